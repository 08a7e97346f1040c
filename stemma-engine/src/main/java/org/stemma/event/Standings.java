package org.stemma.event;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Event;
import org.stemma.news.Modality;
import org.stemma.news.Report;
import org.stemma.news.Role;
import org.stemma.news.Sentence;
import org.stemma.news.Stamp;
import org.stemma.news.Token;
import org.stemma.news.When;
import org.stemma.news.Why;

/**
 * Tells what a story is about from what it tells as history: by the event's date against the days of the reports, by where the reports tell it,
 * and by the tense. A sum of named points. Built once for a story; a judgement costs the tellings.
 */
final class Standings {
    /** An event of so many days before the first report can still be what the reports are about. */
    private static final int NEWS_DAYS = 10;

    /** From so many days on a date alone outweighs a headline. */
    private static final int HISTORY_DAYS = 60;

    /** A date well before the reports is enough; being told far down by one report is not without the tense. */
    private static final double LEAST = 1.5;

    private static final double LONG_BEFORE = 4;
    private static final double BEFORE = 1.5;
    private static final double OF_THE_DAYS = -2;
    private static final double HEADLINE = -2;
    private static final double LEAD = -1;
    private static final double FAR_DOWN = 0.8;
    private static final double PERFECT = 1;
    private static final double FORMERLY = 1;
    private static final double MOST_TELL = -1;
    private static final double ONE_TELLS = 0.4;
    private static final double AHEAD = -0.5;

    /** The first sentences of a text tell what is new. */
    private static final int LEAD_SENTENCES = 2;

    private static final double FAR = 0.5;
    private static final int SEVERAL = 3;
    private static final Set<String> FORMER =
            Set.of("previously", "formerly", "once", "historically", "already", "originally", "since");

    private final Map<String, Report> reports = new HashMap<>();
    private final Map<String, List<Sentence>> bodies = new HashMap<>();
    private final @Nullable LocalDate first;

    /** Of the reports of one story. */
    Standings(List<Report> reports) {
        for (Report report : reports) {
            this.reports.put(report.id(), report);
            bodies.put(
                    report.id(),
                    report.analysis().sentences().stream()
                            .filter(sentence -> sentence.role() == Role.BODY || sentence.role() == Role.LIST_ITEM)
                            .toList());
        }
        this.first = reports.stream()
                .map(report -> report.article().published())
                .filter(Objects::nonNull)
                .map(Stamp::when)
                .map(When::earliest)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /**
     * What an event is to the story.
     *
     * @param parts what speaks for background, positive, and for the affair, negative
     */
    record Judgement(Event.Standing standing, List<Why.Part> parts) {}

    Judgement of(List<Happening> told) {
        List<Why.Part> parts = new ArrayList<>();
        date(told, parts);
        position(told, parts);
        tellers(told, parts);
        tense(told, parts);
        double sum = parts.stream().mapToDouble(Why.Part::value).sum();
        return new Judgement(sum >= LEAST ? Event.Standing.BACKGROUND : Event.Standing.AFFAIR, parts);
    }

    /** The finest date, with its precision: "2024" may be yesterday as long as the year is not over. */
    private void date(List<Happening> told, List<Why.Part> parts) {
        When when = told.stream()
                .map(Happening::when)
                .filter(Objects::nonNull)
                .min((one, other) -> Long.compare(one.days(), other.days()))
                .orElse(null);
        if (when == null || first == null) {
            return;
        }
        long before = ChronoUnit.DAYS.between(when.latest(), first);
        if (before > NEWS_DAYS) {
            double weight = before > HISTORY_DAYS ? LONG_BEFORE : BEFORE;
            add(parts, "before the reports", weight, when.value() + ", the first report is of " + first);
        } else if (when.days() <= NEWS_DAYS) {
            add(parts, "in the days of the reports", OF_THE_DAYS, when.value() + ", the first report is of " + first);
        }
    }

    private void position(List<Happening> told, List<Why.Part> parts) {
        double least = 1;
        boolean titled = false;
        boolean led = false;
        for (Happening happening : told) {
            List<Sentence> body = bodies.getOrDefault(happening.article(), List.of());
            int place = place(body, happening);
            if (place < 0) {
                titled |= isTitled(happening);
            } else {
                led |= place < LEAD_SENTENCES;
                least = Math.min(least, (double) place / body.size());
            }
        }
        if (titled) {
            add(parts, "in a headline", HEADLINE, "told in a title or the line below it");
        } else if (led) {
            add(parts, "in a lead", LEAD, "told in the first sentences of a report");
        } else if (least > FAR) {
            add(parts, "far down", FAR_DOWN, "told in no report's first half");
        }
    }

    private static int place(List<Sentence> body, Happening happening) {
        for (int i = 0; i < body.size(); i++) {
            if (body.get(i).span().overlaps(happening.trigger().span())) {
                return i;
            }
        }
        return -1;
    }

    private boolean isTitled(Happening happening) {
        Sentence sentence = sentence(happening);
        return sentence != null && (sentence.role() == Role.TITLE || sentence.role() == Role.DEK);
    }

    private @Nullable Sentence sentence(Happening happening) {
        Report report = reports.get(happening.article());
        if (report == null) {
            return null;
        }
        return report.analysis().sentences().stream()
                .filter(sentence -> sentence.span().overlaps(happening.trigger().span()))
                .findFirst()
                .orElse(null);
    }

    private void tellers(List<Happening> told, List<Why.Part> parts) {
        Set<String> tellers = new HashSet<>();
        told.forEach(happening -> tellers.add(happening.article()));
        String note = tellers.size() + " of " + reports.size() + " reports";
        if (tellers.size() > 1 && tellers.size() * 2 >= reports.size()) {
            add(parts, "told by most", MOST_TELL, note);
        } else if (tellers.size() == 1 && reports.size() >= SEVERAL) {
            add(parts, "told by one", ONE_TELLS, note);
        }
        boolean ahead =
                told.stream().allMatch(happening -> isAhead(happening.holding().modality()));
        add(parts, "still ahead", ahead ? AHEAD : 0, "told as planned or expected");
    }

    private static boolean isAhead(Modality modality) {
        return modality == Modality.PLANNED || modality == Modality.EXPECTED;
    }

    private void tense(List<Happening> told, List<Why.Part> parts) {
        boolean perfect = true;
        boolean former = false;
        for (Happening happening : told) {
            Sentence sentence = sentence(happening);
            int at =
                    sentence == null ? -1 : sentence.tokenAt(happening.trigger().span());
            if (sentence != null && at >= 0) {
                Clause clause = new Clause(sentence);
                Token word = sentence.tokens().get(at);
                perfect &= isPastPerfect(clause, word);
                former |= clause.children(word).stream().anyMatch(child -> FORMER.contains(child.lemma()));
            }
        }
        add(parts, "past perfect", perfect ? PERFECT : 0, "told as done before what the reports tell");
        add(parts, "formerly", former ? FORMERLY : 0, "told with a word for former times");
    }

    private static boolean isPastPerfect(Clause clause, Token word) {
        return word.isVerb()
                && clause.children(word).stream()
                        .anyMatch(child -> child.lemma().equals("have")
                                && child.tag().equals("VBD")
                                && child.relation().startsWith("aux"));
    }

    private static void add(List<Why.Part> parts, String feature, double value, String note) {
        if (value != 0) {
            parts.add(new Why.Part(feature, value, note));
        }
    }
}

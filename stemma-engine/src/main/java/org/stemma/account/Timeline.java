package org.stemma.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.stemma.account.Account.TimelineItem;
import org.stemma.news.Dossier;
import org.stemma.news.Event;
import org.stemma.news.Passage;
import org.stemma.news.Report;
import org.stemma.news.Sentence;
import org.stemma.news.TimeExpression;
import org.stemma.news.When;

/**
 * The dated passages of a story, oldest first: what happened in it and the background its reports tell. Two reports of one
 * thing share an entry if their times agree and they either tell the same event or use the same words.
 */
final class Timeline {
    /** Share of the shorter sentence's content words from which two of one time are taken for the same; by eye on the seeds. */
    private static final double SAME_WORDS = 0.6;

    /** A time told only as a span longer than a century orders nothing. */
    private static final long LONGEST_DAYS = 36_600;

    private final Dossier dossier;

    Timeline(Dossier dossier) {
        this.dossier = dossier;
    }

    /** A time in a sentence of a report. */
    private record Told(
            Report report, Sentence sentence, TimeExpression time, When when, Set<String> words, Set<String> events) {
        Passage passage() {
            return report.article().passage(sentence.span());
        }
    }

    List<TimelineItem> entries() {
        List<List<Told>> groups = new ArrayList<>();
        for (Told told : times()) {
            groups.stream()
                    .filter(group -> same(group.getFirst(), told))
                    .findFirst()
                    .ifPresentOrElse(group -> group.add(told), () -> groups.add(new ArrayList<>(List.of(told))));
        }
        return groups.stream()
                .map(this::entry)
                .sorted(Comparator.comparing(TimelineItem::earliest)
                        .thenComparing(TimelineItem::latest)
                        .thenComparing(TimelineItem::passage))
                .toList();
    }

    /** Every resolved time of the story's prose, the finest first, so that groups form around the most precise. */
    private List<Told> times() {
        List<Told> times = new ArrayList<>();
        for (Report report : dossier.reports()) {
            for (Sentence sentence : report.analysis().sentences()) {
                if (!sentence.role().isProse()) {
                    continue;
                }
                for (TimeExpression time : report.analysis().timesIn(sentence)) {
                    When when = time.when();
                    if (when != null && when.days() <= LONGEST_DAYS) {
                        times.add(new Told(
                                report,
                                sentence,
                                time,
                                when,
                                InBrief.words(sentence.text().text()),
                                events(report, sentence)));
                    }
                }
            }
        }
        times.sort(Comparator.comparingLong((Told t) -> t.when().days())
                .thenComparing(Told::when)
                .thenComparing(Told::passage)
                .thenComparing(t -> t.time().span()));
        return times;
    }

    private Set<String> events(Report report, Sentence sentence) {
        return dossier.events().stream()
                .filter(e -> e.passages().stream()
                        .anyMatch(
                                m -> m.article().equals(report.id()) && m.span().overlaps(sentence.span())))
                .filter(e -> e.when() != null)
                .map(Event::id)
                .collect(Collectors.toSet());
    }

    private static boolean same(Told one, Told other) {
        if (!one.when().agrees(other.when())) {
            return false;
        }
        if (one.events().stream().anyMatch(other.events()::contains)) {
            return true;
        }
        Set<String> shared = new HashSet<>(one.words());
        shared.retainAll(other.words());
        int shorter = Math.min(one.words().size(), other.words().size());
        return shorter > 0 && shared.size() >= SAME_WORDS * shorter;
    }

    private TimelineItem entry(List<Told> group) {
        Told shown = group.getFirst();
        return new TimelineItem(
                shown.when().value(),
                shown.when().earliest().toString(),
                shown.when().latest().toString(),
                shown.when().precision(),
                shown.when().approximate(),
                shown.time().text(),
                shown.sentence().text().text(),
                dossier.lineage()
                        .originsBehind(group.stream().map(t -> t.report().id()).collect(Collectors.toSet())),
                shown.passage(),
                group.stream().map(Told::passage).distinct().sorted().toList());
    }
}

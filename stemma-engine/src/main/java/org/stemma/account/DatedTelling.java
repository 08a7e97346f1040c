package org.stemma.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Claim;
import org.stemma.news.Dossier;
import org.stemma.news.Event;
import org.stemma.news.Passage;
import org.stemma.news.Quote;
import org.stemma.news.Report;
import org.stemma.news.Sentence;
import org.stemma.news.TimeExpression;
import org.stemma.news.Token;
import org.stemma.news.When;

/**
 * A dated event, or a sentence with a time that dates no event.
 *
 * @param event null for a sentence
 * @param expression the words that tell the time; empty if they stand elsewhere
 * @param text of the sentence that tells it best: with the time
 * @param shown that sentence
 * @param passages the sentences that tell it
 * @param words of the text that carry meaning
 * @param claims ids of the claims that the sentence shown makes
 * @param thing lemma of the noun that a sentence's time belongs to ("the 2031 election"); empty if it dates no noun
 */
record DatedTelling(
        @Nullable Event event,
        When when,
        String expression,
        String text,
        Passage shown,
        List<Passage> passages,
        Set<String> words,
        Set<String> claims,
        String thing) {
    /** A time told only as a span longer than a century orders nothing. */
    private static final long LONGEST_DAYS = 36_600;

    DatedTelling {
        passages = List.copyOf(passages);
        words = Set.copyOf(words);
        claims = Set.copyOf(claims);
    }

    /**
     * A sentence of a report.
     *
     * @param corrects whether it gives the figure that replaces an earlier one: then the day on which that was said is an event's
     */
    private record Told(Report report, Sentence sentence, Set<String> claims, boolean corrects) {
        Passage passage() {
            return report.article().passage(sentence.span());
        }

        Stream<TimeExpression> times() {
            return report.analysis().timesIn(sentence).stream();
        }

        /** The expression that tells a time most finely, of those that agree with it. */
        Optional<TimeExpression> time(When when) {
            return times().filter(time -> time.when() != null && time.when().agrees(when))
                    .min(Comparator.comparingLong(DatedTelling::days));
        }
    }

    /** All of a story, the finest first, so that groups form around the most precise; events before sentences. */
    static List<DatedTelling> all(Dossier dossier) {
        Map<String, List<Told>> byArticle = sentences(dossier);
        List<DatedTelling> tellings = new ArrayList<>();
        Map<Passage, List<When>> dated = new HashMap<>();
        for (Event event : dossier.events()) {
            if (event.when() != null && isOrdering(event.when())) {
                List<Told> tells = event.passages().stream()
                        .flatMap(passage -> sentence(passage, byArticle).stream())
                        .toList();
                of(event, event.when(), tells).ifPresent(tellings::add);
                tells.forEach(told -> dated.computeIfAbsent(told.passage(), key -> new ArrayList<>())
                        .add(event.when()));
            }
        }
        Map<String, List<Quote.Version>> quoted = dossier.quotes().stream()
                .flatMap(quote -> quote.versions().stream())
                .filter(version -> version.setting().when() != null)
                .collect(Collectors.groupingBy(version -> version.passage().article()));
        byArticle.values().stream()
                .flatMap(List::stream)
                .filter(told -> told.sentence().role().isProse())
                .forEach(told -> tellings.addAll(apart(
                        told,
                        dated.getOrDefault(told.passage(), List.of()),
                        quoted.getOrDefault(told.report().id(), List.of()))));
        tellings.sort(Comparator.comparingLong((DatedTelling t) -> t.when().days())
                .thenComparing(t -> t.event() == null)
                .thenComparing(DatedTelling::when)
                .thenComparing(DatedTelling::shown)
                .thenComparing(DatedTelling::expression));
        return tellings;
    }

    /** Ids of the claims that each sentence makes, by article and sentence. */
    private static Map<String, Set<String>> claims(Dossier dossier) {
        Map<String, Set<String>> claims = new HashMap<>();
        dossier.claims()
                .forEach(claim -> claim.statements()
                        .forEach(statement -> claims.computeIfAbsent(
                                        statement.passage().article() + "#" + statement.sentence(),
                                        key -> new HashSet<>())
                                .add(claim.id())));
        return claims;
    }

    /** The articles that superseded a claim, as the claim's id with theirs. */
    private static Set<String> corrections(Dossier dossier) {
        return dossier.claims().stream()
                .flatMap(claim -> claim.history().stream()
                        .filter(turn -> turn.state() == Claim.State.SUPERSEDED
                                && !turn.amounts().isEmpty())
                        .limit(1)
                        .flatMap(turn -> turn.articles().stream().map(article -> claim.id() + "#" + article)))
                .collect(Collectors.toSet());
    }

    private static Map<String, List<Told>> sentences(Dossier dossier) {
        Map<String, Set<String>> claims = claims(dossier);
        Set<String> corrections = corrections(dossier);
        Map<String, List<Told>> sentences = new HashMap<>();
        for (Report report : dossier.reports()) {
            for (Sentence sentence : report.analysis().sentences()) {
                Set<String> made = claims.getOrDefault(report.id() + "#" + sentence.index(), Set.of());
                boolean corrects = made.stream().anyMatch(claim -> corrections.contains(claim + "#" + report.id()));
                sentences
                        .computeIfAbsent(report.id(), key -> new ArrayList<>())
                        .add(new Told(report, sentence, made, corrects));
            }
        }
        return sentences;
    }

    private static Optional<Told> sentence(Passage passage, Map<String, List<Told>> byArticle) {
        return byArticle.getOrDefault(passage.article(), List.of()).stream()
                .filter(told -> told.sentence().span().overlaps(passage.span()))
                .findFirst();
    }

    /** An event, shown by the sentence that tells its time most finely. */
    private static Optional<DatedTelling> of(Event event, When when, List<Told> tells) {
        return tells.stream()
                .min(Comparator.comparingLong((Told told) ->
                                told.time(when).map(DatedTelling::days).orElse(Long.MAX_VALUE))
                        .thenComparing(Told::passage))
                .map(best -> new DatedTelling(
                        event,
                        when,
                        best.time(when).map(TimeExpression::text).orElse(""),
                        best.sentence().text().text(),
                        best.passage(),
                        tells.stream().map(Told::passage).distinct().toList(),
                        InBrief.words(best.sentence().text().text()),
                        best.claims(),
                        ""));
    }

    /** The times of a sentence that date none of its events, nor only when something was said. */
    private static List<DatedTelling> apart(Told told, List<When> dated, List<Quote.Version> quoted) {
        List<DatedTelling> tellings = new ArrayList<>();
        told.times().forEach(time -> {
            When when = time.when();
            boolean open = when != null && isOrdering(when) && dated.stream().noneMatch(when::agrees);
            if (when != null
                    && open
                    && (told.corrects()
                            || quoted.stream().noneMatch(version -> isUttered(version, told.sentence(), time)))) {
                String text = told.sentence().text().text();
                tellings.add(new DatedTelling(
                        null,
                        when,
                        time.text(),
                        text,
                        told.passage(),
                        List.of(told.passage()),
                        InBrief.words(text),
                        told.claims(),
                        thing(told.sentence(), time)));
            }
        });
        return tellings;
    }

    /** "She said on Tuesday": the day of the words, which stand among the quotes. */
    private static boolean isUttered(Quote.Version version, Sentence sentence, TimeExpression time) {
        return Objects.equals(version.setting().when(), time.when())
                && version.passage().span().overlaps(sentence.span())
                && !version.content().span().overlaps(time.span());
    }

    /** The noun that a time stands before. */
    private static String thing(Sentence sentence, TimeExpression time) {
        List<Token> tokens = sentence.tokens();
        for (Token token : tokens) {
            boolean within = token.span().overlaps(time.span());
            Token head = within && token.head() > token.index() ? tokens.get(token.head()) : null;
            if (head != null && head.isNoun() && !head.span().overlaps(time.span())) {
                return head.lemma();
            }
        }
        return "";
    }

    private static boolean isOrdering(When when) {
        return when.days() <= LONGEST_DAYS;
    }

    private static long days(TimeExpression time) {
        return time.when() == null ? Long.MAX_VALUE : time.when().days();
    }
}

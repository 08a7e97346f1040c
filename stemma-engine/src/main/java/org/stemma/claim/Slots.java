package org.stemma.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Analysis;
import org.stemma.news.Entity;
import org.stemma.news.EntityType;
import org.stemma.news.Location;
import org.stemma.news.Name;
import org.stemma.news.Quantity;
import org.stemma.news.Sentence;
import org.stemma.news.TimeExpression;
import org.stemma.news.When;
import org.stemma.text.Span;

/**
 * What a clause fills its slots with, and the words around them: by these two statements are known to be one text but for a slot.
 *
 * @param own what the clause tells
 * @param around what its sentence tells
 * @param saidOn the days on which it was said: those of the verb of saying over it
 * @param spoken keys of all that the article names
 * @param amounts all that the sentence gives
 * @param figures all that the article gives
 */
record Slots(
        Told own, Told around, List<Day> saidOn, Set<String> spoken, List<Quantity> amounts, List<Quantity> figures) {
    /**
     * What a clause or a sentence tells.
     *
     * @param words as compared, keys of names among them, without times and amounts
     * @param keys whom and what it speaks of, by pronouns too
     */
    record Told(Set<String> words, Set<String> keys, List<Filled> names, List<Day> days) {
        static final Told NOTHING = new Told(Set.of(), Set.of(), List.of(), List.of());

        Told {
            words = Set.copyOf(words);
            keys = Set.copyOf(keys);
            names = List.copyOf(names);
            days = List.copyOf(days);
        }
    }

    /**
     * A name in a slot.
     *
     * @param ruled the state that it is, leads or governs
     * @param acts whether it is a subject or an object rather than a place or the qualification of a noun
     */
    record Filled(
            String key,
            EntityType type,
            String text,
            @Nullable String ruled,
            @Nullable Location location,
            boolean acts) {}

    /** A day told, with the words that tell it. */
    record Day(When when, String text) {}

    static final Slots NONE = new Slots(Told.NOTHING, Told.NOTHING, List.of(), Set.of(), List.of(), List.of());

    private static final Set<String> ACTING = Set.of("nsubj", "nsubjpass", "dobj", "iobj", "dative", "conj");

    private static final Set<String> DASHES = Set.of("-", "--", "–", "—", "―");

    Slots {
        saidOn = List.copyOf(saidOn);
        amounts = List.copyOf(amounts);
        figures = List.copyOf(figures);
    }

    /**
     * Those of a clause.
     *
     * @param all the clauses of the sentence: what lies in the passage and in none of them is who says it, and when
     * @param spoken see there
     */
    static Slots of(
            String article,
            Participants participants,
            Cast cast,
            Clause clause,
            List<Clause> all,
            Analysis analysis,
            Set<String> spoken) {
        Tree tree = participants.tree();
        Sentence sentence = tree.sentence();
        List<TimeExpression> times = analysis.timesIn(sentence);
        Set<Integer> figures = new HashSet<>();
        times.forEach(time -> figures.addAll(tokens(sentence, time.span())));
        analysis.quantitiesIn(sentence).stream()
                .filter(q -> q.kind() != Quantity.Kind.ORDINAL)
                .forEach(q -> figures.addAll(tokens(sentence, q.span())));
        Set<Integer> own = own(tree, clause, all);
        Predicate<Integer> framing = token -> token >= clause.first()
                && token < clause.end()
                && !tree.isBelow(token, clause.predicate())
                && all.stream().noneMatch(c -> c.tokens().contains(token));
        return new Slots(
                told(article, participants, cast, own, times, figures),
                told(article, participants, cast, Set.copyOf(tree.all()), times, figures),
                days(sentence, times, framing),
                spoken,
                analysis.quantitiesIn(sentence),
                analysis.quantities());
    }

    private static Told told(
            String article,
            Participants participants,
            Cast cast,
            Set<Integer> tokens,
            List<TimeExpression> times,
            Set<Integer> figures) {
        Tree tree = participants.tree();
        Sentence sentence = tree.sentence();
        Set<String> keys = tokens.stream()
                .map(token -> cast.keyAt(article, sentence, token))
                .filter(key -> key != null)
                .collect(Collectors.toSet());
        List<Filled> names = sentence.names().stream()
                .filter(name -> tokens.contains(name.end() - 1) && !isDateline(tree, name) && !isSource(tree, name))
                .map(name -> filled(article, tree, cast, name))
                .toList();
        List<Integer> words =
                tokens.stream().filter(token -> !figures.contains(token)).toList();
        return new Told(participants.terms(words, true), keys, names, days(sentence, times, tokens::contains));
    }

    /** The clause with what hangs on it and says nothing alone: "speaking in Velim", "following the vote on Monday". */
    private static Set<Integer> own(Tree tree, Clause clause, List<Clause> all) {
        Set<Integer> own = new HashSet<>(clause.tokens());
        all.stream()
                .filter(c -> !c.whole() && tree.relation(c.predicate()).equals("advcl"))
                .filter(c -> tree.head(c.predicate()) == clause.predicate())
                .forEach(c -> own.addAll(c.tokens()));
        return own;
    }

    /** "According to the mayor": who says it, not of whom it is said. */
    private static boolean isSource(Tree tree, Name name) {
        int at = name.end() - 1;
        for (int steps = 0; at >= 0 && steps < tree.size(); steps++) {
            if (tree.token(at).form().equalsIgnoreCase("according")) {
                return true;
            }
            at = tree.head(at);
        }
        return false;
    }

    /** "VELIM — The mayor": where the report was filed. */
    private static boolean isDateline(Tree tree, Name name) {
        int next = name.end();
        return name.first() == 0
                && next < tree.size()
                && DASHES.contains(tree.token(next).form());
    }

    /** The keys of all names of an article. */
    static Set<String> spoken(String article, Analysis analysis, Cast cast) {
        Set<String> spoken = new HashSet<>();
        for (Sentence sentence : analysis.sentences()) {
            for (Name name : sentence.names()) {
                String key = cast.keyAt(article, sentence, name.end() - 1);
                spoken.add(key == null ? Cast.keyOf(name) : key);
            }
        }
        return Set.copyOf(spoken);
    }

    private static Filled filled(String article, Tree tree, Cast cast, Name name) {
        Sentence sentence = tree.sentence();
        int head = name.end() - 1;
        Entity entity = cast.entityAt(article, sentence.index(), head);
        String found = cast.keyAt(article, sentence, head);
        String key = found == null ? Cast.keyOf(name) : found;
        return new Filled(
                key,
                entity == null ? name.type() : entity.type(),
                name.text(),
                cast.stateOf(key),
                entity == null ? null : entity.location(),
                ACTING.contains(tree.relation(head)));
    }

    private static List<Day> days(Sentence sentence, List<TimeExpression> times, Predicate<Integer> within) {
        List<Day> days = new ArrayList<>();
        for (TimeExpression time : times) {
            When when = time.when();
            boolean plain = time.modifier() == null && time.kind() != TimeExpression.Kind.SET;
            if (when != null && plain && !when.approximate() && within.test(sentence.tokenAt(time.span()))) {
                days.add(new Day(when, time.text()));
            }
        }
        return days;
    }

    private static Set<Integer> tokens(Sentence sentence, Span span) {
        return sentence.tokens().stream()
                .filter(token -> token.span().overlaps(span))
                .map(token -> token.index())
                .collect(Collectors.toSet());
    }
}

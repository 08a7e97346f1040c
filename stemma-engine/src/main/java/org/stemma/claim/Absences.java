package org.stemma.claim;

import java.util.List;
import java.util.Optional;
import org.stemma.news.Polarity;
import org.stemma.news.Sentence;

/** Fills in what "none" stands for: "they had heard none" after a sentence about sirens tells of sirens. */
final class Absences {
    private Absences() {}

    /** The clause with the last things told before in place of "none"; the clause itself if it has none. */
    static Clause filled(Clause clause, Sentence sentence, List<Proposition> before) {
        boolean none = clause.in("patient").anyMatch(p -> p.lemma().equals("none"));
        if (!none || clause.polarity() != Polarity.NEGATIVE) {
            return clause;
        }
        Optional<Participant> things = before.reversed().stream()
                .filter(p -> p.statement().sentence() == sentence.index() - 1)
                .flatMap(p -> p.clause().participants().stream())
                .filter(Absences::isThings)
                .findFirst();
        return things.map(thing -> clause.with(clause.participants().stream()
                        .map(p -> p.lemma().equals("none") ? thing.as("patient") : p)
                        .toList()))
                .orElse(clause);
    }

    private static boolean isThings(Participant p) {
        return p.kind() == Participant.Kind.NOUN
                && p.text().endsWith("s")
                && !p.text().endsWith(p.lemma());
    }
}

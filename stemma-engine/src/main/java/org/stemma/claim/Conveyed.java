package org.stemma.claim;

import java.util.Set;
import java.util.TreeSet;

/**
 * What goes from one to another, told from either end: a request that was made was received, a letter that was sent arrived (converses, Lyons 1977).
 */
final class Conveyed {
    private static final Set<String> MAKING = Set.of("accuse", "offer", "order", "request");

    private Conveyed() {}

    /** Whether both tell that the same thing was conveyed, or was not. */
    static boolean areOfOne(Proposition a, Proposition b) {
        return things(a).stream().anyMatch(one -> things(b).stream().anyMatch(other -> isOne(one, other)))
                || makes(a, b)
                || makes(b, a);
    }

    /** "Asked for it" beside "received no request". */
    private static boolean makes(Proposition making, Proposition conveying) {
        Set<String> deeds = making.clause().classes();
        return deeds.stream().anyMatch(MAKING::contains)
                && things(conveying).stream()
                        .anyMatch(thing ->
                                Lexicon.ENGLISH.classesOf(thing).stream().anyMatch(deeds::contains));
    }

    /** The nouns of what a clause tells to be conveyed: of what is given or received, or of what arrives. */
    private static Set<String> things(Proposition p) {
        Set<String> things = new TreeSet<>();
        boolean arrives = Lexicon.ENGLISH.is("arriving", p.clause().lemma());
        if (arrives || Lexicon.ENGLISH.is("conveying", p.clause().lemma())) {
            Clause.Theme theme = p.clause().theme();
            if (theme != null) {
                things.add(theme.lemma());
            }
            p.clause().participants().stream()
                    .filter(who -> who.kind() == Participant.Kind.NOUN)
                    .filter(who -> who.part().equals("patient")
                            || (arrives && who.part().equals("agent")))
                    .forEach(who -> things.add(who.lemma()));
        }
        return things;
    }

    private static boolean isOne(String one, String other) {
        Set<String> like = Lexicon.ENGLISH.nounsLike(one);
        return Lexicon.ENGLISH.nounsLike(other).stream().anyMatch(like::contains);
    }
}

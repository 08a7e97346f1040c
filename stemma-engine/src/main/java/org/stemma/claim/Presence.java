package org.stemma.claim;

import org.stemma.news.Modality;
import org.stemma.news.Polarity;

/** Whether a thing was there at all, where one says that it was and another that there was none. */
final class Presence {
    private Presence() {}

    /**
     * "There was no siren", "they heard none" against "the sirens sounded": whether the thing was there at all. Only of what
     * is heard, because to say that there was none of anything else ("no evidence") seldom answers who says that there was.
     */
    static boolean isAtIssue(Proposition a, Proposition b) {
        boolean oneAbsent = isAbsence(a) || isAbsence(b);
        boolean told = isOfPresence(a) && isOfPresence(b);
        boolean stated =
                a.clause().modality() == Modality.ASSERTED && b.clause().modality() == Modality.ASSERTED;
        boolean same = a.clause()
                .in("patient")
                .anyMatch(one -> b.clause()
                        .in("patient")
                        .anyMatch(other -> one.lemma().equals(other.lemma())
                                && one.kind() == Participant.Kind.NOUN
                                && other.kind() == Participant.Kind.NOUN
                                && !Lexicon.ENGLISH.is("abstract", one.lemma())));
        boolean places = Parts.areElsewhere(a, b);
        return oneAbsent && told && stated && same && !places && !Parts.timesApart(a, b);
    }

    static boolean isAbsence(Proposition p) {
        return isOfPresence(p) && p.clause().polarity() == Polarity.NEGATIVE;
    }

    private static boolean isOfPresence(Proposition p) {
        boolean missing =
                p.clause().lemma().equals(Predicates.EXIST) && p.clause().polarity() == Polarity.NEGATIVE;
        return missing || p.clause().classes().contains("sound");
    }
}

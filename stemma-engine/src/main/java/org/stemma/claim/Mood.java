package org.stemma.claim;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Modality;
import org.stemma.news.Polarity;

/**
 * How a clause is held to be: read from auxiliaries, negations, the verbs above it and the words that open it.
 *
 * @param done whether it is told as having happened: past or perfect, asserted, not negated
 */
record Mood(Modality modality, Polarity polarity, boolean done) {
    private static final Set<String> AUXILIARIES = Set.of("aux", "modal", "auxpass");

    /**
     * The mood of a predicate.
     *
     * @param chain from the outermost verb of the clause to its predicate: "planned", "ask"
     */
    static Mood of(Tree tree, List<Integer> chain) {
        Modality modality = null;
        boolean negative = false;
        for (int i = 0; i < chain.size(); i++) {
            int verb = chain.get(i);
            boolean governs = i < chain.size() - 1;
            modality = weaker(modality, governs ? governing(tree, verb) : null);
            modality = weaker(modality, governs && isDestined(tree, verb, chain.get(i + 1)) ? Modality.PLANNED : null);
            modality = weaker(modality, inside(tree, verb));
            negative ^= Negation.isNegated(tree, verb);
            negative ^= governs && (Lexicon.ENGLISH.is("polarity", tree.lemma(verb)) || Negation.isYetTo(tree, verb));
        }
        negative ^= Negation.isDisbelieved(tree, chain.getFirst());
        modality = weaker(modality, above(tree, chain.getFirst()));
        if (modality == null && isInfinitive(tree, chain.getFirst())) {
            modality = isHeadline(tree, chain.getFirst()) ? Modality.PLANNED : Modality.POSSIBLE;
        }
        modality = modality == null ? Modality.ASSERTED : modality;
        Polarity polarity = negative ? Polarity.NEGATIVE : Polarity.POSITIVE;
        boolean past = isPast(tree, chain.getFirst()) || isPast(tree, chain.getLast());
        return new Mood(modality, polarity, past && modality == Modality.ASSERTED && !negative);
    }

    private static boolean isPast(Tree tree, int verb) {
        String tag = tree.token(verb).tag();
        return tag.equals("VBD") || tag.equals("VBN");
    }

    /** What a verb or its adjective does to the clause under it: "plans to", "is likely to". */
    private static @Nullable Modality governing(Tree tree, int verb) {
        int adjective = tree.child(verb, "acomp");
        if (Predicates.isDenial(tree.lemma(verb))) {
            return Modality.DENIED;
        }
        if (adjective >= 0 && tree.lemma(adjective).equals("able") && isPast(tree, verb)) {
            // Who was able to do it did it.
            return null;
        }
        return Lexicon.ENGLISH.modalityOf(adjective >= 0 ? tree.lemma(adjective) : tree.lemma(verb));
    }

    /** "Is to deliver the lecture". */
    private static boolean isDestined(Tree tree, int verb, int governed) {
        return tree.lemma(verb).equals("be") && tree.child(verb, "acomp") < 0 && isInfinitive(tree, governed);
    }

    /** "Can be seen asking", "could not be reached": what can be perceived is. */
    private static boolean isPerceived(Tree tree, int verb, String modal) {
        return Set.of("can", "could", "ca").contains(modal) && Lexicon.ENGLISH.is("perceived", tree.lemma(verb));
    }

    /** Auxiliaries and adverbs of the verb itself. */
    private static @Nullable Modality inside(Tree tree, int verb) {
        Modality found = null;
        boolean conditional = false;
        for (int child : tree.children(verb)) {
            String relation = tree.relation(child);
            String lemma = tree.lemma(child);
            if (AUXILIARIES.contains(relation) && tree.token(child).tag().equals("MD")) {
                if (isPerceived(tree, verb, lemma)) {
                    continue;
                }
                found = weaker(found, lemma.equals("would") ? Modality.EXPECTED : modal(lemma));
            } else if (relation.equals("advmod") || relation.equals("mark")) {
                found = weaker(found, Lexicon.ENGLISH.modalityOf(lemma));
            }
            conditional |= relation.equals("advcl") && isHypothesis(tree, child);
        }
        return conditional ? weaker(found, Modality.CONDITIONAL) : found;
    }

    private static @Nullable Modality modal(String lemma) {
        return switch (lemma) {
            case "'ll", "’ll", "wo" -> Modality.EXPECTED;
            case "ca" -> Modality.POSSIBLE;
            case "'d", "’d" -> Modality.EXPECTED;
            default -> Lexicon.ENGLISH.modalityOf(lemma);
        };
    }

    private static boolean isHypothesis(Tree tree, int clause) {
        return tree.hasChild(
                clause,
                c -> tree.relation(c).equals("mark")
                        && Lexicon.ENGLISH.modalityOf(tree.lemma(c)) == Modality.CONDITIONAL);
    }

    /** "The right to build", "urged him to stay": nothing says that it happens. */
    private static boolean isInfinitive(Tree tree, int verb) {
        return tree.token(verb).tag().equals("VB")
                && tree.hasChild(verb, c -> tree.token(c).tag().equals("TO"));
    }

    /** "Mayor to open bridge". */
    private static boolean isHeadline(Tree tree, int verb) {
        return tree.head(verb) < 0 && tree.child(verb, Tree.SUBJECTS) >= 0;
    }

    /** What stands above the clause: a verb of hope, doubt or demand over its content; a question mark. */
    private static @Nullable Modality above(Tree tree, int verb) {
        if (Rejections.over(tree, verb) >= 0) {
            return Modality.DENIED;
        }
        if (isAlleged(tree, verb)) {
            return Modality.POSSIBLE;
        }
        if (isUnproven(tree, verb)) {
            return Modality.QUESTIONED;
        }
        Modality found = endsInQuestion(tree) ? Modality.QUESTIONED : null;
        int at = verb;
        for (int steps = 0; steps < tree.size() && at >= 0; steps++) {
            int head = tree.head(at);
            if (head < 0) {
                break;
            }
            if (tree.relation(at).equals("ccomp")) {
                found = weaker(
                        found, isInsisting(tree, head, at) ? null : Lexicon.ENGLISH.modalityOf(tree.lemma(head)));
                found = weaker(found, isUnsaid(tree, head) ? Modality.QUESTIONED : null);
            }
            if (tree.relation(at).equals("conj") || tree.relation(at).equals("ccomp")) {
                at = head;
            } else {
                break;
            }
        }
        return found;
    }

    /** "Did not say that it was shut", "could not confirm it": nobody told so; "did not mention that" takes it for granted. */
    private static boolean isUnsaid(Tree tree, int verb) {
        return Lexicon.ENGLISH.is("affirming", tree.lemma(verb)) && Negation.isNegatedOver(tree, verb);
    }

    /** "Insisted that it had been shut" says so; "insisted that it be shut" demands it. */
    private static boolean isInsisting(Tree tree, int verb, int content) {
        return Lexicon.ENGLISH.is("saying", tree.lemma(verb))
                && Lexicon.ENGLISH.modalityOf(tree.lemma(verb)) == Modality.DEMANDED
                && !tree.token(content).tag().equals("VB");
    }

    /** "Allegations that it paid": a content clause beside a noun of saying. */
    private static boolean isAlleged(Tree tree, int verb) {
        int head = tree.head(verb);
        if (tree.relation(verb).equals("pcomp")) {
            return Rejections.claimOver(tree, verb) >= 0;
        }
        return head >= 0
                && tree.child(verb, "agent") < 0
                && Set.of("ccomp", "acl").contains(tree.relation(verb))
                && tree.token(head).isNoun()
                && Lexicon.ENGLISH.is("claims", tree.lemma(head));
    }

    /** "No evidence that it was paid", "did not find proof that". */
    private static boolean isUnproven(Tree tree, int verb) {
        int noun = tree.head(verb);
        boolean content = noun >= 0
                && Set.of("ccomp", "acl").contains(tree.relation(verb))
                && Lexicon.ENGLISH.is("evidence", tree.lemma(noun));
        if (!content) {
            return false;
        }
        int over = tree.head(noun);
        return tree.hasChild(noun, c -> DOUBTING.contains(tree.lemma(c)))
                || (over >= 0 && (Negation.isNegated(tree, over) || DOUBTING.contains(tree.lemma(over))));
    }

    private static final Set<String> DOUBTING = Set.of("no", "little", "without", "lack");

    private static boolean endsInQuestion(Tree tree) {
        int last = tree.size() - 1;
        while (last > 0 && "”\"’')".contains(tree.token(last).form())) {
            last--;
        }
        return last >= 0 && tree.token(last).form().equals("?");
    }

    /** Of two readings the one that asserts less. */
    private static @Nullable Modality weaker(@Nullable Modality one, @Nullable Modality other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) >= 0 ? one : other;
    }
}

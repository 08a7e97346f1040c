package org.stemma.claim;

import java.util.List;
import java.util.Set;

/** Where a sentence negates a verb: "not", "nobody", "no evidence", "not yet", "has yet to", "does not believe that". */
final class Negation {
    private static final Set<String> WORDS =
            Set.of("no", "not", "n't", "n’t", "never", "nor", "neither", "none", "hardly", "scarcely");
    private static final Set<String> NOBODY = Set.of("nobody", "nothing", "none");
    private static final Set<String> CORE = Set.of("dobj", "attr", "acomp", "nsubj", "nsubjpass");

    /** "Is not", "has n't": a negation stands before the verb or next to it; "needs strength, not words" negates no verb. */
    private static final int NEAR = 3;

    private Negation() {}

    /** Whether a verb, its object or its subject is negated: "not", "no evidence", "nobody". */
    static boolean isNegated(Tree tree, int verb) {
        boolean itself = !isCorrected(tree, verb)
                && tree.hasChild(verb, c -> c < verb + NEAR && (isWord(tree, c) || isNotYet(tree, c)));
        return itself
                || tree.hasChild(verb, c -> CORE.contains(tree.relation(c)) && isNone(tree, c))
                || tree.hasChild(verb, c -> tree.relation(c).equals("acomp") && hasWord(tree, c));
    }

    /** The same of a verb or of one that frames it: "is not going to say". */
    static boolean isNegatedOver(Tree tree, int verb) {
        boolean framed = Set.of("xcomp", "acomp").contains(tree.relation(verb)) && tree.head(verb) < verb;
        return isNegated(tree, verb) || (framed && isNegatedOver(tree, tree.head(verb)));
    }

    /** "Nobody", "no official"; "nothing less than" is something. */
    static boolean isNone(Tree tree, int noun) {
        boolean bare = !tree.hasChild(noun, c -> Set.of("less", "short", "but").contains(tree.lemma(c)));
        return (NOBODY.contains(tree.lemma(noun)) && bare)
                || tree.hasChild(noun, c -> Set.of("no", "neither").contains(tree.lemma(c)));
    }

    /** "Has yet to sign": it is not signed. */
    static boolean isYetTo(Tree tree, int verb) {
        return Set.of("have", "be").contains(tree.lemma(verb))
                && tree.hasChild(verb, c -> tree.lemma(c).equals("yet"));
    }

    /** "Does not believe that it will rain": who does not think so thinks not (neg-raising, Horn 1978). */
    static boolean isDisbelieved(Tree tree, int verb) {
        int mind = contentOf(tree, verb);
        return mind >= 0 && Lexicon.ENGLISH.is("raising", tree.lemma(mind)) && isNegated(tree, mind);
    }

    /** "Not", but for "not only". */
    private static boolean isWord(Tree tree, int token) {
        boolean more =
                token + 1 < tree.size() && Set.of("only", "just", "merely").contains(tree.lemma(token + 1));
        return !more && (tree.relation(token).equals("neg") || WORDS.contains(tree.lemma(token)));
    }

    private static boolean hasWord(Tree tree, int token) {
        return tree.hasChild(token, c -> isWord(tree, c) || isNotYet(tree, c));
    }

    /** "Not yet", "no longer": the adverb takes the negation with it. */
    private static boolean isNotYet(Tree tree, int token) {
        return tree.relation(token).equals("advmod") && tree.hasChild(token, c -> isWord(tree, c));
    }

    /** "Was not one man but several": the second is told. */
    private static boolean isCorrected(Tree tree, int verb) {
        int told = tree.child(verb, Set.of("attr", "dobj"));
        if (told < 0) {
            return false;
        }
        List<Integer> joining = tree.children(tree.children(told, Set.of("cc")).isEmpty() ? verb : told, Set.of("cc"));
        return joining.stream()
                .filter(but -> but > told && tree.lemma(but).equals("but"))
                .anyMatch(but -> tree.hasChild(
                        told, c -> c > but && Set.of("appos", "conj").contains(tree.relation(c))));
    }

    /** The verb whose content a clause tells, that joined to another's too; -1 if there is none. */
    private static int contentOf(Tree tree, int verb) {
        int at = verb;
        while (tree.relation(at).equals("conj") && tree.head(at) >= 0 && tree.head(at) < at) {
            at = tree.head(at);
        }
        return tree.relation(at).equals("ccomp") ? tree.head(at) : -1;
    }
}

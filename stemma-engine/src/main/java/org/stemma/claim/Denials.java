package org.stemma.claim;

import java.util.Set;
import org.stemma.news.Modality;

/**
 * Recognises denials and refusals, and what they are of.
 *
 * <p>Three shapes: the content stands under the verb ({@link Rejections}); the verb describes a noun
 * set beside the content ("…, a charge the ministry has denied"); or a word points back to it ("saw no grounds for
 * this", "dismissed the allegation"). Silence ("did not mention") is none of them.
 */
final class Denials {
    private static final Set<String> POINTERS = Set.of("this", "that", "it", "which", "these", "those", "them");

    private static final Set<String> CONTENT = Set.of("ccomp", "csubj");

    /** "Denied them the protection" has two. */
    private static final Set<String> OBJECTS = Set.of("dobj", "iobj", "dative");

    private Denials() {}

    /** What a clause does to something told before it. */
    enum Kind {
        NONE,
        /** It denies that it is so. */
        DENIAL,
        /** It refuses what was asked. */
        REFUSAL
    }

    /** Whether a clause denies or refuses something that stands outside it. */
    static Kind kind(Tree tree, Clause clause) {
        int verb = clause.predicate();
        boolean firm = clause.modality() == Modality.ASSERTED;
        if (clause.nominal() || !firm || !tree.token(verb).isVerb() || clause.theme() != null) {
            return Kind.NONE;
        }
        if (isAside(tree, clause) || isSaidUntrue(tree, verb) || isSaidToLie(tree, clause)) {
            return Kind.DENIAL;
        }
        int object = object(tree, verb);
        if (object < 0) {
            return Kind.NONE;
        }
        String noun = tree.lemma(object);
        boolean bare = isBare(tree, object);
        boolean beside = isBeside(tree, clause);
        if (Rejections.isDenying(tree, verb)
                && Lexicon.ENGLISH.is("claims", noun)
                && (beside || (bare && object > verb))) {
            return Kind.DENIAL;
        }
        boolean withheld = tree.children(verb, OBJECTS).size() > 1;
        if (Predicates.isDenial(tree.lemma(verb))
                && !withheld
                && POINTERS.contains(noun)
                && !Negation.isNegated(tree, verb)) {
            return Kind.DENIAL;
        }
        if (Lexicon.ENGLISH.is("refusal", tree.predicate(verb)) && Lexicon.ENGLISH.is("requests", noun) && bare) {
            return Kind.REFUSAL;
        }
        return seesNoGrounds(tree, verb, object) ? Kind.REFUSAL : Kind.NONE;
    }

    /** "…, a charge he denies": the noun sums up the clause that it is set beside. */
    static boolean isBeside(Tree tree, Clause clause) {
        int verb = clause.predicate();
        int noun = tree.head(verb);
        return tree.relation(verb).equals("relcl")
                && noun >= 0
                && Set.of("appos", "dep", "npadvmod", "advnp", "parataxis").contains(tree.relation(noun))
                && tree.hasChild(noun, c -> Set.of("a", "an").contains(tree.lemma(c)));
    }

    /** "The accusation, denied by the ministry, that the gates were opened": a participle beside the noun of saying. */
    static boolean isAside(Tree tree, Clause clause) {
        int verb = clause.predicate();
        int noun = tree.head(verb);
        return tree.relation(verb).equals("acl")
                && noun >= 0
                && tree.token(verb).tag().equals("VBN")
                && Rejections.isDenying(tree, verb)
                && Lexicon.ENGLISH.is("claims", tree.lemma(noun));
    }

    /** "The ministry said that it was untrue", "the report is false, she said": what was told before is. */
    private static boolean isSaidUntrue(Tree tree, int verb) {
        int subject = tree.child(verb, Tree.SUBJECTS);
        boolean points = subject >= 0 && (POINTERS.contains(tree.lemma(subject)) || isBareClaim(tree, subject));
        boolean judged = tree.hasChild(verb, c -> Set.of("wrong", "incorrect").contains(tree.lemma(c)));
        return points
                && !judged
                && !tellsWhat(tree, verb)
                && isSaid(tree, verb)
                && Rejections.isCalledUntrue(tree, verb);
    }

    /** "It is not true that the gates were opened" points to nothing told before. */
    private static boolean tellsWhat(Tree tree, int verb) {
        return tree.hasChild(verb, c -> CONTENT.contains(tree.relation(c)) || tree.child(c, CONTENT) >= 0);
    }

    private static boolean isBareClaim(Tree tree, int noun) {
        return Lexicon.ENGLISH.is("claims", tree.lemma(noun)) && isBare(tree, noun);
    }

    private static boolean isBare(Tree tree, int noun) {
        return tree.child(noun, Set.of("ccomp", "acl", "relcl", "poss")) < 0
                && tree.children(noun, Set.of("prep")).isEmpty();
    }

    /** "The mayor's aides said that the witnesses were lying": they deny what these told. */
    static boolean isSaidToLie(Tree tree, Clause clause) {
        int verb = clause.predicate();
        return tree.lemma(verb).equals("lie")
                && Set.of("VBG", "VBD", "VBN").contains(tree.token(verb).tag())
                && tree.children(verb, Set.of("prep", "advmod", "dobj")).isEmpty()
                && isSaid(tree, verb)
                && !ADMITTING.contains(tree.lemma(tree.head(verb)))
                && !Negation.isNegated(tree, verb);
    }

    /** Who admits to have lied takes back his own words. */
    private static final Set<String> ADMITTING = Set.of("acknowledge", "admit", "concede", "confess");

    private static boolean isSaid(Tree tree, int verb) {
        return tree.relation(verb).equals("ccomp") && Lexicon.ENGLISH.is("saying", tree.lemma(tree.head(verb)));
    }

    /** "Sees no basis for this". */
    private static boolean seesNoGrounds(Tree tree, int verb, int object) {
        boolean none = tree.hasChild(object, c -> tree.lemma(c).equals("no"));
        boolean sees = Set.of("see", "find", "have", "be").contains(tree.lemma(verb));
        if (!none || !sees || !Lexicon.ENGLISH.is("grounds", tree.lemma(object))) {
            return false;
        }
        int preposition = tree.child(object, "prep");
        int pointed = preposition < 0 ? -1 : tree.child(preposition, "pobj");
        return pointed >= 0
                && (POINTERS.contains(tree.lemma(pointed))
                        || tree.hasChild(pointed, c -> POINTERS.contains(tree.lemma(c))));
    }

    /** The object of a verb, or the noun that the verb describes: "a charge that the ministry has denied". */
    private static int object(Tree tree, int verb) {
        int object = tree.child(verb, Set.of("dobj", "attr"));
        boolean relative = tree.relation(verb).equals("relcl") && tree.head(verb) >= 0;
        if (relative && (object < 0 || tree.token(object).tag().startsWith("W"))) {
            return tree.head(verb);
        }
        return object >= 0 ? object : tree.child(verb, "nsubjpass");
    }
}

package org.stemma.claim;

import java.util.Set;

/**
 * Finds what rejects a content clause or an event from above: "denied that", "has denied having", "dismissed claims that", "allegations that … were
 * rejected", "reports of … are false", "called the claim that … baseless", "it is not true that".
 */
final class Rejections {
    private static final Set<String> UNDER_NOUNS = Set.of("ccomp", "acl", "relcl");

    private static final Set<String> OBJECTS = Set.of("dobj", "nsubjpass");

    private static final Set<String> TOLD = Set.of("dobj", "attr", "acomp", "auxpass");

    private Rejections() {}

    /** The verb that rejects the clause of a verb, -1 if none does. */
    static int over(Tree tree, int clause) {
        int head = tree.head(clause);
        if (head < 0 || tree.hasChild(clause, c -> tree.token(c).tag().startsWith("WP"))) {
            return -1;
        }
        String relation = tree.relation(clause);
        if (relation.equals("ccomp") && (isDenying(tree, head) || isCalledUntrue(tree, head))) {
            return head;
        }
        if (relation.equals("advcl") && isPerfectGerund(tree, clause) && isDenying(tree, head)) {
            return head;
        }
        return overClaim(tree, claimOver(tree, clause));
    }

    /** The noun of saying whose content a verb tells: "claims that the gates were opened", "accusations of opening them"; -1 if none. */
    static int claimOver(Tree tree, int verb) {
        int noun = tree.head(verb);
        boolean content = UNDER_NOUNS.contains(tree.relation(verb)) && (hasThat(tree, verb) || isComplete(tree, verb));
        if (noun >= 0 && tree.relation(verb).equals("pcomp") && tree.lemma(noun).equals("of")) {
            noun = tree.head(noun);
            content = true;
        }
        return content && noun >= 0 && Lexicon.ENGLISH.is("claims", tree.lemma(noun)) ? noun : -1;
    }

    private static boolean hasThat(Tree tree, int verb) {
        return tree.hasChild(
                verb, c -> tree.lemma(c).equals("that") && !tree.token(c).tag().startsWith("W"));
    }

    /** "Rumours he was the thief" tell what; "rumours he spread" miss an object, which is the rumours. */
    private static boolean isComplete(Tree tree, int verb) {
        boolean whose = tree.hasChild(verb, c -> tree.token(c).tag().startsWith("W"));
        return !whose && tree.child(verb, Tree.SUBJECTS) >= 0 && tree.child(verb, TOLD) >= 0;
    }

    /** Whether a verb only rejects what a clause under its object tells, and tells nothing of its own. */
    static boolean rejectsContent(Tree tree, int verb) {
        return isDenying(tree, verb)
                && tree.children(verb, OBJECTS).stream()
                        .anyMatch(noun -> tree.below(noun).stream().anyMatch(c -> claimOver(tree, c) == noun));
    }

    /** The verb that rejects what a noun of event tells: "reports of a meeting were false", -1 if none does. */
    static int overEvent(Tree tree, int noun) {
        int preposition = tree.head(noun);
        boolean of = preposition >= 0
                && tree.relation(noun).equals("pobj")
                && tree.lemma(preposition).equals("of");
        return of ? overClaim(tree, tree.head(preposition)) : -1;
    }

    /** The verb that rejects a noun of saying, -1 if none does. */
    private static int overClaim(Tree tree, int noun) {
        int verb = noun < 0 ? -1 : tree.head(noun);
        if (verb < 0 || !Lexicon.ENGLISH.is("claims", tree.lemma(noun))) {
            return -1;
        }
        boolean rejected = switch (tree.relation(noun)) {
            case "dobj" -> isDenying(tree, verb) || (isCalling(tree, verb) && isBranded(tree, verb, noun));
            case "nsubjpass" -> isDenying(tree, verb);
            case "nsubj" -> isCalledUntrue(tree, verb);
            default -> false;
        };
        return rejected ? verb : -1;
    }

    static boolean isDenying(Tree tree, int verb) {
        return tree.token(verb).isVerb()
                && Lexicon.ENGLISH.is("denial", tree.lemma(verb))
                && !Negation.isNegated(tree, verb);
    }

    /** "Is false", "is a lie", "is not true". */
    static boolean isCalledUntrue(Tree tree, int verb) {
        int word = tree.child(verb, Set.of("acomp", "attr"));
        if (word < 0 || !tree.lemma(verb).equals("be")) {
            return false;
        }
        String list = Negation.isNegated(tree, verb) ? "true" : "untrue";
        return Lexicon.ENGLISH.is(list, tree.lemma(word));
    }

    private static boolean isCalling(Tree tree, int verb) {
        return Lexicon.ENGLISH.is("calling", tree.lemma(verb)) && !Negation.isNegated(tree, verb);
    }

    /** Whether a word for what is untrue follows; parsers hang it on any verb before it. */
    private static boolean isBranded(Tree tree, int verb, int noun) {
        return tree.below(verb).stream().anyMatch(t -> t > noun && Lexicon.ENGLISH.is("untrue", tree.lemma(t)));
    }

    private static boolean isPerfectGerund(Tree tree, int verb) {
        return tree.hasChild(
                verb,
                c -> tree.relation(c).equals("aux") && tree.token(c).form().equalsIgnoreCase("having"));
    }

    /** Who rejects: the agent of the passive, else the subject; -1 where the verb has neither, or only calls it untrue. */
    static int denier(Tree tree, int verb) {
        if (tree.lemma(verb).equals("be")) {
            return -1;
        }
        int by = tree.child(verb, "agent");
        int agent = by < 0 ? -1 : tree.child(by, "pobj");
        return agent >= 0 || tree.child(verb, "nsubjpass") >= 0 ? agent : tree.child(verb, "nsubj");
    }
}

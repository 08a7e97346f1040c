package org.stemma.claim;

import java.util.List;
import java.util.Set;

/** Finds the subject of a clause: its own, the one it shares with the clause it hangs on, or the noun it describes. */
final class Subjects {
    private static final Set<String> FINITE = Set.of("VBD", "VBP", "VBZ", "MD");

    private final Tree tree;
    private final Predicates predicates;

    Subjects(Tree tree, Predicates predicates) {
        this.tree = tree;
        this.predicates = predicates;
    }

    /** The head of the subject of a chain of verbs, -1 if there is none. */
    int of(List<Integer> chain) {
        int subject = -1;
        for (int i = chain.size() - 1; i >= 0 && subject < 0; i--) {
            subject = tree.child(chain.get(i), Tree.SUBJECTS);
        }
        if (subject < 0) {
            subject = inherited(chain.getFirst());
        }
        if (subject >= 0 && tree.token(subject).tag().startsWith("W")) {
            int antecedent = antecedent(chain.getFirst());
            subject = antecedent >= 0 ? antecedent : subject;
        }
        return subject;
    }

    /** Whether a clause is finite or a headline, with a subject of its own or one that it shares with the verb it is joined to. */
    boolean isWhole(List<Integer> chain) {
        int outermost = chain.getFirst();
        boolean subject = tree.child(outermost, Tree.SUBJECTS) >= 0 || tree.child(outermost, "expl") >= 0;
        boolean own = subject && (isFinite(outermost) || tree.head(outermost) < 0);
        boolean joined = tree.relation(outermost).equals("conj") && shared(outermost) >= 0;
        return own || (joined && (isFinite(outermost) || isFinite(first(outermost))));
    }

    private boolean isFinite(int verb) {
        return FINITE.contains(tree.token(verb).tag())
                || tree.hasChild(
                        verb,
                        c -> Set.of("aux", "auxpass").contains(tree.relation(c))
                                && FINITE.contains(tree.token(c).tag()));
    }

    /** The first of the verbs to which one is joined: "will go" of "will go and see". */
    private int first(int verb) {
        int at = verb;
        for (int steps = 0; steps < tree.size() && tree.relation(at).equals("conj"); steps++) {
            at = tree.head(at);
        }
        return at;
    }

    /** The subject that a verb shares with the one it is joined to, -1 if it has its own or there is none. */
    int shared(int verb) {
        int at = verb;
        for (int steps = 0; steps < tree.size() && tree.relation(at).equals("conj"); steps++) {
            int subject = tree.child(at, Tree.SUBJECTS);
            if (subject >= 0) {
                return -1;
            }
            at = tree.head(at);
            if (at < 0 || !tree.token(at).isVerb()) {
                return -1;
            }
        }
        return tree.child(at, Tree.SUBJECTS);
    }

    /** The subject that stands in the sentence for a chain of verbs, its own or a shared one; -1 if there is none. */
    int within(List<Integer> chain) {
        int subject = -1;
        for (int i = 0; i < chain.size() && subject < 0; i++) {
            subject = tree.child(chain.get(i), Tree.SUBJECTS);
        }
        return subject >= 0 ? subject : shared(chain.getFirst());
    }

    /** The subject of a clause without one: that of the clause it is joined to, or the noun it describes. */
    private int inherited(int verb) {
        int at = verb;
        for (int steps = 0; steps < tree.size(); steps++) {
            int head = tree.head(at);
            String relation = tree.relation(at);
            if (head < 0) {
                return -1;
            }
            if (relation.equals("acl")) {
                return head;
            }
            if (!Set.of("conj", "advcl", "xcomp").contains(relation)
                    || !tree.token(head).isVerb()) {
                return -1;
            }
            int subject = tree.child(head, Tree.SUBJECTS);
            if (subject >= 0) {
                return predicates.isPassive(head) == predicates.isPassive(verb) ? subject : -1;
            }
            at = head;
        }
        return -1;
    }

    private int antecedent(int verb) {
        int at = verb;
        for (int steps = 0; steps < tree.size() && tree.head(at) >= 0; steps++) {
            if (tree.relation(at).equals("relcl")) {
                return tree.head(at);
            }
            at = tree.head(at);
        }
        return -1;
    }
}

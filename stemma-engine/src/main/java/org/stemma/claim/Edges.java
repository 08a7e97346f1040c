package org.stemma.claim;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Finds the stretch of a sentence that shows a clause: with the words that name its source, without clauses joined to it. */
final class Edges {
    /** Tokens from the first to the end, exclusive. */
    record Range(int first, int end) {}

    private static final String CLOSING = ".?!”\"’'";
    private static final String OPENING = "“\"‘'«";

    private final Tree tree;
    private final Predicates predicates;
    private final Subjects subjects;

    Edges(Tree tree, Predicates predicates, Subjects subjects) {
        this.tree = tree;
        this.predicates = predicates;
        this.subjects = subjects;
    }

    Range of(int outermost, IntPredicate standsAlone) {
        int top = top(outermost);
        IntPredicate joined = child -> Set.of("conj", "parataxis").contains(tree.relation(child))
                && tree.token(child).isVerb()
                && !tree.isBelow(outermost, child)
                && !isBare(child);
        Set<Integer> covered = new TreeSet<>(tree.below(top, joined));
        int subject = subjects.shared(outermost);
        if (tree.relation(outermost).equals("conj") && subject >= 0 && subject < outermost) {
            covered.addAll(tree.below(subject));
            IntStream.range(subject, outermost).forEach(covered::add);
        }
        if (tree.relation(top).equals("relcl") || tree.relation(top).equals("acl")) {
            covered.addAll(tree.below(tree.head(top), c -> tree.relation(c).equals("conj") || standsAlone.test(c)));
        }
        return trim(run(covered, outermost));
    }

    /** A joined verb without complements cannot be cut off: "restore and redefine the ties". */
    private boolean isBare(int joined) {
        return subjects.shared(joined) >= 0 && joined - tree.head(joined) <= CLOSE && joined > tree.head(joined);
    }

    /** Verbs this near to one another share what follows. */
    private static final int CLOSE = 2;

    /** The verb of saying over the clause, if one is. */
    private int top(int outermost) {
        int top = outermost;
        for (int steps = 0; steps < tree.size(); steps++) {
            int head = tree.head(top);
            boolean content = head >= 0 && tree.relation(top).equals("ccomp") && predicates.isGovernor(head);
            if (!content || isBareParticiple(head)) {
                break;
            }
            top = head;
        }
        return top;
    }

    /** "…, stating that": who says so stands elsewhere, so the word adds nothing to what is stated. */
    private boolean isBareParticiple(int verb) {
        return tree.token(verb).tag().equals("VBG")
                && tree.relation(verb).equals("advcl")
                && tree.child(verb, Tree.SUBJECTS) < 0;
    }

    /** The stretch around a token without gaps but for marks: a branch that the parser hung elsewhere stays out. */
    private Range run(Set<Integer> covered, int around) {
        int first = around;
        while (first > 0
                && (covered.contains(first - 1) || tree.relation(first - 1).equals("punct"))) {
            first--;
        }
        int last = around;
        while (last + 1 < tree.size()
                && (covered.contains(last + 1) || tree.relation(last + 1).equals("punct"))) {
            last++;
        }
        return new Range(first, last + 1);
    }

    /** Without marks and conjunctions at either end. */
    private Range trim(Range range) {
        int first = range.first();
        int last = range.end() - 1;
        while (first < last && isLooseAtStart(first)) {
            first++;
        }
        while (last > first && isLooseAtEnd(last)) {
            last--;
        }
        return new Range(first, last + 1);
    }

    private boolean isLooseAtStart(int token) {
        // "How" and "why" belong to what is told; "when" only ties it to another clause.
        boolean subordinates =
                tree.lemma(token).equals("when") && tree.relation(token).equals("advmod");
        return (subordinates || Set.of("cc", "punct", "mark").contains(tree.relation(token)))
                && !OPENING.contains(tree.token(token).form());
    }

    private boolean isLooseAtEnd(int token) {
        boolean mark = tree.relation(token).equals("punct")
                && !CLOSING.contains(tree.token(token).form());
        return mark || tree.relation(token).equals("cc");
    }
}

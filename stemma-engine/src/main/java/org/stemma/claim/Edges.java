package org.stemma.claim;

import java.util.List;
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

    /**
     * @param chain from the outermost verb of the clause to its predicate
     * @param standsAlone whether a branch below the noun that a clause describes makes a statement of its own
     */
    Range of(List<Integer> chain, IntPredicate standsAlone) {
        int outermost = chain.getFirst();
        int top = top(outermost);
        Set<Integer> verbs = new TreeSet<>(chain);
        for (int at = outermost; at != top; at = tree.head(at)) {
            verbs.add(tree.head(at));
        }
        Set<Integer> covered = new TreeSet<>(tree.below(top, child -> isApart(child, verbs)));
        int subject = subjects.within(chain);
        if (subject >= 0 && subject < outermost) {
            covered.addAll(tree.below(subject));
            IntStream.range(subject, outermost).forEach(covered::add);
        }
        if (tree.relation(top).equals("relcl") || tree.relation(top).equals("acl")) {
            int noun = tree.head(top);
            covered.addAll(tree.below(
                    noun,
                    c -> (tree.relation(c).equals("conj") && tree.head(c) == noun && c > noun) || standsAlone.test(c)));
        }
        return trim(withoutTails(run(covered, outermost), verbs), verbs);
    }

    /** "…, accusing them of theft": what a comma sets behind a clause is told for itself. */
    private Range withoutTails(Range range, Set<Integer> verbs) {
        int end = range.end();
        for (int tail = tail(range.first(), end, verbs); tail >= 0; tail = tail(range.first(), end, verbs)) {
            end = tail;
        }
        return new Range(range.first(), end);
    }

    /** Where the comma stands before the clause that ends a stretch, -1 if none does. */
    private int tail(int first, int end, Set<Integer> verbs) {
        int last = end - 1;
        while (last > first && tree.relation(last).equals("punct")) {
            last--;
        }
        int after = verbs.stream().max(Integer::compare).orElse(first);
        for (int at = last; at >= 0; at = tree.head(at)) {
            List<Integer> branch = tree.below(at);
            int comma = branch.getFirst() - 1;
            boolean whole = comma > after && tree.token(comma).form().equals(",") && branch.getLast() <= end;
            if (whole && isTold(at, branch.getFirst())) {
                return comma;
            }
            if (verbs.contains(at)) {
                return -1;
            }
        }
        return -1;
    }

    /** A clause that only says when or why belongs to the one it hangs on; one that describes or adds can be read alone. */
    private boolean isTold(int verb, int first) {
        boolean adds = tree.relation(verb).equals("relcl")
                || (tree.relation(verb).equals("advcl") && ADDING.contains(tree.lemma(first)));
        return adds && predicates.opensClause(verb) && subjects.isWhole(predicates.chain(verb));
    }

    private static final Set<String> ADDING = Set.of("while", "although", "though", "whereas", "as", "even");

    /** A verb joined to those of the clause tells for itself; one joined deeper belongs to its phrase: "calls to stop and wait". */
    private boolean isApart(int child, Set<Integer> verbs) {
        if (!tree.token(child).isVerb()
                || !Set.of("conj", "parataxis").contains(tree.relation(child))
                || verbs.stream().anyMatch(verb -> tree.isBelow(verb, child))) {
            return false;
        }
        boolean own = tree.child(child, Tree.SUBJECTS) >= 0;
        return (own || verbs.contains(tree.head(child))) && !isBare(child) && !isAttribution(child);
    }

    /** "The savings, she said, are small": who says so stands within what is said. */
    private boolean isAttribution(int verb) {
        return tree.relation(verb).equals("parataxis")
                && Lexicon.ENGLISH.is("saying", tree.lemma(verb))
                && tree.child(verb, Set.of("dobj", "ccomp")) < 0;
    }

    /** A joined verb without complements cannot be cut off: "restore and redefine the ties". */
    private boolean isBare(int joined) {
        return tree.child(joined, Tree.SUBJECTS) < 0
                && joined - tree.head(joined) <= CLOSE
                && joined > tree.head(joined);
    }

    /** Verbs this near to one another share what follows. */
    private static final int CLOSE = 2;

    /** The verb of saying over the clause, if one is, or what frames it: "hoped to show that". */
    private int top(int outermost) {
        int top = outermost;
        for (int steps = 0; steps < tree.size(); steps++) {
            int head = tree.head(top);
            boolean content = head >= 0 && tree.relation(top).equals("ccomp") && predicates.isGovernor(head);
            int over = content && !isBareParticiple(head) ? head : predicates.framing(top);
            if (over < 0) {
                break;
            }
            top = over;
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
    private Range trim(Range range, Set<Integer> verbs) {
        int first = range.first();
        int last = range.end() - 1;
        while (first < last && isLooseAtStart(first, verbs)) {
            first++;
        }
        while (last > first && isLooseAtEnd(last)) {
            last--;
        }
        return new Range(first, last + 1);
    }

    private boolean isLooseAtStart(int token, Set<Integer> verbs) {
        String relation = tree.relation(token);
        if (relation.equals("punct")) {
            return !OPENING.contains(tree.token(token).form());
        }
        // "How" and "why" belong to what is told, "if" to what it is worth; "when" only ties it to another clause.
        boolean subordinates = relation.equals("mark")
                ? Lexicon.ENGLISH.modalityOf(tree.lemma(token)) == null
                : tree.lemma(token).equals("when") && relation.equals("advmod");
        boolean joins = relation.equals("cc") && !tree.lemma(token).equals("nor");
        return joins || (subordinates && verbs.contains(tree.head(token)));
    }

    private boolean isLooseAtEnd(int token) {
        boolean mark = tree.relation(token).equals("punct")
                && !CLOSING.contains(tree.token(token).form());
        return mark || tree.relation(token).equals("cc");
    }
}

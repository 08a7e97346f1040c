package org.stemma.claim;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Quantity;

/**
 * How many people an event struck, by whatever verb or noun a report tells it: "41 were killed", "the death toll has reached 41",
 * "the number of people killed is 17".
 *
 * @param fate what became of the counted
 * @param amount with what it counts filled in where the report leaves it to a noun
 * @param context the compared words of the sentence, by which two tolls are known to be of one event
 * @param corrects whether the sentence says that it replaces an earlier figure
 */
record Toll(String fate, Quantity amount, Set<String> context, boolean corrects) {
    /** What the language room calls that which has become of people. */
    private static final Set<String> FATES = Set.of("abducted", "injured", "killed", "missing");

    private static final Map<String, String> FATE_OF = Map.of(
            "kill", "killed",
            "dead", "killed",
            "die", "killed",
            "injure", "injured",
            "injured", "injured",
            "wound", "injured",
            "wounded", "injured",
            "missing", "missing");

    private static final Set<String> COUNTS = Set.of("number", "total");
    private static final Set<String> TOTALS = Set.of("count", "estimate", "figure", "number", "toll");
    private static final Set<String> OF_A_PART =
            Set.of("additional", "another", "further", "from", "include", "including", "other", "among", "whom");

    /** As far before an amount as "including at least" and "another of the" stand. */
    private static final int JUST_BEFORE = 4;

    /** Share of the sentences' words that two tolls of one event have in common. Set on the invented sample, seen on basil. */
    private static final double ONE_EVENT = 0.2;

    /** Sentences this alike tell of one event without naming it: one rewrites the other. Chosen, not measured. */
    private static final double ONE_TEXT = 0.7;

    Toll {
        context = Set.copyOf(context);
    }

    /** The toll that a clause tells, null if it tells none. */
    static @Nullable Toll of(Tree tree, Clause clause, List<Quantity> quantities, Set<String> context) {
        for (Quantity quantity : quantities.reversed()) {
            String fate = isWhole(tree, quantity) ? fate(tree, clause, quantity) : null;
            if (fate != null) {
                Set<String> event = new TreeSet<>(context);
                event.removeAll(Set.of("kill", "people", "person", "number", "toll", "injure"));
                return new Toll(fate, filled(quantity, fate), event, corrects(tree));
            }
        }
        return null;
    }

    /** Whether two tolls answer one question: of one fate, of the same people, in one event. */
    boolean answersWith(Toll other) {
        if (!fate.equals(other.fate) || !Numbers.comparable(amount, other.amount)) {
            return false;
        }
        double share = share(other);
        return (namesWith(other) && share >= ONE_EVENT) || share >= ONE_TEXT;
    }

    /** Whether nothing keeps two tolls apart: of one fate, in sentences that share a name and a word. */
    boolean mayAnswerWith(Toll other) {
        return fate.equals(other.fate) && Numbers.comparable(amount, other.amount) && namesWith(other);
    }

    private boolean namesWith(Toll other) {
        Set<String> shared = shared(other);
        return shared.stream().anyMatch(Cast::isKey) && shared.stream().anyMatch(term -> !Cast.isKey(term));
    }

    private double share(Toll other) {
        return 2.0 * shared(other).size() / Math.max(1, context.size() + other.context.size());
    }

    private Set<String> shared(Toll other) {
        Set<String> shared = new TreeSet<>(context);
        shared.retainAll(other.context);
        return shared;
    }

    private static @Nullable String fate(Tree tree, Clause clause, Quantity quantity) {
        if (quantity.kind() != Quantity.Kind.COUNT) {
            return null;
        }
        if (FATES.contains(quantity.scope())) {
            return isBooty(clause, quantity) ? null : quantity.scope();
        }
        if (quantity.scope().isEmpty() && isLossOfLife(clause)) {
            return "killed";
        }
        boolean bare = quantity.counted() == null && quantity.scope().isEmpty();
        return bare ? named(tree, clause) : null;
    }

    /** "Seized 14 rifles" abducts nobody. */
    private static boolean isBooty(Clause clause, Quantity quantity) {
        String what = quantity.counted();
        return clause.classes().contains("capture")
                && what != null
                && !Lexicon.ENGLISH.nounsLike(what).contains("people");
    }

    /** "Forty people lost their lives". */
    private static boolean isLossOfLife(Clause clause) {
        return clause.lemma().equals("lose")
                && clause.in("patient").anyMatch(p -> p.lemma().equals("life"));
    }

    /** The fate that a noun of counting names: "the toll", "the number of people killed". */
    private static @Nullable String named(Tree tree, Clause clause) {
        for (int token : clause.tokens()) {
            if (tree.lemma(token).equals("toll")) {
                return "killed";
            }
            if (COUNTS.contains(tree.lemma(token))) {
                String fate = tree.below(token).stream()
                        .map(t -> FATE_OF.get(tree.lemma(t)))
                        .filter(f -> f != null)
                        .findFirst()
                        .orElse(null);
                if (fate != null) {
                    return fate;
                }
            }
        }
        return null;
    }

    /** "Including 12 children", "another 12", "from 41" count a part or what was told before. */
    private static boolean isWhole(Tree tree, Quantity quantity) {
        int at = tree.sentence().tokenAt(quantity.span());
        for (int i = Math.max(0, at - JUST_BEFORE); i < at; i++) {
            if (OF_A_PART.contains(tree.lemma(i))) {
                return false;
            }
        }
        return at >= 0;
    }

    /** "Correcting an earlier figure", "lowers the toll", "revised the number". */
    private static boolean corrects(Tree tree) {
        boolean verb = false;
        boolean total = false;
        for (int i = 0; i < tree.size(); i++) {
            verb |= tree.token(i).isVerb() && Lexicon.ENGLISH.is("correction", tree.lemma(i));
            total |= TOTALS.contains(tree.lemma(i));
        }
        return verb && total;
    }

    private static Quantity filled(Quantity q, String fate) {
        String counted = q.counted() == null ? "people" : q.counted();
        return new Quantity(
                q.sentence(), q.span(), q.text(), q.kind(), q.hedge(), q.low(), q.high(), q.unit(), counted, fate);
    }
}

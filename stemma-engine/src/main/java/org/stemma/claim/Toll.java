package org.stemma.claim;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Modality;
import org.stemma.news.Polarity;
import org.stemma.news.Quantity;
import org.stemma.news.Token;

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

    Toll {
        context = Set.copyOf(context);
    }

    /** The toll that a clause tells, null if it tells none. */
    static @Nullable Toll of(Tree tree, Clause clause, List<Quantity> quantities, Set<String> context) {
        for (Quantity quantity : quantities.reversed()) {
            String fate = isWhole(tree, quantity) ? fate(tree, clause, quantity) : null;
            if (fate != null) {
                return new Toll(fate, filled(quantity, fate), event(context), corrects(tree));
            }
        }
        int none = clause.polarity() == Polarity.NEGATIVE && clause.modality() == Modality.ASSERTED
                ? none(tree, clause)
                : -1;
        String spared = none < 0 ? null : spared(tree, clause, none);
        return spared == null ? null : new Toll(spared, nobody(tree, none, spared), event(context), false);
    }

    private static Set<String> event(Set<String> context) {
        Set<String> event = new TreeSet<>(context);
        event.removeAll(Set.of("kill", "people", "person", "number", "toll", "injure"));
        return event;
    }

    /** Whether it says that nobody was struck. */
    boolean isNone() {
        BigDecimal most = amount.high();
        return most != null && most.signum() == 0;
    }

    /** Whether one says that nobody was struck, and the other that somebody was. */
    static boolean areContrary(@Nullable Toll one, @Nullable Toll other) {
        return one != null && other != null && one.fate.equals(other.fate) && one.isNone() != other.isNone();
    }

    /** The word in a clause for nobody, -1 if there is none: "nobody", "no one", "no passengers", "no deaths". */
    private static int none(Tree tree, Clause clause) {
        return clause.tokens().stream()
                .filter(token -> tree.head(token) == clause.predicate() && Negation.isNone(tree, token))
                .filter(token -> !tree.hasChild(
                        token, c -> Set.of("else", "other", "further", "more").contains(tree.lemma(c))))
                .findFirst()
                .orElse(-1);
    }

    /** The fate that nobody met, null if the clause tells none. */
    private static @Nullable String spared(Tree tree, Clause clause, int none) {
        String noun = tree.lemma(none);
        if (CASUALTIES.containsKey(noun)) {
            return CASUALTIES.get(noun);
        }
        boolean people =
                PEOPLE.contains(noun) || Lexicon.ENGLISH.nounsLike(noun).contains("people");
        return people
                ? FATE_OF.get(clause.classes().stream()
                        .filter(FATE_OF::containsKey)
                        .findFirst()
                        .orElse(""))
                : null;
    }

    private static Quantity nobody(Tree tree, int none, String fate) {
        Token token = tree.token(none);
        return new Quantity(
                tree.sentence().index(),
                token.span(),
                token.form(),
                Quantity.Kind.COUNT,
                Quantity.Hedge.EXACT,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                null,
                "people",
                fate);
    }

    private static final Set<String> PEOPLE = Set.of("nobody", "none", "one");
    private static final Map<String, String> CASUALTIES =
            Map.of("casualty", "injured", "death", "killed", "fatality", "killed", "injury", "injured");

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

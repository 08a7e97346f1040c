package org.stemma.language;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.language.Numbers.Reading;
import org.stemma.news.Quantity.Kind;

/** Ages: {@code 34-year-old}, {@code six months old}, {@code 3 years of age}, {@code aged 80}. "Ada Norr, 34," needs the name: see the tagger. */
final class QuantityAge {
    /** What an age is said to count. */
    static final String COUNTED = "age";

    private static final Map<String, String> PERIODS = Map.of(
            "year", "year", "years", "year", "month", "month", "months", "month", "week", "week", "weeks", "week",
            "day", "day", "days", "day", "yr", "year");

    /**
     * An age.
     *
     * @param to index one past its last piece
     */
    record Age(int to, BigDecimal low, BigDecimal high, String unit) {}

    private QuantityAge() {}

    /** Whether an amount is an age: no other measure is told in these units. */
    static boolean isAge(Amounts.Amount amount) {
        return amount.kind() == Kind.MEASURE && PERIODS.containsValue(String.valueOf(amount.unit()));
    }

    /** The age that begins with the number at an index. */
    static @Nullable Age at(Pieces pieces, int at) {
        Piece piece = pieces.at(at);
        if (!piece.isNumber() && !NumberWords.SMALL.containsKey(piece.lower())) {
            return null;
        }
        Reading first = Numbers.cardinal(pieces, at);
        if (first == null) {
            return null;
        }
        if (isAge(pieces, at)) {
            return aged(pieces, first);
        }
        Age one = old(pieces, first, first.value());
        boolean joined = one == null
                && (pieces.is(first.end(), "-") || pieces.is(first.end(), "to") || pieces.is(first.end(), "or"));
        Reading second = joined ? Numbers.cardinal(pieces, first.end() + 1) : null;
        return second == null || second.value().compareTo(first.value()) <= 0
                ? one
                : old(pieces, second, first.value());
    }

    /** "Aged 80", "at age 80", "the age of 80", "as young as 10", "ages 5 to 11". */
    private static boolean isAge(Pieces pieces, int at) {
        Piece before = pieces.at(at - 1);
        boolean between = before.is("between") && pieces.is(at - 2, "aged");
        boolean of = before.is("of") && pieces.is(at - 2, "age");
        boolean as =
                before.is("as") && (pieces.is(at - 2, "young") || pieces.is(at - 2, "old")) && pieces.is(at - 3, "as");
        return before.is("aged") || before.is("age") || before.is("ages") || between || of || as;
    }

    private static @Nullable Age old(Pieces pieces, Reading number, BigDecimal low) {
        int unit = pieces.is(number.end(), "-") ? number.end() + 1 : number.end();
        String period = PERIODS.get(pieces.at(unit).lower());
        if (period == null) {
            return null;
        }
        int old = pieces.is(unit + 1, "-") ? unit + 2 : unit + 1;
        boolean told = pieces.is(old, "old") || pieces.is(old, "olds");
        int end = told ? old + 1 : pieces.has(unit + 1, "of", "age") ? unit + 3 : 0;
        return end == 0 ? null : new Age(end, low, number.value(), period);
    }

    private static Age aged(Pieces pieces, Reading first) {
        boolean joined = pieces.is(first.end(), "-") || pieces.is(first.end(), "to") || pieces.is(first.end(), "and");
        Reading second = joined ? Numbers.cardinal(pieces, first.end() + 1) : null;
        boolean range = second != null && second.value().compareTo(first.value()) > 0;
        return second == null || !range
                ? new Age(first.end(), first.value(), first.value(), "year")
                : new Age(second.end(), first.value(), second.value(), "year");
    }
}

package org.stemma.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.language.Amounts.Amount;
import org.stemma.news.Quantity;
import org.stemma.news.Quantity.Hedge;
import org.stemma.news.Quantity.Kind;
import org.stemma.text.Span;

/** Reads amounts with their hedges, without a parse: what an amount says, not yet of what. Linear in the text. */
final class QuantityGrammar {
    /** Words of the longest hedge before an amount: "less than or equal to". */
    private static final int LONGEST_HEDGE = 6;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * An amount as it is hedged.
     *
     * @param from index of the first piece, hedges included
     * @param to index one past the last
     * @param low the least value that agrees, null if open
     * @param high the greatest value that agrees, null if open
     */
    record Stated(
            Amount amount,
            int from,
            int to,
            Hedge hedge,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high) {}

    private final Pieces pieces;
    private final Amounts amounts;

    QuantityGrammar(Pieces pieces, MoneyContext money) {
        this.pieces = pieces;
        this.amounts = new Amounts(pieces, money);
    }

    /** The amounts of a bare text. */
    static List<Quantity> read(String text) {
        Pieces pieces = new Pieces(text);
        QuantityGrammar grammar = new QuantityGrammar(pieces, MoneyContext.NONE);
        List<Quantity> found = new ArrayList<>();
        int at = 0;
        while (at < pieces.size()) {
            int identifier = grammar.identifierEnd(at);
            Stated stated = identifier > at ? null : grammar.ageAt(at);
            stated = stated == null && identifier == at && !grammar.isPartOfWord(at) ? grammar.at(at) : stated;
            if (stated == null) {
                at = Math.max(identifier, at + 1);
                continue;
            }
            found.add(quantity(text, grammar.span(stated), stated));
            at = Math.max(stated.to(), stated.amount().to());
        }
        return found;
    }

    /** The age at an index, hedged, if one stands there: a measure in years, months, weeks or days. */
    @Nullable
    Stated ageAt(int i) {
        QuantityAge.Age age = QuantityAge.at(pieces, i);
        return age == null ? null : hedged(new Amount(i, i, age.to(), age.low(), age.high(), Kind.MEASURE, age.unit()));
    }

    /** Where a telephone number, an address or another chain of figures ends that begins here; the index itself if none does. */
    int identifierEnd(int at) {
        if (!pieces.at(at).isNumber()) {
            return isAddress(at) ? endOfRun(at) : at;
        }
        int end = at + 1;
        int links = 0;
        while (isLink(end)) {
            end += 2;
            links++;
        }
        boolean dialled = pieces.is(at - 1, "+") && pieces.at(at).glued();
        return links > 1 || (dialled && links > 0) ? end : at;
    }

    private boolean isLink(int at) {
        return (pieces.is(at, "-") || pieces.is(at, "/"))
                && pieces.at(at).glued()
                && pieces.at(at + 1).isNumber()
                && pieces.at(at + 1).glued();
    }

    /** "https://", "www.". */
    private boolean isAddress(int at) {
        return pieces.has(at, "www", ".")
                || (pieces.has(at + 1, ":", "/", "/") && pieces.at(at + 1).glued());
    }

    private int endOfRun(int at) {
        int end = at + 1;
        while (end < pieces.size() && pieces.at(end).glued()) {
            end++;
        }
        return end;
    }

    /** The amount at an index, hedged, if one stands there. */
    @Nullable
    Stated at(int i) {
        Amount amount = amount(i);
        if (amount == null) {
            return null;
        }
        Stated stated = hedged(amount);
        Stated both = bounded(stated);
        return both == null ? stated : both;
    }

    /** The amount at an index; a part told in words is a share. */
    private @Nullable Amount amount(int i) {
        Amount amount = amounts.at(i);
        return amount != null && amount.isShare(pieces) ? percent(amount) : amount;
    }

    Span span(Stated stated) {
        return new Span(
                pieces.at(stated.from()).start(), pieces.at(stated.to() - 1).end());
    }

    /** "F-16", "G20", "COVID-19", "#7": part of a word. */
    boolean isPartOfWord(int at) {
        if (!pieces.at(at).isNumber() || !pieces.at(at).glued()) {
            return false;
        }
        Piece before = pieces.at(at - 1);
        return before.isWord()
                || before.is("/")
                || before.is("#")
                || before.is("_")
                || before.is("=")
                || (before.is("-") && before.glued())
                || (before.is(".") && before.glued());
    }

    static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
        BigDecimal stripped = value == null ? null : value.stripTrailingZeros();
        return stripped == null || stripped.scale() >= 0 ? stripped : stripped.setScale(0);
    }

    private static Amount percent(Amount share) {
        BigDecimal low = share.low().multiply(HUNDRED);
        BigDecimal high = share.high() == null ? null : share.high().multiply(HUNDRED);
        return new Amount(share.from(), share.number(), share.to(), low, high, Kind.PERCENT, "%");
    }

    private Stated hedged(Amount amount) {
        if (amount.kind() == Kind.ORDINAL) {
            return new Stated(amount, amount.from(), amount.to(), Hedge.EXACT, amount.low(), amount.high());
        }
        boolean between =
                amount.isRange() && (pieces.is(amount.from() - 1, "between") || pieces.is(amount.from() - 1, "from"));
        boolean open = amount.high() == null;
        Hedging hedging = Hedging.of(pieces, amount.from(), amount.to());
        boolean fixed = amount.isRange() || open;
        return new Stated(
                amount,
                between ? amount.from() : hedging.from(),
                hedging.to(),
                amount.isRange() ? Hedge.RANGE : open ? Hedge.AT_LEAST : hedging.hedge(),
                fixed ? amount.low() : hedging.low(amount.low()),
                fixed ? amount.high() : hedging.high(amount.low()));
    }

    /** "More than 100 but fewer than 300". */
    private @Nullable Stated bounded(Stated first) {
        boolean lower = first.hedge() == Hedge.OVER || first.hedge() == Hedge.AT_LEAST;
        boolean upper = first.hedge() == Hedge.UNDER || first.hedge() == Hedge.AT_MOST;
        int at = pieces.is(first.to(), ",") ? first.to() + 1 : first.to();
        boolean joined = pieces.is(at, "and") || pieces.is(at, "but");
        if ((!lower && !upper)
                || (!joined && at == first.to())
                || first.amount().high() == null) {
            return null;
        }
        int next = joined ? at + 1 : at;
        for (int i = next + 1; i <= next + LONGEST_HEDGE; i++) {
            Amount amount = amount(i);
            if (amount != null) {
                Stated second = hedged(amount);
                boolean turned = second.hedge() == (lower ? Hedge.UNDER : Hedge.OVER)
                        || second.hedge() == (lower ? Hedge.AT_MOST : Hedge.AT_LEAST);
                boolean fits = turned
                        && second.from() == next
                        && second.amount().kind() == first.amount().kind();
                return fits ? joined(first, second, lower) : null;
            }
        }
        return null;
    }

    private static @Nullable Stated joined(Stated first, Stated second, boolean lower) {
        BigDecimal low = lower ? first.amount().low() : second.amount().low();
        BigDecimal high = lower ? second.amount().low() : first.amount().low();
        return low.compareTo(high) >= 0
                ? null
                : new Stated(first.amount(), first.from(), second.to(), Hedge.RANGE, low, high);
    }

    private static Quantity quantity(String text, Span span, Stated stated) {
        return new Quantity(
                0,
                span,
                span.of(text),
                stated.amount().kind(),
                stated.hedge(),
                plain(stated.low()),
                plain(stated.high()),
                stated.amount().unit(),
                QuantityAge.isAge(stated.amount()) ? QuantityAge.COUNTED : null,
                "");
    }
}

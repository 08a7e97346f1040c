package org.stemma.language;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.language.Amounts.Amount;
import org.stemma.language.QuantityGrammar.Stated;
import org.stemma.news.Quantity.Hedge;
import org.stemma.news.Quantity.Kind;
import org.stemma.text.CalendarWords;

/** Tells numbers that count nothing: scores, parts of names, labels ("page 12"), clocks, "one of them", "first of all". */
final class QuantityFilter {
    private static final Set<String> LABELS = Lexicon.words("quantity-labels.txt");

    /** What may stand before a noun that labels: "this season 12 players left" counts. */
    private static final Set<String> NO_LABEL =
            Set.of("this", "that", "last", "next", "each", "every", "one", "per", "same");

    private static final Set<String> KNOWN = Set.of("the", "these", "those", "all", "both", "its", "their", "other");

    /** "The five members": told before, not counted here. */
    private static final BigDecimal FEW = BigDecimal.valueOf(5);

    /** What ranks by name: first lady, third party. */
    private static final Set<String> RANKED = Set.of(
            "lady",
            "minister",
            "aid",
            "responder",
            "responders",
            "party",
            "world",
            "hand",
            "thing",
            "name",
            "things",
            "half",
            "place",
            "time",
            "glance",
            "sight");

    /** Longer figures without commas are identifiers. */
    private static final int LONGEST = 12;

    private final Pieces pieces;

    QuantityFilter(Pieces pieces) {
        this.pieces = pieces;
    }

    /** "24/7", "9/11", "1/3": a fraction in figures counts only where something is parted or measured. */
    boolean isFigure(Amount amount) {
        boolean slashed = pieces.is(amount.number() + 1, "/")
                && pieces.at(amount.number()).isNumber();
        return slashed && amount.kind() != Kind.MEASURE && amount.kind() != Kind.MONEY && !pieces.is(amount.to(), "of");
    }

    /** Whether the marks and words beside an amount show that it is none. */
    boolean isMere(Amount amount) {
        boolean figures = pieces.at(amount.number()).isNumber();
        Piece next = pieces.at(amount.to());
        boolean letters = next.glued() && next.isWord();
        boolean slash = next.is("/") && next.glued();
        boolean clock = isOfClock(amount);
        boolean dotted =
                next.is(".") && next.glued() && pieces.at(amount.to() + 1).isNumber();
        return amount.kind() == Kind.ORDINAL
                ? isRank(amount)
                : letters
                        || slash
                        || clock
                        || dotted
                        || isScore(amount)
                        || (figures && amount.kind() == Kind.COUNT && (isLabelled(amount) || isIdentifier(amount)));
    }

    /** The hours of "9:56 AM", the minutes of "9: 56 a. m." as scrapes space it. */
    private boolean isOfClock(Amount amount) {
        int to = amount.to();
        boolean hours =
                pieces.is(to, ":") && pieces.at(to).glued() && pieces.at(to + 1).isNumber();
        boolean minutes = pieces.is(amount.from() - 1, ":")
                && pieces.at(amount.from() - 1).glued()
                && pieces.at(amount.from() - 2).isNumber()
                && pieces.at(amount.from()).form().length() == 2;
        boolean half = pieces.isAny(to, "am", "pm")
                || (pieces.isAny(to, "a", "p") && pieces.is(to + 1, ".") && pieces.is(to + 2, "m"));
        return hours || minutes || half;
    }

    private boolean isRank(Amount amount) {
        boolean capital = pieces.at(amount.number()).isCapital() && amount.number() > 0;
        return capital || RANKED.contains(pieces.at(amount.to()).lower());
    }

    /** "Page 12", "flight 370". */
    private boolean isLabelled(Amount amount) {
        int before = amount.from() - 1;
        if (pieces.is(before, ".") && pieces.is(before - 1, "no")) {
            return true;
        }
        return LABELS.contains(pieces.at(before).lower())
                && !NO_LABEL.contains(pieces.at(before - 1).lower())
                && !amount.isRange();
    }

    /** "22-1045", "+44 20", "555-0199". */
    private boolean isIdentifier(Amount amount) {
        boolean note = pieces.is(amount.from() - 1, "[") && pieces.is(amount.to(), "]");
        boolean endless = pieces.at(amount.number()).form().length() > LONGEST
                && pieces.at(amount.number()).form().indexOf(',') < 0;
        boolean zero = pieces.at(amount.number()).form().startsWith("0")
                && pieces.at(amount.number()).form().length() > 1
                && !pieces.at(amount.number()).form().startsWith("0.");
        boolean plus =
                pieces.is(amount.from() - 1, "+") && pieces.at(amount.from()).glued();
        boolean tail = amount.isRange()
                && pieces.at(amount.to() - 1).form().length()
                        > pieces.at(amount.number()).form().length() + 1
                && pieces.is(amount.number() + 1, "-");
        boolean dash = pieces.is(amount.to(), "-")
                && pieces.at(amount.to()).glued()
                && pieces.at(amount.to() + 1).isNumber();
        return note || endless || zero || plus || tail || dash;
    }

    private boolean isScore(Amount amount) {
        boolean dash = pieces.is(amount.number() + 1, "-")
                && pieces.at(amount.number() + 1).glued();
        boolean vote = dash && pieces.at(amount.number() + 2).isNumber();
        return vote && amount.kind() == Kind.COUNT && !pieces.at(amount.to()).isWord();
    }

    /**
     * Whether a figure follows a capitalised word of the same name: "Boeing 737"; a day before it starts no name.
     *
     * @param first whether the word before it, which begins the sentence, is a name all the same
     */
    boolean followsName(Amount amount, boolean first) {
        Piece before = pieces.at(amount.from() - 1);
        boolean capital = before.isWord() && !before.form().equals(before.lower());
        return capital
                && (amount.from() > 1 || first)
                && pieces.at(amount.number()).isNumber()
                && amount.kind() == Kind.COUNT
                && !CalendarWords.isName(before.lower());
    }

    /** "The two countries". */
    boolean isKnown(Amount amount) {
        boolean known = KNOWN.contains(pieces.at(amount.from() - 1).lower());
        return known && pieces.at(amount.number()).isWord() && amount.low().compareTo(FEW) <= 0;
    }

    /** "One of the": an article more than a count. */
    boolean isOne(Stated stated) {
        Amount amount = stated.amount();
        return isOneWord(amount) && !amount.isRange() && stated.hedge() == Hedge.EXACT;
    }

    boolean isOneWord(Amount amount) {
        return pieces.is(amount.number(), "one") && amount.to() == amount.number() + 1;
    }

    /** "Ada Norr, 34,": the number of an age after a name, null if it can be none. */
    @Nullable
    BigDecimal age(Amount amount) {
        Piece after = pieces.at(amount.to());
        boolean apart = pieces.is(amount.from() - 1, ",") && (after.is(",") || after.is(".") || after.is(";"));
        boolean inBrackets = pieces.is(amount.from() - 1, "(") && after.is(")");
        boolean years = amount.kind() == Kind.COUNT
                && !amount.isRange()
                && amount.low().scale() <= 0
                && amount.low().signum() > 0
                && amount.low().compareTo(BigDecimal.valueOf(115)) < 0;
        return years && (apart || inBrackets) ? amount.low() : null;
    }
}

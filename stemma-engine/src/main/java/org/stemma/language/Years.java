package org.stemma.language;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells years from counts. In running text "2015" is a year and "2,015" a count, but not every outlet writes the comma, so
 * the neighbours decide: "in 1999", "the 1980 treaty" against "killed 2000 people".
 */
final class Years {
    /** Bare numbers within these are years unless their neighbours count. */
    private static final int MODERN_FROM = 1950;

    private static final int MODERN_TO = 2039;
    private static final int OLDEST = 1000;
    private static final int LATEST = 2199;
    private static final int DIGITS = 4;
    private static final Set<String> LEADS =
            Set.of("in", "since", "until", "till", "during", "circa", "year", "before", "early", "late", "mid", "by");
    private static final Set<String> COUNTING = Set.of(
            "over",
            "about",
            "around",
            "some",
            "nearly",
            "almost",
            "than",
            "least",
            "most",
            "approximately",
            "roughly",
            "to",
            "only",
            "just",
            "under",
            "another",
            "additional",
            "total");
    private static final Set<String> MARKS = Set.of("$", "€", "£", "¥", "₽", "₹", "₺", "#", "/", "№", "+");
    private static final Set<String> COUNTED = Set.of(
            "people",
            "men",
            "women",
            "children",
            "troops",
            "personnel",
            "staff",
            "police",
            "km",
            "kilometers",
            "kilometres",
            "miles",
            "meters",
            "metres",
            "feet",
            "ft",
            "tons",
            "tonnes",
            "kg",
            "dollars",
            "euros",
            "pounds",
            "rubles",
            "roubles",
            "yuan",
            "yen",
            "rupees",
            "percent",
            "per",
            "million",
            "billion",
            "thousand",
            "hundred",
            "mw",
            "gw",
            "kw",
            "barrels",
            "hours",
            "minutes",
            "dead",
            "killed",
            "wounded",
            "injured",
            "others",
            "acres",
            "hectares",
            "calories",
            "degrees",
            "square",
            "cubic",
            "gmt",
            "utc",
            "hrs",
            "local",
            "soldiers",
            "civilians");
    private static final Set<String> NO_PLURALS = Set.of(
            "was",
            "is",
            "has",
            "as",
            "its",
            "this",
            "plus",
            "versus",
            "his",
            "us",
            "does",
            "s",
            "hers",
            "theirs",
            "ours",
            "thus",
            "besides",
            "sometimes",
            "perhaps",
            "always",
            "across",
            "unless",
            "towards",
            "afterwards");

    private static final Set<String> OPENERS = Set.of("(", "[", "-", "'", "\"", "“", "‘", ",", ";", ".", "~", "=");

    private Years() {}

    /** A number that can be a year after a month's name. */
    static @Nullable Integer afterMonth(Pieces pieces, int at) {
        Piece piece = pieces.at(at);
        boolean year = isFourDigits(piece) && !isGluedOn(pieces, at);
        int value = year ? Integer.parseInt(piece.form()) : 0;
        return value >= OLDEST && value <= LATEST ? value : null;
    }

    /** A year that stands alone. */
    static @Nullable Integer alone(Pieces pieces, int at) {
        Integer year = afterMonth(pieces, at);
        if (year == null
                || MARKS.contains(pieces.at(at - 1).lower())
                || (pieces.at(at).glued() && !isOpen(pieces, at - 1))) {
            return null;
        }
        String next = pieces.at(at + 1).lower();
        if (COUNTED.contains(next) || pieces.is(at + 1, "%")) {
            return null;
        }
        boolean list = pieces.is(at + 1, "-")
                && pieces.at(at + 1).glued()
                && pieces.at(at + 2).isNumber()
                && pieces.at(at + 2).glued()
                && pieces.is(at + 3, "-")
                && pieces.at(at + 3).glued();
        if (list) {
            return null;
        }
        boolean counts = isPlural(pieces.at(at + 1));
        String before = pieces.at(at - 1).lower();
        if (year >= MODERN_FROM && year <= MODERN_TO) {
            boolean round = year % 100 == 0 && !LEADS.contains(before) && !before.equals("the");
            return counts && (COUNTING.contains(before) || round) ? null : year;
        }
        boolean range =
                (before.equals("from") && Set.of("to", "until", "till", "-").contains(next)) || isPair(pieces, at);
        return (LEADS.contains(before) || range) && !counts ? year : null;
    }

    /** The years of 1970s: the first year, null if no decade stands there. */
    static @Nullable Integer decade(Pieces pieces, int at) {
        Piece piece = pieces.at(at);
        boolean plural = endOfDecade(pieces, at) > 0;
        if (!plural || !piece.isNumber() || !piece.form().endsWith("0")) {
            return null;
        }
        boolean four = piece.form().length() == DIGITS
                && piece.form().indexOf('.') < 0
                && piece.form().indexOf(',') < 0;
        if (four) {
            int year = Integer.parseInt(piece.form());
            return year >= OLDEST && year <= LATEST ? year : null;
        }
        boolean marked = pieces.is(at - 1, "'")
                || pieces.is(at - 1, "the")
                || pieces.isAny(pieces.is(at - 1, "-") ? at - 2 : at - 1, "mid", "early", "late");
        boolean listed = pieces.isAny(at - 1, "and", "or", "to", "-") && endOfDecade(pieces, at - 3) == at - 1;
        boolean shortForm =
                (marked || listed) && piece.form().length() == 2 && piece.form().charAt(0) >= '2';
        return shortForm ? 1900 + Integer.parseInt(piece.form()) : null;
    }

    /** Index one past the plural ending of a number, 0 if it has none. */
    static int endOfDecade(Pieces pieces, int at) {
        if (pieces.is(at + 1, "s") && pieces.at(at + 1).glued()) {
            return at + 2;
        }
        return pieces.isPossessive(at + 1) ? at + 3 : 0;
    }

    /** Whether a word after a number says that the number counts. */
    static boolean isCounted(Piece next) {
        return COUNTED.contains(next.lower()) && !next.isCapital();
    }

    private static boolean isFourDigits(Piece piece) {
        if (!piece.isNumber() || piece.form().length() != DIGITS) {
            return false;
        }
        return piece.form().chars().allMatch(Character::isDigit);
    }

    /** Whether letters, decimals or a compound hang on it: "2000s", "2015km", "2000-strong". */
    private static boolean isGluedOn(Pieces pieces, int at) {
        Piece next = pieces.at(at + 1);
        if (!next.glued()) {
            return false;
        }
        boolean month = TimeWords.month(pieces, at + 2) > 0 || TimeWords.shortMonth(pieces, at + 2) > 0;
        boolean compound =
                next.is("-") && pieces.at(at + 2).isWord() && pieces.at(at + 2).glued() && !month;
        return (next.isWord() && !next.is("t")) || compound || next.is("/") || next.is(":");
    }

    private static boolean isOpen(Pieces pieces, int at) {
        Piece mark = pieces.at(at);
        // "138-2010" is a number of some list
        boolean tied = mark.is("-")
                && mark.glued()
                && pieces.at(at - 1).isNumber()
                && pieces.at(at - 1).form().length() != DIGITS;
        return !tied && OPENERS.contains(mark.lower());
    }

    private static boolean isPair(Pieces pieces, int at) {
        return (pieces.is(at + 1, "-") && afterMonth(pieces, at + 2) != null)
                || (pieces.is(at - 1, "-") && afterMonth(pieces, at - 2) != null);
    }

    private static boolean isPlural(Piece piece) {
        boolean word = piece.isWord() && !piece.isCapital() && piece.lower().endsWith("s");
        return word && !NO_PLURALS.contains(piece.lower()) && !piece.lower().endsWith("ss");
    }
}

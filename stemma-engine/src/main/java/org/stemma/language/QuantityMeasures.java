package org.stemma.language;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.language.Amounts.Amount;
import org.stemma.news.Quantity.Kind;

/** Reads the measure behind a number: by name, glued to it, in brackets, squared, by time, in feet and inches. */
final class QuantityMeasures {
    private static final UnitPhrases UNITS = UnitPhrases.read("measures.txt");

    private static final Set<String> LENGTHS =
            Set.of("pm", "nm", "µm", "mm", "cm", "dm", "m", "km", "in", "ft", "yd", "mi", "nmi");

    /** What may be told by time in one unit: ways and data. Of other measures a time is the rate. */
    private static final Set<String> MOVING = Set.of(
            "mm", "cm", "m", "km", "in", "ft", "yd", "mi", "bit", "byte", "Kb", "KB", "Mb", "MB", "Gb", "GB", "Tb",
            "TB");

    private static final Map<String, String> TIMES = Map.ofEntries(
            Map.entry("second", "s"),
            Map.entry("sec", "s"),
            Map.entry("s", "s"),
            Map.entry("millisecond", "ms"),
            Map.entry("ms", "ms"),
            Map.entry("microsecond", "µs"),
            Map.entry("minute", "min"),
            Map.entry("min", "min"),
            Map.entry("hour", "h"),
            Map.entry("hr", "h"),
            Map.entry("h", "h"));

    /** Letters glued to figures. */
    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("m", "m"),
            Map.entry("g", "g"),
            Map.entry("l", "l"),
            Map.entry("t", "t"),
            Map.entry("C", "°C"),
            Map.entry("F", "°F"),
            Map.entry("V", "V"),
            Map.entry("W", "W"));

    private static final Map<String, String> BRACKETS = Map.of("(", ")", "[", "]", "{", "}", "<", ">");

    /** Words behind an inch mark: without one it closes a quotation. */
    private static final Set<String> EXTENTS = Set.of(
            "long", "wide", "tall", "high", "deep", "thick", "across", "diameter", "screen", "display", "monitor");

    private static final Set<String> FEET = Set.of("ft", "feet", "foot");

    /** Also things that are won, so only parts of them and those of something are measures. */
    private static final Set<String> CUPS = Set.of("cup", "cups");

    private final Pieces pieces;

    QuantityMeasures(Pieces pieces) {
        this.pieces = pieces;
    }

    /** The measure whose unit stands at an index. */
    @Nullable
    Amount at(int from, int unit, BigDecimal value) {
        String closing = BRACKETS.get(pieces.at(unit).lower());
        if (closing != null) {
            UnitPhrases.Unit inside = unit(from, unit + 1, value);
            return inside == null || !pieces.is(inside.end(), closing)
                    ? null
                    : measured(from, inside.end() + 1, value, inside.name());
        }
        UnitPhrases.Unit phrase = unit(from, unit, value);
        return phrase == null ? null : measured(from, phrase.end(), value, phrase.name());
    }

    /** The measure whose unit is one letter or mark glued to its number. */
    @Nullable
    Amount letter(int from, int unit, BigDecimal value) {
        Piece piece = pieces.at(unit);
        String measure = LETTERS.get(piece.form());
        if (measure == null) {
            return at(from, unit, value);
        }
        UnitPhrases.Unit compound = compound(new UnitPhrases.Unit(measure, unit + 1));
        boolean power = pieces.at(unit + 1).glued()
                && !pieces.at(unit + 1).is("-")
                && pieces.at(unit + 1).isWord();
        return power && compound.end() == unit + 1
                ? at(from, unit, value)
                : measured(from, compound.end(), value, compound.name());
    }

    private UnitPhrases.@Nullable Unit unit(int from, int at, BigDecimal value) {
        Piece piece = pieces.at(at);
        boolean square = piece.is("square") || piece.is("sq");
        if (square || piece.is("cubic") || piece.is("cu")) {
            int behind = pieces.is(at + 1, "-") || pieces.is(at + 1, ".") ? at + 2 : at + 1;
            UnitPhrases.Unit length = UNITS.at(pieces, behind);
            return length == null || !LENGTHS.contains(length.name())
                    ? null
                    : new UnitPhrases.Unit(length.name() + (square ? "2" : "3"), length.end());
        }
        UnitPhrases.Unit inch = inch(from, at);
        if (inch != null) {
            return inch;
        }
        boolean preposition = piece.is("in") && !(piece.glued() || pieces.is(at - 1, "-"));
        boolean cups = CUPS.contains(piece.lower())
                && !pieces.is(at + 1, "of")
                && value.stripTrailingZeros().scale() <= 0;
        UnitPhrases.Unit phrase = preposition || cups ? null : UNITS.at(pieces, at);
        boolean single = piece.form().length() == 1 && piece.isWord();
        if (phrase != null && !(single && phrase.end() == at + 1)) {
            return compound(phrase);
        }
        return piece.form().equals("m") ? metre(at) : null;
    }

    /** The letter alone, unless a point makes it an initial or figures a label. */
    private UnitPhrases.@Nullable Unit metre(int at) {
        UnitPhrases.Unit compound = compound(new UnitPhrases.Unit("m", at + 1));
        boolean named = pieces.is(at + 1, ".")
                || (pieces.at(at + 1).glued() && pieces.at(at + 1).isNumber());
        return named && compound.end() == at + 1 ? null : compound;
    }

    /** Feet and inches: {@code 6'2"}, "6 ft 2 in"; an inch mark before a word of extent. */
    private UnitPhrases.@Nullable Unit inch(int from, int at) {
        boolean afterFeet = FEET.contains(pieces.at(from - 1).lower()) || isFoot(from - 1);
        boolean mark = pieces.is(at, "\"") || pieces.is(at, "″") || pieces.is(at, "”");
        if (mark && (afterFeet || EXTENTS.contains(pieces.at(at + 1).lower()))) {
            return new UnitPhrases.Unit("in", at + 1);
        }
        if (afterFeet && pieces.is(at, "in")) {
            return new UnitPhrases.Unit("in", at + 1);
        }
        boolean inches = isFoot(at) && pieces.at(at + 1).isNumber();
        return inches ? new UnitPhrases.Unit("ft", at + 1) : null;
    }

    /** The mark of feet: between figures, inches behind it. */
    private boolean isFoot(int at) {
        boolean mark = (pieces.is(at, "'") || pieces.is(at, "′"))
                && pieces.at(at).glued()
                && pieces.at(at - 1).isNumber();
        Piece inches = pieces.at(at + 2);
        return mark && (inches.is("\"") || inches.is("″") || inches.is("”"));
    }

    /** A unit with what follows it: squared, cubed, by time. */
    private UnitPhrases.Unit compound(UnitPhrases.Unit unit) {
        if (LENGTHS.contains(unit.name())) {
            int power = power(unit.end());
            if (power > 0) {
                int end = pieces.is(unit.end(), "^") ? unit.end() + 2 : unit.end() + 1;
                return new UnitPhrases.Unit(unit.name() + power, end);
            }
        }
        boolean slash = pieces.is(unit.end(), "/") && pieces.at(unit.end()).glued();
        String time = slash || pieces.is(unit.end(), "per")
                ? TIMES.get(pieces.at(unit.end() + 1).lower())
                : null;
        if (time == null || !MOVING.contains(unit.name())) {
            return unit;
        }
        int end = unit.end() + 2;
        boolean squared = pieces.is(end, "squared");
        boolean raised = squared || power(end) == 2;
        int last = !raised ? end : pieces.is(end, "^") ? end + 2 : end + 1;
        return new UnitPhrases.Unit(speed(unit.name() + "/" + time) + (raised ? "2" : ""), last);
    }

    private static String speed(String unit) {
        return switch (unit) {
            case "mi/h" -> "mph";
            case "Mb/s" -> "Mbps";
            default -> unit;
        };
    }

    /** Two or three where a mark behind a unit squares or cubes it, else zero. */
    private int power(int at) {
        Piece piece = pieces.at(pieces.is(at, "^") ? at + 1 : at);
        boolean ends = piece.glued()
                && !(pieces.at(at + 1).glued()
                        && (pieces.at(at + 1).isNumber() || pieces.at(at + 1).isWord())
                        && !pieces.is(at, "^"));
        return !ends
                ? 0
                : switch (piece.lower()) {
                    case "2", "²" -> 2;
                    case "3", "³" -> 3;
                    default -> 0;
                };
    }

    private static Amount measured(int from, int end, BigDecimal value, String unit) {
        return new Amount(from, from, end, value, value, Kind.MEASURE, unit);
    }
}

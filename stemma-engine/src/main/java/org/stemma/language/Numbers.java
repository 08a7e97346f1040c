package org.stemma.language;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads English numbers in digits and words. Looks at no piece twice: linear. */
final class Numbers {
    /** Numbers longer than this are identifiers, and would make arithmetic slow. */
    private static final int MAX_DIGITS = 24;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final Map<String, Integer> SMALL = new HashMap<>();
    private static final Map<String, Integer> ORDINALS = new HashMap<>();
    private static final Map<String, BigDecimal> SCALES = Map.ofEntries(
            Map.entry("dozen", BigDecimal.valueOf(12)),
            Map.entry("hundred", HUNDRED),
            Map.entry("thousand", BigDecimal.valueOf(1_000)),
            Map.entry("million", BigDecimal.valueOf(1_000_000)),
            Map.entry("billion", BigDecimal.valueOf(1_000_000_000L)),
            Map.entry("trillion", BigDecimal.valueOf(1_000_000_000_000L)));
    private static final Map<String, BigDecimal> SUFFIXES = Map.ofEntries(
            Map.entry("k", BigDecimal.valueOf(1_000)),
            Map.entry("m", BigDecimal.valueOf(1_000_000)),
            Map.entry("mn", BigDecimal.valueOf(1_000_000)),
            Map.entry("bn", BigDecimal.valueOf(1_000_000_000L)),
            Map.entry("b", BigDecimal.valueOf(1_000_000_000L)),
            Map.entry("tn", BigDecimal.valueOf(1_000_000_000_000L)));
    private static final Set<String> TENS =
            Set.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

    static {
        String[] names = {
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen"
        };
        String[] ordinals = {
            "zeroth",
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth"
        };
        for (int i = 0; i < names.length; i++) {
            SMALL.put(names[i], i);
            ORDINALS.put(ordinals[i], i);
        }
        String[] tens = {"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
        for (int i = 0; i < tens.length; i++) {
            SMALL.put(tens[i], 20 + 10 * i);
            ORDINALS.put(tens[i].substring(0, tens[i].length() - 1) + "ieth", 20 + 10 * i);
        }
    }

    /**
     * A number read.
     *
     * @param end index one past its last piece
     * @param digits whether it is written in digits alone
     */
    record Reading(BigDecimal value, int end, boolean digits) {
        int whole() {
            return value.intValue();
        }

        boolean isWhole() {
            return value.stripTrailingZeros().scale() <= 0;
        }
    }

    private Numbers() {}

    /** Whether a word begins a number in words. */
    static boolean isNumberWord(String word) {
        return SMALL.containsKey(word) || ORDINALS.containsKey(word);
    }

    /** The value of a word below one hundred, null if it is none. */
    static @Nullable Integer small(String word) {
        return SMALL.get(word);
    }

    /** The cardinal that begins at an index, if one does: {@code 1,200}, {@code 3.5 million}, {@code two and a half}. */
    static @Nullable Reading cardinal(Pieces pieces, int at) {
        Reading leading = leading(pieces, at);
        if (leading == null) {
            return null;
        }
        Reading scaled = scaled(pieces, leading);
        return half(pieces, scaled);
    }

    /** The ordinal at an index, if one stands there: {@code 15th}, {@code third}, {@code twenty-first}. */
    static @Nullable Reading ordinal(Pieces pieces, int at) {
        Piece piece = pieces.at(at);
        if (piece.isNumber()) {
            Piece next = pieces.at(at + 1);
            boolean suffix = next.glued() && Set.of("st", "nd", "rd", "th").contains(next.lower());
            BigDecimal value = suffix ? digits(piece.form()) : null;
            return value == null ? null : new Reading(value, at + 2, true);
        }
        Integer simple = ORDINALS.get(piece.lower());
        if (simple != null) {
            return new Reading(BigDecimal.valueOf(simple), at + 1, false);
        }
        Integer ten = TENS.contains(piece.lower()) ? SMALL.get(piece.lower()) : null;
        Integer unit = pieces.is(at + 1, "-") ? ORDINALS.get(pieces.at(at + 2).lower()) : null;
        return ten == null || unit == null || unit > 9
                ? null
                : new Reading(BigDecimal.valueOf(ten + unit), at + 3, false);
    }

    /** The factor of a scale word at an index, null if none stands there. */
    static @Nullable BigDecimal scale(Pieces pieces, int at) {
        BigDecimal suffix = pieces.at(at).glued() ? SUFFIXES.get(pieces.at(at).lower()) : null;
        return suffix == null ? SCALES.get(pieces.at(at).lower()) : suffix;
    }

    /** The value of digits with commas, null if the piece is something else (an address, a date with points). */
    static @Nullable BigDecimal digits(String form) {
        String bare = form.replace(",", "");
        boolean number = bare.length() <= MAX_DIGITS && bare.indexOf('.') == bare.lastIndexOf('.');
        return number ? new BigDecimal(bare) : null;
    }

    private static @Nullable Reading leading(Pieces pieces, int at) {
        Piece piece = pieces.at(at);
        if (piece.isNumber()) {
            BigDecimal value = digits(piece.form());
            return value == null ? null : new Reading(value, at + 1, true);
        }
        if (piece.is("a") || piece.is("an")) {
            boolean counts = SCALES.containsKey(pieces.at(at + 1).lower());
            return counts ? new Reading(BigDecimal.ONE, at + 1, false) : null;
        }
        if (piece.is("half") && (pieces.is(at + 1, "a") || pieces.is(at + 1, "-"))) {
            boolean scaled = SCALES.containsKey(pieces.at(at + 2).lower());
            return scaled ? new Reading(HALF, at + 2, false) : null;
        }
        return words(pieces, at);
    }

    /** One to ninety-nine in words. */
    private static @Nullable Reading words(Pieces pieces, int at) {
        Integer value = SMALL.get(pieces.at(at).lower());
        if (value == null) {
            return null;
        }
        if (TENS.contains(pieces.at(at).lower())) {
            int unitAt = pieces.is(at + 1, "-") ? at + 2 : at + 1;
            Integer unit = SMALL.get(pieces.at(unitAt).lower());
            if (unit != null && unit > 0 && unit < 10) {
                return new Reading(BigDecimal.valueOf(value + unit), unitAt + 1, false);
            }
        }
        return new Reading(BigDecimal.valueOf(value), at + 1, false);
    }

    /** Applies the scales that follow, and in words what follows these: {@code two hundred and fifty thousand}. */
    private static Reading scaled(Pieces pieces, Reading leading) {
        BigDecimal suffix = SUFFIXES.get(pieces.at(leading.end()).lower());
        if (leading.digits() && suffix != null && pieces.at(leading.end()).glued()) {
            return new Reading(leading.value().multiply(suffix), leading.end() + 1, true);
        }
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal group = leading.value();
        int end = leading.end();
        boolean wasScale = false;
        while (end < pieces.size()) {
            int next = pieces.is(end, "-") ? end + 1 : end;
            BigDecimal scale = SCALES.get(pieces.at(next).lower());
            if (scale != null) {
                boolean small = scale.compareTo(HUNDRED) <= 0;
                group = group.multiply(scale);
                total = small ? total : total.add(group);
                group = small ? group : BigDecimal.ZERO;
                end = next + 1;
                wasScale = true;
                continue;
            }
            int word = pieces.is(end, "and") ? end + 1 : end;
            Reading more = wasScale && !leading.digits() ? words(pieces, word) : null;
            if (more == null) {
                break;
            }
            group = group.add(more.value());
            end = more.end();
            wasScale = false;
        }
        return new Reading(total.add(group), end, leading.digits() && end == leading.end());
    }

    /** Adds what {@code and a half} adds. */
    private static Reading half(Pieces pieces, Reading number) {
        if (pieces.has(number.end(), "-", "and", "-", "a", "-", "half")) {
            return new Reading(number.value().add(HALF), number.end() + 6, false);
        }
        return pieces.has(number.end(), "and", "a", "half")
                ? new Reading(number.value().add(HALF), number.end() + 3, false)
                : number;
    }
}

package org.stemma.language;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads English numbers in digits and words. Looks at no piece twice: linear. Fractions are read by {@link NumberFractions}. */
final class Numbers {
    /** Numbers longer than this are identifiers, and would make arithmetic slow. */
    private static final int MAX_DIGITS = 24;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int GROUP = 3;

    /** Words after which "5m" is five metres. */
    private static final Set<String> LENGTHS = Set.of(
            "high",
            "tall",
            "long",
            "wide",
            "deep",
            "above",
            "below",
            "away",
            "race",
            "sprint",
            "dash",
            "hurdles",
            "freestyle",
            "swell",
            "waves",
            "apart");

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
        return NumberWords.SMALL.containsKey(word) || NumberWords.ORDINALS.containsKey(word);
    }

    /** The value of a word below one hundred, null if it is none. */
    static @Nullable Integer small(String word) {
        return NumberWords.SMALL.get(word);
    }

    /** The cardinal that begins at an index, if one does: {@code 1,200}, {@code 3.5 million}, {@code two and a half}. */
    static @Nullable Reading cardinal(Pieces pieces, int at) {
        Reading leading = leading(pieces, at);
        if (leading == null) {
            return null;
        }
        Reading halved = half(pieces, leading);
        if (halved.end() > leading.end()) {
            return scale(pieces, halved.end()) == null ? halved : scaled(pieces, halved);
        }
        return half(pieces, scaled(pieces, leading));
    }

    /** The ordinal at an index, if one stands there: {@code 15th}, {@code third}, {@code twenty-first}, {@code two hundredth}. */
    static @Nullable Reading ordinal(Pieces pieces, int at) {
        Piece piece = pieces.at(at);
        if (piece.isNumber()) {
            Piece next = pieces.at(at + 1);
            boolean suffix = next.glued() && Set.of("st", "nd", "rd", "th").contains(next.lower());
            BigDecimal value = suffix ? digits(piece.form()) : null;
            return value == null ? null : new Reading(value, at + 2, true);
        }
        if (!piece.isWord()) {
            return null;
        }
        BigDecimal simple = NumberWords.ORDINALS.get(piece.lower());
        if (simple != null) {
            return new Reading(simple, at + 1, false);
        }
        boolean begins = NumberWords.SMALL.containsKey(piece.lower()) || isArticleOfScale(pieces, at);
        Reading cardinal = begins ? cardinal(pieces, at) : null;
        return cardinal == null ? null : compound(pieces, cardinal);
    }

    /** "Twenty-first", "one hundred twenty fifth", "three trillionth". */
    private static @Nullable Reading compound(Pieces pieces, Reading cardinal) {
        int at = cardinal.end();
        boolean hyphen = pieces.is(at, "-");
        at = hyphen || pieces.is(at, "and") ? at + 1 : at;
        BigDecimal last = NumberWords.ORDINALS.get(pieces.at(at).lower());
        if (last == null) {
            return null;
        }
        if (last.compareTo(HUNDRED) >= 0) {
            return new Reading(cardinal.value().multiply(last), at + 1, false);
        }
        boolean tens = isMultiple(cardinal.value(), BigDecimal.TEN) && last.compareTo(BigDecimal.TEN) < 0;
        boolean hundreds = isMultiple(cardinal.value(), HUNDRED);
        boolean seconds = pieces.is(at, "second") && !hyphen && cardinal.value().compareTo(HUNDRED) < 0;
        boolean ten = cardinal.value().compareTo(BigDecimal.TEN) == 0;
        return (tens || hundreds) && !seconds && !ten
                ? new Reading(cardinal.value().add(last), at + 1, false)
                : null;
    }

    private static boolean isMultiple(BigDecimal value, BigDecimal of) {
        return value.signum() > 0 && value.remainder(of).signum() == 0;
    }

    private static boolean isArticleOfScale(Pieces pieces, int at) {
        return (pieces.is(at, "a") || pieces.is(at, "an"))
                && NumberWords.SCALES.containsKey(pieces.at(at + 1).lower());
    }

    /** The factor of a scale word at an index, null if none stands there. */
    static @Nullable BigDecimal scale(Pieces pieces, int at) {
        Piece piece = pieces.at(at);
        BigDecimal suffix = piece.glued() || NumberWords.LOOSE_SUFFIXES.contains(piece.lower())
                ? NumberWords.SUFFIXES.get(piece.lower())
                : null;
        return suffix == null ? scaleWord(piece) : suffix;
    }

    private static @Nullable BigDecimal scaleWord(Piece piece) {
        String word = piece.lower();
        return NumberWords.SCALES.get(NumberWords.PLURALS.getOrDefault(word, word));
    }

    /** The value of digits with commas, or with points between several groups; null if the piece is something else (an address). */
    static @Nullable BigDecimal digits(String form) {
        String bare = form.indexOf(',') < 0 ? form : form.replace(",", "");
        int point = bare.indexOf('.');
        if (point != bare.lastIndexOf('.')) {
            bare = isGrouped(bare) ? bare.replace(".", "") : "";
        }
        return bare.isEmpty() || bare.length() > MAX_DIGITS ? null : new BigDecimal(bare);
    }

    /** 1.000.000 */
    private static boolean isGrouped(String form) {
        int last = form.indexOf('.');
        boolean grouped = last > 0 && last <= GROUP;
        while (grouped && last < form.length()) {
            int next = form.indexOf('.', last + 1);
            next = next < 0 ? form.length() : next;
            grouped = next - last == GROUP + 1;
            last = next;
        }
        return grouped;
    }

    private static @Nullable Reading leading(Pieces pieces, int at) {
        Piece piece = pieces.at(at);
        if (piece.isNumber()) {
            return NumberFigures.read(pieces, at);
        }
        if (!piece.isWord()) {
            return null;
        }
        if (piece.is("a") || piece.is("an")) {
            if (pieces.has(at + 1, "couple", "of")) {
                boolean counts = scaleWord(pieces.at(at + 3)) != null;
                return counts ? new Reading(BigDecimal.TWO, at + 3, false) : null;
            }
            boolean counts = NumberWords.SCALES.containsKey(pieces.at(at + 1).lower());
            return counts ? new Reading(BigDecimal.ONE, at + 1, false) : null;
        }
        if (piece.is("half") && (pieces.is(at + 1, "a") || pieces.is(at + 1, "-"))) {
            boolean scaled = NumberWords.SCALES.containsKey(pieces.at(at + 2).lower());
            return scaled ? new Reading(HALF, at + 2, false) : null;
        }
        return words(pieces, at);
    }

    /** One to ninety-nine in words. */
    private static @Nullable Reading words(Pieces pieces, int at) {
        Integer value = NumberWords.SMALL.get(pieces.at(at).lower());
        if (value == null) {
            return null;
        }
        if (NumberWords.TENS.contains(pieces.at(at).lower())) {
            int unitAt = pieces.is(at + 1, "-") ? at + 2 : at + 1;
            Integer unit = NumberWords.SMALL.get(pieces.at(unitAt).lower());
            if (unit != null && unit > 0 && unit < 10) {
                return point(pieces, new Reading(BigDecimal.valueOf(value + unit), unitAt + 1, false));
            }
        }
        return point(pieces, new Reading(BigDecimal.valueOf(value), at + 1, false));
    }

    /** Adds decimals told in words: {@code three point five}, {@code point seventy-one}. */
    private static Reading point(Pieces pieces, Reading number) {
        int at = number.end() + 1;
        if (!pieces.is(number.end(), "point")
                || !NumberWords.SMALL.containsKey(pieces.at(at).lower())) {
            return number;
        }
        StringBuilder decimals = new StringBuilder();
        while (decimals.length() < MAX_DIGITS) {
            int skip = decimals.isEmpty() || !pieces.is(at, "-") ? 0 : 1;
            Integer digit = NumberWords.SMALL.get(pieces.at(at + skip).lower());
            boolean tens = skip == 1
                    || (!decimals.isEmpty()
                            && NumberWords.TENS.contains(pieces.at(at - 1).lower()));
            if (digit == null) {
                break;
            }
            if (tens && digit < 10 && decimals.charAt(decimals.length() - 1) == '0') {
                decimals.setCharAt(decimals.length() - 1, (char) ('0' + digit));
            } else {
                decimals.append(digit);
            }
            at += skip + 1;
        }
        return new Reading(number.value().add(new BigDecimal("0." + decimals)), at, false);
    }

    /** Applies the scales that follow, and in words what follows these: {@code two hundred and fifty thousand}. */
    private static Reading scaled(Pieces pieces, Reading leading) {
        BigDecimal suffix = suffix(pieces, leading);
        if (suffix != null) {
            return new Reading(leading.value().multiply(suffix), leading.end() + 1, true);
        }
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal group = leading.value();
        int end = leading.end();
        BigDecimal last = leading.value();
        BigDecimal scaledBy = null;
        while (end < pieces.size()) {
            int at = pieces.is(end, "-") ? end + 1 : end;
            BigDecimal scale = at > end && !pieces.at(at).glued() ? null : scaleWord(pieces.at(at));
            if (scale != null) {
                boolean again = scaledBy != null && group.signum() == 0;
                boolean small = scale.compareTo(HUNDRED) <= 0;
                boolean dozens = scale.compareTo(HUNDRED) < 0;
                group = dozens ? group.subtract(last).add(last.multiply(scale)) : group.multiply(scale);
                total = again ? total.multiply(scale) : small ? total : total.add(group);
                group = small ? group : BigDecimal.ZERO;
                end = at + 1;
                scaledBy = scale;
                continue;
            }
            Reading more = scaledBy == null ? null : more(pieces, end, leading.digits() ? scaledBy : null);
            if (more == null) {
                break;
            }
            group = group.add(more.value());
            last = more.value();
            end = more.end();
            scaledBy = null;
        }
        Reading number = new Reading(total.add(group), end, leading.digits() && end == leading.end());
        return end > leading.end() ? point(pieces, number) : number;
    }

    /**
     * What is added behind a scale: in words anything, with or without "and"; behind figures only what can be no second amount, "3
     * hundred and 21", "4 thousand 3 hundred".
     */
    private static @Nullable Reading more(Pieces pieces, int end, @Nullable BigDecimal figuresBy) {
        boolean and = pieces.is(end, "and");
        int at = and ? end + 1 : end;
        if (figuresBy == null) {
            return words(pieces, at);
        }
        BigDecimal value = pieces.at(at).isNumber() ? digits(pieces.at(at).form()) : null;
        Reading part = value == null ? words(pieces, at) : new Reading(value, at + 1, true);
        if (part == null || !part.isWhole() || pieces.is(part.end(), "/")) {
            return null;
        }
        BigDecimal next = scaleWord(pieces.at(part.end()));
        boolean ones = figuresBy.compareTo(HUNDRED) == 0
                && and
                && next == null
                && part.value().signum() > 0
                && part.value().compareTo(HUNDRED) < 0;
        boolean hundreds = figuresBy.compareTo(HUNDRED) > 0
                && !and
                && next != null
                && next.compareTo(HUNDRED) == 0
                && part.value().compareTo(BigDecimal.TEN) < 0;
        return ones || hundreds ? part : null;
    }

    private static @Nullable BigDecimal suffix(Pieces pieces, Reading leading) {
        Piece next = pieces.at(leading.end());
        boolean suffixed = leading.digits() && (next.glued() || NumberWords.LOOSE_SUFFIXES.contains(next.lower()));
        return suffixed && !isMetre(pieces, leading.end()) ? NumberWords.SUFFIXES.get(next.lower()) : null;
    }

    /** "5m high": no millions. */
    private static boolean isMetre(Pieces pieces, int suffix) {
        int after = pieces.is(suffix + 1, "-") ? suffix + 2 : suffix + 1;
        boolean converted = pieces.is(after, "(") && pieces.is(after + 2, "ft");
        Piece power = pieces.at(suffix + 1);
        boolean squared = power.glued() && (power.is("2") || power.is("3") || power.is("²") || power.is("³"));
        return pieces.at(suffix).form().equals("m")
                && (squared || converted || LENGTHS.contains(pieces.at(after).lower()));
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

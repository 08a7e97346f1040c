package org.stemma.language;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of English numbers with what they stand for. */
final class NumberWords {
    /** Zero to nineteen, and the tens. */
    static final Map<String, Integer> SMALL;

    /** First to nineteenth, the tens, and the scales. */
    static final Map<String, BigDecimal> ORDINALS;

    static final Set<String> TENS =
            Set.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

    /** Words that multiply what stands before them. */
    static final Map<String, BigDecimal> SCALES = Map.ofEntries(
            Map.entry("dozen", BigDecimal.valueOf(12)),
            Map.entry("hundred", power(2)),
            Map.entry("thousand", power(3)),
            Map.entry("lakh", power(5)),
            Map.entry("lac", power(5)),
            Map.entry("million", power(6)),
            Map.entry("mln", power(6)),
            Map.entry("crore", power(7)),
            Map.entry("billion", power(9)),
            Map.entry("bln", power(9)),
            Map.entry("trillion", power(12)),
            Map.entry("quadrillion", power(15)));

    /** Plurals that multiply a number before them ("3 dozens") and, alone, are vague. */
    static final Map<String, String> PLURALS = Map.ofEntries(
            Map.entry("dozens", "dozen"),
            Map.entry("hundreds", "hundred"),
            Map.entry("thousands", "thousand"),
            Map.entry("lakhs", "lakh"),
            Map.entry("millions", "million"),
            Map.entry("crores", "crore"),
            Map.entry("billions", "billion"),
            Map.entry("trillions", "trillion"));

    /** Letters that multiply digits to which they are glued. */
    static final Map<String, BigDecimal> SUFFIXES = Map.ofEntries(
            Map.entry("k", power(3)),
            Map.entry("m", power(6)),
            Map.entry("mn", power(6)),
            Map.entry("mil", power(6)),
            Map.entry("mln", power(6)),
            Map.entry("cr", power(7)),
            Map.entry("b", power(9)),
            Map.entry("bn", power(9)),
            Map.entry("bln", power(9)),
            Map.entry("tn", power(12)),
            Map.entry("trn", power(12)));

    /** Those of the letters that may stand off. */
    static final Set<String> LOOSE_SUFFIXES = Set.of("k", "mn", "mln", "bn", "bln", "tn", "trn");

    /** What divides: "two thirds", "a quarter". */
    static final Map<String, BigDecimal> DENOMINATORS;

    /** Signs that are fractions. */
    static final Map<String, BigDecimal> SIGNS = Map.ofEntries(
            Map.entry("\u00bd", new BigDecimal("0.5")),
            Map.entry("\u00bc", new BigDecimal("0.25")),
            Map.entry("\u00be", new BigDecimal("0.75")),
            Map.entry("\u2153", new BigDecimal("0.333333333333333")),
            Map.entry("\u2154", new BigDecimal("0.666666666666667")),
            Map.entry("\u215b", new BigDecimal("0.125")),
            Map.entry("\u215c", new BigDecimal("0.375")),
            Map.entry("\u215d", new BigDecimal("0.625")),
            Map.entry("\u215e", new BigDecimal("0.875")),
            Map.entry("\u2155", new BigDecimal("0.2")));

    private static final List<String> NAMES = List.of(
            ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
                            + " eighteen nineteen")
                    .split(" "));
    private static final List<String> RANKS = List.of(
            ("zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
                            + " fifteenth sixteenth seventeenth eighteenth nineteenth")
                    .split(" "));
    private static final List<String> TEN_NAMES =
            List.of("twenty thirty forty fifty sixty seventy eighty ninety".split(" "));
    private static final int FIRST_DENOMINATOR = 3;
    private static final int TWENTY = 20;
    private static final int TEN = 10;

    static {
        Map<String, Integer> small = new HashMap<>();
        Map<String, BigDecimal> ordinals = new HashMap<>();
        for (int i = 0; i < NAMES.size(); i++) {
            small.put(NAMES.get(i), i);
            ordinals.put(RANKS.get(i), BigDecimal.valueOf(i));
        }
        for (int i = 0; i < TEN_NAMES.size(); i++) {
            String name = TEN_NAMES.get(i);
            small.put(name, TWENTY + TEN * i);
            ordinals.put(name.substring(0, name.length() - 1) + "ieth", BigDecimal.valueOf(TWENTY + TEN * i));
        }
        for (String scale : List.of("hundred", "thousand", "million", "billion", "trillion")) {
            ordinals.put(scale + "th", SCALES.getOrDefault(scale, BigDecimal.ONE));
        }
        Map<String, BigDecimal> denominators = new HashMap<>();
        ordinals.forEach((word, value) -> {
            if (value.compareTo(BigDecimal.valueOf(FIRST_DENOMINATOR)) >= 0) {
                denominators.put(word, value);
                denominators.put(word + "s", value);
            }
        });
        for (String word : List.of("quarter", "quarters")) {
            denominators.put(word, BigDecimal.valueOf(4));
        }
        for (String word : List.of("half", "halves")) {
            denominators.put(word, BigDecimal.TWO);
        }
        SMALL = Map.copyOf(small);
        ORDINALS = Map.copyOf(ordinals);
        DENOMINATORS = Map.copyOf(denominators);
    }

    private NumberWords() {}

    private static BigDecimal power(int exponent) {
        return BigDecimal.TEN.pow(exponent);
    }

    /** Whether a word can begin a number or part of one. */
    static boolean isNumber(String word) {
        return SMALL.containsKey(word)
                || SCALES.containsKey(word)
                || PLURALS.containsKey(word)
                || ORDINALS.containsKey(word);
    }
}

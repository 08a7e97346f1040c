package org.stemma.clean;

import java.util.List;
import java.util.Locale;

/**
 * What the line model sees of a line: each trait has a few values, and a name in words for the reader of a decision. No trait
 * holds a word of the line; the lexica of this room only tell what kinds of phrases it has.
 */
enum LineTrait {
    WORDS("words", "0 1 2 3 4-5 6-8 9-12 13-17 18-25 26-40 41-70 71+"),
    LETTERS("letters per word", "none <3 3-4 4-5 5-6 6-8 8+"),
    END("ends with", "letters stop question cry colon comma ellipsis digits bracket sign"),
    START("starts with", "capital small digit quote mark letter sign"),
    STOPS("stops inside", "0 1 2 3-4 5+"),
    CAPITALS("capitalised words", "none <15% <30% <50% <80% <100% all"),
    SHOUTING("words in capitals", "none some half all"),
    DIGITS("words with digits", "none <10% <30% 30%+"),
    COMMON("function words", "none <10% <20% <30% <40% <50% 50%+"),
    COMMAS("commas", "0 1 2 3+"),
    BARS("bars and arrows", "0 1 2 3+"),
    ADDRESS("address", "none web mail handle"),
    DATE("date", "none inside line ago"),
    NAME("reads like a name", "no yes"),
    KIND(
            "phrase of",
            "none share cookie newsletter advert commentform commentheader commenttool related navigation legal error teaser"
                    + " section home"),
    ROLE(
            "read as",
            "open title dek byline dateline caption heading body list_item navigation comment comment_author legal error_page"
                    + " repeated metadata other"),
    COPIES("copies on the page", "0 1 2+"),
    GAP("blank line", "never above none"),
    TOP("lines above", "0 1 2 3-5 6-10 11-20 21-40 41-80 81-160 161+"),
    BOTTOM("lines below", "0 1 2 3-5 6-10 11-20 21-40 41-80 81-160 161+"),
    ABOVE("share of the page's prose above", "none <2% <5% <10% <25% <50% <75% <90% <95% <98% <100% all"),
    BELOW("share of the page's prose below", "none <2% <5% <10% <25% <50% <75% <90% <95% <98% <100% all"),
    BACK("lines back to prose", "here 1 2 3 4-5 6-8 9-15 16+ never"),
    AHEAD("lines ahead to prose", "here 1 2 3 4-5 6-8 9-15 16+ never"),
    NEAR("prose among the lines near", "none <15% <30% <45% <60% <80% 80%+"),
    AROUND("prose among the lines around", "none <10% <20% <35% <50% <70% 70%+"),
    RUN("short lines in a row", "0 1 2 3-4 5-8 9+"),
    ZONE("in the densest stretch", "far_before before first start middle end last after far_after none"),
    CLUSTER("share of the prose in its cluster", "none <5% <15% <30% <50% <70% <90% 90%+"),
    THEME("content words of the text", "few none <20% <35% <50% <65% <80% 80%+"),
    TITLED("from the title", "none far_above above near_above here 1 2-3 4-8 9-20 21-60 61+"),
    SAME("shares words with the title", "few none <30% <60% 60%+"),
    ALIKE("neighbours of its shape", "0 1 2 3 4-5 6+"),
    LINKS("lines since a heading of links", "none 1 2-3 4-8 9-20 21+");

    private final String told;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> values;

    LineTrait(String told, String values) {
        this.told = told;
        this.values = List.of(values.split(" "));
    }

    /** How many values it has. */
    int size() {
        return values.size();
    }

    /** A value in words. */
    String tell(int value) {
        return told + " " + (value < values.size() ? values.get(value).replace('_', ' ') : "beyond the page");
    }

    /** The number of a value by its name, one more than the last for "edge": beyond the page. */
    int numberOf(String name) {
        return name.equals("edge") ? size() : values.indexOf(name);
    }

    /** The number of a value that is named as a constant of another list. */
    int numberOf(Enum<?> constant) {
        return numberOf(constant.name().toLowerCase(Locale.ROOT));
    }

    /** Its place in the rows of traits. */
    @SuppressWarnings("EnumOrdinal") // rows of traits follow the order of this list, and are never stored
    int place() {
        return ordinal();
    }

    String nameOf(int value) {
        return value < size() ? values.get(value) : "edge";
    }

    /** Which of the steps, in rising order, a figure has reached: 0 below the first. */
    static int step(double figure, double... steps) {
        int value = 0;
        while (value < steps.length && figure >= steps[value]) {
            value++;
        }
        return value;
    }
}

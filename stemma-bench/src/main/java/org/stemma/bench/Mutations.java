package org.stemma.bench;

import java.util.List;
import java.util.Random;

/** Damages a page or a text as the world does, and worse: cuts, doublings, stray tags, broken marks, odd characters. */
final class Mutations {
    /** Pieces that parsers stumble over. */
    private static final List<String> STRAYS = List.of(
            "<",
            ">",
            "</",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<table>",
            "</table>",
            "<p>",
            "</p>",
            "<b>",
            "<a href=",
            "\"",
            "'",
            "&",
            "&amp",
            "&#0;",
            "&#x110000;",
            "&nbsp;",
            "<script>",
            "</script>",
            "<title>",
            "<svg>",
            "<select>",
            "<template>",
            "<time datetime=\"99999999999\">",
            "<meta property=\"og:title\" content=\"",
            "{\"@type\":\"NewsArticle\",",
            "<div class=\"comment\">",
            "<blockquote>",
            "\n\n\n",
            "\t",
            "\u0000",
            "\ud800",
            "\udc00",
            "\u202e",
            "\u00ad",
            "\ufeff",
            "\u200b",
            "🌊",
            "«",
            "“",
            "”",
            "(",
            "[",
            "—",
            "12 Comments",
            "Share",
            "By ",
            "Updated: 31/02/2031",
            "0001-01-01",
            "| ",
            "• ",
            "1. ");

    /** The longest stretch that is doubled or dropped. */
    private static final int STRETCH = 2_000;

    private static final int MOST_STEPS = 8;
    private static final int MOST_REPEATS = 200;

    private final Random random;

    Mutations(long seed) {
        this.random = new Random(seed);
    }

    /** A damaged copy; {@code other} lends stretches. */
    String of(String text, String other) {
        StringBuilder damaged = new StringBuilder(text);
        int steps = 1 + random.nextInt(MOST_STEPS);
        for (int i = 0; i < steps; i++) {
            step(damaged, other);
        }
        return damaged.toString();
    }

    private void step(StringBuilder text, String other) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + random.nextInt(STRETCH));
        switch (random.nextInt(9)) {
            case 0 -> text.delete(at, end);
            case 1 -> text.insert(at, text.substring(at, end));
            case 2 -> text.insert(at, stray());
            case 3 -> text.insert(at, stray().repeat(1 + random.nextInt(MOST_REPEATS)));
            case 4 -> text.setLength(at);
            case 5 -> text.insert(at, stretch(other));
            case 6 -> scramble(text, at, Math.min(end, at + 20));
            case 7 -> unmark(text, at, end);
            default -> text.insert(at, (char) random.nextInt(1 << 16));
        }
    }

    private String stray() {
        return STRAYS.get(random.nextInt(STRAYS.size()));
    }

    private String stretch(String other) {
        int at = random.nextInt(other.length() + 1);
        return other.substring(at, Math.min(other.length(), at + random.nextInt(STRETCH)));
    }

    private void scramble(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) {
            text.setCharAt(i, text.charAt(from + random.nextInt(to - from)));
        }
    }

    /** Drops one kind of mark from a stretch: all its line ends, quotes, or closing brackets. */
    private void unmark(StringBuilder text, int from, int to) {
        char mark = "\n\"> </=".charAt(random.nextInt(7));
        for (int i = to - 1; i >= from; i--) {
            if (text.charAt(i) == mark) {
                text.deleteCharAt(i);
            }
        }
    }
}

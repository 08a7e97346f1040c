package org.stemma.clean;

import java.util.Set;

/** Where the shapes of a drawing in a page end: they hold no text, and are many tags for the parser. Linear in the drawing. */
final class Drawings {
    private static final String NAME = "svg";

    /** What a drawing may hold to be passed over; in others there is text, or what ends them. */
    private static final Set<String> SHAPES = Set.of(
            "circle",
            "clipPath",
            "defs",
            "ellipse",
            "g",
            "line",
            "path",
            "polygon",
            "polyline",
            "rect",
            "symbol",
            "use");

    private Drawings() {}

    /** Whether a tag with its name in a stretch of the source opens a drawing. */
    static boolean opens(String source, int from, int to) {
        return to - from == NAME.length() && source.startsWith(NAME, from);
    }

    /** Where a drawing's end tag stands, if there are but shapes before it; the place itself if there is anything else. */
    static int end(String source, int from) {
        int at = from;
        while (at < source.length()) {
            while (at < source.length() && source.charAt(at) <= ' ') {
                at++;
            }
            if (source.startsWith("</svg>", at)) {
                return at;
            }
            int start = source.startsWith("</", at) ? at + 2 : at + 1;
            int close = source.indexOf('>', at);
            if (close < 0 || source.charAt(at) != '<' || !isShape(source, start, close)) {
                return from;
            }
            at = close + 1;
        }
        return from;
    }

    private static boolean isShape(String source, int from, int close) {
        int end = from;
        while (end < close && Character.isLetter(source.charAt(end))) {
            end++;
        }
        return SHAPES.contains(source.substring(from, end));
    }
}

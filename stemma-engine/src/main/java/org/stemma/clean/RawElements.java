package org.stemma.clean;

import java.util.Locale;
import java.util.Set;

/** The elements of HTML whose text holds no tags, found in a page's source. Linear. */
final class RawElements {
    /** Elements whose text holds no tags: it ends where their end tag stands. */
    private static final Set<String> RAW =
            Set.of("script", "style", "title", "textarea", "iframe", "noframes", "noembed", "xmp");

    private static final int LONGEST_RAW_NAME = 8;

    private RawElements() {}

    /** Whether what stands in an element of a name is no run of text, but left out. */
    static boolean hold(String name) {
        return RAW.contains(name);
    }

    /** Whether a raw element's name may start with two letters; most tags are none. */
    private static boolean mayBeRaw(int first, int second) {
        return switch (first) {
            case 's' -> second == 'c' || second == 't';
            case 't' -> second == 'i' || second == 'e';
            case 'i' -> second == 'f';
            case 'n' -> second == 'o';
            case 'x' -> second == 'm';
            default -> false;
        };
    }

    /** The name of a raw element that opens at a place; empty if it is another. */
    static String name(String source, int from) {
        if (from + 1 >= source.length() || !mayBeRaw(source.charAt(from) | 0x20, source.charAt(from + 1) | 0x20)) {
            return "";
        }
        int end = from;
        while (end < source.length() && end - from <= LONGEST_RAW_NAME && isLetter(source.charAt(end))) {
            end++;
        }
        if (end - from > LONGEST_RAW_NAME || end - from < 3) {
            return "";
        }
        String name = source.substring(from, end).toLowerCase(Locale.ROOT);
        return RAW.contains(name) ? name : "";
    }

    /** Where the end tag of a raw element opens. */
    static int end(String source, String name, int from) {
        int at = source.indexOf("</", from);
        while (at >= 0) {
            int behind = at + 2 + name.length();
            if (source.regionMatches(true, at + 2, name, 0, name.length())
                    && (behind >= source.length() || !isLetter(source.charAt(behind)))) {
                return at;
            }
            at = source.indexOf("</", at + 2);
        }
        return source.length();
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}

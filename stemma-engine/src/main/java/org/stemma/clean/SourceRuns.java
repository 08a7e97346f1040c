package org.stemma.clean;

import java.util.Arrays;
import java.util.Set;

/**
 * Cuts the source of a page into the runs of text between its tags, as the tokenizer of the HTML standard (section 13.2.5) would, but
 * without making tokens: what stands in tags, comments and raw elements is jumped over. Linear.
 */
final class SourceRuns {
    /** Elements whose text holds no tags: it ends where their end tag stands. */
    private static final Set<String> RAW =
            Set.of("script", "style", "title", "textarea", "iframe", "noframes", "noembed", "xmp");

    private static final int LONGEST_RAW_NAME = 8;
    private static final String SECTION = "<![CDATA[";

    private final String source;
    private int[] starts = new int[1 << 9];
    private int[] ends = new int[1 << 9];
    private int size;

    SourceRuns(String source) {
        this.source = source;
        int textStart = 0;
        int at = 0;
        while (at < source.length()) {
            int tag = source.indexOf('<', at);
            if (tag < 0 || tag + 1 >= source.length()) {
                break;
            }
            if (opensMarkup(source.charAt(tag + 1))) {
                add(textStart, tag);
                at = skip(tag);
                textStart = at;
            } else {
                at = tag + 1;
            }
        }
        add(textStart, source.length());
    }

    /** Whether what stands in an element of a name is no run, but left out. */
    static boolean isRaw(String name) {
        return RAW.contains(name);
    }

    int size() {
        return size;
    }

    /** Where a run starts: at its first unit that is no white space. */
    int start(int run) {
        return starts[run];
    }

    int end(int run) {
        return ends[run];
    }

    private void add(int from, int to) {
        int start = from;
        while (start < to && source.charAt(start) <= ' ') {
            start++;
        }
        if (start >= to) {
            return;
        }
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        starts[size] = start;
        ends[size++] = to;
    }

    private static boolean opensMarkup(char c) {
        return c == '/' || c == '!' || c == '?' || isLetter(c);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** The place behind the markup that opens at a place. */
    private int skip(int open) {
        char kind = source.charAt(open + 1);
        if (source.startsWith("<!--", open)) {
            return behindComment(open + 4);
        }
        if (source.startsWith(SECTION, open)) {
            int start = open + SECTION.length();
            int end = indexOrEnd("]]>", start);
            add(start, end);
            return Math.min(source.length(), end + 3);
        }
        if (kind == '!' || kind == '?' || (kind == '/' && !isLetterAt(open + 2))) {
            return Math.min(source.length(), indexOrEnd(">", open + 2) + 1);
        }
        int behind = behindTag(open + 1);
        String raw = kind == '/' ? "" : rawName(open + 1);
        return raw.isEmpty() ? behind : endTag(raw, behind);
    }

    private boolean isLetterAt(int at) {
        return at < source.length() && isLetter(source.charAt(at));
    }

    private int indexOrEnd(String mark, int from) {
        int at = source.indexOf(mark, from);
        return at < 0 ? source.length() : at;
    }

    private int behindComment(int from) {
        if (source.startsWith(">", from)) {
            return from + 1;
        }
        if (source.startsWith("->", from)) {
            return from + 2;
        }
        int dashes = source.indexOf("--", from);
        while (dashes >= 0) {
            int at = dashes + 2;
            if (source.startsWith(">", at)) {
                return at + 1;
            }
            if (source.startsWith("!>", at)) {
                return at + 2;
            }
            dashes = source.indexOf("--", dashes + 1);
        }
        return source.length();
    }

    /** A tag ends at the first {@code >} outside the quoted values of its attributes. */
    private int behindTag(int from) {
        int at = from;
        while (at < source.length()) {
            char c = source.charAt(at++);
            if (c == '>') {
                return at;
            }
            if (c == '=') {
                at = behindValue(at);
            }
        }
        return at;
    }

    private int behindValue(int from) {
        int at = from;
        while (at < source.length() && source.charAt(at) <= ' ') {
            at++;
        }
        if (at >= source.length()) {
            return at;
        }
        char quote = source.charAt(at);
        if (quote == '"' || quote == '\'') {
            int close = source.indexOf(quote, at + 1);
            return close < 0 ? source.length() : close + 1;
        }
        while (at < source.length() && source.charAt(at) > ' ' && source.charAt(at) != '>') {
            at++;
        }
        return at;
    }

    /** The name of a raw element that opens at a place; empty if it is another. */
    private String rawName(int from) {
        int end = from;
        while (end < source.length() && end - from <= LONGEST_RAW_NAME && isLetter(source.charAt(end))) {
            end++;
        }
        if (end - from > LONGEST_RAW_NAME || end - from < 3) {
            return "";
        }
        String name = source.substring(from, end).toLowerCase(java.util.Locale.ROOT);
        return RAW.contains(name) ? name : "";
    }

    /** Where the end tag of a raw element opens. */
    private int endTag(String name, int from) {
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
}

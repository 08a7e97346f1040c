package org.stemma.clean;

import org.stemma.text.AlignedText;
import org.stemma.text.Span;

/**
 * Reads strings of JSON out of a page's source, aligned to it: escapes and character references stand for what they decode to, tags in
 * them and white space for one space. Linear in the string.
 */
final class ScriptStrings {
    private static final int HEX = 16;

    /** Units of an escape that tells a unit's number. */
    private static final int NUMBERED = 6;

    /** A longer stretch between angle brackets is no tag. */
    private static final int LONGEST_TAG = 1000;

    private final String source;
    private final References references;

    ScriptStrings(String source) {
        this.source = source;
        this.references = new References(source);
    }

    /** The string whose opening quotation mark stands at a place; empty if none does. */
    AlignedText at(int open) {
        char quote = open < source.length() ? source.charAt(open) : ' ';
        if (quote != '"' && quote != '\'') {
            return AlignedText.EMPTY;
        }
        AlignedText.Builder text = AlignedText.builder();
        int end = end(open, quote);
        int at = open + 1;
        int space = -1;
        while (at < end) {
            int next = Math.min(end, next(at, end));
            String decoded = decoded(at, next);
            if (decoded.isBlank()) {
                space = space < 0 ? at : space;
            } else {
                if (space >= 0 && text.length() > 0) {
                    text.replace(" ", new Span(space, at));
                }
                space = -1;
                text.replace(decoded, new Span(at, next));
            }
            at = next;
        }
        return text.build();
    }

    /** Where the closing quotation mark stands. */
    private int end(int open, char quote) {
        int at = open + 1;
        while (at < source.length() && source.charAt(at) != quote) {
            at += source.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at, source.length());
    }

    /** Where the next thing that is read as one ends: an escape, a tag, a character reference, a run of plain units. */
    private int next(int at, int end) {
        return switch (source.charAt(at)) {
            case '\\' -> at + 1 < end && source.charAt(at + 1) == 'u' ? at + NUMBERED : at + 2;
            case '<' -> behindTag(at, end);
            case '&' -> at + references.at(at, end).length();
            default -> behindPlain(at, end);
        };
    }

    private int behindTag(int at, int end) {
        char next = at + 1 < end ? source.charAt(at + 1) : ' ';
        boolean opens = next == '/' || next == '\\' || Character.isLetter(next);
        int close = opens ? source.indexOf('>', at, Math.min(end, at + LONGEST_TAG)) : -1;
        return close < 0 ? at + 1 : close + 1;
    }

    private int behindPlain(int at, int end) {
        int next = at + 1;
        if (AlignedText.isSpace(source.charAt(at))) {
            return next;
        }
        while (next < end && "\\<&".indexOf(source.charAt(next)) < 0 && !AlignedText.isSpace(source.charAt(next))) {
            next++;
        }
        return next;
    }

    private String decoded(int at, int next) {
        char first = source.charAt(at);
        if (first == '&') {
            return references.at(at, next).decoded();
        }
        if (first == '<') {
            return next == at + 1 ? "<" : " ";
        }
        return first == '\\' && at + 1 < next ? escaped(at, next) : source.substring(at, next);
    }

    private String escaped(int at, int next) {
        char sign = source.charAt(at + 1);
        return switch (sign) {
            case 'n', 'r', 't', 'f', 'b' -> " ";
            case 'u' -> numbered(at, next);
            default -> String.valueOf(sign);
        };
    }

    private String numbered(int at, int next) {
        int unit = 0;
        for (int i = at + 2; i < next; i++) {
            int digit = Character.digit(source.charAt(i), HEX);
            if (digit < 0) {
                return " ";
            }
            unit = HEX * unit + digit;
        }
        return String.valueOf((char) unit);
    }
}

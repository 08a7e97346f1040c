package org.stemma.clean;

import java.util.ArrayList;
import java.util.List;

/** The spaces and signs around the names in a byline. Cost: linear in the text. */
final class SignatureText {
    /** Signs that no name ends with; a full stop may end one. */
    private static final String RIM = "\"'“”„«»*:,_\u2013\u2014-";

    private SignatureText() {}

    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r') || c == '\u00a0' || c == '\u200b' || c == '\ufeff';
    }

    /** A text with one space between its words. */
    static String spaced(String text) {
        StringBuilder spaced = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = isSpace(c);
            if (!space || i == 0 || !isSpace(text.charAt(i - 1))) {
                spaced.append(space ? ' ' : c);
            }
        }
        return spaced.toString();
    }

    /** What stands between spaces: an empty word first, if the text begins with a space and goes on; of an empty text that word. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int end = from;
            while (end < text.length() && !isSpace(text.charAt(end))) {
                end++;
            }
            words.add(text.substring(from, end));
            while (end < text.length() && isSpace(text.charAt(end))) {
                end++;
            }
            from = end;
        }
        if (words.isEmpty()) {
            return List.of("");
        }
        return words.size() == 1 && words.getFirst().isEmpty() ? List.of() : words;
    }

    /** A text without the signs and spaces around it. */
    static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && (text.charAt(start) == '.' || isRim(text.charAt(start)))) {
            start++;
        }
        while (end > start && isRim(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isRim(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r') || RIM.indexOf(c) >= 0;
    }

    /** A word without the stops behind it. */
    static String withoutStops(String word) {
        int end = word.length();
        while (end > 0 && ".:,".indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return word.substring(0, end);
    }
}

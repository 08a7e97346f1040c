package org.stemma.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.stemma.text.AlignedText;
import org.stemma.text.Span;

/** Parts a text into sentences at closing marks that end one. O(n). */
final class SentenceSplitter {
    private static final String CLOSERS = "\"'”’»)]";
    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "sgt", "capt", "sen", "rep", "gov", "st", "jr", "sr",
            "vs", "no", "inc", "ltd", "co", "corp", "e.g", "i.e", "etc", "jan", "feb", "mar", "apr", "aug", "sept",
            "sep", "oct", "nov", "dec", "rev", "maj", "brig", "adm", "hon", "mt", "ft");

    /** The sentences' spans in the text, without white space at their ends. */
    List<Span> split(String text) {
        List<Span> sentences = new ArrayList<>();
        int start = 0;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '.' || c == '!' || c == '?' || c == '…') {
                int end = at + 1;
                while (end < text.length() && (".!?…".indexOf(text.charAt(end)) >= 0)) {
                    end++;
                }
                while (end < text.length() && CLOSERS.indexOf(text.charAt(end)) >= 0) {
                    end++;
                }
                if (ends(text, start, at, end)) {
                    add(text, start, end, sentences);
                    start = end;
                }
                at = end;
            } else {
                at++;
            }
        }
        add(text, start, text.length(), sentences);
        return sentences;
    }

    private static boolean ends(String text, int start, int mark, int end) {
        if (end >= text.length()) {
            return true;
        }
        if (!AlignedText.isSpace(text.charAt(end))) {
            return false;
        }
        int next = end;
        while (next < text.length() && AlignedText.isSpace(text.charAt(next))) {
            next++;
        }
        if (next >= text.length() || Character.isLowerCase(text.charAt(next))) {
            return next >= text.length();
        }
        if (text.charAt(mark) != '.' || end > mark + 1) {
            return true;
        }
        int from = mark;
        while (from > start && !AlignedText.isSpace(text.charAt(from - 1))) {
            from--;
        }
        String word = text.substring(from, mark).toLowerCase(Locale.ROOT).replaceAll("^[^a-z]+", "");
        boolean initials = word.length() == 1 || (word.length() > 1 && word.charAt(word.length() - 2) == '.');
        return !initials && !ABBREVIATIONS.contains(word);
    }

    private static void add(String text, int start, int end, List<Span> sentences) {
        int from = start;
        int to = end;
        while (from < to && AlignedText.isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && AlignedText.isSpace(text.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            sentences.add(new Span(from, to));
        }
    }
}

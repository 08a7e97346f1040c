package org.stemma.clean;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stemma.news.Role;
import org.stemma.text.Span;

/**
 * Keyword phrases that pages strew through their text, alone on a line or glued before a sentence.
 *
 * <p>A phrase is a short line without a stop. It is glued to a paragraph that starts with it and goes on as if nothing stood
 * there: with an opening quotation mark, or with a capital after a sign that no sentence has in that place. A phrase that
 * stands alone twice, or alone and glued, is no section heading.
 */
final class KeyPhrases {
    private static final int MAX_WORDS = 7;
    /** One word before a capital is a name or an office. */
    private static final int MIN_WORDS = 2;

    private KeyPhrases() {}

    static void read(ScrapePage page, Span zone) {
        Map<List<String>, Integer> alone = new LinkedHashMap<>();
        for (int i = zone.start(); i < zone.end(); i++) {
            ScrapePiece piece = page.piece(i);
            if (isPhrase(piece) && isOfTitle(page, piece)) {
                alone.merge(piece.words(), 1, Integer::sum);
            }
        }
        Map<List<String>, Integer> glued = new LinkedHashMap<>();
        for (int i = zone.start(); i < Math.min(page.size(), zone.end() + sum(glued)); i++) {
            unglue(page, i, alone, glued);
        }
        for (int i = 0; i < page.size(); i++) {
            List<String> words = page.piece(i).words();
            int uses = alone.getOrDefault(words, 0) + glued.getOrDefault(words, 0);
            if (page.piece(i).isOpen() && uses > 1 && alone.containsKey(words)) {
                page.mark(i, Role.OTHER, "keyword phrase, " + uses + " times in the text");
            }
        }
    }

    private static int sum(Map<List<String>, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Who strews a phrase for search engines puts it into the title first; other lines that recur are headings of a list's parts. */
    private static boolean isOfTitle(ScrapePage page, ScrapePiece piece) {
        return page.title() == null || Words.parted(page.title()).containsAll(piece.words());
    }

    private static boolean isPhrase(ScrapePiece piece) {
        int words = piece.words().size();
        return piece.isOpen()
                && words >= MIN_WORDS
                && words <= MAX_WORDS
                && Prose.isHeadline(piece)
                && !piece.endsSentence();
    }

    private static void unglue(
            ScrapePage page, int index, Map<List<String>, Integer> alone, Map<List<String>, Integer> glued) {
        ScrapePiece piece = page.piece(index);
        if (!piece.isOpen() || piece.words().size() <= MAX_WORDS) {
            return;
        }
        for (int length = Math.min(MAX_WORDS, piece.words().size() - 1); length >= MIN_WORDS; length--) {
            List<String> start = piece.words().subList(0, length);
            if (alone.containsKey(start)) {
                int cut = GluedTitles.offsetOfWord(piece.reading(), length);
                if (isStart(piece.reading(), cut) && page.split(index, cut)) {
                    page.mark(index, Role.OTHER, "keyword phrase glued before a sentence");
                    glued.merge(List.copyOf(start), 1, Integer::sum);
                }
                return;
            }
        }
    }

    /** Whether a new sentence starts at an offset though no sentence ended before it. */
    private static boolean isStart(String text, int cut) {
        char first = text.charAt(cut);
        if ("“„«\"‘".indexOf(first) >= 0) {
            return cut + 1 < text.length() && Character.isUpperCase(text.charAt(cut + 1));
        }
        String between = text.substring(Math.max(0, cut - 2), cut).strip();
        boolean sign = !between.isEmpty() && ",:|-–—".indexOf(between.charAt(between.length() - 1)) >= 0;
        return Character.isUpperCase(first) && (sign || startsClause(text, cut));
    }

    /** A capitalised function word cannot stand inside a sentence. */
    private static boolean startsClause(String text, int cut) {
        List<String> words = Words.of(text.substring(cut, Math.min(text.length(), cut + 20)));
        return !words.isEmpty() && FunctionWords.ENGLISH.contains(words.getFirst());
    }
}

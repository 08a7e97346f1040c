package org.stemma.lineage;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.Passage;
import org.stemma.news.Role;
import org.stemma.text.Span;

/**
 * The words of an article's paragraphs, folded so that case, accents and kinds of quotation marks make no difference, each
 * remembering where it stands.
 *
 * <p>Kept in arrays, since reuse is sought among thousands of articles: about 20 bytes a word. Scripts without spaces
 * count every character as a word. Titles, captions, headings, comments and disclaimers are no part of it: they are alike in
 * articles that have nothing to do with each other.
 */
final class Wording {
    /** Text that an article repeats within itself counts once: eight equal words in a row are no chance. */
    private static final int REPEATED_WORDS = 8;

    private final Article article;
    private final List<Block> blocks;
    private final long[] hashes;
    private final int[] block;
    private final int[] start;
    private final int[] end;
    private final BitSet quoted;
    private final BitSet repeated;

    private Wording(Article article, List<Block> blocks, Collected words) {
        this.article = article;
        this.blocks = blocks;
        this.hashes = words.hashes.stream().mapToLong(Long::longValue).toArray();
        this.block = words.block.stream().mapToInt(Integer::intValue).toArray();
        this.start = words.start.stream().mapToInt(Integer::intValue).toArray();
        this.end = words.end.stream().mapToInt(Integer::intValue).toArray();
        this.quoted = words.quoted;
        this.repeated = repetitions();
    }

    static Wording of(Article article) {
        List<Block> blocks = article.blocks().stream()
                .filter(b -> b.role() == Role.BODY || b.role() == Role.LIST_ITEM)
                .toList();
        Collected words = new Collected();
        for (int i = 0; i < blocks.size(); i++) {
            words.add(i, blocks.get(i).text().text());
        }
        return new Wording(article, blocks, words);
    }

    Article article() {
        return article;
    }

    String id() {
        return article.id();
    }

    int size() {
        return hashes.length;
    }

    long hash(int word) {
        return hashes[word];
    }

    int block(int word) {
        return block[word];
    }

    boolean isQuoted(int word) {
        return quoted.get(word);
    }

    /** Whether the article has the same words further up. */
    boolean isRepeated(int word) {
        return repeated.get(word);
    }

    /** A hash of {@code length} words from {@code first}. */
    long gram(int first, int length) {
        long gram = 0;
        for (int i = first; i < first + length; i++) {
            gram = mix(gram * 31 + hashes[i]);
        }
        return gram;
    }

    /** The passage from one word to another of the same block, the last one included. */
    Passage passage(int first, int last) {
        Block where = blocks.get(block[first]);
        return article.passage(where.text().toOriginal(new Span(start[first], end[last])));
    }

    private BitSet repetitions() {
        BitSet found = new BitSet(size());
        Map<Long, Integer> first = new HashMap<>();
        for (int i = 0; i + REPEATED_WORDS <= size(); i++) {
            if (first.putIfAbsent(gram(i, REPEATED_WORDS), i) != null) {
                found.set(i, i + REPEATED_WORDS);
            }
        }
        return found;
    }

    /** SplitMix64's finaliser (Steele, Lea and Flood 2014): every bit of the input moves every bit of the output. */
    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    /** A word without case, accents, apostrophes and digit groups: "Syria’s" and "syria's" are equal. */
    static String fold(String word) {
        String plain = Normalizer.normalize(word, Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                folded.append(c);
            }
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    /** The words of a text, as spans. */
    static List<Span> words(String text) {
        List<Span> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int symbol = text.codePointAt(at);
            if (!Character.isLetterOrDigit(symbol)) {
                at += Character.charCount(symbol);
                continue;
            }
            int close = isWordAlone(symbol) ? at + Character.charCount(symbol) : wordEnd(text, at);
            words.add(new Span(at, close));
            at = close;
        }
        return words;
    }

    private static int wordEnd(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int symbol = text.codePointAt(at);
            if (isWordAlone(symbol) || !(continues(symbol) || joins(text, at))) {
                break;
            }
            at += Character.charCount(symbol);
        }
        return at;
    }

    private static boolean continues(int symbol) {
        return Character.isLetterOrDigit(symbol) || Character.getType(symbol) == Character.NON_SPACING_MARK;
    }

    /** An apostrophe between letters, or a point or comma between digits. */
    private static boolean joins(String text, int at) {
        if (at == 0 || at + 1 >= text.length()) {
            return false;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        return switch (text.charAt(at)) {
            case '\'', '\u2019', '\u02bc' -> Character.isLetter(before) && Character.isLetter(after);
            case '.', ',' -> Character.isDigit(before) && Character.isDigit(after);
            default -> false;
        };
    }

    private static boolean isWordAlone(int symbol) {
        if (symbol < 0x0e00) {
            return false;
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(symbol);
        return Character.isIdeographic(symbol)
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || script == Character.UnicodeScript.THAI;
    }

    /** What a walk over the paragraphs gathers. */
    private static final class Collected {
        private final List<Long> hashes = new ArrayList<>();
        private final List<Integer> block = new ArrayList<>();
        private final List<Integer> start = new ArrayList<>();
        private final List<Integer> end = new ArrayList<>();
        private final BitSet quoted = new BitSet();

        void add(int index, String paragraph) {
            BitSet marked = Quotation.quoted(paragraph);
            for (Span word : words(paragraph)) {
                if (marked.get(word.start())) {
                    quoted.set(hashes.size());
                }
                hashes.add(hashOf(fold(word.of(paragraph))));
                block.add(index);
                start.add(word.start());
                end.add(word.end());
            }
        }

        private static long hashOf(String word) {
            long hash = 0xcbf29ce484222325L;
            for (int i = 0; i < word.length(); i++) {
                hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
            }
            return mix(hash);
        }
    }
}

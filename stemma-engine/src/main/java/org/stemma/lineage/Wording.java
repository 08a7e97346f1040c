package org.stemma.lineage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.Passage;
import org.stemma.news.Role;
import org.stemma.text.Span;

/**
 * The words of an article's paragraphs, folded so that case, accents and kinds of quotation marks make no difference, each
 * remembering where it stands.
 *
 * <p>Kept in arrays, since reuse is sought among many articles: about 40 bytes a word. Scripts without spaces count every
 * character as a word. Titles, captions, headings, comments and disclaimers are no part of it: they are alike in articles that
 * have nothing to do with each other.
 */
final class Wording {
    /** Text that an article repeats within itself counts once: eight equal words in a row are no chance. */
    private static final int REPEATED_WORDS = 8;

    private final Article article;
    private final List<Block> blocks;
    private final long[] hashes;
    private final long[] stems;
    private final float[] rarities;
    private final int[] block;
    private final int[] sentence;
    private final int[] start;
    private final int[] end;
    private final BitSet quoted;
    private final BitSet facts;
    private final BitSet repeated;

    private Wording(Article article, List<Block> blocks, WordList words) {
        this.article = article;
        this.blocks = blocks;
        this.hashes = words.hashes.stream().mapToLong(Long::longValue).toArray();
        this.stems = words.stems.stream().mapToLong(Long::longValue).toArray();
        this.rarities = new float[hashes.length];
        for (int i = 0; i < rarities.length; i++) {
            rarities[i] = words.rarities.get(i);
        }
        this.block = ints(words.block);
        this.sentence = ints(words.sentence);
        this.start = ints(words.start);
        this.end = ints(words.end);
        this.quoted = words.quoted;
        this.facts = words.facts();
        this.repeated = repetitions();
    }

    static Wording of(Article article) {
        List<Block> blocks = article.blocks().stream()
                .filter(b -> b.role() == Role.BODY || b.role() == Role.LIST_ITEM)
                .toList();
        WordList words = new WordList();
        for (int i = 0; i < blocks.size(); i++) {
            words.add(i, blocks.get(i).text().text());
        }
        return new Wording(article, blocks, words);
    }

    private static int[] ints(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
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

    /** A hash of the word's beginning, which most of its inflected forms share. */
    long stem(int word) {
        return stems[word];
    }

    /** How much it tells that two texts share a word: its inverse document frequency in news of any kind, 0 for function words. */
    double rarity(int word) {
        return rarities[word];
    }

    /** Whether a word is a name, or a part of one, or a figure. */
    boolean isFact(int word) {
        return facts.get(word);
    }

    int block(int word) {
        return block[word];
    }

    /** Number of the sentence that a word stands in, counted through the article. */
    int sentence(int word) {
        return sentence[word];
    }

    boolean isQuoted(int word) {
        return quoted.get(word);
    }

    /** Whether the article has the same words further up. */
    boolean isRepeated(int word) {
        return repeated.get(word);
    }

    /** The word as it stands in the paragraph. */
    String word(int word) {
        return blocks.get(block[word]).text().text().substring(start[word], end[word]);
    }

    /** A hash of {@code length} words from {@code first}. */
    long gram(int first, int length) {
        long gram = 0;
        for (int i = first; i < first + length; i++) {
            gram = Folding.mix(gram * 31 + hashes[i]);
        }
        return gram;
    }

    /** Whether the words of a name stand in the text, side by side. */
    boolean mentions(String name) {
        List<Long> wanted = Folding.words(name).stream()
                .map(word -> Folding.hash(Folding.fold(word.of(name))))
                .toList();
        for (int i = 0; !wanted.isEmpty() && i + wanted.size() <= size(); i++) {
            int matched = 0;
            while (matched < wanted.size() && hashes[i + matched] == wanted.get(matched)) {
                matched++;
            }
            if (matched == wanted.size()) {
                return true;
            }
        }
        return false;
    }

    /** Stems of the words in the outlet's name. */
    Set<Long> outletStems() {
        Set<Long> stems = new HashSet<>();
        if (article.outlet() != null) {
            String name = article.outlet().name();
            Folding.words(name).forEach(word -> stems.add(Folding.hash(Folding.stem(Folding.fold(word.of(name))))));
        }
        return stems;
    }

    /** Where the paragraphs stand in the article's original. */
    List<Span> paragraphs() {
        return blocks.stream().map(Block::span).toList();
    }

    /** The passage from one word to another of the same block, the last one included. */
    Passage passage(int first, int last) {
        return article.passage(span(first, last));
    }

    /** Where words of the same block stand in the article's original, the last one included. */
    Span span(int first, int last) {
        return blocks.get(block[first]).text().toOriginal(new Span(start[first], end[last]));
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

    /** What a walk over the paragraphs gathers, a value a word. */
    private static final class WordList {
        /** Sentences that begin with a name show it to be one somewhere else in the article. */
        private final BitSet capital = new BitSet();

        private final BitSet figure = new BitSet();
        private final BitSet first = new BitSet();
        private final BitSet quoted = new BitSet();
        private final List<Long> hashes = new ArrayList<>();
        private final List<Long> stems = new ArrayList<>();
        private final List<Float> rarities = new ArrayList<>();
        private final List<Integer> block = new ArrayList<>();
        private final List<Integer> sentence = new ArrayList<>();
        private final List<Integer> start = new ArrayList<>();
        private final List<Integer> end = new ArrayList<>();
        private int sentences;

        void add(int index, String paragraph) {
            BitSet marked = Quotation.quoted(paragraph);
            int before = -1;
            for (Span word : Folding.words(paragraph)) {
                int number = hashes.size();
                boolean opens = before < 0 || Folding.endsSentence(paragraph, before, word.start());
                sentences += opens ? 1 : 0;
                first.set(number, opens || (marked.get(word.start()) && !marked.get(Math.max(0, word.start() - 1))));
                addWord(number, word.of(paragraph));
                quoted.set(number, marked.get(word.start()));
                block.add(index);
                sentence.add(sentences);
                start.add(word.start());
                end.add(word.end());
                before = word.end();
            }
        }

        private void addWord(int number, String word) {
            String folded = Folding.fold(word);
            hashes.add(Folding.hash(folded));
            stems.add(Folding.hash(Folding.stem(folded)));
            rarities.add((float) Folding.rarity(folded));
            figure.set(number, Folding.isFigure(word));
            capital.set(number, Folding.isCapital(word));
        }

        BitSet facts() {
            Map<Long, Boolean> names = new HashMap<>();
            for (int i = capital.nextSetBit(0); i >= 0; i = capital.nextSetBit(i + 1)) {
                names.merge(hashes.get(i), !first.get(i), Boolean::logicalOr);
            }
            BitSet facts = (BitSet) figure.clone();
            capital.stream()
                    .filter(i -> names.getOrDefault(hashes.get(i), false))
                    .forEach(facts::set);
            return facts;
        }
    }
}

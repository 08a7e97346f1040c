package org.stemma.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Block;
import org.stemma.news.Report;
import org.stemma.news.Sentence;
import org.stemma.news.Token;
import org.stemma.text.AlignedText;
import org.stemma.text.Span;

/**
 * A report as this room reads it: its prose, sentence by sentence and block by block, with the marked passages. A question about a
 * token costs the logarithm of the marks.
 */
final class Page {
    /** The closing mark of a frame is a comma; so many tokens at most follow it: ", Ilya Brenner told the crowd on Friday." */
    private static final int LONGEST_FRAME = 14;

    final Report report;
    final List<Sentence> prose;

    /** In order; none within another. */
    final List<Marked> marks = new ArrayList<>();

    /** Passages within one of the others, in order. */
    final List<Marked> nested = new ArrayList<>();

    private final Map<Integer, List<Sentence>> byBlock = new HashMap<>();
    private final TreeMap<Integer, Marked> byStart = new TreeMap<>();

    private final TreeMap<Integer, Block> blocksByStart = new TreeMap<>();

    Page(Report report) {
        this.report = report;
        this.prose = report.analysis().sentences().stream()
                .filter(sentence -> sentence.role().isProse())
                .toList();
        prose.forEach(
                s -> byBlock.computeIfAbsent(s.block(), b -> new ArrayList<>()).add(s));
        List<Integer> blocks = new ArrayList<>();
        for (int i = 0; i < report.article().blocks().size(); i++) {
            if (block(i).role().isProse()) {
                blocks.add(i);
                blocksByStart.put(block(i).span().start(), block(i));
            }
        }
        boolean singles = Habits.quotesBySingles(
                blocks.stream().map(i -> block(i).text().text()).toList());
        Works works = new Works(this);
        for (int i = 0; i < blocks.size(); i++) {
            String next =
                    i + 1 < blocks.size() ? block(blocks.get(i + 1)).text().text() : "";
            mark(blocks.get(i), singles, Habits.opens(next, singles), works);
        }
    }

    private Block block(int index) {
        return report.article().blocks().get(index);
    }

    private void mark(int index, boolean singles, boolean goesOn, Works works) {
        AlignedText text = block(index).text();
        List<Span> sentences =
                in(index).stream().map(s -> text.toReading(s.span())).toList();
        Marks found = new Marks(
                text.text(),
                singles,
                goesOn,
                at -> around(sentences, at) < 0
                        ? 0
                        : sentences.get(around(sentences, at)).start(),
                at -> wordsEnd(index, text, sentences, at));
        for (Marks.Found passage : found.find()) {
            Span content = text.toOriginal(new Span(passage.start(), passage.end()));
            Span whole = text.toOriginal(passage.whole());
            Marked mark =
                    new Marked(index, content, whole, passage.orphan(), passage.open(), passage.single() && !singles);
            if (works.holds(mark)) {
                continue;
            }
            if (passage.nested()) {
                nested.add(mark);
            } else {
                marks.add(mark);
                byStart.put(content.start(), mark);
            }
        }
    }

    /** Where words that began at a place end if no mark closes them: with their sentence, or before the frame at its end. */
    private int wordsEnd(int index, AlignedText text, List<Span> sentences, int at) {
        int number = around(sentences, at);
        if (number < 0) {
            return at;
        }
        Sentence sentence = in(index).get(number);
        int size = sentence.tokens().size();
        for (int i = Math.max(1, size - LONGEST_FRAME); i + 1 < size; i++) {
            Token comma = sentence.tokens().get(i);
            int place = text.toReading(comma.span()).start();
            if (comma.form().equals(",") && place > at && Tag.from(sentence, i + 1) != null) {
                return place;
            }
        }
        return Math.max(at, sentences.get(number).end());
    }

    /** Index of the sentence that a place stands in or behind, -1 before the first. */
    private static int around(List<Span> sentences, int at) {
        int low = 0;
        int high = sentences.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).start() <= at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    List<Sentence> in(int block) {
        return byBlock.getOrDefault(block, List.of());
    }

    /** Whether a block holds a marked passage. */
    boolean isMarked(int block) {
        Span span = report.article().blocks().get(block).span();
        return !byStart.subMap(span.start(), Math.max(span.start(), span.end())).isEmpty();
    }

    /** Index of the last block with prose before a block, -1 if none. */
    int proseBefore(int block) {
        for (int i = block - 1; i >= 0; i--) {
            if (!in(i).isEmpty()) {
                return i;
            }
        }
        return -1;
    }

    /** The sentences of a passage, in order. */
    List<Sentence> at(Marked mark) {
        List<Sentence> block = in(mark.block());
        List<Sentence> at = new ArrayList<>();
        for (int i = firstAt(block, mark.content().start()); i < block.size(); i++) {
            if (block.get(i).span().start() >= mark.content().end()) {
                break;
            }
            at.add(block.get(i));
        }
        return at;
    }

    /** Index of the first sentence that ends behind a place. */
    private static int firstAt(List<Sentence> sentences, int place) {
        int low = 0;
        int high = sentences.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).span().end() <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The passages that a sentence touches, and the two before, whose frame it may begin with. */
    List<Marked> beside(Sentence sentence) {
        Integer from = byStart.floorKey(sentence.span().start());
        Integer before = from == null ? null : byStart.lowerKey(from);
        int first = before != null ? before : from != null ? from : 0;
        return byStart.subMap(first, Math.max(first, sentence.span().end())).values().stream()
                .filter(mark -> mark.block() == sentence.block())
                .toList();
    }

    /** Whether a token stands in marks that hold somebody's speech. */
    boolean isQuoted(Token token) {
        Marked mark = passage(token);
        return mark != null && !mark.phrase();
    }

    boolean isMarked(Token token) {
        return passage(token) != null;
    }

    /** The passage that holds a token. */
    @Nullable
    Marked passage(Token token) {
        Map.Entry<Integer, Marked> before = byStart.floorEntry(token.span().start());
        boolean holds = before != null && before.getValue().content().contains(token.span());
        return before != null && holds ? before.getValue() : null;
    }

    /** The words of a passage, without marks. */
    List<Token> words(Marked mark) {
        return at(mark).stream()
                .flatMap(s -> s.tokens().stream())
                .filter(t -> mark.content().contains(t.span()))
                .filter(t -> t.form().chars().anyMatch(Character::isLetterOrDigit))
                .toList();
    }

    /** The readable text of a span. An article looks through all of its blocks for it; most spans stand in one. */
    String read(Span span) {
        Map.Entry<Integer, Block> block = blocksByStart.floorEntry(span.start());
        if (block != null && block.getValue().span().contains(span)) {
            return block.getValue().text().read(span).strip();
        }
        return report.article().read(span).strip();
    }
}

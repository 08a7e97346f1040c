package org.stemma.quote;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;

/**
 * Finds the passages between quotation marks in the readable text of one block.
 *
 * <p>Pages mix their marks (straight at one end, curly at the other), turn them round, nest and lose them; single ones are
 * mostly apostrophes. One mark misread in the middle would turn what is quoted and what is not around for the rest of the paragraph, so no mark is
 * read alone: each {@link Sign} says what each of its readings costs, a passage without a partner costs more, and the cheapest
 * reading of the whole block is taken (Viterbi 1967, over the states of being outside, inside a passage, and inside one within
 * it). Linear in the length of the text.
 *
 * <p>A closing mark without an opening one closes a passage that began with its sentence; a passage without a closing mark ends
 * with its block, if the block opened with it or the next goes on with it, or else with its sentence.
 */
final class Marks {
    /** What the loss of a partner costs, weighed against marks on odd sides of their words ({@link Sign}) on hard cases. */
    private static final int UNCLOSED = 5;

    private static final int UNOPENED = 5;

    /** The closing mark is left out by custom where the next paragraph goes on. */
    private static final int GOES_ON = 1;

    /** A double passage within a double one is rarer than a lost mark after a full sentence, likelier than two lost ones. */
    private static final int SAME_NESTED = 3;

    /** Pages take care to nest unlike marks. */
    private static final int OTHER_NESTED = 2;

    /** A single mark without a partner is an apostrophe, unless the page quotes by single marks. */
    private static final int UNCLOSED_SINGLE = 8;

    private static final int NESTED_UNCLOSED = 4;

    /** Where double marks rule, single ones hold phrases: one over a sentence's end or of this length is two apostrophes. */
    private static final int OVER_SENTENCES = 3;

    private static final int LONGEST_SINGLE = 400;
    private static final int SHORTEST_SINGLE = 3;

    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");

    private final String text;
    private final boolean singles;
    private final boolean goesOn;
    private final IntUnaryOperator sentenceStart;
    private final IntUnaryOperator wordsEnd;
    private final int firstWord;

    /** A passage in units of the readable text; {@code start} and {@code end} are those of the content. */
    record Found(int start, int end, Span whole, boolean orphan, boolean open, boolean single, boolean nested) {}

    private enum State {
        OUTSIDE,
        DOUBLE,
        SINGLE,
        SINGLE_IN_DOUBLE,
        DOUBLE_IN_SINGLE,
        DOUBLE_IN_DOUBLE
    }

    /** What was read so far: passages newest first, and the opening marks that wait for their partners. */
    private record Path(
            int cost,
            @Nullable Sign open,
            @Nullable Sign inner,
            int last,
            @Nullable Read read) {
        Path plus(int more) {
            return new Path(cost + more, open, inner, last, read);
        }
    }

    private record Read(Found found, @Nullable Read before) {}

    /**
     * @param text readable text of a block
     * @param singles whether the page quotes by single marks
     * @param goesOn whether the next block of prose begins with an opening mark
     * @param sentenceStart from an offset in the text to the start of the sentence there
     * @param wordsEnd from an offset to where the words of somebody who began there end if no mark closes them
     */
    Marks(String text, boolean singles, boolean goesOn, IntUnaryOperator sentenceStart, IntUnaryOperator wordsEnd) {
        this.text = text;
        this.singles = singles;
        this.goesOn = goesOn;
        this.sentenceStart = sentenceStart;
        this.wordsEnd = wordsEnd;
        this.firstWord = text.length() - text.stripLeading().length();
    }

    /** In order; a nested passage after the one that holds it. */
    List<Found> find() {
        Map<State, Path> paths = new EnumMap<>(State.class);
        paths.put(State.OUTSIDE, new Path(0, null, null, 0, null));
        for (Sign sign : signs()) {
            paths = sign.doubled() ? afterDouble(paths, sign) : afterSingle(paths, sign);
        }
        Map<State, Path> ends = new EnumMap<>(State.class);
        paths.forEach((state, path) -> end(ends, state, path));
        List<Found> found = new ArrayList<>();
        Path best = ends.get(State.OUTSIDE);
        for (Read read = best == null ? null : best.read(); read != null; read = read.before()) {
            found.add(read.found());
        }
        found.sort((a, b) -> a.whole().start() != b.whole().start()
                ? Integer.compare(a.whole().start(), b.whole().start())
                : Integer.compare(b.whole().end(), a.whole().end()));
        return found;
    }

    private List<Sign> signs() {
        List<Sign> signs = new ArrayList<>();
        Matcher tags = TAG.matcher(text);
        boolean tag = tags.find();
        int at = 0;
        while (at < text.length()) {
            Sign sign = Sign.isMark(text.charAt(at)) ? Sign.at(text, at) : null;
            if (tag && at == tags.start()) {
                at = tags.end();
                tag = tags.find();
            } else {
                at = sign == null ? at + 1 : sign.end();
                signs.addAll(sign == null ? List.of() : List.of(sign));
            }
        }
        return signs;
    }

    private Map<State, Path> afterDouble(Map<State, Path> paths, Sign sign) {
        Map<State, Path> next = new EnumMap<>(State.class);
        paths.forEach((state, path) -> {
            keep(next, state, path.plus(sign.other()));
            Path opened = path.plus(sign.opening());
            Path closed = path.plus(sign.closing());
            switch (state) {
                case OUTSIDE -> {
                    keep(next, State.DOUBLE, open(opened, sign));
                    keep(next, State.OUTSIDE, unopened(closed, sign));
                }
                case DOUBLE -> {
                    keep(next, State.OUTSIDE, close(closed, sign));
                    keep(next, State.DOUBLE, open(unclosed(opened.plus(UNCLOSED), sign.at()), sign));
                    keep(next, State.DOUBLE_IN_DOUBLE, openInner(opened.plus(nesting(path.open(), sign)), sign));
                }
                case SINGLE -> {
                    keep(next, State.DOUBLE_IN_SINGLE, openInner(opened, sign));
                    keep(next, State.DOUBLE, open(unclosed(opened.plus(UNCLOSED_SINGLE), sign.at()), sign));
                }
                case SINGLE_IN_DOUBLE -> keep(next, State.OUTSIDE, close(closed.plus(NESTED_UNCLOSED), sign));
                case DOUBLE_IN_SINGLE -> keep(next, State.SINGLE, closeInner(closed, sign));
                case DOUBLE_IN_DOUBLE -> keep(next, State.DOUBLE, closeInner(closed, sign));
            }
        });
        return next;
    }

    private Map<State, Path> afterSingle(Map<State, Path> paths, Sign sign) {
        Map<State, Path> next = new EnumMap<>(State.class);
        paths.forEach((state, path) -> {
            int missed = singles && state == State.OUTSIDE && sign.opening() == 0 ? 1 : 0;
            keep(next, state, path.plus(sign.other() + missed));
            Path opened = path.plus(sign.opening());
            Path closed = path.plus(sign.closing());
            switch (state) {
                case OUTSIDE -> {
                    keep(next, State.SINGLE, open(opened, sign));
                    if (singles) {
                        keep(next, State.OUTSIDE, unopened(closed, sign));
                    }
                }
                case SINGLE -> {
                    keep(next, State.OUTSIDE, close(closed.plus(spread(path.open(), sign)), sign));
                    if (singles) {
                        keep(next, State.SINGLE, open(unclosed(opened.plus(UNCLOSED), sign.at()), sign));
                    }
                }
                case DOUBLE -> keep(next, State.SINGLE_IN_DOUBLE, openInner(opened, sign));
                case SINGLE_IN_DOUBLE -> keep(next, State.DOUBLE, closeInner(closed, sign));
                case DOUBLE_IN_SINGLE, DOUBLE_IN_DOUBLE -> {}
            }
        });
        return next;
    }

    private int nesting(@Nullable Sign outer, Sign inner) {
        boolean other = outer != null && text.charAt(outer.at()) != text.charAt(inner.at());
        return other ? OTHER_NESTED : SAME_NESTED;
    }

    private static void keep(Map<State, Path> next, State state, Path path) {
        next.merge(state, path, (a, b) -> b.cost() < a.cost() ? b : a);
    }

    private void end(Map<State, Path> ends, State state, Path path) {
        Sign open = path.open();
        if (open == null) {
            keep(ends, State.OUTSIDE, path);
            return;
        }
        Read read = path.read();
        boolean held =
                read != null && read.found().nested() && read.found().whole().start() > open.at();
        boolean custom = goesOn || (startsBlock(open) && !held);
        int cost = open.doubled() || (singles && state == State.SINGLE) ? custom ? GOES_ON : UNCLOSED : UNCLOSED_SINGLE;
        int nested = path.inner() == null ? 0 : NESTED_UNCLOSED;
        keep(ends, State.OUTSIDE, unclosed(path.plus(cost + nested), text.length()));
    }

    /** What the length of a single passage costs. */
    private int spread(@Nullable Sign open, Sign close) {
        if (open == null || singles) {
            return 0;
        }
        int length = close.at() - open.at();
        boolean over = wordsEnd.applyAsInt(open.end()) < close.at() - 1;
        return length < SHORTEST_SINGLE || length > LONGEST_SINGLE ? Sign.NEVER : over ? OVER_SENTENCES : 0;
    }

    private static Path open(Path path, Sign sign) {
        return new Path(path.cost(), sign, null, path.last(), path.read());
    }

    private static Path openInner(Path path, Sign sign) {
        return new Path(path.cost(), path.open(), sign, path.last(), path.read());
    }

    private Path close(Path path, Sign sign) {
        Sign open = path.open();
        if (open == null) {
            return path;
        }
        Found found =
                found(open.end(), sign.at(), new Span(open.at(), sign.end()), false, false, !open.doubled(), false);
        return new Path(path.cost(), null, null, sign.end(), new Read(found, path.read()));
    }

    private Path closeInner(Path path, Sign sign) {
        Sign inner = path.inner();
        if (inner == null) {
            return path;
        }
        Found found =
                found(inner.end(), sign.at(), new Span(inner.at(), sign.end()), false, false, !inner.doubled(), true);
        return new Path(path.cost(), path.open(), null, path.last(), new Read(found, path.read()));
    }

    /** A closing mark alone: what it closes began with its sentence, behind the last passage. */
    private Path unopened(Path path, Sign sign) {
        int sentence = Math.min(sign.at(), sentenceStart.applyAsInt(Math.max(0, sign.at() - 1)));
        if (sentence < path.last() || text.substring(sentence, sign.at()).isBlank()) {
            return path.plus(Sign.NEVER);
        }
        Span whole = new Span(sentence, sign.end());
        Found found = found(sentence, sign.at(), whole, true, false, !sign.doubled(), false);
        return new Path(path.cost() + UNOPENED, null, null, sign.end(), new Read(found, path.read()));
    }

    /** The open passage ends where its words do, at a limit at most. */
    private Path unclosed(Path path, int limit) {
        Sign open = path.open();
        if (open == null) {
            return path;
        }
        int end = Math.max(open.end(), endBefore(open, limit));
        Found found = found(open.end(), end, new Span(open.at(), end), false, true, !open.doubled(), false);
        return new Path(path.cost(), null, null, end, new Read(found, path.read()));
    }

    private int endBefore(Sign open, int limit) {
        int words = Math.min(limit, wordsEnd.applyAsInt(open.end()));
        boolean whole = limit == text.length() && (goesOn || startsBlock(open) || follows(open, ':'));
        boolean frame = words < limit && words < text.length() && text.charAt(words) == ',';
        int end = whole && !frame ? limit : words;
        while (end > open.end() && Sign.isBlank(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private boolean startsBlock(Sign open) {
        return open.at() <= firstWord;
    }

    private boolean follows(Sign open, char mark) {
        String before = text.substring(0, open.at()).stripTrailing();
        return !before.isEmpty() && before.charAt(before.length() - 1) == mark;
    }

    private Found found(int from, int to, Span whole, boolean orphan, boolean open, boolean single, boolean nested) {
        int start = from;
        int end = to;
        while (start < end && Sign.isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && (Sign.isBlank(text.charAt(end - 1)) || text.charAt(end - 1) == ',')) {
            end--;
        }
        return new Found(start, end, whole, orphan, open, single, nested);
    }
}

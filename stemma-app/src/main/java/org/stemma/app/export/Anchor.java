package org.stemma.app.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stemma.news.Passage;
import org.stemma.news.Reuse;

/**
 * A stretch that two texts share: tokens {@code left} to {@code leftEnd} of one, {@code right} to {@code rightEnd} of the other.
 *
 * @param moved whether it stands out of the order of the others
 */
record Anchor(int left, int leftEnd, int right, int rightEnd, boolean moved) {
    /** Fewer words in a row stand in any two texts about one matter; judged. */
    private static final int SHORTEST_RUN = 7;

    /** Places that are tried for the longest run; more only repeat a common phrase. */
    private static final int MOST_PLACES = 16;

    /** Two stretches that so few words part, on both sides, are one with a change in it. */
    private static final int SMALL_GAP = 12;

    /** So few words of a neighbouring sentence are no passage. */
    private static final int SCRAP = 3;

    /** A stretch grows to whole sentences of at most so many times its length, so that a third of the row is shared. */
    private static final int GROWTH = 2;

    private int length() {
        return rightEnd - right;
    }

    /** Given passages as stretches of tokens, or else the runs of words that both have, in order of the right text. */
    static List<Anchor> find(List<Token> left, List<Token> right, List<Reuse> shared) {
        List<Anchor> found = shared.isEmpty() ? runs(left, right) : passages(left, right, shared);
        return ordered(joined(widened(apart(trimmed(found, left, right)), left, right)));
    }

    private static List<Anchor> passages(List<Token> left, List<Token> right, List<Reuse> shared) {
        List<Anchor> found = new ArrayList<>();
        for (Reuse reuse : shared) {
            int from = index(left, reuse.from().start());
            int to = index(right, reuse.to().start());
            int fromEnd = indexAfter(left, reuse.from());
            int toEnd = indexAfter(right, reuse.to());
            if (from < fromEnd && to < toEnd) {
                found.add(new Anchor(from, fromEnd, to, toEnd, false));
            }
        }
        return found;
    }

    private static int indexAfter(List<Token> tokens, Passage passage) {
        return index(tokens, passage.end());
    }

    /** The first token at or after a place. */
    private static int index(List<Token> tokens, int place) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).place() < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Runs of the same words, the longest at each place; near linear. */
    private static List<Anchor> runs(List<Token> left, List<Token> right) {
        Map<String, List<Integer>> places = new HashMap<>();
        for (int i = 0; i + SHORTEST_RUN <= left.size(); i++) {
            List<Integer> known = places.computeIfAbsent(shingle(left, i), s -> new ArrayList<>());
            if (known.size() < MOST_PLACES) {
                known.add(i);
            }
        }
        List<Anchor> found = new ArrayList<>();
        int at = 0;
        while (at + SHORTEST_RUN <= right.size()) {
            int start = at;
            Anchor longest = places.getOrDefault(shingle(right, at), List.of()).stream()
                    .map(place -> run(left, right, place, start))
                    .max(Comparator.comparingInt(Anchor::length))
                    .orElse(null);
            if (longest != null) {
                found.add(longest);
            }
            at = longest == null ? at + 1 : longest.rightEnd();
        }
        return found;
    }

    private static String shingle(List<Token> tokens, int from) {
        StringBuilder words = new StringBuilder();
        tokens.subList(from, from + SHORTEST_RUN)
                .forEach(t -> words.append(t.key()).append(' '));
        return words.toString();
    }

    private static Anchor run(List<Token> left, List<Token> right, int from, int to) {
        int length = 0;
        while (from + length < left.size()
                && to + length < right.size()
                && left.get(from + length).key().equals(right.get(to + length).key())) {
            length++;
        }
        return new Anchor(from, from + length, to, to + length, false);
    }

    /** Without the few words at either end that belong to the sentence before or after, if both texts have a sentence end there. */
    private static List<Anchor> trimmed(List<Anchor> anchors, List<Token> left, List<Token> right) {
        List<Anchor> trimmed = new ArrayList<>();
        for (Anchor anchor : anchors) {
            int least = Math.min(anchor.leftEnd() - anchor.left(), anchor.length()) / 2;
            int head = 0;
            int tail = 0;
            for (int i = 1; i <= Math.min(SCRAP, least); i++) {
                boolean begins = left.get(anchor.left() + i).starts()
                        && right.get(anchor.right() + i).starts();
                boolean ends = left.get(anchor.leftEnd() - i).starts()
                        && right.get(anchor.rightEnd() - i).starts();
                head = begins && !left.get(anchor.left()).starts() ? i : head;
                tail = ends && !endsSentence(left, anchor.leftEnd()) ? i : tail;
            }
            trimmed.add(new Anchor(
                    anchor.left() + head,
                    anchor.leftEnd() - tail,
                    anchor.right() + head,
                    anchor.rightEnd() - tail,
                    false));
        }
        return trimmed;
    }

    private static boolean endsSentence(List<Token> tokens, int end) {
        return end == tokens.size() || tokens.get(end).starts();
    }

    /** By the right text, each of its words in one anchor. */
    private static List<Anchor> apart(List<Anchor> anchors) {
        List<Anchor> sorted = new ArrayList<>(anchors);
        sorted.sort(Comparator.comparingInt(Anchor::right).thenComparingInt(a -> -a.rightEnd()));
        List<Anchor> apart = new ArrayList<>();
        int end = 0;
        for (Anchor anchor : sorted) {
            if (anchor.right() >= end) {
                apart.add(anchor);
                end = anchor.rightEnd();
            }
        }
        return apart;
    }

    /** Grown to whole sentences on both sides, where enough of what comes out is shared and no neighbour is met. */
    private static List<Anchor> widened(List<Anchor> anchors, List<Token> left, List<Token> right) {
        List<Anchor> wide = new ArrayList<>();
        for (int i = 0; i < anchors.size(); i++) {
            Anchor anchor = anchors.get(i);
            int floor = wide.isEmpty() ? 0 : wide.getLast().rightEnd();
            int ceiling = i + 1 < anchors.size() ? anchors.get(i + 1).right() : right.size();
            int leftFloor = 0;
            int leftCeiling = left.size();
            for (Anchor other : anchors) {
                if (other.leftEnd() <= anchor.left()) {
                    leftFloor = Math.max(leftFloor, other.leftEnd());
                } else if (other.left() >= anchor.leftEnd()) {
                    leftCeiling = Math.min(leftCeiling, other.left());
                }
            }
            int most = GROWTH * anchor.length();
            wide.add(new Anchor(
                    back(left, anchor.left(), Math.max(leftFloor, anchor.left() - most)),
                    on(left, anchor.leftEnd(), Math.min(leftCeiling, anchor.leftEnd() + most)),
                    back(right, anchor.right(), Math.max(floor, anchor.right() - most)),
                    on(right, anchor.rightEnd(), Math.min(ceiling, anchor.rightEnd() + most)),
                    false));
        }
        return wide;
    }

    /** The start of the sentence, if it is not before the limit. */
    private static int back(List<Token> tokens, int from, int limit) {
        for (int at = from; at >= limit; at--) {
            if (at < tokens.size() && tokens.get(at).starts()) {
                return at;
            }
        }
        return from;
    }

    /** The end of the sentence, if it is not after the limit. */
    private static int on(List<Token> tokens, int end, int limit) {
        for (int at = end; at <= limit; at++) {
            if (at == tokens.size() || tokens.get(at).starts()) {
                return at;
            }
        }
        return end;
    }

    private static List<Anchor> joined(List<Anchor> anchors) {
        List<Anchor> joined = new ArrayList<>();
        for (Anchor anchor : anchors) {
            Anchor before = joined.isEmpty() ? null : joined.getLast();
            if (before != null
                    && anchor.left() >= before.leftEnd()
                    && anchor.left() - before.leftEnd() <= SMALL_GAP
                    && anchor.right() - before.rightEnd() <= SMALL_GAP) {
                joined.removeLast();
                joined.add(new Anchor(before.left(), anchor.leftEnd(), before.right(), anchor.rightEnd(), false));
            } else {
                joined.add(anchor);
            }
        }
        return joined;
    }

    /** Marks as moved what is not in the heaviest chain that keeps the order of both texts. Quadratic in the anchors, which are few. */
    private static List<Anchor> ordered(List<Anchor> anchors) {
        int[] weight = new int[anchors.size()];
        int[] before = new int[anchors.size()];
        int best = -1;
        for (int i = 0; i < anchors.size(); i++) {
            before[i] = -1;
            for (int j = 0; j < i; j++) {
                boolean fits = anchors.get(j).leftEnd() <= anchors.get(i).left();
                if (fits && weight[j] > (before[i] < 0 ? 0 : weight[before[i]])) {
                    before[i] = j;
                }
            }
            weight[i] = anchors.get(i).length() + (before[i] < 0 ? 0 : weight[before[i]]);
            if (best < 0 || weight[i] > weight[best]) {
                best = i;
            }
        }
        Set<Integer> chain = new HashSet<>();
        for (int at = best; at >= 0; at = before[at]) {
            chain.add(at);
        }
        List<Anchor> ordered = new ArrayList<>();
        for (int i = 0; i < anchors.size(); i++) {
            Anchor a = anchors.get(i);
            ordered.add(new Anchor(a.left(), a.leftEnd(), a.right(), a.rightEnd(), !chain.contains(i)));
        }
        return ordered;
    }
}

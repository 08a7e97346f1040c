package org.stemma.news;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Lineage.Edge;

/**
 * Follows one passage up the family tree: an article may take a quote from one and a paragraph from another, so that the
 * source of a passage can lie elsewhere than that of its article. Cost: the edges times the steps.
 */
final class Descent {
    /** A passage that is taken over has most of its characters in the other article; judged, not calibrated. */
    private static final double MOST = 0.7;

    private final List<Edge> edges;

    Descent(List<Edge> edges) {
        this.edges =
                edges.stream().filter(e -> e.directed() && e.kind().derives()).toList();
    }

    /** Where a passage stands in the first article that holds it; empty where that is its own. */
    Optional<Passage> first(Passage passage) {
        Set<String> met = new HashSet<>(Set.of(passage.article()));
        Passage found = passage;
        Passage before = parent(found, met);
        while (before != null) {
            found = before;
            met.add(found.article());
            before = parent(found, met);
        }
        return found.article().equals(passage.article()) ? Optional.empty() : Optional.of(found);
    }

    /** The passage in the article that it was taken from, null if none of those not met yet holds most of it. */
    private @Nullable Passage parent(Passage passage, Set<String> met) {
        return edges.stream()
                .filter(e -> e.to().equals(passage.article()) && !met.contains(e.from()))
                .map(e -> Taken.along(e, passage))
                .filter(t -> t.share() >= MOST)
                .min(Comparator.comparingDouble(Taken::share)
                        .thenComparingDouble(Taken::similarity)
                        .reversed()
                        .thenComparing(Taken::from))
                .map(Taken::from)
                .orElse(null);
    }

    /**
     * What an edge tells of a passage.
     *
     * @param from the same passage in the article that it comes from
     * @param share share of its characters that come from there
     * @param similarity of the closest part
     */
    private record Taken(Passage from, double share, double similarity) {
        static Taken along(Edge edge, Passage passage) {
            List<Reuse> parts = new ArrayList<>();
            int taken = 0;
            for (Reuse reuse : edge.passages()) {
                int overlap = reuse.to().article().equals(passage.article())
                        ? reuse.to().span().overlap(passage.span())
                        : 0;
                if (overlap > 0) {
                    parts.add(reuse);
                    taken += overlap;
                }
            }
            if (parts.isEmpty()) {
                return new Taken(passage, 0, 0);
            }
            int length = Math.max(1, passage.span().length());
            Reuse largest = parts.stream()
                    .max(Comparator.comparingInt((Reuse r) -> r.to().span().overlap(passage.span()))
                            .thenComparing(Reuse::from, Comparator.reverseOrder()))
                    .orElseThrow();
            return new Taken(within(largest, passage), Math.min(1, taken / (double) length), largest.similarity());
        }

        /** The part of a reused passage that answers to a passage of the derived text: by its words, else by its place. */
        private static Passage within(Reuse reuse, Passage passage) {
            Passage from = reuse.from();
            Passage to = reuse.to();
            int start = Math.max(to.start(), passage.start());
            int end = Math.min(to.end(), passage.end());
            String words = to.quote().substring(start - to.start(), end - to.start());
            int at = from.quote().indexOf(words);
            if (at >= 0) {
                return part(from, at, at + words.length());
            }
            double scale = from.span().length() / (double) Math.max(1, to.span().length());
            int head = (int) Math.round((start - to.start()) * scale);
            int tail = (int) Math.round((end - to.start()) * scale);
            return part(from, wordStart(from.quote(), head), wordEnd(from.quote(), tail));
        }

        private static int wordStart(String text, int at) {
            int start = Math.clamp(at, 0, text.length());
            while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
                start--;
            }
            return start;
        }

        private static int wordEnd(String text, int at) {
            int end = Math.clamp(at, 0, text.length());
            while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            return end;
        }

        private static Passage part(Passage whole, int start, int end) {
            String before = whole.prefix() + whole.quote().substring(0, start);
            String after = whole.quote().substring(end) + whole.suffix();
            return new Passage(
                    whole.article(),
                    whole.start() + start,
                    whole.start() + end,
                    whole.quote().substring(start, end),
                    before.substring(Math.max(0, before.length() - Passage.CONTEXT)),
                    after.substring(0, Math.min(Passage.CONTEXT, after.length())));
        }
    }
}

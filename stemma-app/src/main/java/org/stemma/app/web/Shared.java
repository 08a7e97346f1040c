package org.stemma.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.Lineage;
import org.stemma.news.Passage;
import org.stemma.news.Reuse;
import org.stemma.text.Span;

/**
 * A stretch of an article's block that stands in other articles too. Passages of several articles that overlap are one stretch: their ends
 * differ by a word or two, which tells a reader nothing.
 *
 * @param span in the original
 * @param ties the other articles, that with most of the stretch first; each once
 */
record Shared(Span span, Flow flow, List<Tie> ties) {
    Shared {
        ties = List.copyOf(ties);
    }

    /** Which way the words went. */
    enum Flow {
        TAKEN("taken from"),
        GIVEN("taken over by"),
        UNKNOWN("shared with, direction unknown");

        private final String words;

        Flow(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /**
     * A passage that stands in two articles.
     *
     * @param here in this article
     * @param there in the other
     */
    record Tie(Span here, Passage there, Lineage.Kind kind, double similarity) {}

    /** The stretches of an article, by flow, then by place. */
    static List<Shared> in(Article article, Lineage lineage) {
        Map<Flow, List<Tie>> flows = new EnumMap<>(Flow.class);
        for (Lineage.Edge edge : lineage.edges()) {
            boolean last = edge.to().equals(article.id());
            if (last || edge.from().equals(article.id())) {
                Flow flow = !edge.directed() ? Flow.UNKNOWN : last ? Flow.TAKEN : Flow.GIVEN;
                for (Reuse reuse : edge.passages()) {
                    Passage here = last ? reuse.to() : reuse.from();
                    Passage there = last ? reuse.from() : reuse.to();
                    flows.computeIfAbsent(flow, f -> new ArrayList<>())
                            .add(new Tie(here.span(), there, edge.kind(), reuse.similarity()));
                }
            }
        }
        List<Shared> all = new ArrayList<>();
        flows.forEach((flow, ties) -> {
            ties.sort(Comparator.comparing(Tie::here));
            article.blocks().forEach(block -> stretches(block, flow, ties, all));
        });
        return all;
    }

    /** @param ties by place */
    private static void stretches(Block block, Flow flow, List<Tie> ties, List<Shared> all) {
        Span bounds = block.span();
        List<Tie> joined = new ArrayList<>();
        Span span = new Span(0, 0);
        for (Tie tie : ties) {
            if (tie.here().overlaps(bounds)) {
                Span within = new Span(
                        Math.max(bounds.start(), tie.here().start()),
                        Math.min(bounds.end(), tie.here().end()));
                if (!joined.isEmpty() && !within.overlaps(span)) {
                    all.add(new Shared(span, flow, once(joined, span)));
                    joined.clear();
                }
                span = joined.isEmpty() ? within : span.cover(within);
                joined.add(tie);
            }
        }
        if (!joined.isEmpty()) {
            all.add(new Shared(span, flow, once(joined, span)));
        }
    }

    private static List<Tie> once(List<Tie> ties, Span span) {
        Map<String, Tie> byArticle = new LinkedHashMap<>();
        ties.stream()
                .sorted(Comparator.comparingInt((Tie tie) -> -tie.here().overlap(span)))
                .forEach(tie -> byArticle.putIfAbsent(tie.there().article(), tie));
        return List.copyOf(byArticle.values());
    }
}

package org.stemma.news;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The family tree of a set of articles.
 *
 * @param edges who derives from whom
 * @param origins articles joined by derivation; their number is an upper bound of the independent origins
 * @param credits sources named in the texts
 */
public record Lineage(List<Edge> edges, List<Origin> origins, List<Credit> credits) {
    public static final Lineage EMPTY = new Lineage(List.of(), List.of(), List.of());

    /** The kind of a relation between two articles. */
    public enum Kind {
        COPY,
        PARTIAL_COPY,
        REWRITE,
        CITES,
        SAME_AGENCY,
        SAME_FAMILY;

        /** Whether the derived text has no origin of its own. */
        public boolean derives() {
            return this == COPY || this == PARTIAL_COPY || this == REWRITE || this == SAME_AGENCY;
        }
    }

    /**
     * A relation between two articles; text flows along it.
     *
     * @param from id of the article the text comes from; undirected, the smaller id
     * @param to id of the article that derives from it
     * @param kind the relation
     * @param directed whether the direction is known; unknown is never guessed
     * @param share share of {@code to}'s body that comes from {@code from}, 0 to 1
     * @param passages aligned passages, in order of {@code to}
     */
    public record Edge(
            String from,
            String to,
            Kind kind,
            boolean directed,
            double share,
            List<Reuse> passages,
            Why why,
            Method method) {
        public Edge {
            passages = List.copyOf(passages);
        }
    }

    /**
     * Articles behind which at most one independent origin stands.
     *
     * @param id derives from the articles
     * @param articles ids, sorted
     * @param root id of the article the others derive from, null if undetermined
     */
    public record Origin(
            String id, List<String> articles, @Nullable String root) {
        public Origin {
            articles = List.copyOf(articles);
        }
    }

    public Lineage {
        edges = List.copyOf(edges);
        origins = List.copyOf(origins);
        credits = List.copyOf(credits);
    }

    /** Id of the origin of an article; an article that nothing ties to another is its own. */
    public String originOf(String article) {
        for (Origin origin : origins) {
            if (origin.articles().contains(article)) {
                return origin.id();
            }
        }
        return article;
    }

    /**
     * Where a passage stands in the first article that holds most of it, found along directed derivation; empty where that is
     * the passage's own article. It can lie in another origin than its article: one may copy a quote from one and a paragraph
     * from another.
     */
    public Optional<Passage> sourceOf(Passage passage) {
        return new Descent(edges).first(passage);
    }

    /** The closest relation of two articles, whichever way it goes: derivation before citation, then by share. */
    public Optional<Edge> between(String one, String other) {
        return edges.stream()
                .filter(e -> (e.from().equals(one) && e.to().equals(other))
                        || (e.from().equals(other) && e.to().equals(one)))
                .min(Comparator.comparing((Edge e) -> !e.kind().derives()).thenComparingDouble(e -> -e.share()));
    }

    /** How many origins a set of articles has at most. */
    public int originsBehind(Set<String> articles) {
        return articles.stream().map(this::originOf).collect(Collectors.toSet()).size();
    }

    /** The part of the tree that lies within a set of articles. */
    public Lineage within(Set<String> articles) {
        return new Lineage(
                edges.stream()
                        .filter(e -> articles.contains(e.from()) && articles.contains(e.to()))
                        .toList(),
                origins.stream()
                        .filter(o -> o.articles().stream().anyMatch(articles::contains))
                        .toList(),
                credits.stream()
                        .filter(c -> articles.contains(c.passage().article()))
                        .toList());
    }
}

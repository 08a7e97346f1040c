package org.stemma.lineage;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.stemma.news.Lineage.Edge;
import org.stemma.news.Reuse;
import org.stemma.news.Stamp;
import org.stemma.text.Span;

/**
 * Keeps the closest descent where many edges tell the same.
 *
 * <p>Twelve copies of one wire report resemble each other as much as the wire: 66 further edges that say nothing. Of the edges
 * that lead to an article, the best is kept, and another only if it explains a part of the text that the kept ones do not; of
 * edges without a direction only those that tie together what was apart (a maximum spanning forest, Kruskal 1956).
 */
final class Pruning {
    /** Shares that differ by less are equal. */
    private static final int STEPS = 20;
    /** A further source must explain this share more of the derived text. */
    private static final double MORE = 0.1;

    private final Map<String, LocalDateTime> published = new HashMap<>();
    private final List<String> articles;

    Pruning(List<String> articles, Map<String, Stamp> published) {
        this.articles = List.copyOf(articles);
        published.forEach((article, stamp) -> this.published.put(article, time(stamp)));
    }

    /** Good enough to choose among equals, not to give a direction: zones are often missing. A day without a clock ends late. */
    private static LocalDateTime time(Stamp stamp) {
        try {
            return LocalDateTime.from(DateTimeFormatter.ISO_DATE_TIME.parse(stamp.value()));
        } catch (DateTimeParseException e) {
            return stamp.when().earliest().atTime(LocalTime.MAX);
        }
    }

    List<Edge> prune(Collection<Edge> edges) {
        Set<String> derived = new HashSet<>();
        Map<String, List<Edge>> leading = new TreeMap<>();
        for (Edge edge : edges) {
            if (edge.directed()) {
                derived.add(edge.to());
                leading.computeIfAbsent(edge.to(), k -> new ArrayList<>()).add(edge);
            }
        }
        Family family = new Family(articles);
        List<Edge> kept = new ArrayList<>();
        for (List<Edge> rivals : leading.values()) {
            rivals.sort(best(derived));
            for (Edge edge : rivals) {
                if (explainsMore(edge, kept)) {
                    kept.add(edge);
                    family.join(edge.from(), edge.to());
                }
            }
        }
        edges.stream()
                .filter(e -> !e.directed())
                .sorted(best(derived))
                .filter(e -> family.join(e.from(), e.to()))
                .forEach(kept::add);
        return kept;
    }

    /** The greater share, the closer text, the head of a line of descent, the earlier, the smaller id. */
    private Comparator<Edge> best(Set<String> derived) {
        return Comparator.comparingLong((Edge e) -> -Math.round(Family.derived(e) * STEPS))
                .thenComparing(Edge::kind)
                .thenComparingLong(e -> -Math.round(e.why().score() * STEPS))
                .thenComparing(e -> derived.contains(e.from()))
                .thenComparing(e -> published.getOrDefault(e.from(), LocalDateTime.MAX))
                .thenComparing(Edge::from)
                .thenComparing(Edge::to);
    }

    private static boolean explainsMore(Edge edge, List<Edge> kept) {
        List<Span> known = kept.stream()
                .filter(k -> k.to().equals(edge.to()))
                .flatMap(k -> k.passages().stream())
                .map(p -> p.to().span())
                .toList();
        if (known.isEmpty()) {
            return true;
        }
        long whole = 0;
        long fresh = 0;
        for (Reuse reuse : edge.passages()) {
            Span span = reuse.to().span();
            whole += span.length();
            fresh += Math.max(
                    0, span.length() - known.stream().mapToInt(span::overlap).sum());
        }
        return whole > 0 && edge.share() * fresh / whole >= MORE;
    }
}

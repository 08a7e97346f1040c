package org.stemma.lineage;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.stemma.lineage.Descents.Descent;
import org.stemma.news.Lineage.Edge;
import org.stemma.news.Passage;
import org.stemma.news.Reuse;
import org.stemma.news.Stamp;
import org.stemma.text.Span;

/**
 * Keeps the closest descent where many edges tell the same.
 *
 * <p>Twelve copies of one wire report resemble each other as much as the wire: 66 further edges that say nothing. Every article
 * keeps the text that it is closest to, since every copy hands its changes on ({@link Descents}); and of the rest those whose
 * source explains a part of it that the kept ones do not.
 */
final class Pruning {
    /** Closeness that differs by less is equal. */
    private static final int STEPS = 200;
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

    List<Edge> prune(Collection<Kin> deriving) {
        Descents descents = new Descents(deriving, closest());
        Set<Kin> kept = descents.tree(new Family(articles));
        List<Edge> edges = new ArrayList<>(kept.stream().map(Kin::edge).toList());
        descents.all().stream()
                .map(Descent::kin)
                .filter(kin -> !kept.contains(kin) && kin.direction().isKnown())
                .map(Kin::edge)
                .filter(edge -> explainsMore(edge, edges))
                .forEach(edges::add);
        return edges;
    }

    /** The closest text, the earlier source, the smaller id. */
    private Comparator<Descent> closest() {
        return Comparator.comparingLong((Descent d) -> -Math.round(d.kept() * STEPS))
                .thenComparing(d -> d.kin().kind())
                .thenComparing(d -> published.getOrDefault(d.from(), LocalDateTime.MAX))
                .thenComparing(d -> d.kin().pair())
                .thenComparing(Descent::from);
    }

    private static boolean explainsMore(Edge edge, List<Edge> kept) {
        List<Span> known = kept.stream()
                .flatMap(k -> k.passages().stream())
                .flatMap(p -> Stream.of(p.from(), p.to()))
                .filter(p -> p.article().equals(edge.to()))
                .map(Passage::span)
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

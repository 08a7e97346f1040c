package org.stemma.lineage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stemma.news.Lineage.Edge;
import org.stemma.news.Lineage.Origin;
import org.stemma.text.ContentId;

/** Articles joined by derivation: a union-find over their ids (Tarjan 1975), near O(edges). */
final class Family {
    /** A text that is mostly its outlet's own work is an origin of its own, though it borrows. */
    static final double DERIVED = 0.5;

    private final Map<String, String> parents = new TreeMap<>();

    Family(Collection<String> articles) {
        articles.forEach(a -> parents.put(a, a));
    }

    /** Joins two articles; false if they were joined before. */
    boolean join(String one, String other) {
        String first = head(one);
        String second = head(other);
        if (first.equals(second)) {
            return false;
        }
        boolean smaller = first.compareTo(second) < 0;
        parents.put(smaller ? second : first, smaller ? first : second);
        return true;
    }

    private String head(String article) {
        String at = article;
        String up = parents.getOrDefault(at, at);
        while (!up.equals(at)) {
            String further = parents.getOrDefault(up, up);
            parents.put(at, further);
            at = up;
            up = further;
        }
        return at;
    }

    /** Whether an edge leaves its derived article without an origin of its own. */
    static boolean joins(Edge edge) {
        return edge.kind().derives() && derived(edge) >= DERIVED;
    }

    /** The derived part of the derived text; where the direction is unknown, of the text that holds less besides. */
    static double derived(Edge edge) {
        return edge.directed()
                ? edge.share()
                : Math.max(edge.share(), edge.why().score());
    }

    /** The origins behind articles, sorted by their first article. */
    static List<Origin> origins(Collection<String> articles, List<Edge> edges) {
        Family family = new Family(articles);
        edges.stream().filter(Family::joins).forEach(e -> family.join(e.from(), e.to()));
        Map<String, TreeSet<String>> groups = new TreeMap<>();
        for (String article : new TreeSet<>(articles)) {
            groups.computeIfAbsent(family.head(article), k -> new TreeSet<>()).add(article);
        }
        List<Origin> origins = new ArrayList<>();
        for (TreeSet<String> group : groups.values()) {
            origins.add(origin(group, edges));
        }
        return origins;
    }

    private static Origin origin(SortedSet<String> group, List<Edge> edges) {
        TreeSet<String> heads = new TreeSet<>(group);
        boolean directed = true;
        for (Edge edge : edges) {
            if (joins(edge) && group.contains(edge.from()) && group.contains(edge.to())) {
                directed &= edge.directed();
                heads.remove(edge.to());
            }
        }
        String id = ContentId.of("origin", group.toArray(String[]::new));
        return new Origin(id, List.copyOf(group), directed && heads.size() == 1 ? heads.first() : null);
    }
}

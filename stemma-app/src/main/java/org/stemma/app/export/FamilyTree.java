package org.stemma.app.export;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.account.Account.ArticleItem;
import org.stemma.account.Account.EdgeItem;
import org.stemma.account.Account.OriginItem;
import org.stemma.account.Account.Tree;

/**
 * Who copied whom, laid out as branches: every article once, under the strongest of those that it derives from; its other
 * relations are named beside it. Text, Markdown, HTML and DOT are written from these branches.
 */
final class FamilyTree {
    /** The closest relation first; of two alike, the one from the article with the smaller number. */
    private final Comparator<EdgeItem> strongest;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, ArticleItem> articles = new HashMap<>();
    private final Tree tree;

    /**
     * An article in its place.
     *
     * @param number its number among the articles shown
     * @param rails for each level above it that is drawn, whether a line goes on beside it
     * @param last whether no sibling follows
     * @param edge what ties it to the article above, null for one that stands at the top
     * @param others its further relations to articles shown before it or elsewhere
     */
    record Branch(
            int number,
            ArticleItem article,
            List<Boolean> rails,
            boolean last,
            @Nullable EdgeItem edge,
            List<EdgeItem> others) {
        Branch {
            rails = List.copyOf(rails);
            others = List.copyOf(others);
        }

        /** 0 at the top. */
        int depth() {
            return edge == null ? 0 : rails.size() + 1;
        }
    }

    /** The articles behind which at most one origin stands, in the order of a walk through the tree. */
    record Family(List<Branch> branches) {
        Family {
            branches = List.copyOf(branches);
        }
    }

    /** The tree of articles that are numbered by their order, from 1. */
    FamilyTree(List<ArticleItem> shown, Tree tree) {
        this.tree = tree;
        for (ArticleItem article : shown) {
            articles.put(article.id(), article);
            numbers.put(article.id(), numbers.size() + 1);
        }
        this.strongest = Comparator.comparingDouble(EdgeItem::share)
                .thenComparingDouble(e -> e.why().score())
                .reversed()
                .thenComparingInt(e -> number(e.from()))
                .thenComparingInt(e -> number(e.to()));
    }

    /** The number of an article, 0 if it is not shown. */
    int number(String article) {
        return numbers.getOrDefault(article, 0);
    }

    /** The families of more than one article first, by their first article. */
    List<Family> families() {
        return tree.origins().stream()
                .map(this::family)
                .filter(f -> !f.branches().isEmpty())
                .sorted(Comparator.comparing((Family f) -> f.branches().size() == 1)
                        .thenComparingInt(f -> f.branches().stream()
                                .mapToInt(Branch::number)
                                .min()
                                .orElse(0)))
                .toList();
    }

    private Family family(OriginItem origin) {
        List<String> members = origin.articles().stream()
                .filter(articles::containsKey)
                .sorted(Comparator.comparingInt(this::number))
                .toList();
        Map<String, EdgeItem> above = parents(members, origin.root());
        List<Branch> branches = new ArrayList<>();
        List<String> heads = members.stream().filter(m -> !above.containsKey(m)).toList();
        for (String head : heads) {
            walk(head, List.of(), true, members, above, branches);
        }
        return new Family(branches);
    }

    private void walk(
            String article,
            List<Boolean> rails,
            boolean last,
            List<String> members,
            Map<String, EdgeItem> above,
            List<Branch> branches) {
        EdgeItem edge = above.get(article);
        branches.add(new Branch(
                number(article),
                requireNonNull(articles.get(article)),
                rails,
                last,
                edge,
                others(article, above.values())));
        List<String> below = members.stream()
                .filter(m -> above.containsKey(m)
                        && upper(m, requireNonNull(above.get(m))).equals(article))
                .toList();
        List<Boolean> deeper = new ArrayList<>(rails);
        if (edge != null) {
            deeper.add(!last);
        }
        for (String child : below) {
            walk(child, deeper, child.equals(below.getLast()), members, above, branches);
        }
    }

    /** For each member but those at the top: the relation to the article it is shown under. */
    private Map<String, EdgeItem> parents(List<String> members, @Nullable String root) {
        Set<String> set = new HashSet<>(members);
        List<EdgeItem> deriving = tree.edges().stream()
                .filter(e -> e.kind().derives() && set.contains(e.from()) && set.contains(e.to()))
                .sorted(strongest)
                .toList();
        Map<String, EdgeItem> above = new HashMap<>();
        for (EdgeItem edge : deriving) {
            if (edge.directed() && !edge.to().equals(root)) {
                hang(edge.to(), edge.from(), edge, above);
            }
        }
        for (EdgeItem edge : deriving) {
            if (!edge.directed()) {
                boolean down = edge.from().equals(root)
                        || (!edge.to().equals(root) && number(edge.from()) < number(edge.to()));
                String upper = down ? edge.from() : edge.to();
                String lower = down ? edge.to() : edge.from();
                if (!hang(lower, upper, edge, above) && !upper.equals(root)) {
                    hang(upper, lower, edge, above);
                }
            }
        }
        return above;
    }

    /** Puts an article that stands at the top under another, unless that would close a circle. */
    private static boolean hang(String lower, String upper, EdgeItem edge, Map<String, EdgeItem> above) {
        if (above.containsKey(lower)) {
            return false;
        }
        String at = upper;
        while (true) {
            if (at.equals(lower)) {
                return false;
            }
            EdgeItem next = above.get(at);
            if (next == null) {
                above.put(lower, edge);
                return true;
            }
            at = upper(at, next);
        }
    }

    /** The other end of the relation that an article hangs on. */
    private static String upper(String article, EdgeItem edge) {
        return edge.to().equals(article) ? edge.from() : edge.to();
    }

    /** Relations that no branch shows: told once, at the article that derives or, undirected, at the later one. */
    private List<EdgeItem> others(String article, Collection<EdgeItem> drawn) {
        return tree.edges().stream()
                .filter(e -> number(e.from()) > 0 && number(e.to()) > 0)
                .filter(e -> teller(e).equals(article) && drawn.stream().noneMatch(d -> isSame(d, e)))
                .sorted(strongest)
                .toList();
    }

    private static boolean isSame(EdgeItem one, EdgeItem other) {
        return one.kind() == other.kind()
                && one.from().equals(other.from())
                && one.to().equals(other.to());
    }

    private String teller(EdgeItem edge) {
        return edge.directed() || number(edge.to()) > number(edge.from()) ? edge.to() : edge.from();
    }
}

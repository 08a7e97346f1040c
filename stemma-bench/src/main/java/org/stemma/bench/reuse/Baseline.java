package org.stemma.bench.reuse;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.Role;

/** Another method: ties texts together by what they share; tells no direction. */
interface Baseline {
    List<Link> find(List<Article> articles);

    /** The running text that a method compares. */
    static String text(Article article) {
        StringBuilder text = new StringBuilder();
        for (Block block : article.blocks()) {
            if (block.role() == Role.BODY) {
                text.append(block.text().text()).append('\n');
            }
        }
        return text.toString();
    }

    /**
     * Of the pairs found the strongest that make no circle (Kruskal 1956): what a reader would draw who takes every text to
     * have one source.
     */
    static List<Link> forest(Collection<Link> links) {
        Map<String, String> heads = new HashMap<>();
        return links.stream()
                .sorted(Comparator.comparingDouble(Link::share)
                        .reversed()
                        .thenComparing(Link::from)
                        .thenComparing(Link::to))
                .filter(link -> {
                    String one = head(heads, link.from());
                    String other = head(heads, link.to());
                    heads.put(one, other);
                    return !one.equals(other);
                })
                .toList();
    }

    private static String head(Map<String, String> heads, String id) {
        String at = id;
        for (String up = heads.getOrDefault(at, at); !up.equals(at); up = heads.getOrDefault(at, at)) {
            at = up;
        }
        return at;
    }
}

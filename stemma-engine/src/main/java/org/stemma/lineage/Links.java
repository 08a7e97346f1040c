package org.stemma.lineage;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.Role;

/**
 * The pages that an article's text links to. Read from its paragraphs' source, so plain text has none. O(length of the paragraphs).
 *
 * <p>Addresses are compared without scheme, {@code www.}, query, fragment and last slash.
 */
final class Links {
    private static final String REFERENCE = "href=";
    private static final int LONGEST = 2000;

    private Links() {}

    /** Addresses on other hosts that the text links to. */
    static Set<String> of(Article article) {
        Set<String> links = new TreeSet<>();
        String own = host(address(article.url()));
        for (Block block : article.blocks()) {
            if (block.role() == Role.BODY || block.role() == Role.LIST_ITEM) {
                collect(block.span().of(article.original()), links);
            }
        }
        links.removeIf(link -> host(link).equals(own) || host(link).length() == link.length());
        return links;
    }

    private static void collect(String source, Set<String> links) {
        for (int at = source.indexOf(REFERENCE); at >= 0; at = source.indexOf(REFERENCE, at + 1)) {
            int start = at + REFERENCE.length();
            char quote = start < source.length() ? source.charAt(start) : ' ';
            int end = quote == '"' || quote == '\'' ? source.indexOf(quote, start + 1) : -1;
            if (end > 0 && end - start < LONGEST) {
                String link = address(source.substring(start + 1, end));
                if (!link.isEmpty()) {
                    links.add(link);
                }
            }
        }
    }

    /** What counts of an absolute web address; empty if it is none. */
    static String address(@Nullable String url) {
        String lower = url == null ? "" : url.strip();
        int scheme = lower.indexOf("://");
        if (scheme < 0 || !lower.regionMatches(true, 0, "http", 0, 4)) {
            return "";
        }
        String rest = lower.substring(scheme + 3).split("[?#]", 2)[0];
        String host = host(rest);
        String bare = host.startsWith("www.") ? host.substring(4) : host;
        String path = rest.substring(host.length());
        return bare.toLowerCase(Locale.ROOT) + (path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
    }

    private static String host(String address) {
        int slash = address.indexOf('/');
        return slash < 0 ? address : address.substring(0, slash);
    }
}

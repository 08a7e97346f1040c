package org.stemma.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds a page's headline: the h1 that the page's metadata confirm, the only h1, or the metadata's title without the site's
 * name behind a separator.
 */
final class Titles {
    private static final String SEPARATORS = " [|\\u2013\\u2014\\u00b7\\u2022\\u00bb:-] ";

    private final Page page;
    private final Metadata metadata;

    private Titles(Page page, Metadata metadata) {
        this.page = page;
        this.metadata = metadata;
    }

    static @Nullable String find(Page page, Metadata metadata) {
        return new Titles(page, metadata).find();
    }

    /** Letters and digits only, lower case: what two writings of a title have in common. */
    static String folded(String title) {
        StringBuilder folded = new StringBuilder();
        title.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    private @Nullable String find() {
        List<String> told = told();
        List<String> headings = headings();
        for (String heading : headings) {
            if (told.stream().anyMatch(t -> confirms(t, heading))) {
                return heading;
            }
        }
        if (headings.size() == 1) {
            return headings.getFirst();
        }
        if (!told.isEmpty()) {
            return withoutSite(told.getFirst());
        }
        return headings.isEmpty() ? null : headings.getFirst();
    }

    private List<String> told() {
        List<String> told = new ArrayList<>();
        add(told, metadata.headline());
        add(told, metadata.meta("og:title"));
        add(told, metadata.meta("twitter:title"));
        Element title = page.document().selectFirst("head title, title");
        add(told, title == null ? null : title.text());
        return told;
    }

    private static void add(List<String> told, @Nullable String title) {
        if (title != null && !title.isBlank()) {
            told.add(title.strip());
        }
    }

    private List<String> headings() {
        return page.pieces().stream()
                .filter(p -> p.box().isIn("h1"))
                .map(Piece::string)
                .filter(s -> !folded(s).isEmpty())
                .toList();
    }

    private static boolean confirms(String told, String heading) {
        String a = folded(told);
        String b = folded(heading);
        return b.length() > 3 && (a.equals(b) || (a.startsWith(b) && b.length() * 2 > a.length()) || b.startsWith(a));
    }

    /** "Bridge closed | The Daily Lamp" is "Bridge closed": the site's name is the shorter part or a known one. */
    private String withoutSite(String title) {
        String[] parts = title.split(SEPARATORS);
        if (parts.length < 2) {
            return title;
        }
        String site = metadata.meta("og:site_name");
        String last = parts[parts.length - 1];
        boolean known = site != null && folded(last).equals(folded(site).toLowerCase(Locale.ROOT));
        return known || last.length() * 2 < title.length()
                ? title.substring(0, title.length() - last.length() - 3).strip()
                : title;
    }
}

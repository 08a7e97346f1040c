package org.stemma.clean;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Tells a forum's thread from an article with comments: by its schema.org type, or by the software that says it made the page.
 * The posts of a thread are its text, not comments on it. Linear in the page.
 */
final class ForumPages {
    private static final List<String> TYPES = List.of("DiscussionForumPosting", "QAPage");
    private static final Set<String> SOFTWARE = Set.copyOf(CommentNames.list("forum software"));

    private ForumPages() {}

    static boolean isThread(String source, Document document) {
        if (source.contains("NewsArticle")) {
            return false;
        }
        Element html = document.firstElementChild();
        String frame = html == null ? "" : html.id() + " " + html.className();
        frame += " " + document.body().id() + " " + document.body().className();
        for (Element meta = document.head().firstElementChild(); meta != null; meta = meta.nextElementSibling()) {
            frame += meta.attr("name").equalsIgnoreCase("generator") ? " " + meta.attr("content") : "";
        }
        for (List<String> name : Furniture.names(frame.toLowerCase(Locale.ROOT))) {
            if (name.stream().anyMatch(SOFTWARE::contains)) {
                return true;
            }
        }
        return TYPES.stream().anyMatch(source::contains);
    }
}

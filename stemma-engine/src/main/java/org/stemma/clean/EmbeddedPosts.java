package org.stemma.clean;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.stemma.news.Role;

/**
 * Finds posts of social networks that an article has pasted in: what they say is theirs, not the article's. Shown by the names
 * that the networks' own code gives ({@code embedded-posts.txt}), or by a quotation that ends in a link to one post beside an
 * author's handle or a date. Linear in the page.
 */
final class EmbeddedPosts {
    private static final Map<String, List<String>> LISTS = PhraseFile.read("embedded-posts.txt");
    private static final Set<String> NAMES = Set.copyOf(LISTS.getOrDefault("name", List.of()));
    private static final Set<String> FIRST_WORDS = NAMES.stream()
            .map(name -> name.indexOf(' ') < 0 ? name : name.substring(0, name.indexOf(' ')))
            .collect(Collectors.toUnmodifiableSet());
    private static final List<String> HOSTS = List.copyOf(LISTS.getOrDefault("host", List.of()));

    /** Longer quotations are articles. */
    private static final int MOST_WORDS = 400;

    private static final int MOST_LINKS = 40;

    private EmbeddedPosts() {}

    /** The words that names of posts begin with. */
    static Set<String> firstWords() {
        return FIRST_WORDS;
    }

    /** Takes the posts out of the article's text. */
    static void mark(Page page, List<BlockMaker.Verdict> verdicts) {
        int end = 0;
        for (Box box : page.boxes()) {
            if (box.first() >= end && isPost(page, box)) {
                end = box.end();
                String why = "embedded post: " + box.element().normalName() + " "
                        + box.element().className().strip();
                for (int i = box.first(); i < end; i++) {
                    if (verdicts.get(i).role().isBody()) {
                        verdicts.set(i, new BlockMaker.Verdict(Role.OTHER, why.strip()));
                    }
                }
            }
        }
    }

    /** Whether a name of a class says that its element is a post. */
    static boolean isPost(List<String> name) {
        return FIRST_WORDS.contains(name.getFirst()) && NAMES.contains(String.join(" ", name));
    }

    private static boolean isPost(Page page, Box box) {
        Element element = box.element();
        boolean quotation = element.normalName().equals("blockquote")
                || element.normalName().equals("figure");
        return (box.names().isPost() || (quotation && isSigned(page, box))) && words(page, box) <= MOST_WORDS;
    }

    private static int words(Page page, Box box) {
        return page.pieces().subList(box.first(), box.end()).stream()
                .mapToInt(Piece::words)
                .sum();
    }

    /** A link to one post, and a handle or a date in the line where it stands. */
    private static boolean isSigned(Page page, Box box) {
        Piece last = page.pieces().get(box.end() - 1);
        boolean handle = last.string().contains("@")
                || WrittenDate.first(last.string()).isPresent()
                || CommentWords.isAgo(last.string());
        return handle
                && last.element().select("a[href]").stream()
                        .limit(MOST_LINKS)
                        .anyMatch(a -> isPermalink(a.attr("href")));
    }

    private static boolean isPermalink(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        for (String line : HOSTS) {
            int gap = line.indexOf(' ');
            int host = lower.indexOf(line.substring(0, gap) + "/");
            boolean starts = host > 0 && (lower.charAt(host - 1) == '/' || lower.charAt(host - 1) == '.');
            if (starts && lower.indexOf(line.substring(gap + 1), host + gap) >= 0) {
                return true;
            }
        }
        return isFederated(lower);
    }

    /** "https://any.example/@name/110912345678901234", as Mastodon and its kin link their posts. */
    private static boolean isFederated(String address) {
        int at = address.indexOf("/@");
        int slash = at < 0 ? -1 : address.indexOf('/', at + 2);
        return slash > 0
                && address.length() - slash > 10
                && address.substring(slash + 1).chars().allMatch(c -> c >= '0' && c <= '9');
    }
}

package org.stemma.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Capture;

/**
 * Reads RSS 0.9x to 2.0, RSS 1.0 (RDF) and Atom 0.3 and 1.0, with Dublin Core and the content module.
 *
 * <p>Elements are known by the usual prefix of their namespace ({@link FeedTree#name}), so that feeds that forget to declare it are
 * read as well.
 */
final class FeedXml {
    private final FeedTree tree;
    private final String base;
    private final boolean atom;
    private final Element channel;
    private final @Nullable String outlet;

    /** @param base the feed's own address, empty if unknown: relative links are resolved against it */
    FeedXml(FeedTree tree, String base) {
        this.tree = tree;
        this.atom = FeedTree.name(tree.root()).endsWith("feed");
        Element within = atom ? null : child(tree.root(), "channel");
        this.channel = within == null ? tree.root() : within;
        String home = atom ? alternate(channel, base) : Links.resolve(base, text(channel, "link"));
        this.base = base.isEmpty() && home != null ? home : base;
        this.outlet = plain(channel, "title");
    }

    /** Whether a document is a feed that this class reads. */
    static boolean isFeed(Element root) {
        String name = FeedTree.name(root);
        return name.equals("rss") || name.equals("feed") || name.equals("atom:feed") || name.equals("rdf:rdf");
    }

    Feed read() {
        List<Feed.Entry> entries = new ArrayList<>();
        // RSS 1.0 puts items beside the channel, the others inside.
        for (Element element : tree.root().getAllElements()) {
            String name = FeedTree.name(element);
            if (entries.size() > FeedReader.MOST_ENTRIES) {
                break;
            }
            if (name.equals("item") || name.equals(atom ? "entry" : "item") || name.equals("atom:entry")) {
                entries.add(atom ? atomEntry(element, entries.size() + 1) : item(element, entries.size() + 1));
            }
        }
        return new Feed(format(), outlet, entries, List.of(), List.of());
    }

    private Feed.Format format() {
        if (atom) {
            return Feed.Format.ATOM;
        }
        return FeedTree.name(tree.root()).equals("rss") ? Feed.Format.RSS : Feed.Format.RDF;
    }

    private Feed.Entry item(Element item, int number) {
        String guid = text(item, "guid");
        String whole = markup(item, "content:encoded", "xhtml:body", "atom:content");
        String text = whole == null ? markup(item, "description", "atom:summary") : whole;
        String id = guid == null ? emptyToNull(item.attr("rdf:about")) : guid;
        Capture.Given given = new Capture.Given(
                id,
                plain(item, "title", "dc:title"),
                authors(item),
                text(item, "pubdate", "dc:date", "dcterms:issued", "dcterms:created", "atom:published"),
                text(item, "dcterms:modified", "atom:updated"),
                orElse(plain(item, "source", "dc:publisher"), outlet),
                null);
        return entry(item, number, itemLink(item, guid), given, text, whole != null);
    }

    private @Nullable String itemLink(Element item, @Nullable String guid) {
        String link = text(item, "feedburner:origlink", "link");
        if (link == null) {
            link = alternate(item, base);
        }
        if (link == null && guid != null) {
            Element element = child(item, "guid");
            boolean permanent = element == null || !element.attr("isPermaLink").equalsIgnoreCase("false");
            link = permanent && guid.startsWith("http") ? guid : null;
        }
        return Links.resolve(base, link == null ? emptyToNull(item.attr("rdf:about")) : link);
    }

    private Feed.Entry atomEntry(Element entry, int number) {
        String whole = construct(child(entry, "content"));
        String text = whole == null ? construct(child(entry, "summary")) : whole;
        Element source = child(entry, "source");
        Capture.Given given = new Capture.Given(
                text(entry, "id"),
                title(entry),
                orElse(authors(entry), authors(channel)),
                text(entry, "published", "issued", "created"),
                text(entry, "updated", "modified"),
                source == null ? outlet : orElse(title(source), outlet),
                null);
        return entry(entry, number, alternate(entry, base), given, text, whole != null);
    }

    private Feed.Entry entry(
            Element element,
            int number,
            @Nullable String link,
            Capture.Given given,
            @Nullable String text,
            boolean meantWhole) {
        boolean broken = tree.breaksIn(element);
        return new Feed.Entry(number, link, given, text, EntryText.isWhole(text, meantWhole), broken);
    }

    /** An Atom text construct as HTML; null if it is empty or stands elsewhere. */
    private static @Nullable String construct(@Nullable Element element) {
        if (element == null) {
            return null;
        }
        String type = element.attr("type").toLowerCase(Locale.ROOT);
        if (element.childrenSize() > 0 || type.contains("xhtml")) {
            return emptyToNull(element.html());
        }
        boolean html = type.contains("html") || element.attr("mode").equals("escaped");
        String text = emptyToNull(element.wholeText());
        return text == null || html ? text : EntryText.escaped(text);
    }

    private @Nullable String title(Element within) {
        String html = construct(child(within, "title"));
        return html == null ? null : emptyToNull(EntryText.seen(html));
    }

    /** The names of those who signed: {@code mail@host (Name)} and {@code Name <mail@host>} are what RSS asks for. */
    private @Nullable String authors(Element within) {
        Set<String> names = new LinkedHashSet<>();
        for (Element element : within.children()) {
            String name = local(element);
            Element person = child(element, "name");
            if (name.equals("dc:creator") || name.equals("author")) {
                names.add(person == null ? withoutMail(element.text()) : person.text());
            }
        }
        return emptyToNull(names.stream().filter(n -> !n.isBlank()).collect(Collectors.joining(", ")));
    }

    private static String withoutMail(String author) {
        int open = author.indexOf('(');
        int close = author.lastIndexOf(')');
        if (author.indexOf('@') >= 0 && open >= 0 && open < close) {
            return author.substring(open + 1, close).strip();
        }
        int mail = author.indexOf('<');
        String name = mail > 0 ? author.substring(0, mail).strip() : author.strip();
        return name.indexOf('@') >= 0 ? "" : name;
    }

    /** The address of an element's page: Atom's link of no or the alternate relation. */
    private @Nullable String alternate(Element within, String against) {
        for (Element element : within.children()) {
            String name = FeedTree.name(element);
            String relation = element.attr("rel");
            if ((name.equals("atom:link") || (atom && name.equals("link")))
                    && (relation.isEmpty() || relation.equals("alternate"))) {
                return Links.resolve(against, element.attr("href"));
            }
        }
        return null;
    }

    private @Nullable Element child(Element within, String name) {
        for (Element element : within.children()) {
            if (local(element).equals(name)) {
                return element;
            }
        }
        return null;
    }

    /** In Atom, a prefix for Atom's own namespace says nothing. */
    private String local(Element element) {
        String name = FeedTree.name(element);
        return atom && name.startsWith("atom:") ? name.substring("atom:".length()) : name;
    }

    private @Nullable String text(Element within, String... names) {
        for (String name : names) {
            Element element = child(within, name);
            String text = element == null ? null : emptyToNull(element.text());
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** A text without the HTML that RSS may hide in it. */
    private @Nullable String plain(Element within, String... names) {
        String text = text(within, names);
        return text == null ? null : emptyToNull(EntryText.seen(text));
    }

    private @Nullable String markup(Element within, String... names) {
        for (String name : names) {
            Element element = child(within, name);
            boolean escaped = element != null && element.childNodes().stream().allMatch(n -> n instanceof TextNode);
            String text = element == null ? null : emptyToNull(escaped ? element.wholeText() : element.html());
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    private static @Nullable String orElse(@Nullable String first, @Nullable String other) {
        return first == null ? other : first;
    }

    static @Nullable String emptyToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}

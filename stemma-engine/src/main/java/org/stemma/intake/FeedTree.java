package org.stemma.intake;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The XML of a feed as a tree, with the place of its first fault.
 *
 * <p>Feeds are often not well-formed (a bare ampersand, an HTML entity, an end that never came), and a strict parser loses all of
 * such a feed. So the text is read twice: strictly, as a stream, to name the first fault; and by jsoup's tolerant XML parser, which
 * reads what stands after the fault too. Neither reads a DTD, so no entity is expanded and nothing outside is opened; what declares
 * entities of its own or nests too deep is refused before a tree is built. Linear in the text.
 */
final class FeedTree {
    /** An OPML file's folders are the deepest nesting that real feeds have, under ten; Atom may hold XHTML, under a hundred. */
    private static final int DEEPEST = 200;

    private static final int LONGEST_REASON = 120;

    /** Namespaces by the prefix that is usual for them: documents may choose another, or forget to declare it. */
    private static final Map<String, String> PREFIXES = Map.of(
            "http://purl.org/rss/1.0/modules/content/", "content",
            "http://purl.org/dc/elements/1.1/", "dc",
            "http://purl.org/dc/terms/", "dcterms",
            "http://www.google.com/schemas/sitemap-news/0.9", "news",
            "http://www.w3.org/2005/Atom", "atom",
            "http://purl.org/atom/ns#", "atom",
            "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf",
            "http://www.w3.org/1999/xhtml", "xhtml",
            "http://rssnamespace.org/feedburner/ext/1.0", "feedburner");

    private static final List<String> LIMITS = List.of(
            "jdk.xml.maxElementDepth",
            "jdk.xml.elementAttributeLimit",
            "jdk.xml.entityExpansionLimit",
            "jdk.xml.maxGeneralEntitySizeLimit",
            "jdk.xml.totalEntitySizeLimit",
            "jdk.xml.maxXMLNameLimit");

    private static final String TOO_DEEP = "XML nested deeper than " + DEEPEST + " elements";

    private final Element root;
    private final @Nullable Break firstBreak;

    /**
     * Where XML is not well-formed.
     *
     * @param place in words
     * @param offset in the decoded text
     */
    record Break(String place, int offset, String reason) {}

    private FeedTree(Element root, @Nullable Break firstBreak) {
        this.root = root;
        this.firstBreak = firstBreak;
    }

    /**
     * Reads XML.
     *
     * @throws Refusal if it is hostile or has no element
     */
    static FeedTree parse(String text) throws Refusal {
        XmlBounds.check(text);
        Break firstBreak = firstBreak(text);
        Parser parser = Parser.xmlParser().setTrackPosition(true).setMaxDepth(DEEPEST);
        Document document = parser.parseInput(text, "");
        document.outputSettings().prettyPrint(false);
        Element root = document.firstElementChild();
        if (root == null) {
            throw new Refusal(firstBreak == null ? "" : firstBreak.place, "XML without an element");
        }
        if (firstBreak != null) {
            refuseDepth(root, firstBreak);
        }
        return new FeedTree(root, firstBreak);
    }

    Element root() {
        return root;
    }

    @Nullable
    Break firstBreak() {
        return firstBreak;
    }

    /** Whether the first fault lies in an element, or the document ended before the element did. */
    boolean breaksIn(Element element) {
        Break broken = firstBreak;
        if (broken == null) {
            return false;
        }
        int start = element.sourceRange().startPos();
        int end =
                element.endSourceRange().isTracked() ? element.endSourceRange().endPos() : Integer.MAX_VALUE;
        return start <= broken.offset && broken.offset <= end;
    }

    /** An element's name with the usual prefix of its namespace; without one if it was written without. */
    static String name(Element element) {
        String written = element.tagName();
        int colon = written.indexOf(':');
        if (colon < 0) {
            return written.toLowerCase(Locale.ROOT);
        }
        String usual = PREFIXES.get(element.tag().namespace());
        return ((usual == null ? written.substring(0, colon) : usual) + written.substring(colon))
                .toLowerCase(Locale.ROOT);
    }

    /** What follows the first fault is seen by the tolerant parser alone. */
    private static void refuseDepth(Element root, Break firstBreak) throws Refusal {
        int[] deepest = {0};
        root.traverse((node, depth) -> deepest[0] = Math.max(deepest[0], depth));
        if (deepest[0] >= DEEPEST - 2) {
            throw new Refusal(firstBreak.place, TOO_DEEP);
        }
    }

    private static @Nullable Break firstBreak(String text) throws Refusal {
        int skipped = 0;
        // Blank lines before the XML declaration are the commonest fault of all, and harm nobody.
        while (skipped < text.length()
                && (Character.isWhitespace(text.charAt(skipped)) || text.charAt(skipped) == '\ufeff')) {
            skipped++;
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // Entities of HTML (&nbsp;) are read by the tolerant parser.
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        // The JDK counts every &lt; of escaped HTML as an entity; what it bounds is bounded here and in XmlBounds.
        LIMITS.forEach(limit -> factory.setProperty(limit, "0"));
        int depth = 0;
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text.substring(skipped)));
            while (reader.hasNext()) {
                int event = reader.next();
                depth += event == XMLStreamReader.START_ELEMENT ? 1 : event == XMLStreamReader.END_ELEMENT ? -1 : 0;
                if (depth > DEEPEST) {
                    throw new Refusal(place(reader.getLocation()), TOO_DEEP);
                }
            }
            return null;
        } catch (XMLStreamException e) {
            Location location = e.getLocation();
            int offset = location == null ? 0 : Math.max(0, location.getCharacterOffset());
            return new Break(place(location), offset + skipped, reason(e));
        }
    }

    private static String place(@Nullable Location location) {
        return location == null ? "" : "line " + location.getLineNumber() + ", column " + location.getColumnNumber();
    }

    private static String reason(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        int start = message.indexOf("Message: ");
        String line = (start < 0 ? message : message.substring(start + "Message: ".length()))
                .replaceAll("\\s{1,100}", " ")
                .strip();
        return line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) + "…" : line;
    }
}

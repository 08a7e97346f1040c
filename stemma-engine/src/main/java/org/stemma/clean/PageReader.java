package org.stemma.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;
import org.stemma.text.AlignedText;

/**
 * Cuts a page into {@link Piece}s at its block boundaries, in document order. Two line breaks in a row are a boundary too,
 * since old pages part their paragraphs so. Linear in the page.
 */
final class PageReader implements NodeFilter {
    /** What is never text of the page. */
    private static final Set<String> UNREAD = quick(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "svg",
            "math",
            "object",
            "embed",
            "applet",
            "canvas",
            "select",
            "option",
            "textarea",
            "input",
            "button",
            "audio",
            "video",
            "map",
            "datalist",
            "title",
            "head",
            "dialog",
            "noframes");

    /** Elements that do not break a line. */
    private static final Set<String> INLINE = quick(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
            "img", "ins", "kbd", "label", "mark", "nobr", "q", "s", "samp", "small", "span", "strike", "strong", "sub",
            "sup", "time", "tt", "u", "var", "wbr", "picture", "source", "ruby", "rt", "rb", "rp", "amp-img");

    private final List<Piece> pieces = new ArrayList<>();
    private final Map<Element, Box> boxOf = new HashMap<>();
    private final List<Box> boxes = new ArrayList<>();
    private final ElementNames.Reader names = new ElementNames.Reader();
    private final TextAligner aligner;
    private Element block;
    /** The lowest element that holds all text of the piece so far; null before its first text. */
    private @Nullable Element inner;
    /** The lowest element around it that is still open. */
    private @Nullable Element open;

    private int linkDepth;
    private int linked;
    private int breaks;
    private int deepest;

    /** A set that is asked for every element: the JDK's immutable ones divide and compare where this one looks at identities first. */
    private static Set<String> quick(String... names) {
        return new HashSet<>(List.of(names));
    }

    private PageReader(String source, SourceRuns runs, Document page) {
        this.aligner = new TextAligner(source, runs);
        this.block = page;
    }

    static PageReader read(String source, SourceRuns runs, Document page) {
        PageReader reader = new PageReader(source, runs, page);
        page.filter(reader);
        reader.flush();
        // Inner boxes stand behind those around them.
        reader.boxes.reversed().forEach(box -> box.extend(0));
        return reader;
    }

    /** Whether every text was found in the source. */
    boolean isPlaced() {
        return aligner.isPlaced();
    }

    /** How many elements the deepest one stands in. */
    int deepest() {
        return deepest;
    }

    List<Piece> pieces() {
        return pieces;
    }

    /** The boxes in the order of their making: those around a box before it. */
    List<Box> boxes() {
        return boxes;
    }

    /** The boxes by their elements. */
    Map<Element, Box> boxOf() {
        return boxOf;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode textNode) {
            text(textNode);
        } else if (node instanceof Element element) {
            deepest = Math.max(deepest, depth);
            return enter(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(@Nullable Node node, int depth) {
        if (node instanceof Element element) {
            leave(element);
        }
        return FilterResult.CONTINUE;
    }

    private void text(TextNode node) {
        int added = aligner.add(node);
        if (linkDepth > 0) {
            linked += added;
        }
        if (!node.isBlank()) {
            breaks = 0;
            if (open == null) {
                Element parent = node.parent();
                open = parent == null ? block : parent;
            }
            inner = open;
        }
    }

    private FilterResult enter(Element element) {
        String name = element.normalName();
        if (UNREAD.contains(name) && !isWithoutScripts(element)) {
            aligner.pass(element);
            return FilterResult.SKIP_ENTIRELY;
        }
        if (name.equals("br")) {
            breaks++;
            if (breaks > 1) {
                flush();
            } else {
                aligner.space();
            }
        } else if (isBlock(name)) {
            flush();
            block = element;
        } else if (name.equals("a")) {
            linkDepth++;
        }
        return FilterResult.CONTINUE;
    }

    private void leave(Element element) {
        String name = element.normalName();
        if (element.equals(open) && !element.equals(block)) {
            open = element.parent();
        }
        if (name.equals("a")) {
            linkDepth = Math.max(0, linkDepth - 1);
        } else if (!name.equals("br") && isBlock(name)) {
            flush();
            Element parent = element.parent();
            block = parent == null ? element : enclosing(parent);
        }
    }

    /** A version of the page for readers without scripts, as forums have: more than a notice, a picture or a counter. */
    private static boolean isWithoutScripts(Element element) {
        return element.normalName().equals("noscript")
                && element.children().stream().anyMatch(e -> e.childrenSize() > 0 && isBlock(e.normalName()));
    }

    private static Element enclosing(Element element) {
        Element block = element;
        Element parent = block.parent();
        while (!isBlock(block.normalName()) && parent != null) {
            block = parent;
            parent = block.parent();
        }
        return block;
    }

    static boolean isBlock(String name) {
        return !INLINE.contains(name);
    }

    private void flush() {
        AlignedText text = aligner.isEmpty() ? AlignedText.EMPTY : aligner.take();
        if (text.isBlank()) {
            aligner.forget();
        } else {
            Box box = box(inner == null ? block : inner);
            pieces.add(Piece.of(pieces.size(), block, box, text, linked));
            box.extend(pieces.size());
        }
        linked = 0;
        breaks = 0;
        inner = null;
        open = null;
    }

    private Box box(Element element) {
        Box known = boxOf.get(element);
        if (known != null) {
            return known;
        }
        Element parent = element.parent();
        Box box = Box.in(parent == null ? null : box(parent), element, boxes.size(), pieces.size(), names.of(element));
        boxOf.put(element, box);
        boxes.add(box);
        return box;
    }
}

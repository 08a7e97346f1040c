package org.stemma.clean;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;

/**
 * A page: its source, its tree, its text in pieces, and what part of the page each piece stands in. Building it costs time
 * linear in the page.
 */
final class Page {
    /**
     * A word that marks elements with more than this share of the page's prose does not mean furniture on this page
     * ("content has-sidebar", "nav-target" on every section). Calibrated on the look-at half of the extraction set.
     */
    private static final double MOST_FURNITURE = 0.4;

    /**
     * Elements in elements: the parser looks through all that are open at nearly every tag, so that a page that opens and never closes
     * costs its length times this. Below it, elements stand side by side. The deepest of 1,941 pages of the extraction sets has 56.
     */
    static final int DEEPEST = 96;

    private final String source;
    private final Document document;
    private final List<Span> scripts;
    private final List<Piece> pieces;
    private final List<Span> places;
    private final List<Box> boxes;
    private final Map<Element, Box> boxOf;
    private final Sums prose;
    private final Set<Furniture.Mark> meaningless;
    private final CommentRegions readers;
    private final boolean tooDeep;

    private Page(String source, Document document, SourceRuns runs, PageReader reader) {
        this.source = source;
        this.document = document;
        this.scripts = runs.scripts();
        this.pieces = reader.pieces();
        this.places = pieces.stream().map(piece -> piece.text().original()).toList();
        this.boxes = reader.boxes();
        this.boxOf = reader.boxOf();
        this.tooDeep = reader.deepest() >= DEEPEST;
        this.prose = Sums.of(pieces, p -> p.isProse() ? p.words() : 0);
        this.meaningless = meaningless();
        this.readers = CommentRegions.find(runs.lean(), document, boxes, pieces);
        // The boxes stand in the order of their making: those around a box before it.
        boxes.forEach(box -> box.furnish(meaningless, readers.roots().contains(box)));
    }

    static Page of(String source, String url) {
        SourceRuns runs = new SourceRuns(source);
        Document quick =
                parser().parseInput(runs.holdTables() ? LooseTables.asParagraphs(runs.lean()) : runs.lean(), url);
        PageReader reader = PageReader.read(source, runs, quick);
        if (reader.isPlaced()) {
            return new Page(source, quick, runs, reader);
        }
        Document tracked =
                parser().setTrackPosition(true).parseInput(LooseTables.asParagraphs(withoutLastTags(source)), url);
        return new Page(source, tracked, runs, PageReader.read(source, runs, tracked));
    }

    private static Parser parser() {
        return Parser.htmlParser().setMaxDepth(DEEPEST);
    }

    /**
     * A source whose end tags of body and html are tags that mean nothing, as long as they were. jsoup 1.22 fails on them below
     * some 250 open elements; HTML does not need them, and what follows them belongs to the body all the same.
     */
    private static String withoutLastTags(String source) {
        StringBuilder changed = null;
        for (int at = source.indexOf("</"); at >= 0; at = source.indexOf("</", at + 2)) {
            boolean last = source.regionMatches(true, at + 2, "body", 0, 4)
                    || source.regionMatches(true, at + 2, "html", 0, 4);
            if (last) {
                changed = changed == null ? new StringBuilder(source) : changed;
                changed.setCharAt(at + 5, 'x');
            }
        }
        return changed == null ? source : changed.toString();
    }

    /** The marks that hold too much of the page to mean what they say. */
    private Set<Furniture.Mark> meaningless() {
        Map<Furniture.Mark, Integer> shares = new HashMap<>();
        for (Box box : boxes) {
            if (box.isOutermost()) {
                shares.merge(java.util.Objects.requireNonNull(box.mark()), (int) prose(box), Integer::sum);
            }
        }
        Set<Furniture.Mark> meaningless = new HashSet<>();
        shares.forEach((mark, words) -> {
            // Where readers speak is judged by more than names.
            if (mark.kind() == Furniture.COMMENTS || words > MOST_FURNITURE * prose.all()) {
                meaningless.add(mark);
            }
        });
        return meaningless;
    }

    String source() {
        return source;
    }

    Document document() {
        return document;
    }

    /** Where the contents of the page's scripts stand, those of JSON-LD aside. */
    List<Span> scripts() {
        return scripts;
    }

    List<Piece> pieces() {
        return pieces;
    }

    /** The elements with text in them, each behind those around it. */
    List<Box> boxes() {
        return boxes;
    }

    int boxCount() {
        return boxes.size();
    }

    /** The number of words of prose inside a box. */
    double prose(Box box) {
        return prose.of(box);
    }

    /** What part of the page's furniture a piece stands in: by the innermost element that says so; null for none. */
    @Nullable
    Furniture furniture(Piece piece) {
        return readers.contains(piece) ? Furniture.COMMENTS : piece.box().furniture();
    }

    /** Whether elements stood in one another deeper than is read. */
    boolean isTooDeep() {
        return tooDeep;
    }

    /** Where readers speak. */
    CommentRegions readers() {
        return readers;
    }

    /** What part of the page's furniture an element stands in or is. */
    @Nullable
    Furniture furniture(Element element) {
        Furniture inner = null;
        for (Element e = element; e != null; e = e.parent()) {
            Box box = boxOf.get(e);
            if (box != null) {
                return Furniture.inner(inner, box.furniture());
            }
            Furniture.Mark mark = Furniture.of(e);
            if (mark != null && !meaningless.contains(mark)) {
                inner = Furniture.inner(inner, mark.kind());
            }
        }
        return inner;
    }

    /** The stretch of the source that holds an element: between the texts before and behind it. */
    Span reach(Element element) {
        for (Element e = element; e != null; e = e.parent()) {
            Box box = boxOf.get(e);
            if (box != null && box.pieces() > 0) {
                int from = box.first() == 0 ? 0 : place(box.first() - 1).end();
                int to = box.end() == pieces.size()
                        ? source.length()
                        : place(box.end()).start();
                return new Span(from, Math.max(from, to));
            }
        }
        return new Span(0, source.length());
    }

    /** Where a piece stands in the source. */
    Span place(int piece) {
        return places.get(piece);
    }

    /** Where a string stands in the stretch of the source that holds an element; null if it does not stand there as it is. */
    @Nullable
    Span find(String string, Element element) {
        Span reach = reach(element);
        int at = string.isEmpty() ? -1 : source.indexOf(string, reach.start(), reach.end());
        return at < 0 ? null : new Span(at, at + string.length());
    }

    static boolean isHeading(Element element) {
        String name = element.normalName();
        return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
    }
}

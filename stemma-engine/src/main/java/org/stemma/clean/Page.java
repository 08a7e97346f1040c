package org.stemma.clean;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A page: its source, its tree, its text in pieces, and what part of the page each piece stands in. Building it costs time
 * linear in the page times the depth of its tree, which the parser bounds.
 */
final class Page {
    /**
     * A word that marks elements with more than this share of the page's prose does not mean furniture on this page
     * ("content has-sidebar", "nav-target" on every section). Calibrated on the look-at half of the extraction set.
     */
    private static final double MOST_FURNITURE = 0.4;

    /** Comments may well be longer than the article. */
    private static final double MOST_COMMENTS = 0.85;

    private final String source;
    private final Document document;
    private final List<Piece> pieces;
    private final Map<Element, Integer> prose = new HashMap<>();
    private final Map<Element, Furniture> furniture = new HashMap<>();
    private final int allProse;

    private Page(String source, Document document) {
        this.source = source;
        this.document = document;
        this.pieces = PageReader.read(source, document);
        int all = 0;
        for (Piece piece : pieces) {
            if (isProse(piece)) {
                all += piece.words();
                for (Element e = piece.element(); e != null; e = e.parent()) {
                    prose.merge(e, piece.words(), Integer::sum);
                }
            }
        }
        this.allProse = all;
        furnish();
    }

    static Page of(String source, String url) {
        Parser parser = Parser.htmlParser().setTrackPosition(true);
        return new Page(source, parser.parseInput(source, url));
    }

    private void furnish() {
        Map<Element, Furniture.Mark> marks = new LinkedHashMap<>();
        for (Element element : document.getAllElements()) {
            Furniture.Mark mark = Furniture.of(element);
            if (mark != null) {
                marks.put(element, mark);
            }
        }
        Map<Furniture.Mark, Integer> shares = new HashMap<>();
        marks.forEach((element, mark) -> {
            if (!isInside(element.parent(), mark, marks)) {
                shares.merge(mark, prose(element), Integer::sum);
            }
        });
        marks.forEach((element, mark) -> {
            double most = mark.kind() == Furniture.COMMENTS ? MOST_COMMENTS : MOST_FURNITURE;
            if (shares.getOrDefault(mark, 0) <= most * allProse) {
                furniture.put(element, mark.kind());
            }
        });
    }

    private static boolean isInside(
            @Nullable Element element, Furniture.Mark mark, Map<Element, Furniture.Mark> marks) {
        for (Element e = element; e != null; e = e.parent()) {
            if (mark.equals(marks.get(e))) {
                return true;
            }
        }
        return false;
    }

    String source() {
        return source;
    }

    Document document() {
        return document;
    }

    List<Piece> pieces() {
        return pieces;
    }

    /** The number of words of prose inside an element. */
    int prose(Element element) {
        return prose.getOrDefault(element, 0);
    }

    /** What part of the page's furniture a piece stands in: by the innermost element that says so; null for none. */
    @Nullable
    Furniture furniture(Piece piece) {
        return furniture(piece.element());
    }

    /** What part of the page's furniture an element stands in or is. */
    @Nullable
    Furniture furniture(Element element) {
        Furniture inner = null;
        for (Element e = element; e != null; e = e.parent()) {
            Furniture kind = furniture.get(e);
            if (kind == Furniture.COMMENTS || kind == Furniture.HIDDEN) {
                return kind;
            }
            inner = inner == null ? kind : inner;
        }
        return inner;
    }

    /** Running text: a sentence's length, few links. Lengths as in Boilerpipe's rule for full sentences. */
    static boolean isProse(Piece piece) {
        return piece.words() >= 10 && piece.linkDensity() < 0.4;
    }

    static boolean isHeading(Element element) {
        String name = element.normalName();
        return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
    }

    /** The nearest element around a piece with one of the given tags, itself included; null if there is none. */
    static @Nullable Element around(Piece piece, String... tags) {
        for (Element e = piece.element(); e != null; e = e.parent()) {
            for (String tag : tags) {
                if (e.normalName().equals(tag)) {
                    return e;
                }
            }
        }
        return null;
    }

    static boolean isInside(Element inner, Element outer) {
        for (Element e = inner; e != null; e = e.parent()) {
            if (e.equals(outer)) {
                return true;
            }
        }
        return false;
    }
}

package org.stemma.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the parts of a page where readers speak: elements called so, and what stands under a heading that says so. A part that
 * holds the headline or the article's own element is none; one that holds much of the page's text, or is called by a word that
 * may mean other things, is one only if it falls into signed comments.
 *
 * <p>Cost: linear in the pieces times the depth of the tree; at most {@value #MOST_HEADINGS} headings are tried.
 */
final class CommentRegions {
    /**
     * A part of a page where readers speak.
     *
     * @param pieces all its pieces, buttons and forms too
     * @param basis what showed it
     */
    record Region(List<Piece> pieces, List<CommentThread.Entry> entries, String basis) {}

    /** A part with more than this share of the page's prose must show its comments. */
    private static final double MUCH_PROSE = 0.4;

    /** And at least this share of its words must then stand in them. */
    private static final double LEAST_SAID = 0.5;

    /** Parts inside parts that were refused are looked at; so often. */
    private static final int MOST_ROUNDS = 4;

    private static final int MOST_HEADINGS = 8;

    /** A single comment under a heading, with nothing else to show that it is one, is no longer than this. */
    private static final int LONGEST_SINGLE = 200;

    private final List<Piece> pieces;
    private final Map<Element, CommentNames.Call> calls = new LinkedHashMap<>();
    private final List<Region> regions = new ArrayList<>();
    private final Set<Element> roots = new HashSet<>();
    private final boolean[] taken;
    private final int allProse;

    private CommentRegions(Document document, List<Piece> pieces) {
        this.pieces = pieces;
        this.taken = new boolean[pieces.size()];
        this.allProse = prose(pieces);
        Set<Element> framing = framing(document);
        for (Element element : document.getAllElements()) {
            CommentNames.Call call = isFrame(element) ? CommentNames.Call.NONE : CommentNames.call(element);
            if (call != CommentNames.Call.NONE && !framing.contains(element)) {
                calls.put(element, call);
            }
        }
        for (int round = 0; round < MOST_ROUNDS && !calls.isEmpty(); round++) {
            readCalled();
        }
        readHeaded();
    }

    static CommentRegions find(Document document, List<Piece> pieces) {
        return new CommentRegions(document, pieces);
    }

    List<Region> regions() {
        return regions;
    }

    /** The elements that are such parts as a whole. */
    Set<Element> roots() {
        return roots;
    }

    boolean contains(Piece piece) {
        return taken[piece.index()];
    }

    /** The elements around the headline and the article's own element. */
    private static Set<Element> framing(Document document) {
        Set<Element> framing = new HashSet<>();
        for (Element element : document.getAllElements()) {
            boolean headline = element.normalName().equals("h1") && !CommentWords.isHeading(element.text());
            if (headline || element.attr("itemprop").equals("articleBody")) {
                for (Element e = element; e != null && framing.add(e); e = e.parent()) {
                    // every element on the way to the root
                }
            }
        }
        return framing;
    }

    private static boolean isFrame(Element element) {
        return switch (element.normalName()) {
            case "html", "body", "main", "#root", "a", "span", "h1", "h2", "h3", "h4", "script", "input", "button" -> true;
            default -> false;
        };
    }

    /** One round over the outermost called elements; those that are refused make room for what is in them. */
    private void readCalled() {
        Map<Element, List<Piece>> outermost = new LinkedHashMap<>();
        for (Piece piece : pieces) {
            Element called = taken[piece.index()] ? null : outermost(piece.element());
            if (called != null) {
                outermost.computeIfAbsent(called, e -> new ArrayList<>()).add(piece);
            }
        }
        outermost.forEach((element, inside) -> {
            CommentNames.Call call = calls.getOrDefault(element, CommentNames.Call.PERHAPS);
            List<CommentThread.Entry> entries = valid(CommentThread.split(inside, element));
            if (isRegion(inside, entries, call)) {
                take(inside, entries, "called a place for comments");
                roots.add(element);
            } else {
                calls.remove(element);
            }
        });
    }

    private @Nullable Element outermost(Element element) {
        Element outermost = null;
        for (Element e = element; e != null; e = e.parent()) {
            outermost = calls.containsKey(e) ? e : outermost;
        }
        return outermost;
    }

    private boolean isRegion(List<Piece> inside, List<CommentThread.Entry> entries, CommentNames.Call call) {
        int prose = prose(inside);
        boolean much = prose > MUCH_PROSE * allProse;
        if (call == CommentNames.Call.SURE && !much) {
            return true;
        }
        long signed = entries.stream().filter(CommentThread.Entry::isSigned).count();
        long both = entries.stream()
                .filter(e -> e.author() != null && e.time() != null)
                .count();
        boolean follows = hasProseBefore(inside.getFirst());
        if (call == CommentNames.Call.PERHAPS) {
            return both > 0 && follows && said(entries) >= LEAST_SAID * words(inside);
        }
        return signed > 0 && follows && said(entries) >= LEAST_SAID * words(inside);
    }

    private boolean hasProseBefore(Piece piece) {
        return pieces.subList(0, piece.index()).stream().anyMatch(p -> !taken[p.index()] && Page.isProse(p));
    }

    private void readHeaded() {
        int tried = 0;
        for (int i = 0; i < pieces.size() && tried < MOST_HEADINGS; i++) {
            Piece piece = pieces.get(i);
            if (!taken[i] && isHeading(piece)) {
                tried++;
                List<Piece> below = below(piece);
                List<CommentThread.Entry> entries = valid(CommentThread.split(below, null));
                if (isHeaded(piece, below, entries)) {
                    List<Piece> whole = new ArrayList<>(below);
                    whole.addFirst(piece);
                    take(whole, entries, "under the heading “" + piece.string() + "”");
                }
            }
        }
    }

    private static boolean isHeading(Piece piece) {
        boolean heading = Page.isHeading(piece.element()) || piece.linkDensity() < 0.5;
        return heading && piece.text().length() <= 100 && CommentWords.isHeading(piece.string());
    }

    private boolean isHeaded(Piece heading, List<Piece> below, List<CommentThread.Entry> entries) {
        boolean timed = entries.stream().anyMatch(e -> e.time() != null);
        boolean many = entries.size() > 1 || said(entries) <= LONGEST_SINGLE;
        return timed && many && hasProseBefore(heading) && said(entries) >= LEAST_SAID * words(below);
    }

    /** What follows a heading in the innermost element that holds more than it, up to the next heading of its rank. */
    private List<Piece> below(Piece heading) {
        List<Piece> below = new ArrayList<>();
        for (Element around = heading.element(); around != null && below.isEmpty(); around = around.parent()) {
            for (int i = heading.index() + 1; i < pieces.size() && Page.isInside(pieces.get(i).element(), around); i++) {
                Piece piece = pieces.get(i);
                if (taken[i] || isEnd(piece, heading)) {
                    break;
                }
                below.add(piece);
            }
        }
        return below;
    }

    private static boolean isEnd(Piece piece, Piece heading) {
        Element one = piece.element();
        return Page.isHeading(one)
                && (!Page.isHeading(heading.element())
                        || one.normalName().compareTo(heading.element().normalName()) <= 0)
                && !CommentWords.isTool(piece.string());
    }

    private static List<CommentThread.Entry> valid(List<CommentThread.Entry> entries) {
        return entries.stream()
                .filter(e -> e.hasText() && (e.marked() || e.isSigned()))
                .toList();
    }

    private void take(List<Piece> inside, List<CommentThread.Entry> entries, String basis) {
        inside.forEach(p -> taken[p.index()] = true);
        regions.add(new Region(List.copyOf(inside), List.copyOf(entries), basis));
    }

    private static int said(List<CommentThread.Entry> entries) {
        return entries.stream()
                .flatMap(e -> e.lines().stream())
                .mapToInt(l -> l.piece().words())
                .sum();
    }

    private static int words(List<Piece> pieces) {
        return pieces.stream().mapToInt(Piece::words).sum();
    }

    private static int prose(List<Piece> pieces) {
        return pieces.stream()
                .filter(Page::isProse)
                .mapToInt(Piece::words)
                .sum();
    }
}

package org.stemma.clean;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

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

    /** Headings down to this end what stands below a line that is no heading element. */
    private static final String LOWEST_END = "h2";

    /** Share of the words below a heading that must stand in comments; the form to write one may stand there too. */
    private static final double LEAST_SAID_BELOW = 0.4;

    private static final int LONGEST_ELEMENT_NAME = 60;

    /** Words of "No comments yet: be the first to write one". */
    private static final int LONGEST_STATE = 20;

    /** A single comment under a heading, with nothing else to show that it is one, is no longer than this. */
    private static final int LONGEST_SINGLE = 200;

    private final List<Piece> pieces;
    private final Map<Box, CommentNames.Call> calls = new LinkedHashMap<>();
    private final List<Region> regions = new ArrayList<>();
    private final Set<Box> roots = new HashSet<>();
    private final boolean[] taken;
    private final int allProse;
    private int firstProse;

    private CommentRegions(List<Piece> pieces) {
        this.pieces = pieces;
        this.taken = new boolean[pieces.size()];
        this.allProse = prose(pieces);
    }

    /**
     * The regions of a page.
     *
     * @param boxes each behind those around it
     */
    static CommentRegions find(String source, Document document, Collection<Box> boxes, List<Piece> pieces) {
        CommentRegions found = new CommentRegions(pieces);
        found.call(boxes);
        boolean perhaps = !found.calls.isEmpty() || pieces.stream().anyMatch(CommentRegions::isHeading);
        if (!perhaps || ForumPages.isThread(source, document)) {
            return found;
        }
        for (int round = 0; round < MOST_ROUNDS && !found.calls.isEmpty(); round++) {
            found.readCalled();
        }
        found.readHeaded();
        return found;
    }

    /** Notes the elements that are called places where readers speak, but those around the headline and the article's own. */
    private void call(Collection<Box> boxes) {
        for (Box box : boxes) {
            CommentNames.Call call = isFrame(box.element())
                    ? CommentNames.Call.NONE
                    : box.names().call();
            call = call != CommentNames.Call.NONE && isLabel(box.element()) ? CommentNames.Call.STATE : call;
            if (call != CommentNames.Call.NONE) {
                calls.put(box, call);
            }
        }
        if (!calls.isEmpty()) {
            calls.keySet().removeAll(framing(boxes));
        }
    }

    List<Region> regions() {
        return regions;
    }

    /** The elements that are such parts as a whole. */
    Set<Box> roots() {
        return roots;
    }

    boolean contains(Piece piece) {
        return taken[piece.index()];
    }

    /** The elements around the headline and the article's own element. */
    private static Set<Box> framing(Collection<Box> boxes) {
        Set<Box> framing = new HashSet<>();
        for (Box box : boxes) {
            Element element = box.element();
            boolean headline = element.normalName().equals("h1") && !CommentWords.isHeading(element.text());
            if (headline || element.attr("itemprop").equals("articleBody")) {
                Box around = box;
                while (around != null && framing.add(around)) {
                    around = around.parent();
                }
            }
        }
        return framing;
    }

    private static boolean isFrame(Element element) {
        return switch (element.normalName()) {
            case "html", "body", "main", "#root", "h1" -> true;
            default -> false;
        };
    }

    private static boolean isLabel(Element element) {
        return Page.isHeading(element) || !PageReader.isBlock(element.normalName());
    }

    /** One round over the outermost called elements; those that are refused make room for what is in them. */
    private void readCalled() {
        int end = 0;
        for (Map.Entry<Box, CommentNames.Call> called : List.copyOf(calls.entrySet())) {
            Box box = called.getKey();
            if (box.first() < end || taken[box.first()]) {
                continue;
            }
            end = box.end();
            List<Piece> inside = pieces.subList(box.first(), box.end());
            List<CommentThread.Entry> entries = valid(CommentThread.split(inside, box));
            if (isRegion(inside, entries, called.getValue())) {
                take(inside, entries, "in " + name(box.element()));
                roots.add(box);
            }
            calls.remove(box);
        }
    }

    /** An element as a reader of the page's source knows it: "ol#comments.comment-list". */
    private static String name(Element element) {
        String id = element.id().isEmpty() ? "" : "#" + element.id();
        String classes = element.className().isBlank()
                ? ""
                : "." + element.className().strip().replace(' ', '.');
        String name = element.normalName() + id + classes;
        return name.length() <= LONGEST_ELEMENT_NAME ? name : name.substring(0, LONGEST_ELEMENT_NAME) + "…";
    }

    private boolean isRegion(List<Piece> inside, List<CommentThread.Entry> entries, CommentNames.Call call) {
        boolean follows = hasProseBefore(inside.getFirst());
        boolean said = follows && said(entries) >= LEAST_SAID * words(inside);
        return switch (call) {
            case NONE -> false;
            case STATE -> words(inside) <= LONGEST_STATE;
            case PERHAPS -> said && isSignedByReaders(entries) && !isList(entries);
            case SURE -> {
                boolean much = prose(inside) > MUCH_PROSE * allProse;
                boolean signed = entries.stream().anyMatch(CommentThread.Entry::isSigned);
                yield much ? said && signed : entries.isEmpty() || follows;
            }
        };
    }

    private static boolean isSignedByReaders(List<CommentThread.Entry> entries) {
        boolean both = entries.stream().anyMatch(e -> e.author() != null && e.time() != null);
        return both || entries.stream().filter(e -> e.marked() && e.isNamed()).count() > 1;
    }

    /** Whether most entries are headed by links: articles, not what readers say. */
    private static boolean isList(List<CommentThread.Entry> entries) {
        long headed = entries.stream()
                .filter(e -> e.lines().stream()
                        .map(CommentLine::piece)
                        .anyMatch(p -> Page.isHeading(p.element()) && p.linkDensity() > 0.5))
                .count();
        return 2 * headed >= entries.size();
    }

    /** Whether prose that is nobody's comment stands before a piece. What is taken stays so: the first such prose only moves on. */
    private boolean hasProseBefore(Piece piece) {
        while (firstProse < pieces.size()
                && (taken[firstProse] || !pieces.get(firstProse).isProse())) {
            firstProse++;
        }
        return firstProse < piece.index();
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
        return heading && piece.text().length() <= 100 && CommentWords.isHeading(piece);
    }

    private boolean isHeaded(Piece heading, List<Piece> below, List<CommentThread.Entry> entries) {
        boolean timed = entries.stream().anyMatch(e -> e.time() != null);
        boolean many = entries.size() > 1 || said(entries) <= LONGEST_SINGLE;
        return timed && many && hasProseBefore(heading) && said(entries) >= LEAST_SAID_BELOW * words(below);
    }

    /** What follows a heading in the innermost element that holds more than it, up to the next heading of its rank. */
    private List<Piece> below(Piece heading) {
        List<Piece> below = new ArrayList<>();
        for (Box around = heading.box(); around != null && below.isEmpty(); around = around.parent()) {
            for (int i = heading.index() + 1; i < around.end(); i++) {
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
        String rank = Page.isHeading(heading.element()) ? heading.element().normalName() : LOWEST_END;
        return Page.isHeading(one) && one.normalName().compareTo(rank) <= 0 && !CommentWords.isTool(piece.string());
    }

    /**
     * The entries that show themselves: signed, or called comments beside others that are. Where no name is called one and
     * no time is told, a single pair of a short line and a longer one is no comment.
     */
    private static List<CommentThread.Entry> valid(List<CommentThread.Entry> entries) {
        List<CommentThread.Entry> said =
                entries.stream().filter(CommentThread.Entry::hasText).toList();
        boolean shown = said.stream().anyMatch(e -> e.time() != null || e.isNamed());
        long marked = said.stream()
                .filter(e -> e.marked() && e.isSigned() && e.hasProse())
                .count();
        return shown || marked > 1
                ? said.stream()
                        .filter(e -> e.time() != null || e.isNamed() || (e.marked() && e.hasProse()))
                        .toList()
                : List.of();
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
        return pieces.stream().filter(Piece::isProse).mapToInt(Piece::words).sum();
    }
}

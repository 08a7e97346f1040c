package org.stemma.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the elements that hold an article's text.
 *
 * <p>Two candidates are made independently. <b>By votes</b>: every piece of text speaks for the elements around it, sentences
 * with their words, links and furniture against them; the element with the largest sum wins, the deepest of equals (the
 * maximum-subsequence idea of Pasternack and Roth, 2009, carried over to the tree). <b>By names</b>: elements called as
 * content management systems call the text of an article ({@code body-containers.txt}); several that stand side by side are joined. The named
 * candidate is taken if it holds nearly as much as the votes found.
 *
 * <p>Cost: linear in the pieces times the depth of the tree.
 */
final class BodyFinder {
    /** Least share of the best sum that a named container must hold, by rank from 1. Calibrated on the look-at half. */
    private static final double[] LEAST_SHARE = {1.0, 0.6, 0.85, 0.95};

    /** Words that a piece of furniture or a link list can cost the elements around it. */
    private static final int HIGHEST_COST = 30;

    private static final Map<String, Integer> NAMES = names();

    private final Page page;
    private final Sums sums;

    private BodyFinder(Page page) {
        this.page = page;
        this.sums = Sums.of(page.pieces(), this::value);
    }

    /** The boxes that hold the text, in document order; none of them inside another. Empty if there is no text. */
    static List<Box> find(Page page) {
        return new BodyFinder(page).find();
    }

    private List<Box> find() {
        Box voted = voted();
        if (voted == null) {
            return List.of();
        }
        for (int rank = 1; rank < LEAST_SHARE.length; rank++) {
            List<Box> named = named(rank);
            if (sums.of(named) >= LEAST_SHARE[rank] * sums.of(voted)) {
                return named;
            }
        }
        return List.of(voted);
    }

    private @Nullable Box voted() {
        Box best = null;
        double most = 0;
        for (Box box : page.boxes()) {
            double sum = sums.of(box);
            if (sum > 0 && sum >= most) {
                most = sum;
                best = box;
            }
        }
        return best;
    }

    /** The outermost elements of a rank with text in them; of articles one after the other, only the largest. */
    private List<Box> named(int rank) {
        List<Box> named = new ArrayList<>();
        int end = 0;
        for (Box box : page.boxes()) {
            if (box.first() >= end && sums.of(box) > 0 && rank(box.element()) == rank) {
                named.add(box);
                end = box.end();
            }
        }
        if (named.size() < 2) {
            return named;
        }
        double largest = named.stream().mapToDouble(sums::of).max().orElse(0);
        Box first =
                named.stream().filter(b -> sums.of(b) == largest).findFirst().orElseThrow();
        return named.stream()
                .filter(b -> Objects.equals(b.parent(), first.parent()) && sameName(b.element(), first.element()))
                .toList();
    }

    private static boolean sameName(Element one, Element other) {
        return one.equals(other)
                || (one.normalName().equals(other.normalName())
                        && !one.normalName().equals("article")
                        && one.className().equals(other.className()));
    }

    /** What a piece adds to the elements around it: its words if it is prose, a cost if it is furniture. */
    private double value(Piece piece) {
        Furniture kind = page.furniture(piece);
        if (kind == Furniture.BYLINE || kind == Furniture.CAPTION) {
            return 0;
        }
        if (kind != null || piece.linkDensity() > 0.5) {
            return -Math.min(HIGHEST_COST, piece.words() + 1);
        }
        if (Page.isHeading(piece.element())) {
            return 0;
        }
        if (piece.isProse()) {
            return piece.words();
        }
        return piece.box().isIn("li", "td", "p", "pre", "blockquote") && piece.linked() == 0 ? piece.words() * 0.5 : -1;
    }

    private static int rank(Element element) {
        if (element.attr("itemprop").contains("articleBody")) {
            return 1;
        }
        int best = 9;
        for (String attribute : List.of("class", "id")) {
            for (List<String> words : Furniture.names(element.attr(attribute))) {
                best = Math.min(best, rank(words));
            }
        }
        return switch (element.normalName()) {
            case "article" -> Math.min(2, best);
            case "main" -> Math.min(3, best);
            case "body", "html" -> 9;
            default -> best;
        };
    }

    private static int rank(List<String> words) {
        int best = NAMES.getOrDefault(String.join(" ", words), 9);
        for (int from = 1; from < words.size(); from++) {
            best = Math.min(best, rankOfEnd(words.subList(from, words.size())));
        }
        return best;
    }

    /** "c-article-body" and "page__article-body" end in a name of rank 1. Lower ranks must match as a whole. */
    private static int rankOfEnd(List<String> words) {
        int rank = NAMES.getOrDefault(String.join(" ", words), 9);
        return rank == 1 && words.size() > 1 ? 1 : 9;
    }

    private static Map<String, Integer> names() {
        Map<String, Integer> names = new HashMap<>();
        for (String line : Lexicon.lines("body-containers.txt")) {
            int gap = line.indexOf(' ');
            names.put(line.substring(gap + 1), Integer.valueOf(line.substring(0, gap)));
        }
        return Map.copyOf(names);
    }
}

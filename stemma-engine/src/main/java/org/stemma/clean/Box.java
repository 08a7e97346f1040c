package org.stemma.clean;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An element of a page with text in it. Since pieces are cut in document order, the pieces of a box are a run, and whatever is
 * to be known of a box can be had from sums over the pieces before its ends. What a box inherits from the boxes around it is
 * worked out once, when it is made: nothing walks up the tree later, which hostile pages make deep.
 */
final class Box {
    private final Element element;
    private final @Nullable Box parent;
    private final int index;
    private final int first;
    private final int depth;
    private final long tags;
    private final ElementNames names;
    private final @Nullable Box marked;
    private int end;
    private int children;
    private @Nullable Furniture furniture;

    private Box(Element element, int index, @Nullable Box parent, int first, ElementNames names) {
        this.index = index;
        this.element = element;
        this.parent = parent;
        this.first = first;
        this.end = first;
        this.names = names;
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.tags = (parent == null ? 0 : parent.tags) | Tags.of(element.normalName());
        this.marked = parent == null || parent.mark() != null ? parent : parent.marked;
    }

    /** A box in a box, of which the piece with a number is the first. */
    static Box in(@Nullable Box parent, Element element, int index, int first, ElementNames names) {
        if (parent != null) {
            parent.children++;
        }
        return new Box(element, index, parent, first, names);
    }

    Element element() {
        return element;
    }

    /** Its number among the boxes of the page, in the order of their making. */
    int index() {
        return index;
    }

    @Nullable
    Box parent() {
        return parent;
    }

    /** The number of the first piece in it. */
    int first() {
        return first;
    }

    /** The number of the piece behind the last one in it. */
    int end() {
        return end;
    }

    /** Takes in the pieces up to one, for itself and the box around it. */
    void extend(int upTo) {
        end = Math.max(end, upTo);
        if (parent != null) {
            parent.end = Math.max(parent.end, end);
        }
    }

    /** How many boxes are around it. */
    int depth() {
        return depth;
    }

    /** How many boxes stand directly in it. */
    int children() {
        return children;
    }

    int pieces() {
        return end - first;
    }

    /** Whether it is or stands in an element with one of some tags: bits of {@link Tags}. */
    boolean isIn(long wanted) {
        return (tags & wanted) != 0;
    }

    /** What it is by its tag and its names. */
    ElementNames names() {
        return names;
    }

    /** What it is called, whether that counts on this page or not; null if nothing is said. */
    Furniture.@Nullable Mark mark() {
        return names.mark();
    }

    /** Whether it has a mark that no box around it has. */
    boolean isOutermost() {
        Furniture.Mark mark = mark();
        for (Box outer = marked; outer != null; outer = outer.marked) {
            if (mark != null && mark.equals(outer.mark())) {
                return false;
            }
        }
        return mark != null;
    }

    /** What part of the page's furniture it stands in or is, by the innermost box that says so; null for none. */
    @Nullable
    Furniture furniture() {
        return furniture;
    }

    /**
     * Takes what it is called, or else what is around it. Comments and what is hidden are so in every part.
     *
     * @param comments whether readers speak in it
     */
    void furnish(Set<Furniture.Mark> meaningless, boolean comments) {
        Furniture.Mark mark = mark();
        Furniture called = mark == null || meaningless.contains(mark) ? null : mark.kind();
        Furniture own = comments ? Furniture.COMMENTS : called;
        furniture = Furniture.inner(own, parent == null ? null : parent.furniture);
    }

    boolean holds(Box other) {
        return first <= other.first && other.end <= end && depth <= other.depth;
    }

    boolean holds(int piece) {
        return first <= piece && piece < end;
    }

    /** Whether one of the boxes holds a piece. */
    static boolean hold(List<Box> boxes, int piece) {
        for (Box box : boxes) {
            if (box.holds(piece)) {
                return true;
            }
        }
        return false;
    }
}

package org.stemma.clean;

import java.util.List;

/**
 * Boxes that may hold the article's text.
 *
 * @param name how they were found
 * @param boxes in the page's order, none inside another
 */
record Candidate(String name, List<Box> boxes) {
    Candidate {
        boxes = List.copyOf(boxes);
    }

    boolean holds(Piece piece) {
        return Box.hold(boxes, piece.index());
    }
}

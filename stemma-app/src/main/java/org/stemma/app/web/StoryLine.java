package org.stemma.app.web;

import java.util.List;
import org.stemma.store.Shelf;

/** A story as the list shows it. */
record StoryLine(Shelf.StoryCard card) {
    /** Names that say what a story is about. */
    private static final int TELLING_NAMES = 5;

    String days() {
        return Days.span(card.first(), card.last());
    }

    Sparkline sparkline() {
        return Sparkline.of(card.days());
    }

    List<String> about() {
        return card.entities().stream()
                .map(Shelf.Named::name)
                .limit(TELLING_NAMES)
                .toList();
    }
}

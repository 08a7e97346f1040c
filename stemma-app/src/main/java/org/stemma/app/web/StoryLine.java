package org.stemma.app.web;

import java.util.List;
import org.stemma.news.EntityType;
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

    /** A name, and the list of the stories that it is in. */
    record About(String name, String address) {
        static About of(Shelf.Named named) {
            Shelf.Facet facet = named.type() == EntityType.PLACE ? Shelf.Facet.PLACE : Shelf.Facet.ENTITY;
            return new About(named.name(), "/stories?" + Filter.key(facet) + "=" + Visit.encoded(named.id()));
        }
    }

    List<About> about() {
        return card.entities().stream().limit(TELLING_NAMES).map(About::of).toList();
    }
}

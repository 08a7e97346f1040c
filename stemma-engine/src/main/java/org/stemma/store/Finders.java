package org.stemma.store;

import org.stemma.store.Shelf.Kind;

/** The lists of a store. */
record Finders(
        Finder<Shelf.StoryCard> stories,
        Finder<Shelf.ArticleCard> articles,
        Finder<Shelf.ClaimCard> claims,
        Finder<Shelf.StatementCard> statements,
        Finder<Shelf.QuoteCard> quotes,
        Finder<Shelf.EventCard> events,
        Finder<Shelf.EntityCard> entities) {
    static Finders of(Views views) {
        View stories = views.stories();
        return new Finders(
                new Finder<>(stories, Kind.STORY, Shelf.StoryCard.class),
                new Finder<>(views.articles(), Kind.ARTICLE, Shelf.ArticleCard.class),
                new Finder<>(stories, Kind.CLAIM, Shelf.ClaimCard.class),
                new Finder<>(stories, Kind.STATEMENT, Shelf.StatementCard.class),
                new Finder<>(stories, Kind.QUOTE, Shelf.QuoteCard.class),
                new Finder<>(stories, Kind.EVENT, Shelf.EventCard.class),
                new Finder<>(stories, Kind.ENTITY, Shelf.EntityCard.class));
    }
}

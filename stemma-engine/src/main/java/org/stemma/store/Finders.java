package org.stemma.store;

import org.jspecify.annotations.Nullable;
import org.stemma.store.Shelf.Kind;
import org.stemma.text.Embeddings;

/** The lists of a store. */
record Finders(
        Finder<Shelf.StoryCard> stories,
        Finder<Shelf.ArticleCard> articles,
        Finder<Shelf.ClaimCard> claims,
        Finder<Shelf.StatementCard> statements,
        Finder<Shelf.QuoteCard> quotes,
        Finder<Shelf.EventCard> events,
        Finder<EntityCard> entities) {
    static Finders of(Views views, @Nullable Embeddings embeddings) {
        View stories = views.stories();
        Sense sense = embeddings == null ? null : new Sense(views.meanings(), embeddings);
        return new Finders(
                new Finder<>(stories, Kind.STORY, Shelf.StoryCard.class, sense),
                new Finder<>(views.articles(), Kind.ARTICLE, Shelf.ArticleCard.class, sense),
                new Finder<>(stories, Kind.CLAIM, Shelf.ClaimCard.class, sense),
                new Finder<>(stories, Kind.STATEMENT, Shelf.StatementCard.class, sense),
                new Finder<>(stories, Kind.QUOTE, Shelf.QuoteCard.class, sense),
                new Finder<>(stories, Kind.EVENT, Shelf.EventCard.class, sense),
                new Finder<>(stories, Kind.ENTITY, EntityCard.class, sense));
    }
}

package org.stemma.store;

import static org.stemma.store.StoreException.Category.BUSY;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stemma.store.Shelf.ArticleCard;
import org.stemma.store.Shelf.Page;
import org.stemma.store.Shelf.Query;
import org.stemma.store.Shelf.StoryCard;

/** The lists of stories and articles: those of the view, or while it is being built what the database can list. Thread-safe. */
final class Catalogue {
    private final Readers readers;
    private final Views views;
    private final Finders finders;

    Catalogue(Readers readers, Views views, Finders finders) {
        this.readers = readers;
        this.views = views;
        this.finders = finders;
    }

    /** How much of the views is built, in percent; empty once they are. */
    OptionalInt building() {
        return views.areShown() ? OptionalInt.empty() : OptionalInt.of(views.percent());
    }

    /** What was found in stories; the database lists none of it. */
    <T> Page<T> page(Function<Finders, Finder<T>> kind, Query query) {
        requireShown(views.stories());
        return kind.apply(finders).page(query);
    }

    Page<StoryCard> stories(Query query) {
        if (!views.stories().isShown() && Stopgap.lists(query)) {
            return readers.read(store -> store.stopgap().stories(query));
        }
        return page(Finders::stories, query);
    }

    /** Articles, each with the story it is in by now. */
    Page<ArticleCard> articles(Query query) {
        return readers.read(store -> {
            List<String> members = query.story() == null ? null : store.membersOf(query.story());
            return articles(query, members, store)
                    .with(card -> card.in(store.storyOf(card.id()).orElse(null)));
        });
    }

    private Page<ArticleCard> articles(Query query, @Nullable List<String> members, Store store) {
        boolean few = members != null || query.id() != null;
        if (!views.articles().isShown() && few && Stopgap.lists(query)) {
            return store.stopgap().articles(query, members);
        }
        requireShown(views.articles());
        return finders.articles().page(query, members, query.limit());
    }

    private void requireShown(View view) {
        if (!view.isShown()) {
            throw new StoreException(
                    BUSY,
                    "the index is being built (" + views.percent()
                            + " % done); searches and filters wait for it, stories and their articles do not");
        }
    }
}

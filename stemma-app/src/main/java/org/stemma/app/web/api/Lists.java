package org.stemma.app.web.api;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.stemma.store.Shelf;
import org.stemma.store.Shelf.Kind;
import org.stemma.store.Shelf.Page;
import org.stemma.store.Shelf.Query;

/** The lists of the API, by their names in an address. */
enum Lists {
    STORIES(Kind.STORY, Shelf::stories),
    ARTICLES(Kind.ARTICLE, Shelf::articles),
    CLAIMS(Kind.CLAIM, Shelf::claims),
    STATEMENTS(Kind.STATEMENT, Shelf::statements),
    QUOTES(Kind.QUOTE, Shelf::quotes),
    EVENTS(Kind.EVENT, Shelf::events),
    ENTITIES(Kind.ENTITY, Shelf::entities);

    private static final Map<String, Lists> BY_NAME = new LinkedHashMap<>();

    static {
        for (Lists list : values()) {
            BY_NAME.put(list.name().toLowerCase(Locale.ROOT), list);
        }
    }

    private final Kind kind;
    private final BiFunction<Shelf, Query, Page<?>> page;

    Lists(Kind kind, BiFunction<Shelf, Query, Page<?>> page) {
        this.kind = kind;
        this.page = page;
    }

    static Lists of(String name) {
        Lists list = BY_NAME.get(name);
        if (list == null) {
            throw Problem.unknown("there is no such list; there are " + String.join(", ", BY_NAME.keySet()));
        }
        return list;
    }

    Kind kind() {
        return kind;
    }

    Page<?> page(Shelf shelf, Query query) {
        return page.apply(shelf, query);
    }
}

package org.stemma.app.web;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.store.Shelf;

/**
 * Which stories a reader wants to see. Empty words and null days want all.
 *
 * @param words each of which must stand in a story
 * @param typing whether the last of them may be no more than begun
 * @param values of facets, where one is chosen
 */
record Filter(
        String words,
        boolean typing,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Map<Shelf.Facet, String> values) {
    /** Those that the page offers, in its order. */
    static final List<Shelf.Facet> FACETS =
            List.of(Shelf.Facet.STATE, Shelf.Facet.OUTLET, Shelf.Facet.PLACE, Shelf.Facet.ENTITY, Shelf.Facet.LANGUAGE);

    Filter {
        values = Map.copyOf(values);
    }

    static Filter of(Visit visit) {
        Map<Shelf.Facet, String> values = new EnumMap<>(Shelf.Facet.class);
        for (Shelf.Facet facet : FACETS) {
            String value = visit.word(key(facet));
            if (!value.isEmpty()) {
                values.put(facet, value);
            }
        }
        return new Filter(visit.word("words"), visit.isTyping(), visit.day("from"), visit.day("to"), values);
    }

    /** The name of a facet in addresses. */
    static String key(Shelf.Facet facet) {
        return facet.name().toLowerCase(Locale.ROOT);
    }

    /** The value chosen of a facet; empty if none is. */
    String chosen(Shelf.Facet facet) {
        return values.getOrDefault(facet, "");
    }

    boolean isEmpty() {
        return address().isEmpty();
    }

    /** As the shelf is asked, with counts. */
    Shelf.Query query(@Nullable String after, int limit) {
        Shelf.Query query = Shelf.Query.ALL
                .words(words, Shelf.Order.NEWEST)
                .days(from, to)
                .page(after, limit)
                .withCounts();
        query = typing ? query.typing() : query;
        for (Map.Entry<Shelf.Facet, String> value : values.entrySet()) {
            query = query.only(value.getKey(), value.getValue());
        }
        return query;
    }

    /** As part of an address. */
    String address() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("words", words);
        parts.put("from", from == null ? "" : from.toString());
        parts.put("to", to == null ? "" : to.toString());
        FACETS.forEach(facet -> parts.put(key(facet), chosen(facet)));
        return parts.entrySet().stream()
                .filter(part -> !part.getValue().isEmpty())
                .map(part -> part.getKey() + "=" + Visit.encoded(part.getValue()))
                .collect(Collectors.joining("&"));
    }
}

package org.stemma.app.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.store.Shelf;
import org.stemma.store.Shelf.Facet;
import org.stemma.store.Shelf.Query;

/**
 * What a reader searches for.
 *
 * @param words as typed; may be a question
 * @param scope among what
 * @param story id of the only story, empty for all; and so for the others
 * @param speaker id of a name
 * @param after cursor, empty for the first page
 * @param typing whether the last word may be no more than begun
 */
record Asked(
        String words,
        Scope scope,
        String story,
        String outlet,
        String state,
        String speaker,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String after,
        boolean typing) {
    /** Among what is searched. */
    enum Scope {
        ALL("Everything"),
        CLAIMS("Claims"),
        QUOTES("Quotes"),
        ARTICLES("Articles"),
        ANSWERS("Answers");

        private final String title;

        Scope(String title) {
            this.title = title;
        }

        static Scope of(String name) {
            for (Scope scope : values()) {
                if (scope.word().equals(name)) {
                    return scope;
                }
            }
            return ALL;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        String title() {
            return title;
        }
    }

    static Asked of(Visit visit) {
        return new Asked(
                visit.word("words"),
                Scope.of(visit.word("in")),
                visit.word("story"),
                visit.word("outlet"),
                visit.word("state"),
                visit.word("speaker"),
                visit.day("from"),
                visit.day("to"),
                visit.word("after"),
                visit.isTyping());
    }

    /** Whether there is anything to look for. */
    boolean isEmpty() {
        return words.isEmpty() && !isNarrowed();
    }

    /** Whether a question could be meant. */
    boolean isQuestion() {
        return words.endsWith("?");
    }

    boolean isNarrowed() {
        return !story.isEmpty()
                || !outlet.isEmpty()
                || !state.isEmpty()
                || !speaker.isEmpty()
                || from != null
                || to != null;
    }

    /** Whether things of a kind can be chosen by all that the reader chose: a quote has no state, an article no speaker. */
    boolean fits(Shelf.Kind kind) {
        return (state.isEmpty() || kind.facets().contains(Facet.STATE))
                && (speaker.isEmpty() || kind == Shelf.Kind.QUOTE);
    }

    /** The best first or, without words, the newest. */
    Query query() {
        Query query = Query.ALL
                .words(words, words.isEmpty() ? Shelf.Order.NEWEST : Shelf.Order.BEST)
                .days(from, to);
        query = typing ? query.typing() : query;
        query = story.isEmpty() ? query : query.inStory(story);
        query = outlet.isEmpty() ? query : query.only(Facet.OUTLET, outlet);
        query = state.isEmpty() ? query : query.only(Facet.STATE, state);
        return speaker.isEmpty() ? query : query.only(Facet.ENTITY, speaker);
    }

    /** The address of the same search elsewhere. */
    String address(Scope other, String cursor) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("words", words);
        parts.put("in", other == Scope.ALL ? "" : other.word());
        parts.put("story", story);
        parts.put("outlet", outlet);
        parts.put("state", state);
        parts.put("speaker", speaker);
        parts.put("from", from == null ? "" : from.toString());
        parts.put("to", to == null ? "" : to.toString());
        parts.put("after", cursor);
        return "/search?"
                + parts.entrySet().stream()
                        .filter(part -> !part.getValue().isEmpty())
                        .map(part -> part.getKey() + "=" + Visit.encoded(part.getValue()))
                        .collect(Collectors.joining("&"));
    }

    /** The address of the same words among everything, narrowed by nothing. */
    String widened() {
        return new Asked(words, scope, "", "", "", "", null, null, "", typing).address(scope, "");
    }
}

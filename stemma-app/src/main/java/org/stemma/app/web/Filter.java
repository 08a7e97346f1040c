package org.stemma.app.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which stories a reader wants to see. Empty words and null days want all.
 *
 * @param words each of which must stand in a story's title, main statement or names
 * @param name of a person or body
 * @param state of the main claim, in a word as it is shown, or {@link #IN_DISPUTE}
 */
record Filter(
        String words,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String state,
        String outlet,
        String place,
        String name,
        String language) {
    /** Stories with any claim that is disputed or denied. */
    static final String IN_DISPUTE = "with disputes";

    static Filter of(Visit visit) {
        return new Filter(
                visit.word("words"),
                visit.day("from"),
                visit.day("to"),
                visit.word("state"),
                visit.word("outlet"),
                visit.word("place"),
                visit.word("name"),
                visit.word("language"));
    }

    boolean takes(StoryCard card) {
        return takesWords(card)
                && takesDays(card)
                && (state.isEmpty() || states(card).contains(state))
                && (outlet.isEmpty() || card.outlets().contains(outlet))
                && (place.isEmpty() || card.places().contains(place))
                && (name.isEmpty() || card.names().contains(name))
                && (language.isEmpty() || card.languages().contains(language));
    }

    private boolean takesWords(StoryCard card) {
        for (String word : words.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            if (!card.words().contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** A story that has no day is in no span of days. */
    private boolean takesDays(StoryCard card) {
        LocalDate first = card.first();
        LocalDate last = card.last();
        if (first == null || last == null) {
            return from == null && to == null;
        }
        return (from == null || !last.isBefore(from)) && (to == null || !first.isAfter(to));
    }

    static List<String> states(StoryCard card) {
        String main = card.main() == null ? "" : States.word(card.main().state());
        return card.disputes() == 0 ? List.of(main) : List.of(main, IN_DISPUTE);
    }

    boolean isEmpty() {
        return query().isEmpty();
    }

    /** As part of an address. */
    String query() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("words", words);
        parts.put("from", from == null ? "" : from.toString());
        parts.put("to", to == null ? "" : to.toString());
        parts.put("state", state);
        parts.put("outlet", outlet);
        parts.put("place", place);
        parts.put("name", name);
        parts.put("language", language);
        return parts.entrySet().stream()
                .filter(part -> !part.getValue().isEmpty())
                .map(part -> part.getKey() + "=" + Visit.encoded(part.getValue()))
                .collect(Collectors.joining("&"));
    }
}

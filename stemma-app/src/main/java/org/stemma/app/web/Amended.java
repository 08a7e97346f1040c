package org.stemma.app.web;

import io.helidon.common.parameters.Parameters;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.stemma.app.revision.Amendments;
import org.stemma.news.Correction;
import org.stemma.news.Correction.OfClaims;
import org.stemma.news.Correction.OfEvents;
import org.stemma.news.Correction.OfNames;
import org.stemma.news.Correction.OfStories;
import org.stemma.store.Store;

/** What a form of the pages corrects. What makes no sense throws an {@code IllegalArgumentException} whose message is for the reader. */
final class Amended {
    /** Longer than any name that a text has. */
    private static final int LONGEST_NAME = 300;

    private static final int LONGEST_TITLE = 500;

    /** More than a page offers. */
    private static final int MOST = 1_000;

    private final Parameters form;
    private final Store store;

    private Amended(Parameters form, Store store) {
        this.form = form;
        this.store = store;
    }

    /** @param form {@code about} says of what: names (also if it is silent), stories, events or claims; {@code kind} what is wrong with them */
    static Correction of(Parameters form, Store store) {
        Amended amended = new Amended(form, store);
        return switch (amended.word("about")) {
            case "", "names" -> amended.names();
            case "stories" -> amended.stories();
            case "events" -> amended.events();
            case "claims" -> amended.claims();
            default -> throw new IllegalArgumentException("a correction is about names, stories, events or claims");
        };
    }

    private OfNames names() {
        OfNames.Kind kind = kind(OfNames.Kind.class);
        List<String> names = Stream.concat(
                        all("name").stream(), Stream.of(word("other")).filter(other -> !other.isEmpty()))
                .toList();
        String to = word("to");
        if (Stream.concat(names.stream(), Stream.of(to)).anyMatch(name -> name.length() > LONGEST_NAME)) {
            throw new IllegalArgumentException("no name has more than " + LONGEST_NAME + " characters");
        }
        return new OfNames(kind, names, kind == OfNames.Kind.RENAME && !to.isEmpty() ? to : null, List.of());
    }

    private OfStories stories() {
        return switch (kind(OfStories.Kind.class)) {
            case MERGE -> Amendments.merge(store, List.of(given("story", "a story"), given("to", "the other story")));
            case SPLIT -> Amendments.split(store, some("article", "articles"));
            case MOVE -> Amendments.move(store, some("article", "articles"), given("to", "the other story"));
            case RENAME -> Amendments.rename(store, given("story", "a story"), title());
        };
    }

    private String title() {
        String title = given("title", "a title");
        if (title.length() > LONGEST_TITLE) {
            throw new IllegalArgumentException("no title has more than " + LONGEST_TITLE + " characters");
        }
        return title;
    }

    private OfEvents events() {
        String story = given("story", "a story");
        return switch (kind(OfEvents.Kind.class)) {
            case MERGE -> Amendments.mergeEvents(store.dossier(story), some("whole", "events"));
            case SPLIT -> Amendments.splitEvent(store.dossier(story), whole(), numbers());
        };
    }

    private OfClaims claims() {
        String story = given("story", "a story");
        return switch (kind(OfClaims.Kind.class)) {
            case MERGE -> Amendments.mergeClaims(store.dossier(story), some("whole", "claims"));
            case SPLIT -> Amendments.splitClaim(store.dossier(story), whole(), numbers());
        };
    }

    /** The event or claim of which parts are chosen, as {@code whole:number}. */
    private String whole() {
        List<String> wholes = some("part", "sentences").stream()
                .map(part -> part.substring(0, Math.max(0, part.lastIndexOf(':'))))
                .distinct()
                .toList();
        if (wholes.size() != 1) {
            throw new IllegalArgumentException("choose sentences under one of them only");
        }
        return wholes.getFirst();
    }

    private List<Integer> numbers() {
        return some("part", "sentences").stream()
                .map(part -> Integer.valueOf(part.substring(part.lastIndexOf(':') + 1)))
                .toList();
    }

    private <T extends Enum<T>> T kind(Class<T> kinds) {
        String kind = word("kind").toUpperCase(Locale.ROOT);
        return Stream.of(kinds.getEnumConstants())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a correction has a kind, such as merge or rename"));
    }

    private String word(String name) {
        return form.first(name).orElse("").strip();
    }

    private String given(String name, String what) {
        String word = word(name);
        if (word.isEmpty()) {
            throw new IllegalArgumentException("choose " + what + " first");
        }
        return word;
    }

    private List<String> all(String name) {
        List<String> all = form.contains(name) ? form.all(name) : List.of();
        if (all.size() > MOST) {
            throw new IllegalArgumentException("a correction is about " + MOST + " things at most");
        }
        return all;
    }

    private List<String> some(String name, String what) {
        List<String> all = all(name);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("choose " + what + " first");
        }
        return all;
    }
}

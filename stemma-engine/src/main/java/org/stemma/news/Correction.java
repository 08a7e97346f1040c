package org.stemma.news;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a reader knows better than the texts tell. It attaches to what no re-run changes: names as they are written, articles by their ids, words by their passages. Of two that contradict each other the later holds.
 */
public sealed interface Correction {
    /** What a correction can be about, in the order of the records here. */
    enum Subject {
        NAMES,
        STORIES,
        EVENTS,
        CLAIMS
    }

    /** What it is about. */
    default Subject subject() {
        return switch (this) {
            case OfNames _ -> Subject.NAMES;
            case OfStories _ -> Subject.STORIES;
            case OfEvents _ -> Subject.EVENTS;
            case OfClaims _ -> Subject.CLAIMS;
        };
    }

    /** Those of one subject, in their order. */
    static <T extends Correction> List<T> only(Class<T> type, List<Correction> corrections) {
        return corrections.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /**
     * About names. Case, diacritics, hyphens and titles do not count ("Mr. Al Sharif" is "al-sharif"), and it holds for reports that come later.
     *
     * @param kind what is wrong
     * @param names {@code MERGE} two or more of one entity, the first tells what it is; {@code SPLIT} two or more that are not one entity, or a
     *     single one with {@code articles}; {@code APART} two or more; {@code RENAME} one; {@code NOT_A_NAME} one or more
     * @param to the name to show, for {@code RENAME} only
     * @param articles ids of the articles in which it holds, empty for all; for {@code SPLIT} and {@code NOT_A_NAME}
     */
    record OfNames(
            OfNames.Kind kind, List<String> names, @Nullable String to, List<String> articles) implements Correction {
        /** What a correction of names does. */
        public enum Kind {
            /** Two entities are one, also where they are in two stories: both are then called by the fuller of their names. */
            MERGE,
            /** Entities of several stories that might be taken for one are several. Within a story it changes nothing. */
            APART,
            /** One entity is several: each name its own; or what the articles call so is another one than elsewhere. */
            SPLIT,
            /** The entity is called otherwise. */
            RENAME,
            /** The words name nothing. */
            NOT_A_NAME
        }

        /** @throws IllegalArgumentException if the parts do not fit the kind; the message is for the reader */
        public OfNames {
            names = names.stream().map(String::strip).distinct().toList();
            articles = articles.stream().distinct().sorted().toList();
            require(
                    !names.isEmpty() && names.stream().noneMatch(String::isEmpty),
                    "a correction needs names, and no empty ones");
            boolean pair = names.size() > 1;
            switch (kind) {
                case MERGE ->
                    require(pair && articles.isEmpty(), "merging takes two names or more, and holds everywhere");
                case SPLIT ->
                    require(
                            pair == articles.isEmpty(),
                            "splitting takes two names or more, or one name and the articles in which it is another's");
                case APART ->
                    require(pair && articles.isEmpty(), "keeping apart takes two names or more, and holds everywhere");
                case RENAME -> require(!pair && articles.isEmpty(), "renaming takes one name, and holds everywhere");
                case NOT_A_NAME -> {}
            }
            require(
                    (kind == OfNames.Kind.RENAME) == (to != null) && (to == null || !to.isBlank()),
                    "renaming, and only renaming, takes a new name");
        }

        /** Whether it holds in an article. */
        public boolean holdsIn(String article) {
            return articles.isEmpty() || articles.contains(article);
        }
    }

    /**
     * About stories, each meant by articles of it: a story's own id changes with every article that joins it. Articles that come later follow
     * those that they are like.
     *
     * @param kind what is wrong
     * @param stories ids of articles, a list for each story that is meant, no article twice. {@code MERGE} two or more that are one story;
     *     {@code SPLIT} two or more parts that are not; {@code MOVE} the articles that go, and the story that they go to; {@code RENAME} one
     * @param title the title to show, for {@code RENAME} only
     */
    record OfStories(
            OfStories.Kind kind,
            List<List<String>> stories,
            @Nullable String title) implements Correction {
        /** What a correction of stories does. */
        public enum Kind {
            /** Two stories are one. */
            MERGE,
            /** One story is several. */
            SPLIT,
            /** Articles belong to another story. */
            MOVE,
            /** The story is titled otherwise. */
            RENAME
        }

        /** @throws IllegalArgumentException if the parts do not fit the kind; the message is for the reader */
        public OfStories {
            stories = stories.stream()
                    .map(articles -> articles.stream().distinct().sorted().toList())
                    .toList();
            require(stories.stream().noneMatch(List::isEmpty), "a correction of stories needs articles on each side");
            Set<String> seen = new HashSet<>();
            require(
                    stories.stream().flatMap(List::stream).allMatch(seen::add),
                    "an article cannot stand on both sides of a correction");
            int sides = stories.size();
            switch (kind) {
                case MERGE -> require(sides > 1, "merging takes two stories or more");
                case SPLIT -> require(sides > 1, "splitting leaves two parts or more");
                case MOVE -> require(sides == 2, "moving takes articles and the story that they go to");
                case RENAME -> require(sides == 1, "retitling takes one story");
            }
            require(
                    (kind == OfStories.Kind.RENAME) == (title != null) && (title == null || !title.isBlank()),
                    "retitling, and only retitling, takes a title");
        }
    }

    /**
     * About events, each meant by words that tell it ({@link Event.Mention#trigger}): a passage stays where it is in every re-run, an event's
     * id may not. Places that come later follow those that they are like.
     *
     * @param kind what is wrong
     * @param events a list of words for each event that is meant, no word twice. {@code MERGE} two or more that are one event; {@code SPLIT}
     *     two or more parts that are not
     */
    record OfEvents(OfEvents.Kind kind, List<List<Passage>> events) implements Correction {
        /** What a correction of events does. */
        public enum Kind {
            /** Two events are one. */
            MERGE,
            /** One event is several. */
            SPLIT
        }

        /** @throws IllegalArgumentException if the parts do not fit; the message is for the reader */
        public OfEvents {
            events = sides(events, "events", "word");
        }

        /** Ids of the articles in which the words stand. */
        public List<String> articles() {
            return articlesOf(events);
        }

        /** Whether a word is one of those that it is about. */
        public boolean isAbout(Passage word) {
            return side(word, events) >= 0;
        }

        /** Whether it says of two words that they tell one event, or that they do not. */
        public boolean decides(Passage one, Passage other) {
            int first = side(one, events);
            int second = side(other, events);
            return first >= 0 && second >= 0 && (kind == OfEvents.Kind.MERGE || first != second);
        }
    }

    /**
     * About claims, each meant by passages of its statements: a passage stays where it is in every re-run, a claim's id may not. Statements
     * that come later follow those that they are like.
     *
     * @param kind what is wrong
     * @param claims a list of passages for each claim that is meant, none twice. {@code MERGE} two or more that are one claim; {@code SPLIT}
     *     two or more parts that are not
     */
    record OfClaims(OfClaims.Kind kind, List<List<Passage>> claims) implements Correction {
        /** What a correction of claims does. */
        public enum Kind {
            /** Two claims are one. */
            MERGE,
            /** One claim is several. */
            SPLIT
        }

        /** @throws IllegalArgumentException if the parts do not fit; the message is for the reader */
        public OfClaims {
            claims = sides(claims, "claims", "statement");
        }

        /** Ids of the articles in which the statements stand. */
        public List<String> articles() {
            return articlesOf(claims);
        }

        /** The number of the side that a statement is on, -1 if it is on none. */
        public int side(Passage statement) {
            return Correction.side(statement, claims);
        }
    }

    private static List<List<Passage>> sides(List<List<Passage>> given, String about, String one) {
        List<List<Passage>> sides = given.stream()
                .map(passages -> passages.stream().distinct().sorted().toList())
                .toList();
        require(sides.size() > 1, "a correction of " + about + " takes two sides or more");
        require(
                sides.stream().noneMatch(List::isEmpty),
                "a correction of " + about + " needs a " + one + " on each side");
        Set<Passage> seen = new HashSet<>();
        require(
                sides.stream().flatMap(List::stream).allMatch(seen::add),
                "a " + one + " cannot stand on both sides of a correction");
        return sides;
    }

    private static List<String> articlesOf(List<List<Passage>> sides) {
        return sides.stream()
                .flatMap(List::stream)
                .map(Passage::article)
                .distinct()
                .sorted()
                .toList();
    }

    private static int side(Passage word, List<List<Passage>> sides) {
        for (int i = 0; i < sides.size(); i++) {
            for (Passage meant : sides.get(i)) {
                if (meant.article().equals(word.article()) && meant.span().overlaps(word.span())) {
                    return i;
                }
            }
        }
        return -1;
    }

    private static void require(boolean fits, String rule) {
        if (!fits) {
            throw new IllegalArgumentException(rule);
        }
    }
}

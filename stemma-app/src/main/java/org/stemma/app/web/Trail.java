package org.stemma.app.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.stemma.app.revision.Revision;
import org.stemma.news.Correction;
import org.stemma.store.Store;
import org.stemma.store.StoreException;

/** What readers corrected, as pages tell it. Thread-safe. */
final class Trail {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern(
                    "d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Shelves shelves;

    Trail(Shelves shelves) {
        this.shelves = shelves;
    }

    /** All that was corrected and taken back, the last first. */
    List<CorrectionsPage.Entry> all() {
        return entries(made -> true);
    }

    /** Those that hold and are about something, the last first. */
    List<CorrectionsPage.Entry> holding(Predicate<Correction> about) {
        return entries(made -> made.undone() == null && about.test(made.correction()));
    }

    Optional<CorrectionsPage.Entry> find(int number) {
        return entries(made -> made.number() == number).stream().findFirst();
    }

    /** The corrections that hold, in the order they were made. */
    List<Correction> corrections() {
        return shelves.isThere()
                ? shelves.read(store ->
                        store.corrections().stream().map(Store.Made::correction).toList())
                : List.of();
    }

    private List<CorrectionsPage.Entry> entries(Predicate<Store.Made> asked) {
        return shelves.isThere()
                ? shelves.read(store -> store.trail().reversed().stream()
                        .filter(asked)
                        .map(made -> entry(made, store))
                        .toList())
                : List.of();
    }

    private static CorrectionsPage.Entry entry(Store.Made made, Store store) {
        return new CorrectionsPage.Entry(
                made.number(),
                done("made", made.made(), made.by()),
                made.undone() == null ? "" : done("taken back", made.undone(), made.undoneBy()),
                made.about().name().toLowerCase(Locale.ROOT),
                Revision.told(made.correction(), article -> headline(article, store)),
                stories(made.correction(), store));
    }

    /** An article that was read otherwise since is known by its id alone. */
    private static String headline(String article, Store store) {
        try {
            String title = store.article(article).title();
            return title == null ? article : "“" + title + "”";
        } catch (StoreException e) {
            if (e.category() == StoreException.Category.INPUT) {
                return article;
            }
            throw e;
        }
    }

    /** "made on 3 May 2031, 12:00 UTC at the desk". */
    private static String done(String what, String when, String by) {
        return what + " on " + clock(when) + (by.isEmpty() ? "" : " by " + by);
    }

    private static String clock(String made) {
        try {
            return CLOCK.format(Instant.parse(made));
        } catch (DateTimeParseException e) {
            return made;
        }
    }

    /** The articles that a correction points at, those of its last side first; none for names. */
    static List<String> articles(Correction correction) {
        return switch (correction) {
            case Correction.OfNames _ -> List.of();
            case Correction.OfStories stories ->
                stories.stories().reversed().stream().flatMap(List::stream).toList();
            case Correction.OfEvents events -> events.articles();
            case Correction.OfClaims claims -> claims.articles();
        };
    }

    /** The stories in which that is now which a correction is about. */
    private static List<CorrectionsPage.Touched> stories(Correction correction, Store store) {
        Stream<String> stories = articles(correction).stream()
                .flatMap(article -> store.storyOf(article).stream())
                .distinct();
        return stories.map(story ->
                        new CorrectionsPage.Touched(story, store.story(story).title()))
                .toList();
    }
}

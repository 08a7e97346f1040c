package org.stemma.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.news.Claim;
import org.stemma.store.Shelf.Facet;
import org.stemma.store.Shelf.Order;
import org.stemma.store.Shelf.Query;

/** A shelf that opens while there is no view yet: the database lists what it can, in the same words and the same order. */
class ShelfBuildingTest {
    @TempDir
    Path folder;

    private Path path = Path.of("");
    private String flood = "";

    @BeforeEach
    void fill() throws IOException {
        path = folder.resolve("s.db");
        try (Store store = Store.open(path)) {
            Told told = Told.of("Flood", "2031-04-07")
                    .and("Dam", "The dam broke.", "La Rive", "en", "2031-04-09")
                    .and("Levee", "The levee held.", "Orrin Post", "en", null)
                    .claims("The dam held", Claim.State.DISPUTED);
            flood = told.into(store);
            // Each writing of a story is a change that a view reads.
            store.place(Collections.nCopies(View.NEAR + 10, told.dossier()), List.of());
            for (int i = 1; i < 7; i++) {
                Told.of("Story " + i, "2031-04-0" + i).into(store);
            }
            Told.of("Same day", "2031-04-03").into(store);
            Told.of("Undated", null).into(store);
            Told.of("Undated too", null).into(store);
        }
        for (String view : List.of("s.db.index", "s.db.stories")) {
            try (Stream<Path> files = Files.walk(folder.resolve(view))) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static Query some() {
        return Query.ALL.page(null, 3);
    }

    private static <T> List<Shelf.Page<T>> pages(Function<Query, Shelf.Page<T>> list, Query asked) {
        List<Shelf.Page<T>> pages = new ArrayList<>();
        String cursor = null;
        do {
            pages.add(list.apply(asked.page(cursor, asked.limit())));
            cursor = pages.getLast().next();
        } while (cursor != null);
        return pages;
    }

    private static void mustWait(ThrowingCallable asked) {
        assertThatThrownBy(asked).isInstanceOfSatisfying(StoreException.class, busy -> {
            assertThat(busy.category()).isEqualTo(StoreException.Category.BUSY);
            assertThat(busy).hasMessageContaining("the index is being built").hasMessageContaining("% done");
        });
    }

    @Test
    void listsStoriesAsTheViewDoes() {
        List<Query> asked = List.of(
                some(),
                some().days(LocalDate.of(2031, 4, 2), LocalDate.of(2031, 4, 7)),
                some().days(LocalDate.of(2031, 4, 5), null),
                some().withId(flood),
                some().inStory(flood),
                some().withId("story-none"));
        try (Shelf shelf = Shelf.openAtOnce(path, null)) {
            assertThat(shelf.building().orElseThrow()).isBetween(0, 99);
            List<List<Shelf.Page<Shelf.StoryCard>>> before =
                    asked.stream().map(query -> pages(shelf::stories, query)).toList();
            assertThat(before.getFirst()).hasSize(4);
            assertThat(shelf.stories(some().withCounts()).total()).isEqualTo(10);
            shelf.follow();
            assertThat(shelf.building()).isEmpty();
            assertThat(asked.stream().map(query -> pages(shelf::stories, query)).toList())
                    .isEqualTo(before);
        }
    }

    @Test
    void listsAStorysArticlesAsTheViewDoes() throws IOException {
        Query two = Query.ALL.inStory(flood).page(null, 2);
        List<Shelf.Page<Shelf.ArticleCard>> before;
        try (Shelf shelf = Shelf.openAtOnce(path, null)) {
            // Of articles there are few: their view is there at once.
            before = pages(shelf::articles, two);
        }
        assertThat(before).hasSize(2);
        String one = before.getFirst().cards().getFirst().id();
        try (Store store = Store.openToRead(path)) {
            List<String> members = store.membersOf(flood);
            assertThat(pages(query -> store.stopgap().articles(query, members), two).stream()
                            .map(page -> page.with(card -> card.in(flood)))
                            .toList())
                    .isEqualTo(before);
            assertThat(store.stopgap().articles(Query.ALL.withId(one), null).cards())
                    .extracting(Shelf.ArticleCard::id)
                    .containsExactly(one);
            assertThat(store.stopgap()
                            .articles(Query.ALL.days(LocalDate.of(2031, 4, 8), null), members)
                            .cards())
                    .extracting(Shelf.ArticleCard::title)
                    .containsExactly("Dam");
        }
    }

    @Test
    void wordsAndFacetsWait() {
        try (Shelf shelf = Shelf.openAtOnce(path, null)) {
            mustWait(() -> shelf.stories(Query.ALL.words("flood", Order.NEWEST)));
            mustWait(() -> shelf.stories(Query.ALL.only(Facet.STATE, "DISPUTED")));
            mustWait(() -> shelf.claims(Query.ALL));
            assertThat(shelf.dossier(flood).claims()).hasSize(1);
            shelf.follow();
            assertThat(shelf.stories(Query.ALL.words("flood", Order.NEWEST)).cards())
                    .hasSize(1);
            assertThat(shelf.claims(Query.ALL).items()).hasSize(1);
        }
    }

    @Test
    void waitsForLittle() throws IOException {
        Path small = folder.resolve("small.db");
        try (Store store = Store.open(small)) {
            Told.of("Flood", "2031-04-07").into(store);
        }
        try (Shelf shelf = Shelf.openAtOnce(small, null)) {
            assertThat(shelf.building()).isEmpty();
            assertThat(shelf.stories(Query.ALL.words("flood", Order.BEST)).items())
                    .hasSize(1);
        }
    }
}

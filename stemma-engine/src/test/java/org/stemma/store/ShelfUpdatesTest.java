package org.stemma.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.news.Claim;
import org.stemma.news.Correction.OfStories;
import org.stemma.news.Dossier;
import org.stemma.store.Shelf.Order;
import org.stemma.store.Shelf.Query;

/** A shelf beside a writer: what it shows of stories that grow, merge and go, of older stores, and to many at once. */
class ShelfUpdatesTest {
    @TempDir
    Path folder;

    private Path path = Path.of("");

    @BeforeEach
    void place() {
        path = folder.resolve("s.db");
    }

    private static Told one() {
        return Told.of("Flood", "2031-04-07").claims("The dam held", Claim.State.SINGLE_SOURCE);
    }

    private static Told grown() {
        return Told.of("Flood", "2031-04-07")
                .and("Dam", "The dam broke.", "La Rive", "en", "2031-04-08")
                .claims("The dam held", Claim.State.DISPUTED);
    }

    private static List<String> ids(Shelf shelf) {
        return shelf.stories(Query.ALL).cards().stream()
                .map(Shelf.StoryCard::id)
                .toList();
    }

    @Test
    void followsAStoryThatGrows() {
        try (Store store = Store.open(path)) {
            String young = one().into(store);
            try (Shelf shelf = Shelf.open(path)) {
                assertThat(ids(shelf)).containsExactly(young);
                Dossier grown = grown().add(store).dossier();
                store.place(List.of(grown), List.of(young));
                assertThat(ids(shelf)).as("not followed yet").containsExactly(young);
                shelf.follow();
                assertThat(ids(shelf)).containsExactly(grown.story().id());
                Optional<String> heir = shelf.read(reader -> reader.heir(young));
                assertThat(heir).contains(grown.story().id());
                News news = shelf.since(new News.Mark(0, 0), 10);
                List<News.Change> changes = news.stories();
                assertThat(changes)
                        .extracting(News.Change::story, News.Change::before, News.Change::state, News.Change::gone)
                        .containsExactlyInAnyOrder(
                                tuple(young, null, "SINGLE_SOURCE", true),
                                tuple(grown.story().id(), "SINGLE_SOURCE", "DISPUTED", false));
                assertThat(news.articles()).hasSize(2);
                assertThat(news.mark()).isEqualTo(shelf.now());
                assertThat(shelf.since(news.mark(), 10)).isEqualTo(new News(news.mark(), List.of(), List.of()));
            }
        }
    }

    @Test
    void savingAllAnewLeavesNothingOld() {
        try (Store store = Store.open(path)) {
            one().into(store);
            Told.of("Strike", "2031-04-07").into(store);
            try (Shelf shelf = Shelf.open(path)) {
                store.save(List.of(grown().add(store).dossier()));
                shelf.follow();
                assertThat(ids(shelf)).hasSize(1);
                assertThat(shelf.claims(Query.ALL).items()).hasSize(1);
            }
        }
    }

    @Test
    void aDossierThatWasWrittenAnewIsReadAnew() {
        try (Store store = Store.open(path)) {
            String story = one().into(store);
            try (Shelf shelf = Shelf.open(path)) {
                Dossier before = shelf.dossier(story);
                assertThat(shelf.dossier(story)).isSameAs(before);
                store.place(
                        List.of(Told.of("Flood", "2031-04-07")
                                .claims("The dam broke", Claim.State.DENIED)
                                .dossier()),
                        List.of());
                assertThat(shelf.dossier(story).claims())
                        .extracting(Claim::state)
                        .containsExactly(Claim.State.DENIED);
            }
        }
    }

    @Test
    void aCorrectionTakesAStoryFromTheList() {
        try (Store store = Store.open(path)) {
            Told told = one();
            told.into(store);
            try (Shelf shelf = Shelf.open(path)) {
                String article = told.reports().getFirst().id();
                store.correct(new OfStories(OfStories.Kind.RENAME, List.of(List.of(article)), "The flood"), "reader");
                shelf.follow();
                assertThat(ids(shelf)).isEmpty();
                assertThat(shelf.articles(Query.ALL).items()).hasSize(1);
            }
        }
    }

    @Test
    void anOlderStoreLosesNothing() throws SQLException, IOException {
        String story;
        try (Store store = Store.open(path)) {
            story = grown().into(store);
        }
        Dossier before;
        try (Store store = Store.openToRead(path)) {
            before = store.dossier(story);
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path);
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE story_changes");
            StoreTest.dropLatest(statement);
            statement.execute("PRAGMA user_version = 3");
        }
        for (String view : List.of("s.db.index", "s.db.stories")) {
            try (Stream<Path> files = Files.walk(folder.resolve(view))) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        try (Store store = Store.open(path)) {
            assertThat(store.dossier(story)).isEqualTo(before);
            assertThat(store.reports()).hasSize(2);
        }
        try (Shelf shelf = Shelf.open(path)) {
            assertThat(ids(shelf)).containsExactly(story);
            assertThat(shelf.claims(Query.ALL).items()).hasSize(1);
            assertThat(shelf.articles(Query.ALL.words("dam", Order.BEST)).items())
                    .hasSize(1);
        }
    }

    @Test
    void manyReadWhileOneWrites() throws InterruptedException {
        ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
        AtomicBoolean done = new AtomicBoolean();
        List<Thread> threads = new ArrayList<>();
        try (Store store = Store.open(path)) {
            one().into(store);
            try (Shelf shelf = Shelf.open(path)) {
                for (int reader = 0; reader < 20; reader++) {
                    Thread thread = Thread.ofVirtual().unstarted(() -> {
                        while (!done.get()) {
                            read(shelf);
                        }
                    });
                    thread.setUncaughtExceptionHandler((failed, failure) -> failures.add(failure));
                    threads.add(thread);
                    thread.start();
                }
                for (int i = 0; i < 40; i++) {
                    Told.of("Flood " + i, "2031-04-07").into(store);
                    shelf.follow();
                }
                done.set(true);
                for (Thread thread : threads) {
                    thread.join();
                }
                assertThat(failures).isEmpty();
                assertThat(shelf.stories(Query.ALL.page(null, 100)).items()).hasSize(41);
            }
        }
    }

    private static void read(Shelf shelf) {
        for (Shelf.StoryCard card :
                shelf.stories(Query.ALL.page(null, 5).withCounts()).cards()) {
            assertThat(shelf.dossier(card.id()).story().id()).isEqualTo(card.id());
            shelf.articles(Query.ALL.inStory(card.id()));
        }
        shelf.articles(Query.ALL.words("flood", Order.BEST).withCounts());
    }
}

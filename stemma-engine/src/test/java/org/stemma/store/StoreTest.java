package org.stemma.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.news.Capture;
import org.stemma.news.Correction;
import org.stemma.news.Correction.OfNames;
import org.stemma.news.Correction.OfStories;
import org.stemma.news.Dossier;
import org.stemma.news.Report;

class StoreTest {
    @TempDir
    Path folder;

    private Path path = Path.of("");

    @BeforeEach
    void place() {
        path = folder.resolve("stemma.db");
    }

    private static Capture flood(String file) {
        return Samples.capture(file, "Flood reaches Orrin", "Water rose overnight. Two bridges were closed.");
    }

    private static Capture strike(String file) {
        return Samples.capture(file, "Bakers strike in Velm", "Ovens stay cold. The bakers' guild met twice.");
    }

    private Report put(Capture capture) {
        Report report = Samples.report(capture);
        try (Store store = Store.open(path)) {
            store.add(capture, List.of(report));
        }
        return report;
    }

    @Test
    void givesBackEveryFieldOfACaptureAndItsReport() {
        try (Store store = Store.open(path)) {
            store.add(Samples.fullCapture(), List.of(Samples.fullReport()));
        }
        try (Store store = Store.openToRead(path)) {
            assertThat(store.capture(Samples.fullCapture().id())).contains(Samples.fullCapture());
            assertThat(store.reports()).containsExactly(Samples.fullReport());
            assertThat(store.article(Samples.fullReport().id()))
                    .isEqualTo(Samples.fullReport().article());
        }
    }

    @Test
    void givesBackEveryFieldOfADossier() {
        Dossier dossier = Samples.fullDossier();
        try (Store store = Store.open(path)) {
            store.add(Samples.fullCapture(), List.of(Samples.fullReport()));
            store.save(List.of(dossier));
            assertThat(store.dossier("story-0011223344556677")).isEqualTo(dossier);
            assertThat(store.dossier("0011")).isEqualTo(dossier);
            assertThat(store.stories())
                    .containsExactly(
                            new Store.Summary(dossier.story().id(), "Flood", 1, 1, "2031-04-07", "2031-04-07"));
        }
    }

    @Test
    void addingTwiceChangesNothing() {
        put(flood("a.txt"));
        put(flood("a.txt"));
        put(flood("b.txt"));
        try (Store store = Store.open(path)) {
            store.meet(flood("sub/c.txt"));
            assertThat(store.contains(flood("x").id())).isTrue();
            assertThat(store.contains(strike("x").id())).isFalse();
            assertThat(store.size()).isEqualTo(1);
            for (String name : List.of("a.txt", "b.txt", "sub/c.txt", "c.txt")) {
                assertThat(store.article(name).id())
                        .isEqualTo(Samples.report(flood("x")).id());
            }
        }
    }

    @Test
    void whatWasAddedIsThereThoughTheStoreWasNeverClosed() {
        Store abandoned = Store.open(path);
        abandoned.add(flood("a.txt"), List.of(Samples.report(flood("a.txt"))));
        try (Store store = Store.openToRead(path)) {
            assertThat(store.reports()).containsExactly(Samples.report(flood("a.txt")));
            assertThat(store.search("bridge", 5)).hasSize(1);
        }
        abandoned.close();
    }

    @Test
    void savingReplacesAllStories() {
        Report flood = put(flood("a.txt"));
        Report strike = put(strike("b.txt"));
        try (Store store = Store.open(path)) {
            assertThat(store.storiesAreCurrent()).isFalse();
            store.save(List.of(Samples.dossier(List.of(flood)), Samples.dossier(List.of(strike))));
            assertThat(store.stories()).hasSize(2);
            Dossier both = Samples.dossier(List.of(flood, strike));
            store.save(List.of(both));
            assertThat(store.stories())
                    .extracting(Store.Summary::id)
                    .containsExactly(both.story().id());
            assertThat(store.storyOf(strike.id())).contains(both.story().id());
            assertThat(store.storiesAreCurrent()).isTrue();
            Capture more = Samples.capture("c.txt", "More", "And more.");
            store.add(more, List.of(Samples.report(more)));
            assertThat(store.storiesAreCurrent()).isFalse();
        }
    }

    @Test
    void aReportReadAgainTakesThePlaceOfTheOld() {
        Capture capture = flood("a.txt");
        Report old = put(capture);
        Report other = Samples.report(strike("b.txt"));
        try (Store store = Store.open(path)) {
            store.add(strike("b.txt"), List.of(other));
            store.save(List.of(Samples.dossier(List.of(old, other))));
            store.replace(capture, List.of(Samples.report(capture, "Flood leaves Orrin")));
            assertThat(store.size()).isEqualTo(2);
            assertThat(store.storiesAreCurrent()).isFalse();
            assertThat(store.article(old.id()).title()).isEqualTo("Flood leaves Orrin");
            assertThat(store.search("leaves", 5)).extracting(Store.Hit::article).containsExactly(old.id());
            assertThat(store.search("reaches", 5)).isEmpty();
        }
    }

    @Test
    void aCaptureReadOtherwiseLosesItsOldArticles() {
        Capture capture = flood("a.txt");
        Report one = Samples.report(capture, "Flood reaches Orrin", "article-1");
        Report other = Samples.report(capture, "Bridges closed", "article-2");
        try (Store store = Store.open(path)) {
            store.add(capture, List.of(one, other));
            store.save(List.of(Samples.dossier(List.of(one, other))));
            assertThat(store.reports()).containsExactly(one, other);
            assertThatThrownBy(() -> store.article("a.txt"))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("article-1, article-2");
            store.replace(capture, List.of(Samples.report(capture)));
            assertThat(store.reports()).containsExactly(Samples.report(capture));
            assertThat(store.storiesAreCurrent()).isFalse();
        }
        try (Store store = Store.open(path)) {
            assertThat(store.search("bridges", 5))
                    .extracting(Store.Hit::article)
                    .containsExactly(Samples.report(capture).id());
        }
    }

    @Test
    void aFailedSaveLeavesTheOldStories() {
        Report flood = put(flood("a.txt"));
        try (Store store = Store.open(path)) {
            Dossier known = Samples.dossier(List.of(flood));
            store.save(List.of(known));
            Dossier unknown = Samples.dossier(List.of(Samples.report(strike("never added"))));
            assertThatThrownBy(() -> store.save(List.of(unknown))).isInstanceOf(StoreException.class);
            assertThat(store.stories())
                    .extracting(Store.Summary::id)
                    .containsExactly(known.story().id());
            put(strike("b.txt"));
            assertThat(store.size()).isEqualTo(2);
        }
    }

    @Test
    void anIdThatFitsSeveralOrNoneIsRefused() {
        put(flood("a.txt"));
        put(strike("b.txt"));
        try (Store store = Store.openToRead(path)) {
            assertThatThrownBy(() -> store.article("article-"))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("could be each of article-");
            assertThatThrownBy(() -> store.dossier("abc"))
                    .hasMessageContaining("no story abc in the store")
                    .extracting(e -> ((StoreException) e).category())
                    .isEqualTo(StoreException.Category.INPUT);
        }
    }

    @Test
    void keepsCorrectionsInTheirOrderAndFindsStoriesAnew() {
        Report flood = put(flood("a.txt"));
        Correction merge = new OfNames(OfNames.Kind.MERGE, List.of("Orrin", "Orin"), null, List.of());
        Correction rename = new OfStories(OfStories.Kind.RENAME, List.of(List.of(flood.id())), "The flood");
        try (Store store = Store.open(path)) {
            store.save(List.of(Samples.dossier(List.of(flood))));
            store.correct(merge, "reader");
            store.correct(rename, "reader");
            store.correct(rename, "reader");
        }
        try (Store store = Store.open(path)) {
            assertThat(store.corrections()).extracting(Store.Made::correction).containsExactly(merge, rename);
            assertThat(store.storiesAreCurrent()).isFalse();
            store.save(List.of(Samples.dossier(List.of(flood))));
            assertThat(store.storiesAreCurrent()).isTrue();
            store.undoCorrection(store.corrections().getFirst().number(), "editor");
            assertThat(store.corrections()).extracting(Store.Made::correction).containsExactly(rename);
            assertThat(store.trail()).extracting(Store.Made::undoneBy).containsExactly("editor", "");
            assertThat(store.trail().getFirst().undone()).isNotNull();
            assertThat(store.namesToCorrect().orElseThrow()).containsExactly((OfNames) merge);
            assertThat(store.storiesAreCurrent()).isFalse();
            assertThatThrownBy(() -> store.undoCorrection(99, ""))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("no correction 99");
        }
    }

    @Test
    void correctionsOfAnOlderStoreAreAboutNames() throws SQLException {
        Correction merge = new OfNames(OfNames.Kind.MERGE, List.of("Orrin", "Orin"), null, List.of());
        try (Store store = Store.open(path)) {
            store.correct(merge, "reader");
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path);
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE story_changes");
            dropLatest(statement);
            statement.execute("ALTER TABLE corrections DROP COLUMN subject");
            statement.execute("PRAGMA user_version = 2");
        }
        try (Store store = Store.open(path)) {
            assertThat(store.corrections()).extracting(Store.Made::correction).containsExactly(merge);
        }
    }

    /** Takes back what the last versions of the tables brought. */
    static void dropLatest(Statement statement) throws SQLException {
        statement.execute("DROP TABLE meanings");
        statement.execute("DROP TABLE article_meanings");
        statement.execute("DELETE FROM facts WHERE name = 'meanings'");
        for (String column : List.of("made_by", "undone", "undone_by")) {
            statement.execute("ALTER TABLE corrections DROP COLUMN " + column);
        }
    }
}

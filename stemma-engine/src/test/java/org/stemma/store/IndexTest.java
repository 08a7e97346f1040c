package org.stemma.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.news.Capture;
import org.stemma.news.Report;

/** Search through the door: what the index finds, and that it never lags behind the store. */
class IndexTest {
    @TempDir
    Path folder;

    private Path path = Path.of("");
    private Path index = Path.of("");

    @BeforeEach
    void fill() {
        path = folder.resolve("s.db");
        index = folder.resolve("s.db.index");
        add("a.txt", "Flood reaches Orrin", "Water rose overnight in the valley.");
        add("b.txt", "Bakers strike in Velm", "Ovens stay cold while the flood of orders grows.");
    }

    private void add(String file, String title, String body) {
        Capture capture = Samples.capture(file, title, body);
        Report report = Samples.report(capture);
        try (Store store = Store.open(path)) {
            store.add(capture, List.of(report));
        }
    }

    private List<String> files(String words) {
        try (Store store = Store.openToRead(path)) {
            return store.search(words, 10).stream().map(Store.Hit::file).toList();
        }
    }

    @Test
    void findsStemsAndWeighsTitles() {
        assertThat(files("floods")).containsExactly("a.txt", "b.txt");
        assertThat(files("baker")).containsExactly("b.txt");
        assertThat(files("\"rose overnight\"")).containsExactly("a.txt");
        assertThat(files("\"overnight rose\"")).isEmpty();
        assertThat(files("nothing")).isEmpty();
    }

    @Test
    void readsMarksOfAQueryLanguageAsWords() {
        assertThat(files("flood AND (orrin")).contains("a.txt");
        assertThat(files("+-*?:~^[]{}\\/ \"")).isEmpty();
        assertThat(files("")).isEmpty();
    }

    @Test
    void quotesTheBlockThatHoldsTheWords() {
        try (Store store = Store.openToRead(path)) {
            Store.Hit hit = store.search("valley", 1).getFirst();
            assertThat(hit.passage().quote()).isEqualTo("Water rose overnight in the valley.");
            assertThat(hit.title()).isEqualTo("Flood reaches Orrin");
            assertThat(hit.story()).isNull();
        }
    }

    @Test
    void isRebuiltWhenItIsGone() throws IOException {
        delete(index);
        assertThat(files("valley")).containsExactly("a.txt");
    }

    @Test
    void isRebuiltWhenItIsDamaged() throws IOException {
        try (Stream<Path> files = Files.list(index)) {
            for (Path file : files.filter(f -> !f.endsWith("write.lock")).toList()) {
                Files.writeString(file, "damaged");
            }
        }
        assertThat(files("valley")).containsExactly("a.txt");
    }

    @Test
    void isRebuiltWhenItBelongsToAnotherStore() throws IOException {
        Path other = folder.resolve("other.db");
        try (Store store = Store.open(other)) {
            Capture capture = Samples.capture("o.txt", "Other", "Another valley.");
            store.add(capture, List.of(Samples.report(capture)));
        }
        delete(index);
        Files.move(folder.resolve("other.db.index"), index);
        assertThat(files("valley")).containsExactly("a.txt");
    }

    @Test
    void readsWhatCameWhileItWasAway() throws IOException {
        Path kept = folder.resolve("kept");
        Files.move(index, kept);
        add("c.txt", "Third", "A third valley.");
        delete(index);
        Files.move(kept, index);
        assertThat(files("third")).containsExactly("c.txt");
    }

    @Test
    void isBuiltInMemoryWhereItsFolderCannotBe() throws IOException {
        delete(index);
        Files.writeString(index, "a file stands in the way");
        assertThat(files("valley")).containsExactly("a.txt");
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void findsArticlesLikeOne() {
        add("c.txt", "Bridges closed", "Water rose overnight in the valley of Orrin, and two bridges were closed.");
        Report late = Samples.report(
                Samples.capture("d.txt", "Valley dries", "Water that rose overnight left the valley by noon."));
        try (Store store = Store.openToRead(path)) {
            assertThat(store.like(List.of(late)).getFirst())
                    .extracting(id -> store.article(id).file())
                    .containsExactlyInAnyOrder("a.txt", "c.txt");
            List<Report> known = store.reports();
            assertThat(store.like(known)).allMatch(List::isEmpty);
        }
    }
}

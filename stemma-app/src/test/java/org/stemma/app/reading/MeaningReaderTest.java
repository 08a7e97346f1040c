package org.stemma.app.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.Stemma;
import org.stemma.news.Capture;
import org.stemma.news.Report;
import org.stemma.store.Found;
import org.stemma.store.Meanings;
import org.stemma.store.Shelf;
import org.stemma.store.Shelf.Order;
import org.stemma.store.Shelf.Query;
import org.stemma.store.Store;
import org.stemma.text.Embedding;
import org.stemma.text.Embeddings;

/** Meanings are read beside the work of a desk, and give way to it. */
class MeaningReaderTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    /** All texts mean the same. */
    private static final class Alike implements Embeddings {
        private final AtomicInteger read = new AtomicInteger();

        @Override
        public Embedding of(String text, Use use) {
            read.incrementAndGet();
            return new Embedding(new float[] {1, 0, 0, 0}, List.of(), new float[0][]);
        }

        @Override
        public String model() {
            return "alike";
        }
    }

    private static void fill(Path path) {
        Stemma stemma = new Stemma();
        String text = "Harbour closed\n\nThe harbour of Velm was closed on Monday.";
        Capture capture = new Capture(
                "capture-1",
                "a.txt",
                null,
                Capture.Form.ARTICLE,
                new Capture.Content(text.getBytes(StandardCharsets.UTF_8)),
                "UTF-8",
                "given",
                text,
                null,
                Capture.Given.NOTHING,
                List.of());
        List<Report> reports =
                stemma.articles(capture).stream().map(stemma::report).toList();
        try (Store store = Store.open(path)) {
            store.add(capture, reports);
            store.save(stemma.dossiers(reports));
        }
    }

    private static void await(BooleanSupplier reached) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still waiting").isLessThan(until);
            Thread.sleep(20);
        }
    }

    @Test
    void readsBesideTheDeskAndGivesWayToItsWork() throws InterruptedException {
        Path path = folder.resolve("s.db");
        fill(path);
        Alike alike = new Alike();
        List<String> log = new CopyOnWriteArrayList<>();
        AtomicBoolean asked = new AtomicBoolean();
        AtomicBoolean busy = new AtomicBoolean(true);
        Query query = Query.ALL.words("unheardof", Order.BEST);
        try (Shelf shelf = Shelf.open(path, alike);
                MeaningReader reader = new MeaningReader(path, () -> shelf, alike, log::add)) {
            reader.start(() -> {
                asked.set(true);
                return busy.get();
            });
            await(asked::get);
            assertThat(reader.progress()).isEmpty();
            assertThat(alike.read).hasValue(0);
            busy.set(false);
            await(() -> reader.progress().map(Meanings.Progress::percent).orElse(0) == 100);
            assertThat(shelf.statements(query).items())
                    .isNotEmpty()
                    .extracting(Found::by)
                    .containsOnly(Found.Way.MEANING);
        }
        assertThat(log).isEmpty();
    }

    @Test
    void aDeskWithoutAStoreWaitsForOne() {
        List<String> log = new CopyOnWriteArrayList<>();
        MeaningReader reader = new MeaningReader(
                folder.resolve("none.db"),
                () -> {
                    throw new IllegalStateException("no store");
                },
                new Alike(),
                log::add);
        reader.start(() -> false);
        reader.close();
        assertThat(reader.progress()).isEmpty();
        assertThat(log).isEmpty();
    }
}

package org.stemma.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A view over a table of numbers: what it does when it is cut off, and beside another who holds it. */
class ViewTest {
    private static final int BATCH = 500;
    private static final int ROWS = 12_000;

    @TempDir
    Path folder;

    /** Numbers up to {@code ROWS}, until it breaks at one of them. */
    private static final class Numbers implements View.Feed {
        private final long breaks;
        private final List<Long> asked = new ArrayList<>();

        Numbers(long breaks) {
            this.breaks = breaks;
        }

        @Override
        public View.Batch after(long number) {
            asked.add(number);
            if (number >= breaks) {
                throw new IllegalStateException("cut off");
            }
            return new View.Batch(
                    Math.min(ROWS, number + BATCH),
                    LongStream.rangeClosed(number + 1, Math.min(ROWS, number + BATCH))
                            .mapToObj(Numbers::update)
                            .toList());
        }

        private static View.Update update(long row) {
            Document document = new Document();
            document.add(new StringField(Fields.ID, Long.toString(row), Field.Store.NO));
            return new View.Update(new Term(Fields.ID, Long.toString(row)), List.of(document));
        }

        @Override
        public long last() {
            return ROWS;
        }
    }

    private View view() {
        return new View(folder.resolve("v"), "store", null);
    }

    private static int size(View view) {
        return view.search(snapshot -> snapshot.count(MatchAllDocsQuery.INSTANCE));
    }

    @Test
    void whatWasCutOffGoesOnWhereItWasKept() {
        try (View view = view()) {
            assertThatThrownBy(() -> view.complete(new Numbers(8000))).hasMessage("cut off");
            assertThat(view.isShown()).isFalse();
            assertThat(view.reached()).isEqualTo(8000);
        }
        Numbers rest = new Numbers(Long.MAX_VALUE);
        try (View view = view()) {
            assertThat(view.isNear(rest)).isFalse();
            view.complete(rest);
            assertThat(rest.asked.getFirst()).isEqualTo(5000);
            assertThat(size(view)).isEqualTo(ROWS);
            assertThat(view.isNear(rest)).isTrue();
        }
    }

    @Test
    @Timeout(20)
    void waitsForWhoHoldsIt() throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("v"));
        try (FSDirectory directory = FSDirectory.open(folder.resolve("v"));
                View view = view()) {
            Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME);
            Numbers numbers = new Numbers(Long.MAX_VALUE);
            assertThat(view.follow(numbers)).isFalse();
            Thread waiting = Thread.ofVirtual().start(() -> view.complete(numbers));
            assertThat(waiting.join(Duration.ofMillis(300))).isFalse();
            assertThat(view.isShown()).isFalse();
            lock.close();
            waiting.join();
            assertThat(size(view)).isEqualTo(ROWS);
        }
        try (View view = view()) {
            assertThat(view.isNear(new Numbers(Long.MAX_VALUE)))
                    .as("written to the disk, not built in memory")
                    .isTrue();
        }
    }
}

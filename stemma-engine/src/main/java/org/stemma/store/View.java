package org.stemma.store;

import static org.stemma.store.StoreException.Category.BUG;
import static org.stemma.store.StoreException.Category.RESOURCE;

import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/**
 * A Lucene index that follows a numbered table of the store.
 *
 * <p>It is never trusted to be complete: each of its commits says which store it belongs to, how its documents are made, and the number up
 * to which it has read; whatever came later is read from the database. An index that is damaged, of another store, or made otherwise is
 * written anew. Where its folder cannot be written (a read-only medium, another process that holds it for long), the index is
 * built in memory. Thread-safe: searches see the index as it was when they began, and wait for nobody.
 */
final class View implements AutoCloseable {
    /** Raised whenever documents are made otherwise. */
    private static final String FORMAT = "4";

    /** Another process that holds an index writes to it; one that wrote nothing for so long hangs. A machine under load may rest for seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Rows after which all is kept on the disk, so that building an index, which may take minutes, goes on there when it was cut off. */
    private static final int KEPT_EVERY = 5000;

    /** Rows of the table that are read in a second: for these an opening shelf waits. */
    static final int NEAR = 500;

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final String STORE = "store";
    private static final String LAST = "last";
    private static final String MADE = "format";

    /** What a table tells after a number. */
    interface Feed {
        Batch after(long number);

        /** The last number of the table. */
        default long last() {
            return 0;
        }
    }

    /** Changes up to a number; none if there is nothing new. */
    record Batch(long reached, List<Update> updates) {
        Batch {
            updates = List.copyOf(updates);
        }
    }

    /** Documents that take the place of all that bear a term. */
    record Update(Term replaced, List<Document> documents) {
        Update {
            documents = List.copyOf(documents);
        }
    }

    /** Work on the index as it stands. */
    interface Search<T> {
        T run(Snapshot snapshot) throws IOException;
    }

    /** A directory that searches read. */
    private record Shown(Directory directory, SearcherManager searchers) {}

    private final Path folder;
    private final String store;
    private final @Nullable Sort order;
    private final Analyzer analyzer = new EnglishAnalyzer();
    private final Snapshot.Factory factory = new Snapshot.Factory();
    private final Object filling = new Object();
    private volatile @Nullable Shown shown;
    private volatile long reached;
    private volatile long goal;

    /** @param order in which documents are kept, so that lists in that order end with their page; null if none */
    View(Path folder, String store, @Nullable Sort order) {
        this.folder = folder;
        this.store = store;
        this.order = order;
    }

    Analyzer analyzer() {
        return analyzer;
    }

    /** Brings the index up to the table, where it can be written, and shows it; where it cannot, it stays as it is. Whether it is up to the table. */
    boolean follow(Feed feed) {
        synchronized (filling) {
            try {
                show(beside(), feed);
                return true;
            } catch (LockObtainFailedException | FileSystemException e) {
                // Another process is at it, or the folder is read-only.
                return false;
            } catch (IOException e) {
                throw trouble(e);
            }
        }
    }

    /** Brings an index up to the table and shows it, in memory if need be. */
    void complete(Feed feed) {
        synchronized (filling) {
            try {
                showPatiently(feed);
            } catch (LockObtainFailedException | FileSystemException e) {
                showInMemory(feed);
            } catch (IOException e) {
                throw trouble(e);
            }
        }
    }

    /** Waits for another who is at it, however long that takes: the same work in memory would take as long. */
    private void showPatiently(Feed feed) throws IOException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        long size = 0;
        while (true) {
            try {
                show(beside(), feed);
                return;
            } catch (LockObtainFailedException e) {
                long now = size();
                if (now != size) {
                    size = now;
                    until = System.nanoTime() + PATIENCE.toNanos();
                }
                if (System.nanoTime() > until || Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    /** Bytes in the folder. */
    private long size() throws IOException {
        long size = 0;
        for (File file : Objects.requireNonNullElse(folder.toFile().listFiles(), new File[0])) {
            size += file.length();
        }
        return size;
    }

    /** Whether little is missing, so that it is worth waiting for. */
    boolean isNear(Feed feed) {
        goal = feed.last();
        try {
            Files.createDirectories(folder);
            try (Directory directory = FSDirectory.open(folder)) {
                reached = Math.max(0, lastIn(directory));
            }
        } catch (IOException e) {
            // Whoever completes it meets the same, and tells it.
            reached = 0;
        }
        return goal - reached <= NEAR;
    }

    /** The number up to which it was read by now, whether or not that is shown already. */
    long reached() {
        return reached;
    }

    /** The last number of the table, when it was looked at last. */
    long goal() {
        return goal;
    }

    private void showInMemory(Feed feed) {
        Shown now = shown;
        try {
            show(
                    now != null && now.directory() instanceof ByteBuffersDirectory
                            ? now.directory()
                            : new ByteBuffersDirectory(),
                    feed);
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    /** Whether there is anything to search in, be it empty. */
    boolean isShown() {
        return shown != null;
    }

    /** Runs a search; the index must have been completed or followed before. */
    <T> T search(Search<T> work) {
        while (true) {
            Shown now = shown;
            if (now == null) {
                throw new StoreException(RESOURCE, "the index " + folder + " cannot be read yet; try again");
            }
            try {
                IndexSearcher searcher = now.searchers().acquire();
                try {
                    return work.run((Snapshot) searcher);
                } finally {
                    now.searchers().release(searcher);
                }
            } catch (AlreadyClosedException e) {
                if (now.equals(shown)) {
                    throw e;
                }
                // Another directory is shown by now.
            } catch (IOException e) {
                throw trouble(e);
            }
        }
    }

    private Directory beside() throws IOException {
        Shown now = shown;
        if (now != null && now.directory() instanceof FSDirectory) {
            return now.directory();
        }
        Files.createDirectories(folder);
        return FSDirectory.open(folder);
    }

    private void show(Directory directory, Feed feed) throws IOException {
        Shown now = shown;
        boolean anew = fill(directory, feed);
        if (now != null && now.directory().equals(directory) && !anew) {
            now.searchers().maybeRefreshBlocking();
            return;
        }
        shown = new Shown(directory, new SearcherManager(directory, factory));
        if (now != null) {
            now.searchers().close();
            if (!now.directory().equals(directory)) {
                now.directory().close();
            }
        }
    }

    /** Writes what is missing; whether the index was begun anew. */
    private boolean fill(Directory directory, Feed feed) throws IOException {
        long last = lastIn(directory);
        Batch batch = feed.after(Math.max(0, last));
        if (last >= 0 && batch.updates().isEmpty()) {
            return false;
        }
        if (last < 0) {
            empty(directory);
        }
        try (IndexWriter writer = new IndexWriter(directory, writing())) {
            reached = Math.max(0, last);
            int loose = 0;
            while (!batch.updates().isEmpty()) {
                write(batch, writer);
                reached = batch.reached();
                loose += batch.updates().size();
                if (loose >= KEPT_EVERY) {
                    keep(writer);
                    loose = 0;
                }
                batch = feed.after(reached);
            }
            keep(writer);
        }
        return last < 0;
    }

    /** On all cores: most of the time goes into taking words apart. */
    private static void write(Batch batch, IndexWriter writer) throws IOException {
        try {
            batch.updates().parallelStream().forEach(update -> {
                try {
                    // Not as a block: an index in an order of its own takes none.
                    writer.deleteDocuments(update.replaced());
                    for (Document document : update.documents()) {
                        writer.addDocument(document);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void keep(IndexWriter writer) throws IOException {
        Map<String, String> mark = Map.of(STORE, store, MADE, FORMAT, LAST, Long.toString(reached));
        writer.setLiveCommitData(mark.entrySet());
        writer.commit();
    }

    private IndexWriterConfig writing() {
        IndexWriterConfig config = new IndexWriterConfig(analyzer);
        return order == null ? config : config.setIndexSort(order);
    }

    /** Removes an index that cannot be used; Lucene itself would first read the damaged one. */
    private static void empty(Directory directory) throws IOException {
        try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            for (String file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
        }
    }

    /** The number up to which an index has read, -1 if it is none of this store's or cannot be read. */
    private long lastIn(Directory directory) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return -1;
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            Map<String, String> mark = reader.getIndexCommit().getUserData();
            boolean ours = store.equals(mark.get(STORE)) && FORMAT.equals(mark.get(MADE));
            return ours ? Long.parseLong(mark.getOrDefault(LAST, "-1")) : -1;
        } catch (CorruptIndexException | IndexFormatTooNewException | IndexFormatTooOldException e) {
            return -1;
        } catch (NoSuchFileException | EOFException e) {
            return -1;
        }
    }

    private StoreException trouble(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return new StoreException(RESOURCE, "the index " + folder + " cannot be read; mend its rights", failure);
        }
        return new StoreException(
                BUG, "the index " + folder + " failed (" + failure + "); remove the folder, it is built anew", failure);
    }

    @Override
    public void close() {
        Shown now = shown;
        if (now != null) {
            try {
                now.searchers().close();
                now.directory().close();
            } catch (IOException e) {
                throw trouble(e);
            }
        }
    }
}

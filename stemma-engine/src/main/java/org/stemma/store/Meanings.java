package org.stemma.store;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stemma.text.Embeddings;

/**
 * Reads what the texts of a store mean, so that a {@link Shelf} finds them asked for in other words: statements, quotes, headlines. The stories with the
 * latest reports come first, and each is on the disk once it is read, so reading is interrupted and goes on at any time; a text that several
 * articles have is read once. A text costs the model's time, some 5 CPU-ms, and some 500 bytes here with as much again in the view.
 *
 * <p>Another process or thread may write the store meanwhile. One thread at a time. Every failure is a {@link StoreException}.
 */
public final class Meanings implements AutoCloseable {
    /** How far the reading has come. */
    public record Progress(long read, long all) {
        /** Articles of a hundred that were read; all of none. */
        public int percent() {
            return all == 0 ? 100 : (int) (100 * read / all);
        }
    }

    private final Database database;
    private final MeaningTable table;
    private final Stories stories;
    private final Articles articles;
    private final Embeddings embeddings;
    private final boolean quick;

    private Meanings(Database database, Embeddings embeddings, boolean quick) {
        this.database = database;
        this.table = new MeaningTable(database);
        this.stories = new Stories(database, new Changes(database));
        this.articles = new Articles(database);
        this.embeddings = embeddings;
        this.quick = quick;
    }

    /**
     * Opens a store that exists. Vectors of another model give way.
     *
     * @param quick whether all processors may be at work at once, or one only
     */
    public static Meanings open(Path store, Embeddings embeddings, boolean quick) {
        Database.openToRead(store).close();
        Meanings meanings = new Meanings(Database.open(store), embeddings, quick);
        meanings.table.use(embeddings.model());
        return meanings;
    }

    /** Reads so many stories at most; how many waited. */
    public int read(int most) {
        List<MeaningTable.Waiting> waiting = table.waiting(most);
        waiting.forEach(this::read);
        return waiting.size();
    }

    private void read(MeaningTable.Waiting story) {
        Map<String, Set<Long>> held = new LinkedHashMap<>();
        Map<Long, String> unread = new HashMap<>();
        texts(story.story()).forEach((article, texts) -> {
            Set<Long> numbers = held.computeIfAbsent(article, k -> new LinkedHashSet<>());
            for (String text : texts) {
                long number = Meant.number(text);
                numbers.add(number);
                if (!table.has(number)) {
                    unread.put(number, text);
                }
            }
        });
        Stream<Map.Entry<Long, String>> each = quick ? unread.entrySet().parallelStream() : unread.entrySet().stream();
        Function<String, byte[]> reading = text -> Coding.bytes(embeddings.of(text, Embeddings.Use.PASSAGE));
        table.put(
                story,
                held,
                each.collect(Collectors.toMap(Map.Entry::getKey, entry -> reading.apply(entry.getValue()))));
    }

    /** None if the story is gone by now. */
    private Map<String, Set<String>> texts(String story) {
        return stories.known(story, List.of())
                .map(dossier -> Meant.texts(dossier, articles.headers(stories.articles(story))))
                .orElse(Map.of());
    }

    public Progress progress() {
        return table.progress();
    }

    /** Takes all that was read away; searches are by words again as soon as a shelf has followed. */
    public void forget() {
        table.clear();
    }

    @Override
    public void close() {
        database.close();
    }
}

package org.stemma.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tables of what texts mean: a vector a text, and which articles hold it. A vector goes with the last article that holds its text. */
final class MeaningTable {
    /** The fact that names the model whose vectors are here. */
    private static final String MODEL = "model of meanings";

    private final Database database;

    /** A story that waits to be read, as it was written by the change of this number. */
    record Waiting(String story, long number) {}

    /** Told of each row of the table; the vector is null once it is gone. */
    interface Rows {
        void row(long number, long text, byte @Nullable [] vector);
    }

    MeaningTable(Database database) {
        this.database = database;
    }

    /** Empties the tables if they hold vectors of another model. */
    void use(String model) {
        String known = database.first("SELECT value FROM facts WHERE name = ?", row -> row.getString(1), MODEL)
                .orElse("");
        if (!known.equals(model)) {
            database.transaction(() -> {
                empty();
                database.change("INSERT OR REPLACE INTO facts VALUES (?, ?)", MODEL, model);
            });
        }
    }

    /** Takes all vectors away. */
    void clear() {
        database.transaction(this::empty);
    }

    private void empty() throws SQLException {
        database.execute("DELETE FROM article_meanings");
        database.execute(
                "INSERT OR REPLACE INTO meanings (text, vector) SELECT text, NULL FROM meanings WHERE vector IS NOT NULL");
        database.execute("UPDATE story_changes SET meant = 0 WHERE meant <> 0");
    }

    /** Stories that were written since they were read, or never were read: those with the latest reports first. */
    List<Waiting> waiting(int limit) {
        return database.all("""
                SELECT c.story, c.number FROM story_changes c JOIN stories s ON s.id = c.story
                WHERE c.meant = 0 ORDER BY s.last DESC NULLS LAST, c.story LIMIT ?""", row -> new Waiting(row.getString(1), row.getLong(2)), limit);
    }

    /** Articles in stories, and how many of them were read. */
    Meanings.Progress progress() {
        return database.first("""
                SELECT coalesce(sum(c.meant), 0), count(*)
                FROM story_articles a JOIN story_changes c ON c.story = a.story""", row -> new Meanings.Progress(row.getLong(1), row.getLong(2)))
                .orElseThrow();
    }

    boolean has(long text) {
        return database.first("SELECT 1 FROM meanings WHERE text = ? AND vector IS NOT NULL", row -> 1, text)
                .isPresent();
    }

    /**
     * Writes what a story's texts mean, unless the story was written anew meanwhile.
     *
     * @param texts by the articles that hold them: all that are to be kept of these
     * @param vectors of those texts that have none yet
     */
    void put(Waiting story, Map<String, Set<Long>> texts, Map<Long, byte[]> vectors) {
        database.transaction(() -> {
            int current = database.change(
                    "UPDATE story_changes SET meant = 1 WHERE story = ? AND number = ?", story.story(), story.number());
            if (current == 0) {
                return;
            }
            for (Map.Entry<Long, byte[]> vector : vectors.entrySet()) {
                database.change(
                        "INSERT OR REPLACE INTO meanings (text, vector) VALUES (?, ?)",
                        vector.getKey(),
                        vector.getValue());
            }
            Set<Long> before = unlink(texts.keySet());
            for (Map.Entry<String, Set<Long>> held : texts.entrySet()) {
                for (long text : held.getValue()) {
                    database.change(
                            "INSERT INTO article_meanings SELECT number, ? FROM articles WHERE id = ?",
                            text,
                            held.getKey());
                }
            }
            drop(before);
        });
    }

    /** Takes away what only these articles hold. Within a transaction, while they are still there. */
    void forget(Collection<String> articles) throws SQLException {
        drop(unlink(articles));
    }

    private Set<Long> unlink(Collection<String> articles) throws SQLException {
        Set<Long> texts = new HashSet<>();
        for (String article : articles) {
            texts.addAll(database.all(
                    "SELECT text FROM article_meanings WHERE article = (SELECT number FROM articles WHERE id = ?)",
                    row -> row.getLong(1),
                    article));
            database.change(
                    "DELETE FROM article_meanings WHERE article = (SELECT number FROM articles WHERE id = ?)", article);
        }
        return texts;
    }

    /** A row stays behind without its vector, by whose new number the view learns of it. */
    private void drop(Collection<Long> texts) throws SQLException {
        for (long text : texts) {
            database.change("""
                    INSERT OR REPLACE INTO meanings (text, vector)
                    SELECT text, NULL FROM meanings WHERE text = ?1
                    AND vector IS NOT NULL AND NOT EXISTS (SELECT 1 FROM article_meanings WHERE text = ?1)""", text);
        }
    }

    /** Tells what was written after a number, in its order. */
    void after(long number, int limit, Rows rows) {
        database.all(
                "SELECT number, text, vector FROM meanings WHERE number > ? ORDER BY number LIMIT ?",
                row -> {
                    rows.row(row.getLong(1), row.getLong(2), row.getBytes(3));
                    return row.getLong(1);
                },
                number,
                limit);
    }
}

package org.stemma.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Claim;
import org.stemma.news.Dossier;
import org.stemma.news.Report;

/**
 * The table of what became of stories: a row for each, those that are gone among them. A row that changes gets a new number, by which the
 * view learns of it. Of a story that is gone one article is remembered: wherever that is now, the story went on.
 */
final class Changes {
    private final Database database;

    Changes(Database database) {
        this.database = database;
    }

    /** A story that was written. Within a transaction, before it is. */
    void put(Dossier dossier) throws SQLException {
        List<String> articles = dossier.reports().stream().map(Report::id).toList();
        Claim main = StoryCards.main(dossier.claims());
        database.change(
                "INSERT OR REPLACE INTO story_changes (story, article, state, before) VALUES (?, ?, ?, ?)",
                dossier.story().id(),
                articles.isEmpty() ? null : articles.getFirst(),
                main == null ? null : main.state().name(),
                before(articles));
    }

    /** The state of the main claim of the story that these articles were in last. */
    private @Nullable String before(List<String> articles) {
        String state = null;
        long latest = -1;
        for (String article : articles) {
            Optional<News.Change> change = database.first(
                    "SELECT number, story, state, before, 0 AS gone FROM story_changes WHERE article = ? ORDER BY number DESC LIMIT 1",
                    Changes::read,
                    article);
            if (change.isPresent() && change.get().number() > latest) {
                latest = change.get().number();
                state = change.get().state();
            }
        }
        return state;
    }

    /** A story that is taken away. Within a transaction. */
    void remove(String story) throws SQLException {
        database.change(
                "INSERT OR REPLACE INTO story_changes (story, article, state, before) SELECT story, article, state, before FROM story_changes WHERE story = ?",
                story);
    }

    /** All stories are taken away. Within a transaction. */
    void removeAll() throws SQLException {
        List<String> stories = database.all("SELECT id FROM stories ORDER BY place", row -> row.getString(1));
        for (String story : stories) {
            remove(story);
        }
    }

    /** The changes after a number, in their order. */
    List<News.Change> after(long number, int limit) {
        return database.all("""
                SELECT number, story, state, before, story NOT IN (SELECT id FROM stories) AS gone
                FROM story_changes WHERE number > ? ORDER BY number LIMIT ?""", Changes::read, number, limit);
    }

    /** The last change of a story. */
    Optional<News.Change> of(String story) {
        return database.first("""
                SELECT number, story, state, before, story NOT IN (SELECT id FROM stories) AS gone
                FROM story_changes WHERE story = ?""", Changes::read, story);
    }

    /** The last number given. */
    long last() {
        return database.first("SELECT max(number) FROM story_changes", row -> row.getLong(1))
                .orElse(0L);
    }

    /** The story in which a story that is gone went on. */
    Optional<String> heir(String story) {
        return database.first("""
                SELECT a.story FROM story_changes c JOIN story_articles a ON a.article = c.article
                WHERE c.story = ? AND a.story <> c.story""", row -> row.getString(1), story);
    }

    private static News.Change read(ResultSet row) throws SQLException {
        return new News.Change(
                row.getLong("number"),
                row.getString("story"),
                row.getString("state"),
                row.getString("before"),
                row.getBoolean("gone"));
    }
}

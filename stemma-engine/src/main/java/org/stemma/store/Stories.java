package org.stemma.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.stemma.news.Correction;
import org.stemma.news.Dossier;
import org.stemma.news.Report;

/** The tables of stories and of their articles. An article in no story waits to be placed. */
final class Stories {
    private final Database database;
    private final Changes changes;

    Stories(Database database, Changes changes) {
        this.database = database;
        this.changes = changes;
    }

    /** Within a transaction. */
    void put(Dossier dossier) throws SQLException {
        Store.Summary summary = Store.Summary.of(dossier.story(), dossier.reports(), dossier.lineage());
        changes.put(dossier);
        delete(summary.id());
        database.change(
                "INSERT INTO stories SELECT ?, coalesce(max(place) + 1, 0), ?, ?, ?, ?, ? FROM stories",
                summary.id(),
                summary.title(),
                summary.origins(),
                summary.first(),
                summary.last(),
                RecordJson.packDossier(dossier));
        int member = 0;
        for (Report report : dossier.reports()) {
            database.change("INSERT INTO story_articles VALUES (?, ?, ?)", summary.id(), member++, report.id());
        }
    }

    /** Within a transaction. */
    void remove(Collection<String> stories) throws SQLException {
        for (String story : stories) {
            changes.remove(story);
            delete(story);
        }
    }

    private void delete(String story) throws SQLException {
        database.change("DELETE FROM story_articles WHERE story = ?", story);
        database.change("DELETE FROM stories WHERE id = ?", story);
    }

    /** Removes all. Within a transaction. */
    void clear() throws SQLException {
        changes.removeAll();
        database.execute("DELETE FROM story_articles");
        database.execute("DELETE FROM stories");
    }

    /** Has the articles of the stories in which any of these is wait to be placed anew. Within a transaction. */
    void dissolve(Collection<String> articles) throws SQLException {
        remove(articles.stream()
                .flatMap(article -> of(article).stream())
                .distinct()
                .toList());
    }

    /** Has the stories that a correction is about found anew. Within a transaction. */
    void dissolve(Correction correction) throws SQLException {
        switch (correction) {
            case Correction.OfNames _ -> {}
            case Correction.OfStories stories ->
                dissolve(stories.stories().stream().flatMap(List::stream).toList());
            case Correction.OfEvents events -> dissolve(events.articles());
            case Correction.OfClaims claims -> dissolve(claims.articles());
        }
    }

    Optional<String> of(String article) {
        return database.first("SELECT story FROM story_articles WHERE article = ?", row -> row.getString(1), article);
    }

    /** Ids of a story's articles, in its order. */
    List<String> articles(String story) {
        return database.all(
                "SELECT article FROM story_articles WHERE story = ? ORDER BY place", row -> row.getString(1), story);
    }

    /** Ids of articles in no story, in the order of their arrival. */
    List<String> unplaced() {
        return database.all(
                "SELECT id FROM articles WHERE id NOT IN (SELECT article FROM story_articles) ORDER BY number",
                row -> row.getString(1));
    }

    /** Ids of the articles in stories that arrived last, in the order of their arrival. */
    List<String> latest(int limit) {
        return database.all(
                        "SELECT id FROM articles WHERE id IN (SELECT article FROM story_articles) ORDER BY number DESC LIMIT ?",
                        row -> row.getString(1),
                        limit)
                .reversed();
    }

    List<Store.Summary> summaries() {
        return database.all("""
                SELECT id, title, origins, first, last,
                       (SELECT count(*) FROM story_articles WHERE story = id) AS articles
                FROM stories ORDER BY last DESC NULLS LAST, articles DESC, id""", Stories::summary);
    }

    private static Store.Summary summary(ResultSet row) throws SQLException {
        return new Store.Summary(
                row.getString("id"),
                row.getString("title"),
                row.getInt("articles"),
                row.getInt("origins"),
                row.getString("first"),
                row.getString("last"));
    }

    Dossier dossier(String story, List<Report> reports) {
        return known(story, reports).orElseThrow();
    }

    /** Empty if there is no such story any more. */
    Optional<Dossier> known(String story, List<Report> reports) {
        return database.first(
                "SELECT dossier FROM stories WHERE id = ?",
                row -> RecordJson.unpackDossier(row.getBytes(1), reports),
                story);
    }

    /** A story's dossier without its reports, to be unpacked by any thread. */
    Supplier<Dossier> packed(String story) {
        byte[] packed = database.first("SELECT dossier FROM stories WHERE id = ?", row -> row.getBytes(1), story)
                .orElseThrow();
        return () -> RecordJson.unpackDossier(packed, List.of());
    }
}

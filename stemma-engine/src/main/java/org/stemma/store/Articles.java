package org.stemma.store;

import static org.stemma.store.StoreException.Category.INPUT;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.stemma.news.Article;
import org.stemma.news.Report;

/** The table of articles with their analyses. */
final class Articles {
    private static final String REPORT =
            "SELECT number, article, analysis, text FROM articles a JOIN captures c ON c.id = a.capture ";

    private final Database database;
    private final MeaningTable meanings;

    Articles(Database database) {
        this.database = database;
        this.meanings = new MeaningTable(database);
    }

    /** Within a transaction; one that is there already stays. */
    void insert(Report report) throws SQLException {
        write(report, "INSERT OR IGNORE");
    }

    /** Within a transaction. A row that is replaced gets a new number, by which the index learns of it. */
    void replace(Report report) throws SQLException {
        meanings.forget(List.of(report.id()));
        write(report, "INSERT OR REPLACE");
    }

    private void write(Report report, String verb) throws SQLException {
        Article article = report.article();
        database.change(
                verb + " INTO articles (id, capture, title, article, analysis) VALUES (?, ?, ?, ?, ?)",
                article.id(),
                article.capture(),
                article.title(),
                RecordJson.packArticle(article),
                RecordJson.pack(report.analysis()));
    }

    /** Takes out articles whose capture is read otherwise now. An index learns of new articles only, so the next to open builds its own anew. */
    void drop(Collection<String> articles) throws SQLException {
        meanings.forget(articles);
        for (String article : articles) {
            database.change("DELETE FROM articles WHERE id = ?", article);
        }
        if (!articles.isEmpty()) {
            database.change("UPDATE facts SET value = lower(hex(randomblob(16))) WHERE name = 'store'");
        }
    }

    List<String> of(String capture) {
        return database.all("SELECT id FROM articles WHERE capture = ?", row -> row.getString(1), capture);
    }

    int size() {
        return database.first("SELECT count(*) FROM articles", row -> row.getInt(1))
                .orElse(0);
    }

    /** All, by id. */
    List<Report> all() {
        return database.all(REPORT + "ORDER BY a.id", Articles::read);
    }

    List<Report> all(List<String> ids) {
        return ids.stream()
                .map(id ->
                        report(id).orElseThrow(() -> new StoreException(INPUT, "no article " + id + " in the store")))
                .toList();
    }

    Optional<Report> report(String id) {
        return database.first(REPORT + "WHERE a.id = ?", Articles::read, id);
    }

    /** Articles without their text, by id: what is known of them. */
    Map<String, Article> headers(List<String> ids) {
        return packedHeaders(ids).get();
    }

    /** The same, to be unpacked by any thread. */
    Supplier<Map<String, Article>> packedHeaders(List<String> ids) {
        Map<String, byte[]> packed = new LinkedHashMap<>();
        for (String id : ids) {
            database.first("SELECT article FROM articles WHERE id = ?", row -> row.getBytes(1), id)
                    .ifPresent(article -> packed.put(id, article));
        }
        return () -> {
            Map<String, Article> headers = new LinkedHashMap<>();
            packed.forEach((id, article) -> headers.put(id, RecordJson.unpackArticle(article, "")));
            return headers;
        };
    }

    Optional<Article> article(String id) {
        return database.first(
                "SELECT article, text FROM articles a JOIN captures c ON c.id = a.capture WHERE a.id = ?",
                row -> RecordJson.unpackArticle(row.getBytes(1), RecordJson.unpackText(row.getBytes(2))),
                id);
    }

    /** An article as it is kept, to be unpacked by any thread. */
    record Packed(long number, Supplier<Article> article, Supplier<ArticleCards.Read> read) {
        static Packed of(ResultSet row) throws SQLException {
            byte[] article = row.getBytes("article");
            byte[] analysis = row.getBytes("analysis");
            byte[] text = row.getBytes("text");
            return new Packed(
                    row.getLong("number"),
                    () -> RecordJson.unpackArticle(article, RecordJson.unpackText(text)),
                    () -> RecordJson.unpack(analysis, ArticleCards.Read.class));
        }
    }

    /** Those that arrived after a number, in the order of their arrival; the last number is what the index has seen. */
    List<Packed> after(long number, int limit) {
        return database.all(REPORT + "WHERE number > ? ORDER BY number LIMIT ?", Packed::of, number, limit);
    }

    /** The last number given. */
    long last() {
        return database.first("SELECT max(number) FROM articles", row -> row.getLong(1))
                .orElse(0L);
    }

    /** Ids by number. */
    Map<Long, String> arrivedAfter(long number, int limit) {
        Map<Long, String> arrived = new LinkedHashMap<>();
        database.all(
                "SELECT number, id FROM articles WHERE number > ? ORDER BY number LIMIT ?",
                row -> arrived.put(row.getLong(1), row.getString(2)),
                number,
                limit);
        return arrived;
    }

    private static Report read(ResultSet row) throws SQLException {
        return RecordJson.unpackReport(
                row.getBytes("article"), row.getBytes("analysis"), RecordJson.unpackText(row.getBytes("text")));
    }
}

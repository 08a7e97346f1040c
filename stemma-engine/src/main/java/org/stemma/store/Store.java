package org.stemma.store;

import static org.stemma.store.StoreException.Category.INPUT;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Article;
import org.stemma.news.Capture;
import org.stemma.news.Correction;
import org.stemma.news.Dossier;
import org.stemma.news.Lineage;
import org.stemma.news.Passage;
import org.stemma.news.Report;
import org.stemma.news.Story;
import org.stemma.text.ContentId;

/**
 * Captures, reports and dossiers in a SQLite file, with a Lucene index in the folder {@code <store>.index} beside it.
 *
 * <p>What {@link #add} and {@link #save} have returned from is on the disk, whatever happens to the process. The index holds nothing of its
 * own and is rebuilt from the database whenever it is missing or behind. Every failure is a {@link StoreException}. One thread at a time;
 * several processes may read while one writes.
 */
public final class Store implements AutoCloseable {
    private static final String READ_STORIES_OF = "stories of";

    /** A story as a list shows it: {@code first} and {@code last} are the days of its reports, ISO 8601, if any is dated. */
    public record Summary(
            String id,
            String title,
            int articles,
            int origins,
            @Nullable String first,
            @Nullable String last) {
        /** A story among reports that may be in no store. */
        public static Summary of(Story story, List<Report> reports, Lineage lineage) {
            Set<String> members = Set.copyOf(story.articles());
            List<String> days = reports.stream()
                    .filter(report -> members.contains(report.id()))
                    .map(report -> report.article().published())
                    .filter(Objects::nonNull)
                    .map(stamp -> stamp.when().earliest().toString())
                    .sorted()
                    .toList();
            return new Summary(
                    story.id(),
                    story.title(),
                    members.size(),
                    lineage.originsBehind(members),
                    days.isEmpty() ? null : days.getFirst(),
                    days.isEmpty() ? null : days.getLast());
        }
    }

    /** An article that a search found, with its best passage and the story it belongs to, once stories were saved. */
    public record Hit(
            String article,
            String file,
            @Nullable String title,
            @Nullable String story,
            double score,
            Passage passage) {}

    /** A correction as it was stored, with the number that undoes it, and when: ISO 8601, UTC. */
    public record Made(int number, String made, Correction.Subject about, Correction correction) {}

    private final Database database;
    private final Index index;
    private final Captures captures;
    private final Corrections corrections;
    private final boolean writes;

    private Store(Path path, Database database, boolean writes) {
        this.database = database;
        this.writes = writes;
        this.captures = new Captures(database);
        this.corrections = new Corrections(database);
        this.index = new Index(
                path.resolveSibling(path.getFileName() + ".index"),
                this::reportsAfter,
                database.first("SELECT value FROM facts WHERE name = 'store'", row -> row.getString(1))
                        .orElse(""));
    }

    /** Opens a store to read and write, making it if there is none. */
    public static Store open(Path path) {
        return new Store(path, Database.open(path), true);
    }

    /** Opens a store that exists, to read only. */
    public static Store openToRead(Path path) {
        return new Store(path, Database.openToRead(path), false);
    }

    /** Adds a capture and the reports of its articles, all or nothing. A capture or report that is there already changes nothing. */
    public void add(Capture capture, List<Report> reports) {
        database.transaction(() -> {
            captures.insert(capture);
            for (Report report : reports) {
                insert(report, "INSERT OR IGNORE");
            }
        });
    }

    /** As {@link #add}, but all reports of the capture that are there already give way: the stories are out of date then. */
    public void replace(Capture capture, List<Report> reports) {
        database.transaction(() -> {
            captures.insert(capture);
            List<String> gone = new ArrayList<>(
                    database.all("SELECT id FROM articles WHERE capture = ?", row -> row.getString(1), capture.id()));
            for (Report report : reports) {
                // A row that is replaced gets a new number, by which the index learns of it.
                insert(report, "INSERT OR REPLACE");
                gone.remove(report.id());
            }
            drop(gone);
            database.change("DELETE FROM facts WHERE name = ?", READ_STORIES_OF);
        });
    }

    /** Takes out articles whose capture is read otherwise now. An index learns of new articles only, so the next to open builds its own anew. */
    private void drop(List<String> articles) throws SQLException {
        for (String article : articles) {
            database.change("DELETE FROM story_articles WHERE article = ?", article);
            database.change("DELETE FROM articles WHERE id = ?", article);
        }
        if (!articles.isEmpty()) {
            database.change("UPDATE facts SET value = lower(hex(randomblob(16))) WHERE name = 'store'");
        }
    }

    private void insert(Report report, String verb) throws SQLException {
        Article article = report.article();
        database.change(
                verb + " INTO articles (id, capture, title, article, analysis) VALUES (?, ?, ?, ?, ?)",
                article.id(),
                article.capture(),
                article.title(),
                RecordJson.packArticle(article),
                RecordJson.pack(report.analysis()));
    }

    /** Notes that the bytes of a capture that is here were met under its file name too. */
    public void meet(Capture capture) {
        database.transaction(() -> captures.note(capture));
    }

    /** Whether the bytes of a capture are here. */
    public boolean contains(String captureId) {
        return captures.contains(captureId);
    }

    /** A capture as it came. */
    public Optional<Capture> capture(String id) {
        return captures.read(id);
    }

    /** The number of articles. */
    public int size() {
        return database.first("SELECT count(*) FROM articles", row -> row.getInt(1))
                .orElse(0);
    }

    /** All reports, by id. */
    public List<Report> reports() {
        return database.all(
                "SELECT article, analysis, text FROM articles a JOIN captures c ON c.id = a.capture ORDER BY a.id",
                Store::readReport);
    }

    private static Report readReport(ResultSet row) throws SQLException {
        return RecordJson.unpackReport(
                row.getBytes("article"), row.getBytes("analysis"), RecordJson.unpackText(row.getBytes("text")));
    }

    /** Reports that arrived after a number, in the order of their arrival; the last number is what the index has seen. */
    private Map<Long, Report> reportsAfter(long number, int limit) {
        Map<Long, Report> reports = new LinkedHashMap<>();
        database.all("""
                SELECT number, article, analysis, text FROM articles a JOIN captures c ON c.id = a.capture
                WHERE number > ? ORDER BY number LIMIT ?""", row -> reports.put(row.getLong("number"), readReport(row)), number, limit);
        return reports;
    }

    /** Puts these stories in the place of all stories. */
    public void save(List<Dossier> dossiers) {
        database.transaction(() -> {
            database.execute("DELETE FROM story_articles");
            database.execute("DELETE FROM stories");
            int place = 0;
            for (Dossier dossier : dossiers) {
                insert(dossier, place++);
            }
            database.change("INSERT OR REPLACE INTO facts VALUES (?, ?)", READ_STORIES_OF, fingerprint());
        });
    }

    private void insert(Dossier dossier, int place) throws SQLException {
        Summary summary = Summary.of(dossier.story(), dossier.reports(), dossier.lineage());
        database.change(
                "INSERT INTO stories VALUES (?, ?, ?, ?, ?, ?, ?)",
                summary.id(),
                place,
                summary.title(),
                summary.origins(),
                summary.first(),
                summary.last(),
                RecordJson.packDossier(dossier));
        int member = 0;
        for (Report report : dossier.reports()) {
            database.change(
                    "INSERT INTO story_articles VALUES (?, ?, ?)",
                    dossier.story().id(),
                    member++,
                    report.id());
        }
    }

    /** Whether the stories were found in exactly the articles, and by the corrections, that are here now. */
    public boolean storiesAreCurrent() {
        return database.first("SELECT value FROM facts WHERE name = ?", row -> row.getString(1), READ_STORIES_OF)
                        .equals(Optional.of(fingerprint()))
                && (size() == 0 || !stories().isEmpty());
    }

    private String fingerprint() {
        List<String> parts =
                new ArrayList<>(database.all("SELECT id FROM articles ORDER BY id", row -> row.getString(1)));
        corrections.all().forEach(made -> parts.add(made.number() + " " + made.correction()));
        return ContentId.of("articles", parts.toArray(String[]::new));
    }

    /** Keeps what a reader corrected; the stories are out of date then. What stands already as the last word changes nothing. */
    public void correct(Correction correction) {
        corrections.add(correction);
    }

    /** Takes a correction back; the stories are out of date then. */
    public void forgetCorrection(int number) {
        corrections.remove(number);
    }

    /** All corrections, in the order they were made. */
    public List<Made> corrections() {
        return corrections.all();
    }

    /** The stories, the one with the latest report first. */
    public List<Summary> stories() {
        return database.all(
                """
                SELECT id, title, origins, first, last,
                       (SELECT count(*) FROM story_articles WHERE story = id) AS articles
                FROM stories ORDER BY last DESC NULLS LAST, articles DESC, id""",
                row -> new Summary(
                        row.getString("id"),
                        row.getString("title"),
                        row.getInt("articles"),
                        row.getInt("origins"),
                        row.getString("first"),
                        row.getString("last")));
    }

    /**
     * The dossier of a story.
     *
     * @param id a story's id, or the start of one that fits no other story; the word before the hyphen may be left out
     */
    public Dossier dossier(String id) {
        String story = only("stories", "story", id);
        List<Report> reports = database.all("""
                SELECT a.article, analysis, text FROM story_articles s JOIN articles a ON a.id = s.article
                JOIN captures c ON c.id = a.capture WHERE s.story = ? ORDER BY s.place""", Store::readReport, story);
        return database.first(
                        "SELECT dossier FROM stories WHERE id = ?",
                        row -> RecordJson.unpackDossier(row.getBytes(1), reports),
                        story)
                .orElseThrow();
    }

    /**
     * An article.
     *
     * @param idOrFile an article's id, the start of one that fits no other article, or the file it was read from
     */
    public Article article(String idOrFile) {
        List<String> byFile = database.all("""
                SELECT DISTINCT a.id FROM files f JOIN articles a ON a.capture = f.capture
                WHERE f.file = ?1 OR f.file LIKE '%/' || replace(replace(?1, '%', '\\%'), '_', '\\_') ESCAPE '\\'
                ORDER BY a.number""", row -> row.getString(1), idOrFile);
        if (byFile.size() > 1) {
            throw new StoreException(
                    INPUT, idOrFile + " holds several articles: give one of " + String.join(", ", byFile));
        }
        String id = byFile.isEmpty() ? only("articles", "article", idOrFile) : byFile.getFirst();
        return database.first(
                        "SELECT article, text FROM articles a JOIN captures c ON c.id = a.capture WHERE a.id = ?",
                        row -> RecordJson.unpackArticle(row.getBytes(1), RecordJson.unpackText(row.getBytes(2))),
                        id)
                .orElseThrow();
    }

    /** The story that an article belongs to. */
    public Optional<String> storyOf(String article) {
        return database.first("SELECT story FROM story_articles WHERE article = ?", row -> row.getString(1), article);
    }

    private String only(String table, String kind, String start) {
        String prefix = start.startsWith(kind + "-") ? start : kind + "-" + start;
        List<String> found = database.all(
                "SELECT id FROM " + table + " WHERE substr(id, 1, length(?1)) = ?1 ORDER BY id LIMIT 4",
                row -> row.getString(1),
                prefix);
        if (found.size() == 1) {
            return found.getFirst();
        }
        if (found.isEmpty()) {
            throw new StoreException(INPUT, "no " + kind + " " + start + " in the store");
        }
        throw new StoreException(
                INPUT, kind + " " + start + " could be each of " + String.join(", ", found) + "; give more of its id");
    }

    /**
     * The articles that tell of some words best, by BM25 over title and body with the stems of English.
     *
     * @param words as typed; in quotation marks, a phrase
     * @param limit how many hits at most
     */
    public List<Hit> search(String words, int limit) {
        List<Hit> hits = new ArrayList<>();
        for (Index.Found found : index.search(words, limit)) {
            database.first("""
                            SELECT article, analysis, text FROM articles a JOIN captures c ON c.id = a.capture
                            WHERE a.id = ?""", Store::readReport, found.article())
                    .ifPresent(report -> hits.add(hit(words, report, found.score())));
        }
        hits.sort(Comparator.comparingDouble(Hit::score).reversed().thenComparing(Hit::article));
        return hits;
    }

    private Hit hit(String words, Report report, double score) {
        Article article = report.article();
        return new Hit(
                article.id(),
                article.file(),
                article.title(),
                storyOf(article.id()).orElse(null),
                score,
                article.passage(index.bestSpan(words, report)));
    }

    /** Brings the index up to what was added, and closes the store. */
    @Override
    public void close() {
        try {
            if (writes) {
                index.catchUp();
            }
        } finally {
            database.close();
        }
    }
}

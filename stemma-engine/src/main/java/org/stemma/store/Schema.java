package org.stemma.store;

import java.util.List;

/** The tables, and the way there from every version that was ever released. A step, once released, never changes. */
final class Schema {
    private static final List<String> RECORDS = List.of(
            "PRAGMA application_id = " + Database.APPLICATION,
            """
            CREATE TABLE captures (
                id             TEXT PRIMARY KEY,
                content        BLOB NOT NULL,  -- the bytes as they came
                url            TEXT,
                form           TEXT NOT NULL,
                encoding       TEXT NOT NULL,
                encoding_basis TEXT NOT NULL,
                text           BLOB NOT NULL,  -- decoded, gzip of UTF-16
                facts          BLOB NOT NULL   -- captured, given, flags: gzip of JSON
            ) STRICT""",
            """
            CREATE TABLE files (
                file    TEXT NOT NULL,
                capture TEXT NOT NULL REFERENCES captures,
                PRIMARY KEY (file, capture)
            ) STRICT""",
            """
            CREATE TABLE articles (
                number   INTEGER PRIMARY KEY AUTOINCREMENT,  -- in order of arrival: how far the index has come
                id       TEXT NOT NULL UNIQUE,
                capture  TEXT NOT NULL REFERENCES captures,
                title    TEXT,
                article  BLOB NOT NULL,  -- gzip of JSON, without the original, which is the capture's text
                analysis BLOB NOT NULL   -- gzip of JSON
            ) STRICT""",
            "CREATE INDEX articles_by_capture ON articles (capture)",
            """
            CREATE TABLE stories (
                id      TEXT PRIMARY KEY,
                place   INTEGER NOT NULL,
                title   TEXT NOT NULL,
                origins INTEGER NOT NULL,
                first   TEXT,           -- day of the first report, ISO 8601
                last    TEXT,
                dossier BLOB NOT NULL   -- gzip of JSON, without the reports
            ) STRICT""",
            """
            CREATE TABLE story_articles (
                story   TEXT NOT NULL REFERENCES stories,
                place   INTEGER NOT NULL,
                article TEXT NOT NULL REFERENCES articles (id),
                PRIMARY KEY (story, place)
            ) STRICT""",
            "CREATE INDEX story_articles_by_article ON story_articles (article)",
            "CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",
            "INSERT INTO facts VALUES ('store', lower(hex(randomblob(16))))");

    private static final List<String> CORRECTIONS = List.of("""
            CREATE TABLE corrections (
                number     INTEGER PRIMARY KEY AUTOINCREMENT,  -- in the order they were made, which counts
                made       TEXT NOT NULL,                      -- ISO 8601, UTC
                correction BLOB NOT NULL                       -- gzip of JSON
            ) STRICT""");

    /** Until then all corrections were about names. */
    private static final List<String> SUBJECTS =
            List.of("ALTER TABLE corrections ADD COLUMN subject TEXT NOT NULL DEFAULT 'NAMES'");

    /** Until then the view of stories did not exist; it reads all that is here as changed. */
    private static final List<String> CHANGES =
            List.of("""
            CREATE TABLE story_changes (
                number  INTEGER PRIMARY KEY AUTOINCREMENT,  -- in the order of writing: how far the view has come
                story   TEXT NOT NULL UNIQUE,               -- may be gone
                article TEXT,  -- one of its articles: where that is now, a story that is gone went on
                state   TEXT,  -- of its main claim, when it was written last
                before  TEXT   -- of the main claim of the story it grew out of
            ) STRICT""", "CREATE INDEX story_changes_by_article ON story_changes (article)", """
            INSERT INTO story_changes (story, article)
            SELECT id, (SELECT article FROM story_articles WHERE story = id ORDER BY place LIMIT 1)
            FROM stories ORDER BY place""");

    /** Until then a correction that was taken back was gone. */
    private static final List<String> TRAIL = List.of(
            "ALTER TABLE corrections ADD COLUMN made_by TEXT NOT NULL DEFAULT ''", // who, in words; empty if nobody
            // told
            "ALTER TABLE corrections ADD COLUMN undone TEXT", // ISO 8601, UTC; it holds no longer
            "ALTER TABLE corrections ADD COLUMN undone_by TEXT NOT NULL DEFAULT ''");

    /** Until then a text was found by its words alone. */
    private static final List<String> MEANINGS = List.of(
            """
            CREATE TABLE meanings (
                number INTEGER PRIMARY KEY AUTOINCREMENT,  -- in the order of writing: how far the view has come
                text   INTEGER NOT NULL UNIQUE,            -- the beginning of the text's SHA-256
                vector BLOB                                -- a byte a dimension; null once no article has the text
            ) STRICT""",
            """
            CREATE TABLE article_meanings (
                article INTEGER NOT NULL,  -- its number
                text    INTEGER NOT NULL,
                PRIMARY KEY (article, text)
            ) STRICT, WITHOUT ROWID""",
            "CREATE INDEX article_meanings_by_text ON article_meanings (text)",
            // Whether the story's texts were read as it was written last; a row that is written anew begins with 0.
            "ALTER TABLE story_changes ADD COLUMN meant INTEGER NOT NULL DEFAULT 0",
            "CREATE INDEX story_changes_unmeant ON story_changes (story) WHERE meant = 0",
            "INSERT INTO facts VALUES ('meanings', lower(hex(randomblob(16))))");

    private static final List<List<String>> STEPS = List.of(RECORDS, CORRECTIONS, SUBJECTS, CHANGES, TRAIL, MEANINGS);

    static final int VERSION = STEPS.size();

    private Schema() {}

    /** Brings a store from a version to this one, wholly or not at all. */
    static void moveForward(Database database, int version) {
        if (version == VERSION) {
            return;
        }
        database.transaction(() -> {
            for (List<String> step : STEPS.subList(version, VERSION)) {
                for (String statement : step) {
                    database.execute(statement);
                }
            }
            database.execute("PRAGMA user_version = " + VERSION);
        });
    }
}

package org.stemma.store;

import static org.stemma.store.StoreException.Category.INPUT;

import java.util.List;

/** What a person means by an id, the start of one, or the name of a file. */
final class Lookup {
    private static final String STORIES = "stories";
    private static final String STORY = "story";
    private static final String ARTICLES = "articles";
    private static final String ARTICLE = "article";

    private final Database database;

    Lookup(Database database) {
        this.database = database;
    }

    /** Whether a story is meant, though perhaps none that is here. */
    boolean isStory(String start) {
        return start.startsWith("story-")
                || (!start.isBlank() && !starting(STORIES, STORY, start).isEmpty());
    }

    String story(String start) {
        return only(STORIES, STORY, start);
    }

    /** By its id, the start of it, or its file. */
    String article(String idOrFile) {
        boolean whole = database.first("SELECT 1 FROM articles WHERE id = ?", row -> 1, idOrFile)
                .isPresent();
        if (whole) {
            return idOrFile;
        }
        List<String> byFile = database.all("""
                SELECT DISTINCT a.id FROM files f JOIN articles a ON a.capture = f.capture
                WHERE f.file = ?1 OR f.file LIKE '%/' || replace(replace(?1, '%', '\\%'), '_', '\\_') ESCAPE '\\'
                ORDER BY a.number""", row -> row.getString(1), idOrFile);
        if (byFile.size() > 1) {
            throw new StoreException(
                    INPUT, idOrFile + " holds several articles: give one of " + String.join(", ", byFile));
        }
        return byFile.isEmpty() ? only(ARTICLES, ARTICLE, idOrFile) : byFile.getFirst();
    }

    /** As {@link #article}, where a story could have been meant. */
    String articleOfEither(String idOrFile) {
        try {
            return article(idOrFile);
        } catch (StoreException e) {
            throw e.category() == INPUT && starting(ARTICLES, ARTICLE, idOrFile).isEmpty()
                    ? new StoreException(INPUT, "no story and no article " + idOrFile + " in the store", e)
                    : e;
        }
    }

    /** A range of the index of ids: what begins with a text lies between it and it with the last of all characters after. */
    private List<String> starting(String table, String kind, String start) {
        String prefix = start.startsWith(kind + "-") ? start : kind + "-" + start;
        return database.all(
                "SELECT id FROM " + table
                        + " WHERE id >= ?1 AND id < ?1 || char(0x10ffff) AND substr(id, 1, length(?1)) = ?1 ORDER BY id LIMIT 4",
                row -> row.getString(1),
                prefix);
    }

    private String only(String table, String kind, String start) {
        List<String> found = starting(table, kind, start);
        // A whole id is meant by itself, though it begins another.
        if (found.size() == 1 || found.contains(start)) {
            return found.size() == 1 ? found.getFirst() : start;
        }
        if (found.isEmpty()) {
            throw new StoreException(INPUT, "no " + kind + " " + start + " in the store");
        }
        throw new StoreException(
                INPUT, kind + " " + start + " could be each of " + String.join(", ", found) + "; give more of its id");
    }
}

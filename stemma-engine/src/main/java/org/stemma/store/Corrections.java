package org.stemma.store;

import static org.stemma.store.StoreException.Category.INPUT;

import java.util.List;
import org.stemma.news.Correction;
import org.stemma.news.Correction.Subject;

/** The table of what readers corrected. */
final class Corrections {
    private final Database database;

    Corrections(Database database) {
        this.database = database;
    }

    List<Store.Made> all() {
        return database.all(
                "SELECT number, made, subject, correction FROM corrections ORDER BY number",
                row -> {
                    Subject about = Subject.valueOf(row.getString("subject"));
                    Correction correction = RecordJson.unpack(row.getBytes("correction"), record(about));
                    return new Store.Made(row.getInt("number"), row.getString("made"), about, correction);
                });
    }

    private static Class<? extends Correction> record(Subject subject) {
        return switch (subject) {
            case NAMES -> Correction.OfNames.class;
            case STORIES -> Correction.OfStories.class;
        };
    }

    void add(Correction correction) {
        List<Store.Made> before = all();
        if (before.isEmpty() || !before.getLast().correction().equals(correction)) {
            database.transaction(() -> database.change(
                    "INSERT INTO corrections (made, subject, correction) VALUES (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), ?, ?)",
                    correction.subject().name(),
                    RecordJson.pack(correction)));
        }
    }

    void remove(int number) {
        if (all().stream().noneMatch(made -> made.number() == number)) {
            throw new StoreException(INPUT, "no correction " + number + " in the store");
        }
        database.transaction(() -> database.change("DELETE FROM corrections WHERE number = ?", number));
    }
}

package org.stemma.store;

import static org.stemma.store.StoreException.Category.INPUT;

import java.sql.SQLException;
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
        return database.all("SELECT number, made, subject, correction FROM corrections ORDER BY number", row -> {
            Subject about = Subject.valueOf(row.getString("subject"));
            Correction correction = RecordJson.unpack(row.getBytes("correction"), record(about));
            return new Store.Made(row.getInt("number"), row.getString("made"), about, correction);
        });
    }

    private static Class<? extends Correction> record(Subject subject) {
        return switch (subject) {
            case NAMES -> Correction.OfNames.class;
            case STORIES -> Correction.OfStories.class;
            case EVENTS -> Correction.OfEvents.class;
        };
    }

    /** Whether it was not the last word already. Within a transaction. */
    boolean add(Correction correction) throws SQLException {
        List<Store.Made> before = all();
        if (!before.isEmpty() && before.getLast().correction().equals(correction)) {
            return false;
        }
        database.change(
                "INSERT INTO corrections (made, subject, correction) VALUES (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), ?, ?)",
                correction.subject().name(), RecordJson.pack(correction));
        return true;
    }

    /** Takes one out; which it was. Within a transaction. */
    Correction remove(int number) throws SQLException {
        Correction correction = all().stream()
                .filter(made -> made.number() == number)
                .findFirst()
                .orElseThrow(() -> new StoreException(INPUT, "no correction " + number + " in the store"))
                .correction();
        database.change("DELETE FROM corrections WHERE number = ?", number);
        return correction;
    }
}

package org.stemma.store;

import static org.stemma.store.StoreException.Category.INPUT;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.stemma.news.Correction;
import org.stemma.news.Correction.OfNames;
import org.stemma.news.Correction.Subject;

/** The table of what readers corrected, and of what they took back. */
final class Corrections {
    private static final String NOW = "strftime('%Y-%m-%dT%H:%M:%SZ', 'now')";

    /** The fact of which corrections of names all dossiers were written by: their numbers. */
    private static final String NAMES_APPLIED = "names corrected by";

    private static final String NUMBERS = "numbers:";

    private final Database database;

    Corrections(Database database) {
        this.database = database;
    }

    /** Those that hold. */
    List<Store.Made> all() {
        return trail().stream().filter(made -> made.undone() == null).toList();
    }

    /** Those that were taken back too. */
    List<Store.Made> trail() {
        return database.all("SELECT * FROM corrections ORDER BY number", Corrections::read);
    }

    private static Store.Made read(ResultSet row) throws SQLException {
        Subject about = Subject.valueOf(row.getString("subject"));
        return new Store.Made(
                row.getInt("number"),
                row.getString("made"),
                row.getString("made_by"),
                about,
                RecordJson.unpack(row.getBytes("correction"), record(about)),
                row.getString("undone"),
                row.getString("undone_by"));
    }

    private static Class<? extends Correction> record(Subject subject) {
        return switch (subject) {
            case NAMES -> Correction.OfNames.class;
            case STORIES -> Correction.OfStories.class;
            case EVENTS -> Correction.OfEvents.class;
            case CLAIMS -> Correction.OfClaims.class;
        };
    }

    /** Whether it was not the last word already. Within a transaction. */
    boolean add(Correction correction, String by) throws SQLException {
        List<Store.Made> before = all();
        if (!before.isEmpty() && before.getLast().correction().equals(correction)) {
            return false;
        }
        database.change(
                "INSERT INTO corrections (made, made_by, subject, correction) VALUES (" + NOW + ", ?, ?, ?)",
                by,
                correction.subject().name(),
                RecordJson.pack(correction));
        return true;
    }

    /** Takes one back; which it was. Within a transaction. */
    Correction undo(int number, String by) throws SQLException {
        Correction correction = all().stream()
                .filter(made -> made.number() == number)
                .findFirst()
                .orElseThrow(() -> new StoreException(INPUT, "no correction " + number + " holds in the store"))
                .correction();
        database.change("UPDATE corrections SET undone = " + NOW + ", undone_by = ? WHERE number = ?", by, number);
        return correction;
    }

    /** Notes that all dossiers were written by the corrections of names that hold now. Within a transaction. */
    void noteNames() throws SQLException {
        database.change("INSERT OR REPLACE INTO facts VALUES (?, ?)", NAMES_APPLIED, NUMBERS + namesThatHold());
    }

    private String namesThatHold() {
        return all().stream()
                .filter(made -> made.about() == Subject.NAMES)
                .map(made -> Integer.toString(made.number()))
                .collect(Collectors.joining(","));
    }

    /** Corrections of names that were made or taken back since; empty if it is not known by which the dossiers were written. */
    Optional<List<OfNames>> namesToApply() {
        Optional<String> noted =
                database.first("SELECT value FROM facts WHERE name = ?", row -> row.getString(1), NAMES_APPLIED);
        String applied = noted.orElse(NUMBERS);
        boolean corrected = trail().stream().anyMatch(made -> made.about() == Subject.NAMES);
        if (!applied.startsWith(NUMBERS) && corrected) {
            // noted by an older version, in a way that does not tell which they were
            return Optional.empty();
        }
        Set<String> before =
                Set.copyOf(Arrays.asList(applied.replace(NUMBERS, "").split(",", 0)));
        List<OfNames> changed = new ArrayList<>();
        for (Store.Made made : trail()) {
            boolean held = before.contains(Integer.toString(made.number()));
            if (made.correction() instanceof OfNames names && held != (made.undone() == null)) {
                changed.add(names);
            }
        }
        return Optional.of(changed);
    }
}

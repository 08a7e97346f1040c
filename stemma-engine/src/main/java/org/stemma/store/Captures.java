package org.stemma.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Capture;
import org.stemma.news.Flag;
import org.stemma.news.Stamp;

/** The tables of captures, and of the files they were met under. */
final class Captures {
    /** What came with a capture besides its bytes and its text. */
    record Facts(@Nullable Stamp captured, Capture.Given given, List<Flag> flags) {}

    private final Database database;

    Captures(Database database) {
        this.database = database;
    }

    /** Within a transaction. */
    void insert(Capture capture) throws SQLException {
        Facts facts = new Facts(capture.captured(), capture.given(), capture.flags());
        database.change(
                "INSERT OR IGNORE INTO captures VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                capture.id(),
                capture.content().bytes(),
                capture.url(),
                capture.form().name(),
                capture.encoding(),
                capture.encodingBasis(),
                RecordJson.packText(capture.text()),
                RecordJson.pack(facts));
        note(capture);
    }

    /** Notes under which file a capture was met. Within a transaction. */
    void note(Capture capture) throws SQLException {
        database.change("INSERT OR IGNORE INTO files VALUES (?, ?)", capture.file(), capture.id());
    }

    boolean contains(String id) {
        return database.first("SELECT 1 FROM captures WHERE id = ?", row -> 1, id)
                .isPresent();
    }

    Optional<Capture> read(String id) {
        return database.first("""
                SELECT id, (SELECT min(file) FROM files WHERE capture = id) AS file, content, url, form, encoding,
                       encoding_basis, text, facts
                FROM captures WHERE id = ?""", Captures::read, id);
    }

    private static Capture read(ResultSet row) throws SQLException {
        Facts facts = RecordJson.unpack(row.getBytes("facts"), Facts.class);
        return new Capture(
                row.getString("id"),
                row.getString("file"),
                row.getString("url"),
                Capture.Form.valueOf(row.getString("form")),
                new Capture.Content(row.getBytes("content")),
                row.getString("encoding"),
                row.getString("encoding_basis"),
                RecordJson.unpackText(row.getBytes("text")),
                facts.captured(),
                facts.given(),
                facts.flags());
    }
}

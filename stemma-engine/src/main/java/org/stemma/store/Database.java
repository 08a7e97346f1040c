package org.stemma.store;

import static org.stemma.store.StoreException.Category.BUG;
import static org.stemma.store.StoreException.Category.BUSY;
import static org.stemma.store.StoreException.Category.CONFIG;
import static org.stemma.store.StoreException.Category.INPUT;
import static org.stemma.store.StoreException.Category.RESOURCE;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * One connection to a SQLite file.
 *
 * <p>WAL with {@code synchronous = FULL}: a transaction is on the disk when its commit returns, so neither a killed process nor a power
 * cut loses it, and readers do not wait for the writer. The version of the schema stands in {@code user_version};
 * {@link Schema} moves an older store forward, a newer one is refused.
 */
final class Database implements AutoCloseable {
    /** "STMA", so that another program's database is told from a store. */
    static final int APPLICATION = 0x53544d41;

    /** Longer than any transaction of ours; a store that is locked for longer is in another process's hands. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** A value read from one row. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Work within a transaction. */
    interface Work {
        void run() throws SQLException;
    }

    private final Path path;
    private final Connection connection;

    private Database(Path path, Connection connection) {
        this.path = path;
        this.connection = connection;
    }

    /** Opens a store to write, making it if there is none. */
    static Database open(Path path) {
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new StoreException(
                    CONFIG, "no folder " + folder + " for the store " + path + "; make it, or name another store");
        }
        return connect(path, false);
    }

    /** Opens a store that is there, to read only. */
    static Database openToRead(Path path) {
        if (!Files.exists(path)) {
            throw new StoreException(
                    CONFIG, "no store at " + path + "; fill one with: stemma read PATH… --store " + path);
        }
        return connect(path, true);
    }

    private static Database connect(Path path, boolean readOnly) {
        if (Files.isDirectory(path)) {
            throw new StoreException(CONFIG, "the store " + path + " is a folder; name a file");
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(readOnly);
        config.setBusyTimeout((int) PATIENCE.toMillis());
        config.enforceForeignKeys(true);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        Connection connection = null;
        try {
            connection = config.createConnection("jdbc:sqlite:" + path);
            Database database = new Database(path, connection);
            database.prepare(readOnly);
            return database;
        } catch (SQLException e) {
            close(connection);
            throw explain(path, e);
        } catch (StoreException e) {
            close(connection);
            throw e;
        }
    }

    private void prepare(boolean readOnly) throws SQLException {
        int application = number("PRAGMA application_id");
        boolean fresh = number("SELECT count(*) FROM sqlite_schema") == 0;
        if (application != APPLICATION && !fresh) {
            throw new StoreException(
                    CONFIG, path + " is a database of another program; name another store with --store");
        }
        int version = number("PRAGMA user_version");
        if (version > Schema.VERSION) {
            throw new StoreException(
                    CONFIG,
                    "the store " + path + " was written by a newer Stemma (schema " + version + ", this one knows "
                            + Schema.VERSION + "); update Stemma, or name another store");
        }
        if (!readOnly) {
            execute("PRAGMA journal_mode = WAL");
            execute("PRAGMA synchronous = FULL");
            Schema.moveForward(this, version);
        } else if (fresh) {
            throw new StoreException(INPUT, "the store " + path + " is empty; fill it with: stemma read PATH…");
        } else if (version < Schema.VERSION) {
            throw new StoreException(
                    CONFIG, "the store " + path + " is of an older version; move it forward with: stemma read PATH…");
        }
    }

    /** Does some work wholly or not at all. */
    void transaction(Work work) {
        try {
            connection.setAutoCommit(false);
            try {
                work.run();
                connection.commit();
            } finally {
                // After a commit there is nothing left to take back.
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw explain(path, e);
        }
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Runs a change; the number of rows changed. */
    int change(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = statement(sql, values)) {
            return statement.executeUpdate();
        }
    }

    /** All rows of a query. */
    <T> List<T> all(String sql, Row<T> row, @Nullable Object... values) {
        try (PreparedStatement statement = statement(sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(row.read(rows));
            }
            return found;
        } catch (SQLException e) {
            throw explain(path, e);
        }
    }

    /** The first row of a query. */
    <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... values) {
        return all(sql, row, values).stream().findFirst();
    }

    private int number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }

    private PreparedStatement statement(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /** What a failure of SQLite means to the person at the keyboard. */
    static StoreException explain(Path path, SQLException failure) {
        SQLiteErrorCode code =
                failure instanceof SQLiteException known ? known.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
        return switch (code.code & 0xff) {
            case 5, 6 ->
                new StoreException(
                        BUSY,
                        "the store " + path + " is locked by another process; wait until it is done, or end it",
                        failure);
            case 8 ->
                new StoreException(
                        RESOURCE,
                        "the store " + path + " is read-only; make it and its folder writable, or name another store",
                        failure);
            case 11, 26 ->
                new StoreException(
                        CONFIG,
                        path + " is not a store, or a damaged one; name another store, or restore it from a copy",
                        failure);
            case 13 ->
                new StoreException(
                        RESOURCE, "no room on the disk for the store " + path + "; make room and read on", failure);
            case 10, 14 ->
                new StoreException(
                        RESOURCE,
                        "the store " + path + " cannot be opened or written (" + failure.getMessage()
                                + "); check that its folder is writable",
                        failure);
            default -> new StoreException(BUG, "the store " + path + " failed: " + failure.getMessage(), failure);
        };
    }

    private static void close(@Nullable Connection connection) {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new StoreException(BUG, "a connection did not close: " + e.getMessage(), e);
            }
        }
    }

    @Override
    public void close() {
        close(connection);
    }
}

package org.stemma.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.store.StoreException.Category;

/** What a person is told about a place that is no store, or a store that cannot be used. */
class DatabaseTest {
    @TempDir
    Path folder;

    private static void sql(Path path, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static void refuses(Runnable open, Category category, Path path, String... words) {
        StoreException refused = catchThrowableOfType(StoreException.class, open::run);
        assertThat(refused).as("refused").isNotNull();
        assertThat(refused.category()).isEqualTo(category);
        assertThat(refused.getMessage())
                .contains(path.toString())
                .contains(words)
                .doesNotContain("\n");
    }

    private void refuses(Path path, Category category, String... words) {
        refuses(() -> Store.open(path).close(), category, path, words);
    }

    @Test
    void refusesAStoreOfANewerVersion() throws SQLException {
        Path path = folder.resolve("newer.db");
        Store.open(path).close();
        sql(path, "PRAGMA user_version = 99");
        refuses(path, Category.CONFIG, "newer Stemma", "schema 99", "update Stemma");
    }

    @Test
    void refusesAnotherProgramsDatabase() throws SQLException {
        Path path = folder.resolve("other.db");
        sql(path, "CREATE TABLE things (name TEXT)");
        refuses(path, Category.CONFIG, "another program", "--store");
    }

    @Test
    void refusesAFileThatIsNoDatabase() throws IOException {
        Path path = folder.resolve("notes.txt");
        Files.writeString(path, "These are notes. ".repeat(100));
        refuses(path, Category.CONFIG, "not a store");
        assertThat(Files.readString(path)).startsWith("These are notes.");
    }

    @Test
    void refusesAFolderAndAMissingFolder() {
        refuses(folder, Category.CONFIG, "is a folder");
        refuses(folder.resolve("none/s.db"), Category.CONFIG, "no folder", "make it");
    }

    @Test
    void readingAsksForAStoreThatIsThere() throws IOException {
        Path none = folder.resolve("none.db");
        refuses(() -> Store.openToRead(none).close(), Category.CONFIG, none, "no store at", "stemma read");
        assertThat(none).doesNotExist();
        Path empty = Files.createFile(folder.resolve("empty.db"));
        refuses(() -> Store.openToRead(empty).close(), Category.INPUT, empty, "is empty");
    }

    @Test
    void saysThatAnotherProcessHoldsTheLock() throws SQLException {
        Path path = folder.resolve("locked.db");
        Store.open(path).close();
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + path);
                Statement statement = other.createStatement()) {
            statement.execute("PRAGMA locking_mode = EXCLUSIVE");
            statement.execute("BEGIN EXCLUSIVE");
            refuses(path, Category.BUSY, "locked by another process");
        }
    }

    @Test
    void saysThatAStoreIsReadOnly() throws SQLException {
        Path path = folder.resolve("readonly.db");
        Store.open(path).close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA query_only = ON");
            SQLException failure =
                    catchThrowableOfType(SQLException.class, () -> statement.execute("DELETE FROM stories"));
            refuses(
                    () -> {
                        throw Database.explain(path, failure);
                    },
                    Category.RESOURCE,
                    path,
                    "read-only",
                    "writable");
        }
    }

    @Test
    void anInterruptedFirstOpeningLeavesAStoreToOpen() throws IOException {
        Path path = Files.createFile(folder.resolve("begun.db"));
        try (Store store = Store.open(path)) {
            assertThat(store.size()).isZero();
        }
    }
}

package org.stemma.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.store.Store;

/** Each kind of bad input gets one clear line and an exit code; nothing else is lost by it. */
class BadInputTest {
    private static final String GOOD =
            "Harbour of Velm closed\n\nThe harbour of Velm was closed on Monday after a storm.\n";

    @TempDir
    Path folder;

    private Path file(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    private Path file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Refused: nothing printed, one line that names the file, a last line, exit code 1. */
    private static void refuses(Path file, String... words) {
        Shell.Outcome outcome = Shell.run("clean", file);
        assertThat(outcome.code()).as(outcome.err()).isEqualTo(Exit.NOTHING_READ);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.errors()).hasSize(2).last().isEqualTo("stemma: nothing could be read");
        assertThat(outcome.errors().getFirst()).startsWith("stemma: " + file).contains(words);
    }

    @Test
    void refusesAMissingFile() {
        refuses(folder.resolve("none.txt"), "no such file");
    }

    @Test
    void refusesAFolderWithNothingToRead() throws IOException {
        Files.createDirectories(folder.resolve("hollow/within"));
        refuses(folder.resolve("hollow"), "no files in it");
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        refuses(file("empty.txt", ""), "empty");
    }

    @Test
    void refusesBinaryData() throws IOException {
        byte[] bytes = new byte[4096];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 37 % 251);
        }
        refuses(file("picture.txt", bytes), "Stemma reads");
    }

    @Test
    void refusesFiftyMegabytesOfOneLine() throws IOException {
        byte[] bytes = new byte[50 << 20];
        Arrays.fill(bytes, (byte) 'a');
        refuses(file("line.txt", bytes), "line");
    }

    @Test
    void readsTruncatedMarkup() throws IOException {
        Path page = file(
                "cut.html",
                "<html><head><title>Harbour closed</title></head><body><article><p>The harbour of Velm was closed on"
                        + " Monday after a storm tore at its walls.</p><p>Ships wai");
        Shell.Outcome outcome = Shell.run("clean", page);
        assertThat(outcome.code()).as(outcome.err()).isEqualTo(Exit.OK);
        assertThat(outcome.lines()).hasSize(1);
    }

    @Test
    void readsAWrongEncoding() throws IOException {
        Path page = file(
                "latin.html",
                ("<html><head><meta charset=utf-8><title>Fête à Velm</title></head><body><p>La fête a eu lieu à Velm,"
                                + " malgré la pluie.</p></body></html>")
                        .getBytes(StandardCharsets.ISO_8859_1));
        Shell.Outcome outcome = Shell.run("clean", page);
        assertThat(outcome.code()).as(outcome.err()).isEqualTo(Exit.OK);
        assertThat(outcome.lines()).hasSize(1);
    }

    @Test
    void countsWhatItRefusedBesideWhatItRead() throws IOException {
        Path good = file("good.txt", GOOD);
        Shell.Outcome outcome = Shell.run("clean", good, file("e1.txt", ""), file("e2.txt", ""), "none.txt");
        assertThat(outcome.code()).isEqualTo(Exit.OK);
        assertThat(outcome.lines()).hasSize(1);
        assertThat(outcome.errors()).hasSize(4).last().asString().contains("3 inputs refused", "2 × ", "1 × ");
    }

    @Test
    void wrongUseIsToldWithTheUsage() {
        for (String[] words : new String[][] {{"clean"}, {"claen", "x"}, {"account", "--format", "pdf", "x"}}) {
            Shell.Outcome outcome = Shell.run((Object[]) words);
            assertThat(outcome.code()).isEqualTo(Exit.USAGE);
            assertThat(outcome.out()).isEmpty();
            assertThat(outcome.err()).isNotBlank();
        }
    }

    private void storeTrouble(Path store, String... words) throws IOException {
        Path good = file("good.txt", GOOD);
        Shell.Outcome outcome = Shell.run("read", good, "--store", store);
        assertThat(outcome.code()).as(outcome.err()).isEqualTo(Exit.STORE);
        assertThat(outcome.errors())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("stemma: ")
                .contains(store.toString());
        assertThat(outcome.err()).contains(words);
    }

    @Test
    void refusesAStoreOfANewerVersion() throws IOException, SQLException {
        Path store = folder.resolve("newer.db");
        Store.open(store).close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 99");
        }
        storeTrouble(store, "newer Stemma");
    }

    @Test
    void saysThatAStoreIsLocked() throws IOException, SQLException {
        Path store = folder.resolve("locked.db");
        Store.open(store).close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA locking_mode = EXCLUSIVE");
            statement.execute("BEGIN EXCLUSIVE");
            storeTrouble(store, "locked by another process");
        }
    }

    @Test
    void saysThatAStoreCannotBeMadeThere() throws IOException {
        storeTrouble(folder.resolve("none/s.db"), "no folder");
        storeTrouble(file("notes.db", "These are notes. ".repeat(99)), "not a store");
        storeTrouble(folder, "is a folder");
    }

    @Test
    void listingAsksForAStoreThatIsThere() {
        Shell.Outcome outcome = Shell.run("stories", "--store", folder.resolve("none.db"));
        assertThat(outcome.code()).isEqualTo(Exit.STORE);
        assertThat(outcome.err()).contains("no store at", "stemma read");
    }
}

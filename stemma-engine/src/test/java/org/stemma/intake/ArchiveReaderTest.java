package org.stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stemma.intake.WarcBuilder.bytes;
import static org.stemma.intake.WarcBuilder.gzip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.news.Capture;

class ArchiveReaderTest {
    @TempDir
    Path folder;

    private Received read(String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        Received received = new Received();
        new Intake().read(List.of(file.toString()), new Intake.Options(false), received);
        return received;
    }

    /** A zip archive of names and contents in turn. */
    private static byte[] zip(Object... entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) entries[i]));
                zip.write(entries[i + 1] instanceof byte[] raw ? raw : bytes((String) entries[i + 1]));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] tar(String... entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
            for (int i = 0; i < entries.length; i += 2) {
                TarArchiveEntry entry = new TarArchiveEntry(entries[i], true);
                byte[] content = bytes(entries[i + 1]);
                entry.setSize(content.length);
                tar.putArchiveEntry(entry);
                tar.write(content);
                tar.closeArchiveEntry();
            }
        }
        return out.toByteArray();
    }

    @Test
    void readsEntriesAsFiles() throws IOException {
        Received received = read(
                "days.zip",
                zip(
                        "a/one.html",
                        "<p>One",
                        "a/feed.jsonl",
                        "{\"text\":\"Two\"}\n{\"text\":\"Three\"}",
                        "a/.x.txt",
                        "No"));
        String name = folder.resolve("days.zip").toString();
        assertThat(received.files())
                .containsExactly(name + "#a/one.html", name + "#a/feed.jsonl#1", name + "#a/feed.jsonl#2");
        assertThat(received.refusals).isEmpty();
    }

    @Test
    void readsTarPackedOrNot() throws IOException {
        byte[] tar = tar("one.txt", "Eins", "deep/two.html", "<p>Zwei");
        for (String name : List.of("a.tar", "a.tar.gz", "a.tgz", "unnamed")) {
            Received received = read(name, name.endsWith("gz") ? gzip(tar) : tar);
            assertThat(received.captures).as(name).extracting(Capture::text).containsExactly("Eins", "<p>Zwei");
        }
    }

    @Test
    void readsArchivesInArchivesToABoundedDepth() throws IOException {
        byte[] inner = zip("page.html", "<p>In two");
        Received received = read("outer.zip", zip("inner.zip", inner));
        assertThat(received.files().getFirst()).endsWith("outer.zip#inner.zip#page.html");
        Received deep = read("deep.zip", zip("outer.zip", zip("inner.zip", inner), "page.html", "<p>In one"));
        assertThat(deep.captures).extracting(Capture::text).containsExactly("<p>In one");
        assertThat(deep.reasons()).singleElement().asString().contains("more than 2 archives deep");
    }

    @Test
    void refusesNamesThatPointOut() throws IOException {
        Received received = read(
                "evil.zip",
                zip("../up.html", "<p>Up", "/root.html", "<p>Root", "C:\\a.html", "<p>C", "ok.html", "<p>Fine"));
        assertThat(received.captures).extracting(Capture::text).containsExactly("<p>Fine");
        assertThat(received.reasons())
                .hasSize(3)
                .allSatisfy(r -> assertThat(r).contains("points out of the archive"))
                .first()
                .asString()
                .contains("../up.html");
        Received tar = read("evil.tar", tar("../up.txt", "Up", "ok.txt", "Fine"));
        assertThat(tar.captures).extracting(Capture::text).containsExactly("Fine");
        assertThat(tar.refusals).hasSize(1);
    }

    @Test
    void refusesABombAndKeepsWhatCameBefore() throws IOException {
        byte[] zeros = new byte[48 << 20];
        Arrays.fill(zeros, (byte) ' ');
        Received received = read("bomb.zip", zip("a.html", "<p>Before", "b.html", zeros, "c.html", "<p>After"));
        assertThat(received.captures).extracting(Capture::text).containsExactly("<p>Before");
        assertThat(received.reasons()).singleElement().asString().contains("bomb.zip", "times its size");
        Received page = read("bomb.html.gz", gzip(zeros));
        assertThat(page.reasons()).singleElement().asString().contains("times its size");
        Received nested = read("nested.zip", zip("inner.zip", zip("b.html", zeros)));
        assertThat(nested.reasons()).singleElement().asString().contains("times its size");
    }

    @Test
    void namesTheBrokenEntryAndReadsTheOthers() throws IOException {
        byte[] bytes = zip("a.txt", "First of three", "b.txt", "Second of three", "c.txt", "Third of three");
        int second = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("b.txt") + 9;
        bytes[second] ^= 0x7f;
        Received received = read("broken.zip", bytes);
        assertThat(received.captures).extracting(Capture::text).contains("First of three", "Third of three");
        assertThat(received.reasons()).singleElement().asString().contains("broken.zip#b.txt");
    }

    @Test
    void readsAZipThatBreaksOffAsFarAsItGoes() throws IOException {
        byte[] bytes = zip("a.txt", "First of two", "b.txt", "Second of two");
        int second = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("b.txt") + 8;
        Received received = read("cut.zip", Arrays.copyOf(bytes, second));
        assertThat(received.captures).extracting(Capture::text).containsExactly("First of two");
        assertThat(received.reasons()).isNotEmpty().last().asString().contains("cut.zip");
    }

    @Test
    void refusesEncryptedAndForeignEntries() throws IOException {
        byte[] bytes = zip("secret.txt", "Nothing", "photo.png", "x", "ok.txt", "Fine");
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        bytes[6] |= 1;
        bytes[text.indexOf("PK\u0001\u0002") + 8] |= 1;
        Received received = read("mixed.zip", bytes);
        assertThat(received.captures).extracting(Capture::text).containsExactly("Fine");
        assertThat(received.reasons()).hasSize(2);
        assertThat(received.reasons().get(0)).contains("secret.txt", "encrypted");
        assertThat(received.reasons().get(1)).contains("photo.png");
    }

    @Test
    void refusesEmptyArchives() throws IOException {
        assertThat(read("empty.zip", zip()).reasons())
                .singleElement()
                .asString()
                .contains("no files");
        assertThat(read("empty.tar", tar()).reasons()).isNotEmpty();
    }

    @Test
    void checksumsAreThoseOfTheEntries() throws IOException {
        CRC32 crc = new CRC32();
        crc.update(bytes("Plain"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            ZipEntry entry = new ZipEntry("stored.txt");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(5);
            entry.setCrc(crc.getValue());
            zip.putNextEntry(entry);
            zip.write(bytes("Plain"));
            zip.closeEntry();
        }
        assertThat(read("stored.zip", out.toByteArray()).captures)
                .extracting(Capture::text)
                .containsExactly("Plain");
    }
}

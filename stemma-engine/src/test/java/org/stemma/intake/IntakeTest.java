package org.stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.news.Capture;
import org.stemma.news.Flag;
import org.stemma.news.Refused;
import org.stemma.news.Stamp;

class IntakeTest {
    @TempDir
    Path folder;

    private final List<Capture> captures = new ArrayList<>();
    private final List<Refused> refusals = new ArrayList<>();

    private void read(Intake intake, boolean cleanText, String... paths) {
        intake.read(List.of(paths), new Intake.Options(cleanText), new Intake.Receiver() {
            @Override
            public void captured(Capture capture) {
                captures.add(capture);
            }

            @Override
            public void refused(Refused refused) {
                refusals.add(refused);
            }
        });
    }

    private void read(Path path) {
        read(new Intake(), false, path.toString());
    }

    private Path file(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    private Path file(String name, String content) throws IOException {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsAFolderInOrderOfItsNames() throws IOException {
        file("b.txt", "Zwei");
        file("a/c.html", "<p>Drei");
        file("a/.hidden.txt", "Nie");
        read(folder);
        assertThat(captures).extracting(c -> c.form().name()).containsExactly("HTML", "SCRAPE");
        assertThat(refusals).isEmpty();
        assertThat(captures.getFirst().captured()).extracting(Stamp::basis).isEqualTo(Stamp.Basis.FILE_TIME);
    }

    @Test
    void givesEqualBytesOneId() throws IOException {
        file("a.txt", "The same words");
        file("b.txt", "The same words");
        read(folder);
        assertThat(captures.get(0).id()).isEqualTo(captures.get(1).id());
    }

    @Test
    void refusesByNameWhatItCannotRead() throws IOException {
        file("blank.txt", " \n\t ");
        file("empty.html", "");
        file("photo.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 0, 0});
        file("style.css", "p { }");
        file("zeros.txt", new byte[] {65, 0, 66});
        file("zip.txt.gz", new byte[] {0x1f, (byte) 0x8b, 8, 0, 1, 2, 3, 4, 5, 6, 7});
        read(folder);
        assertThat(captures).isEmpty();
        assertThat(refusals).hasSize(6).allSatisfy(r -> assertThat(r.reason()).isNotBlank());
    }

    @Test
    void refusesMissingFilesAndEmptyFolders() {
        read(folder.resolve("nowhere.txt"));
        read(folder);
        assertThat(refusals)
                .extracting(Refused::reason)
                .hasSize(2)
                .first()
                .asString()
                .contains("no such file");
    }

    @Test
    void readsJsonLinesAroundABrokenOne() throws IOException {
        Path path = file("feed.jsonl", """

                {"id":"x","title":"T","text":"Eins","published":"2031-01-02","outlet":"Blatt"}
                {broken
                [1]
                {"html":"<p>Zwei</p>","url":"https://a.example/2"}
                {"title":"no text"}
                """);
        read(path);
        assertThat(captures).extracting(Capture::file).containsExactly(path + "#2", path + "#5");
        assertThat(captures.getFirst().given()).isEqualTo(new Capture.Given("x", "T", "2031-01-02", "Blatt"));
        assertThat(captures.getLast().form()).isEqualTo(Capture.Form.HTML);
        assertThat(refusals).extracting(Refused::place).containsExactly("line 3", "line 4", "line 6");
    }

    @Test
    void readsAJsonListOverSeveralLines() throws IOException {
        Path path = file("list.json", "[\n {\"text\": \"Eins\"},\n {\"text\": \"Zwei\"}\n]");
        read(path);
        assertThat(captures).extracting(Capture::text).containsExactly("Eins", "Zwei");
        assertThat(captures.getLast().file()).isEqualTo(path + "#2");
    }

    @Test
    void readsStandardInputOfAnyKind() {
        for (String given :
                List.of("{\"text\":\"one\"}\n{\"text\":\"two\"}", "<!doctype html><p>three", "{four} is text")) {
            read(new Intake(new ByteArrayInputStream(given.getBytes(StandardCharsets.UTF_8))), true, "-");
        }
        assertThat(captures).extracting(Capture::text).contains("one", "two", "{four} is text\n");
        assertThat(captures.get(2).form()).isEqualTo(Capture.Form.HTML);
        assertThat(refusals).isEmpty();
    }

    @Test
    void unpacksGzip() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write("<p>packed".getBytes(StandardCharsets.UTF_8));
        }
        read(file("a.html.gz", packed.toByteArray()));
        assertThat(captures).extracting(Capture::text).containsExactly("<p>packed");
    }

    @Test
    void findsTheEncoding() throws IOException {
        file("a.txt", "\ufeffBücher");
        file("b.html", "<meta charset=iso-8859-1><p>Bücher — für alle".getBytes(Charset.forName("windows-1252")));
        file("c.txt", "Bücher für alle".getBytes(Charset.forName("windows-1252")));
        file("d.html", "<meta charset=iso-8859-1><p>Bücher");
        file(
                "e.txt",
                "Съешь же ещё этих мягких французских булок да выпей чаю".getBytes(Charset.forName("windows-1251")));
        read(folder);
        assertThat(captures).allSatisfy(c -> assertThat(c.text()).containsAnyOf("Bücher", "французских"));
        assertThat(captures)
                .extracting(Capture::encoding)
                .containsExactly("UTF-8", "windows-1252", "windows-1252", "UTF-8", "windows-1251");
        assertThat(captures.getFirst().encodingBasis()).isEqualTo("byte order mark");
    }

    @Test
    void repairsTextThatWasEncodedTwice() throws IOException {
        String twice =
                new String("It’s late — she said".getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
        read(file("a.txt", twice.replace("\u201d", "\u201d")));
        assertThat(captures.getFirst().text()).isEqualTo("It’s late — she said");
        assertThat(captures.getFirst().flags()).extracting(Flag::kind).containsExactly(Flag.Kind.ENCODING_REPAIRED);
    }

    @Test
    void refusesOneLineOfFiftyMegabytesWithoutDelay() throws IOException {
        byte[] line = new byte[50_000_000];
        Arrays.fill(line, (byte) 'x');
        read(file("long.txt", line));
        assertThat(refusals)
                .singleElement()
                .extracting(Refused::reason)
                .asString()
                .contains("50000000 characters");
    }

    @Test
    void readsWhatThePageSaverSays() throws IOException {
        read(file(
                "a.html",
                "<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://news.example/a \n saved date: Fri Mar 03"
                        + " 2023 10:00:00 GMT+0100 (CET)\n--><p>Text"));
        assertThat(captures.getFirst().url()).isEqualTo("https://news.example/a");
        assertThat(captures.getFirst().captured()).extracting(Stamp::value).isEqualTo("2023-03-03T10:00:00+01:00");
    }
}

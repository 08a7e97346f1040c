package org.stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.news.Capture;

class PathPatternTest {
    @TempDir
    Path folder;

    private void file(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private Received read(String pattern) {
        Received received = new Received();
        new Intake().read(List.of(folder + "/" + pattern), new Intake.Options(false), received);
        return received;
    }

    @Test
    void readsWhatAPatternMatchesInOrder() throws IOException {
        for (String name : List.of("b.html", "a.html", "deep/c.html", "deep/er/d.html", ".hidden/e.html", "f.txt")) {
            file(name, ("<p>" + name).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(read("*.html").captures).extracting(Capture::text).containsExactly("<p>a.html", "<p>b.html");
        assertThat(read("**/*.html").captures)
                .extracting(Capture::text)
                .containsExactly("<p>a.html", "<p>b.html", "<p>deep/c.html", "<p>deep/er/d.html");
        assertThat(read("d??p/[a-c].{html,txt}").captures)
                .extracting(Capture::text)
                .containsExactly("<p>deep/c.html");
        assertThat(read("dee*").captures).hasSize(2);
    }

    @Test
    void refusesPatternsThatMatchNothingOrAreNone() {
        assertThat(read("*.html").reasons()).singleElement().asString().contains("no file matches");
        assertThat(read("nowhere/*.html").reasons()).singleElement().asString().contains("no file matches");
        assertThat(read("[a").reasons()).singleElement().asString().contains("not a pattern");
    }

    @Test
    void takesAFileWithSuchANameForAFile() throws IOException {
        file("a[1].txt", "Eins".getBytes(StandardCharsets.UTF_8));
        assertThat(read("a[1].txt").captures).extracting(Capture::text).containsExactly("Eins");
    }

    @Test
    void readsWideEncodingsWithAndWithoutAMark() throws IOException {
        String text = "<p>Die Brücke von Ostrau ist gesperrt";
        for (String charset : List.of("UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
            file(charset + ".html", text.getBytes(Charset.forName(charset)));
            file(charset + "-marked.html", ("\ufeff" + text).getBytes(Charset.forName(charset)));
        }
        assertThat(read("*.html").captures)
                .hasSize(8)
                .allSatisfy(c -> assertThat(c.text()).isEqualTo(text));
    }
}

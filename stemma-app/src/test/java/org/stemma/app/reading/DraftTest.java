package org.stemma.app.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DraftTest {
    private static ByteArrayInputStream words() {
        return new ByteArrayInputStream("words".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void noNameLeadsElsewhere() {
        assertThat(Draft.safe("../../etc/passwd")).isEqualTo("passwd");
        assertThat(Draft.safe("C:\\pages\\a.html")).isEqualTo("a.html");
        assertThat(Draft.safe("..")).isEqualTo("unnamed");
        assertThat(Draft.safe(".hidden*?[x].txt")).isEqualTo("hidden_x_.txt");
        assertThat(Draft.safe("a\u202e\u0000b#c.txt")).isEqualTo("a_b_c.txt");
        assertThat(Draft.safe("Überflutung – ‘Damm’.html")).isEqualTo("Überflutung – ‘Damm’.html");
        assertThat(Draft.safe("x".repeat(500) + ".html")).hasSizeLessThan(120).endsWith(".html");
        assertThat(Draft.safe("海".repeat(100)).getBytes(StandardCharsets.UTF_8).length)
                .isLessThan(255);
    }

    @Test
    void filesOfOneNameAreKeptApartAndGoneInTheEnd() throws IOException {
        Path folder;
        try (Draft draft = new Draft(false)) {
            draft.file("a/page.html", words());
            draft.file("b/page.html", words());
            draft.file("pasted.json", words());
            assertThat(draft.inputs().stream().map(draft::shown))
                    .containsExactly("page.html", "page (2).html", "pasted.json");
            folder = Path.of(draft.inputs().getFirst()).getParent();
            assertThat(folder).isNotEmptyDirectory();
        }
        assertThat(Files.exists(folder)).isFalse();
    }

    @Test
    void noMoreIsTakenThanCanBeRead() throws IOException {
        try (Draft draft = new Draft(false)) {
            for (int i = 0; i < Draft.MOST_FILES; i++) {
                draft.file(i + ".txt", words());
            }
            assertThatThrownBy(() -> draft.file("more.txt", words())).isInstanceOf(Draft.TooMuch.class);
        }
    }
}

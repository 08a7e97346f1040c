package org.stemma.app.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartsTest {
    private static final String TYPE = "multipart/form-data; boundary=\"--a-a\"";

    private static Parts parts(String body) {
        return new Parts(new ByteArrayInputStream(body.getBytes(StandardCharsets.ISO_8859_1)), TYPE);
    }

    private static List<String> read(Parts parts) throws IOException {
        List<String> read = new ArrayList<>();
        for (Parts.Part part = parts.next(); part != null; part = parts.next()) {
            String content = new String(part.content().readAllBytes(), StandardCharsets.ISO_8859_1);
            read.add(part.name() + "|" + part.file() + "|" + content);
        }
        return read;
    }

    private static String part(String head, String content) {
        return "----a-a\r\nContent-Disposition: form-data; " + head + "\r\nContent-Type: text/plain\r\n\r\n" + content
                + "\r\n";
    }

    @Test
    void partsAreReadWithTheirNames() throws IOException {
        String body = part("name=\"file\"; filename=\"a %22b%22.txt\"", "one\r\n") + part("name=\"text\"", "")
                + "----a-a--\r\n";
        assertThat(read(parts(body))).containsExactly("file|a \"b\".txt|one\r\n", "text|null|");
    }

    @Test
    void whatIsNotReadIsPassedOver() throws IOException {
        Parts parts = parts("preamble\r\n" + part("name=\"a\"", "1") + part("name=\"b\"", "2") + "----a-a--");
        assertThat(parts.next()).isNotNull();
        assertThat(read(parts)).containsExactly("b|null|2");
    }

    @Test
    void whatEndsTooEarlyIsNoForm() {
        String whole = part("name=\"a\"", "content") + "----a-a--\r\n";
        for (int end = 0; end < whole.indexOf("----a-a--") + 7; end++) {
            String cut = whole.substring(0, end);
            assertThatThrownBy(() -> read(parts(cut))).as(cut).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new Parts(new ByteArrayInputStream(new byte[0]), "text/plain"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Contents made of pieces of the delimiter, which is where a search for it goes wrong. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyBytesComeThroughAsTheyAre(long seed) throws IOException {
        Random random = new Random(seed);
        List<String> pieces =
                List.of("\r", "\n", "-", "--", "a", "\r\n--", "\r\n----a-", "\r\n\r\n----a", "\u00ff", "--a-a");
        StringBuilder body = new StringBuilder();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            StringBuilder content = new StringBuilder();
            while (random.nextInt(12) > 0) {
                content.append(pieces.get(random.nextInt(pieces.size())));
            }
            String plain = content.toString().replace("\r\n----a-a", "");
            if (("\r\n" + plain + "\r\n").contains("\r\n----a-a")) {
                continue;
            }
            body.append(part("name=\"p\"", plain));
            expected.add("p|null|" + plain);
        }
        assertThat(read(parts(body + "----a-a--\r\n"))).isEqualTo(expected);
    }
}

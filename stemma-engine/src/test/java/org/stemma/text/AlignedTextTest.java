package org.stemma.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlignedTextTest {
    private static final String PAGE = "<p>Fish &amp; chips</p><p>today</p>";

    private static AlignedText fishAndChips() {
        return AlignedText.builder()
                .copy(PAGE, new Span(3, 8))
                .replace("&", new Span(8, 13))
                .copy(PAGE, new Span(13, 19))
                .build();
    }

    @Test
    void mapsAReplacedPieceAsAWhole() {
        AlignedText text = fishAndChips();
        assertThat(text.text()).isEqualTo("Fish & chips");
        assertThat(text.toOriginal(new Span(5, 6))).isEqualTo(new Span(8, 13));
        assertThat(text.toOriginal(new Span(0, 12)).of(PAGE)).isEqualTo("Fish &amp; chips");
        assertThat(text.read(new Span(3, 9))).isEqualTo("Fish &");
    }

    @Test
    void leavesInsertedTextOutOfTheOriginal() {
        AlignedText joined =
                AlignedText.join(List.of(fishAndChips(), AlignedText.copy(PAGE, new Span(26, 31))), "\n\n");
        assertThat(joined.text()).isEqualTo("Fish & chips\n\ntoday");
        assertThat(joined.toOriginal(new Span(12, 19)).of(PAGE)).isEqualTo("today");
        assertThat(joined.toOriginal(new Span(12, 14)).isEmpty()).isTrue();
    }

    @Test
    void stripsNonBreakingSpaces() {
        AlignedText text = AlignedText.copy("\u00a0 a b \u00a0", new Span(0, 7)).strip();
        assertThat(text.text()).isEqualTo("a b");
        assertThat(text.original()).isEqualTo(new Span(2, 5));
    }

    /** Any text built of copies, replacements and insertions maps every copied unit there and back. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void copiedUnitsSurviveTheRoundTrip(long seed) {
        Random random = new Random(seed);
        String original = random.ints(400, 'a', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        AlignedText.Builder builder = AlignedText.builder();
        int at = 0;
        while (at < original.length() - 20) {
            Span span = new Span(at, at + 1 + random.nextInt(12));
            switch (random.nextInt(4)) {
                case 0 -> builder.replace("#", span);
                case 1 -> builder.insert("__");
                default -> builder.copy(original, span);
            }
            at = span.end() + random.nextInt(4);
        }
        AlignedText text = builder.build();
        AlignedText middle = text.slice(new Span(text.length() / 4, text.length() / 2));
        for (AlignedText each : List.of(text, middle)) {
            for (int i = 0; i < each.length(); i++) {
                if (Character.isLetter(each.text().charAt(i))) {
                    Span there = each.toOriginal(new Span(i, i + 1));
                    assertThat(there.of(original)).isEqualTo(each.text().substring(i, i + 1));
                    assertThat(each.toReading(there)).isEqualTo(new Span(i, i + 1));
                }
            }
        }
    }
}

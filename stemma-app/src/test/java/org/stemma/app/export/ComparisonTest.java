package org.stemma.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.app.export.Comparison.Kind;
import org.stemma.app.export.Comparison.Row;
import org.stemma.app.export.Comparison.Stretch;
import org.stemma.news.Analysis;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.Method;
import org.stemma.news.Report;
import org.stemma.news.Reuse;
import org.stemma.news.Role;
import org.stemma.text.AlignedText;
import org.stemma.text.Span;

class ComparisonTest {
    private static final Method METHOD = new Method("test", 1);

    private static final List<String> WIRE = List.of(
            "The quay at Ormel sank into the harbour before dawn on Friday, and three boats went down with it. Nobody was hurt.",
            "\"It groaned all night,\" said Ada Quill, who sells nets beside the quay. She had warned the council twice.",
            "The council had set aside four million crowns for repairs. Work was to begin in the autumn.",
            "The port was built ninety years ago. It served whalers first. Ferries came later. A cannery closed last year.");

    private static final List<String> PAPER = List.of(
            "From our correspondent on the coast.",
            "The council had set aside 4 million crowns for repairs. Work was to begin in the autumn.",
            "The old quay at Ormel sank into the harbour before dawn on Friday, and three boats went down with it. Nobody was hurt.",
            "“It groaned all night,” said Ada Quill. Divers were on their way.");

    private static Report report(String id, List<String> paragraphs) {
        StringBuilder original = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        for (String paragraph : paragraphs) {
            spans.add(new Span(original.length(), original.length() + paragraph.length()));
            original.append(paragraph).append("\n\n");
        }
        String text = original.toString();
        List<Block> blocks = spans.stream()
                .map(s -> new Block(Role.BODY, AlignedText.copy(text, s), "paragraph"))
                .toList();
        Article article = new Article(
                id,
                "capture-" + id,
                id + ".txt",
                null,
                text,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                "en",
                blocks,
                List.of(),
                List.of(),
                List.of(),
                METHOD);
        return new Report(article, new Analysis(id, "en", List.of(), List.of(), List.of(), METHOD));
    }

    private static Comparison compare(List<String> left, List<String> right) {
        return Comparison.of(report("a", left), report("b", right), List.of());
    }

    private static String side(List<Stretch> stretches) {
        StringBuilder text = new StringBuilder();
        stretches.forEach(s -> text.append(s.text()));
        return text.toString();
    }

    private static String drawn(Comparison comparison, int width, boolean colour, boolean whole) {
        Export.Pair pair = new Export.Pair(
                new Kinsfolk()
                        .article("a", "Coast Agency", "Quay sinks at Ormel", "2031-05-02")
                        .article("b", "港の朝刊", "オルメル港の岸壁が沈む、けが人はなし、港長が発表", "2031-05-03")
                        .copy("a", "b", 0.8)
                        .sources(),
                1,
                2,
                new Kinsfolk().copy("a", "b", 0.8).sources().lineage().edges().getFirst());
        return Export.sideBySide(pair, comparison, new Export.Terminal(width, colour), whole);
    }

    @Test
    void looksAsItShould() throws IOException {
        String expected = Files.readString(Path.of("src/test/golden/lineage-with.txt"));
        assertThat(drawn(compare(WIRE, PAPER), 80, false, false)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 100, 121})
    void staysWithinTheTerminal(int width) {
        assertThat(drawn(compare(WIRE, PAPER), width, false, true).lines())
                .allMatch(line -> Columns.width(line) <= width);
    }

    @Test
    void neitherTextLosesAWord() {
        Comparison comparison = compare(WIRE, PAPER);
        List<String> right = comparison.rows().stream()
                .map(r -> side(r.right()))
                .filter(s -> !s.isEmpty())
                .toList();
        assertThat(String.join(" ", right)).isEqualTo(String.join(" ", PAPER));
        List<String> left = comparison.rows().stream()
                .map(r -> side(r.left()))
                .filter(s -> !s.isEmpty())
                .toList();
        assertThat(String.join(" ", left).split(" "))
                .containsExactlyInAnyOrder(String.join(" ", WIRE).split(" "));
    }

    @Test
    void aMovedParagraphIsMarkedMoved() {
        assertThat(compare(WIRE, PAPER).rows())
                .filteredOn(Row::moved)
                .extracting(row -> side(row.right()))
                .contains("The council had set aside 4 million crowns for repairs.");
    }

    @Test
    void typographyIsNoChange() {
        assertThat(compare(
                                List.of("\"It groaned - all night long - and then it sank,\" said Ada."),
                                List.of("“It groaned – all night long – and then it sank,” said Ada."))
                        .rows())
                .extracting(Row::kind)
                .containsExactly(Kind.SAME);
    }

    @Test
    void textsThatShareNothingSayIt() {
        Comparison comparison = compare(List.of("Rain is coming to Ormel."), List.of("The quay sank."));
        assertThat(comparison.rows()).extracting(Row::kind).containsExactly(Kind.LEFT, Kind.RIGHT);
    }

    @Test
    void givenPassagesDecideWhatStandsBesideWhat() {
        Report left = report("a", List.of("Nobody was hurt when it sank."));
        Report right = report("b", List.of("The sinking hurt no one."));
        Reuse told = new Reuse(
                left.article().passage(left.article().blocks().getFirst().span()),
                right.article().passage(right.article().blocks().getFirst().span()),
                0.4);
        assertThat(Comparison.of(left, right, List.of(told)).rows())
                .extracting(Row::kind)
                .containsExactly(Kind.RETOLD);
    }

    @Test
    void scriptsWithoutSpacesAreComparedByTheCharacter() {
        Comparison comparison = compare(List.of("オルメル港の岸壁が金曜日に沈んだ。"), List.of("オルメル港の岸壁が土曜日に沈んだ。"));
        assertThat(comparison.rows()).extracting(Row::kind).containsExactly(Kind.CHANGED);
        assertThat(comparison.rows().getFirst().left())
                .extracting(Stretch::text)
                .contains("金");
    }

    @Test
    void colourTakesThePlaceOfBracketsAndBreaksNoColumn() {
        String coloured = drawn(compare(WIRE, PAPER), 80, true, false);
        String plain = coloured.replaceAll("\u001b\\[[0-9]*m", "");
        assertThat(coloured).contains("\u001b[32m", "\u001b[31m", "\u001b[33m");
        assertThat(plain.lines()).allMatch(line -> Columns.width(line) <= 80);
        assertThat(plain.lines().skip(5)).noneMatch(line -> line.contains("{+"));
    }
}

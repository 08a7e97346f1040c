package org.stemma.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.app.export.FamilyTree.Branch;
import org.stemma.news.Lineage.Kind;

class FamilyTreeTest {
    private static final Path GOLDEN = Path.of("src/test/golden/lineage-tree.txt");

    private static Kinsfolk quay() {
        return new Kinsfolk()
                .article("a", "Coast Agency", "Quay sinks at Ormel", "2031-05-02T06:10:00Z", "Coast Agency")
                .article(
                        "b", "Ormel Post", "Quay sinks at Ormel, nobody hurt", "2031-05-02T09:30+02:00", "Coast Agency")
                .article("c", "港の朝刊", "オルメル港の岸壁が沈む、けが人はなし、港長が金曜日に発表した長い見出し", "2031-05-03")
                .article("d", null, "Cafe\u0301 owner saw it sink\u001b[2J", null)
                .article("e", "The Herald", "What two papers made of one quay", "2031-05-04")
                .article("f", "Inland Radio", "Rain is coming", "2031-05-05")
                .article("g", "Inland Weekly", "More rain is coming", "2031-05-06")
                .copy("a", "b", 1)
                .edge("b", "c", Kind.REWRITE, true, 0.624)
                .edge("a", "d", Kind.PARTIAL_COPY, false, 0.997)
                .copy("b", "e", 0.55)
                .edge("d", "e", Kind.PARTIAL_COPY, true, 0.3)
                .edge("a", "f", Kind.CITES, true, 0)
                .edge("f", "g", Kind.SAME_FAMILY, false, 0)
                .origin("a", "a", "b", "c", "d", "e")
                .origin("f", "f")
                .origin("g", "g");
    }

    /** "b<a" for an article that hangs on another. */
    private static List<String> drawn(Kinsfolk kin) {
        return kin.tree().families().stream()
                .flatMap(f -> f.branches().stream())
                .map(b -> ".".repeat(b.depth()) + b.article().id())
                .toList();
    }

    @Test
    void looksAsItShould() throws IOException {
        assertThat(quay().drawn(80)).isEqualTo(Files.readString(GOLDEN));
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 120})
    void staysWithinTheTerminal(int width) {
        assertThat(quay().drawn(width).lines()).allMatch(line -> Columns.width(line) <= width);
    }

    @Test
    void severalParentsAreShownUnderTheStrongest() {
        Kinsfolk kin = new Kinsfolk()
                .articles("a", "b", "c")
                .copy("a", "b", 0.9)
                .copy("a", "c", 0.4)
                .copy("b", "c", 0.7)
                .origin("a", "a", "b", "c");
        assertThat(drawn(kin)).containsExactly("a", ".b", "..c");
        assertThat(kin.drawn(80)).containsOnlyOnce("Outlet c").contains("also from [1], copy, 40 %");
    }

    @Test
    void circlesAreCut() {
        Kinsfolk kin = new Kinsfolk()
                .articles("a", "b", "c")
                .copy("a", "b", 0.9)
                .copy("b", "c", 0.9)
                .copy("c", "a", 0.5)
                .origin(null, "a", "b", "c");
        assertThat(drawn(kin)).containsExactly("a", ".b", "..c");
        assertThat(kin.drawn(80)).contains("also from [3], copy, 50 %");
    }

    @Test
    void whatHasNoDirectionHangsOnTheRoot() {
        Kinsfolk kin = new Kinsfolk()
                .articles("a", "b", "c")
                .edge("a", "b", Kind.COPY, false, 0.9)
                .copy("b", "c", 0.9)
                .origin("b", "a", "b", "c");
        assertThat(drawn(kin)).containsExactly("b", ".a", ".c");
        assertThat(kin.drawn(80)).contains("├── [1]", "direction undetermined", "└─→ [3]");
    }

    @Test
    void twoHeadsOfOneFamilyBothStandAtTheTop() {
        Kinsfolk kin = new Kinsfolk()
                .articles("a", "b", "c", "d")
                .copy("a", "b", 0.9)
                .copy("c", "d", 0.9)
                .edge("b", "d", Kind.COPY, false, 0.4)
                .origin(null, "a", "b", "c", "d");
        assertThat(drawn(kin)).containsExactly("a", ".b", "c", ".d");
        assertThat(kin.drawn(80)).contains("also shares text with [2], copy, 40 %, direction undetermined");
    }

    @Test
    void everyArticleStandsOnceHoweverItsRelationsRun() {
        for (int seed = 0; seed < 300; seed++) {
            java.util.Random random = new java.util.Random(seed);
            String[] ids = {"a", "b", "c", "d", "e", "f"};
            Kinsfolk kin = new Kinsfolk().articles(ids);
            for (int i = 0; i < 9; i++) {
                String from = ids[random.nextInt(6)];
                String to = ids[random.nextInt(6)];
                if (!from.equals(to)) {
                    kin.edge(from, to, Kind.COPY, random.nextBoolean(), random.nextDouble());
                }
            }
            kin.origin(random.nextBoolean() ? "c" : null, ids);
            List<Branch> branches = kin.tree().families().getFirst().branches();
            assertThat(branches.stream().map(b -> b.article().id()))
                    .as("seed " + seed)
                    .containsExactlyInAnyOrder(ids);
        }
    }

    @Test
    void aLongChainStaysOnThePage() {
        String[] ids = IntStream.range(0, 40).mapToObj(i -> "x" + i).toArray(String[]::new);
        Kinsfolk kin = new Kinsfolk().articles(ids).origin("x0", ids);
        IntStream.range(1, 40).forEach(i -> kin.copy("x" + (i - 1), "x" + i, 1));
        assertThat(kin.drawn(80).lines()).allMatch(line -> Columns.width(line) <= 80);
    }

    @Test
    void almostAllIsNotAll() {
        assertThat(TreeWords.percent(0.998)).isEqualTo("99 %");
        assertThat(TreeWords.percent(1)).isEqualTo("100 %");
    }
}

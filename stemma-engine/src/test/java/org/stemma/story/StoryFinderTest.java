package org.stemma.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stemma.news.Analysis;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.Lineage;
import org.stemma.news.Lineage.Edge;
import org.stemma.news.Lineage.Kind;
import org.stemma.news.Method;
import org.stemma.news.Report;
import org.stemma.news.Role;
import org.stemma.news.Stamp;
import org.stemma.news.Story;
import org.stemma.news.When;
import org.stemma.news.Why;
import org.stemma.text.AlignedText;
import org.stemma.text.Span;

class StoryFinderTest {
    private static final Method METHOD = new Method("invented", 1);
    private static final String FIRE =
            "Firefighters in the port of Calderan fought through the night against a blaze in a grain silo of the Orsini company. Two workers are missing, mayor Ilda Ferrante said. The silo on the Molo Vecchio held nine thousand tonnes of barley.";
    private static final String FIRE_AGAIN =
            "Smoke still hung over Calderan on Thursday after the grain silo on the Molo Vecchio burnt out. Ilda Ferrante, the mayor, asked residents to keep their windows shut while divers looked for the two missing workers. The Orsini company promised help to their families.";
    private static final String FIRE_ANALYSIS =
            "Dust explosions are an old danger of silos, and the barley that Orsini stored in Calderan was exceptionally dry. The blaze on the Molo Vecchio, in which two workers died, has renewed a debate about alarms that mayor Ilda Ferrante began years ago.";
    private static final String CHESS =
            "Grandmaster Petra Holub won the Lindau chess open with a draw against the local favourite Anton Kreis. She had led the field since the fourth round and needed half a point. Kreis finished third behind the student Mirko Danailov.";
    private static final String CHESS_AGAIN =
            "A draw in the last round was enough for Petra Holub to win in Lindau. The chess open ended with a second place for Mirko Danailov, a student, while Anton Kreis came third before his home crowd.";

    private final StoryFinder finder = new StoryFinder();

    static Report report(String id, @Nullable String title, String body, @Nullable String day) {
        String text = (title == null ? "" : title) + "\n" + body;
        int at = title == null ? 0 : title.length();
        List<Block> blocks = new ArrayList<>();
        if (title != null) {
            blocks.add(new Block(Role.TITLE, AlignedText.copy(text, new Span(0, at)), "invented"));
        }
        blocks.add(new Block(Role.BODY, AlignedText.copy(text, new Span(at + 1, text.length())), "invented"));
        Stamp published =
                day == null ? null : new Stamp(day, When.day(LocalDate.parse(day)), Stamp.Basis.GIVEN, null, "");
        Article article = new Article(
                id, id, id, null, text, title, List.of(), null, published, null, null, "en", blocks, List.of(),
                List.of(), List.of(), METHOD);
        return new Report(article, new Analysis(id, "en", List.of(), List.of(), List.of(), METHOD));
    }

    static List<Report> affairs() {
        return List.of(
                report("a", "Two missing in Calderan silo fire", FIRE, "2033-06-01"),
                report("b", null, FIRE_AGAIN, "2033-06-03"),
                report("c", "After Calderan: why silos burn", FIRE_ANALYSIS, "2033-06-20"),
                report("d", "Holub wins Lindau chess open", CHESS, "2033-06-01"),
                report("e", "Draw gives Petra Holub victory in Lindau", CHESS_AGAIN, "2033-06-02"));
    }

    private List<List<String>> groups(List<Report> reports) {
        return finder.find(reports, Lineage.EMPTY).stream()
                .map(Story::articles)
                .sorted((x, y) -> x.getFirst().compareTo(y.getFirst()))
                .toList();
    }

    @Test
    void tellsAffairsApart() {
        assertThat(groups(affairs())).containsExactly(List.of("a", "b", "c"), List.of("d", "e"));
    }

    @Test
    void twoReportsOfOneAffairAreOneStory() {
        assertThat(groups(affairs().subList(0, 2))).containsExactly(List.of("a", "b"));
    }

    @Test
    void twoUnrelatedReportsAreTwoStories() {
        assertThat(groups(List.of(affairs().get(0), affairs().get(3)))).hasSize(2);
    }

    @Test
    void theTitleIsAHeadlineOfTheStory() {
        assertThat(finder.find(affairs(), Lineage.EMPTY))
                .extracting(Story::title)
                .containsAnyOf("Two missing in Calderan silo fire", "After Calderan: why silos burn")
                .doesNotContain("");
    }

    @Test
    void saysWhatHoldsAStoryTogether() {
        Story fire = finder.find(affairs(), Lineage.EMPTY).stream()
                .filter(s -> s.articles().contains("a"))
                .findFirst()
                .orElseThrow();
        assertThat(fire.why().parts()).extracting(Why.Part::feature).contains("likeness", "shared words", "days");
        assertThat(fire.why().parts()).anyMatch(p -> p.note().contains("calderan"));
    }

    @Test
    void numberedEpisodesAreTwoStories() {
        String body =
                "The council of the Tarn League agreed on %s sanctions package against Morvia on Monday. It bars the import of timber and freezes the accounts of the Morvian state bank. Envoys of all nine members voted for it in Port Alard.";
        List<Report> reports = List.of(
                report(
                        "a",
                        "Tarn League adopts 12th sanctions package against Morvia",
                        body.formatted("a twelfth"),
                        null),
                report(
                        "b",
                        "Tarn League adopts 13th package of sanctions against Morvia",
                        body.formatted("a further"),
                        null));
        assertThat(groups(reports)).hasSize(2);
    }

    @Test
    void aRisingCountIsOneStory() {
        String body = FIRE + " %s people were hurt.";
        assertThat(groups(List.of(
                        report("a", "12 hurt in Calderan silo fire", body.formatted("Twelve"), null),
                        report("b", "15 hurt in Calderan silo fire", body.formatted("Fifteen"), null))))
                .hasSize(1);
    }

    @Test
    void aCopyBelongsToItsSource() {
        Edge copy = new Edge("a", "d", Kind.COPY, true, 1, List.of(), Why.of(1, "test", ""), METHOD);
        Lineage lineage = new Lineage(List.of(copy), List.of(), List.of());
        assertThat(finder.find(List.of(affairs().get(0), affairs().get(3)), lineage))
                .hasSize(1);
    }

    @Test
    void everyReportIsInOneStoryWhateverTheOrder() {
        List<Report> reports = new ArrayList<>(affairs());
        reports.add(report("f", null, "", null));
        List<Story> expected = finder.find(reports, Lineage.EMPTY);
        assertThat(expected.stream().flatMap(s -> s.articles().stream()))
                .containsExactlyInAnyOrder("a", "b", "c", "d", "e", "f");
        for (long seed = 1; seed <= 5; seed++) {
            Collections.shuffle(reports, new Random(seed));
            assertThat(finder.find(reports, Lineage.EMPTY)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void aWitnessInOtherWordsIsDrawnToTheStory() {
        List<Report> reports = new ArrayList<>(affairs());
        reports.add(report(
                "w",
                "What I heard that night",
                "My kitchen looks out on the Molo Vecchio. I was washing up when the windows sang, and my first thought was of my son, who sweeps the yard at Orsini on Tuesdays. Nobody slept in Calderan.",
                "2033-06-02"));
        reports.add(report(
                "x",
                "A pear tart for the first cold evenings",
                "Peel four ripe pears, halve them and lay them on the pastry. Beat two eggs with cream and a spoonful of honey, pour, and bake until the rim is brown. Serve it warm, as they do in Lindau.",
                "2033-06-02"));
        List<List<String>> groups = groups(reports);
        assertThat(groups).hasSize(3).contains(List.of("x"));
        assertThat(groups.getFirst()).containsExactlyInAnyOrder("a", "b", "c", "w");
    }

    @Test
    void noReportsAreNoStories() {
        assertThat(finder.find(List.of(), Lineage.EMPTY)).isEmpty();
    }
}

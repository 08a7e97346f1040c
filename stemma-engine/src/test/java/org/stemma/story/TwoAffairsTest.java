package org.stemma.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stemma.news.Lineage;
import org.stemma.news.Report;
import org.stemma.news.Story;
import org.stemma.news.Why;

/** Two affairs of one kind, told in much the same words, and one affair told over days. */
class TwoAffairsTest {
    private static final List<String> PERSONS = List.of("Dario Velk", "Ivo Sarn", "Ilda Ferrante", "Anton Kreis");
    private static final List<String> VELK = List.of(
            "Tarn Hawks winger Dario Velk was arrested on suspicion of drunk driving on the Corso bridge after his sports car scraped a tram, harbour police said. The club said it was gathering facts.",
            "Harbour police stopped Dario Velk, winger of the Tarn Hawks, on the Corso bridge after a tram was scraped. He was arrested on suspicion of drunk driving and later released on bail.",
            "The Tarn Hawks will let Dario Velk play on Sunday although their winger was arrested for drunk driving. A tram driver had called police when a sports car scraped his tram on the Corso bridge.",
            "Dario Velk has apologised to the tram driver whose tram he scraped on the Corso bridge. The winger of the Tarn Hawks is suspected of drunk driving; police took his licence after the arrest.",
            "A tram passenger filmed how police led Dario Velk away from the Corso bridge. The Tarn Hawks winger, arrested on suspicion of drunk driving, faces a fine for the scraped tram.");
    private static final List<String> SARN = List.of(
            "Tarn Hawks goalkeeper Ivo Sarn was arrested on suspicion of drunk driving near the quarry at Monte Aldo, county police said. A breath test at the petrol station had failed. The club said it was gathering facts.",
            "County police arrested Ivo Sarn at a petrol station below Monte Aldo. The goalkeeper of the Tarn Hawks, suspected of drunk driving, failed a breath test and spent the night in the quarry town's jail.",
            "The Tarn Hawks have left goalkeeper Ivo Sarn out of the team after his arrest for drunk driving at Monte Aldo. The attendant of a petrol station had called police and he failed a breath test.",
            "Prosecutors weigh charges against Ivo Sarn, the Tarn Hawks goalkeeper, after a failed breath test at the petrol station of Monte Aldo. He was jailed for a night on suspicion of drunk driving.",
            "Ivo Sarn left the jail near the quarry of Monte Aldo through a side door. The goalkeeper of the Tarn Hawks failed a breath test at a petrol station and was arrested for drunk driving, police said.");

    private final StoryFinder finder = new StoryFinder();

    private static List<Report> reports(String name, String title, List<String> bodies) {
        List<Report> reports = new ArrayList<>();
        for (String body : bodies) {
            reports.add(Invented.report(name + reports.size(), title, body, null, PERSONS, List.of()));
        }
        return reports;
    }

    private static List<Report> arrests() {
        List<Report> arrests = new ArrayList<>(reports("v", "Tarn Hawks player arrested for drunk driving", VELK));
        arrests.addAll(reports("s", "Tarn Hawks player arrested for drunk driving", SARN));
        return arrests;
    }

    private List<List<String>> groups(List<Report> reports) {
        return finder.find(reports, Lineage.EMPTY).stream()
                .map(Story::articles)
                .sorted((x, y) -> x.getFirst().compareTo(y.getFirst()))
                .toList();
    }

    @Test
    void twoArrestsAtOneClubAreTwoStories() {
        assertThat(groups(arrests()))
                .containsExactly(List.of("s0", "s1", "s2", "s3", "s4"), List.of("v0", "v1", "v2", "v3", "v4"));
    }

    @Test
    void gatheringAloneWouldHaveJoinedThem() {
        List<Portrait> portraits = arrests().stream().map(Portrait::of).toList();
        Vectors vectors = new Vectors(portraits, new Background());
        List<Gathering> alone = IntStream.range(0, portraits.size())
                .mapToObj(i -> Gathering.of(portraits.get(i), vectors.of(i)))
                .toList();
        assertThat(Clustering.of(alone, vectors.near(), 0.2)).hasSize(1);
    }

    @Test
    void theOrderOfReportsChangesNothing() {
        List<Report> reports = arrests();
        List<Story> expected = finder.find(reports, Lineage.EMPTY);
        for (long seed = 1; seed <= 5; seed++) {
            Collections.shuffle(reports, new Random(seed));
            assertThat(finder.find(reports, Lineage.EMPTY)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void saysWhoTellsThemApart() {
        Story velk = finder.find(arrests(), Lineage.EMPTY).stream()
                .filter(s -> s.articles().contains("v0"))
                .findFirst()
                .orElseThrow();
        assertThat(velk.why().parts())
                .anyMatch(p -> p.feature().equals("persons") && p.note().equals("Dario Velk"))
                .anyMatch(
                        p -> p.feature().equals("apart: persons") && p.note().equals("Dario Velk here, Ivo Sarn there"))
                .extracting(Why.Part::feature)
                .contains("apart", "apart: two affairs");
    }

    @Test
    void whatPartsTwoPersonsDoesNotPartTheAffairOfOne() {
        assertThat(groups(entangled("Ivo Sarn"))).hasSize(2);
        assertThat(groups(entangled("Dario Velk"))).hasSize(1);
    }

    /** Each report ends with a sentence of the other arrest, which is of one person. */
    private static List<Report> entangled(String person) {
        List<String> velk = new ArrayList<>();
        List<String> other = new ArrayList<>();
        for (int i = 0; i < VELK.size(); i++) {
            velk.add(VELK.get(i) + " " + end(SARN.get((i + 1) % SARN.size())));
            other.add(SARN.get(i).replace("Ivo Sarn", person) + " " + end(VELK.get((i + 1) % VELK.size())));
        }
        List<Report> reports = new ArrayList<>(reports("v", "Tarn Hawks player arrested for drunk driving", velk));
        reports.addAll(reports("s", "Tarn Hawks player arrested for drunk driving", other));
        return reports;
    }

    private static String end(String text) {
        return text.substring(text.indexOf(". ") + 2);
    }

    @Test
    void aVisitTheNextDayAndItsAnalysisAreOneStory() {
        List<Report> reports = List.of(
                Invented.report(
                        "a",
                        "Ferrante in Port Alard for talks on Lake Orsa",
                        "President Ilda Ferrante of Caldora arrived in Port Alard on Tuesday to talk with chancellor Anton Kreis of Vostania about fishing on Lake Orsa. Two hundred guards lined the quay.",
                        "2033-05-03",
                        PERSONS,
                        List.of("2033-05-03")),
                Invented.report(
                        "b",
                        "Caldora and Vostania to share the fish of Lake Orsa",
                        "Ilda Ferrante and Anton Kreis agreed in Port Alard on Tuesday that boats of both countries may fish on all of Lake Orsa. The president of Caldora returned home on Wednesday morning.",
                        "2033-05-04",
                        PERSONS,
                        List.of("2033-05-03", "2033-05-04")),
                Invented.report(
                        "c",
                        "What Port Alard changes, and what it does not",
                        "The handshake of Ilda Ferrante and Anton Kreis ends forty years of quarrel about Lake Orsa. For Vostania's chancellor the fishing deal is cheap; Caldora's president has to sell it to her harbours.",
                        "2033-05-06",
                        PERSONS,
                        List.of()));
        assertThat(groups(reports)).containsExactly(List.of("a", "b", "c"));
    }

    @Test
    void theResultsOfTwoQuartersAreTwoStories() {
        assertThat(groups(results(List.of("2033-01-24")))).hasSize(2);
    }

    @Test
    void whatLooksBackIsTheSameStory() {
        assertThat(groups(results(List.of("2033-01-24", "2032-10-25")))).hasSize(1);
    }

    private static List<Report> results(List<String> told) {
        return List.of(
                Invented.report(
                        "a",
                        "Orsini earns more with barley",
                        "The grain company Orsini of Calderan told of a profit of forty million crowns on Monday. Barley sold better than wheat, said manager Mirko Danailov, and the silos on the Molo Vecchio were full.",
                        "2032-10-25",
                        PERSONS,
                        List.of("2032-10-25")),
                Invented.report(
                        "b",
                        "Orsini profit rises",
                        "Orsini told of a profit of sixty million crowns on Monday. The grain company of Calderan sold much barley, manager Mirko Danailov said; storms had damaged a crane at the Molo Vecchio.",
                        "2033-01-24",
                        PERSONS,
                        told));
    }

    @Test
    void aNameThatTheWholeSetIsAboutDrawsNothing() {
        List<Report> reports = new ArrayList<>(reports("v", "Tarn Hawks player arrested for drunk driving", VELK));
        List<String> trades = List.of("barley", "timber", "herring", "salt", "copper", "glass", "wool", "paper");
        for (String trade : trades) {
            reports.add(Invented.report(
                    trade,
                    "The " + trade + " market",
                    "Dealers in " + trade
                            + " expect a quiet autumn. The Tarn Hawks on their Corso bridge stadium screens show the "
                            + trade + " index, says broker Dario Velk of the " + trade + " board.",
                    null,
                    List.of(),
                    List.of()));
        }
        assertThat(groups(reports)).contains(List.of("v0", "v1", "v2", "v3", "v4"));
    }
}

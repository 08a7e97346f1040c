package org.stemma.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stemma.lineage.Invented.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stemma.news.Credit;
import org.stemma.news.Lineage;
import org.stemma.news.Lineage.Edge;
import org.stemma.news.Lineage.Kind;
import org.stemma.news.Report;
import org.stemma.news.Reuse;
import org.stemma.news.Source;

class LineageFinderTest {
    private static final String[] FERRY = {
        "A ferry with 214 people on board ran aground on Tuesday evening off the island of Skarne after its rudder failed in heavy seas, the coast guard of Varland said.",
        "Lifeboats from the harbour of Ostmark took off the children first and had brought every passenger ashore by midnight, harbour master Jonna Felding told reporters.",
        "Three sailors were treated for cuts and one passenger, a teacher from Lumen, broke an arm when a lifeboat struck the hull of the ship.",
        "The Nordic Grace, built in 1998 and refitted two years ago, belongs to the Hallin Line, which sails between Ostmark and the outer islands four times a day.",
        "Engineers will inspect the steering gear before a tug tows the vessel to the yard at Brannvik, where it is expected to stay until the end of March.",
        "The transport ministry ordered the company to check the rudders of its five other ships and promised a report within thirty days."
    };

    private static final String[] REWRITE = {
        "The coast guard of Varland says a ferry carrying 214 people ran onto rocks near the island of Skarne on Tuesday evening because its rudder had failed in rough seas.",
        "All passengers were ashore by midnight, according to harbour master Jonna Felding, after lifeboats sent from Ostmark harbour had evacuated children first.",
        "A teacher from Lumen suffered a broken arm when one lifeboat hit the hull, while three sailors received treatment for cuts.",
        "Owned by the Hallin Line, the Nordic Grace was built in 1998, was refitted two years ago and sails four times a day from Ostmark to the outer islands.",
        "A tug will tow the vessel to the Brannvik yard once engineers have inspected its steering gear, and the ship should remain there until late March.",
        "The company has been ordered by the transport ministry to check the rudders of five other ships; a report was promised within thirty days."
    };

    private static final String[] INDEPENDENT = {
        "SKARNE, Varland. Passengers wrapped in blankets described a night of fear yesterday, hours after the Nordic Grace struck a reef in a storm.",
        "\"We heard a bang like thunder, then the lights went out,\" said Pelle Ardin, 61, a fisherman who had been drinking coffee on the upper deck with his brother.",
        "Islanders opened the school and the chapel of Saint Ulrik, and the baker Marit Sole handed out bread to more than two hundred strangers.",
        "Opposition deputy Kara Wendel demanded to know why the Hallin Line had been allowed to sail although gale warnings had been issued at noon.",
        "The company's spokesman, Tom Rehnberg, declined to comment on the weather and said that the crew had acted by the book."
    };

    private final LineageFinder finder = new LineageFinder();

    private Lineage find(Invented... reports) {
        List<Report> done = new ArrayList<>();
        for (Invented invented : reports) {
            done.add(invented.done());
        }
        return finder.find(done);
    }

    private static Edge only(Lineage lineage) {
        assertThat(lineage.edges()).hasSize(1);
        return lineage.edges().getFirst();
    }

    @Test
    void aBeginningIsACutOfTheWhole() {
        Edge edge = only(find(report("a", FERRY[0], FERRY[1], FERRY[2]), report("b", FERRY)));
        assertThat(edge.kind()).isEqualTo(Kind.PARTIAL_COPY);
        assertThat(edge.directed()).isTrue();
        assertThat(edge.from()).isEqualTo("b");
        assertThat(edge.to()).isEqualTo("a");
        assertThat(edge.share()).isGreaterThan(0.99);
    }

    @Test
    void passagesStandInBothTexts() {
        Invented whole = report("b", FERRY);
        Invented cut = report("a", FERRY[0].replace("ran aground", "went aground"), FERRY[1], FERRY[2]);
        Edge edge = only(find(cut, whole));
        assertThat(edge.passages()).hasSize(3);
        for (Reuse reuse : edge.passages()) {
            assertThat(whole.done().article().original()).contains(reuse.from().quote());
            assertThat(cut.done().article().original()).contains(reuse.to().quote());
        }
        assertThat(edge.passages().getFirst().similarity()).isBetween(0.9, 0.99);
        assertThat(edge.passages().getLast().similarity()).isEqualTo(1);
    }

    @Test
    void equalTextsWithoutDatesHaveNoDirection() {
        Edge edge = only(find(report("a", FERRY), report("b", FERRY)));
        assertThat(edge.kind()).isEqualTo(Kind.COPY);
        assertThat(edge.directed()).isFalse();
        assertThat(edge.from()).isEqualTo("a");
    }

    @Test
    void theEarlierOfEqualTextsIsTheSource() {
        Edge edge = only(
                find(report("a", FERRY).on("2031-02-05"), report("b", FERRY).on("2031-02-04")));
        assertThat(edge.directed()).isTrue();
        assertThat(edge.from()).isEqualTo("b");
    }

    @Test
    void aDateThatContradictsTheCutLeavesTheDirectionOpen() {
        Edge edge = only(find(
                report("a", FERRY[0], FERRY[1], FERRY[2]).on("2031-02-04"),
                report("b", FERRY).on("2031-02-06")));
        assertThat(edge.directed()).isFalse();
    }

    @Test
    void aTextThatCorrectsAnEarlierOneIsLater() {
        String[] corrected = FERRY.clone();
        corrected[2] = FERRY[2].replace("Three sailors", "Four sailors")
                + " An earlier version of this report spoke of three.";
        Edge edge = only(find(report("a", corrected), report("b", FERRY)));
        assertThat(edge.directed()).isTrue();
        assertThat(edge.from()).isEqualTo("b");
    }

    @Test
    void theCreditedAgencyIsTheSource() {
        Edge edge = only(find(
                report("a", FERRY)
                        .outlet("Skarne Bladet", Source.Kind.OUTLET)
                        .crediting("Varpress", Source.Kind.AGENCY, Credit.Part.TEXT),
                report("b", FERRY).outlet("Varpress", Source.Kind.AGENCY)));
        assertThat(edge.from()).isEqualTo("b");
        assertThat(edge.kind()).isEqualTo(Kind.COPY);
        assertThat(edge.directed()).isTrue();
    }

    @Test
    void copiesOfAnAbsentAgencyAreOneOrigin() {
        Lineage lineage = find(
                report("a", FERRY).crediting("Varpress", Source.Kind.AGENCY, Credit.Part.TEXT),
                report("b", FERRY).crediting("Varpress", Source.Kind.AGENCY, Credit.Part.TEXT));
        assertThat(only(lineage).kind()).isEqualTo(Kind.SAME_AGENCY);
        assertThat(lineage.origins()).hasSize(1);
        assertThat(lineage.credits()).hasSize(2);
    }

    @Test
    void manyCopiesMakeAStarAndOneOrigin() {
        Lineage lineage = find(
                report("a", FERRY).on("2031-02-06"),
                report("b", FERRY).on("2031-02-05"),
                report("c", FERRY).on("2031-02-04"),
                report("d", FERRY).on("2031-02-07"));
        assertThat(lineage.edges()).hasSize(3).allMatch(e -> e.from().equals("c"));
        assertThat(lineage.origins()).hasSize(1);
        assertThat(lineage.origins().getFirst().root()).isEqualTo("c");
    }

    @Test
    void aRetellingInOtherWordsIsARewrite() {
        Edge edge = only(
                find(report("a", REWRITE).on("2031-02-05"), report("b", FERRY).on("2031-02-04")));
        assertThat(edge.kind()).isEqualTo(Kind.REWRITE);
        assertThat(edge.from()).isEqualTo("b");
        assertThat(edge.directed()).isTrue();
    }

    @Test
    void twoReportersAtOneEventAreIndependent() {
        Lineage lineage = find(report("a", FERRY), report("b", INDEPENDENT));
        assertThat(lineage.edges()).isEmpty();
        assertThat(lineage.origins()).hasSize(2);
    }

    @Test
    void acommonSpeechIsNoCopy() {
        String speech =
                "\u201cWe shall not rest until every family on these islands knows what happened that night, who gave the order to sail,"
                        + " who saw the warnings and kept silent, and what it will cost to make this line safe again for our children and for theirs.\u201d";
        Lineage lineage = find(
                report(
                        "a",
                        "The minister spoke in the crowded hall of Ostmark.",
                        speech,
                        "Nobody clapped when she left by the back door."),
                report(
                        "b",
                        "Families listened to a ten-minute address.",
                        speech,
                        "Lawyers of the company took notes in the third row."));
        assertThat(lineage.edges()).isEmpty();
    }

    @Test
    void aDisclaimerOfManyUnrelatedArticlesIsNoCopy() {
        String disclaimer =
                "This article is provided for information only and does not constitute advice of any kind; the publisher accepts no"
                        + " liability for errors, omissions or delays in this content or for any action taken in reliance on it by any reader.";
        Lineage lineage = find(
                report("a", FERRY[0], FERRY[1], disclaimer),
                report(
                        "b",
                        "Bakers in Lumen have raised the price of rye bread for the third time since the summer. Flour from the southern mills costs a third more than a year ago, and electricity for the ovens has doubled. Customers queue all the same, says Anka Petri, who has run the corner shop for thirty years.",
                        disclaimer),
                report(
                        "c",
                        "The chess club of Brannvik won its first regional title after a tense final against the students. On the last board a fifteen-year-old gave up a rook and mated eleven moves later. The club meets above a bicycle workshop and pays its rent by repairing clocks.",
                        disclaimer),
                report(
                        "d",
                        "Snow closed two mountain roads for several hours before ploughs reached the highest pass at noon. Lorry drivers shared soup from a field kitchen that the army had set up at the toll gate. Forecasters expect milder air from the west and rain in the valleys by Sunday evening.",
                        disclaimer),
                report(
                        "e",
                        "A choir of eighty retired miners will sing in the new concert hall on the first Sunday in May. Their oldest member, a bass of ninety-two, learnt the songs underground from his father. Tickets were gone within an hour, and a second evening is planned for June.",
                        disclaimer));
        assertThat(lineage.edges()).isEmpty();
    }

    @Test
    void aCreditForAStatementIsACitation() {
        Edge edge = only(find(
                report("a", INDEPENDENT)
                        .outlet("Morgenposten", Source.Kind.OUTLET)
                        .crediting("Skarne Bladet", Source.Kind.OUTLET, Credit.Part.STATEMENT),
                report("b", FERRY[0], FERRY[3], INDEPENDENT[3].replace("demanded", "asked"))
                        .outlet("Skarne Bladet", Source.Kind.OUTLET)));
        assertThat(edge.kind()).isEqualTo(Kind.CITES);
        assertThat(edge.from()).isEqualTo("b");
        assertThat(edge.kind().derives()).isFalse();
    }

    @Test
    void whoeverQuotesAndNamesAnotherCitesIt() {
        String interview =
                "I told the board in writing that the rudder had been repaired three times since the spring, that no yard would vouch for it,"
                        + " and that I would not take two hundred people across the sound in such weather again.";
        Edge edge = only(find(
                report(
                                "a",
                                INDEPENDENT[0],
                                "Her captain wrote in Skarne Bladet: \u201c" + interview
                                        + "\u201d The line did not reply.",
                                INDEPENDENT[2])
                        .outlet("Morgenposten", Source.Kind.OUTLET),
                report(
                                "b",
                                "By Olaf Brekke, captain of the Nordic Grace.",
                                interview,
                                "I was told to sail or to stay ashore for good.")
                        .outlet("Skarne Bladet", Source.Kind.OUTLET)));
        assertThat(edge.kind()).isEqualTo(Kind.CITES);
        assertThat(edge.from()).isEqualTo("b");
        assertThat(edge.passages()).isNotEmpty();
    }

    @Test
    void theOrderOfReportsMakesNoDifference() {
        List<Report> reports = new ArrayList<>(List.of(
                report("a", FERRY).done(),
                report("b", FERRY[0], FERRY[1], FERRY[2]).done(),
                report("c", REWRITE).on("2031-02-05").done(),
                report("d", INDEPENDENT).done(),
                report("e", FERRY).done()));
        Lineage expected = finder.find(reports);
        for (long seed = 1; seed <= 5; seed++) {
            Collections.shuffle(reports, new Random(seed));
            assertThat(finder.find(reports)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void anArticleWithoutABodyIsItsOwnOrigin() {
        Lineage lineage = find(report("a", ""), report("b", FERRY));
        assertThat(lineage.edges()).isEmpty();
        assertThat(lineage.origins()).hasSize(2);
        assertThat(finder.find(List.of())).isEqualTo(Lineage.EMPTY);
    }
}

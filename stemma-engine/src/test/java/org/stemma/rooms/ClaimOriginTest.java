package org.stemma.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stemma.claim.ClaimFinder;
import org.stemma.entity.EntityFinder;
import org.stemma.language.Language;
import org.stemma.news.Article;
import org.stemma.news.Claim;
import org.stemma.news.Claim.State;
import org.stemma.news.Lineage;
import org.stemma.news.Modality;
import org.stemma.news.Report;
import org.stemma.news.Role;

/** Invented stories that tell origins from articles: who is behind what two reports tell alike. */
final class ClaimOriginTest {
    private static final Language LANGUAGE = new Language();

    private static List<Claim> claims(String... texts) {
        List<Report> reports = new ArrayList<>();
        for (String text : texts) {
            Article article = new ArticleBuilder("report-" + reports.size() + ".txt")
                    .published(LocalDate.of(2024, 5, 14))
                    .block(Role.BODY, text)
                    .build();
            reports.add(new Report(article, LANGUAGE.analyse(article)));
        }
        return new ClaimFinder(Language.embeddings())
                .find(reports, new EntityFinder().find(reports), List.of(), Lineage.EMPTY);
    }

    /** The state of the claim that both texts make. */
    private static State shared(String one, String other) {
        return claims(one, other).stream()
                .filter(claim -> claim.statements().stream()
                                .map(s -> s.passage().article())
                                .distinct()
                                .count()
                        == 2)
                .findFirst()
                .orElseThrow()
                .state();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Prosecutors said that Ole Brandt stole the paintings of the Tarvik museum. | Ole Brandt stole the paintings of the museum in Tarvik, according to local prosecutors.
            The indictment said that Ole Brandt stole the paintings of the Tarvik museum. | Ole Brandt stole the paintings of the museum in Tarvik, the lawsuit says.
            Ole Brandt allegedly stole the paintings of the Tarvik museum. | Prosecutors said that Ole Brandt stole the paintings of the museum in Tarvik.
            """)
    void takesOneBodyOrDocumentForOneOrigin(String one, String other) {
        assertThat(shared(one, other)).isEqualTo(State.ECHOED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Chilean officials said that Ole Brandt stole the paintings of the Tarvik museum. | Ole Brandt stole the paintings of the museum in Tarvik, according to Danish officials.
            Ole Brandt stole the paintings of the Tarvik museum on Monday. | Prosecutors said that Ole Brandt stole the paintings of the museum in Tarvik.
            Residents said that Ole Brandt stole the paintings of the Tarvik museum. | Ole Brandt stole the paintings of the museum in Tarvik, a guard said.
            """)
    void keepsTwoBodiesAndWitnessesApart(String one, String other) {
        assertThat(shared(one, other)).isEqualTo(State.CORROBORATED);
    }

    @Test
    void takesWordsWithinMarksForOneUtterance() {
        assertThat(shared(
                        "The mayor asked members of the council to join a “private conference call” on Monday.",
                        "In a note to the council, the mayor asked its members to join him for a private conference call"
                                + " on Monday."))
                .isEqualTo(State.ECHOED);
        assertThat(shared(
                        "The mayor asked members of the council to join a private conference call on Monday.",
                        "In a note to the council, the mayor asked its members to join him for a private conference call"
                                + " on Monday."))
                .isEqualTo(State.CORROBORATED);
    }

    @Test
    void takesWhatCanBeSeenForSo() {
        assertThat(claims("Ada Holm can be seen asking the guard of the Tarvik museum to open the door.")
                        .getFirst()
                        .statements())
                .allMatch(s -> s.modality() == Modality.ASSERTED && !s.opinion());
        assertThat(claims("Ada Holm is to deliver the lecture at the Tarvik museum.")
                        .getFirst()
                        .statements())
                .anyMatch(s -> s.modality() == Modality.PLANNED);
    }
}

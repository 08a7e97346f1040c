package org.stemma.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.claim.ClaimFinder;
import org.stemma.entity.EntityFinder;
import org.stemma.language.Language;
import org.stemma.news.Article;
import org.stemma.news.Claim;
import org.stemma.news.Difference;
import org.stemma.news.Lineage;
import org.stemma.news.Report;
import org.stemma.news.Role;

/** Denials in other words than "denied that", and what sounds like one. */
final class ClaimDenialTest {
    private static final Language LANGUAGE = new Language();
    private static final String OPENED =
            "Norway opened the gates of the Bergen reservoir on Monday night, officials said.";
    private static final String REQUESTED =
            "Norway requested the extradition of Viktor Varo from Chile, officials said.";

    private static Report report(String name, String text) {
        Article article = new ArticleBuilder(name)
                .published(LocalDate.of(2024, 5, 15))
                .block(Role.BODY, text)
                .build();
        return new Report(article, LANGUAGE.analyse(article));
    }

    private static List<Claim> claims(String told, String denied) {
        List<Report> reports = List.of(report("told.txt", told), report("denied.txt", denied));
        return new ClaimFinder(Language.embeddings())
                .find(reports, new EntityFinder().find(reports), List.of(), Lineage.EMPTY);
    }

    private static boolean isContradicted(String told, String denied) {
        return claims(told, denied).stream()
                .flatMap(claim -> claim.differences().stream())
                .anyMatch(d -> d.conflict() && d.type() == Difference.Type.POLARITY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Norway's Foreign Ministry rejected the report that the gates of the Bergen reservoir were opened.",
                "The claim that Norway opened the gates of the Bergen reservoir is false, the Foreign Ministry said.",
                "Norway called reports that it had opened the gates of the Bergen reservoir baseless.",
                "It is not true that Norway opened the gates of the Bergen reservoir, the Foreign Ministry said.",
                "Norway has denied having opened the gates of the Bergen reservoir.",
                "Norway rejected accusations of opening the gates of the Bergen reservoir.",
                "Allegations that Norway opened the gates of the Bergen reservoir were rejected by the Foreign Ministry."
            })
    void knowsThatAClaimIsRejected(String denial) {
        assertThat(isContradicted(OPENED, denial)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Foreign Ministry said that it was untrue.",
                "The report was false, the Foreign Ministry said.",
                "But officials of the Foreign Ministry said that the farmers were lying."
            })
    void knowsThatTheSentenceBeforeIsRejected(String denial) {
        String told = "Farmers said that Norway opened the gates of the Bergen reservoir on Monday night. ";
        assertThat(isContradicted(OPENED, told + denial)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Foreign Ministry said that it was wrong to blame anybody.",
                "The Foreign Ministry said that the reservoir was lying in the mountains.",
                "The Foreign Ministry said that it was true."
            })
    void takesNoOtherWordForARejection(String other) {
        String told = "Farmers said that Norway opened the gates of the Bergen reservoir on Monday night. ";
        assertThat(isContradicted(OPENED, told + other)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "There was no request for the extradition of Viktor Varo, the government of Chile said.",
                "Norway made no request for the extradition of Viktor Varo.",
                "Chile said that Norway had never requested the extradition of Viktor Varo.",
                "Chile denied that Norway had asked for the extradition of Viktor Varo."
            })
    void knowsThatNothingWasAsked(String denial) {
        assertThat(isContradicted(REQUESTED, denial)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Norway's Foreign Ministry rejected the report that the gates of the Sarrin canal were opened.",
                "Norway rejected a demand to open the gates of the Bergen reservoir.",
                "The Foreign Ministry did not mention the gates of the Bergen reservoir.",
                "Norway declined to comment on the report that the gates of the Bergen reservoir were opened.",
                "Norway confirmed reports that it had opened the gates of the Bergen reservoir."
            })
    void takesSilenceAndOtherMattersForNoDenial(String other) {
        assertThat(isContradicted(OPENED, other)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Chile refused the request for the extradition of Viktor Varo.",
                "There was no request for the extradition of Marta Senn, the government of Chile said."
            })
    void takesARefusalAndAnotherRequestForNoDenial(String other) {
        assertThat(isContradicted(REQUESTED, other)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Norway dismissed claims that the gates of the Bergen reservoir had been opened as propaganda.",
                "Norway rejected accusations of opening the gates of the Bergen reservoir."
            })
    void neverTakesADenialForSupport(String denial) {
        assertThat(claims(OPENED, denial)).noneMatch(claim -> claim.state() == Claim.State.CORROBORATED);
    }
}

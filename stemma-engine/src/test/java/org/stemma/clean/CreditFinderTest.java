package org.stemma.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.news.Block;
import org.stemma.news.Role;
import org.stemma.text.AlignedText;
import org.stemma.text.Span;

class CreditFinderTest {
    private static List<String> credits(Role role, String text) {
        Block block = new Block(role, AlignedText.copy(text, new Span(0, text.length())), "");
        return CreditFinder.find("article-1", text, List.of(block)).stream()
                .map(c -> c.part() + " " + c.source().name())
                .toList();
    }

    @Test
    void tellsAgenciesBehindTheText() {
        assertThat(credits(Role.DATELINE, "NORBAY (AP) —")).containsExactly("TEXT AP");
        assertThat(credits(Role.BODY, "Xinhua contributed to this report.")).containsExactly("TEXT Xinhua");
        assertThat(credits(Role.BODY, "The ferry sank on Sunday off the coast. (AFP)"))
                .containsExactly("TEXT AFP");
        assertThat(credits(Role.OTHER, "With inputs from PTI")).containsExactly("TEXT PTI");
    }

    @Test
    void namesJoinedByAndShareTheirWords() {
        assertThat(credits(Role.BODY, "The mill burnt down, according to TASS, Interfax and the Kyiv Post."))
                .containsExactly("STATEMENT TASS", "STATEMENT Interfax", "STATEMENT Kyiv Post");
    }

    @Test
    void tellsInterviewsFromStatements() {
        assertThat(credits(Role.BODY, "In a rare CNN interview, the mayor denied it."))
                .containsExactly("INTERVIEW CNN");
        assertThat(credits(Role.BODY, "The mayor denied it in an interview with Der Spiegel."))
                .containsExactly("INTERVIEW Der Spiegel");
        assertThat(credits(Role.BODY, "Dawn reported on Monday that the mill burnt down."))
                .isEmpty();
        assertThat(credits(Role.BODY, "NHK reported that the mill burnt down, citing Kyodo."))
                .containsExactly("STATEMENT NHK", "STATEMENT Kyodo");
    }

    @Test
    void takesUnknownOutletsWhereTheSyntaxLeavesNoDoubt() {
        assertThat(credits(
                        Role.BODY, "“We are done,” she told Radio Velland. He told the Marl Valley Gazette otherwise."))
                .containsExactly("STATEMENT Marl Valley Gazette");
    }

    @Test
    void wordsBeforeANameAreNoPartOfIt() {
        assertThat(credits(Role.BYLINE, "By Velland Bay News Agency")).containsExactly("TEXT Velland Bay News Agency");
        assertThat(credits(Role.BODY, "But Marl Valley Gazette reported that nobody was hurt."))
                .containsExactly("STATEMENT Marl Valley Gazette");
    }

    @Test
    void takesNoCreditFromAMention() {
        assertThat(credits(Role.BODY, "The BBC building in Norbay was evacuated, and Reuters shares fell."))
                .isEmpty();
        assertThat(credits(Role.COMMENT, "According to Reuters you are all wrong."))
                .isEmpty();
    }

    @Test
    void creditsPicturesAsPictures() {
        assertThat(credits(Role.CAPTION, "Smoke rises over Norbay. [File: Jane Doe/Reuters]"))
                .containsExactly("PICTURE Reuters");
    }

    @Test
    void readsCreditsInManyLanguages() {
        assertThat(credits(Role.BODY, "Mit Material von dpa")).containsExactly("TEXT dpa");
        assertThat(credits(Role.BODY, "Die Brücke bleibt gesperrt. (dpa/kw)")).containsExactly("TEXT dpa");
        assertThat(credits(Role.BODY, "Die Brücke bleibt gesperrt. /dpa/")).containsExactly("TEXT dpa");
        assertThat(credits(Role.OTHER, "avec AFP")).containsExactly("TEXT AFP");
        assertThat(credits(Role.OTHER, "Con información de la agencia EFE")).containsExactly("TEXT EFE");
        assertThat(credits(Role.OTHER, "Fonte: ANSA")).containsExactly("TEXT ANSA");
        assertThat(credits(Role.OTHER, "Με πληροφορίες από το ΑΠΕ-ΜΠΕ")).containsExactly("TEXT APE-MPE");
        assertThat(credits(Role.OTHER, "По материалам ТАСС")).containsExactly("TEXT TASS");
        assertThat(credits(Role.OTHER, "źródło: PAP")).containsExactly("TEXT PAP");
        assertThat(credits(Role.OTHER, "来源：新华社")).containsExactly("TEXT Xinhua");
        assertThat(credits(Role.OTHER, "المصدر: رويترز")).containsExactly("TEXT Reuters");
        assertThat(credits(Role.BODY, "Мост закрыт, сообщает ТАСС.")).containsExactly("STATEMENT TASS");
        assertThat(credits(Role.BODY, "L'accord signé avec AFP a été rompu par les journaux de la région."))
                .isEmpty();
    }

    @Test
    void aThousandAgenciesAreNoThousandCredits() {
        assertThat(credits(Role.BODY, "(AP) ".repeat(200_000))).hasSizeLessThan(3);
    }
}

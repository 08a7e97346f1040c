package org.stemma.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stemma.lineage.Invented.report;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stemma.news.Lineage;
import org.stemma.news.Lineage.Kind;
import org.stemma.news.Source;

class LinksTest {
    @ParameterizedTest
    @CsvSource({
        "https://www.Skarne.example/ferry/?from=feed#top, skarne.example/ferry",
        "http://skarne.example/ferry, skarne.example/ferry",
        "/ferry, ''",
        "mailto:desk@skarne.example, ''"
    })
    void comparesWhatNamesThePage(String url, String address) {
        assertThat(Links.address(url)).isEqualTo(address);
    }

    @Test
    void readsTheLinksOfTheTextToOtherHosts() {
        assertThat(Links.of(report(
                                "a",
                                "The <a href=\"https://other.example/a/1\">paper</a> and <a href='/own'>we</a> and"
                                        + " <a href=\"https://own.example/x\">us</a> and <a href=\"https://home.example/\">home</a>.")
                        .at("https://own.example/here")
                        .done()
                        .article()))
                .containsExactly("other.example/a/1");
    }

    @Test
    void aLinkToThePageIsACitation() {
        Lineage lineage = new LineageFinder()
                .find(List.of(
                        report("a", "Islanders sang for hours, <a href=\"https://skarne.example/ferry\">writes</a> the local paper.")
                                .outlet("Morgenposten", Source.Kind.OUTLET)
                                .done(),
                        report("b", "The school was opened to strangers, and the baker gave out bread until dawn.")
                                .outlet("Skarne Bladet", Source.Kind.OUTLET)
                                .at("https://www.skarne.example/ferry/")
                                .done()));
        assertThat(lineage.edges()).hasSize(1);
        assertThat(lineage.edges().getFirst().kind()).isEqualTo(Kind.CITES);
        assertThat(lineage.edges().getFirst().from()).isEqualTo("b");
    }
}

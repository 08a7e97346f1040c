package org.stemma.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LivePageTest {
    private static final String PAGE = "https://herald.example/velm";

    @Test
    void shortWordsAreGivenInFull() {
        assertThat(LivePage.at(PAGE + "#top", "a well-known ferry, 5 & 6"))
                .isEqualTo(PAGE + "#:~:text=a%20well%2Dknown%20ferry%2C%205%20%26%206");
    }

    @Test
    void ofALongPassageBothEndsAreGiven() {
        String words = "The first words of it " + "and more words ".repeat(10) + "up to its last words";
        assertThat(LivePage.at(PAGE, words))
                .isEqualTo(PAGE + "#:~:text=The%20first%20words%20of%20it%20and%20more%20words%20and,"
                        + "and%20more%20words%20up%20to%20its%20last%20words");
    }

    @Test
    void scriptsWithoutBlanksAreCutBetweenCharacters() {
        String link = LivePage.at(PAGE, "海".repeat(200));
        assertThat(link).isEqualTo(PAGE + "#:~:text=" + "%E6%B5%B7".repeat(40) + "," + "%E6%B5%B7".repeat(40));
    }

    @Test
    void onlyTheWebIsLinked() {
        assertThat(LivePage.at("javascript:alert(1)", "words")).isNull();
        assertThat(LivePage.at("data:text/html,x", "words")).isNull();
        assertThat(LivePage.at(null, "words")).isNull();
        assertThat(LivePage.at(PAGE, " ")).isEqualTo(PAGE);
    }
}

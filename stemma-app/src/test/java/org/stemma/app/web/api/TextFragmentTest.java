package org.stemma.app.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextFragmentTest {
    private static final String PAGE = "https://orrin.example/flood";

    @Test
    void aShortPassageIsGivenInFull() {
        assertThat(TextFragment.link(PAGE, "The dam held, barely \u2014 so far"))
                .isEqualTo(PAGE + "#:~:text=The%20dam%20held%2C%20barely%20%E2%80%94%20so%20far");
    }

    @Test
    void ofALongOneTheTwoEnds() {
        assertThat(TextFragment.link(PAGE + "#top", "a b c d e f g h i j k l m n o"))
                .isEqualTo(PAGE + "#:~:text=a%20b%20c%20d%20e,k%20l%20m%20n%20o");
    }

    @Test
    void aHyphenIsNoMark() {
        assertThat(TextFragment.link(PAGE, "two-day")).isEqualTo(PAGE + "#:~:text=two%2Dday");
    }

    @Test
    void ofASourceWhatIsRead() {
        assertThat(TextFragment.ofSource(PAGE, "<p>Salt &amp; <b>water</b>"))
                .isEqualTo(PAGE + "#:~:text=Salt%20%26%20water");
    }

    @Test
    void onlyAddressesOfTheWeb() {
        assertThat(TextFragment.link("javascript:alert(1)", "x")).isNull();
        assertThat(TextFragment.link("file:///etc/passwd", "x")).isNull();
        assertThat(TextFragment.link("https://bad address", "x")).isNull();
        assertThat(TextFragment.link(null, "x")).isNull();
    }

    @Test
    void withoutWordsThePageAlone() {
        assertThat(TextFragment.link(PAGE + "#top", " \n ")).isEqualTo(PAGE);
    }

    @Test
    void scriptsWithoutBlanksAreCutBetweenCharacters() {
        assertThat(TextFragment.link(PAGE, "\u6d77".repeat(200)))
                .isEqualTo(PAGE + "#:~:text=" + "%E6%B5%B7".repeat(40) + "," + "%E6%B5%B7".repeat(40));
        assertThat(TextFragment.link(PAGE, "\ud840\udc00".repeat(81)))
                .isEqualTo(PAGE + "#:~:text=" + "%F0%A0%80%80".repeat(40) + "," + "%F0%A0%80%80".repeat(40));
    }
}

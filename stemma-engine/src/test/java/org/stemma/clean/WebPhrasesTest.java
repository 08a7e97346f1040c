package org.stemma.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebPhrasesTest {
    /** The look that spares most lines the search for phrases never says no where there is one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "» Share on Facebook",
                "\u00a0Share\u00a0on Facebook",
                "SHARE",
                "7 Comments",
                "\u200bShare",
                "© All rights reserved",
                "Sha\u00adre",
                "Read more…",
                "‘Read more’"
            })
    void findsPhrasesBesideSigns(String line) {
        assertThat(WebPhrases.LEXICON.in(line)).isNotEmpty().isEqualTo(WebPhrases.LEXICON.in(Words.of(line)));
    }
}

package org.stemma.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stemma.news.Block;
import org.stemma.news.Capture;
import org.stemma.news.Role;
import org.stemma.news.Source;
import org.stemma.text.AlignedText;
import org.stemma.text.Span;

class GivenFactsTest {
    private static @Nullable String owner(String line) {
        Block block = new Block(Role.LEGAL, AlignedText.copy(line, new Span(0, line.length())), "");
        Source outlet = GivenFacts.outlet(Capture.Given.NOTHING, List.of(block));
        return outlet == null ? null : outlet.name();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "© 2031 Norbay Courier. All rights reserved.; Norbay Courier",
                "Copyright © The Herald of the Coast; The Herald of the Coast",
                "COPYRIGHT 2031 by Tarn Valley Post, all rights reserved; Tarn Valley Post",
                "(c) tarn-news.example; tarn-news.example",
            })
    void smallPrintNamesTheOwner(String line, String name) {
        assertThat(owner(line)).isEqualTo(name);
    }

    @Test
    void aSentenceAboutCopyrightNamesNobody() {
        assertThat(owner("For copyright questions about any text here, write to us."))
                .isNull();
        assertThat(owner("© 2031 All Rights Reserved.")).isNull();
    }

    @Test
    void theHeadOfAResponseNamesOneLanguage() {
        assertThat(GivenFacts.language(Capture.Given.NOTHING.served(null, "de-AT", null)))
                .isEqualTo("de");
        assertThat(GivenFacts.language(Capture.Given.NOTHING.served(null, "de, en", null)))
                .isNull();
        assertThat(GivenFacts.language(Capture.Given.NOTHING)).isNull();
    }
}

package org.stemma.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.stemma.text.Span;

final class PassageTest {
    private static final String TEXT =
            "The ferry sank off Tarvik on Monday; twelve of its forty passengers were saved by fishermen of the port.";

    @Test
    void cutsAPartWithItsOwnContext() {
        Passage whole = Passage.of("a", TEXT, new Span(4, 60));
        Passage part = whole.part(new Span(37, 43));
        assertThat(part.quote()).isEqualTo("twelve");
        assertThat(part).isEqualTo(Passage.of("a", TEXT, new Span(37, 43)));
    }

    @Test
    void refusesWhatLiesOutside() {
        Passage whole = Passage.of("a", TEXT, new Span(4, 14));
        assertThatThrownBy(() -> whole.part(new Span(10, 18))).isInstanceOf(IllegalArgumentException.class);
    }
}

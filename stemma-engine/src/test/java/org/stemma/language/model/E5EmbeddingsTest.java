package org.stemma.language.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.stemma.text.Embedding;
import org.stemma.text.Embeddings;
import org.stemma.text.Embeddings.Use;

class E5EmbeddingsTest {
    private final Embeddings embeddings = E5Embeddings.SHARED;

    private Embedding of(String text) {
        return embeddings.of(text, Use.QUERY);
    }

    @Test
    void textsThatMeanAlikeAreNearerThanTextsThatShareWords() {
        Embedding resigned = of("The harbour minister resigned on Friday.");
        double alike = resigned.likeness(of("The minister for ports stepped down at the end of the week."));
        double other = resigned.likeness(of("The harbour reopened for ferries on Friday."));
        assertThat(alike).isGreaterThan(other);
    }

    @Test
    void aTextIsAsLikeItselfAsCanBe() {
        assertThat(of("Caldora closed the bridge.").likeness(of("Caldora closed the bridge.")))
                .isBetween(0.9999, 1.0001);
    }

    @Test
    void whatWasReadBeforeChangesNothing() {
        float[] first = of("Twelve people were hurt.").whole();
        of("A long report of something else, with many words that stand in no relation to the first one at all.");
        assertThat(of("Twelve people were hurt.").whole()).isEqualTo(first);
    }

    @Test
    void everyPieceHasAVectorAndItsPlace() {
        String text = "Vostania’s envoys left.";
        Embedding embedding = of(text);
        assertThat(embedding.pieces())
                .last()
                .satisfies(span -> assertThat(span.of(text)).isEqualTo("."));
        assertThat(embedding.piece(embedding.pieces().size() - 1)).hasSameSizeAs(embedding.whole());
    }

    @Test
    void aVeryLongTextIsCutAndAnEmptyOneHasNoPieces() {
        assertThat(of("ferry ".repeat(2_000)).pieces()).hasSizeLessThan(512);
        assertThat(of("").pieces()).isEmpty();
    }

    @Test
    void questionsAndPassagesAreReadEachInItsWay() {
        assertThat(embeddings.of("the closed bridge", Use.PASSAGE).whole())
                .isNotEqualTo(of("the closed bridge").whole());
    }
}

package org.stemma.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.stemma.claim.Meaning.Piece;

class MeaningTest {
    private static final Offset<Double> EXACT = within(1e-6);
    private static final float[] EAST = {1, 0, 0};
    private static final float[] NORTH = {0, 1, 0};
    private static final float[] UP = {0, 0, 1};

    private static Piece plain(double weight) {
        return new Piece(weight, false, false);
    }

    private static Meaning meaning(List<Piece> pieces, float[]... vectors) {
        return new Meaning(pieces, vectors, vectors);
    }

    @Test
    void theShorterIsHeldByTheLongerAndNotTheOtherWayRound() {
        Meaning vague = meaning(List.of(plain(1)), EAST);
        Meaning full = meaning(List.of(plain(1), plain(1)), EAST, NORTH);
        assertThat(vague.metBy(full).all()).isCloseTo(1, EXACT);
        assertThat(full.metBy(vague).all()).isCloseTo(0.5, EXACT);
    }

    @Test
    void rarePiecesCountMore() {
        Meaning other = meaning(List.of(plain(1)), EAST);
        double rareMet =
                meaning(List.of(plain(3), plain(1)), EAST, NORTH).metBy(other).all();
        double rareMissed =
                meaning(List.of(plain(1), plain(3)), EAST, NORTH).metBy(other).all();
        assertThat(rareMet).isCloseTo(0.75, EXACT);
        assertThat(rareMissed).isCloseTo(0.25, EXACT);
    }

    @Test
    void whatTheOtherTellsElsewhereInItsSentenceIsMetByTheSentenceOnly() {
        Meaning one = meaning(List.of(plain(1)), NORTH);
        Meaning other = new Meaning(List.of(plain(1)), new float[][] {EAST}, new float[][] {NORTH});
        assertThat(one.metBy(other).all()).isCloseTo(0, EXACT);
        assertThat(one.metBy(other).bySentence()).isCloseTo(1, EXACT);
    }

    @Test
    void namesPlainWordsAndThePredicateAreToldApart() {
        Meaning one = meaning(List.of(new Piece(1, true, false), new Piece(1, false, true), plain(2)), EAST, NORTH, UP);
        Meaning.Met met = one.metBy(meaning(List.of(plain(1)), NORTH));
        assertThat(met.named()).isCloseTo(0, EXACT);
        assertThat(met.predicate()).isCloseTo(1, EXACT);
        assertThat(met.plain()).isCloseTo(1.0 / 3, EXACT);
    }

    @Test
    void whatASideHasNoneOfIsLeftOpen() {
        Meaning.Met met = meaning(List.of(plain(1)), EAST).metBy(meaning(List.of(plain(1)), EAST));
        assertThat(met.named()).isNull();
        assertThat(met.predicate()).isNull();
    }

    @Test
    void likenessIsOfTheWhole() {
        Meaning one = meaning(List.of(plain(1), plain(1)), EAST, NORTH);
        assertThat(one.likeness(one)).isCloseTo(1, EXACT);
        assertThat(one.likeness(meaning(List.of(plain(1)), UP))).isCloseTo(0, EXACT);
    }
}

package org.stemma.bench.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stemma.bench.Scores;
import org.stemma.bench.claims.GoldPair.Drawn;
import org.stemma.bench.claims.GoldPair.Label;
import org.stemma.news.Difference;
import org.stemma.news.Passage;
import org.stemma.text.Span;

class ClaimTalliesTest {
    private static final Offset<Double> EXACT = within(1e-9);
    private static final String TEXT = "At least 41 people were killed. Seventeen died.";

    @SuppressWarnings("NullAway") // the type may be null, which is not seen across modules for a nested type
    private static GoldPair pair(Label label, Difference.@Nullable Type type, Drawn drawn) {
        return new GoldPair(
                "dam", new Place("1", new Span(0, 30)), new Place("2", new Span(32, 47)), label, type, drawn);
    }

    private static Difference shown(Difference.Type type, boolean conflict) {
        Passage left = Passage.of("1", TEXT, new Span(0, 30));
        return new Difference(type, left, Passage.of("2", TEXT, new Span(32, 47)), conflict, "41 | 17");
    }

    @Test
    void countsPairsJoined() {
        PairTally tally = new PairTally();
        tally.count(pair(Label.SAME, null, Drawn.READ), true);
        tally.count(pair(Label.COMPATIBLE, null, Drawn.ALIKE), true);
        tally.count(pair(Label.COMPATIBLE, null, Drawn.READ), false);
        tally.count(pair(Label.COMPATIBLE, null, Drawn.READ), false);
        tally.count(pair(Label.DIFFERENT, null, Drawn.RANDOM), true);
        tally.count(pair(Label.DIFFERENT, null, Drawn.RANDOM), false);
        assertThat(tally.precision()).isCloseTo(2.0 / 3, EXACT);
        assertThat(tally.recall()).isCloseTo(0.5, EXACT);
        assertThat(tally.both()).isCloseTo(2 * (2.0 / 3) * 0.5 / (2.0 / 3 + 0.5), EXACT);
        assertThat(tally.share(Label.DIFFERENT)).isCloseTo(0.5, EXACT);
    }

    @Test
    void conflictsAreNeitherRightNorWrongToJoin() {
        PairTally tally = new PairTally();
        tally.count(pair(Label.CONFLICT, Difference.Type.NUMBER, Drawn.READ), true);
        tally.count(pair(Label.CONFLICT, Difference.Type.NUMBER, Drawn.READ), false);
        assertThat(tally.precision()).isEqualTo(1);
        assertThat(tally.recall()).isEqualTo(1);
    }

    @Test
    void whatTheClaimRoomHadJoinedIsNoRecall() {
        PairTally tally = new PairTally();
        tally.count(pair(Label.SAME, null, Drawn.JOINED), true);
        tally.count(pair(Label.SAME, null, Drawn.READ), false);
        assertThat(tally.recall()).isZero();
        assertThat(tally.precision()).isEqualTo(1);
    }

    @Test
    void aShownDifferenceIsRightOnlyWhereAJudgedPairDiffersInThatType() {
        GoldPair conflict = pair(Label.CONFLICT, Difference.Type.NUMBER, Drawn.READ);
        GoldPair vaguer = pair(Label.COMPATIBLE, Difference.Type.DATE, Drawn.READ);
        assertThat(Verdict.of(Difference.Type.NUMBER, true, List.of(conflict))).isEqualTo(Verdict.RIGHT);
        assertThat(Verdict.of(Difference.Type.DATE, true, List.of(conflict))).isEqualTo(Verdict.WRONG);
        assertThat(Verdict.of(Difference.Type.DATE, false, List.of(vaguer))).isEqualTo(Verdict.RIGHT);
        assertThat(Verdict.of(Difference.Type.DATE, true, List.of(vaguer))).isEqualTo(Verdict.WRONG);
        assertThat(Verdict.of(Difference.Type.DATE, false, List.of(pair(Label.DIFFERENT, null, Drawn.READ))))
                .isEqualTo(Verdict.WRONG);
        assertThat(Verdict.of(Difference.Type.DATE, true, List.of())).isEqualTo(Verdict.UNJUDGED);
    }

    @Test
    void countsDifferencesShownAndWanted() {
        DifferenceTally tally = new DifferenceTally();
        tally.countShown(Verdict.RIGHT, true);
        tally.countShown(Verdict.WRONG, true);
        tally.countShown(Verdict.WRONG, false);
        tally.countShown(Verdict.UNJUDGED, true);
        tally.countWanted(
                pair(Label.CONFLICT, Difference.Type.NUMBER, Drawn.READ), List.of(shown(Difference.Type.NUMBER, true)));
        tally.countWanted(
                pair(Label.CONFLICT, Difference.Type.AGENT, Drawn.READ), List.of(shown(Difference.Type.NUMBER, true)));
        tally.countWanted(pair(Label.CONFLICT, Difference.Type.DATE, Drawn.READ), List.of());
        tally.countWanted(pair(Label.CONFLICT, Difference.Type.NAMING, Drawn.READ), List.of());
        tally.countWanted(pair(Label.SAME, null, Drawn.READ), List.of(shown(Difference.Type.NUMBER, true)));
        assertThat(tally.precision()).isEqualTo(new Share(1, 3));
        assertThat(tally.conflictPrecision()).isEqualTo(new Share(1, 2));
        assertThat(tally.judged()).isEqualTo(new Share(3, 4));
        assertThat(tally.conflictRecall()).isEqualTo(new Share(2, 3));
        assertThat(tally.typeAccuracy()).isEqualTo(new Share(1, 2));
    }

    @Test
    void nothingToMeasureIsNoFigure() {
        Scores scores = Scores.of("pairs", 0.5);
        assertThat(new Share(0, 0).in(scores, "conflicts").values()).containsOnlyKeys("pairs");
        assertThat(new Share(1, 4).in(scores, "conflicts").values()).containsEntry("conflicts", 0.25);
    }

    @Test
    void aClauseWithinASentenceIsLikeTheNearerPlace() {
        Span sentence = new Span(0, 100);
        Span clause = new Span(60, 100);
        assertThat(FoundClaims.likeness(clause, new Span(62, 98)))
                .isGreaterThan(FoundClaims.likeness(sentence, new Span(62, 98)));
        assertThat(FoundClaims.likeness(new Span(0, 40), new Span(30, 90))).isZero();
    }

    @Test
    void confusionTellsEachClass() {
        Confusion confusion = new Confusion();
        confusion.count("yes", "yes");
        confusion.count("yes", "no");
        confusion.count("no", "no");
        confusion.count("no", "no");
        assertThat(confusion.accuracy()).isCloseTo(0.75, EXACT);
        assertThat(confusion.harmonic("yes")).isCloseTo(2.0 / 3, EXACT);
        assertThat(confusion.harmonic("no")).isCloseTo(0.8, EXACT);
        assertThat(confusion.macro()).isCloseTo((2.0 / 3 + 0.8) / 2, EXACT);
        assertThat(confusion.balanced()).isCloseTo(0.75, EXACT);
    }

    @Test
    void wordsInCommonAreAlike() {
        TermVectors vectors = new TermVectors(List.of("the dam burst", "the dam held", "the bell rang"));
        assertThat(vectors.likeness("the dam burst", "the dam burst")).isCloseTo(1, EXACT);
        assertThat(vectors.likeness("the dam burst", "the dam held"))
                .isGreaterThan(vectors.likeness("the dam burst", "the bell rang"));
        assertThat(vectors.likeness("dam", "bell")).isZero();
    }

    @Test
    void quotedCellsKeepCommasMarksAndBreaks() {
        assertThat(QuotedTable.rows("id,text\r\n1,\"Corvay, the head, said \"\"no\"\".\"\n2,\"two\nlines\"\n"))
                .containsExactly(
                        List.of("id", "text"),
                        List.of("1", "Corvay, the head, said \"no\"."),
                        List.of("2", "two\nlines"));
    }
}

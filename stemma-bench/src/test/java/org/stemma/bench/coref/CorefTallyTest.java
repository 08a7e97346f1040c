package org.stemma.bench.coref;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Worked examples of the papers, with the figures that they give. */
class CorefTallyTest {
    private static final Offset<Double> NEAR = within(0.001);

    private static CorefScore score(List<Set<String>> truth, List<Set<String>> found) {
        CorefTally tally = new CorefTally();
        tally.add(truth, found);
        return tally.score();
    }

    /** Vilain et al. 1995 and Bagga and Baldwin 1998: twelve mentions in chains of five, two and five; the first answer joins the fives' wrong pair. */
    private static final List<Set<String>> TWELVE =
            List.of(Set.of("1", "2", "3", "4", "5"), Set.of("6", "7"), Set.of("8", "9", "A", "B", "C"));

    @Test
    void countsBaggaAndBaldwinsFirstAnswer() {
        CorefScore score =
                score(TWELVE, List.of(Set.of("1", "2", "3", "4", "5"), Set.of("6", "7", "8", "9", "A", "B", "C")));
        assertThat(score.muc().precision()).isEqualTo(0.9, NEAR);
        assertThat(score.muc().recall()).isEqualTo(1.0, NEAR);
        assertThat(score.cubed().precision()).isEqualTo(0.762, NEAR);
        assertThat(score.cubed().recall()).isEqualTo(1.0, NEAR);
    }

    @Test
    void countsBaggaAndBaldwinsSecondAnswer() {
        CorefScore score =
                score(TWELVE, List.of(Set.of("1", "2", "3", "4", "5", "8", "9", "A", "B", "C"), Set.of("6", "7")));
        assertThat(score.muc().precision()).isEqualTo(0.9, NEAR);
        assertThat(score.cubed().precision()).isEqualTo(0.583, NEAR);
        assertThat(score.cubed().recall()).isEqualTo(1.0, NEAR);
    }

    /** Luo 2005, figure 1 and table 1: answers a to d, φ4. */
    @Test
    void countsLuosFourAnswers() {
        assertThat(score(TWELVE, List.of(Set.of("1", "2", "3", "4", "5"), Set.of("6", "7", "8", "9", "A", "B", "C")))
                        .ceaf()
                        .harmonic())
                .isEqualTo(0.733, NEAR);
        assertThat(score(TWELVE, List.of(Set.of("1", "2", "3", "4", "5", "8", "9", "A", "B", "C"), Set.of("6", "7")))
                        .ceaf()
                        .harmonic())
                .isEqualTo(0.667, NEAR);
        assertThat(score(TWELVE, List.of(Set.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "A", "B", "C")))
                        .ceaf()
                        .harmonic())
                .isEqualTo(0.294, NEAR);
        List<Set<String>> alone = TWELVE.stream()
                .flatMap(Set::stream)
                .map(mention -> Set.of(mention))
                .toList();
        assertThat(score(TWELVE, alone).ceaf().harmonic()).isEqualTo(0.178, NEAR);
    }

    /** Pradhan et al. 2014, section 4: key {a,b,c}{d,e,f,g}, response {a,b}{c,d}{f,g,h,i}. */
    @Test
    void countsTheExampleOfTheReferenceScorer() {
        CorefScore score = score(
                List.of(Set.of("a", "b", "c"), Set.of("d", "e", "f", "g")),
                List.of(Set.of("a", "b"), Set.of("c", "d"), Set.of("f", "g", "h", "i")));
        assertThat(score.muc().recall()).isEqualTo(0.40, NEAR);
        assertThat(score.muc().precision()).isEqualTo(0.40, NEAR);
        assertThat(score.cubed().recall()).isEqualTo(0.42, within(0.005));
        assertThat(score.cubed().precision()).isEqualTo(0.50, NEAR);
        assertThat(score.ceaf().recall()).isEqualTo(0.65, NEAR);
        assertThat(score.ceaf().precision()).isEqualTo(0.43, within(0.005));
    }

    @Test
    void isWholeForTheTruthItself() {
        assertThat(score(TWELVE, TWELVE).conll()).isEqualTo(1.0, NEAR);
    }

    /** Against all pairings of small tables, from a fixed seed. */
    @Test
    void findsTheBestAssignment() {
        Random random = new Random(20261122);
        for (int round = 0; round < 200; round++) {
            double[][] gain = new double[1 + random.nextInt(5)][1 + random.nextInt(5)];
            for (double[] row : gain) {
                for (int j = 0; j < row.length; j++) {
                    row[j] = random.nextInt(4) == 0 ? 0 : random.nextDouble();
                }
            }
            assertThat(Assignment.best(gain)).isEqualTo(tried(gain, 0, 0), within(1e-9));
        }
    }

    private static double tried(double[][] gain, int row, int used) {
        if (row == gain.length) {
            return 0;
        }
        double best = tried(gain, row + 1, used);
        for (int j = 0; j < gain[row].length; j++) {
            if ((used & (1 << j)) == 0) {
                best = Math.max(best, gain[row][j] + tried(gain, row + 1, used | (1 << j)));
            }
        }
        return best;
    }
}

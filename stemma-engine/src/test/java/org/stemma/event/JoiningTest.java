package org.stemma.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JoiningTest {
    private static List<List<Integer>> groups(double[][] scores, int... sizes) {
        return Joining.groups(sizes, (one, other) -> scores[one][other], 0);
    }

    @Test
    void joinsTheLikestFirst() {
        double[][] scores = {{0, 5, 1}, {5, 0, -3}, {1, -3, 0}};
        assertThat(groups(scores, 1, 1, 1)).containsExactly(List.of(0, 1), List.of(2));
    }

    @Test
    void countsEqualThingsSeverally() {
        double[][] scores = {{0, 5, 1}, {5, 0, -3}, {1, -3, 0}};
        assertThat(groups(scores, 9, 1, 1)).containsExactly(List.of(0, 1, 2));
    }

    @Test
    void nothingBringsContradictionsTogether() {
        double never = Double.NEGATIVE_INFINITY;
        double[][] scores = {{0, 5, never}, {5, 0, 90}, {never, 90, 0}};
        assertThat(groups(scores, 1, 1, 1)).containsExactly(List.of(0), List.of(1, 2));
    }

    @Test
    void oneAndNoneAreGroupsToo() {
        assertThat(groups(new double[][] {{0}}, 1)).containsExactly(List.of(0));
        assertThat(groups(new double[][] {})).isEmpty();
    }
}

package org.stemma.bench.reuse;

import java.util.List;
import org.stemma.bench.Evaluation;

/** The evaluations of lineage. */
public final class ReuseEvaluations {
    private ReuseEvaluations() {}

    public static List<Evaluation> all() {
        return List.of(new ReuseEvaluation(), new AllsidesEvaluation());
    }
}

package org.stemma.bench.claims;

import java.util.List;
import org.stemma.bench.Evaluation;

/** The evaluations of claims. */
public final class ClaimEvaluations {
    private ClaimEvaluations() {}

    public static List<Evaluation> all() {
        return List.of(
                new ClaimsEvaluation(),
                new InventedEvaluation(),
                new ClaimDiffEvaluation(),
                new HealthVerEvaluation(),
                new SearchEvaluation());
    }
}

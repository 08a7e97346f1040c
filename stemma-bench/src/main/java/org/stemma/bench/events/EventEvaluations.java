package org.stemma.bench.events;

import java.util.List;
import org.stemma.bench.Evaluation;

/** The evaluations of stories and of the coding of events. */
public final class EventEvaluations {
    private EventEvaluations() {}

    public static List<Evaluation> all() {
        return List.of(
                new EcbStoriesEvaluation(),
                new PairEvaluation(),
                new PetrarchEvaluation(),
                new PloverEvaluation(),
                new ActorsEvaluation(),
                new PlvEvaluation());
    }
}

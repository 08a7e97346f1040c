package org.stemma.bench.names;

import java.util.List;
import java.util.Set;
import org.stemma.bench.Evaluation;
import org.stemma.news.EntityType;

/** The evaluations of names. */
public final class NameEvaluations {
    private NameEvaluations() {}

    public static List<Evaluation> all() {
        return List.of(
                new NameEvaluation(
                        "ner-re3d",
                        "names of persons, bodies, places: whole spans, news and government parts (re3d)",
                        "benchmarks/ner-re3d",
                        Re3dTexts::read,
                        text -> text.part().equals("Wikipedia"),
                        Set.of(EntityType.GROUP)),
                new NameEvaluation(
                        "ner-wnut17",
                        "emerging names in posts: whole spans, test part (WNUT 2017)",
                        "benchmarks/ner-wnut17",
                        WnutTexts::read,
                        text -> false,
                        Set.of(EntityType.WORK, EntityType.PRODUCT)));
    }
}

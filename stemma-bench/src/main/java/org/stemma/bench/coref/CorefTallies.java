package org.stemma.bench.coref;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The settings of one evaluation side by side. Not thread-safe. */
final class CorefTallies {
    private final CorefTally found = new CorefTally();
    private final CorefTally given = new CorefTally();
    private final Map<Boolean, CorefTally> foundStrings = Map.of(false, new CorefTally(), true, new CorefTally());
    private final Map<Boolean, CorefTally> givenStrings = Map.of(false, new CorefTally(), true, new CorefTally());

    void add(List<GoldMention> gold, Answers answers) {
        List<Set<GoldMention>> truth = Answers.truth(gold);
        found.add(truth, answers.found());
        given.add(truth, answers.all());
        for (boolean heads : List.of(false, true)) {
            Answers strings = Answers.ofStrings(gold, heads);
            tally(foundStrings, heads).add(truth, strings.among(answers).found());
            tally(givenStrings, heads).add(truth, strings.all());
        }
    }

    private static CorefTally tally(Map<Boolean, CorefTally> tallies, boolean heads) {
        CorefTally tally = tallies.get(heads);
        if (tally == null) {
            throw new IllegalStateException("No tally for " + heads);
        }
        return tally;
    }

    /** Named figures; of the two baselines the better one. */
    Map<String, Double> values(String prefix) {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put(prefix + "CoNLL F1", found.score().conll());
        values.put(prefix + "CoNLL F1, gold mentions", given.score().conll());
        values.put(prefix + "string match", better(foundStrings));
        values.put(prefix + "string match, gold mentions", better(givenStrings));
        values.put(prefix + "B-cubed precision", found.score().cubed().precision());
        return values;
    }

    private static double better(Map<Boolean, CorefTally> strings) {
        return strings.values().stream()
                .mapToDouble(tally -> tally.score().conll())
                .max()
                .orElse(0);
    }
}

package org.stemma.bench.reuse;

import java.util.Set;
import java.util.random.RandomGenerator;

/** Turns clauses and opening phrases round: "A after B" and "After B, A"; "On Monday, A" and "A on Monday". */
final class Clauses implements Turn {
    private static final Set<String> CONJUNCTIONS = Set.of(
            "after",
            "although",
            "as",
            "because",
            "before",
            "despite",
            "following",
            "if",
            "once",
            "since",
            "though",
            "unless",
            "until",
            "when",
            "while");
    private static final Set<String> PREPOSITIONS =
            Set.of("at", "by", "during", "for", "from", "in", "on", "over", "under", "with", "without");
    private static final int SHORTEST = 4;
    private static final int LONGEST_OPENING = 10;

    @Override
    public Line apply(Line line, RandomGenerator random) {
        if (line.isQuoting() || line.size() == 0) {
            return line;
        }
        String first = line.word(0).lower();
        if (CONJUNCTIONS.contains(first) || PREPOSITIONS.contains(first)) {
            int comma = comma(line);
            return comma > 1 && comma + SHORTEST < line.end() ? opened(line, comma) : line;
        }
        for (int i = line.end() - SHORTEST; i > SHORTEST; i--) {
            if (CONJUNCTIONS.contains(line.word(i).form())) {
                return closed(line, i);
            }
        }
        return line;
    }

    private static int comma(Line line) {
        for (int i = 1; i < Math.min(line.size(), 2 * LONGEST_OPENING); i++) {
            if (line.word(i).is(",")) {
                return i;
            }
        }
        return -1;
    }

    private static Line opened(Line line, int comma) {
        Line main = line.part(comma + 1, line.end()).raised();
        Line opening = Attribution.spaced(line.part(0, comma).lowered());
        return Line.join(main, opening, line.part(line.end(), line.size()));
    }

    private static Line closed(Line line, int conjunction) {
        int end = line.word(conjunction - 1).is(",") ? conjunction - 1 : conjunction;
        Line clause = line.part(conjunction, line.end()).raised();
        Line main = Attribution.spaced(line.part(0, end).lowered());
        return Line.join(clause, Line.of(","), main, line.part(line.end(), line.size()));
    }
}

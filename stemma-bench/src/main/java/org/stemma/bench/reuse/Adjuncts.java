package org.stemma.bench.reuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Leaves out what a sentence can do without: what stands in commas or brackets, days of the week, adverbs. */
final class Adjuncts implements Turn {
    private static final Set<String> NO_ADVERBS = Set.of(
            "ally",
            "apply",
            "assembly",
            "daily",
            "early",
            "family",
            "likely",
            "only",
            "rally",
            "rely",
            "reply",
            "supply",
            "unlikely",
            "weekly");
    private static final Set<String> DAYS =
            Set.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    private static final int SHORTEST = 2;
    private static final int LONGEST = 12;
    private static final int LEAST_LEFT = 8;

    @Override
    public Line apply(Line line, RandomGenerator random) {
        if (line.isQuoting()) {
            return line;
        }
        Line shorter = withoutInsertion(line);
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < shorter.size(); i++) {
            Word word = shorter.word(i);
            boolean onDay = word.is("on")
                    && i + 1 < shorter.size()
                    && DAYS.contains(shorter.word(i + 1).form());
            if (onDay && i > 0) {
                i++;
            } else if (!isAdverb(word) || i == 0) {
                words.add(word);
            }
        }
        return new Line(words);
    }

    private static Line withoutInsertion(Line line) {
        int open = -1;
        for (int i = 0; i < line.size(); i++) {
            Word word = line.word(i);
            boolean closes = word.is(",") || word.is(")");
            boolean fits = open > 1 && closes && i - open > SHORTEST && i - open <= LONGEST;
            if (fits && line.size() - (i - open) > LEAST_LEFT && i + 2 < line.size()) {
                return Line.join(line.part(0, open), line.part(i + 1, line.size()));
            }
            open = word.is(",") || word.is("(") ? i : open;
        }
        return line;
    }

    private static boolean isAdverb(Word word) {
        return word.form().endsWith("ly")
                && word.form().length() > 4
                && !word.isCapital()
                && !NO_ADVERBS.contains(word.form());
    }
}

package org.stemma.bench.reuse;

import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** "Orsini's plan" becomes "the plan of Orsini". */
final class Possessives implements Turn {
    private static final Set<String> AFTER = Set.of(
            "a", "after", "and", "as", "at", "before", "but", "by", "during", "for", "from", "had", "has", "have", "he",
            "in", "is", "of", "on", "or", "over", "said", "she", "that", "the", "to", "was", "were", "when", "which",
            "while", "who", "will", "with", "would");

    @Override
    public Line apply(Line line, RandomGenerator random) {
        for (int i = 1; i + 2 < line.size(); i++) {
            String form = line.word(i).form();
            boolean owner = line.word(i).isCapital() && (form.endsWith("'s") || form.endsWith("\u2019s"));
            boolean single = owner && !line.word(i - 1).isCapital() && isNoun(line.word(i + 1));
            int end = single ? end(line, i + 1) : -1;
            if (end > 0) {
                Word name =
                        line.word(i).as(form.substring(0, form.length() - 2)).spaced(true);
                return Line.join(
                        line.part(0, i),
                        new Line(List.of(Word.fresh("the", true))),
                        line.part(i + 1, end),
                        new Line(List.of(Word.fresh("of", true), name)),
                        line.part(end, line.size()));
            }
        }
        return line;
    }

    private static boolean isNoun(Word word) {
        return word.isWord() && !word.isCapital();
    }

    /** The end of one or two words that something else follows, -1 if more follow. */
    private static int end(Line line, int from) {
        for (int end = from + 1; end <= Math.min(from + 2, line.size() - 1); end++) {
            Word next = line.word(end);
            if (!next.isWord() || AFTER.contains(next.form())) {
                return end;
            }
        }
        return -1;
    }
}

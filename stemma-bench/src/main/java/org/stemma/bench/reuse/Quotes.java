package org.stemma.bench.reuse;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Trims long quotations: what stands after their first part is left out. */
final class Quotes implements Edit {
    private static final int LONG = 14;

    @Override
    public Draft apply(Draft draft, RandomGenerator random) {
        return draft.each(line -> {
            List<Word> words = new ArrayList<>();
            int at = 0;
            while (at < line.size()) {
                int close = Line.isQuotationMark(line.word(at)) ? close(line, at) : -1;
                if (close - at > LONG && random.nextInt(4) > 0) {
                    int kept = at + 1 + random.nextInt((close - at) / 3, 2 * (close - at) / 3);
                    words.addAll(line.words().subList(at, kept));
                    at = line.word(close - 1).isWord() ? close : close - 1;
                } else {
                    words.add(line.word(at++));
                }
            }
            return new Line(words);
        });
    }

    /** The closing mark of a quotation that opens at a word, -1 if it is not closed in its sentence. */
    static int close(Line line, int open) {
        for (int i = open + 1; i < line.size(); i++) {
            if (line.word(i).is("\u201d") || line.word(i).is("\"")) {
                return i;
            }
        }
        return -1;
    }
}

package org.stemma.bench.reuse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Shortens persons' names: a surname that stands alone somewhere stands alone everywhere, without title. */
final class Names implements Edit {
    private static final Set<String> TITLES = Set.of(
            "Mr.",
            "Mrs.",
            "Ms.",
            "Dr.",
            "Sen.",
            "Rep.",
            "Gov.",
            "Gen.",
            "President",
            "Senator",
            "Representative",
            "Governor",
            "Secretary",
            "Justice",
            "Judge");
    /** A word that stands alone this often is a name by itself. */
    private static final int ALONE = 2;

    @Override
    public Draft apply(Draft draft, RandomGenerator random) {
        Map<String, Integer> alone = new HashMap<>();
        draft.lines().forEach(line -> {
            for (int i = 1; i < line.size(); i++) {
                boolean single =
                        isName(line, i) && !isName(line, i - 1) && (i + 1 == line.size() || !isName(line, i + 1));
                if (single
                        || (isName(line, i) && TITLES.contains(line.word(i - 1).form()))) {
                    alone.merge(line.word(i).form().replaceFirst("['\u2019]s$", ""), 1, Integer::sum);
                }
            }
        });
        return draft.each(line -> shortened(line, alone));
    }

    private static Line shortened(Line line, Map<String, Integer> alone) {
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            int next = i + 1;
            boolean named = next < line.size() && line.word(i).isCapital() && isName(line, next);
            String surname = named ? line.word(next).form().replaceFirst("['\u2019]s$", "") : "";
            boolean last = next + 1 >= line.size() || !isName(line, next + 1);
            if (!(named && last && alone.getOrDefault(surname, 0) >= ALONE)) {
                words.add(line.word(i));
            }
        }
        return new Line(words);
    }

    private static boolean isName(Line line, int at) {
        return line.word(at).isCapital()
                && line.word(at).form().length() > 1
                && !Openers.isCommon(line.word(at).form());
    }
}

package org.stemma.bench.reuse;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** What reporters do to the words of a speaker: edits of this room for a single passage. */
public final class Rewording {
    private Rewording() {}

    /** As reported speech: without marks, in the third person and the past. */
    public static String reported(String words, long seed) {
        Line marked = Line.of("\u201c" + words + "\u201d");
        return new IndirectSpeech().apply(marked, new Random(seed)).text();
    }

    /** The same in other words, as far as the lexicon has any. */
    public static String synonymous(String words, long seed) {
        Draft draft = new Draft(List.of(Draft.paragraph(words)));
        return new Synonyms(1)
                .apply(draft, new Random(seed))
                .lines()
                .map(Line::text)
                .collect(Collectors.joining(" "));
    }
}

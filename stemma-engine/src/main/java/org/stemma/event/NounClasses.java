package org.stemma.event;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Nouns of one kind, as the lexicon names them: "@troops". Read once from {@code classes.txt}. */
final class NounClasses {
    private static final int COLUMNS = 2;

    private static final Map<String, Set<String>> CLASSES = Frames.lines("classes.txt").stream()
            .map(line -> Frames.columns(line, COLUMNS, "classes.txt"))
            .collect(Collectors.toUnmodifiableMap(
                    List::getFirst, columns -> Set.copyOf(Frames.words(columns.getLast()))));

    private NounClasses() {}

    /** Whether a lemma is the word that is asked for, or of the kind. */
    static boolean isOf(String lemma, String word) {
        if (!word.startsWith("@")) {
            return lemma.equals(word);
        }
        Set<String> kind = CLASSES.get(word.substring(1));
        if (kind == null) {
            throw new IllegalStateException("frames.txt: unknown class " + word);
        }
        return kind.contains(lemma);
    }
}

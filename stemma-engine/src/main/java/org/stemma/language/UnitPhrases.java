package org.stemma.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names of units of one word or several, longest first. In the files a line holds a unit and the phrases that name it, {@code _}
 * between the words and marks of a phrase.
 */
final class UnitPhrases {
    /**
     * A phrase found.
     *
     * @param end index one past its last piece
     */
    record Unit(String name, int end) {}

    private record Phrase(List<String> words, String unit) {}

    private final Map<String, List<Phrase>> byFirst = new HashMap<>();

    private UnitPhrases() {}

    static UnitPhrases read(String file) {
        UnitPhrases phrases = new UnitPhrases();
        Synonyms.read(file).forEach((phrase, unit) -> {
            List<String> words = List.of(phrase.split("_"));
            phrases.byFirst
                    .computeIfAbsent(words.getFirst(), first -> new ArrayList<>())
                    .add(new Phrase(words, unit));
        });
        phrases.byFirst
                .values()
                .forEach(list -> list.sort(Comparator.comparingInt(
                        (Phrase phrase) -> -phrase.words().size())));
        return phrases;
    }

    /** The longest phrase at an index; hyphens may part its words. */
    @Nullable
    Unit at(Pieces pieces, int index) {
        List<Phrase> phrases = byFirst.get(pieces.at(index).lower());
        if (phrases == null) {
            return null;
        }
        for (Phrase phrase : phrases) {
            int end = end(pieces, index, phrase.words());
            if (end > 0) {
                return new Unit(phrase.unit(), end);
            }
        }
        return null;
    }

    boolean begins(String word) {
        return byFirst.containsKey(word);
    }

    private static int end(Pieces pieces, int index, List<String> words) {
        int at = index;
        for (int i = 0; i < words.size(); i++) {
            if (i > 0 && pieces.is(at, "-") && pieces.at(at).glued()) {
                at++;
            }
            if (!pieces.is(at, words.get(i))) {
                return 0;
            }
            at++;
        }
        return at;
    }
}

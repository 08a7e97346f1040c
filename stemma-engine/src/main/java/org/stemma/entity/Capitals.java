package org.stemma.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.news.EntityType;
import org.stemma.news.Sentence;
import org.stemma.news.Token;

/**
 * Names in capitals, as datelines and headlines have them: a tagger cuts "NEW ORUN" in two or calls it a person. Where the
 * story writes the name in ordinary letters too, the words in capitals are that name, whole and with its type. Linear in
 * the names of a story.
 */
final class Capitals {
    /** Words of a name beside the one that the tagger found. */
    private static final int MOST_BESIDE = 3;

    /** Shorter ones are acronyms. */
    private static final int SHORTEST = 4;

    private Capitals() {}

    /** With the uses in capitals grown to the names they stand for, in order. */
    static List<Use> grown(List<Use> uses) {
        Map<String, EntityType> ordinary = new HashMap<>();
        for (Use use : uses) {
            if (!isCapitals(use.text()) && use.sentence().role().isProse()) {
                ordinary.merge(use.folded(), use.type(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
            }
        }
        List<Use> result = new ArrayList<>();
        for (Use use : uses) {
            Use grown = isCapitals(use.text()) ? grown(use, ordinary) : use;
            boolean held = !result.isEmpty()
                    && result.getLast().article().equals(grown.article())
                    && result.getLast().span().overlaps(grown.span());
            if (!held) {
                result.add(grown);
            } else if (result.getLast().end() - result.getLast().first() < grown.end() - grown.first()) {
                result.set(result.size() - 1, grown);
            }
        }
        return result;
    }

    private static boolean isCapitals(String text) {
        long letters = text.chars().filter(Character::isLetter).count();
        return letters >= SHORTEST && text.equals(text.toUpperCase(Locale.ROOT));
    }

    /** The longest stretch in capitals around a use that is a name in ordinary letters. */
    private static Use grown(Use use, Map<String, EntityType> ordinary) {
        Use best = use;
        int most = 0;
        for (int first = use.first(); first >= leftmost(use); first--) {
            for (int end = use.end(); end <= rightmost(use); end++) {
                Use wider = end - first > most ? known(use, first, end, ordinary) : null;
                if (wider != null) {
                    best = wider;
                    most = end - first;
                }
            }
        }
        return best;
    }

    private static @Nullable Use known(Use use, int first, int end, Map<String, EntityType> ordinary) {
        Sentence sentence = use.sentence();
        String text = sentence.read(first, end);
        EntityType type = ordinary.get(Spelling.fold(text));
        return type == null ? null : new Use(use.report(), sentence, first, end, sentence.span(first, end), text, type);
    }

    private static int leftmost(Use use) {
        int first = use.first();
        while (first > 0 && use.first() - first < MOST_BESIDE && isPart(use.sentence(), first - 1)) {
            first--;
        }
        return first;
    }

    private static int rightmost(Use use) {
        int end = use.end();
        while (end < use.sentence().tokens().size() && end - use.end() < MOST_BESIDE && isPart(use.sentence(), end)) {
            end++;
        }
        return end;
    }

    private static boolean isPart(Sentence sentence, int at) {
        Token token = sentence.tokens().get(at);
        boolean letters = token.form().chars().anyMatch(Character::isLetter);
        return letters && token.form().equals(token.form().toUpperCase(Locale.ROOT));
    }
}

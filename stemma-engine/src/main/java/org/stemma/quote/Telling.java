package org.stemma.quote;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.stemma.text.CommonWords;

/**
 * How much a word tells two utterances of one story apart: little if it stands in most news, or in most quotes of this story.
 */
final class Telling {
    private static final CommonWords COMMON = CommonWords.load();

    /** Articles of grammar and the like tell where words stand, and nothing more. */
    private static final double LITTLE = 0.1;

    /** Share of news articles above which a word is grammar: the table's highest step. */
    private static final double GRAMMAR = 0.5;

    /** What a share of all news articles takes off: a word that every fifth holds tells half as much. */
    private static final double COMMONNESS = 2.5;

    private final Map<String, Integer> quotes = new HashMap<>();
    private final int articles;

    /** Of the versions of one story, in so many articles. */
    Telling(Collection<Wording> wordings, int articles) {
        this.articles = articles;
        for (Wording wording : wordings) {
            Set<String> held = new HashSet<>();
            wording.words.forEach(w -> held.add(w.loose()));
            held.forEach(word -> quotes.merge(word, 1, Integer::sum));
        }
    }

    /** The weight of a word, 0 to 1. */
    double of(Wording.Word word) {
        if (word.inserted() || word.isEllipsis()) {
            return 0;
        }
        double common = Math.max(COMMON.share(word.strict()), COMMON.share(word.loose()));
        if (common >= GRAMMAR || word.isNegation() || word.loose().length() < 2) {
            return LITTLE;
        }
        double here = Math.min(1, (double) articles / quotes.getOrDefault(word.loose(), 1));
        return Math.max(LITTLE, (1 - COMMONNESS * common) * Math.sqrt(here));
    }

    /** Whether it is more than grammar. */
    boolean tells(Wording.Word word) {
        return of(word) > LITTLE;
    }

    double of(Wording wording) {
        return wording.words.stream().mapToDouble(this::of).sum();
    }
}

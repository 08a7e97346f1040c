package org.stemma.news;

import java.util.List;

/**
 * The language of an article: its sentences with tokens, names, times and quantities.
 *
 * @param article the article's id
 * @param language ISO 639-1
 * @param sentences in order of the article; empty where the language has no model
 * @param times expressions of time, resolved
 * @param quantities amounts, counts, shares
 * @param method the model
 */
public record Analysis(
        String article,
        String language,
        List<Sentence> sentences,
        List<TimeExpression> times,
        List<Quantity> quantities,
        Method method) {
    public Analysis {
        sentences = List.copyOf(sentences);
        times = List.copyOf(times);
        quantities = List.copyOf(quantities);
    }

    public List<TimeExpression> timesIn(Sentence sentence) {
        return times.stream().filter(t -> t.sentence() == sentence.index()).toList();
    }

    public List<Quantity> quantitiesIn(Sentence sentence) {
        return quantities.stream().filter(q -> q.sentence() == sentence.index()).toList();
    }
}

package org.stemma.bench.claims;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleBiFunction;
import org.stemma.bench.Scores;
import org.stemma.language.Language;
import org.stemma.news.Article;
import org.stemma.text.Embedding;
import org.stemma.text.Embeddings;

/**
 * What thresholds on likeness give, by words (TF-IDF) and by e5's vectors of the whole place: at the best harmonic mean and at the precision that
 * is wanted of us. Thresholds are chosen on the half that may be looked at.
 */
final class Baselines {
    /** The precision that issue 8 wants. */
    private static final double WANTED = 0.9;

    private record Halves(String name, LikenessBaseline looked, LikenessBaseline held) {
        Scores in(Scores scores, LikenessBaseline half, String which) {
            PairTally best = half.at(looked.best());
            PairTally precise = half.at(looked.precise(WANTED));
            return scores.and(name + " F1" + which, best.both())
                    .and(name + " precision" + which, best.precision())
                    .and(name + " recall" + which, best.recall())
                    .and(name + " where precise, precision" + which, precise.precision())
                    .and(name + " where precise, recall" + which, precise.recall());
        }
    }

    private final Map<String, Map<String, Article>> texts;
    private final Map<String, Embedding> vectors = new HashMap<>();
    private final Halves words;
    private final Halves meanings;

    Baselines(ClaimGold seen, ClaimGold unseen, Map<String, Map<String, Article>> texts) {
        this.texts = texts;
        words = new Halves("TF-IDF", of(seen, terms(seen)), of(unseen, terms(unseen)));
        meanings = new Halves("e5", of(seen, this::cosine), of(unseen, this::cosine));
    }

    Scores looked(Scores scores) {
        return meanings.in(words.in(scores, words.looked(), ", looked at"), meanings.looked(), ", looked at");
    }

    Scores held(Scores scores) {
        return meanings.in(words.in(scores, words.held(), ", held out"), meanings.held(), ", held out");
    }

    private LikenessBaseline of(ClaimGold gold, ToDoubleBiFunction<String, String> likeness) {
        return new LikenessBaseline(gold.pairs(), this::words, likeness);
    }

    private ToDoubleBiFunction<String, String> terms(ClaimGold gold) {
        return new TermVectors(LikenessBaseline.texts(gold.pairs(), this::words))::likeness;
    }

    private double cosine(String one, String other) {
        return vector(one).likeness(vector(other));
    }

    private Embedding vector(String text) {
        return vectors.computeIfAbsent(text, t -> Language.embeddings().of(t, Embeddings.Use.QUERY));
    }

    private String words(String story, Place place) {
        return ToldStory.words(Objects.requireNonNull(texts.get(story), story), place);
    }
}

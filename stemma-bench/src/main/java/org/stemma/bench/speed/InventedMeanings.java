package org.stemma.bench.speed;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.stemma.Stemma;
import org.stemma.text.Embedding;
import org.stemma.text.Embeddings;

/**
 * Vectors of the form and spread of the real model's, at a thousandth of its cost: each word has a direction of its own, and all texts much in common. A
 * question is read by the real model besides, so that its time counts.
 */
final class InventedMeanings implements Embeddings {
    /** As many as the real model's. */
    private static final int DIMENSIONS = 384;

    /** What two texts without a common word have in common: a cosine of three quarters, as of e5. */
    private static final double COMMON = 3;

    private final Map<String, float[]> words = new ConcurrentHashMap<>();
    private final float[] common = direction("");

    @Override
    public String model() {
        return "invented";
    }

    @Override
    public Embedding of(String text, Use use) {
        if (use == Use.QUERY) {
            Stemma.embeddings().of(text, use);
        }
        String[] said = text.split("\\W+");
        float[] sum = new float[DIMENSIONS];
        float share = (float) Math.sqrt(COMMON * said.length);
        for (int i = 0; i < DIMENSIONS; i++) {
            sum[i] = share * common[i];
        }
        for (String word : said) {
            float[] own = words.computeIfAbsent(word, InventedMeanings::direction);
            for (int i = 0; i < DIMENSIONS; i++) {
                sum[i] += own[i];
            }
        }
        return new Embedding(unit(sum), List.of(), new float[0][]);
    }

    private static float[] direction(String word) {
        Random random = new Random(word.hashCode());
        float[] vector = new float[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return unit(vector);
    }

    private static float[] unit(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(squares);
        }
        return vector;
    }
}

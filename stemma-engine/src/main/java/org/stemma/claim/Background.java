package org.stemma.claim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stemma.text.Embeddings;
import org.stemma.text.Span;

/**
 * What statements have in common: the mean of their pieces' vectors, and how many hold each piece. It starts with some sentences of no story, so that
 * two statements alone are not centred upon each other; in a story of a hundred they hardly count. Not thread-safe once it grows.
 */
final class Background {
    private static final String FILE = "background.txt";
    /** However many statements hold a piece, it counts a little. */
    private static final double LEAST_WEIGHT = 0.05;

    private final Map<String, Integer> holding;
    private double[] sum;
    private int pieces;
    private int statements;

    private Background(Map<String, Integer> holding, double[] sum, int pieces, int statements) {
        this.holding = new HashMap<>(holding);
        this.sum = sum.clone();
        this.pieces = pieces;
        this.statements = statements;
    }

    /** Reads the sentences of no story. */
    static Background of(Embeddings embeddings) {
        Background background = new Background(Map.of(), new double[0], 0, 0);
        for (String line : Lexicon.lines(FILE)) {
            Reading reading = Reading.of(line, embeddings);
            background.add(reading, reading.within(new Span(0, line.length())));
        }
        return background;
    }

    /** One that can grow without changing this one. */
    Background copy() {
        return new Background(holding, sum, pieces, statements);
    }

    /** Statements must come in the same order every time, so that the sum rounds alike. */
    void add(Reading reading, List<Integer> statement) {
        statements++;
        Set<String> words = new HashSet<>();
        for (int piece : statement) {
            words.add(reading.word(piece));
            float[] vector = reading.vectors().get(piece);
            sum = sum.length == 0 ? new double[vector.length] : sum;
            for (int k = 0; k < vector.length; k++) {
                sum[k] += vector[k];
            }
            pieces++;
        }
        words.forEach(word -> holding.merge(word, 1, Integer::sum));
    }

    float[] mean() {
        float[] mean = new float[sum.length];
        for (int k = 0; k < mean.length; k++) {
            mean[k] = (float) (sum[k] / pieces);
        }
        return mean;
    }

    /** How much a piece tells: its inverse document frequency, a document being a statement (Spärck Jones 1972). */
    double weight(String word) {
        int times = holding.getOrDefault(word, 1);
        return Math.max(LEAST_WEIGHT, Math.log((statements + 1) / (times + 0.5)));
    }
}

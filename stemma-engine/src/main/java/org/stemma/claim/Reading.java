package org.stemma.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.stemma.text.Embedding;
import org.stemma.text.Embeddings;
import org.stemma.text.Span;

/**
 * A sentence as the model reads it, without its marks.
 *
 * @param text the sentence
 * @param pieces where its words' pieces stand in it
 * @param vectors one a piece, each of length 1
 */
record Reading(String text, List<Span> pieces, List<float[]> vectors) {
    static Reading of(String text, Embeddings embeddings) {
        Embedding embedding = embeddings.of(text, Embeddings.Use.QUERY);
        List<Span> pieces = new ArrayList<>();
        List<float[]> vectors = new ArrayList<>();
        for (int i = 0; i < embedding.pieces().size(); i++) {
            Span piece = embedding.pieces().get(i);
            if (Character.isLetterOrDigit(text.codePointAt(piece.start()))) {
                pieces.add(piece);
                vectors.add(Meaning.unit(embedding.piece(i)));
            }
        }
        return new Reading(text, pieces, vectors);
    }

    /** The pieces that a span of the text touches. */
    List<Integer> within(Span span) {
        return IntStream.range(0, pieces.size())
                .filter(i -> span.overlaps(pieces.get(i)))
                .boxed()
                .toList();
    }

    String word(int piece) {
        return pieces.get(piece).of(text).toLowerCase(Locale.ROOT);
    }

    /** Whether a piece's word has a capital that does not merely begin what starts at an offset; the parts of a word go with its first. */
    boolean beginsName(int piece, int start) {
        int at = pieces.get(piece).start();
        while (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
            at--;
        }
        return Character.isUpperCase(text.charAt(at)) && at > start;
    }

    /** The vectors without what they have in common with others, each of length 1 again. */
    float[][] without(float[] common) {
        float[][] kept = new float[vectors.size()][];
        for (int i = 0; i < kept.length; i++) {
            float[] vector = vectors.get(i).clone();
            for (int k = 0; k < vector.length; k++) {
                vector[k] -= common[k];
            }
            kept[i] = Meaning.unit(vector);
        }
        return kept;
    }
}

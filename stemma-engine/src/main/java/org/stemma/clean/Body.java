package org.stemma.clean;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a page's text is: the container that was chosen, and for each piece how much speaks for it.
 *
 * <p>Method: the candidates are ranked by a weighted sum of {@link CandidateFeature}s; each piece is weighed twice, alone
 * ({@link PieceFeature}) and then with what the pieces around it scored ({@link ContextFeature}), by logistic regression, the
 * second stacked on the first. The weights stand in the room's resources and are learnt by {@code ./train body}. Cost: linear
 * in the page.
 */
final class Body {
    /**
     * Log-odds from which a piece is text. Calibrated on the look-at half: pages that are no articles would have it lower,
     * articles a little higher.
     */
    private static final double LEAST = 0.0;

    private static final Weights CONTAINER = Weights.read("container-weights.txt");
    private static final Weights PIECE = Weights.read("body-weights.txt");
    private static final double[] BY_CANDIDATE = CONTAINER.of(CandidateFeature.values(), 0);
    private static final double[] ALONE = PIECE.of(PieceFeature.values(), 0);
    private static final double[] TOGETHER = PIECE.of(PieceFeature.values(), 1);
    private static final double[] CONTEXT = PIECE.of(ContextFeature.values(), 1);

    private final @Nullable Candidate container;
    private final String told;
    private final BitSet inside = new BitSet();
    private final double[] scores;

    private Body(@Nullable Candidate container, double containerScore, double[] scores) {
        this.container = container;
        this.told = "the container (" + (container == null ? "" : container.name()) + ", " + rounded(containerScore)
                + "), weight ";
        this.scores = scores;
        (container == null ? List.<Box>of() : container.boxes()).forEach(b -> inside.set(b.first(), b.end()));
    }

    static Body find(Page page, Declared declared) {
        BodyStudy study = new BodyStudy(page, declared);
        if (study.candidates() == 0) {
            return new Body(null, 0, new double[0]);
        }
        double[] ranks = scores(study.candidateValues(), BY_CANDIDATE);
        int chosen = 0;
        for (int i = 1; i < ranks.length; i++) {
            chosen = ranks[i] > ranks[chosen] ? i : chosen;
        }
        PieceFacts facts = study.facts(chosen);
        double[] alone = new double[page.pieces().size()];
        double[] scores = new double[alone.length];
        double[] values = new double[ALONE.length];
        PieceValues weighed = new PieceValues(facts, values);
        for (Piece piece : page.pieces()) {
            weighed.weigh(piece);
            alone[piece.index()] = Weights.dot(ALONE, values);
            scores[piece.index()] = Weights.dot(TOGETHER, values);
        }
        ContextFacts context = new ContextFacts(facts, alone);
        double[] contextValues = new double[CONTEXT.length];
        for (int i = 0; i < scores.length; i++) {
            BodyStudy.weigh(context, i, contextValues);
            scores[i] += Weights.dot(CONTEXT, contextValues);
        }
        return new Body(study.all().get(chosen), ranks[chosen], scores);
    }

    private static double[] scores(double[][] values, double[] weights) {
        double[] scores = new double[values.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Weights.dot(weights, values[i]);
        }
        return scores;
    }

    /** Whether a piece is the article's text. */
    boolean holds(Piece piece) {
        return container != null && scores[piece.index()] > LEAST;
    }

    /** Whether a piece stands in the container, text or not. */
    boolean isInside(Piece piece) {
        return inside.get(piece.index());
    }

    /** How a piece stands to the text, with the figures. */
    String why(Piece piece) {
        if (container == null) {
            return "the page has no running text";
        }
        return (isInside(piece) ? "in " : "outside ") + told + rounded(scores[piece.index()]);
    }

    private static double rounded(double score) {
        return Math.round(score * 10) / 10.0;
    }
}

package org.stemma.claim;

import java.util.List;
import org.stemma.news.Claim.State;

/**
 * Orders claims for a reader: support first, then where reports open with them, then how much of the story's matter they hold; disputes
 * above trivia.
 *
 * <p>A sum of parts from 0 to 1; the weights were set by hand while reading the first claims of the founding story and of some of basil,
 * on no measure.
 */
final class Importance {
    private static final double OF_ORIGINS = 0.3;
    private static final double OF_PROMINENCE = 0.25;
    private static final double OF_CENTRALITY = 0.2;
    private static final double OF_DISPUTE = 0.15;
    private static final double OF_NUMBERS = 0.05;
    private static final double OF_FULLNESS = 0.05;

    /** As many origins as tell of the best supported claims in a story of a few articles; more add nothing. */
    private static final double MANY_ORIGINS = 4;

    private static final double OPINION_DISCOUNT = 0.5;
    private static final double FRAGMENT_DISCOUNT = 0.6;

    /** A statement with this many compared words tells who did what to whom. */
    private static final double FULL = 6;

    private Importance() {}

    static double of(List<Proposition> members, Judge.Verdict verdict, Weights weights) {
        long origins = members.stream().map(Proposition::origin).distinct().count();
        double support = Math.min(1, (Math.max(verdict.origins(), origins) - 1) / (MANY_ORIGINS - 1));
        double central = members.stream()
                .mapToDouble(p -> p.terms().stream()
                        .sorted()
                        .mapToDouble(weights::spread)
                        .average()
                        .orElse(0))
                .average()
                .orElse(0);
        double prominent =
                members.stream().mapToDouble(weights::prominence).max().orElse(0);
        boolean contested = verdict.state() == State.DISPUTED || verdict.state() == State.DENIED;
        boolean counts = members.stream().anyMatch(p -> !p.quantities().isEmpty());
        double full = members.stream().mapToInt(p -> p.terms().size()).max().orElse(0) / FULL;
        double sum = OF_ORIGINS * support
                + OF_PROMINENCE * prominent
                + OF_CENTRALITY * central
                + (contested ? OF_DISPUTE : 0)
                + (counts ? OF_NUMBERS : 0)
                + OF_FULLNESS * Math.min(1, full);
        boolean opinion = members.stream().anyMatch(p -> p.statement().opinion());
        boolean fragments = members.stream().noneMatch(p -> p.clause().whole() && !p.aside());
        double kept = (opinion ? OPINION_DISCOUNT : 1) * (fragments ? FRAGMENT_DISCOUNT : 1);
        return Math.round(sum * kept * ROUND) / ROUND;
    }

    private static final double ROUND = 1e6;
}

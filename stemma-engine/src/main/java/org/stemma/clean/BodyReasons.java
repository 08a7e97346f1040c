package org.stemma.clean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.Weighing;
import org.stemma.news.Why;
import org.stemma.text.Span;

/**
 * Weighs a cleaned page again as {@link Body} does, and keeps what each feature added: for a person who asks why, never needed to
 * clean. Costs what cleaning costs.
 */
final class BodyReasons {
    private static final int MOST_OF_PLACE = 8;
    private static final int MOST_OF_BLOCK = 4;

    /** How {@link Body#why} ends where the weights decided. */
    private static final String WEIGHED = ", weight ";

    private static final Weights CONTAINER = Weights.read("container-weights.txt");
    private static final Weights PIECE = Weights.read("body-weights.txt");

    private final Page page;
    private final BodyStudy study;
    private final double[] ofPlace = CONTAINER.of(CandidateFeature.values(), 0);
    private final double[] ofPiece = PIECE.of(PieceFeature.values(), 1);
    private final double[] ofContext = PIECE.of(ContextFeature.values(), 1);

    private BodyReasons(Page page, BodyStudy study) {
        this.page = page;
        this.study = study;
    }

    /** What a page's article was weighed by; nothing for other articles. */
    static Weighing of(Article article) {
        Page page = Page.of(article.original(), article.url() == null ? "" : article.url());
        Declared declared = Declared.of(Metadata.of(page.document()), article.title());
        BodyStudy study = new BodyStudy(page, declared);
        return study.candidates() == 0 ? Weighing.NOTHING : new BodyReasons(page, study).weighing(article.blocks());
    }

    private Weighing weighing(List<Block> blocks) {
        double[][] places = study.candidateValues();
        double[] ranks = new double[places.length];
        int chosen = 0;
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = Weights.dot(ofPlace, places[i]);
            chosen = ranks[i] > ranks[chosen] ? i : chosen;
        }
        double all = 0;
        for (double rank : ranks) {
            all += Math.exp(rank - ranks[chosen]);
        }
        List<Why.Part> parts = parts(study.candidateFeatures(), places[chosen], ofPlace);
        return new Weighing(
                study.all().get(chosen).name(),
                new Why(1 / all, strongest(parts, MOST_OF_PLACE)),
                blocks(blocks, chosen));
    }

    private List<Why> blocks(List<Block> blocks, int chosen) {
        double[][] values = study.pieceValues(chosen);
        double[] byItself = PIECE.of(PieceFeature.values(), 0);
        double[] alone = new double[values.length];
        for (int i = 0; i < alone.length; i++) {
            alone[i] = Weights.dot(byItself, values[i]);
        }
        double[][] around = study.contextValues(alone);
        TreeMap<Integer, Piece> places = new TreeMap<>();
        page.pieces()
                .forEach(piece -> places.putIfAbsent(piece.text().original().start(), piece));
        List<Why> reasons = new ArrayList<>();
        for (Block block : blocks) {
            Map.Entry<Integer, Piece> piece = places.floorEntry(block.span().end() - 1);
            boolean weighed = block.why().contains(WEIGHED) && piece != null && stands(piece.getValue(), block.span());
            reasons.add(weighed ? reason(values, around, piece.getValue().index()) : new Why(0, List.of()));
        }
        return reasons;
    }

    private static boolean stands(Piece piece, Span block) {
        return piece.text().original().overlaps(block);
    }

    private Why reason(double[][] values, double[][] around, int piece) {
        List<Why.Part> parts = parts(study.pieceFeatures(), values[piece], ofPiece);
        parts.addAll(parts(study.contextFeatures(), around[piece], ofContext));
        double score = parts.stream().mapToDouble(Why.Part::value).sum();
        return new Why(1 / (1 + Math.exp(-score)), strongest(parts, MOST_OF_BLOCK));
    }

    private static List<Why.Part> parts(List<String> features, double[] values, double[] weights) {
        List<Why.Part> parts = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            parts.add(new Why.Part(
                    features.get(i),
                    values[i] * weights[i],
                    String.format(Locale.ROOT, "%.2f × %.2f", values[i], weights[i])));
        }
        return parts;
    }

    /** The weightiest first; those that added nothing are left out. */
    private static List<Why.Part> strongest(List<Why.Part> parts, int most) {
        return parts.stream()
                .filter(part -> Math.abs(part.value()) >= 0.005)
                .sorted(Comparator.comparingDouble((Why.Part part) -> -Math.abs(part.value()))
                        .thenComparing(Why.Part::feature))
                .limit(most)
                .toList();
    }
}

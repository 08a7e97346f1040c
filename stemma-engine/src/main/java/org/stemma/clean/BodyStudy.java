package org.stemma.clean;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Capture;

/** A page's candidates and pieces as the numbers that they are weighed by: for finding the text, and for learning the weights. */
final class BodyStudy implements Cleaner.Study {
    private static final ContextFeature[] CONTEXT_FEATURES = ContextFeature.values();

    private final Page page;
    private final Declared declared;
    private final double[] told;
    private final Candidates candidates;
    private final List<Candidate> all;
    private @Nullable PieceFacts facts;

    BodyStudy(Page page, Declared declared) {
        this.page = page;
        this.declared = declared;
        this.told = declared.told(page.pieces());
        this.candidates = Candidates.of(page, told);
        this.all = candidates.all();
    }

    static BodyStudy of(Capture capture) {
        Page page = Page.of(capture.text(), capture.url() == null ? "" : capture.url());
        Metadata metadata = Metadata.of(page.document());
        return new BodyStudy(page, Declared.of(metadata, Titles.find(page, metadata)));
    }

    List<Candidate> all() {
        return all;
    }

    @Override
    public List<String> texts() {
        return page.pieces().stream().map(Piece::string).toList();
    }

    @Override
    public boolean isCut(int piece) {
        Piece cut = page.pieces().get(piece);
        return page.furniture(cut) != null || (cut.linkDensity() > 0.6 && cut.words() < 30) || isTitle(piece);
    }

    @Override
    public boolean isTitle(int piece) {
        return declared.isTitle(page.pieces().get(piece));
    }

    @Override
    public int candidates() {
        return all.size();
    }

    @Override
    public boolean holds(int candidate, int piece) {
        return Box.hold(all.get(candidate).boxes(), piece);
    }

    @Override
    public List<String> candidateFeatures() {
        return names(CandidateFeature.values());
    }

    @Override
    public List<String> pieceFeatures() {
        return names(PieceFeature.values());
    }

    @Override
    public List<String> contextFeatures() {
        return names(ContextFeature.values());
    }

    private static List<String> names(Enum<?>[] features) {
        List<String> names = new ArrayList<>();
        for (Enum<?> feature : features) {
            names.add(feature.name());
        }
        return names;
    }

    @Override
    public double[][] candidateValues() {
        CandidateFacts of = new CandidateFacts(page, candidates, declared, told);
        CandidateFeature[] features = CandidateFeature.values();
        double[][] values = new double[all.size()][features.length];
        for (int c = 0; c < values.length; c++) {
            for (int i = 0; i < features.length; i++) {
                values[c][i] = features[i].of(of, all.get(c));
            }
        }
        return values;
    }

    /** What is to be known of the pieces if one candidate was chosen. */
    PieceFacts facts(int chosen) {
        return new PieceFacts(page, all, all.get(chosen), declared, told);
    }

    /** Writes the values of a piece's surroundings. */
    static void weigh(ContextFacts facts, int piece, double[] values) {
        for (int i = 0; i < CONTEXT_FEATURES.length; i++) {
            values[i] = CONTEXT_FEATURES[i].of(facts, piece);
        }
    }

    @Override
    public double[][] pieceValues(int chosen) {
        PieceFacts of = facts(chosen);
        facts = of;
        double[][] values = new double[page.pieces().size()][PieceFeature.values().length];
        page.pieces().forEach(piece -> new PieceValues(of, values[piece.index()]).weigh(piece));
        return values;
    }

    @Override
    public double[][] contextValues(double[] scores) {
        if (facts == null) {
            throw new IllegalStateException("the pieces are to be weighed alone first");
        }
        ContextFacts of = new ContextFacts(facts, scores);
        double[][] values = new double[scores.length][CONTEXT_FEATURES.length];
        for (int i = 0; i < scores.length; i++) {
            weigh(of, i, values[i]);
        }
        return values;
    }
}

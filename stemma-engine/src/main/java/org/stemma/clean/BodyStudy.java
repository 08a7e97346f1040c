package org.stemma.clean;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Capture;

/** A page's candidates and pieces as the numbers that they are weighed by: for finding the text, and for learning the weights. */
final class BodyStudy implements Cleaner.Study {
    private final Page page;
    private final Declared declared;
    private final Candidates candidates;
    private final List<Candidate> all;
    private @Nullable PieceFacts facts;

    BodyStudy(Page page, Declared declared) {
        this.page = page;
        this.declared = declared;
        this.candidates = Candidates.of(page, declared);
        this.all = candidates.all();
    }

    static BodyStudy of(Capture capture) {
        Page page = Page.of(capture.text(), capture.url() == null ? "" : capture.url());
        Metadata metadata = Metadata.of(page.document());
        return new BodyStudy(page, Declared.of(metadata, Titles.find(page, metadata, new SiteName(metadata, null, null), null)));
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
        return !declared.title().isEmpty()
                && Titles.folded(page.pieces().get(piece).string()).equals(declared.title());
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
        CandidateFacts of = new CandidateFacts(page, candidates, declared);
        CandidateFeature[] features = CandidateFeature.values();
        double[][] values = new double[all.size()][features.length];
        for (int c = 0; c < values.length; c++) {
            for (int i = 0; i < features.length; i++) {
                values[c][i] = features[i].of(of, all.get(c));
            }
        }
        return values;
    }

    @Override
    public double[][] pieceValues(int chosen) {
        PieceFacts of = new PieceFacts(page, all, all.get(chosen), declared);
        facts = of;
        PieceFeature[] features = PieceFeature.values();
        double[][] values = new double[page.pieces().size()][features.length];
        for (Piece piece : page.pieces()) {
            for (int i = 0; i < features.length; i++) {
                values[piece.index()][i] = features[i].of(of, piece);
            }
        }
        return values;
    }

    @Override
    public double[][] contextValues(double[] scores) {
        if (facts == null) {
            throw new IllegalStateException("the pieces are to be weighed alone first");
        }
        ContextFacts of = new ContextFacts(facts, scores);
        ContextFeature[] features = ContextFeature.values();
        double[][] values = new double[scores.length][features.length];
        for (int p = 0; p < scores.length; p++) {
            for (int i = 0; i < features.length; i++) {
                values[p][i] = features[i].of(of, p);
            }
        }
        return values;
    }
}

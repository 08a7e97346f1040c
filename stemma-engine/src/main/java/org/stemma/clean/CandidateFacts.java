package org.stemma.clean;

import java.util.List;

/** What is to be known of the candidates of a page to compare them. Linear in the page times its few candidates. */
final class CandidateFacts {
    private final Page page;
    private final List<Candidate> candidates;
    private final Sums prose;
    private final Sums words;
    private final Sums votes;
    private final Sums linked;
    private final Sums units;
    private final Sums furniture;
    private final Sums paragraphs;
    private final Sums loose;
    private final Sums told;
    private final int title;
    private final boolean isArticle;
    private final double mostVotes;

    CandidateFacts(Page page, Candidates candidates, Declared declared, double[] shares) {
        this.page = page;
        this.candidates = candidates.all();
        this.votes = candidates.votes();
        List<Piece> pieces = page.pieces();
        this.prose = Sums.of(pieces, p -> isText(p) ? p.words() : 0);
        this.words = Sums.of(pieces, Piece::words);
        this.linked = Sums.of(pieces, p -> Math.min(p.linked(), p.text().length()));
        this.units = Sums.of(pieces, p -> p.text().length());
        this.furniture = Sums.of(pieces, p -> page.furniture(p) == null ? 0 : p.words());
        this.paragraphs = Sums.of(pieces, p -> isText(p) ? 1 : 0);
        this.loose = Sums.of(pieces, p -> p.words() < 10 ? 1 : 0);
        this.told = Sums.of(pieces, p -> shares[p.index()] * p.words());
        this.title = title(declared);
        this.isArticle = declared.isArticle();
        this.mostVotes = this.candidates.stream()
                .mapToDouble(c -> votes.of(c.boxes()))
                .max()
                .orElse(0);
    }

    private boolean isText(Piece piece) {
        return piece.isProse() && page.furniture(piece) == null;
    }

    private int title(Declared declared) {
        for (Piece piece : page.pieces()) {
            if (declared.isTitle(piece)) {
                return piece.index();
            }
        }
        return -1;
    }

    Sums prose() {
        return prose;
    }

    Sums words() {
        return words;
    }

    Sums votes() {
        return votes;
    }

    Sums linked() {
        return linked;
    }

    Sums units() {
        return units;
    }

    Sums furniture() {
        return furniture;
    }

    Sums paragraphs() {
        return paragraphs;
    }

    Sums loose() {
        return loose;
    }

    boolean isArticle() {
        return isArticle;
    }

    double mostVotes() {
        return mostVotes;
    }

    int pieces(Candidate candidate) {
        return candidate.boxes().stream().mapToInt(Box::pieces).sum();
    }

    double share(Sums sums, Candidate candidate) {
        return sums.of(candidate.boxes()) / Math.max(1, sums.all());
    }

    double told() {
        return told.all();
    }

    /** F1 of the words that a candidate holds against those that the page's own account of its article has. */
    double told(Candidate candidate) {
        return 2 * told.of(candidate.boxes()) / Math.max(1, told.all() + prose.of(candidate.boxes()));
    }

    /** How much of their prose a candidate shares with the others, on average. */
    double agreement(Candidate candidate) {
        double sum = 0;
        for (Candidate other : candidates) {
            double both = prose.of(candidate.boxes()) + prose.of(other.boxes());
            sum += both == 0 ? 0 : 2 * shared(candidate, other) / both;
        }
        return sum / candidates.size();
    }

    private double shared(Candidate one, Candidate other) {
        double shared = 0;
        int at = 0;
        for (Box box : one.boxes()) {
            while (at < other.boxes().size() && other.boxes().get(at).end() <= box.first()) {
                at++;
            }
            for (int i = at; i < other.boxes().size() && other.boxes().get(i).first() < box.end(); i++) {
                Box its = other.boxes().get(i);
                shared += prose.between(Math.max(box.first(), its.first()), Math.min(box.end(), its.end()));
            }
        }
        return shared;
    }

    boolean titleInside(Candidate candidate) {
        return title >= 0 && Box.hold(candidate.boxes(), title);
    }

    /** Nearer one the nearer the title stands above the candidate; 0 if it is inside, below, or nowhere. */
    double titleAbove(Candidate candidate) {
        int distance = candidate.boxes().getFirst().first() - title;
        return title < 0 || distance <= 0 ? 0 : 1 / (1 + distance / 10.0);
    }
}

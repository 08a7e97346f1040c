package org.stemma.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is to be known of a page's pieces before it is decided which of them are the article's text. Linear in the page. */
final class PieceFacts {
    /** The logarithms of small numbers of words, and one more. */
    private static final double[] LOGS = new double[1 << 8];

    static {
        Arrays.setAll(LOGS, words -> Math.log(1 + words));
    }

    private final Page page;
    private final Declared declared;
    private final BitSet chosen;
    private final BitSet voted;
    private final int[] candidates;
    private final int candidateCount;
    private final List<Wording> wordings = new ArrayList<>();
    private final Sums prose;
    private final Sums words;
    private final Sums linked;
    private final Sums units;
    private final Map<Box, Double> shelves = new HashMap<>();
    private final Map<List<String>, Integer> signatures = new HashMap<>();
    private final int[] signature;
    private final double[] logOfUses;
    private final double[] onShelf;
    private final double logOfProse;
    private final double[] told;
    private final @Nullable Box home;
    private final int title;
    private final int firstProse;
    private final int lastProse;

    /** @param told the share of each piece that the page's own account of its article has */
    PieceFacts(Page page, List<Candidate> candidates, Candidate chosen, Declared declared, double[] told) {
        this.page = page;
        this.declared = declared;
        List<Piece> pieces = page.pieces();
        this.chosen = pieces(chosen);
        this.voted = pieces(candidates.getFirst());
        this.candidates = new int[pieces.size()];
        this.candidateCount = candidates.size();
        candidates.forEach(c -> pieces(c).stream().forEach(i -> this.candidates[i]++));
        this.signature = new int[pieces.size()];
        this.told = told;
        this.prose = Sums.of(pieces, p -> isText(p) ? p.words() : 0);
        this.words = Sums.of(pieces, Piece::words);
        this.linked = Sums.of(pieces, p -> Math.min(p.linked(), p.text().length()));
        this.units = Sums.of(pieces, p -> p.text().length());
        this.title = titlePiece();
        int first = -1;
        int last = -1;
        Set<Long> seen = new HashSet<>();
        for (Piece piece : pieces) {
            wordings.add(Wording.of(piece, seen));
            signature[piece.index()] = signatures.computeIfAbsent(signature(piece), k -> signatures.size());
            if (isText(piece) && isChosen(piece)) {
                first = first < 0 ? piece.index() : first;
                last = piece.index();
            }
            Box shelf = piece.shelf();
            if (shelf != null && isText(piece)) {
                shelves.merge(shelf, (double) piece.words(), Double::sum);
            }
        }
        this.firstProse = first;
        this.lastProse = last;
        this.home = fullest();
        this.logOfUses = logsOfUses();
        this.logOfProse = Math.log(1 + prose.all());
        this.onShelf = new double[pieces.size()];
        for (Piece piece : pieces) {
            Box shelf = piece.shelf();
            onShelf[piece.index()] = shelf == null ? 0 : shelves.getOrDefault(shelf, 0.0);
        }
    }

    private double[] logsOfUses() {
        double[] uses = new double[signatures.size()];
        for (int kind : signature) {
            uses[kind]++;
        }
        for (int i = 0; i < uses.length; i++) {
            uses[i] = Math.log(uses[i]);
        }
        return uses;
    }

    private boolean isText(Piece piece) {
        return piece.isProse() && page.furniture(piece) == null;
    }

    private int titlePiece() {
        int heading = -1;
        for (Piece piece : page.pieces()) {
            if (declared.isTitle(piece)) {
                if (piece.box().isIn(Tags.H1)) {
                    return piece.index();
                }
                heading = heading < 0 ? piece.index() : heading;
            }
        }
        return heading;
    }

    private @Nullable Box fullest() {
        Box best = null;
        double most = 0;
        for (Piece piece : page.pieces()) {
            Box shelf = piece.shelf();
            if (shelf != null && isChosen(piece) && shelves.getOrDefault(shelf, 0.0) > most) {
                most = shelves.getOrDefault(shelf, 0.0);
                best = shelf;
            }
        }
        return best;
    }

    Page page() {
        return page;
    }

    /** The neighbour of a piece, null beyond the page. */
    @Nullable
    Piece beside(Piece piece, int steps) {
        int at = piece.index() + steps;
        return at < 0 || at >= page.pieces().size() ? null : page.pieces().get(at);
    }

    Wording wording(Piece piece) {
        return wordings.get(piece.index());
    }

    private static BitSet pieces(Candidate candidate) {
        BitSet pieces = new BitSet();
        candidate.boxes().forEach(box -> pieces.set(box.first(), box.end()));
        return pieces;
    }

    boolean isChosen(Piece piece) {
        return chosen.get(piece.index());
    }

    /** Whether it stands where the votes of the pieces lead. */
    boolean isVoted(Piece piece) {
        return voted.get(piece.index());
    }

    double shareOfCandidates(Piece piece) {
        return (double) candidates[piece.index()] / candidateCount;
    }

    Declared declared() {
        return declared;
    }

    /** Share of a piece that the page's own account of its article has. */
    double told(Piece piece) {
        return told[piece.index()];
    }

    /** The words of prose right inside the box that a piece's paragraph stands in. */
    double onShelf(Piece piece) {
        return onShelf[piece.index()];
    }

    /** The box with the most prose right inside it, within what was chosen. */
    @Nullable
    Box home() {
        return home;
    }

    double linkDensity(@Nullable Box box) {
        return box == null || units.of(box) == 0 ? 0 : linked.of(box) / units.of(box);
    }

    double linkDensity(Piece piece, int around) {
        double all = units.between(piece.index() - around, piece.index() + around + 1);
        return all == 0 ? 0 : linked.between(piece.index() - around, piece.index() + around + 1) / all;
    }

    double prose(int start, int end) {
        return prose.between(start, end);
    }

    double proseShare(@Nullable Box box) {
        return box == null || words.of(box) == 0 ? 0 : prose.of(box) / words.of(box);
    }

    double proseShare(Piece piece, int around) {
        double all = words.between(piece.index() - around, piece.index() + around + 1);
        return all == 0 ? 0 : prose.between(piece.index() - around, piece.index() + around + 1) / all;
    }

    double allProse() {
        return prose.all();
    }

    /** Where the title stands, -1 if nowhere. */
    int title() {
        return title;
    }

    int firstProse() {
        return firstProse;
    }

    int lastProse() {
        return lastProse;
    }

    /** How a piece is made: its tag and class, and those of the box around it. */
    private static List<String> signature(Piece piece) {
        Box own = piece.paragraph();
        Box parent = piece.box().parent();
        String tag = piece.element().normalName();
        String classes = own == null ? piece.element().className() : own.names().classes();
        String inner = piece.box().element().normalName();
        return parent == null
                ? List.of(tag, classes, inner)
                : List.of(
                        tag,
                        classes,
                        inner,
                        parent.element().normalName(),
                        parent.names().classes());
    }

    /** A number for how a piece is made, from 0. */
    int kind(Piece piece) {
        return signature[piece.index()];
    }

    /** Of how many pieces are made like a piece. */
    double logOfAlike(Piece piece) {
        return logOfUses[signature[piece.index()]];
    }

    double logOfWords(Piece piece) {
        return piece.words() < LOGS.length ? LOGS[piece.words()] : Math.log(1 + piece.words());
    }

    double logOfProse() {
        return logOfProse;
    }

    double linkDensityOfPage() {
        return units.all() == 0 ? 0 : linked.all() / units.all();
    }
}

package org.stemma.clean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.clean.Seams.Seam;
import org.stemma.text.Span;

/**
 * Parts a file that holds several articles. Each gap between paragraphs is weighed by boosted trees over its {@link SeamFigure}s; the
 * surest are taken first, and none that would leave less than a report between two. A wrong cut ruins an article, one left out only
 * leaves two in one record: so the odds must be high.
 *
 * <p>The trees stand in {@code seam-model.txt}, written by {@code ./train seams}. Cost: that of {@link Seams}.
 */
final class SeveralArticles {
    /** Words of running text that make a report; teasers and blurbs have fewer. */
    private static final int MIN_WORDS = 80;
    /** By one fold of two of the look-at half: of single pages .996 stay whole (at 1.5 .983), .64 of the places are found (.73). */
    private static final double LEAST_ODDS = 2.5;

    /**
     * The pages learnt from run long; of short reports the trees are less sure than the headlines let them. So much is added where a
     * headline is complete: on the look-at half that cuts one single page of 481 more, without asking for any odds five.
     */
    private static final double HEADED = 2;

    private static final int LEAST_LEAD = 2;
    /** Lines between a complete headline and its text, at most; paragraphs that follow each other on both sides, at least. */
    private static final int NEAR = 5;

    private static final int RUN = 3;

    private record Weighed(Seam seam, double odds) {}

    private SeveralArticles() {}

    /** The parts of a text that hold one article each, in order; they cover it. */
    static List<Span> parts(String text) {
        return parts(text, Trained.FOREST, LEAST_ODDS);
    }

    static List<Span> parts(String text, LineForest forest, double leastOdds) {
        Seams seams = Seams.of(text);
        List<Seam> taken = taken(seams, forest, leastOdds);
        List<Span> parts = new ArrayList<>();
        int start = 0;
        int floor = 0;
        for (Seam seam : taken) {
            int cut = seams.page()
                    .piece(start(seams, seam, floor))
                    .text()
                    .original()
                    .start();
            parts.add(new Span(start, cut));
            start = cut;
            floor = seams.lineBelow(seam);
        }
        parts.add(new Span(start, text.length()));
        return parts;
    }

    private static List<Seam> taken(Seams seams, LineForest forest, double leastOdds) {
        List<Weighed> sure = seams.all().stream()
                .filter(seam -> seams.words(null, seam) >= MIN_WORDS && seams.words(seam, null) >= MIN_WORDS)
                .map(seam -> weighed(seams, seam, forest))
                .filter(weighed -> weighed.odds() >= leastOdds)
                .sorted(Comparator.comparingDouble(Weighed::odds).reversed())
                .toList();
        List<Seam> taken = new ArrayList<>();
        for (Weighed weighed : sure) {
            if (leavesReports(seams, taken, weighed.seam())) {
                taken.add(weighed.seam());
                taken.sort(Comparator.comparingInt(Seam::above));
            }
        }
        return taken;
    }

    private static Weighed weighed(Seams seams, Seam seam, LineForest forest) {
        float[] row = seams.figures(seam);
        return new Weighed(seam, forest.odds(row) + (isHeaded(row) ? HEADED : 0));
    }

    /** Whether a headline that speaks of the text below stands right above it, with a date or a field, between two runs of paragraphs. */
    private static boolean isHeaded(float[] row) {
        return row[SeamFigure.SIGNED.ordinal()] > 0
                && row[SeamFigure.DATED.ordinal()] + row[SeamFigure.KEYED.ordinal()] > 0
                && row[SeamFigure.HEAD_LEAD.ordinal()] >= LEAST_LEAD
                && row[SeamFigure.HEAD_DISTANCE.ordinal()] <= NEAR
                && row[SeamFigure.CLOCKS.ordinal()] == 0
                && row[SeamFigure.RUN_ABOVE.ordinal()] >= RUN
                && row[SeamFigure.RUN_BELOW.ordinal()] >= RUN;
    }

    private static boolean leavesReports(Seams seams, List<Seam> taken, Seam seam) {
        @Nullable Seam before = null;
        @Nullable Seam after = null;
        for (Seam other : taken) {
            before = other.above() < seam.above() ? other : before;
            after = other.above() > seam.above() && after == null ? other : after;
        }
        return seams.words(before, seam) >= MIN_WORDS && seams.words(seam, after) >= MIN_WORDS;
    }

    /**
     * The first line of the article below a gap: behind what parts it or what closes the page above, else its headline's first copy or
     * its first field, date or names.
     *
     * @param floor where the text of the article above starts: no cut comes before it
     */
    private static int start(Seams seams, Seam seam, int floor) {
        ScrapePage page = seams.page();
        int head = seam.head() < 0 ? seams.lineBelow(seam) : seam.head();
        int from = Math.max(floor, seams.firstLine(seam));
        for (int i = from; i <= head; i++) {
            if (Seams.rule(page.piece(i).reading()) > 0) {
                return i;
            }
            from = seams.isClosing(i) && i < head ? i + 1 : from;
        }
        for (int i = Math.max(from, seams.lineAbove(seam) + 1); i < head; i++) {
            boolean copy = seam.head() >= 0 && Seams.holds(page.piece(i), page.piece(head));
            if (copy || Seams.isKeyed(page.piece(i).reading()) || seams.speaksOfBelow(seam, i)) {
                return i;
            }
        }
        return Math.max(from, headed(seams, seam, head));
    }

    /** Names and dates above what was taken for the headline are the article's, and so is the line above them. */
    private static int headed(Seams seams, Seam seam, int head) {
        int first = seams.lineAbove(seam) + 1;
        int line = head;
        while (line > first && seams.isMasthead(line - 1)) {
            line--;
        }
        return line < head && line > first ? line - 1 : line;
    }

    private static final class Trained {
        private static final LineForest FOREST = LineModelFile.read("seam-model.txt", "seam", SeamFigure.ALL);
    }
}

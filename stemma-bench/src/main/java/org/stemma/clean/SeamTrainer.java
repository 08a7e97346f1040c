package org.stemma.clean;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.stemma.clean.ForestGrower.Plan;
import org.stemma.clean.Seams.Seam;
import org.stemma.text.Span;

/** Learns where one article of a file ends and another starts, from files whose articles are known. Deterministic. */
@NullMarked
public final class SeamTrainer {
    /** Chosen by folds of the look-at half. */
    private static final Plan PLAN = new Plan(240, 10, 0.08);

    private static final String SECTION = "seam";

    private final List<float[]> rows = new ArrayList<>();
    private final List<Boolean> answers = new ArrayList<>();
    private LineForest forest = LineForest.NONE;

    /**
     * Adds a file.
     *
     * @param between where one article's text has ended and the next one's has not begun: of the gaps that touch such a stretch, the
     *     last is where the next one's text starts, and the others are not learnt
     */
    public void add(String text, List<Span> between) {
        Seams seams = Seams.of(text);
        List<Seam> all = seams.all();
        for (int s = 0; s < all.size(); s++) {
            Span gap = gap(seams, all.get(s));
            boolean touches = between.stream().anyMatch(b -> b.overlaps(gap) || b.contains(gap.start()));
            Span next = s + 1 == all.size() ? new Span(text.length(), text.length()) : gap(seams, all.get(s + 1));
            boolean last = between.stream().noneMatch(b -> b.overlaps(gap) && b.overlaps(next));
            if (!touches || last) {
                rows.add(seams.figures(all.get(s)));
                answers.add(touches);
            }
        }
    }

    private static Span gap(Seams seams, Seam seam) {
        Span above = seams.page().piece(seams.lineAbove(seam)).text().original();
        Span below = seams.page().piece(seams.lineBelow(seam)).text().original();
        int start = above.end();
        int end = below.start();
        return new Span(start, end);
    }

    /** Grows the forest. */
    public void learn(long seed) {
        boolean[] yes = new boolean[answers.size()];
        for (int i = 0; i < yes.length; i++) {
            yes[i] = answers.get(i);
        }
        forest = ForestGrower.grow(PLAN, seed, rows, yes);
    }

    /** Where a file is cut by what was learnt, at odds of at least so much. */
    public List<Span> parts(String text, double leastOdds) {
        return SeveralArticles.parts(text, forest, leastOdds);
    }

    /** The model's file. */
    public String file(String remark) {
        return LineModelFile.write(SECTION, forest, SeamFigure.ALL, remark);
    }

    /** How many gaps are learnt, and how many of them part articles. */
    public String size() {
        return rows.size() + " gaps, " + answers.stream().filter(a -> a).count() + " between articles";
    }
}

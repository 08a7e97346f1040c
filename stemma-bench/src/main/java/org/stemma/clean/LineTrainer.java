package org.stemma.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.NullMarked;
import org.stemma.clean.ForestGrower.Plan;
import org.stemma.text.Span;

/**
 * Learns the line model from labelled scrapes. What the second look sees of the first comes from forests that were grown without
 * the page at hand, so that it learns how far a first look is to be trusted. Lies in the room's package, since what it learns is
 * nobody's business outside; lies in this module, since only measuring and learning need it. Deterministic.
 */
@NullMarked
public final class LineTrainer {
    /** Chosen by folds of the look-at half. */
    private static final Plan FIRST = new Plan(120, 24, 0.12);

    private static final Plan SECOND = new Plan(90, 16, 0.1);
    private static final Plan KIND = new Plan(40, 12, 0.15);
    /** Parts of the pages that the first look is grown without, in turn. */
    private static final int PARTS = 3;

    /** A scrape as it is learnt: its lines, as the cleaner parts them, with their figures. */
    public static final class Scrape {
        private final List<Span> spans;
        private final float[][] figures;

        private Scrape(ScrapePage page) {
            this.spans = page.pieces().stream().map(p -> p.text().original()).toList();
            this.figures = LineFigures.of(page);
        }

        /** Where the lines stand in the text. */
        public List<Span> lines() {
            return spans;
        }
    }

    private static final class Page {
        private final int group;
        private final float[][] figures;
        private final List<LineLabel> labels;

        Page(int group, float[][] figures, List<LineLabel> labels) {
            this.group = group;
            this.figures = figures;
            this.labels = labels;
        }
    }

    private final List<Page> pages = new ArrayList<>();
    private LineModel model = LineModel.NONE;

    public static Scrape read(String text) {
        return new Scrape(ScrapeCleaner.readied(new ScrapePage("learnt", text), null));
    }

    /**
     * Adds a scrape with the labels of its lines, as {@link LineLabel} names them.
     *
     * @param group the page that it was made of
     */
    public void add(int group, Scrape scrape, List<String> labels) {
        pages.add(new Page(
                group, scrape.figures, labels.stream().map(LineLabel::valueOf).toList()));
    }

    /** Grows the four forests. */
    public void learn(long seed) {
        List<float[]> rows = new ArrayList<>();
        List<LineLabel> labels = new ArrayList<>();
        List<Integer> parts = new ArrayList<>();
        for (Page page : pages) {
            for (int i = 0; i < page.figures.length; i++) {
                rows.add(page.figures[i]);
                labels.add(page.labels.get(i));
                parts.add(Math.floorMod(page.group, PARTS));
            }
        }
        boolean[] body = answers(labels, LineLabel.BODY, LineLabel.HEADING, LineLabel.ITEM);
        LineForest first = ForestGrower.grow(FIRST, seed, rows, body);
        List<float[]> seenTwice = seenTwice(crossed(seed, rows, body, parts));
        LineForest second = ForestGrower.grow(SECOND, seed, seenTwice, body);
        List<float[]> inside = only(seenTwice, i -> body[i]);
        List<LineLabel> insideLabels = only(labels, i -> body[i]);
        model = new LineModel(
                first,
                second,
                ForestGrower.grow(KIND, seed, inside, answers(insideLabels, LineLabel.HEADING)),
                ForestGrower.grow(KIND, seed, inside, answers(insideLabels, LineLabel.ITEM)));
    }

    /** What first looks say of each line that they were grown without. */
    private double[] crossed(long seed, List<float[]> rows, boolean[] body, List<Integer> parts) {
        double[] looks = new double[rows.size()];
        for (int p = 0; p < PARTS; p++) {
            int part = p;
            IntPredicate others = i -> parts.get(i) != part;
            List<Boolean> answers = new ArrayList<>();
            for (boolean answer : body) {
                answers.add(answer);
            }
            List<Boolean> kept = only(answers, others);
            boolean[] known = new boolean[kept.size()];
            for (int i = 0; i < known.length; i++) {
                known[i] = kept.get(i);
            }
            LineForest forest = ForestGrower.grow(FIRST, seed, only(rows, others), known);
            for (int i = 0; i < looks.length; i++) {
                if (parts.get(i) == part) {
                    looks[i] = LineForest.probability(forest.odds(rows.get(i)));
                }
            }
        }
        return looks;
    }

    private List<float[]> seenTwice(double[] looks) {
        List<float[]> rows = new ArrayList<>();
        int start = 0;
        for (Page page : pages) {
            int end = start + page.figures.length;
            rows.addAll(List.of(LineSecondLook.rows(page.figures, java.util.Arrays.copyOfRange(looks, start, end))));
            start = end;
        }
        return rows;
    }

    private static boolean[] answers(List<LineLabel> labels, LineLabel... yes) {
        boolean[] answers = new boolean[labels.size()];
        for (int i = 0; i < answers.length; i++) {
            answers[i] = List.of(yes).contains(labels.get(i));
        }
        return answers;
    }

    private static <T> List<T> only(List<T> all, IntPredicate which) {
        return java.util.stream.IntStream.range(0, all.size())
                .filter(which)
                .mapToObj(all::get)
                .toList();
    }

    /** What the model as learnt makes of a scrape's lines: the log odds of each to be the article's. */
    public double[] odds(Scrape scrape) {
        return java.util.Arrays.stream(model.rows(scrape.figures))
                .mapToDouble(model.second()::odds)
                .toArray();
    }

    /** The model's file. */
    public String file(String remark) {
        return LineModelFile.write(model, remark);
    }
}

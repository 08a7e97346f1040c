package org.stemma.clean;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A linear-chain conditional random field over the lines of a page (Lafferty, McCallum, Pereira, "Conditional random fields",
 * ICML 2001): every combination of traits has a weight for each label, and so has every step from one label to the next.
 *
 * <p>The weights stand in {@code line-model.txt}, written by {@code ./train scrape}. Immutable but for the arrays it is built
 * with. Cost: lines times templates.
 */
final class LineModel {
    private static final int LABELS = LineLabel.COUNT;
    /** No sum of weights makes up for it. */
    static final double NEVER = -1000;
    /** A reader of a decision wants its main reasons. */
    private static final int TOLD = 3;

    private final List<LineTemplate> templates;
    /** Where each template's weights start, in combinations. */
    private final int[] starts;

    /** By combination and label. */
    final float[] weights;
    /** From one label to the next. */
    final double[][] steps;

    LineModel(List<LineTemplate> templates) {
        this.templates = List.copyOf(templates);
        this.starts = new int[templates.size() + 1];
        for (int t = 0; t < templates.size(); t++) {
            starts[t + 1] = starts[t] + templates.get(t).size();
        }
        this.weights = new float[starts[templates.size()] * LABELS];
        this.steps = new double[LABELS][LABELS];
        for (LineLabel from : LineLabel.values()) {
            for (LineLabel to : LineLabel.values()) {
                steps[from.place()][to.place()] = to.mayFollow(from) ? 0 : NEVER;
            }
        }
    }

    /** The trained model, read when first asked for. */
    static LineModel trained() {
        return Trained.MODEL;
    }

    List<LineTemplate> templates() {
        return templates;
    }

    /** The combinations that a line has, one of each template. */
    int[] combinations(byte[][] traits, int line) {
        int[] found = new int[templates.size()];
        for (int t = 0; t < found.length; t++) {
            found[t] = starts[t] + templates.get(t).number(traits, line);
        }
        return found;
    }

    /** What the traits of all lines say for each label. */
    double[][] scores(byte[][] traits) {
        double[][] scores = new double[traits.length][LABELS];
        for (int i = 0; i < scores.length; i++) {
            for (int t = 0; t < starts.length - 1; t++) {
                int at = (starts[t] + templates.get(t).number(traits, i)) * LABELS;
                for (int label = 0; label < LABELS; label++) {
                    scores[i][label] += weights[at + label];
                }
            }
        }
        start(scores);
        return scores;
    }

    /** The same for lines whose combinations are known, as in learning. */
    double[][] scores(int[][] combinations) {
        double[][] scores = new double[combinations.length][LABELS];
        for (int i = 0; i < scores.length; i++) {
            for (int combination : combinations[i]) {
                for (int label = 0; label < LABELS; label++) {
                    scores[i][label] += weights[combination * LABELS + label];
                }
            }
        }
        start(scores);
        return scores;
    }

    private static void start(double[][] scores) {
        for (LineLabel label : LineLabel.values()) {
            if (scores.length > 0 && !label.mayStart()) {
                scores[0][label.place()] = NEVER;
            }
        }
    }

    /** The combinations that spoke most for a label and against another. */
    String why(byte[][] traits, int line, LineLabel label, LineLabel other) {
        int[] found = combinations(traits, line);
        return IntStream.range(0, found.length)
                .filter(t -> lead(found[t], label, other) > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer t) -> -lead(found[t], label, other)))
                .limit(TOLD)
                .map(t -> templates.get(t).tell(found[t] - starts[t]))
                .collect(Collectors.joining("; "));
    }

    private float lead(int combination, LineLabel label, LineLabel other) {
        int at = combination * LABELS;
        return weights[at + label.place()] - weights[at + other.place()];
    }

    /** Reads a line of the file: the names of a combination's values, and its weights by label. */
    void set(int template, String names, List<Float> values) {
        int at = (starts[template] + templates.get(template).numberOf(names)) * LABELS;
        for (int label = 0; label < LABELS; label++) {
            weights[at + label] = values.get(label);
        }
    }

    private static final class Trained {
        private static final LineModel MODEL = LineModelFile.read("line-model.txt");
    }
}

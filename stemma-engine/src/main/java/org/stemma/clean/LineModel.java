package org.stemma.clean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
                steps[from.ordinal()][to.ordinal()] = to.mayFollow(from) ? 0 : NEVER;
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
    int[] combinations(int[][] traits, int line) {
        int[] found = new int[templates.size()];
        for (int t = 0; t < found.length; t++) {
            found[t] = starts[t] + templates.get(t).number(traits, line);
        }
        return found;
    }

    /** What the traits of all lines say for each label. */
    double[][] scores(int[][] combinations) {
        double[][] scores = new double[combinations.length][];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = scores(combinations[i]);
        }
        for (LineLabel label : LineLabel.values()) {
            if (scores.length > 0 && !label.mayStart()) {
                scores[0][label.ordinal()] = NEVER;
            }
        }
        return scores;
    }

    private double[] scores(int[] combinations) {
        double[] scores = new double[LABELS];
        for (int combination : combinations) {
            for (int label = 0; label < LABELS; label++) {
                scores[label] += weights[combination * LABELS + label];
            }
        }
        return scores;
    }

    /** The combinations that spoke most for a label and against another. */
    String why(int[] combinations, LineLabel label, LineLabel other) {
        List<Map.Entry<String, Double>> parts = new ArrayList<>();
        for (int t = 0; t < combinations.length; t++) {
            int at = combinations[t] * LABELS;
            double weight = weights[at + label.ordinal()] - weights[at + other.ordinal()];
            if (weight > 0) {
                parts.add(Map.entry(templates.get(t).tell(combinations[t] - starts[t]), weight));
            }
        }
        parts.sort(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
        return parts.stream().limit(TOLD).map(Map.Entry::getKey).collect(Collectors.joining("; "));
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

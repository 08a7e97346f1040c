package org.stemma.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A line model as a readable text: the section {@code [steps]} has a row of weights for each label to go on from; then comes a section for
 * each template, with the values of a combination, a bar, and its weights by label in hundredths. Combinations without
 * weight are left out.
 */
final class LineModelFile {
    private static final String STEPS = "steps";
    /** Weights are kept to two decimals. */
    private static final float UNIT = 100;

    /** Smaller weights decide nothing and fill the file. */
    private static final float LEAST = 0.055f;

    private LineModelFile() {}

    static LineModel read(String name) {
        Map<String, List<String>> sections = PhraseFile.read(name);
        List<LineTemplate> templates = sections.keySet().stream()
                .filter(s -> !s.equals(STEPS))
                .map(LineTemplate::parse)
                .toList();
        LineModel model = new LineModel(templates);
        List<String> rows = sections.getOrDefault(STEPS, List.of());
        for (int from = 0; from < rows.size(); from++) {
            List<Float> row = numbers(rows.get(from));
            for (int to = 0; to < row.size(); to++) {
                model.steps[from][to] = row.get(to);
            }
        }
        for (int t = 0; t < templates.size(); t++) {
            for (String line : sections.getOrDefault(templates.get(t).toString(), List.of())) {
                int bar = line.indexOf(" | ");
                model.set(t, line.substring(0, bar), numbers(line.substring(bar + 3)));
            }
        }
        return model;
    }

    private static List<Float> numbers(String line) {
        return Arrays.stream(line.split(" "))
                .map(n -> Integer.parseInt(n) / UNIT)
                .toList();
    }

    /** The file's text. */
    static String write(LineModel model, String remark) {
        StringBuilder text = new StringBuilder();
        remark.lines().forEach(l -> text.append("# ").append(l).append('\n'));
        text.append("\n[").append(STEPS).append("]\n");
        for (double[] row : model.steps) {
            List<String> weights = new ArrayList<>();
            for (double weight : row) {
                weights.add(String.format(Locale.ROOT, "%d", Math.round(weight * UNIT)));
            }
            text.append(String.join(" ", weights)).append('\n');
        }
        int at = 0;
        for (LineTemplate template : model.templates()) {
            text.append("\n[").append(template).append("]\n");
            for (int number = 0; number < template.size(); number++, at++) {
                combination(text, model, template.name(number), at);
            }
        }
        return text.toString();
    }

    private static void combination(StringBuilder text, LineModel model, String name, int at) {
        boolean any = false;
        StringBuilder weights = new StringBuilder();
        for (int label = 0; label < LineLabel.COUNT; label++) {
            float exact = model.weights[at * LineLabel.COUNT + label];
            int weight = Math.abs(exact) < LEAST ? 0 : Math.round(exact * UNIT);
            any |= weight != 0;
            weights.append(' ').append(weight);
        }
        if (any) {
            text.append(name).append(" |").append(weights).append('\n');
        }
    }
}

package org.stemma.clean;

import java.util.List;
import java.util.Map;

/**
 * A line model as a text. The section {@code [figures]} names the figures in the order of their numbers; the others are forests:
 * first what the trees add to, in thousandths, then a tree a line, from its root, left before right. {@code 12<3.5=40} asks
 * whether figure 12 is at most 3.5, and would add 0.040 without asking; a number alone is a leaf.
 */
final class LineModelFile {
    private static final String FIGURES = "figures";
    private static final float UNIT = 1000;

    private LineModelFile() {}

    static LineModel read(String name) {
        Map<String, List<String>> sections = PhraseFile.read(name);
        if (!sections.getOrDefault(FIGURES, List.of()).equals(LineFigures.seenTwice())) {
            throw new IllegalStateException(name + " was learnt from other figures: run ./train scrape");
        }
        return new LineModel(
                forest(sections, "first look"),
                forest(sections, "second look"),
                forest(sections, "heading"),
                forest(sections, "list item"));
    }

    private static LineForest forest(Map<String, List<String>> sections, String name) {
        List<String> lines = sections.getOrDefault(name, List.of("0"));
        return new LineForest(
                Integer.parseInt(lines.getFirst()) / UNIT,
                lines.stream().skip(1).map(LineForest::read).toList());
    }

    /** The file's text. */
    static String write(LineModel model, String remark) {
        StringBuilder text = new StringBuilder();
        remark.lines().forEach(l -> text.append("# ").append(l).append('\n'));
        section(text, FIGURES);
        LineFigures.seenTwice().forEach(f -> text.append(f).append('\n'));
        forest(text, "first look", model.first());
        forest(text, "second look", model.second());
        forest(text, "heading", model.heading());
        forest(text, "list item", model.item());
        return text.toString();
    }

    private static void section(StringBuilder text, String name) {
        text.append("\n[").append(name).append("]\n");
    }

    private static void forest(StringBuilder text, String name, LineForest forest) {
        section(text, name);
        text.append(Math.round(forest.base() * UNIT)).append('\n');
        forest.trees().forEach(t -> text.append(LineForest.write(t)).append('\n'));
    }
}

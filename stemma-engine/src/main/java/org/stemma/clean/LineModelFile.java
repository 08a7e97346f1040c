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
        Map<String, List<String>> sections = sections(name, LineFigures.seenTwice());
        return new LineModel(
                forest(sections, "first look"),
                forest(sections, "second look"),
                forest(sections, "heading"),
                forest(sections, "list item"));
    }

    /** The one forest of a file. */
    static LineForest read(String name, String section, List<String> figures) {
        return forest(sections(name, figures), section);
    }

    private static Map<String, List<String>> sections(String name, List<String> figures) {
        Map<String, List<String>> sections = PhraseFile.read(name);
        if (!sections.getOrDefault(FIGURES, List.of()).equals(figures)) {
            throw new IllegalStateException(name + " was learnt from other figures: run ./train");
        }
        return sections;
    }

    private static LineForest forest(Map<String, List<String>> sections, String name) {
        List<String> lines = sections.getOrDefault(name, List.of("0"));
        return new LineForest(
                Integer.parseInt(lines.getFirst()) / UNIT,
                lines.stream().skip(1).map(LineForest::read).toList());
    }

    /** The file's text. */
    static String write(LineModel model, String remark) {
        StringBuilder text = head(remark, LineFigures.seenTwice());
        forest(text, "first look", model.first());
        forest(text, "second look", model.second());
        forest(text, "heading", model.heading());
        forest(text, "list item", model.item());
        return text.toString();
    }

    /** The text of a file with one forest. */
    static String write(String section, LineForest forest, List<String> figures, String remark) {
        StringBuilder text = head(remark, figures);
        forest(text, section, forest);
        return text.toString();
    }

    private static StringBuilder head(String remark, List<String> figures) {
        StringBuilder text = new StringBuilder();
        remark.lines().forEach(l -> text.append("# ").append(l).append('\n'));
        section(text, FIGURES);
        figures.forEach(f -> text.append(f).append('\n'));
        return text;
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

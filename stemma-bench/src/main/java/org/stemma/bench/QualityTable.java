package org.stemma.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The table of figures in {@code docs/QUALITY.md}, written between two marks; the prose around it is people's. */
final class QualityTable {
    private static final String OPEN = "<!-- figures: written by ./evaluate --raise -->";
    private static final String CLOSE = "<!-- end of figures -->";

    private QualityTable() {}

    static void write(Path page, List<Evaluation> evaluations, Floors floors) {
        try {
            String text = Files.readString(page);
            int open = text.indexOf(OPEN);
            int close = text.indexOf(CLOSE);
            if (open < 0 || close < open) {
                throw new IllegalStateException(
                        page + " lacks the marks between which the figures stand: " + OPEN + " and " + CLOSE);
            }
            Files.writeString(
                    page,
                    text.substring(0, open + OPEN.length()) + "\n" + table(evaluations, floors)
                            + text.substring(close));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + page, e);
        }
    }

    private static String table(List<Evaluation> evaluations, Floors floors) {
        StringBuilder table = new StringBuilder("| Evaluation | What is measured | Figures |\n| --- | --- | --- |\n");
        for (Evaluation evaluation : evaluations) {
            Floors.Floor floor = floors.all().get(evaluation.name());
            String figures = floor == null
                    ? "not measured"
                    : floor.scores().entrySet().stream()
                            .map(QualityTable::figure)
                            .collect(Collectors.joining(", "));
            table.append("| `").append(evaluation.name()).append("` | ").append(evaluation.about());
            table.append(" | ").append(figures).append(" |\n");
        }
        return table.toString();
    }

    private static String figure(Map.Entry<String, Double> score) {
        return score.getKey() + " " + String.format(Locale.ROOT, "%.3f", score.getValue());
    }
}

package org.stemma.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The tables in {@code docs/QUALITY.md}, each written between two marks; the prose around them is people's. */
final class QualityTable {
    private static final String OPEN = "<!-- figures: written by ./evaluate --raise -->";
    private static final String CLOSE = "<!-- end of figures -->";

    private QualityTable() {}

    /** Writes the figures of all evaluations. */
    static void write(Path page, List<Evaluation> evaluations, Floors floors) {
        write(page, OPEN, CLOSE, table(evaluations, floors));
    }

    /** Writes what went wrong most in one evaluation. */
    static void writeFaults(Path page, String evaluation, List<BodyFaults.Fault> faults) {
        StringBuilder table = new StringBuilder("| Cause | Pages | Words |\n| --- | ---: | ---: |\n");
        for (BodyFaults.Fault fault : faults) {
            table.append("| %s | %d | %d |\n".formatted(fault.cause(), fault.pages(), fault.words()));
        }
        write(
                page,
                "<!-- faults of " + evaluation + ": written by ./evaluate --raise -->",
                "<!-- end of faults of " + evaluation + " -->",
                table.toString());
    }

    private static void write(Path page, String open, String close, String table) {
        try {
            String text = Files.readString(page);
            int from = text.indexOf(open);
            int to = text.indexOf(close);
            if (from < 0 || to < from) {
                throw new IllegalStateException(
                        page + " lacks the marks between which a table stands: " + open + " and " + close);
            }
            Files.writeString(page, text.substring(0, from + open.length()) + "\n" + table + text.substring(to));
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

package org.stemma.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.stemma.Stemma;
import org.stemma.news.Lineage;
import org.stemma.news.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "lineage",
        mixinStandardHelpOptions = true,
        description =
                "Who copied whom: one line each for edges, origins and credits, told apart by the field 'record'.")
final class LineageCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final Inputs inputs = new Inputs();

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli reads it: the option has one value so far
    private final Lines lines = new Lines();

    LineageCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Stemma stemma = new Stemma();
        stemma.warmUp();
        try (Reading reading = new Reading(console)) {
            List<Report> reports = Reports.distinct(reading.readAll(inputs, stemma::report));
            JsonLines names = new JsonLines();
            reports.forEach(names::name);
            Lineage lineage = stemma.lineage(reports);
            print("edge", lineage.edges(), names);
            print("origin", lineage.origins(), names);
            print("credit", lineage.credits(), names);
            console.flush();
            return reading.end();
        }
    }

    private void print(String kind, List<?> records, JsonLines names) {
        for (Object record : records) {
            ObjectNode line = JsonLines.object();
            line.put("record", kind);
            line.setAll(JsonLines.tree(record));
            console.line(names.lineWithFiles(line));
        }
    }
}

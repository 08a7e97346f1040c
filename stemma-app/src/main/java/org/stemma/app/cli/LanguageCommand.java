package org.stemma.app.cli;

import java.util.concurrent.Callable;
import org.stemma.Stemma;
import org.stemma.news.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "language",
        mixinStandardHelpOptions = true,
        description = "Sentences, tokens, names, times and quantities: one analysis a line.")
final class LanguageCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final Inputs inputs = new Inputs();

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli reads it: the option has one value so far
    private final Lines lines = new Lines();

    LanguageCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Stemma stemma = new Stemma();
        stemma.warmUp();
        try (Reading reading = new Reading(console)) {
            reading.read(inputs, stemma::reports, reports -> reports.forEach(r -> console.line(line(r))));
            console.flush();
            return reading.end();
        }
    }

    private static String line(Report report) {
        ObjectNode line = JsonLines.object();
        line.put("file", report.article().file());
        line.setAll(JsonLines.tree(report.analysis()));
        return JsonLines.line(line);
    }
}

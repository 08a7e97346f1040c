package org.stemma.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.stemma.news.Dossier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ObjectNode;

/** What the rooms find in each story of the inputs or of the store: one finding a line, each with its story's id. */
abstract class FindingsCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final StorySource source = new StorySource();

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli reads it: the option has one value so far
    private final Lines lines = new Lines();

    FindingsCommand(Console console) {
        this.console = console;
    }

    /** The findings of one kind. */
    abstract List<?> findings(Dossier dossier);

    @Override
    public Integer call() {
        int code = source.each(console, this::print);
        console.flush();
        return code;
    }

    private void print(Dossier dossier) {
        JsonLines names = new JsonLines();
        dossier.reports().forEach(names::name);
        for (Object finding : findings(dossier)) {
            ObjectNode line = JsonLines.object();
            line.put("story", dossier.story().id());
            line.setAll(JsonLines.tree(finding));
            console.line(names.lineWithFiles(line));
        }
    }

    @Command(
            name = "events",
            mixinStandardHelpOptions = true,
            description = "Who did what to whom, when, where: one event a line.")
    static final class Events extends FindingsCommand {
        Events(Console console) {
            super(console);
        }

        @Override
        List<?> findings(Dossier dossier) {
            return dossier.events();
        }
    }

    @Command(
            name = "claims",
            mixinStandardHelpOptions = true,
            description = "What is asserted, by which articles, and where they differ: one claim a line.")
    static final class Claims extends FindingsCommand {
        Claims(Console console) {
            super(console);
        }

        @Override
        List<?> findings(Dossier dossier) {
            return dossier.claims();
        }
    }
}

package org.stemma.app.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.stemma.Stemma;
import org.stemma.account.AccountWriter;
import org.stemma.app.export.Export;
import org.stemma.news.Answer;
import org.stemma.news.Claim;
import org.stemma.news.Dossier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "ask",
        mixinStandardHelpOptions = true,
        description =
                "Answers a question with what is reported: the claims that bear on it, their states, and the passages for and against"
                        + " them, of the store's stories or, given paths, of these files alone.")
final class AskCommand implements Callable<Integer> {
    /** Stories of a store that are asked: those whose articles have the question's words best. */
    private static final int STORIES_ASKED = 5;

    private final Console console;

    @Parameters(
            index = "0",
            paramLabel = "QUESTION",
            description = "In English, in quotation marks: \"Did the ministry order the repair?\"")
    private String question = "";

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "5",
            description = "How many claims at most (default: ${DEFAULT-VALUE}).")
    private int limit = 5;

    @Mixin
    private final StorySource source = new StorySource();

    @Mixin
    private final Listing listing = new Listing();

    /** What answers, with its story. */
    private record Found(Dossier dossier, Answer answer) {}

    AskCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Stemma stemma = new Stemma();
        stemma.warmUp();
        List<Found> found = new ArrayList<>();
        int code = source.about(
                question,
                STORIES_ASKED,
                console,
                dossier -> stemma.answers(question, dossier).forEach(answer -> found.add(new Found(dossier, answer))));
        if (code != Exit.OK) {
            return code;
        }
        if (found.isEmpty()) {
            console.note("stemma: nothing found: no report here says anything of \"" + question + "\"");
            return Exit.NOTHING_READ;
        }
        List<Found> best = found.stream()
                .sorted(Comparator.comparingDouble(
                        (Found f) -> -f.answer().why().score()))
                .limit(Math.max(1, limit))
                .toList();
        best.stream()
                .map(Found::dossier)
                .distinct()
                .forEach(dossier -> print(
                        dossier,
                        best.stream().filter(f -> f.dossier().equals(dossier)).toList()));
        console.flush();
        return Exit.OK;
    }

    private void print(Dossier dossier, List<Found> answers) {
        if (listing.lines()) {
            JsonLines names = new JsonLines();
            dossier.reports().forEach(names::name);
            for (Found found : answers) {
                ObjectNode line = JsonLines.object();
                line.put("question", question);
                line.setAll(JsonLines.tree(found.answer()));
                console.line(names.lineWithFiles(line));
            }
            return;
        }
        List<Claim> claims = answers.stream().map(f -> f.answer().claim()).toList();
        Dossier asked = new Dossier(
                dossier.story(),
                dossier.reports(),
                dossier.lineage(),
                dossier.entities(),
                List.of(),
                List.of(),
                claims);
        Export.Terminal terminal = new Export.Terminal(
                listing.columns(console.screen()), console.screen().colour() && !listing.noColour);
        console.print(Export.answers(new AccountWriter().write(asked), terminal));
    }
}

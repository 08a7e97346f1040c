package org.stemma.app.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stemma.Stemma;
import org.stemma.news.Article;
import org.stemma.news.Capture;
import org.stemma.news.Stamp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "clean",
        mixinStandardHelpOptions = true,
        description = "Tells the article from the page around it: one article a line, with the role of every block.")
final class CleanCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final Inputs inputs = new Inputs();

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli reads it: the option has one value so far
    private final Lines lines = new Lines();

    CleanCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Stemma stemma = new Stemma();
        try (Reading reading = new Reading(console)) {
            reading.read(
                    inputs,
                    capture -> stemma.articles(capture).stream()
                            .map(article -> line(capture, article))
                            .toList(),
                    articles -> articles.forEach(console::line));
            console.flush();
            return reading.end();
        }
    }

    /** The article, its body as readable text; {@code given} is the id that a JSON line brought along. */
    private static String line(Capture capture, Article article) {
        ObjectNode line = JsonLines.object();
        line.put("file", article.file());
        line.put("id", article.id());
        line.put("given", capture.given().id());
        line.put("url", article.url());
        line.put("title", article.title());
        line.set("byline", JsonLines.list(article.byline()));
        line.put("outlet", article.outlet() == null ? null : article.outlet().name());
        line.set("published", stamp(article.published()));
        line.set("updated", stamp(article.updated()));
        line.set("captured", stamp(article.captured()));
        line.put("language", article.language());
        line.put("body", article.body().text());
        line.set("comments", JsonLines.list(article.comments()));
        line.set("credits", JsonLines.list(article.credits()));
        line.set("flags", JsonLines.list(article.flags()));
        var blocks = line.putArray("blocks");
        article.blocks()
                .forEach(block -> blocks.addObject()
                        .put("role", block.role().name())
                        .put("start", block.span().start())
                        .put("end", block.span().end())
                        .put("text", block.text().text())
                        .put("why", block.why()));
        return JsonLines.line(line);
    }

    private static @Nullable ObjectNode stamp(@Nullable Stamp stamp) {
        if (stamp == null) {
            return null;
        }
        ObjectNode node = JsonLines.object();
        node.put("value", stamp.value());
        node.put("precision", stamp.precision().name());
        node.put("basis", stamp.basis().name());
        node.put("note", stamp.note());
        node.set("evidence", stamp.evidence() == null ? null : JsonLines.tree(stamp.evidence()));
        return node;
    }
}

package org.stemma.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Dossier;
import org.stemma.news.Entity;
import org.stemma.news.EntityType;
import org.stemma.news.Why;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "entities",
        mixinStandardHelpOptions = true,
        description =
                "People, places and bodies under all their names: of the store's stories or, given paths, of these"
                        + " files alone. What is wrong in them: ./stemma correct.")
final class EntitiesCommand implements Callable<Integer> {
    private static final int MARGIN = 24;

    private final Console console;

    @Mixin
    private final StorySource source = new StorySource();

    @Option(names = "--type", paramLabel = "TYPE", description = "Only these: ${COMPLETION-CANDIDATES}.")
    @Nullable
    private EntityType type;

    @Option(names = "--name", paramLabel = "TEXT", description = "Only those with this in one of their names.")
    private String part = "";

    @Option(names = "--why", description = "Also shows what joined an entity's names, and where a name was left apart.")
    private boolean why;

    @Mixin
    private final Listing listing = new Listing();

    EntitiesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        int code = source.each(console, this::print);
        console.flush();
        return code;
    }

    private void print(Dossier dossier) {
        List<Entity> entities =
                dossier.entities().stream().filter(this::isAsked).toList();
        if (listing.lines()) {
            JsonLines names = new JsonLines();
            dossier.reports().forEach(names::name);
            for (Entity entity : entities) {
                ObjectNode line = JsonLines.object();
                line.put("story", dossier.story().id());
                line.setAll(JsonLines.tree(entity));
                console.line(names.lineWithFiles(line));
            }
        } else if (!entities.isEmpty()) {
            console.line(StoriesCommand.shortId(dossier.story().id()) + "  "
                    + listing.style(
                            console,
                            Console.Style.STRONG,
                            Text.cut(dossier.story().title(), listing.columns(console.screen()) - MARGIN)));
            entities.forEach(this::print);
        }
    }

    private boolean isAsked(Entity entity) {
        String wanted = part.toLowerCase(Locale.ROOT);
        return (type == null || entity.type() == type)
                && (entity.name().toLowerCase(Locale.ROOT).contains(wanted)
                        || entity.names().stream()
                                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(wanted)));
    }

    private void print(Entity entity) {
        String kind = entity.type().name().toLowerCase(Locale.ROOT);
        String row = String.format("%8s  %-12s  ", entity.mentions().size(), kind);
        List<String> others =
                entity.names().stream().filter(n -> !n.equals(entity.name())).toList();
        String text = entity.name()
                + (entity.country() == null ? "" : " [" + entity.country() + "]")
                + (others.isEmpty() ? "" : "; also " + String.join(", ", others));
        List<String> lines = Text.wrap(text, Math.max(MARGIN, listing.columns(console.screen()) - MARGIN));
        console.line(row
                + lines.getFirst().replace(entity.name(), listing.style(console, Console.Style.NAME, entity.name())));
        lines.stream().skip(1).forEach(line -> console.line(" ".repeat(MARGIN) + line));
        if (why) {
            for (Why.Part reason : entity.why().parts()) {
                Text.wrap("← " + reason.note(), Math.max(MARGIN, listing.columns(console.screen()) - MARGIN))
                        .forEach(line ->
                                console.line(listing.style(console, Console.Style.FAINT, " ".repeat(MARGIN) + line)));
            }
        }
    }
}

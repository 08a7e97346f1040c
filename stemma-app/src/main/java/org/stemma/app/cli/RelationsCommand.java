package org.stemma.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.Stemma;
import org.stemma.app.export.Export;
import org.stemma.news.Dossier;
import org.stemma.news.Lineage;
import org.stemma.relation.Ledger;
import org.stemma.relation.Ledger.Side;
import org.stemma.relation.LedgerWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "relations",
        customSynopsis = "stemma relations [OPTIONS] WHO [WITH] [PATH...]",
        mixinStandardHelpOptions = true,
        description =
                "What passed between two states, or others, over time: talks, agreements, demands, refusals, aid, conflict, each event"
                        + " once, with a balance on PLOVER's scale. Of the store's stories or, given paths, of these files alone.")
final class RelationsCommand implements Callable<Integer> {
    /** Partners that a message offers. */
    private static final int MOST_OFFERED = 8;

    private final Console console;

    @Parameters(
            index = "0",
            paramLabel = "WHO",
            description = {
                "A state by ISO 3166 code or name (RUS, Russia), or anybody by name (\"Vladimir Putin\", Putin).",
                "WITH, the word after it, is the other side, unless it is something to read; without it all partners are listed."
            })
    private String who = "";

    @Mixin
    private final StorySource source = new StorySource();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json, or csv: one event a row (default: ${DEFAULT-VALUE}).")
    private Export.Book format = Export.Book.TEXT;

    @Option(names = "--no-color", description = "No colours; the variable NO_COLOR does the same.")
    private boolean noColour;

    @Option(
            names = "--width",
            paramLabel = "COLUMNS",
            description = "Columns of the text; else the terminal's, or 100.")
    @Nullable
    private Integer width;

    private final LedgerWriter writer = new LedgerWriter();
    private final List<Ledger.Entry> entries = new ArrayList<>();

    RelationsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String with = source.isNextInput() ? null : source.takeWord();
        List<Ledger.Entry> told = new ArrayList<>();
        List<Dossier> stories = new ArrayList<>();
        int code = source.each(console, dossier -> {
            told.addAll(writer.entries(dossier));
            stories.add(eventsOnly(dossier));
        });
        if (code != Exit.OK) {
            return code;
        }
        entries.addAll(writer.once(told, new Stemma().eventsAcross(stories)));
        Side first = side(who);
        Side second = with == null ? null : side(with);
        if (first == null || (with != null && second == null)) {
            return Exit.NOTHING_READ;
        }
        Ledger ledger = writer.write(entries, first, second);
        if (ledger.pairs().isEmpty()) {
            console.note("stemma: no event between " + first.label() + " and "
                    + (second == null ? "anybody" : second.label()) + " is told here" + partners(first, second));
            return Exit.NOTHING_READ;
        }
        Console.Screen screen = console.screen();
        int columns = width == null ? screen.columns() : Math.max(1, width);
        console.print(Export.ledger(ledger, format, new Export.Terminal(columns, screen.colour() && !noColour)));
        console.flush();
        return Exit.OK;
    }

    /** What it takes to find one event in two stories, since a store holds many. */
    private static Dossier eventsOnly(Dossier dossier) {
        return new Dossier(
                dossier.story(), List.of(), Lineage.EMPTY, dossier.entities(), List.of(), dossier.events(), List.of());
    }

    /** The side that a name means; null, and told to the reader, if nobody bears it. */
    private @Nullable Side side(String name) {
        Side side = writer.side(name, entries).orElse(null);
        if (side == null) {
            List<String> near = writer.near(name, entries);
            console.note("stemma: nobody named " + name + " takes part in an event between two parties here"
                    + (near.isEmpty() ? "" : "; near: " + String.join(", ", near)));
        }
        return side;
    }

    private String partners(Side first, @Nullable Side second) {
        List<Ledger.Pair> pairs =
                second == null ? List.of() : writer.write(entries, first, null).pairs();
        return pairs.isEmpty()
                ? ""
                : "; of " + first.label() + " there are with: "
                        + pairs.stream()
                                .limit(MOST_OFFERED)
                                .map(pair -> pair.second().label())
                                .collect(Collectors.joining(", "));
    }
}

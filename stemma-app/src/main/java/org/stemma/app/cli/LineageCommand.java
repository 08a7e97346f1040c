package org.stemma.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stemma.Stemma;
import org.stemma.account.Account;
import org.stemma.account.AccountWriter;
import org.stemma.app.export.Comparison;
import org.stemma.app.export.Export;
import org.stemma.news.Lineage;
import org.stemma.news.Report;
import org.stemma.store.Store;
import org.stemma.store.StoreException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "lineage",
        mixinStandardHelpOptions = true,
        description = "Who copied whom: the family tree of a story in the store or, given paths, of these files alone."
                + " With --with, two articles side by side.")
final class LineageCommand implements Callable<Integer> {
    /** The forms of a tree. */
    enum Format {
        TEXT,
        JSONL,
        DOT
    }

    private final Console console;

    @Parameters(
            paramLabel = "ID|PATH",
            arity = "0..*",
            description =
                    "The id of a story, or of an article in it, or enough of its start; files, folders, feeds, addresses"
                            + " (https://…), or - for standard input. Paths and an id: the story among these files. Nothing: the whole"
                            + " store.")
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--with",
            paramLabel = "ARTICLE",
            arity = "2",
            description =
                    "Two articles side by side, what they share and what differs marked: ids, files, or numbers as the"
                            + " tree shows them.")
    private List<String> pair = new ArrayList<>();

    @Option(names = "--whole", description = "With --with: also what only one of the two has, in full.")
    private boolean whole;

    @Option(names = "--why", description = "Also shows what each relation's score is made of.")
    private boolean why;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description =
                    "text; jsonl: edges, origins and credits, told apart by the field 'record'; or dot, for Graphviz"
                            + " (default: ${DEFAULT-VALUE}).")
    private Format format = Format.TEXT;

    @Option(names = "--no-color", description = "No colours; the variable NO_COLOR does the same.")
    private boolean noColour;

    @Option(
            names = "--width",
            paramLabel = "COLUMNS",
            description = "Columns of the text; else the terminal's, or 100.")
    @Nullable
    private Integer width;

    @Option(names = "--clean-text", description = "Texts are bare articles already.")
    private boolean cleanText;

    @ArgGroup(validate = false, heading = "%nFrom the web (only addresses given here, and what --follow asks for):%n")
    private Web web = new Web();

    @Mixin
    private final Families families = new Families();

    @Mixin
    private final StorePlace place = new StorePlace();

    LineageCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<String> ids = words.stream().filter(Kin::isId).toList();
        List<String> paths =
                new ArrayList<>(words.stream().filter(w -> !Kin.isId(w)).toList());
        if (words.isEmpty() && !pair.isEmpty() && pair.stream().allMatch(p -> Files.exists(Path.of(p)))) {
            paths.addAll(pair);
        }
        if (ids.size() > 1 || (format == Format.DOT && !pair.isEmpty())) {
            console.note(
                    ids.size() > 1
                            ? "stemma: one id at a time, not " + String.join(" and ", ids)
                            : "stemma: two texts side by side are no graph; leave out --format dot");
            return Exit.USAGE;
        }
        return paths.isEmpty() ? ofStore(ids) : ofPaths(paths, ids);
    }

    private int ofStore(List<String> ids) {
        try (Store store = Store.openToRead(place.path)) {
            boolean numbered = pair.stream().anyMatch(p -> p.matches("[0-9]{1,3}"));
            if (ids.isEmpty()) {
                return show(pair.isEmpty() || numbered ? Kin.ofStore(store) : Kin.ofStore(store, pair));
            }
            return show(Kin.ofStore(store, ids));
        } catch (StoreException e) {
            if (e.category() != StoreException.Category.INPUT || ids.isEmpty()) {
                throw e;
            }
            console.note("stemma: " + ids.getFirst() + " names no single story; " + e.getMessage());
            return Exit.NOTHING_READ;
        }
    }

    private int ofPaths(List<String> paths, List<String> ids) {
        Inputs inputs = new Inputs();
        inputs.paths = paths;
        inputs.cleanText = cleanText;
        inputs.web = web;
        Stemma stemma = families.stemma();
        stemma.warmUp();
        try (Reading reading = new Reading(console)) {
            Kin kin = Kin.of(stemma, Reports.distinct(reading.readAll(inputs, stemma::reports)));
            int code = reading.end();
            if (code != Exit.OK) {
                return code;
            }
            Optional<Kin> asked = ids.isEmpty() ? Optional.of(kin) : kin.about(stemma, ids.getFirst());
            if (asked.isEmpty()) {
                console.note("stemma: no one story or article " + ids.getFirst() + " in these files");
                return Exit.NOTHING_READ;
            }
            return show(asked.get());
        }
    }

    private int show(Kin kin) {
        int code = pair.isEmpty() ? tree(kin) : compare(kin);
        console.flush();
        return code;
    }

    private int tree(Kin kin) {
        if (format == Format.JSONL) {
            records(kin);
            return Exit.OK;
        }
        Account.Sources sources = new AccountWriter().sources(kin.reports(), kin.lineage());
        console.print(format == Format.DOT ? Export.dot(sources) : Export.tree(sources, terminal(), why));
        return Exit.OK;
    }

    private int compare(Kin kin) {
        List<Report> two = new ArrayList<>();
        for (String word : pair) {
            List<Report> named = kin.named(word);
            if (named.size() != 1) {
                console.note(
                        named.isEmpty()
                                ? "stemma: no article " + word + " among these; ./stemma lineage shows their numbers"
                                : "stemma: " + word + " could be each of "
                                        + String.join(
                                                ", ",
                                                named.stream().map(Report::id).toList()));
                return Exit.NOTHING_READ;
            }
            two.add(named.getFirst());
        }
        Report left = two.getFirst();
        Report right = two.getLast();
        Optional<Lineage.Edge> edge = kin.between(left.id(), right.id());
        Comparison comparison = Comparison.of(left, right, kin.lineage());
        if (format == Format.JSONL) {
            JsonLines names = new JsonLines();
            two.forEach(names::name);
            print("edge", edge.stream().toList(), names);
            print("row", comparison.rows(), names);
            return Exit.OK;
        }
        Account.Sources sources = new AccountWriter().sources(kin.reports(), kin.lineage());
        Account.EdgeItem relation = edge.map(e -> shown(sources, e)).orElse(null);
        Export.Pair shown = new Export.Pair(
                sources, kin.reports().indexOf(left) + 1, kin.reports().indexOf(right) + 1, relation);
        console.print(Export.sideBySide(shown, comparison, terminal(), whole));
        return Exit.OK;
    }

    /** An edge as the account tells it. */
    private static Account.EdgeItem shown(Account.Sources sources, Lineage.Edge edge) {
        return sources.lineage().edges().stream()
                .filter(e -> e.from().equals(edge.from()) && e.to().equals(edge.to()) && e.kind() == edge.kind())
                .findFirst()
                .orElseThrow();
    }

    private Export.Terminal terminal() {
        int columns = width == null ? console.screen().columns() : width;
        return new Export.Terminal(columns, console.screen().colour() && !noColour);
    }

    private void records(Kin kin) {
        JsonLines names = new JsonLines();
        kin.reports().forEach(names::name);
        Lineage lineage = kin.lineage();
        print("edge", lineage.edges(), names);
        print("origin", lineage.origins(), names);
        print("credit", lineage.credits(), names);
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

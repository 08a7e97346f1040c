package org.stemma.app.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stemma.Stemma;
import org.stemma.news.Lineage;
import org.stemma.news.Report;
import org.stemma.news.Story;
import org.stemma.news.Why;
import org.stemma.store.Store;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "stories",
        mixinStandardHelpOptions = true,
        description = "Lists the stories in the store or, given paths, in these files alone.")
final class StoriesCommand implements Callable<Integer> {
    /** Digits of an id that a list shows: enough to tell the stories of a store apart, and to type. */
    private static final int ID_DIGITS = 8;

    private static final String ROW = "%-8s  %7s  %7s  %-24s  ";
    private static final int TITLE_COLUMN = 54;
    private static final int NARROWEST_TITLE = 24;
    private static final int WHY_COLUMN = 10;
    private static final Why NO_REASON = new Why(0, List.of());

    private final Console console;

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = "Files, folders, JSON Lines, feeds, addresses (https://…), or - for standard input.")
    private List<String> paths = new ArrayList<>();

    @Option(names = "--clean-text", description = "Texts are bare articles already.")
    private boolean cleanText;

    @Option(names = "--why", description = "Tells for each story what holds it together.")
    private boolean why;

    @ArgGroup(validate = false, heading = "%nFrom the web (only addresses given here, and what --follow asks for):%n")
    private Web web = new Web();

    @Mixin
    private final Families families = new Families();

    @Mixin
    private final StorePlace place = new StorePlace();

    @Mixin
    private final Listing listing = new Listing();

    StoriesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return paths.isEmpty() ? ofStore() : ofPaths();
    }

    private int ofStore() {
        try (Store store = Store.openToRead(place.path)) {
            List<Store.Summary> stories = store.stories();
            if (listing.lines()) {
                JsonLines names = new JsonLines();
                for (Store.Summary summary : stories) {
                    var dossier = store.dossier(summary.id());
                    dossier.reports().forEach(names::name);
                    console.line(names.lineWithFiles(JsonLines.tree(dossier.story())));
                }
            } else {
                print(stories, id -> store.story(id).why());
            }
            console.flush();
            return Exit.OK;
        }
    }

    private int ofPaths() {
        Inputs inputs = new Inputs();
        inputs.paths = paths;
        inputs.cleanText = cleanText;
        inputs.web = web;
        Stemma stemma = families.stemma();
        stemma.warmUp();
        try (Reading reading = new Reading(console)) {
            List<Report> reports = Reports.distinct(reading.readAll(inputs, stemma::reports));
            Lineage lineage = stemma.lineage(reports);
            List<Story> stories = stemma.stories(reports, lineage);
            if (listing.lines()) {
                JsonLines names = new JsonLines();
                reports.forEach(names::name);
                stories.forEach(story -> console.line(names.lineWithFiles(JsonLines.tree(story))));
            } else {
                Map<String, Why> reasons = new HashMap<>();
                stories.forEach(story -> reasons.put(story.id(), story.why()));
                print(
                        stories.stream()
                                .map(story -> Store.Summary.of(story, reports, lineage))
                                .toList(),
                        id -> reasons.getOrDefault(id, NO_REASON));
            }
            console.flush();
            return reading.end();
        }
    }

    private void print(List<Store.Summary> stories, Function<String, Why> reasons) {
        if (stories.isEmpty()) {
            console.note("stemma: no story in these reports");
            return;
        }
        int columns = Math.max(NARROWEST_TITLE, listing.columns(console.screen()) - TITLE_COLUMN);
        console.line(listing.style(
                console, Console.Style.FAINT, String.format(ROW, "story", "reports", "origins", "reported") + "title"));
        for (Store.Summary story : stories) {
            String id = shortId(story.id());
            String row =
                    String.format(ROW, id, story.articles(), "≤ " + story.origins(), days(story.first(), story.last()));
            console.line(listing.style(console, Console.Style.NAME, id)
                    + row.substring(id.length())
                    + Text.cut(story.title(), columns));
            if (why) {
                reasons.apply(story.id()).parts().forEach(this::print);
            }
        }
    }

    /** A reason under its story, its further lines indented. */
    private void print(Why.Part part) {
        double value = part.value();
        String number = value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.2f", value);
        String reason = part.feature() + " " + number + ": " + part.note();
        int width = Math.max(NARROWEST_TITLE, listing.columns(console.screen()) - WHY_COLUMN - 2);
        String margin = " ".repeat(WHY_COLUMN);
        for (String line : Text.wrap(reason, width)) {
            console.line(margin + line);
            margin = " ".repeat(WHY_COLUMN + 2);
        }
    }

    /** The start of an id without its kind, which {@link Store} takes for the whole. */
    static String shortId(String id) {
        String digits = id.substring(id.indexOf('-') + 1);
        return digits.substring(0, Math.min(ID_DIGITS, digits.length()));
    }

    private static String days(@Nullable String first, @Nullable String last) {
        if (first == null || last == null) {
            return "undated";
        }
        return Objects.equals(first, last) ? first : first + " – " + last;
    }
}

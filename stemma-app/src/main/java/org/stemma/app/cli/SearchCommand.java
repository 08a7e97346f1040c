package org.stemma.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.stemma.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = "Finds articles in the store by their words, the best first, each with its best passage.")
final class SearchCommand implements Callable<Integer> {
    private static final int INDENT = 4;

    private final Console console;

    @Parameters(paramLabel = "WORD", arity = "1..*", description = "Words; in quotation marks, a phrase.")
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many articles at most (default: ${DEFAULT-VALUE}).")
    private int limit = 10;

    @Mixin
    private final StorePlace place = new StorePlace();

    @Mixin
    private final Listing listing = new Listing();

    SearchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String query = words.size() == 1 ? words.getFirst() : String.join(" ", quoted());
        try (Store store = Store.openToRead(place.path)) {
            List<Store.Hit> hits = store.search(query, Math.max(1, limit));
            if (hits.isEmpty()) {
                console.note("stemma: no article of " + place.path + " has these words");
                return Exit.NOTHING_READ;
            }
            for (Store.Hit hit : hits) {
                if (listing.lines()) {
                    console.line(JsonLines.line(hit));
                } else {
                    show(hit);
                }
            }
            console.flush();
            return Exit.OK;
        }
    }

    /** The shell took the quotation marks away from {@code search "grain ship" harbour}: several words in one argument are a phrase. */
    private List<String> quoted() {
        return words.stream()
                .map(word -> word.contains(" ") && !word.contains("\"") ? '"' + word + '"' : word)
                .toList();
    }

    private void show(Store.Hit hit) {
        int columns = listing.columns(console.screen());
        String title = hit.title() == null ? "(no title)" : hit.title();
        console.line(listing.style(console, Console.Style.STRONG, Text.cut(title, columns)));
        String story = hit.story() == null ? "" : "story " + StoriesCommand.shortId(hit.story()) + " · ";
        console.line(listing.style(
                console,
                Console.Style.FAINT,
                Text.cut("article " + StoriesCommand.shortId(hit.article()) + " · " + story + hit.file(), columns)));
        for (String line : Text.wrap(hit.passage().quote(), columns - INDENT)) {
            console.line(" ".repeat(INDENT) + line);
        }
        console.line("");
    }
}

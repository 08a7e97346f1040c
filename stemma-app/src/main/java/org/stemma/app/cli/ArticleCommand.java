package org.stemma.app.cli;

import java.util.concurrent.Callable;
import org.stemma.Stemma;
import org.stemma.news.Article;
import org.stemma.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "article",
        mixinStandardHelpOptions = true,
        description = "Shows an article of the store: its blocks with their roles, and what was cut away.")
final class ArticleCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "ID", description = "An article's id, enough of its start, or the file it was read from.")
    private String id = "";

    @Option(names = "--why", description = "Also shows what gave each block its role, and which features weighed most.")
    private boolean why;

    @Mixin
    private final StorePlace place = new StorePlace();

    @Mixin
    private final Listing listing = new Listing();

    ArticleCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Store store = Store.openToRead(place.path)) {
            Article article = store.article(id);
            if (listing.lines()) {
                console.line(JsonLines.line(article));
            } else {
                new ArticleSheet(console, listing, why ? new Stemma().weighing(article) : null).show(article);
            }
            console.flush();
            return Exit.OK;
        }
    }
}

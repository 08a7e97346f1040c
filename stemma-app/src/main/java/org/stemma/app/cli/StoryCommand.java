package org.stemma.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.stemma.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "story", mixinStandardHelpOptions = true, description = "Shows the account of a story in the store.")
final class StoryCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "ID", description = "A story's id, or enough of its start, as ./stemma stories lists it.")
    private String id = "";

    @Mixin
    private final StorePlace place = new StorePlace();

    @Mixin
    private final Page page = new Page();

    StoryCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Store store = Store.openToRead(place.path)) {
            Accounts.show(console, page, List.of(store.dossier(id)));
            return Exit.OK;
        }
    }
}

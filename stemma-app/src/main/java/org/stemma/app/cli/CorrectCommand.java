package org.stemma.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.stemma.app.revision.Revision;
import org.stemma.store.Store;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What a reader knows better about names, stories, events and claims: kept in the store, and applied whenever its stories are found again. */
@Command(
        name = "correct",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Corrects names, stories, events and claims in the store: what is one, what is several, what is"
                + " called otherwise, what is no name, what belongs elsewhere. Corrections of names go by names as"
                + " written (./stemma entities lists them), those of stories by their articles, those of events and"
                + " claims by the passages that tell them (./stemma events and ./stemma claims list those). They hold"
                + " for reports that come later, and survive every new reading.")
final class CorrectCommand {
    private CorrectCommand() {}

    /** The command with its own commands. */
    static CommandLine line(Console console) {
        return new CommandLine(new CorrectCommand())
                .addSubcommand(new NameChange.Merge(console))
                .addSubcommand(new NameChange.Split(console))
                .addSubcommand(new NameChange.KeepApart(console))
                .addSubcommand(new NameChange.Rename(console))
                .addSubcommand(new NameChange.NotAName(console))
                .addSubcommand(new StoryChange.Merge(console))
                .addSubcommand(new StoryChange.Split(console))
                .addSubcommand(new StoryChange.Move(console))
                .addSubcommand(new StoryChange.Rename(console))
                .addSubcommand(new EventChange.Merge(console))
                .addSubcommand(new EventChange.Split(console))
                .addSubcommand(new ClaimChange.Merge(console))
                .addSubcommand(new ClaimChange.Split(console))
                .addSubcommand(new Undo(console))
                .addSubcommand(new Listed(console));
    }

    @Command(name = "undo", mixinStandardHelpOptions = true, description = "Takes a correction back.")
    private static final class Undo extends CorrectionChange {
        @Parameters(paramLabel = "NUMBER", description = "Its number, as ./stemma correct list shows it.")
        private int number;

        Undo(Console console) {
            super(console);
        }

        @Override
        void change(Store store) {
            store.undoCorrection(number, BY);
            line("correction " + number + " no longer holds");
        }

        @Override
        void show(Store store) {
            // What it was about is as if it had never been made.
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the corrections, in their order.")
    private static final class Listed implements Callable<Integer> {
        private final Console console;

        @Mixin
        private final StorePlace place = new StorePlace();

        @Mixin
        private final Listing listing = new Listing();

        Listed(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            try (Store store = Store.openToRead(place.path)) {
                List<Store.Made> corrections = store.corrections();
                if (corrections.isEmpty() && !listing.lines()) {
                    console.note("stemma: no corrections in " + place.path);
                }
                for (Store.Made made : corrections) {
                    console.line(
                            listing.lines()
                                    ? JsonLines.line(JsonLines.tree(made))
                                    : String.format("%4d  %s  ", made.number(), made.made())
                                            + Revision.told(made.correction()));
                }
                console.flush();
                return Exit.OK;
            }
        }
    }
}

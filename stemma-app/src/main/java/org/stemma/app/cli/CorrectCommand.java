package org.stemma.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.stemma.news.Correction.OfNames;
import org.stemma.news.Correction.OfNames.Kind;
import org.stemma.store.Store;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a reader knows better about names: kept in the store, and applied whenever its stories are found again. */
@Command(
        name = "correct",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Corrects names in the store: what is one, what is several, what is called otherwise, what is no"
                + " name. Corrections go by names as written (./stemma entities lists them), hold for reports that come"
                + " later, and survive every new reading.")
final class CorrectCommand {
    private CorrectCommand() {}

    /** The command with its own commands. */
    static CommandLine line(Console console) {
        return new CommandLine(new CorrectCommand())
                .addSubcommand(new Merge(console))
                .addSubcommand(new Split(console))
                .addSubcommand(new Rename(console))
                .addSubcommand(new NotAName(console))
                .addSubcommand(new Undo(console))
                .addSubcommand(new Listed(console));
    }

    @Command(
            name = "merge",
            mixinStandardHelpOptions = true,
            description = "These names are one person, place or body.")
    private static final class Merge extends CorrectionChange {
        @Parameters(paramLabel = "NAME", arity = "2..*", description = "The names; the first tells what it is.")
        private List<String> names = new ArrayList<>();

        Merge(Console console) {
            super(console);
        }

        @Override
        List<String> change(Store store) {
            keep(store, new OfNames(Kind.MERGE, names, null, List.of()));
            return names;
        }
    }

    @Command(
            name = "split",
            mixinStandardHelpOptions = true,
            description = "These names are not one; or what is called so in these articles is another one.")
    private static final class Split extends CorrectionChange {
        @Parameters(
                paramLabel = "NAME",
                arity = "1..*",
                description = "The names. Other spellings go with the one of them that they fit, or stay apart.")
        private List<String> names = new ArrayList<>();

        @Option(
                names = "--in",
                paramLabel = "ARTICLE",
                description = "With a single name: an article, by id or file, where it is another's. May be repeated.")
        private List<String> articles = new ArrayList<>();

        Split(Console console) {
            super(console);
        }

        @Override
        List<String> change(Store store) {
            keep(store, new OfNames(Kind.SPLIT, names, null, ids(store, articles)));
            return names;
        }
    }

    @Command(name = "rename", mixinStandardHelpOptions = true, description = "Shows an entity under another name.")
    private static final class Rename extends CorrectionChange {
        @Parameters(paramLabel = "NAME", index = "0", description = "One of its names.")
        private String name = "";

        @Parameters(paramLabel = "NEW", index = "1", description = "The name to show.")
        private String to = "";

        Rename(Console console) {
            super(console);
        }

        @Override
        List<String> change(Store store) {
            keep(store, new OfNames(Kind.RENAME, List.of(name), to, List.of()));
            return List.of(name);
        }
    }

    @Command(name = "not-a-name", mixinStandardHelpOptions = true, description = "These words name nothing.")
    private static final class NotAName extends CorrectionChange {
        @Parameters(paramLabel = "WORDS", arity = "1..*", description = "The words, each name in quotation marks.")
        private List<String> names = new ArrayList<>();

        @Option(
                names = "--in",
                paramLabel = "ARTICLE",
                description = "Only in this article, by id or file. May be repeated.")
        private List<String> articles = new ArrayList<>();

        NotAName(Console console) {
            super(console);
        }

        @Override
        List<String> change(Store store) {
            keep(store, new OfNames(Kind.NOT_A_NAME, names, null, ids(store, articles)));
            return List.of();
        }
    }

    @Command(name = "undo", mixinStandardHelpOptions = true, description = "Takes a correction back.")
    private static final class Undo extends CorrectionChange {
        @Parameters(paramLabel = "NUMBER", description = "Its number, as ./stemma correct list shows it.")
        private int number;

        Undo(Console console) {
            super(console);
        }

        @Override
        List<String> change(Store store) {
            store.forgetCorrection(number);
            line("correction " + number + " no longer holds");
            return List.of();
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
                                            + CorrectionChange.told(made.correction()));
                }
                console.flush();
                return Exit.OK;
            }
        }
    }
}

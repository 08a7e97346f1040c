package org.stemma.app.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.stemma.store.StoreException;
import picocli.CommandLine;

/** {@code ./stemma}. */
public final class Main {
    /** Lucene reports its choice of vector instructions there, which no reader of an account needs. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private Main() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        LUCENE.setLevel(Level.OFF);
        int code = run(Console.ofProcess(), arguments);
        System.exit(code);
    }

    /** Runs a command; the exit code. */
    static int run(Console console, String... arguments) {
        try {
            int code = commands(console).execute(arguments);
            console.flush();
            return code;
        } catch (Console.ReaderLeft e) {
            return Exit.OK;
        } catch (OutOfMemoryError e) {
            console.note(
                    "stemma: not enough memory; give it more, as in STEMMA_HEAP=8g ./stemma …, or read fewer files at once");
            return Exit.FAULT;
        }
    }

    /** All commands, in the order of the help. */
    private static CommandLine commands(Console console) {
        CommandLine line = new CommandLine(new StemmaCommand())
                .addSubcommand(new DemoCommand(console))
                .addSubcommand(new AccountCommand(console))
                .addSubcommand(new ReadCommand(console))
                .addSubcommand(new StoriesCommand(console))
                .addSubcommand(new StoryCommand(console))
                .addSubcommand(new ArticleCommand(console))
                .addSubcommand(new SearchCommand(console))
                .addSubcommand(new MeaningsCommand(console))
                .addSubcommand(new CleanCommand(console))
                .addSubcommand(new LanguageCommand(console))
                .addSubcommand(new LineageCommand(console))
                .addSubcommand(new EntitiesCommand(console))
                .addSubcommand(CorrectCommand.line(console))
                .addSubcommand(new QuotesCommand(console))
                .addSubcommand(new AskCommand(console))
                .addSubcommand(new FindingsCommand.Events(console))
                .addSubcommand(new RelationsCommand(console))
                .addSubcommand(new FindingsCommand.Claims(console))
                .addSubcommand(new ServeCommand(console));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpWidth(Math.max(80, Math.min(120, console.screen().columns())));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                console.screen().colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        line.setOut(new PrintWriter(console.writer()));
        line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        line.setParameterExceptionHandler((failure, words) -> correct(console, failure));
        line.setExecutionExceptionHandler((failure, command, parsed) -> explain(console, failure));
        return line;
    }

    /** Wrong use, in two lines: what is wrong, and what is right. */
    private static int correct(Console console, CommandLine.ParameterException failure) {
        CommandLine command = failure.getCommandLine();
        console.note("stemma: " + failure.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(failure, command.getErr());
        console.note(command.getHelp().synopsisHeading()
                + command.getHelp().synopsis(0).strip());
        return Exit.USAGE;
    }

    private static int explain(Console console, Exception failure) {
        if (failure instanceof Console.ReaderLeft) {
            return Exit.OK;
        }
        if (failure instanceof StoreException trouble && trouble.category() != StoreException.Category.BUG) {
            console.note("stemma: " + trouble.getMessage());
            return trouble.category() == StoreException.Category.INPUT ? Exit.NOTHING_READ : Exit.STORE;
        }
        console.note("stemma: a fault of the program, please report it with these lines:");
        failure.printStackTrace(console.err());
        return Exit.FAULT;
    }
}

package org.stemma.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.stemma.Stemma;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Reads the sample story that comes with Stemma and shows its account.")
final class DemoCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final Page page = new Page();

    DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path samples = Path.of(System.getProperty("stemma.home", "."), "samples");
        Inputs inputs = new Inputs();
        inputs.paths = reports(samples);
        if (inputs.paths.isEmpty()) {
            console.note("stemma: no sample story in " + samples + "; run ./stemma from a whole clone");
            return Exit.NOTHING_READ;
        }
        return AccountCommand.account(console, new Stemma(), inputs, page);
    }

    /** The reports of the sample; what is said about them beside them (truth, notes) is not read. */
    private static List<String> reports(Path samples) {
        if (!Files.isDirectory(samples)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(samples)) {
            return files.map(Path::toString)
                    .filter(file -> file.endsWith(".html") || file.endsWith(".txt"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

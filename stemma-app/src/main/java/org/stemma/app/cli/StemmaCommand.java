package org.stemma.app.cli;

import picocli.CommandLine.Command;

/** The word {@code stemma} itself. */
@Command(
        name = "stemma",
        version = "stemma 0.1.0",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Reads many reports of the same events and writes one sourced account: what is reported, by whom,"
                + " copied from whom, and where the reports disagree.",
        footer = {
            "",
            "Start with:  ./stemma demo",
            "             ./stemma account PATH…",
            "",
            "A command's own help:  ./stemma COMMAND --help",
            "Exit codes: 0 done; 1 nothing could be read or found; 2 wrong use; 3 trouble with the store."
        })
final class StemmaCommand {}

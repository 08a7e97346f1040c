package org.stemma.app.cli;

import picocli.CommandLine.Option;

/** The output of a room alone: one record a line. */
final class Lines {
    /** The one format of records in a pipe. */
    enum Format {
        JSONL
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "jsonl",
            description = "jsonl: one JSON record a line, the only format.")
    Format format = Format.JSONL;
}

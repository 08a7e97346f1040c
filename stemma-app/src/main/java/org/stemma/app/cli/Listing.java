package org.stemma.app.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a list is shown: for a person, or one record a line. */
final class Listing {
    /** The formats of a list. */
    enum Format {
        TEXT,
        JSONL
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, or jsonl: one JSON record a line (default: ${DEFAULT-VALUE}).")
    Format format = Format.TEXT;

    @Option(names = "--no-color", description = "No colours; the variable NO_COLOR does the same.")
    boolean noColour;

    @Option(
            names = "--width",
            paramLabel = "COLUMNS",
            description = "Columns of the text; else the terminal's, or 100.")
    @Nullable
    Integer width;

    boolean lines() {
        return format == Format.JSONL;
    }

    int columns(Console.Screen screen) {
        return width == null ? screen.columns() : Math.max(1, width);
    }

    /** Text in a style, if this list has colours. */
    String style(Console console, Console.Style style, String text) {
        return console.style(console.screen().colour() && !noColour, style, text);
    }
}

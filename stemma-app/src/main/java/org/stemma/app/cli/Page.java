package org.stemma.app.cli;

import org.jspecify.annotations.Nullable;
import org.stemma.app.export.Export;
import picocli.CommandLine.Option;

/** How something is shown. */
final class Page {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, markdown, html or json (default: ${DEFAULT-VALUE}).")
    Export.Format format = Export.Format.TEXT;

    @Option(names = "--no-color", description = "No colours; the variable NO_COLOR does the same.")
    boolean noColour;

    @Option(
            names = "--width",
            paramLabel = "COLUMNS",
            description = "Columns of the text; else the terminal's, or 100.")
    @Nullable
    Integer width;

    boolean colour(Console.Screen screen) {
        return screen.colour() && !noColour;
    }

    int columns(Console.Screen screen) {
        return width == null ? screen.columns() : Math.max(1, width);
    }
}

package org.stemma.app.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which store. */
final class StorePlace {
    @Option(
            names = "--store",
            paramLabel = "FILE",
            defaultValue = "stemma.db",
            description = "The store (default: ./${DEFAULT-VALUE}); its search index lies beside it, in FILE.index.")
    Path path = Path.of("stemma.db");
}

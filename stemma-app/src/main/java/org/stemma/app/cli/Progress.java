package org.stemma.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How far a reading has come: a bar where standard error is a terminal, a line an article elsewhere. */
final class Progress implements AutoCloseable {
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final Console console;
    private final @Nullable ProgressBar bar;

    /** @param expected how many steps there will be at least */
    Progress(Console console, long expected) {
        this.console = console;
        this.bar = console.screen().err() ? bar(console, expected) : null;
    }

    private static ProgressBar bar(Console console, long expected) {
        return new ProgressBarBuilder()
                .setTaskName("reading")
                .setInitialMax(expected)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(200)
                .setConsumer(new DelegatingProgressBarConsumer(
                        text -> console.err().print(CLEAR_LINE + text),
                        console.screen().columns() - 1))
                .build();
    }

    /** One step done, with what it says for the log: a line, or several. */
    void step(String line) {
        if (bar == null) {
            console.note(line);
            return;
        }
        if (bar.getCurrent() >= bar.getMax()) {
            bar.maxHint(bar.getCurrent() + 1);
        }
        bar.step();
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            console.err().print(CLEAR_LINE);
        }
    }

    /** How many files lie under some paths; what cannot be looked at counts as one, and is refused when it is read. */
    static long files(List<String> paths) {
        return paths.stream().mapToLong(Progress::files).sum();
    }

    private static long files(String given) {
        Path path;
        try {
            path = Path.of(given);
        } catch (InvalidPathException e) {
            return 1;
        }
        if (!Files.isDirectory(path)) {
            return 1;
        }
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile).count();
        } catch (IOException | java.io.UncheckedIOException e) {
            return 1;
        }
    }
}

package org.stemma.bench.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Sentences that were coded wrongly, written where a developer may read them: wanted, found, text. */
final class EventFaults {
    private final Path file;
    private final List<String> lines = new ArrayList<>();

    EventFaults(Path file) {
        this.file = file;
    }

    void add(String wanted, String found, String text) {
        lines.add(wanted + "\t" + found + "\t" + text.replaceAll("\\s+", " "));
    }

    void write() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, lines.stream().sorted().toList(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}

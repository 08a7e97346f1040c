package org.stemma.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The figures below which a build fails, in {@code eval/floors.json}. Raising is a command; lowering one takes a reason,
 * which is kept beside it.
 */
final class Floors {
    /** Rounding differs between machines in the last places; a real loss is larger. */
    static final double TOLERANCE = 0.002;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A floor, its data, and why it was lowered if it ever was. */
    record Floor(
            String corpus,
            Map<String, Double> scores,
            @Nullable String lowered) {}

    private final Path file;
    private final TreeMap<String, Floor> floors;

    private Floors(Path file, Map<String, Floor> floors) {
        this.file = file;
        this.floors = new TreeMap<>(floors);
    }

    static Floors read(Path file) {
        if (!Files.exists(file)) {
            return new Floors(file, Map.of());
        }
        return new Floors(
                file,
                JSON.readValue(
                        file.toFile(),
                        JSON.getTypeFactory().constructMapType(TreeMap.class, String.class, Floor.class)));
    }

    Map<String, Floor> all() {
        return java.util.Collections.unmodifiableMap(floors);
    }

    /** What is wrong with a measurement; empty if nothing. */
    List<String> failures(String evaluation, String corpus, Scores scores) {
        Floor floor = floors.get(evaluation);
        if (floor == null) {
            return List.of();
        }
        List<String> failures = new ArrayList<>();
        if (!floor.corpus().equals(corpus)) {
            failures.add("the floor was measured on other data (" + floor.corpus() + ", here " + corpus
                    + "): measure anew with --raise");
        }
        floor.scores().forEach((name, least) -> {
            Double measured = scores.values().get(name);
            if (measured == null) {
                failures.add(name + " is no longer measured");
            } else if (measured < least - TOLERANCE) {
                failures.add("%s %.4f fell below its floor %.4f".formatted(name, measured, least));
            }
        });
        return failures;
    }

    /** Keeps the better of floor and measurement. */
    void raise(String evaluation, String corpus, Scores scores) {
        Floor before = floors.get(evaluation);
        Map<String, Double> raised = new TreeMap<>();
        scores.values().forEach((name, measured) -> {
            Double old = before == null || !before.corpus().equals(corpus)
                    ? null
                    : before.scores().get(name);
            raised.put(name, rounded(old == null ? measured : Math.max(old, measured)));
        });
        floors.put(evaluation, new Floor(corpus, raised, before == null ? null : before.lowered()));
    }

    /** Sets the floor to the measurement, whatever it was, and keeps the reason. */
    void lower(String evaluation, String corpus, Scores scores, String reason) {
        Map<String, Double> lowered = new TreeMap<>();
        scores.values().forEach((name, measured) -> lowered.put(name, rounded(measured)));
        floors.put(evaluation, new Floor(corpus, lowered, reason));
    }

    void write() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(floors) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}

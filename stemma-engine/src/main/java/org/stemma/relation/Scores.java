package org.stemma.relation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.stemma.news.Event;
import org.stemma.news.PloverType;

/** The published scale of cooperation and conflict, read once from {@code scores.txt}. Immutable. */
final class Scores {
    static final Scores PLOVER = new Scores();

    /** What the scale is called where its figures are shown. */
    static final String NAME = "PLOVER conflict–cooperation scores (manual, draft 0.8), −10 to +10";

    private static final String FILE = "scores.txt";
    private static final int COLUMNS = 3;

    private final Map<PloverType, Double> types = new EnumMap<>(PloverType.class);
    private final Map<String, Double> modes = new HashMap<>();

    private Scores() {
        for (String line : lines()) {
            String[] columns = line.split("\\|", -1);
            if (columns.length != COLUMNS) {
                throw new IllegalStateException(FILE + ": " + columns.length + " columns in: " + line);
            }
            PloverType type = PloverType.valueOf(columns[0].strip());
            types.put(type, Double.valueOf(columns[1].strip()));
            for (String mode : columns[2].split(",")) {
                if (!mode.isBlank()) {
                    String[] parts = mode.strip().split(" ");
                    modes.put(key(type, parts[0]), Double.valueOf(parts[1]));
                }
            }
        }
    }

    /** From −10, most hostile, to +10. */
    double of(Event.Code code) {
        Double type = types.get(code.type());
        if (type == null) {
            throw new IllegalStateException(FILE + " has no " + code.type());
        }
        return modes.getOrDefault(key(code.type(), code.mode()), type);
    }

    private static String key(PloverType type, String mode) {
        return type + "/" + mode.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }

    private static List<String> lines() {
        try (InputStream in = Scores.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the build");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}

package org.stemma.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** What is no town: continents, countries, seas, rivers, mountains and lands, and points in the midst of some provinces. */
@NullMarked
final class PlaceLands {
    private static final int COLUMNS = 6;

    /**
     * A line of {@code lands.tsv}.
     *
     * @param code ISO 3166-1 alpha-3 or ISO 3166-2; empty if it lies in several countries or none
     */
    record Land(Toponym.Kind kind, String name, List<String> names, String code, double latitude, double longitude) {
        Land {
            names = List.copyOf(names);
        }
    }

    private final List<Land> lands = new ArrayList<>();
    private final Map<String, PlaceRegions.Middle> middles = new HashMap<>();
    private final Map<String, List<String>> other = new HashMap<>();
    private final Map<String, String> codes = new HashMap<>();

    PlaceLands() {
        Map<String, List<String>> countries = new HashMap<>();
        for (String[] cells : read(Countries.class.getResourceAsStream("countries.tsv"), 7)) {
            List<String> names = new ArrayList<>(List.of(cells[1]));
            names.addAll(list(cells[2]));
            countries.put(cells[0], names);
        }
        for (String[] cells : read(PlaceLands.class.getResourceAsStream("lands.tsv"), COLUMNS)) {
            Toponym.Kind kind = Toponym.Kind.valueOf(cells[0]);
            if (kind == Toponym.Kind.REGION) {
                addRegion(cells);
                continue;
            }
            double latitude = Double.parseDouble(cells[4]);
            double longitude = Double.parseDouble(cells[5]);
            if (kind == Toponym.Kind.COUNTRY) {
                List<String> names = countries.getOrDefault(cells[3], List.of(cells[1]));
                Set<String> more = new HashSet<>(names);
                more.addAll(list(cells[2]));
                more.remove(names.getFirst());
                middles.put(cells[3], new PlaceRegions.Middle(latitude, longitude));
                lands.add(new Land(kind, names.getFirst(), List.copyOf(more), cells[3], latitude, longitude));
            } else {
                lands.add(new Land(kind, cells[1], list(cells[2]), cells[3], latitude, longitude));
            }
        }
    }

    private void addRegion(String[] cells) {
        if (!cells[4].isEmpty()) {
            middles.put(cells[3], new PlaceRegions.Middle(Double.parseDouble(cells[4]), Double.parseDouble(cells[5])));
        }
        other.put(cells[3], list(cells[2]));
        codes.put(cells[3].substring(0, 2) + ToponymSpelling.fold(cells[1]), cells[3]);
    }

    private static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(";"));
    }

    private static List<String[]> read(@Nullable InputStream file, int columns) {
        if (file == null) {
            throw new IllegalStateException("A list of lands is not on the class path");
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t", columns))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Land> all() {
        return List.copyOf(lands);
    }

    Set<String> countries() {
        Set<String> codes = new HashSet<>();
        lands.stream().filter(land -> land.kind() == Toponym.Kind.COUNTRY).forEach(land -> codes.add(land.code()));
        return codes;
    }

    /** The point in the midst of a country or province, if the list has one. */
    PlaceRegions.@Nullable Middle middle(String code) {
        return middles.get(code);
    }

    /** The ISO 3166-2 code of a province by its country's alpha-2 code and its name, folded. */
    @Nullable
    String code(String country, String folded) {
        return codes.get(country + folded);
    }

    /** Other names of a province. */
    List<String> names(String code) {
        return other.getOrDefault(code, List.of());
    }
}

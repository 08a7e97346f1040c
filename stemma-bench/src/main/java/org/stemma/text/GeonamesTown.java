package org.stemma.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * A line of GeoNames' {@code cities500.txt}.
 *
 * @param country ISO 3166-1 alpha-2 code
 * @param first GeoNames' code of the division of the first order, within the country
 * @param second of the second order, within the first
 */
@NullMarked
record GeonamesTown(
        int number,
        String name,
        List<String> names,
        double latitude,
        double longitude,
        String feature,
        String country,
        String first,
        String second,
        long population) {
    private static final int COLUMNS = 19;

    GeonamesTown {
        names = List.copyOf(names);
    }

    static List<GeonamesTown> read(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.map(line -> line.split("\t", -1))
                    .filter(cells -> cells.length == COLUMNS)
                    .map(GeonamesTown::of)
                    .toList();
        }
    }

    private static GeonamesTown of(String[] cells) {
        return new GeonamesTown(
                Integer.parseInt(cells[0]),
                cells[1],
                Arrays.asList(cells[3].split(",")),
                Double.parseDouble(cells[4]),
                Double.parseDouble(cells[5]),
                cells[7],
                cells[8],
                cells[10],
                cells[11],
                Long.parseLong(cells[14]));
    }

    String region() {
        return country + "." + first;
    }

    String district() {
        return region() + "." + second;
    }

    /** Whether it is gone, or a name for something that is no settlement. */
    boolean isPast() {
        return List.of("PPLH", "PPLQ", "PPLW", "PPLCH").contains(feature);
    }

    Toponym.Kind kind() {
        return switch (feature) {
            case "PPLC" -> Toponym.Kind.CAPITAL;
            case "PPLA" -> Toponym.Kind.SEAT;
            case "PPLX" -> Toponym.Kind.QUARTER;
            default -> Toponym.Kind.TOWN;
        };
    }
}

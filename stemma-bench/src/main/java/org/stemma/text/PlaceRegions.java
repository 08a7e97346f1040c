package org.stemma.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The provinces and states that towns lie in: GeoNames' names, ISO 3166-2 codes by name, and a point in the midst of each.
 *
 * <p>GeoNames' short tables give no coordinates of provinces. The mean of the half-degree cells in which a province has towns
 * comes near the middle of its area, where the mean of its towns would lie in its largest agglomeration; where most of it is
 * empty, the list of lands has a point instead.
 */
@NullMarked
final class PlaceRegions {
    private static final double CELL = 0.5;
    private static final Pattern ENTRY = Pattern.compile("\\{\"code\":\"([^\"]*)\",\"name\":\"([^\"]*)\"}");
    private static final Pattern ISO =
            Pattern.compile("code: '([A-Z]{2}-[A-Z0-9]{1,3})',\\s+name: (?:'([^']*)'|\"([^\"]*)\")");
    private static final Pattern GENERIC = Pattern.compile(
            "(?i)^(?:provincia de|provincia del|departamento de|departamento del"
                    + "|departamento|estado de|wilaya de|wilayat|muhafazat|province of|republic of|state of|canton of|region of) "
                    + "| (?:province|governorate|region|oblast|state|department|prefecture|county|district|krai|territory|municipality"
                    + "|canton|voivodeship|parish|division|republic|emirate|autonomous region|special region|kray|okrug|raion|regency)$");

    /** The middle of a set of towns' cells. */
    record Middle(double latitude, double longitude) {
        static Middle of(List<GeonamesTown> towns) {
            Set<Long> cells = new LinkedHashSet<>();
            double latitude = 0;
            double longitude = 0;
            for (GeonamesTown town : towns) {
                long row = Math.round(town.latitude() / CELL);
                long column = Math.round(town.longitude() / CELL);
                if (cells.add(row * 10_000 + column)) {
                    latitude += towns.size() == 1 ? town.latitude() : row * CELL;
                    longitude += towns.size() == 1 ? town.longitude() : column * CELL;
                }
            }
            return new Middle(latitude / cells.size(), longitude / cells.size());
        }
    }

    private final List<ToponymTable.Region> regions = new ArrayList<>();
    private final Map<String, Integer> indexes = new HashMap<>();
    private final Map<String, String> names;
    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, List<String>> divisions = new LinkedHashMap<>();

    PlaceRegions(Path source, List<GeonamesTown> towns, PlaceLands lands) throws IOException {
        names = names(source.resolve("admin1.json"));
        readCodes(source.resolve("2.js"));
        regions.add(new ToponymTable.Region(null, null, null, 0, 0));
        Map<String, List<GeonamesTown>> members = new TreeMap<>();
        Map<String, List<GeonamesTown>> citizens = new TreeMap<>();
        for (GeonamesTown town : towns) {
            members.computeIfAbsent(town.region(), key -> new ArrayList<>()).add(town);
            citizens.computeIfAbsent(alpha3(town.country()), key -> new ArrayList<>())
                    .add(town);
        }
        lands.countries().forEach(code -> citizens.putIfAbsent(code, List.of()));
        citizens.forEach((country, those) -> {
            Middle middle = lands.middle(country);
            add(country, country, null, null, middle == null ? Middle.of(those) : middle);
        });
        members.forEach((region, those) -> {
            String name = names.get(region);
            String country = region.substring(0, 2);
            String code = name == null ? null : code(country, region.substring(3), name, those, lands);
            Middle known = code == null ? null : lands.middle(code);
            if (name != null) {
                add(region, alpha3(country), code, name, known == null ? Middle.of(those) : known);
            }
        });
    }

    private void add(
            String key, @Nullable String country, @Nullable String code, @Nullable String name, Middle middle) {
        indexes.put(key, regions.size());
        regions.add(new ToponymTable.Region(
                country, code, name, (int) Math.round(middle.latitude() * ToponymTable.DEGREE), (int)
                        Math.round(middle.longitude() * ToponymTable.DEGREE)));
    }

    List<ToponymTable.Region> all() {
        return List.copyOf(regions);
    }

    /** The index of a town's region, or else of its country. */
    int of(GeonamesTown town) {
        Integer region = indexes.get(town.region());
        return region != null ? region : ofCountry(alpha3(town.country()));
    }

    int ofCountry(String alpha3) {
        return indexes.getOrDefault(alpha3, 0);
    }

    /** ISO 3166-1 alpha-3 of alpha-2. */
    static String alpha3(String alpha2) {
        return alpha2.equals("XK") ? "XKX" : Locale.of("", alpha2).getISO3Country();
    }

    /** Names by code of GeoNames' tables of divisions, as JSON. */
    static Map<String, String> names(Path file) throws IOException {
        Map<String, String> names = new HashMap<>();
        Matcher matcher = ENTRY.matcher(Files.readString(file, StandardCharsets.UTF_8));
        while (matcher.find()) {
            names.put(matcher.group(1), matcher.group(2));
        }
        return names;
    }

    private void readCodes(Path file) throws IOException {
        Matcher matcher = ISO.matcher(Files.readString(file, StandardCharsets.UTF_8));
        while (matcher.find()) {
            String code = matcher.group(1);
            String name = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
            String country = code.substring(0, 2);
            divisions.computeIfAbsent(country, key -> new ArrayList<>()).add(code);
            codes.putIfAbsent(country + bare(name), code);
        }
    }

    /**
     * A division's ISO 3166-2 code: as the list of lands has it, by its name, by another name of the town that it is called
     * after, or GeoNames' own code where the two agree.
     */
    private @Nullable String code(String country, String own, String name, List<GeonamesTown> towns, PlaceLands lands) {
        String full = lands.code(country, ToponymSpelling.fold(name));
        String listed = full != null ? full : lands.code(country, bare(name));
        String byName = listed != null ? listed : codes.get(country + bare(name));
        if (byName != null) {
            return byName;
        }
        String same = country + "-" + own;
        if (own.chars().allMatch(Character::isLetter)
                && divisions.getOrDefault(country, List.of()).contains(same)) {
            return same;
        }
        return towns.stream()
                .filter(town -> ToponymSpelling.fold(town.name()).equals(bare(name)))
                .flatMap(town -> town.names().stream())
                .map(other -> codes.get(country + bare(other)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String bare(String name) {
        return ToponymSpelling.fold(withoutGeneric(name));
    }

    /** "Idlib" of "Idlib Governorate". */
    static String withoutGeneric(String name) {
        String bare = GENERIC.matcher(name).replaceAll("").strip();
        return bare.isEmpty() ? name : bare;
    }
}

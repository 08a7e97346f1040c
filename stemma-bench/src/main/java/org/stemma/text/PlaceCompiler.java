package org.stemma.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/**
 * Compiles the table of places from a folder with GeoNames' {@code cities500.txt}, the names of its divisions
 * ({@code admin1.json}, {@code admin2.json}) and the list of ISO 3166-2 codes ({@code 2.js}), and from our list of lands.
 * Lies in the room's package, since the table's form is nobody's business outside. Deterministic; takes some ten seconds.
 */
@NullMarked
public final class PlaceCompiler {
    /** Below, other names are kept only where English has no settled spelling. */
    private static final int KNOWN_ABROAD = 100_000;

    /** Names of towns below are not kept at all in other spellings. */
    private static final int SMALL = 5_000;

    /** Numbers in GeoNames are kept from here. */
    private static final int NUMBERED = 1_000;

    /** Districts with fewer people are kept only where the news names them as a matter of course. */
    private static final int LARGE_DISTRICT = 150_000;

    private static final int LONGEST_NAME = 60;
    private static final int SHORTEST_OTHER_NAME = 4;

    /** Written in Latin letters, with a capital, and no code of an airport. */
    private static final Pattern READABLE =
            Pattern.compile("\\p{Lu}[\\p{IsLatin}\\p{M}ʻʼ’'. -]*\\p{Ll}[\\p{IsLatin}\\p{M}ʻʼ’'. -]*");

    /** Countries written in Latin letters, whose towns English calls as they do themselves. */
    private static final Set<String> LATIN = Set.of(
            ("US GB IE CA AU NZ FR DE AT CH IT ES PT NL BE LU DK SE NO FI IS PL CZ SK HU RO HR SI BA ME AL EE LV LT MX GT HN SV NI CR"
                            + " PA CU DO HT JM CO VE EC PE BO CL AR UY PY BR PH ID MY VN ZA NG GH KE UG TZ ZM ZW MW MZ AO MG")
                    .split(" "));

    private static final Set<String> COUNTIES_NAMED =
            Set.of("US", "GB", "IE", "CA", "AU", "NZ", "IN", "PK", "KE", "NG", "ZA", "PH", "SY", "IQ", "UA", "AF");

    /** Where a county's name without "County" is a town's. */
    private static final Set<String> COUNTIES_BY_FULL_NAME = Set.of("US", "IE", "AU", "NZ");

    private PlaceCompiler() {}

    /** Writes the table and tells its size. */
    public static String compile(Path source, Path table) throws IOException {
        List<GeonamesTown> towns = GeonamesTown.read(source.resolve("cities500.txt")).stream()
                .filter(town ->
                        !town.isPast() && !PlaceRegions.alpha3(town.country()).isEmpty())
                .toList();
        PlaceLands lands = new PlaceLands();
        PlaceRegions regions = new PlaceRegions(source, towns, lands);
        List<PlaceEntry> places = new ArrayList<>();
        towns.stream().filter(PlaceCompiler::isKept).forEach(town -> places.add(entry(town, regions)));
        addRegions(places, towns, regions, lands);
        addDistricts(places, towns, regions, PlaceRegions.names(source.resolve("admin2.json")));
        addLands(places, towns, regions, lands);
        return new PlaceTableWriter(regions.all(), places).write(table);
    }

    private static boolean isKept(GeonamesTown town) {
        return town.population() > 0 || town.kind() == Toponym.Kind.SEAT || town.kind() == Toponym.Kind.CAPITAL;
    }

    private static PlaceEntry entry(GeonamesTown town, PlaceRegions regions) {
        return new PlaceEntry(
                town.name(),
                otherNames(town),
                town.kind(),
                regions.of(town),
                town.latitude(),
                town.longitude(),
                town.population(),
                town.population() >= NUMBERED ? town.number() : 0);
    }

    /** Names in other folding than its own; of one folding the first. */
    private static Set<String> otherNames(GeonamesTown town) {
        boolean kept =
                town.population() >= KNOWN_ABROAD || (!LATIN.contains(town.country()) && town.population() >= SMALL);
        Set<String> names = new LinkedHashSet<>();
        if (kept) {
            Set<String> folded = new HashSet<>(Set.of(ToponymSpelling.fold(town.name())));
            for (String name : town.names()) {
                String key = ToponymSpelling.fold(name);
                boolean readable =
                        name.length() <= LONGEST_NAME && READABLE.matcher(name).matches();
                if (readable && key.length() >= SHORTEST_OTHER_NAME && folded.add(key)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static void addRegions(
            List<PlaceEntry> places, List<GeonamesTown> towns, PlaceRegions regions, PlaceLands lands) {
        Map<Integer, Long> people = new HashMap<>();
        towns.forEach(town -> people.merge(regions.of(town), town.population(), Long::sum));
        List<ToponymTable.Region> all = regions.all();
        for (int i = 0; i < all.size(); i++) {
            ToponymTable.Region region = all.get(i);
            if (region.name() == null) {
                continue;
            }
            Set<String> names = new LinkedHashSet<>(Set.of(PlaceRegions.withoutGeneric(region.name())));
            names.addAll(region.code() == null ? List.of() : lands.names(region.code()));
            names.remove(region.name());
            places.add(new PlaceEntry(
                    region.name(),
                    names,
                    Toponym.Kind.REGION,
                    i,
                    region.latitude() / ToponymTable.DEGREE,
                    region.longitude() / ToponymTable.DEGREE,
                    people.getOrDefault(i, 0L),
                    0));
        }
    }

    private static void addDistricts(
            List<PlaceEntry> places, List<GeonamesTown> towns, PlaceRegions regions, Map<String, String> names) {
        Map<String, List<GeonamesTown>> members = new TreeMap<>();
        towns.forEach(town -> members.computeIfAbsent(town.district(), key -> new ArrayList<>())
                .add(town));
        members.forEach((code, those) -> {
            String name = names.get(code);
            long people = those.stream().mapToLong(GeonamesTown::population).sum();
            boolean named = COUNTIES_NAMED.contains(code.substring(0, 2)) || people >= LARGE_DISTRICT;
            if (name != null && name.length() <= LONGEST_NAME && named) {
                PlaceRegions.Middle middle = PlaceRegions.Middle.of(those);
                String bare = PlaceRegions.withoutGeneric(name);
                boolean known = bare.equals(name) || COUNTIES_BY_FULL_NAME.contains(code.substring(0, 2));
                places.add(new PlaceEntry(
                        name,
                        known ? Set.of() : Set.of(bare),
                        Toponym.Kind.DISTRICT,
                        regions.of(those.getFirst()),
                        middle.latitude(),
                        middle.longitude(),
                        people,
                        0));
            }
        });
    }

    private static void addLands(
            List<PlaceEntry> places, List<GeonamesTown> towns, PlaceRegions regions, PlaceLands lands) {
        Map<String, Long> people = new HashMap<>();
        towns.forEach(town -> people.merge(PlaceRegions.alpha3(town.country()), town.population(), Long::sum));
        for (PlaceLands.Land land : lands.all()) {
            places.add(new PlaceEntry(
                    land.name(),
                    new LinkedHashSet<>(land.names()),
                    land.kind(),
                    regions.ofCountry(land.code()),
                    land.latitude(),
                    land.longitude(),
                    land.kind() == Toponym.Kind.COUNTRY ? people.getOrDefault(land.code(), 0L) : 0L,
                    0));
        }
    }
}

package org.stemma.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.stemma.text.Countries;
import org.stemma.text.Toponym;
import org.stemma.text.Toponym.Kind;
import org.stemma.text.Toponyms;

/** Names looked up in the gazetteer, once each. Not thread-safe: one for each story. */
final class GeoNames {
    /** Words around a name that leave it the name of the same place, or of a part of it. */
    private static final Set<String> PARTS = Set.of(
            "northern",
            "southern",
            "eastern",
            "western",
            "central",
            "north",
            "south",
            "east",
            "west",
            "northeastern",
            "northwestern",
            "southeastern",
            "southwestern",
            "northeast",
            "northwest",
            "southeast",
            "southwest",
            "upper",
            "lower",
            "greater",
            "downtown",
            "inner",
            "mainland",
            "rural",
            "coastal",
            "old",
            "metropolitan",
            "midtown",
            "uptown",
            "suburban",
            "mid");

    private static final Set<String> NOUNS = Set.of(
            "city",
            "town",
            "village",
            "province",
            "governorate",
            "state",
            "region",
            "district",
            "county",
            "oblast",
            "area",
            "township",
            "municipality",
            "prefecture",
            "valley",
            "peninsula",
            "coast",
            "metro",
            "suburbs");

    private static final int LONGEST_ACRONYM = 3;

    private final Map<String, List<Toponym>> known = new HashMap<>();
    private final Map<String, List<Toponym>> likely = new HashMap<>();

    /** Under exactly this name, or as the country that it names. */
    List<Toponym> named(String name) {
        return known.computeIfAbsent(name, key -> withCountry(key, Toponyms.named(key)));
    }

    /** Under this name, another transcription, or what it is without "northern", "province" and the like. */
    List<Toponym> meant(String name) {
        return likely.computeIfAbsent(name, GeoNames::search);
    }

    private static List<Toponym> search(String name) {
        List<Toponym> found = withCountry(name, isAcronym(name) ? regions(name) : Toponyms.likeliest(name));
        String rest = name;
        while (found.isEmpty() && !rest.isEmpty()) {
            rest = shorter(rest);
            found = withCountry(rest, Toponyms.named(rest));
        }
        return found;
    }

    /** "EU", "NSW": no town is meant. */
    private static boolean isAcronym(String name) {
        return name.length() <= LONGEST_ACRONYM && name.equals(name.toUpperCase(Locale.ROOT));
    }

    private static List<Toponym> regions(String name) {
        return Toponyms.named(name).stream()
                .filter(p -> p.kind() == Kind.REGION && name.length() > 2)
                .toList();
    }

    private static String shorter(String name) {
        int first = name.indexOf(' ');
        int last = name.lastIndexOf(' ');
        if (first < 0) {
            int hyphen = name.indexOf('-');
            return hyphen > 0 && PARTS.contains(name.substring(0, hyphen).toLowerCase(Locale.ROOT))
                    ? name.substring(hyphen + 1)
                    : "";
        }
        if (NOUNS.contains(name.substring(last + 1).toLowerCase(Locale.ROOT))) {
            return name.substring(0, last);
        }
        String head = name.substring(0, first).toLowerCase(Locale.ROOT);
        return PARTS.contains(head) || head.equals("the") || NOUNS.contains(head) || head.equals("of")
                ? name.substring(first + 1)
                : "";
    }

    /** With the country of a name that only the news gives it: "U.S.", "Britain". */
    private static List<Toponym> withCountry(String name, List<Toponym> found) {
        Countries.Meaning meaning = Countries.meaningOf(name).orElse(null);
        if (meaning == null
                || meaning.kind() != Countries.Kind.COUNTRY
                || found.stream().anyMatch(p -> p.kind() == Kind.COUNTRY)) {
            return found;
        }
        List<Toponym> all = new ArrayList<>();
        Toponyms.named(meaning.country()).stream()
                .filter(p -> p.kind() == Kind.COUNTRY && meaning.code().equals(p.country()))
                .forEach(all::add);
        all.addAll(found);
        return all;
    }
}

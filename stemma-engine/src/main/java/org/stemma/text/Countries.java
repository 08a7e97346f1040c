package org.stemma.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the news calls the countries: names, capitals, demonyms and the houses that stand for a government, with ISO 3166 alpha-3
 * codes. Read once from {@code countries.tsv} and the compiled spellings; a look-up costs one hash. Case counts ("Turkey", not "turkey"), except that a
 * name all in capitals is found too; a leading article and a trailing possessive are ignored.
 */
public final class Countries {
    private static final String FILE = "countries.tsv";
    private static final int COLUMNS = 7;

    /** Names in other languages, compiled from CLDR. What {@code countries.tsv} says of a name goes first. */
    private static final String SPELLINGS = "country-spellings.tsv";

    /** Shorter words in capitals are abbreviations and stand in the file as such: US is a country, MALI is shouted. */
    private static final int SHORTEST_SHOUT = 4;

    private static final Countries TABLE = read();

    /** How a name stands for a country. */
    public enum Kind {
        /** Its own name or another of its names. */
        COUNTRY,
        CAPITAL,
        /** A people or a language: Syrian, French. */
        DEMONYM,
        /** A house that stands for the government: Kremlin, White House. */
        GOVERNMENT,
        /** A town or region in it. */
        PLACE
    }

    /**
     * What a name means.
     *
     * @param code ISO 3166-1 alpha-3
     * @param country the country's usual English name
     */
    public record Meaning(String code, String country, Kind kind) {}

    private final Map<String, Meaning> meanings = new HashMap<>();
    private final Map<String, Meaning> shouted = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    private Countries() {}

    /** What a name, demonym or capital means. */
    public static Optional<Meaning> meaningOf(String name) {
        String key = key(name);
        Meaning exact = TABLE.meanings.get(key);
        boolean shout = exact == null && key.length() >= SHORTEST_SHOUT && key.equals(key.toUpperCase(Locale.ROOT));
        return Optional.ofNullable(shout ? TABLE.shouted.get(key) : exact);
    }

    /** The country's code of a name, demonym, capital, government house or town. */
    public static Optional<String> codeOf(String name) {
        return meaningOf(name).map(Meaning::code);
    }

    /** How a name stands for a country. */
    public static Optional<Kind> kindOf(String name) {
        return meaningOf(name).map(Meaning::kind);
    }

    /** The usual English name of the country with a code. */
    public static Optional<String> nameOf(String code) {
        return Optional.ofNullable(TABLE.names.get(code));
    }

    private static String key(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFC)
                .replace('’', '\'')
                .replace('\u00a0', ' ')
                .strip();
        if (plain.regionMatches(true, 0, "the ", 0, 4)) {
            plain = plain.substring(4);
        }
        if (plain.endsWith("'s") || plain.endsWith("'S")) {
            plain = plain.substring(0, plain.length() - 2);
        } else if (plain.endsWith("s'")) {
            plain = plain.substring(0, plain.length() - 1);
        }
        return plain;
    }

    private static Countries read() {
        Countries table = new Countries();
        lines(FILE).forEach(table::add);
        lines(SPELLINGS).forEach(table::addSpellings);
        return table;
    }

    private static List<String> lines(String resource) {
        try (InputStream file = Countries.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("No " + resource + " on the class path");
            }
            return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addSpellings(String line) {
        int tab = line.indexOf('\t');
        String code = line.substring(0, tab);
        String country = names.get(code);
        if (country != null) {
            put(line.substring(tab + 1), new Meaning(code, country, Kind.COUNTRY));
        }
    }

    private void add(String line) {
        String[] columns = line.split("\t", COLUMNS);
        String code = columns[0];
        String country = columns[1];
        names.put(code, country);
        put(country, new Meaning(code, country, Kind.COUNTRY));
        put(columns[2], new Meaning(code, country, Kind.COUNTRY));
        put(columns[3], new Meaning(code, country, Kind.CAPITAL));
        put(columns[4], new Meaning(code, country, Kind.DEMONYM));
        put(columns[5], new Meaning(code, country, Kind.GOVERNMENT));
        put(columns[6], new Meaning(code, country, Kind.PLACE));
        for (String demonym : columns[4].split(";")) {
            if (hasPlural(demonym)) {
                put(demonym + "s", new Meaning(code, country, Kind.DEMONYM));
            }
        }
    }

    /** Peoples in -ese, -ish, -ch and -men have no plural in -s: the Chinese, the Irish, the Dutch. */
    private static boolean hasPlural(String demonym) {
        return !demonym.isEmpty() && !demonym.matches(".*(s|ese|sh|ch|men|shman|chman|woman)");
    }

    private void put(String list, Meaning meaning) {
        for (String name : list.split(";")) {
            if (!name.isEmpty()) {
                meanings.putIfAbsent(key(name), meaning);
                shouted.putIfAbsent(key(name).toUpperCase(Locale.ROOT), meaning);
            }
        }
    }
}

package org.stemma.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.stemma.text.Countries;
import org.stemma.text.Toponyms;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Compiles the names that countries have in their own languages and in those of many reports, from the Java platform's CLDR data
 * (Unicode License v3): what {@link Countries} reads beside its own table. The same on every machine with the same JDK.
 */
@Command(
        name = "train countries",
        mixinStandardHelpOptions = true,
        description = "Compiles the names of countries in many languages from the Java platform's CLDR data.")
public final class TrainCountries implements Callable<Integer> {
    /** Languages of many reports about other countries, in Latin letters. */
    private static final List<String> REPORTED = List.of("en", "de", "es", "fr", "id", "it", "nl", "pt", "sv", "tr");

    private static final Pattern READABLE = Pattern.compile("\\p{Lu}[\\p{IsLatin} .'’-]{3,}");

    /** Names that English has for something else: words, and names of persons. */
    private static final Set<String> WORDS =
            Set.of("Dominique", "Grenade", "Guernesey", "Island", "Jordania", "Maurice", "Salvador");

    @Option(names = "--to", description = "the table's file (default: ${DEFAULT-VALUE})")
    private Path file = Path.of("stemma-engine/src/main/resources/org/stemma/text/country-spellings.tsv");

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new TrainCountries()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(
                "# Names of countries in their own languages and in some others: code <TAB> names. Compiled by ./train countries");
        lines.add(
                "# from the Java platform's CLDR data (Unicode License v3). Names of towns and other words are left out.");
        spellings().forEach((code, names) -> lines.add(code + "\t" + String.join(";", names)));
        Files.write(file, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        System.out.println(lines.size() + " lines in " + file);
        return 0;
    }

    /** By the codes of the countries that Stemma knows, the names that mean nothing else. */
    static Map<String, Set<String>> spellings() {
        Map<String, Set<String>> spellings = new TreeMap<>();
        for (String region : Locale.getISOCountries()) {
            Locale country = Locale.of("", region);
            Set<String> names = new TreeSet<>();
            REPORTED.forEach(language -> names.add(country.getDisplayCountry(Locale.forLanguageTag(language))));
            for (Locale own : Locale.getAvailableLocales()) {
                if (own.getCountry().equals(region)) {
                    names.add(country.getDisplayCountry(own));
                }
            }
            names.removeIf(name -> !isPlain(name));
            String code = country.getISO3Country();
            if (!names.isEmpty() && Countries.nameOf(code).isPresent()) {
                spellings.put(code, names);
            }
        }
        return withoutShared(spellings);
    }

    /** Names in Latin letters of which no town is called. */
    private static boolean isPlain(String name) {
        return READABLE.matcher(name).matches()
                && !WORDS.contains(name)
                && Toponyms.named(name).stream().noneMatch(place -> place.kind().isTown());
    }

    /** A name that two countries have in two languages means neither: Dominika. */
    private static Map<String, Set<String>> withoutShared(Map<String, Set<String>> spellings) {
        Map<String, Integer> uses = new TreeMap<>();
        spellings.values().forEach(names -> names.forEach(name -> uses.merge(name, 1, Integer::sum)));
        spellings.values().forEach(names -> names.removeIf(name -> uses.getOrDefault(name, 0) > 1));
        spellings.values().removeIf(Set::isEmpty);
        return spellings;
    }
}

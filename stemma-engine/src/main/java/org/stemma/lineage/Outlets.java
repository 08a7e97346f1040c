package org.stemma.lineage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Source;

/** Which names mean one outlet, and which outlets belong to one house (table {@code families.txt}). */
final class Outlets {
    private static final String TABLE = "families.txt";

    /** What an agency may leave out of its name in a dateline. */
    private static final Pattern KIND = Pattern.compile(" (?:news agency|press agency|agency|newswire)$");

    private final Map<String, String> families;

    private Outlets(Map<String, String> families) {
        this.families = Map.copyOf(families);
    }

    static Outlets load() {
        try (InputStream table = Objects.requireNonNull(Outlets.class.getResourceAsStream(TABLE), TABLE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return parse(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(TABLE, e);
        }
    }

    /**
     * Lines {@code house: outlet; outlet; host}; {@code #} opens a comment.
     *
     * @throws IllegalArgumentException naming the line that is none
     */
    static Outlets parse(List<String> lines) {
        Map<String, String> families = new HashMap<>();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).strip();
            if (line.startsWith("#") || line.isEmpty()) {
                continue;
            }
            int colon = line.indexOf(':');
            if (colon <= 0) {
                throw new IllegalArgumentException(
                        "Line " + number + ": expected \"house: outlet; outlet\", found \"" + line + "\"");
            }
            String house = line.substring(0, colon).strip();
            Arrays.stream(line.substring(colon + 1).split(";", -1))
                    .map(Outlets::plain)
                    .filter(outlet -> !outlet.isEmpty())
                    .forEach(outlet -> families.put(outlet, house));
        }
        return new Outlets(families);
    }

    /** The house that an outlet belongs to, null if the table does not say. */
    @Nullable
    String family(@Nullable Source outlet) {
        if (outlet == null) {
            return null;
        }
        String byName = families.get(plain(outlet.name()));
        return byName != null || outlet.host() == null ? byName : families.get(plain(outlet.host()));
    }

    /** Whether two sources are one: by name, or by host. */
    static boolean same(@Nullable Source one, @Nullable Source other) {
        if (one == null || other == null) {
            return false;
        }
        String name = plain(one.name());
        boolean sameName = !name.isEmpty() && name.equals(plain(other.name()));
        return sameName
                || (one.host() != null
                        && other.host() != null
                        && plain(one.host()).equals(plain(other.host())));
    }

    /** A name without case, article, {@code www}, marks and the words that only say what it is. */
    static String plain(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        String bare =
                lower.startsWith("www.") ? lower.substring(4) : lower.startsWith("the ") ? lower.substring(4) : lower;
        return bare.contains(".") && !bare.contains(" ")
                ? bare
                : Folding.fold(KIND.matcher(bare).replaceFirst(""));
    }
}

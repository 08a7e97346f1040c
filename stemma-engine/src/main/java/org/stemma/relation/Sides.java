package org.stemma.relation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Sector;
import org.stemma.relation.Ledger.Entry;
import org.stemma.relation.Ledger.Party;
import org.stemma.relation.Ledger.Side;
import org.stemma.text.Countries;

/**
 * Who belongs to a side. For a state act its offices and forces, and whoever of its country has no known sector; it is acted upon in
 * them and in its people. Those who fight or oppose it are no part of it, nor are those who once held an office.
 */
final class Sides {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int CODE_LETTERS = 3;

    /** Names offered in place of one that nobody bears. */
    private static final int MOST_NEAR = 6;

    /** Share of a name's letters that may differ from the one asked for; "Rusia" and "Kalodra" are near, "Peru" is not. */
    private static final double NEAR = 0.4;

    private final List<Party> parties;

    Sides(List<Entry> entries) {
        this.parties = entries.stream()
                .flatMap(entry -> Stream.of(entry.actor(), entry.recipient()))
                .toList();
    }

    Optional<Side> find(String asked) {
        String code = asked.toUpperCase(Locale.ROOT);
        if (asked.length() == CODE_LETTERS && Countries.nameOf(code).isPresent()) {
            return Optional.of(state(code));
        }
        return country(asked).map(Sides::state).or(() -> named(asked));
    }

    private static Optional<String> country(String asked) {
        String capital = asked.isEmpty() ? asked : asked.substring(0, 1).toUpperCase(Locale.ROOT) + asked.substring(1);
        return Stream.of(asked, capital, asked.toUpperCase(Locale.ROOT))
                .flatMap(name -> Countries.meaningOf(name).stream())
                .filter(meaning -> meaning.kind() == Countries.Kind.COUNTRY)
                .map(Countries.Meaning::code)
                .findFirst();
    }

    /** Those who bear exactly this name, else those whose name has its words. */
    private Optional<Side> named(String asked) {
        String folded = folded(asked);
        return folded.isBlank()
                ? Optional.empty()
                : byName(asked, folded::equals).or(() -> byName(asked, name -> name.contains(folded)));
    }

    private Optional<Side> byName(String asked, Predicate<String> fits) {
        Set<String> names = new LinkedHashSet<>();
        for (Party party : parties) {
            if (party.names().stream().map(Sides::folded).anyMatch(fits)) {
                names.add(party.name());
            }
        }
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new Side(names.size() == 1 ? names.iterator().next() : asked, null, List.copyOf(names)));
    }

    static Side state(String code) {
        return new Side(Countries.nameOf(code).orElse(code), code, List.of());
    }

    /** The side of another who takes part: for a state, states; for somebody by name, each by name. */
    static Side partner(Side first, Party party, boolean acts) {
        String country = party.country();
        return first.country() != null && country != null && belongs(party, acts)
                ? state(country)
                : new Side(party.name(), null, List.of(party.name()));
    }

    /** Whether a party belongs to a side, as one who acts or is acted upon. */
    static boolean isOf(Side side, Party party, boolean acts) {
        return side.country() == null
                ? side.names().contains(party.name())
                : side.country().equals(party.country()) && belongs(party, acts);
    }

    private static boolean belongs(Party party, boolean acts) {
        Sector sector = party.sector();
        if (sector == null) {
            return true;
        }
        return switch (sector) {
            case GOV, MIL, COP, JUD, LEG, SPY -> true;
            case CVL, REF, BUS, LAB, AGR, JRN, EDU, MED, REL, SOC, PTY -> !acts;
            case PRM, REB, OPP, UAF, ELI, CRM, IGO -> false;
        };
    }

    List<String> near(String asked) {
        String wanted = folded(asked).strip();
        Set<String> names = new TreeSet<>();
        for (Party party : parties) {
            names.addAll(party.names());
            name(party.country()).ifPresent(names::add);
        }
        List<String> near = new ArrayList<>();
        names.stream()
                .filter(name -> far(wanted, name) <= NEAR)
                .sorted(Comparator.comparingDouble((String name) -> far(wanted, name))
                        .thenComparing(name -> name))
                .limit(MOST_NEAR)
                .forEach(near::add);
        return near;
    }

    private static Optional<String> name(@Nullable String country) {
        return country == null ? Optional.empty() : Countries.nameOf(country).map(name -> name + " (" + country + ")");
    }

    /** Share of letters that differ between a name and the word or words of another that are nearest. */
    private static double far(String wanted, String name) {
        String whole = folded(name).strip();
        return Stream.concat(Stream.of(whole), Stream.of(whole.split(" ")))
                .mapToDouble(
                        part -> (double) edits(wanted, part) / Math.max(1, Math.max(wanted.length(), part.length())))
                .min()
                .orElse(1);
    }

    /** Levenshtein's distance, in two rows. */
    private static int edits(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int same = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(same, 1 + Math.min(before[j], row[j - 1]));
            }
            before = row;
        }
        return before[other.length()];
    }

    /** Words without case and accents, each between spaces. */
    private static String folded(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        return " "
                + BETWEEN_WORDS
                        .matcher(plain.toLowerCase(Locale.ROOT))
                        .replaceAll(" ")
                        .strip() + " ";
    }
}

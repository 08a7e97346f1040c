package org.stemma.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Description;
import org.stemma.news.Entity;
import org.stemma.news.EntityType;
import org.stemma.news.Sector;
import org.stemma.text.Countries;

/**
 * In which capacity somebody takes part: by the noun that stands for a party ("the Caldoran army"), by the name of a body
 * ("Ministry of Ports"), by what the reports call a person most often ("police chief"). Silent where nothing tells. Words and
 * their sectors stand in {@code sectors.txt}. Immutable; a question costs the words of the names.
 */
final class Sectors {
    static final Sectors ENGLISH = new Sectors();

    private static final int COLUMNS = 4;

    /** Words of the longest entry, "member of parliament" and "house of representatives" among them. */
    private static final int LONGEST = 4;

    private static final Pattern BREAK = Pattern.compile("[,;:(–—]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("['’]s\\b|[^\\p{L}\\p{N}]+");
    private static final Set<String> PREPOSITIONS = Set.of(
            "of", "to", "for", "in", "at", "on", "from", "with", "by", "who", "that", "against", "near", "under");
    private static final Set<String> PAST =
            Set.of("former", "ex", "ousted", "deposed", "toppled", "exiled", "erstwhile", "onetime", "overthrown");

    /** How surely a word tells. */
    private enum Strength {
        IS,
        MAY,
        BESIDE,
        NAME
    }

    private record Entry(@Nullable Sector sector, Strength strength) {}

    private final Map<String, Entry> words = new HashMap<>();
    private final Map<String, Sector> names = new HashMap<>();

    private Sectors() {
        Frames.lines("sectors.txt").forEach(this::add);
    }

    private void add(String line) {
        String[] columns = line.split(" *\\| *", -1);
        if (columns.length != COLUMNS) {
            throw new IllegalStateException("sectors.txt: " + columns.length + " columns in: " + line);
        }
        Sector sector = columns[0].equals("-") ? null : Sector.valueOf(columns[0]);
        Strength strength = Strength.valueOf(columns[1].toUpperCase(Locale.ROOT));
        for (String word : columns[2].split(" +")) {
            String plain = word.replace('-', ' ');
            if (strength == Strength.NAME && sector != null) {
                names.put(plain, sector);
            } else {
                words.putIfAbsent(plain, new Entry(sector, strength));
            }
        }
    }

    /** What a participant acts as; null if nothing tells. */
    @Nullable
    Sector of(Party party) {
        Entity entity = party.entity();
        if (entity == null) {
            return said(party.name());
        }
        Sector own = ofName(entity);
        Sector told = own == null ? said(party.said()) : own;
        return told == null ? of(entity) : told;
    }

    private @Nullable Sector of(Entity entity) {
        return switch (entity.type()) {
            case PERSON -> described(entity);
            case PLACE -> isState(entity) ? Sector.GOV : null;
            case ORGANISATION, FACILITY, GROUP -> {
                Sector named = isState(entity) && entity.type() != EntityType.GROUP ? Sector.GOV : said(entity.name());
                yield named == null ? described(entity) : named;
            }
            case EVENT, WORK, LAW, PRODUCT, OTHER -> null;
        };
    }

    /** A state, its capital or the house of its government: "Moscow said". */
    private static boolean isState(Entity entity) {
        return Countries.kindOf(entity.name())
                .filter(kind -> kind == Countries.Kind.COUNTRY
                        || kind == Countries.Kind.CAPITAL
                        || kind == Countries.Kind.GOVERNMENT)
                .isPresent();
    }

    /** By the list of known bodies: the whole name, or how it begins. */
    private @Nullable Sector ofName(Entity entity) {
        if (entity.type() == EntityType.PERSON || entity.type() == EntityType.PLACE) {
            return null;
        }
        for (String name : entity.names()) {
            List<String> folded = folded(name);
            for (int end = folded.size(); end > 0; end--) {
                Sector known = names.get(String.join(" ", folded.subList(0, end)));
                if (known != null) {
                    return known;
                }
            }
        }
        return null;
    }

    /** What most of the places that describe it say. */
    private @Nullable Sector described(Entity entity) {
        Map<Sector, Integer> votes = new EnumMap<>(Sector.class);
        for (Description description : entity.descriptions()) {
            Sector sector = said(description.text());
            if (sector != null) {
                votes.merge(sector, Math.max(1, description.passages().size()), Integer::sum);
            }
        }
        return votes.entrySet().stream()
                .max(Map.Entry.<Sector, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /**
     * Whose country: the entity's; else the one that a body's name names, or with which all descriptions of a person begin; null if none or
     * several do.
     */
    static @Nullable String country(Party party) {
        Entity entity = party.entity();
        if (party.country() != null || entity == null) {
            return party.country();
        }
        Stream<String> texts = entity.type() == EntityType.PERSON
                ? entity.descriptions().stream().map(Description::text)
                : Stream.of(entity.name());
        List<String> countries = texts.flatMap(Sectors::countries).distinct().toList();
        return countries.size() == 1 && entity.type() != EntityType.PLACE ? countries.getFirst() : null;
    }

    /** The countries that a name's words name: "Bank of Arla", "Arlan Airlines". Towns are no countries' bodies by name alone. */
    private static Stream<String> countries(String name) {
        List<String> all = List.of(BETWEEN_WORDS.split(name.replace(".", "")));
        List<String> codes = new ArrayList<>();
        for (int at = 0; at < all.size(); ) {
            int next = at + 1;
            for (int end = Math.min(all.size(), at + LONGEST); end > at; end--) {
                Countries.Meaning meaning = Countries.meaningOf(String.join(" ", all.subList(at, end)))
                        .orElse(null);
                if (meaning != null && meaning.kind() != Countries.Kind.PLACE) {
                    codes.add(meaning.code());
                    next = end;
                    break;
                }
            }
            at = next;
        }
        return codes.stream();
    }

    /** What a phrase says: "the former foreign minister", "commander of the rebels". */
    @Nullable
    Sector said(String phrase) {
        String first = BREAK.split(phrase, 2)[0];
        List<String> all = Arrays.stream(BETWEEN_WORDS.split(first.replace(".", "")))
                .filter(word -> !word.isEmpty())
                .toList();
        Sector said = read(all);
        boolean past = all.stream()
                .takeWhile(word -> !PREPOSITIONS.contains(word.toLowerCase(Locale.ROOT)))
                .anyMatch(word -> PAST.contains(word.toLowerCase(Locale.ROOT)));
        if (!past || said == null) {
            return said;
        }
        // who once held an office is of the elite; who once was a rebel is nothing that the words tell
        return said == Sector.GOV || said == Sector.LEG ? Sector.ELI : null;
    }

    /** The head decides, unless it leaves it open: then the words before it, the nearest first, then what hangs on it. */
    private @Nullable Sector read(List<String> all) {
        int end = headEnd(all);
        Sector fallback = null;
        boolean open = false;
        boolean state = false;
        for (int at = end; at > 0; ) {
            Entry entry = null;
            int taken = 1;
            for (int length = Math.min(LONGEST, at); entry == null && length > 0; length--) {
                entry = entry(all.subList(at - length, at));
                taken = length;
            }
            if (entry != null && at == end && entry.strength() == Strength.BESIDE) {
                entry = null;
            }
            if (entry == null && at == end) {
                return null;
            }
            if (entry != null && entry.sector() != null && entry.strength() != Strength.MAY) {
                return entry.sector();
            }
            if (at == end && entry != null) {
                fallback = entry.sector();
                open = fallback == null;
            }
            state |= entry == null && Countries.codeOf(all.get(at - 1)).isPresent();
            at -= taken;
        }
        Sector hanging = end + 1 < all.size() ? read(skipArticle(all.subList(end + 1, all.size()))) : null;
        if (hanging != null) {
            return hanging;
        }
        state |= all.subList(Math.min(end + 1, all.size()), all.size()).stream()
                .anyMatch(word -> Countries.codeOf(word).isPresent());
        return open && state ? Sector.GOV : fallback;
    }

    private static List<String> skipArticle(List<String> all) {
        return List.of("the", "a", "an").contains(all.getFirst()) ? all.subList(1, all.size()) : all;
    }

    /** One past the head: before the first preposition that is no part of a longer word of the list. */
    private int headEnd(List<String> all) {
        for (int i = 1; i < all.size(); i++) {
            if (PREPOSITIONS.contains(all.get(i))) {
                for (int end = Math.min(all.size(), i + LONGEST - 1); end > i + 1; end--) {
                    if (entry(all.subList(i - 1, end)) != null) {
                        return end;
                    }
                }
                return i;
            }
        }
        return all.size();
    }

    /** An entry in the singular or the plural, or a known body. */
    private @Nullable Entry entry(List<String> phrase) {
        String key = String.join(" ", phrase).toLowerCase(Locale.ROOT);
        Sector named = Character.isUpperCase(phrase.getFirst().charAt(0)) ? names.get(key) : null;
        if (named != null) {
            return new Entry(named, Strength.NAME);
        }
        for (String form : forms(key)) {
            Entry entry = words.get(form);
            if (entry != null) {
                return entry;
            }
        }
        return null;
    }

    private static List<String> forms(String key) {
        List<String> forms = new ArrayList<>(List.of(key));
        if (key.endsWith("men")) {
            forms.add(key.substring(0, key.length() - 2) + "an");
        }
        if (key.endsWith("ies")) {
            forms.add(key.substring(0, key.length() - 3) + "y");
        }
        if (key.endsWith("es")) {
            forms.add(key.substring(0, key.length() - 2));
        }
        if (key.endsWith("s")) {
            forms.add(key.substring(0, key.length() - 1));
        }
        return forms;
    }

    private static List<String> folded(String name) {
        List<String> folded = Arrays.stream(
                        BETWEEN_WORDS.split(name.replace(".", "").toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
        return folded.isEmpty() ? folded : folded.getFirst().equals("the") ? folded.subList(1, folded.size()) : folded;
    }
}

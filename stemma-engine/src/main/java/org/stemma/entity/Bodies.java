package org.stemma.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stemma.news.EntityType;
import org.stemma.text.Toponym;
import org.stemma.text.Toponyms;

/**
 * One place, organisation, group or thing under all its names.
 *
 * <p>States join by their code, whatever they are called; peoples are groups of their own. Organisations join by their words
 * without order and little words ("Ministry of Health", "Health Ministry"), by an acronym that some report explains in
 * brackets or that only one of them abbreviates to, and by their last words where only one ends so.
 */
final class Bodies {
    private static final Set<String> LITTLE = Set.of(
            "the",
            "of",
            "for",
            "and",
            "on",
            "in",
            "a",
            "an",
            "to",
            "de",
            "la",
            "inc",
            "corp",
            "corporation",
            "co",
            "ltd",
            "llc",
            "plc",
            "company",
            "gmbh",
            "ag",
            "sa",
            "sas",
            "spa",
            "nv",
            "bv",
            "asa",
            "oyj",
            "pty",
            "llp",
            "limited",
            "cos");

    /** "Motors" is one, "us" none. */
    private static final int SHORTEST_PLURAL = 4;

    private static final Map<String, String> ALIASES = aliases();

    private final Map<String, Cluster> byKey = new TreeMap<>();

    /** Keys by how they sound, so that spellings meet. */
    private final Map<String, List<String>> bySound = new HashMap<>();

    private final ShortNames shortNames = new ShortNames();

    private Bodies() {}

    private static Map<String, String> aliases() {
        Map<String, String> aliases = new HashMap<>();
        Lexicon.read(
                "aliases.txt",
                "\\|",
                (form, cells) -> aliases.put(form, cells.get(1).strip()));
        return aliases;
    }

    /** With what the reports call them. */
    static List<Cluster> described(List<Use> uses) {
        List<Cluster> bodies = cluster(uses);
        Descriptions.read(bodies);
        return bodies;
    }

    private static List<Cluster> cluster(List<Use> uses) {
        Bodies bodies = new Bodies();
        Map<String, List<Use>> byKey = new TreeMap<>();
        uses.forEach(
                use -> byKey.computeIfAbsent(key(use), k -> new ArrayList<>()).add(use));
        Map<String, String> explained = Acronyms.explained(uses);
        byKey.entrySet().stream()
                .sorted(Map.Entry.<String, List<Use>>comparingByKey(
                        Comparator.<String>comparingInt(k -> -Spelling.words(k).size())
                                .thenComparing(k -> k)))
                .forEach(entry -> bodies.add(entry.getKey(), entry.getValue(), explained));
        return new ArrayList<>(new LinkedHashSet<>(bodies.byKey.values()));
    }

    private void add(String key, List<Use> uses, Map<String, String> explained) {
        Cluster cluster = existing(key, uses.getFirst(), explained);
        if (cluster == null) {
            cluster = new Cluster(uses.getFirst().type());
            cluster.country(state(uses.getFirst()));
        }
        uses.forEach(cluster::add);
        byKey.put(key, cluster);
        bySound.computeIfAbsent(sound(key), s -> new ArrayList<>()).add(key);
        if (isBody(cluster.type)) {
            Cluster full = cluster;
            uses.stream().map(Use::text).distinct().forEach(text -> shortNames.add(full, text));
        }
    }

    private static boolean isBody(EntityType type) {
        return type == EntityType.ORGANISATION || type == EntityType.GROUP || type == EntityType.FACILITY;
    }

    private @Nullable Cluster existing(String key, Use use, Map<String, String> explained) {
        if (!isBody(use.type())) {
            return variant(key);
        }
        String full = explained.get(use.folded());
        if (full != null && byKey.containsKey(full)) {
            Cluster named = byKey.get(full);
            named.because("acronym", use.text() + " is explained in brackets");
            return named;
        }
        Cluster meant = shortNames.meant(use);
        if (meant != null) {
            meant.because("short name", "only one is " + use.text() + " for short");
            return meant;
        }
        return variant(key);
    }

    /** A key with the same words in another spelling. */
    private @Nullable Cluster variant(String key) {
        if (key.startsWith("=")) {
            return byKey.get(key);
        }
        List<String> words = Spelling.words(key.substring(key.indexOf(':') + 1));
        for (String other : bySound.getOrDefault(sound(key), List.of())) {
            if (areVariants(words, Spelling.words(other.substring(other.indexOf(':') + 1)))) {
                return byKey.get(other);
            }
        }
        return null;
    }

    /** Equal for keys of one type whose words may be the same in other spellings. */
    private static String sound(String key) {
        int colon = key.indexOf(':');
        StringBuilder sound = new StringBuilder(key.substring(0, colon + 1));
        Spelling.words(key.substring(colon + 1))
                .forEach(word -> sound.append(Spelling.block(word)).append(' '));
        return sound.toString();
    }

    private static boolean areVariants(List<String> words, List<String> others) {
        for (int i = 0; i < words.size(); i++) {
            if (!Spelling.same(words.get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** States by code, peoples by code; bodies by their words, sorted; the rest as they are folded. */
    static String key(Use use) {
        String form = use.folded();
        if (use.type() == EntityType.PLACE && Lands.state(use.text()) != null) {
            return "=state:" + Lands.state(use.text());
        }
        if (use.type() == EntityType.GROUP && Lands.people(use.text()) != null) {
            return "=people:" + Lands.people(use.text());
        }
        String kind = use.type() + ":";
        return switch (use.type()) {
            case ORGANISATION, FACILITY, LAW ->
                kind + String.join(" ", new TreeSet<>(content(ALIASES.getOrDefault(form, form))));
            case GROUP -> kind + singular(form);
            case PLACE -> kind + water(use.text(), bare(form));
            default -> kind + bare(form);
        };
    }

    private static String bare(String form) {
        return form.startsWith("the ") ? form.substring(4) : form;
    }

    /** The usual name of the one sea or river that a name means, and nothing else on the map: "Mediterranean" is the sea. */
    private static String water(String name, String form) {
        List<Toponym> places = Toponyms.named(name);
        boolean water = places.size() == 1 && places.getFirst().kind() == Toponym.Kind.WATER;
        return water ? Spelling.fold(places.getFirst().name()) : form;
    }

    private static String singular(String form) {
        return form.length() >= SHORTEST_PLURAL && form.endsWith("s") && !form.endsWith("ss")
                ? form.substring(0, form.length() - 1)
                : form;
    }

    /** The words of a folded name without little ones and without plurals' endings. */
    static List<String> content(String folded) {
        List<String> words = Spelling.words(folded).stream()
                .filter(w -> !LITTLE.contains(w))
                .map(Bodies::singular)
                .toList();
        return words.isEmpty() ? Spelling.words(folded) : words;
    }

    private static @Nullable String state(Use use) {
        return switch (use.type()) {
            case PLACE -> Lands.state(use.text()) != null ? Lands.state(use.text()) : Lands.around(use.text());
            case GROUP -> Lands.people(use.text());
            case ORGANISATION -> Lands.seat(use.text());
            default -> null;
        };
    }
}

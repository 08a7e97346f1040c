package org.stemma.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stemma.news.EntityType;

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
            "sa");

    private final Map<String, Cluster> byKey = new TreeMap<>();

    private Bodies() {}

    static List<Cluster> cluster(List<Use> uses) {
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
        return new ArrayList<>(
                new LinkedHashMap<>(bodies.byKey).values().stream().distinct().toList());
    }

    private void add(String key, List<Use> uses, Map<String, String> explained) {
        Cluster cluster = existing(key, uses.getFirst(), explained);
        if (cluster == null) {
            cluster = new Cluster(uses.getFirst().type());
            cluster.country(state(uses.getFirst()));
        }
        uses.forEach(cluster::add);
        byKey.put(key, cluster);
    }

    private @Nullable Cluster existing(String key, Use use, Map<String, String> explained) {
        if (use.type() != EntityType.ORGANISATION
                && use.type() != EntityType.GROUP
                && use.type() != EntityType.FACILITY) {
            return variant(key);
        }
        String full = explained.get(use.folded());
        if (full != null && byKey.containsKey(full)) {
            Cluster named = byKey.get(full);
            named.because("acronym", use.text() + " is explained in brackets");
            return named;
        }
        List<Cluster> meant = byKey.entrySet().stream()
                .filter(entry -> entry.getValue().type == use.type() && abbreviates(use, entry.getValue()))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
        if (meant.size() == 1) {
            meant.getFirst().because("short name", "only one is " + use.text() + " for short");
            return meant.getFirst();
        }
        return variant(key);
    }

    /** A key with the same words in another spelling. */
    private @Nullable Cluster variant(String key) {
        List<String> words = Spelling.words(key.substring(key.indexOf(':') + 1));
        if (key.startsWith("=")) {
            return byKey.get(key);
        }
        for (Map.Entry<String, Cluster> entry : byKey.entrySet()) {
            List<String> others =
                    Spelling.words(entry.getKey().substring(entry.getKey().indexOf(':') + 1));
            boolean sameKind = key.substring(0, key.indexOf(':'))
                    .equals(entry.getKey().substring(0, entry.getKey().indexOf(':')));
            if (sameKind && words.size() == others.size() && areVariants(words, others)) {
                return entry.getValue();
            }
        }
        return null;
    }

    private static boolean areVariants(List<String> words, List<String> others) {
        for (int i = 0; i < words.size(); i++) {
            if (!Spelling.same(words.get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean abbreviates(Use use, Cluster full) {
        List<String> words = content(use.folded());
        return full.uses.stream().map(Use::text).distinct().anyMatch(text -> {
            List<String> others = content(Spelling.fold(text));
            if (others.size() <= words.size()) {
                return false;
            }
            boolean ending = words.size() > 1
                    && others.subList(others.size() - words.size(), others.size())
                            .equals(words);
            boolean initials = Acronyms.isInitials(use.folded(), Spelling.words(Spelling.fold(text)))
                    || Acronyms.isInitials(use.folded(), others);
            return ending || (Acronyms.isAcronym(use.text()) && initials);
        });
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
            case ORGANISATION, FACILITY, LAW -> kind + String.join(" ", new TreeSet<>(content(form)));
            case GROUP -> kind + singular(form);
            default -> kind + (form.startsWith("the ") ? form.substring(4) : form);
        };
    }

    private static String singular(String form) {
        return form.endsWith("s") && !form.endsWith("ss") ? form.substring(0, form.length() - 1) : form;
    }

    private static List<String> content(String folded) {
        List<String> words =
                Spelling.words(folded).stream().filter(w -> !LITTLE.contains(w)).toList();
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

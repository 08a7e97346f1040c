package org.stemma.relation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Dossier;
import org.stemma.news.QuadClass;
import org.stemma.news.SharedEvent;
import org.stemma.news.SharedEvent.Sighting;
import org.stemma.relation.Ledger.Entry;
import org.stemma.relation.Ledger.Pair;
import org.stemma.relation.Ledger.Side;
import org.stemma.relation.Ledger.Tally;

/**
 * Writes ledgers: who did what to whom between two sides, counted by quad class and weighed on PLOVER's published scale. Adds
 * nothing to the events. Thread-safe; linear in the events, but for the names that a misspelt one is compared to.
 */
public final class LedgerWriter {
    private static final Comparator<Entry> BY_TIME = Comparator.comparing(
                    Entry::when, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Entry::passage)
            .thenComparing(Entry::event);

    /** The events of a story between two parties. */
    public List<Entry> entries(Dossier dossier) {
        return new Entries(dossier).all();
    }

    /**
     * The entries of several stories, each event once.
     *
     * @param shared which events of one story are told in another
     */
    public List<Entry> once(List<Entry> entries, List<SharedEvent> shared) {
        Map<Sighting, String> keys = new HashMap<>();
        shared.forEach(event -> event.sightings().forEach(sighting -> keys.put(sighting, event.key())));
        Map<Object, Entry> once = new LinkedHashMap<>();
        for (Entry entry : entries) {
            Sighting sighting = new Sighting(entry.stories().getFirst(), entry.event());
            String key = keys.get(sighting);
            once.merge(key == null ? sighting : key, entry, Entry::and);
        }
        return List.copyOf(once.values());
    }

    /** The side that a reader means: a state by code or name, or anybody by any name in these events; empty if nobody is named so. */
    public Optional<Side> side(String asked, List<Entry> entries) {
        return new Sides(entries).find(asked);
    }

    /** What somebody may have meant with a name that nobody bears: the nearest first. */
    public List<String> near(String asked, List<Entry> entries) {
        return new Sides(entries).near(asked);
    }

    /** Between two sides; with all others if the second is null. */
    public Ledger write(List<Entry> entries, Side first, @Nullable Side second) {
        Map<Side, List<Entry>> byPartner = new LinkedHashMap<>();
        for (Entry entry : entries.stream().sorted(BY_TIME).toList()) {
            boolean from = Sides.isOf(first, entry.actor(), true);
            boolean to = Sides.isOf(first, entry.recipient(), false);
            if (from != to) {
                Side partner =
                        second == null ? Sides.partner(first, from ? entry.recipient() : entry.actor(), !from) : second;
                boolean met = Sides.isOf(partner, from ? entry.recipient() : entry.actor(), !from);
                if (met) {
                    byPartner.computeIfAbsent(partner, key -> new ArrayList<>()).add(entry);
                }
            }
        }
        List<Pair> pairs = byPartner.entrySet().stream()
                .map(partner -> pair(first, partner.getKey(), partner.getValue()))
                .sorted(Comparator.comparingInt((Pair pair) ->
                                -pair.entries().size() - pair.apart().size())
                        .thenComparing(pair -> pair.second().label()))
                .toList();
        return new Ledger(first, second, Scores.NAME, pairs, files(pairs));
    }

    private static Map<String, String> files(List<Pair> pairs) {
        Map<String, String> files = new HashMap<>();
        for (Pair pair : pairs) {
            Stream.concat(pair.entries().stream(), pair.apart().stream()).forEach(entry -> {
                for (int i = 0; i < entry.passages().size(); i++) {
                    files.put(entry.passages().get(i).article(), entry.files().get(i));
                }
            });
        }
        return files;
    }

    private static Pair pair(Side first, Side second, List<Entry> all) {
        List<Entry> counted = all.stream().filter(Entry::counted).toList();
        Periods periods = Periods.of(counted);
        return new Pair(
                first,
                second,
                counted.size(),
                (int) counted.stream().filter(Entry::disputed).count(),
                counted.stream().mapToDouble(Entry::score).sum(),
                tallies(first, counted),
                periods.step(),
                periods.told(),
                periods.elsewhen(),
                counted,
                all.stream().filter(Predicate.not(Entry::counted)).toList());
    }

    private static List<Tally> tallies(Side first, List<Entry> counted) {
        List<Tally> tallies = new ArrayList<>();
        for (boolean fromFirst : List.of(true, false)) {
            Map<QuadClass, List<Entry>> classes = new EnumMap<>(QuadClass.class);
            counted.stream()
                    .filter(entry -> Sides.isOf(first, entry.actor(), true) == fromFirst)
                    .forEach(entry -> classes.computeIfAbsent(entry.quadClass(), key -> new ArrayList<>())
                            .add(entry));
            classes.forEach((quad, entries) -> tallies.add(new Tally(
                    fromFirst,
                    quad,
                    entries.size(),
                    entries.stream().mapToDouble(Entry::score).sum())));
        }
        return tallies;
    }
}

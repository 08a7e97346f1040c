package org.stemma.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Dossier;
import org.stemma.news.Event;
import org.stemma.news.Event.Participant;
import org.stemma.news.Identity;
import org.stemma.news.SharedEvent;
import org.stemma.news.When;
import org.stemma.news.Why;
import org.stemma.text.ContentId;

/**
 * Finds the events that several stories tell. Stories are about different affairs, so more is asked than within one: both must be dated, to a
 * few days, and name who took part. Events are compared only with those of their type, month and participant, and not at all where those are so
 * many that these three tell nothing; so the cost is near-linear in events.
 */
final class Sightings {
    /** A date that leaves more days open tells no event from the next. */
    private static final int MOST_DAYS = 31;

    /** In a block of more events than this, type, month and participant are no evidence. */
    private static final int MOST_IN_BLOCK = 200;

    private static final double TYPE = 0.2;
    private static final double MODE = 0.15;
    private static final double PREDICATE = 0.15;
    private static final double PARTICIPANT = 0.2;
    private static final double SAME_DAY = 0.25;
    private static final double SAME_MONTH = 0.05;
    private static final double PLACE = 0.1;
    /** Both participants and the day, or one with the day, the mode and the word. */
    private static final double LEAST = 0.7;

    private final Map<String, String> identities = new HashMap<>();
    private final List<Seen> all = new ArrayList<>();

    Sightings(List<Dossier> dossiers, List<Identity> identities) {
        for (Identity identity : identities) {
            identity.sightings()
                    .forEach(sighting ->
                            this.identities.put(sighting.story() + " " + sighting.entity(), identity.key()));
        }
        for (Dossier dossier : dossiers) {
            String story = dossier.story().id();
            for (Event event : dossier.events()) {
                When when = event.when();
                if (when != null && when.days() <= MOST_DAYS) {
                    all.add(new Seen(story, event, key(story, event.actor()), key(story, event.recipient()), when));
                }
            }
        }
        all.sort(Comparator.comparing(Seen::story)
                .thenComparing(seen -> seen.event().id()));
    }

    /** A dated event of a story, with who takes part by their keys of all stories. */
    private record Seen(
            String story,
            Event event,
            @Nullable String actor,
            @Nullable String recipient,
            When when) {
        Set<String> parties() {
            Set<String> parties = new HashSet<>();
            if (actor != null) {
                parties.add(actor);
            }
            if (recipient != null) {
                parties.add(recipient);
            }
            return parties;
        }
    }

    private @Nullable String key(String story, @Nullable Participant participant) {
        return participant == null || participant.entity() == null
                ? null
                : identities.getOrDefault(story + " " + participant.entity(), story + " " + participant.entity());
    }

    /** Each event of two stories or more, once. */
    List<SharedEvent> shared() {
        Map<String, List<Integer>> blocks = new TreeMap<>();
        for (int i = 0; i < all.size(); i++) {
            for (String key : blocks(all.get(i))) {
                blocks.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
            }
        }
        int[] leaders = new int[all.size()];
        Arrays.setAll(leaders, i -> i);
        Map<Integer, List<Integer>> groups = new TreeMap<>();
        for (int i = 0; i < leaders.length; i++) {
            groups.put(i, new ArrayList<>(List.of(i)));
        }
        for (List<Integer> block : blocks.values()) {
            if (block.size() > 1 && block.size() <= MOST_IN_BLOCK) {
                join(block, leaders, groups);
            }
        }
        return groups.values().stream()
                .filter(group -> group.size() > 1)
                .map(this::shared)
                .toList();
    }

    private static List<String> blocks(Seen seen) {
        Set<String> months = new HashSet<>();
        for (LocalDate day : List.of(seen.when().earliest(), seen.when().latest())) {
            months.add(day.getYear() + "-" + day.getMonthValue());
        }
        String kind = seen.event().type() + " " + seen.event().polarity();
        return seen.parties().stream()
                .flatMap(party -> months.stream().map(month -> kind + " " + month + " " + party))
                .toList();
    }

    /** The likest pairs first; two groups join if every pair of theirs can be one. */
    private void join(List<Integer> block, int[] leaders, Map<Integer, List<Integer>> groups) {
        record Pair(int one, int other, double score) {}
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < block.size(); i++) {
            for (int j = i + 1; j < block.size(); j++) {
                double score = score(parts(all.get(block.get(i)), all.get(block.get(j))));
                if (score >= LEAST) {
                    pairs.add(new Pair(block.get(i), block.get(j), score));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble((Pair pair) -> -pair.score())
                .thenComparingInt(Pair::one)
                .thenComparingInt(Pair::other));
        for (Pair pair : pairs) {
            List<Integer> group = groups.get(leaders[pair.one()]);
            List<Integer> other = groups.get(leaders[pair.other()]);
            if (leaders[pair.one()] != leaders[pair.other()]
                    && group != null
                    && other != null
                    && areOne(group, other)) {
                groups.remove(leaders[pair.other()]);
                group.addAll(other);
                other.forEach(member -> leaders[member] = leaders[pair.one()]);
            }
        }
    }

    private boolean areOne(List<Integer> group, List<Integer> other) {
        return group.stream()
                .allMatch(one -> other.stream().allMatch(two -> score(parts(all.get(one), all.get(two))) >= LEAST));
    }

    private static double score(List<Why.Part> parts) {
        return parts.stream().mapToDouble(Why.Part::value).sum();
    }

    /** What two events have in common; nothing if they cannot be one. */
    private static List<Why.Part> parts(Seen one, Seen other) {
        Event first = one.event();
        Event second = other.event();
        boolean possible = !one.story().equals(other.story())
                && first.type() == second.type()
                && first.polarity() == second.polarity()
                && one.when().overlaps(other.when())
                && fits(one, other)
                && whereabouts(first, second) != Whereabouts.APART;
        if (!possible) {
            return List.of();
        }
        List<Why.Part> parts = new ArrayList<>();
        parts.add(new Why.Part("type", TYPE, first.type().name()));
        boolean mode = first.code().mode().equals(second.code().mode());
        add(parts, "mode", mode ? MODE : 0, first.code().mode());
        add(parts, "predicate", first.predicate().equals(second.predicate()) ? PREDICATE : 0, first.predicate());
        Set<String> both = one.parties();
        both.retainAll(other.parties());
        add(parts, "participants", PARTICIPANT * both.size(), both.size() + " the same");
        boolean day = one.when().days() == 1 && other.when().days() == 1;
        parts.add(new Why.Part(
                "time",
                day ? SAME_DAY : SAME_MONTH,
                one.when().value() + " agrees with " + other.when().value()));
        Whereabouts whereabouts = whereabouts(first, second);
        boolean placed = whereabouts == Whereabouts.SAME || whereabouts == Whereabouts.AGREEING;
        add(parts, "place", placed ? PLACE : 0, "the places agree");
        return parts;
    }

    /** No named participant of one stands where the other names somebody else. */
    private static boolean fits(Seen one, Seen other) {
        boolean straight = fits(one.actor(), other.actor()) && fits(one.recipient(), other.recipient());
        boolean crossed = fits(one.actor(), other.recipient()) && fits(one.recipient(), other.actor());
        return straight || crossed;
    }

    private static boolean fits(@Nullable String one, @Nullable String other) {
        return one == null || other == null || one.equals(other);
    }

    private static Whereabouts whereabouts(Event one, Event other) {
        Event.Place first = one.place();
        Event.Place second = other.place();
        return Whereabouts.of(first == null ? null : first.location(), second == null ? null : second.location());
    }

    private static void add(List<Why.Part> parts, String feature, double value, String note) {
        if (value != 0) {
            parts.add(new Why.Part(feature, value, note));
        }
    }

    private SharedEvent shared(List<Integer> group) {
        List<Seen> seen = group.stream().sorted().map(all::get).toList();
        List<Why.Part> parts = parts(seen.getFirst(), seen.get(1));
        List<SharedEvent.Sighting> sightings = seen.stream()
                .map(one -> new SharedEvent.Sighting(one.story(), one.event().id()))
                .toList();
        String key = ContentId.of(
                "shared-event",
                sightings.stream().map(SharedEvent.Sighting::event).toArray(String[]::new));
        return new SharedEvent(
                key, seen.getFirst().event().type(), sightings, new Why(Math.min(1, score(parts)), parts));
    }
}

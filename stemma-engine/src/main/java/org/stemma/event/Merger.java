package org.stemma.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.event.Predicates.Kinship;
import org.stemma.news.Passage;
import org.stemma.news.PloverType;
import org.stemma.news.Why;

/**
 * Joins the places that tell one event: same type, participants that fit, times and places that agree whatever their precision, for words
 * and demands the same content, and enough that speaks for it ({@link Sameness}). No pair within an event may contradict each other, so that
 * a vague telling cannot tie two events together. The cost is the square of the number of different tellings of a type.
 */
final class Merger {
    private final Sameness sameness;
    private final Surroundings surroundings;
    private final Gatherer gatherer;

    Merger(Sameness sameness, Surroundings surroundings, Gatherer gatherer) {
        this.sameness = sameness;
        this.surroundings = surroundings;
        this.gatherer = gatherer;
    }

    /** What a frame found, and what the word tells. */
    record Told(Happening happening, Telling telling) {
        /** With the participants that the frame knows better than the tree. */
        static Told of(Happening happening, Telling telling) {
            Set<String> agents = new HashSet<>(telling.agents());
            Set<String> patients = new HashSet<>(telling.patients());
            add(agents, happening.actor());
            add(patients, happening.recipient());
            if (happening.frame().isMutual()) {
                agents.addAll(patients);
                patients.addAll(agents);
            }
            return new Told(happening, telling.by(agents, patients));
        }

        /** An entity; and its state, since a leader acts for it. */
        private static void add(Set<String> keys, @Nullable Party party) {
            if (party != null && party.entity() != null) {
                keys.add(party.entity().id());
                if (party.country() != null) {
                    keys.add("@" + party.country());
                }
            }
        }

        private String kind() {
            return happening.frame().type() + "/" + happening.holding().polarity();
        }
    }

    /** The tellings of each event, in order. */
    List<List<Told>> merge(List<Told> all) {
        List<Told> sorted = all.stream()
                .sorted((one, other) -> one.happening().compareTo(other.happening()))
                .toList();
        Map<String, Set<Passage>> kinds = new LinkedHashMap<>();
        sorted.forEach(told -> kinds.computeIfAbsent(told.kind(), kind -> new HashSet<>())
                .add(told.telling().trigger()));
        Map<String, String> names = gatherer.united(kinds);
        Map<String, List<Told>> blocks = new LinkedHashMap<>();
        sorted.forEach(told -> blocks.computeIfAbsent(
                        names.getOrDefault(told.kind(), told.kind()), name -> new ArrayList<>())
                .add(told));
        List<List<Told>> events = new ArrayList<>();
        for (List<Told> block : blocks.values()) {
            List<Telling> tellings = block.stream().map(Told::telling).toList();
            gatherer.gather(tellings, (one, other) -> judge(block.get(one), block.get(other)).score())
                    .forEach(group -> events.add(group.stream().map(block::get).toList()));
        }
        return events;
    }

    /** What speaks for two tellings being of one event. */
    Sameness.Judgement judge(Told one, Told other) {
        if (!one.kind().equals(other.kind())) {
            return new Sameness.Judgement(Sameness.UNRELATED, List.of());
        }
        if (!fits(one.happening(), other.happening())) {
            return new Sameness.Judgement(Sameness.NEVER, List.of());
        }
        Kinship kinship = sameness.kinship(one.telling(), other.telling());
        boolean mode = one.happening().frame().mode().equals(other.happening().frame().mode());
        return sameness.judge(
                one.telling(),
                other.telling(),
                mode && kinship == Kinship.NONE ? Kinship.GROUPED : kinship,
                surroundings);
    }

    /** What joined the tellings of an event: each feature's mean over the pairs with its fullest telling. */
    List<Why.Part> joined(List<Told> told) {
        Told fullest = told.getFirst();
        for (Told candidate : told) {
            fullest = candidate.telling().fullness() > fullest.telling().fullness() ? candidate : fullest;
        }
        Map<String, Why.Part> sums = new LinkedHashMap<>();
        for (Told other : told) {
            if (!other.equals(fullest)) {
                for (Why.Part part : judge(fullest, other).parts()) {
                    sums.merge(
                            part.feature(),
                            part,
                            (a, b) -> new Why.Part(a.feature(), a.value() + b.value(), a.note()));
                }
            }
        }
        int pairs = Math.max(1, told.size() - 1);
        return sums.values().stream()
                .map(part -> new Why.Part("joined by " + part.feature(), part.value() / pairs, part.note()))
                .toList();
    }

    /** Whether two tellings can be of one event. */
    static boolean fits(Happening one, Happening other) {
        if (!fitsParties(one, other) || !sharesParty(one, other)) {
            return false;
        }
        boolean spare = one.contents().isEmpty() || other.contents().isEmpty();
        boolean verbal = one.frame().isVerbal();
        return !verbal || spare || isShared(one.contents(), other.contents());
    }

    /** Whether a participant of one takes part in the other. */
    static boolean sharesParty(Happening one, Happening other) {
        for (Party party : parties(one)) {
            for (Party counterpart : parties(other)) {
                if (party.isSame(counterpart)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean fitsParties(Happening one, Happening other) {
        boolean straight = fits(one.actor(), other.actor()) && fits(one.recipient(), other.recipient());
        boolean crossed =
                one.frame().isMutual() && fits(one.actor(), other.recipient()) && fits(one.recipient(), other.actor());
        return straight || crossed;
    }

    private static boolean fits(@Nullable Party one, @Nullable Party other) {
        return one == null || other == null || one.fits(other);
    }

    private static List<Party> parties(Happening happening) {
        List<Party> parties = new ArrayList<>();
        Party actor = happening.actor();
        Party recipient = happening.recipient();
        if (actor != null) {
            parties.add(actor);
        }
        if (recipient != null) {
            parties.add(recipient);
        }
        return parties;
    }

    private static boolean isShared(Set<String> one, Set<String> other) {
        return one.stream().anyMatch(other::contains);
    }
}

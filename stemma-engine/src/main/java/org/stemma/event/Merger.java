package org.stemma.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.event.Predicates.Kinship;
import org.stemma.news.Entity;
import org.stemma.news.EntityType;
import org.stemma.news.Passage;
import org.stemma.news.PloverType;
import org.stemma.news.Sector;
import org.stemma.news.Why;

/**
 * Joins the places that tell one event: same type, no other person or land in a part, times and places that agree whatever their precision,
 * and enough that speaks for it ({@link Sameness}). No pair within an event may contradict each other, so that
 * a vague telling cannot tie two events together. The cost is the square of the number of different tellings of a type.
 */
final class Merger {
    /** Words that only PLOVER's mode has in common, "supply" and "send": set on the seeds, as the two below. */
    private static final double ONLY_MODE = -0.8;

    /** What one tells as done and the other as hoped for. */
    private static final double OTHERWISE_HELD = -1.8;

    private static final double UNNAMED = -1;

    /** Names may have been missed: as a bar it cost 0.04 of CoNLL F1 on eight even topics of ECB+, without it two raids are soon one. */
    private static final double NO_SHARED_PARTY = -0.4;

    private static final double OTHER_CONTENT = -0.8;

    /** One side asks many things of another at one meeting: only what is asked tells them apart. */
    private static final double OTHER_REQUEST = -3.6;

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
        sorted.forEach(
                told -> blocks.computeIfAbsent(names.getOrDefault(told.kind(), told.kind()), name -> new ArrayList<>())
                        .add(told));
        List<List<Told>> events = new ArrayList<>();
        for (List<Told> block : blocks.values()) {
            List<Telling> tellings = block.stream().map(Told::telling).toList();
            gatherer.gather(
                            tellings,
                            (one, other) ->
                                    judge(block.get(one), block.get(other)).score())
                    .forEach(group -> events.add(group.stream().map(block::get).toList()));
        }
        return events;
    }

    /** What speaks for two tellings being of one event. */
    Sameness.Judgement judge(Told one, Told other) {
        if (!one.kind().equals(other.kind())) {
            return new Sameness.Judgement(Sameness.UNRELATED, List.of());
        }
        if (contradicts(one.happening(), other.happening())) {
            return new Sameness.Judgement(Sameness.NEVER, List.of());
        }
        Kinship kinship = sameness.kinship(one.telling(), other.telling());
        boolean mode =
                one.happening().frame().mode().equals(other.happening().frame().mode());
        boolean onlyMode = mode && kinship == Kinship.NONE;
        Sameness.Judgement judgement =
                sameness.judge(one.telling(), other.telling(), onlyMode ? Kinship.GROUPED : kinship, surroundings);
        List<Why.Part> parts = frames(one, other);
        add(parts, "mode", onlyMode ? ONLY_MODE : 0, one.happening().frame().mode());
        return judgement.and(parts);
    }

    private static void add(List<Why.Part> parts, String feature, double value, String note) {
        if (value != 0) {
            parts.add(new Why.Part(feature, value, note));
        }
    }

    /** Hoped, demanded or asked for. */
    private static boolean isOpen(Happening told) {
        return switch (told.holding().modality()) {
            case POSSIBLE, DEMANDED, CONDITIONAL, QUESTIONED -> true;
            case ASSERTED, PLANNED, EXPECTED, DENIED -> false;
        };
    }

    /** What it costs that one has a name and the other is "several evacuees". */
    private static double named(@Nullable Party one, @Nullable Party other) {
        return one == null || other == null || (one.entity() == null) == (other.entity() == null) ? 0 : UNNAMED;
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
                            part.feature(), part, (a, b) -> new Why.Part(a.feature(), a.value() + b.value(), a.note()));
                }
            }
        }
        int pairs = Math.max(1, told.size() - 1);
        return sums.values().stream()
                .map(part -> new Why.Part("joined by " + part.feature(), part.value() / pairs, part.note()))
                .toList();
    }

    /** Another person or another land does it, or it is done to another: no evidence outweighs that. */
    private static boolean contradicts(Happening one, Happening other) {
        boolean words = one.frame().isVerbal();
        boolean straight = contradicts(one.actor(), other.actor(), words)
                || contradicts(one.recipient(), other.recipient(), words);
        boolean crossed = !one.frame().isMutual()
                || contradicts(one.actor(), other.recipient(), words)
                || contradicts(one.recipient(), other.actor(), words);
        return straight && crossed;
    }

    private static boolean contradicts(@Nullable Party one, @Nullable Party other, boolean words) {
        if (one == null || other == null || one.fits(other)) {
            return false;
        }
        Entity first = one.entity();
        Entity second = other.entity();
        // "Asked Arlan", "asked its capital": what is said to either is said to the state
        boolean state = words
                && one.isPlace()
                && other.isPlace()
                && one.hasNoOtherCountry(other)
                && Sectors.ENGLISH.of(one) == Sector.GOV
                && Sectors.ENGLISH.of(other) == Sector.GOV;
        if (state) {
            return false;
        }
        // Bodies go by many names: "the force" and "the city police" may be one where two persons are not.
        return first == null
                || second == null
                || (first.type() == second.type()
                        && (first.type() == EntityType.PERSON || first.type() == EntityType.PLACE));
    }

    /** What a frame's participants and contents say beyond the word's own. */
    private static List<Why.Part> frames(Told told, Told counterpart) {
        Happening one = told.happening();
        Happening other = counterpart.happening();
        List<Why.Part> parts = new ArrayList<>();
        add(parts, "held", isOpen(one) == isOpen(other) ? 0 : OTHERWISE_HELD, "asserted by one, open to the other");
        add(parts, "actor", named(one.actor(), other.actor()), "named by one, another's words");
        add(parts, "recipient", named(one.recipient(), other.recipient()), "named by one, another's words");
        add(parts, "parties", sharesParty(one, other) ? 0 : NO_SHARED_PARTY, "nobody takes part in both");
        boolean spare = one.contents().isEmpty() || other.contents().isEmpty();
        boolean apart = one.frame().isVerbal() && !spare && !isShared(one.contents(), other.contents());
        boolean asked = one.frame().type() == PloverType.REQUEST;
        add(parts, "content", apart ? asked ? OTHER_REQUEST : OTHER_CONTENT : 0, "said or asked otherwise");
        return parts;
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

package org.stemma.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.PloverType;
import org.stemma.news.When;

/**
 * Joins the places that tell one event: same type and mode, participants that fit, times that agree whatever their precision, and
 * for words and demands the same content. No pair within an event may contradict each other (complete linkage), so that a vague
 * telling cannot tie two events together; and a new telling must have enough in common with one of them. Tellings are taken in order of article and place; the cost is their number times that of the events
 * of one kind.
 */
final class Merger {
    private static final Set<PloverType> VERBAL = Set.of(
            PloverType.AGREE,
            PloverType.SUPPORT,
            PloverType.CONCEDE,
            PloverType.REQUEST,
            PloverType.ACCUSE,
            PloverType.REJECT,
            PloverType.THREATEN);
    /** Two tellings that lack a participant are one event only if they share this many words of content, or their time. */
    private static final int SHARED_CONTENT = 2;

    private Merger() {}

    /** The tellings of each event, in order. */
    static List<List<Happening>> merge(List<Happening> happenings) {
        Map<String, List<List<Happening>>> byKind = new LinkedHashMap<>();
        List<List<Happening>> all = new ArrayList<>();
        for (Happening happening : happenings.stream().sorted().toList()) {
            String kind = happening.frame().type() + "/" + happening.frame().mode() + "/"
                    + happening.holding().polarity();
            List<List<Happening>> events = byKind.computeIfAbsent(kind, key -> new ArrayList<>());
            List<Happening> home = home(events, happening);
            if (home == null) {
                home = new ArrayList<>();
                events.add(home);
                all.add(home);
            }
            home.add(happening);
        }
        return all;
    }

    private static @Nullable List<Happening> home(List<List<Happening>> events, Happening happening) {
        for (List<Happening> event : events) {
            boolean fits = event.stream().allMatch(other -> fits(other, happening));
            if (fits && event.stream().anyMatch(other -> isMet(other, happening))) {
                return event;
            }
        }
        return null;
    }

    /** Whether two tellings can be of one event. */
    static boolean fits(Happening one, Happening other) {
        if (!fitsTime(one, other) || !fitsParties(one, other) || !sharesParty(one, other)) {
            return false;
        }
        boolean spare = one.contents().isEmpty() || other.contents().isEmpty();
        boolean verbal = VERBAL.contains(one.frame().type());
        return !verbal || spare || shared(one.contents(), other.contents()) > 0;
    }

    /** Whether two tellings that fit have enough in common to be one. */
    private static boolean isMet(Happening one, Happening other) {
        return (isFull(one) && isFull(other))
                || sameTime(one, other)
                || shared(one.contents(), other.contents()) >= SHARED_CONTENT;
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

    private static boolean fitsTime(Happening one, Happening other) {
        When first = one.when();
        When second = other.when();
        return first == null || second == null || first.agrees(second);
    }

    private static boolean sameTime(Happening one, Happening other) {
        When first = one.when();
        When second = other.when();
        return first != null && second != null && first.agrees(second);
    }

    /** Both participants are told by an entity: people without a name may be others each time. */
    private static boolean isFull(Happening happening) {
        return isNamed(happening.actor()) && isNamed(happening.recipient());
    }

    private static boolean isNamed(@Nullable Party party) {
        return party != null && party.entity() != null;
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

    private static int shared(Set<String> one, Set<String> other) {
        Set<String> shared = new HashSet<>(one);
        shared.retainAll(other);
        return shared.size();
    }
}

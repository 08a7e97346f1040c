package org.stemma.claim;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.claim.Slots.Filled;
import org.stemma.news.Difference;
import org.stemma.news.EntityType;
import org.stemma.text.Toponym;
import org.stemma.text.Toponyms;

/** Compares the names that fill one slot of two statements: who is somebody else, and which place lies elsewhere. */
final class Names {
    private static final Set<EntityType> PARTIES = Set.of(EntityType.PERSON, EntityType.ORGANISATION);

    /** Places nearer than this may be one under two names: a suburb, a site at the edge of a town. */
    private static final double NEAR_KM = 50;

    private static final int SHORTEST_WORD = 4;

    private Names() {}

    /** The difference between two names of one kind, null where they may be one, or one may stand for the other. */
    static @Nullable Contrast contrast(Filled one, Filled other) {
        if (one.type() != other.type() || mayBeOne(one, other)) {
            return null;
        }
        if (PARTIES.contains(one.type())) {
            return new Contrast(Difference.Type.AGENT, one.text(), other.text(), true);
        }
        if (one.type() != EntityType.PLACE) {
            return null;
        }
        if (one.acts() && other.acts()) {
            return new Contrast(Difference.Type.AGENT, one.text(), other.text(), true);
        }
        return lieTogether(one, other)
                ? null
                : new Contrast(Difference.Type.PLACE, one.text(), other.text(), areKnown(one, other));
    }

    /** One entity, one state and its leader, or one name in two spellings, cut short or by its initials. */
    static boolean mayBeOne(Filled one, Filled other) {
        boolean persons = one.type() == EntityType.PERSON && other.type() == EntityType.PERSON;
        boolean state = !persons && one.ruled() != null && one.ruled().equals(other.ruled());
        return one.key().equals(other.key()) || state || shareWord(one.text(), other.text());
    }

    /** Whether two names have a word in common, or one is made of the other's initials. */
    static boolean shareWord(String one, String other) {
        Set<String> shared = words(one);
        shared.retainAll(words(other));
        return !shared.isEmpty() || isShortFor(one, other) || isShortFor(other, one);
    }

    private static Set<String> words(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .map(word -> word.substring(0, SHORTEST_WORD))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static boolean isShortFor(String name, String longer) {
        String letters = name.replaceAll("[^\\p{Lu}]", "");
        String initials = longer.replaceAll("[^\\p{Lu}]", "");
        return letters.length() > 1 && letters.equals(initials);
    }

    /** Whether one place may hold the other, or lie by it: by any of the places that the names can mean. */
    private static boolean lieTogether(Filled one, Filled other) {
        List<Toponym> places = Toponyms.likeliest(one.text());
        List<Toponym> others = Toponyms.likeliest(other.text());
        return places.stream()
                .anyMatch(place -> others.stream()
                        .anyMatch(second -> place.holds(second)
                                || second.holds(place)
                                || place.kilometresTo(second.latitude(), second.longitude()) <= NEAR_KM));
    }

    private static boolean areKnown(Filled one, Filled other) {
        return !Toponyms.likeliest(one.text()).isEmpty()
                && !Toponyms.likeliest(other.text()).isEmpty();
    }
}

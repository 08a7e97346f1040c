package org.stemma.story;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Some articles gathered so far.
 *
 * @param members in order of their ids
 * @param units how many texts that owe nothing to each other: ten copies of one text are one
 * @param sum of their vectors
 * @param instalments what their headlines number
 * @param first day of publication, null if none is known
 * @param last day of publication
 */
record Gathering(
        List<Portrait> members,
        int units,
        Vector sum,
        List<Map<String, String>> instalments,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {
    /** Reports of one affair within this many days are as near as those of one day. */
    private static final double AT_ONCE_DAYS = 7;
    /** After as many days again, likeness counts for the least. */
    private static final double FADING_DAYS = 60;
    /** What is left of likeness between reports years apart: two elections are told in the same words. */
    private static final double FADED = 0.6;

    Gathering {
        members = List.copyOf(members);
        instalments = List.copyOf(instalments);
    }

    static Gathering of(Portrait portrait, Vector vector) {
        return new Gathering(
                List.of(portrait),
                1,
                vector,
                portrait.instalments().isEmpty() ? List.of() : List.of(portrait.instalments()),
                portrait.published(),
                portrait.published());
    }

    String id() {
        return members.getFirst().id();
    }

    int size() {
        return members.size();
    }

    Gathering and(Gathering other) {
        List<Portrait> all = new ArrayList<>(members);
        all.addAll(other.members);
        all.sort(Comparator.comparing(Portrait::id));
        List<Map<String, String>> numbered = new ArrayList<>(instalments);
        numbered.addAll(other.instalments);
        return new Gathering(
                all,
                units + other.units,
                sum.plus(other.sum),
                numbered,
                earlier(first, other.first),
                later(last, other.last));
    }

    /** Mean likeness of a member of this to a member of the other, faded by time; 0 if headlines number them apart. */
    double likeness(Gathering other) {
        if (isApart(other)) {
            return 0;
        }
        return sum.dot(other.sum) / ((double) units * other.units) * fading(other);
    }

    /** The same members counted as one text, since all but one owe their words to another. */
    Gathering asOne() {
        double length = Math.sqrt(sum.dot(sum));
        return new Gathering(members, 1, length == 0 ? sum : sum.times(1 / length), instalments, first, last);
    }

    /** How near the other lies to the middle of this, faded by time. */
    double pull(Gathering other) {
        double lengths = Math.sqrt(sum.dot(sum) * other.sum.dot(other.sum));
        return lengths == 0 ? 0 : sum.dot(other.sum) / lengths * fading(other);
    }

    /** Whether headlines number the two apart. */
    boolean isApart(Gathering other) {
        return instalments.stream()
                .anyMatch(one -> other.instalments.stream().anyMatch(another -> Instalments.differ(one, another)));
    }

    /** Mean likeness of two different texts; 1 for one alone. */
    double cohesion() {
        double n = units;
        return n < 2 ? 1 : (sum.dot(sum) - n) / (n * (n - 1));
    }

    private double fading(Gathering other) {
        if (first == null || last == null || other.first == null || other.last == null) {
            return 1;
        }
        long apart = Math.max(ChronoUnit.DAYS.between(last, other.first), ChronoUnit.DAYS.between(other.last, first));
        double faded = Math.clamp((apart - AT_ONCE_DAYS) / FADING_DAYS, 0, 1);
        return 1 - faded * (1 - FADED);
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }
}

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
    private static final int AT_ONCE_DAYS = 7;
    /** After as many days of silence again, likeness counts for the least. */
    private static final double FADING_DAYS = 45;
    /** What is left of likeness after a long silence: the results of two quarters are told in the same words. */
    private static final double FADED = 0.25;
    /** The same where the later reports tell a time of the earlier ones: the trial names the day of the deed. */
    private static final double REMEMBERED = 0.7;

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
        return isApart(other) ? 0 : unfaded(other) * fading(other);
    }

    /** Mean likeness of a member of this to a member of the other. */
    double unfaded(Gathering other) {
        return sum.dot(other.sum) / ((double) units * other.units);
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
                .anyMatch(one -> other.instalments.stream()
                        .anyMatch(
                                another -> !Instalments.differing(one, another).isEmpty()));
    }

    /** Mean likeness of two different texts; 1 for one alone. */
    double cohesion() {
        double n = units;
        return n < 2 ? 1 : (sum.dot(sum) - n) / (n * (n - 1));
    }

    /** What is left of likeness after the silence between the two, if there is one: 1 at most. */
    double fading(Gathering other) {
        if (first == null || last == null || other.first == null || other.last == null) {
            return 1;
        }
        boolean isLater = first.isAfter(other.first);
        LocalDate before = isLater ? other.last : last;
        LocalDate after = isLater ? first : other.first;
        double silent = Math.clamp((ChronoUnit.DAYS.between(before, after) - AT_ONCE_DAYS) / FADING_DAYS, 0, 1);
        if (silent == 0) {
            return 1;
        }
        boolean remembers = isLater ? looksBackTo(other) : other.looksBackTo(this);
        return 1 - silent * (1 - (remembers ? REMEMBERED : FADED));
    }

    /** Whether a day or month that this tells is one of the other's days. */
    private boolean looksBackTo(Gathering other) {
        if (other.first == null || other.last == null) {
            return false;
        }
        LocalDate from = other.first.minusDays(AT_ONCE_DAYS);
        LocalDate to = other.last;
        return sum.weights().keySet().stream()
                .filter(key -> key.startsWith(Field.TIMES.prefix()))
                .anyMatch(key ->
                        Figures.isWithin(key.substring(Field.TIMES.prefix().length()), from, to));
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }
}

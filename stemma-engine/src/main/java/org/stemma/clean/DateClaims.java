package org.stemma.clean;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Precision;
import org.stemma.news.Stamp;

/**
 * What the places of a page say of its dates. The lowest rank wins, of equal ranks the first; a later claim that contradicts
 * the winner is told in its note. Dates that cannot be an article's are not taken.
 */
final class DateClaims {
    /** What parts a stamp's own note from its contradiction. */
    private static final String CONTRADICTION = "; but ";

    /** The web is younger; an older date on a page is the subject's. */
    private static final int FIRST_YEAR = 1995;

    /** Up to this rank a date is said to be the article's own; others may belong to a neighbour on the page. */
    private static final int SURE = 5;

    private record Claimed(DateFinder.Label label, Stamp stamp, int rank) {}

    private final @Nullable LocalDate captured;
    private final List<Claimed> claims = new ArrayList<>();

    /**
     * No claims yet.
     *
     * @param captured the day after which a date lies in the future, if known
     */
    DateClaims(@Nullable LocalDate captured) {
        this.captured = captured;
    }

    static boolean isContradicted(@Nullable Stamp stamp) {
        return stamp != null && stamp.note().contains(CONTRADICTION);
    }

    void add(DateFinder.Label label, Stamp stamp, int rank) {
        LocalDate day = stamp.when().earliest();
        // One day of grace: the outlet's zone may be ahead of the clock that stamped the capture.
        boolean future = captured != null && day.isAfter(captured.plusDays(1));
        if (label != DateFinder.Label.OTHER && !future && day.getYear() >= FIRST_YEAR) {
            claims.add(new Claimed(label, stamp, rank));
        }
    }

    /** The most trusted date of a kind; null if nothing tells one. */
    @Nullable
    Stamp best(DateFinder.Label label) {
        List<Claimed> ranked = claims.stream()
                .filter(c -> c.label() == label)
                .sorted(Comparator.comparingInt(Claimed::rank))
                .toList();
        if (ranked.isEmpty()) {
            return null;
        }
        Stamp best = local(ranked);
        List<Stamp> stamps = ranked.stream().map(Claimed::stamp).toList();
        for (Stamp other : stamps) {
            if (!other.when().overlaps(best.when())) {
                String note = best.note() + CONTRADICTION + other.note() + ": " + other.value();
                return new Stamp(best.value(), best.when(), best.basis(), best.evidence(), note);
            }
        }
        return best;
    }

    /** The first stamp, or, if it is in universal time, one that tells the same moment in the outlet's own time. */
    private static Stamp local(List<Claimed> ranked) {
        Stamp first = ranked.getFirst().stamp();
        if (!isUniversal(first)) {
            return first;
        }
        for (Claimed claimed : ranked) {
            Stamp other = claimed.stamp();
            if (claimed.rank() <= SURE && !isUniversal(other) && isDay(other) && isNextDoor(first, other)) {
                return other;
            }
        }
        return first;
    }

    /** Whether a local day can be the day of a moment in universal time: the next one after noon, the one before in the morning. */
    private static boolean isNextDoor(Stamp universal, Stamp local) {
        long ahead = ChronoUnit.DAYS.between(
                universal.when().earliest(), local.when().earliest());
        String clock = universal.when().clock();
        if (clock == null || clock.startsWith("00:00")) {
            return false;
        }
        boolean morning = clock.compareTo("12") < 0;
        return ahead == (morning ? -1 : 1);
    }

    private static boolean isUniversal(Stamp stamp) {
        String clock = stamp.when().clock();
        return clock != null && (clock.endsWith("Z") || clock.endsWith("+00:00"));
    }

    /** Whether a date is told to the day or finer. */
    private static boolean isDay(Stamp stamp) {
        return stamp.precision().compareTo(Precision.DAY) <= 0;
    }
}

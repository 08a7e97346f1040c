package org.stemma.clean;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Precision;
import org.stemma.news.Stamp;

/**
 * What the places of a page say of its dates, and which of it is believed. Each day gathers the weight of the places that tell
 * it, one of a kind; the heaviest wins, of equals the one told in the more trusted place. What is visible beside the headline
 * or stands in the address, and is older than a day that only metadata tell, wins over it: an article is not seen before it is
 * published, but systems stamp old ones anew. A day that contradicts the winner is told in its note.
 */
final class DateClaims {
    /** Where a claim was read, the most trusted first. */
    enum Place {
        GIVEN(Family.GIVEN, 100),
        JSON_ARTICLE(Family.JSON, 5),
        META(Family.META, 4),
        MICRODATA(Family.ELEMENT, 4),
        JSON_ANY(Family.JSON, 3),
        URL_DAY(Family.URL, 4),
        /** A labelled date element, or a labelled line. */
        LABELLED(Family.VISIBLE, 3.6),
        TIME(Family.VISIBLE, 3),
        DATE_ELEMENT(Family.VISIBLE, 2.6),
        /** A date alone on its line. */
        LINE(Family.VISIBLE, 2.6),
        /** Metas that may mean another date than the article's. */
        VAGUE_META(Family.VAGUE, 2.2),
        /** A date among a few other words. */
        BESIDE(Family.VISIBLE, 2),
        OTHER_META(Family.VAGUE, 1.6),
        SCRIPT(Family.SCRIPT, 1.4),
        /** A labelled date far from headline and text. */
        FAR_LABELLED(Family.VISIBLE, 1),
        DATELINE(Family.VISIBLE, 0.8),
        FAR(Family.VISIBLE, 0.5),
        URL_MONTH(Family.URL, 0.2),
        HEADER(Family.GIVEN, 0.15),
        PICTURE(Family.SCRIPT, 0.1);

        private final Family family;
        private final double weight;

        Place(Family family, double weight) {
            this.family = family;
            this.weight = weight;
        }

        boolean isMetadata() {
            return this == JSON_ARTICLE || this == META || this == MICRODATA || this == JSON_ANY;
        }

        /** Visible where the article's own date stands. */
        boolean isNear() {
            return this == LABELLED || this == TIME || this == DATE_ELEMENT || this == LINE;
        }
    }

    private enum Family {
        GIVEN,
        JSON,
        META,
        ELEMENT,
        URL,
        VISIBLE,
        VAGUE,
        SCRIPT
    }

    /** What parts a stamp's own note from its contradiction. */
    private static final String CONTRADICTION = "; but ";

    /** The web is younger; an older date on a page is the subject's. */
    private static final int FIRST_YEAR = 1995;

    private record Claimed(DateFinder.Label label, Stamp stamp, Place place) {
        LocalDate day() {
            return stamp.when().earliest();
        }
    }

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

    void add(DateFinder.Label label, Stamp stamp, Place place) {
        LocalDate day = stamp.when().earliest();
        // One day of grace: the outlet's zone may be ahead of the clock that stamped the capture.
        boolean future = captured != null && day.isAfter(captured.plusDays(1));
        // Far from the article, the day of the capture is the site's clock.
        boolean clock = day.equals(captured) && place == Place.FAR;
        if (label != DateFinder.Label.OTHER && !future && !clock && day.getYear() >= FIRST_YEAR) {
            claims.add(new Claimed(label, stamp, place));
        }
    }

    /** The days told so far. */
    Set<LocalDate> days() {
        return claims.stream().map(Claimed::day).collect(Collectors.toSet());
    }

    /** When the article was first published; null if nothing tells. */
    @Nullable
    Stamp published() {
        List<Claimed> own = ranked(DateFinder.Label.PUBLISHED);
        List<Claimed> days = own.stream().filter(c -> isDay(c.stamp())).toList();
        if (days.isEmpty()) {
            return own.isEmpty() ? null : own.getFirst().stamp();
        }
        Claimed winner = heaviest(days);
        winner = older(winner, days);
        return withContradiction(local(winner, days), days);
    }

    /** When it was last changed; null if nothing tells. What is shown beside the headline is the article's, not the page's. */
    @Nullable
    Stamp updated() {
        List<Claimed> own = ranked(DateFinder.Label.UPDATED);
        if (own.isEmpty()) {
            return null;
        }
        Claimed first = own.getFirst();
        Claimed shown = own.stream()
                .filter(c -> c.place() == Place.LABELLED)
                .findFirst()
                .orElse(first);
        boolean apart = first.place() != Place.GIVEN && Math.abs(ChronoUnit.DAYS.between(first.day(), shown.day())) > 1;
        return withContradiction((apart ? shown : first).stamp(), own);
    }

    private List<Claimed> ranked(DateFinder.Label label) {
        return claims.stream()
                .filter(c -> c.label() == label)
                .sorted(Comparator.comparing(Claimed::place))
                .toList();
    }

    private Claimed heaviest(List<Claimed> ranked) {
        Map<LocalDate, Map<Family, Double>> weights = new TreeMap<>();
        for (Claimed claim : ranked) {
            weights.computeIfAbsent(claim.day(), d -> new EnumMap<>(Family.class))
                    .merge(claim.place().family, weight(claim), Math::max);
        }
        Claimed best = ranked.getFirst();
        for (Claimed claim : ranked) {
            if (sum(weights.get(claim.day())) > sum(weights.get(best.day()))) {
                best = claim;
            }
        }
        return best;
    }

    private static double sum(@Nullable Map<Family, Double> weights) {
        return weights == null
                ? 0
                : weights.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** An unlabelled date that metadata know as that of a change says nothing of the publication. */
    private double weight(Claimed claim) {
        boolean unlabelled = claim.place().compareTo(Place.LABELLED) > 0;
        boolean changed = unlabelled
                && claims.stream()
                        .anyMatch(c -> c.label() == DateFinder.Label.UPDATED
                                && c.place().isMetadata()
                                && c.day().equals(claim.day()));
        return changed ? claim.place().weight / 10 : claim.place().weight;
    }

    /** The oldest day in the address or beside the headline, where metadata alone tell the winner. */
    private static Claimed older(Claimed winner, List<Claimed> days) {
        boolean seen = days.stream()
                .anyMatch(c -> c.day().equals(winner.day()) && c.place().isNear());
        if (winner.place() == Place.GIVEN) {
            return winner;
        }
        return days.stream()
                .filter(c -> c.place() == Place.URL_DAY || (!seen && c.place().isNear()))
                .filter(c -> c.day().isBefore(winner.day().minusDays(1)))
                .min(Comparator.comparing(Claimed::place))
                .orElse(winner);
    }

    private static Stamp withContradiction(Stamp stamp, List<Claimed> ranked) {
        for (Claimed claim : ranked) {
            Stamp other = claim.stamp();
            boolean strong = claim.place().compareTo(Place.VAGUE_META) < 0;
            long apart = Math.abs(ChronoUnit.DAYS.between(
                    other.when().earliest(), stamp.when().earliest()));
            if (strong && apart > 1 && !other.when().overlaps(stamp.when())) {
                String note = stamp.note() + CONTRADICTION + other.note() + ": " + other.value();
                return new Stamp(stamp.value(), stamp.when(), stamp.basis(), stamp.evidence(), note);
            }
        }
        return stamp;
    }

    /**
     * The winner, or, if it is in universal time or of no zone, a stamp of the day next door in the outlet's own time: what is
     * shown beside the headline is told in that.
     */
    private Stamp local(Claimed winner, List<Claimed> days) {
        Stamp first = winner.stamp();
        boolean shown =
                days.stream().anyMatch(c -> c.place().isNear() && c.day().equals(winner.day()));
        boolean bare = first.when().clock() == null && winner.place().isMetadata();
        if (shown || (!isUniversal(first) && !bare)) {
            return first;
        }
        for (Claimed claimed : days) {
            Stamp other = claimed.stamp();
            boolean known = bare ? claimed.place().isNear() : claimed.place().compareTo(Place.VAGUE_META) < 0;
            boolean door = bare
                    ? Math.abs(ChronoUnit.DAYS.between(claimed.day(), winner.day())) == 1
                    : isNextDoor(first, other);
            boolean changed = weight(claimed) < claimed.place().weight;
            if (known && door && !changed && !isUniversal(other)) {
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

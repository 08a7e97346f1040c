package org.stemma.clean;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.clean.DateClaim.Family;
import org.stemma.clean.DateClaim.Place;
import org.stemma.news.Stamp;

/**
 * What the places of a page say of its dates, and which of it is believed. Each day gathers the weight of the places that tell
 * it, one of a kind; the heaviest wins, of equals the one told in the more trusted place. What is visible beside the headline
 * or stands in the address, and is older than a day that only metadata tell, wins over it: an article is not seen before it is
 * published, but systems stamp old ones anew. A day that contradicts the winner is told in its note.
 */
final class DateClaims {
    /** What parts a stamp's own note from its contradiction. */
    private static final String CONTRADICTION = "; but ";

    /** What the note of a stamp ends with whose day a reader sees beside the headline, whatever hidden place it was read from. */
    private static final String SHOWN = ", shown on the page";

    /** The web is younger; an older date on a page is the subject's. */
    private static final int FIRST_YEAR = 1995;

    private final @Nullable LocalDate captured;
    private final List<DateClaim> claims = new ArrayList<>();

    /** The days that metadata tell as the article's. */
    private final Set<LocalDate> toldPublished = new HashSet<>();

    private final Set<LocalDate> toldUpdated = new HashSet<>();

    /** The days that a reader sees, in the page or its address. */
    private final Set<LocalDate> seen = new HashSet<>();

    private final Set<LocalDate> seenBeside = new HashSet<>();

    /** The days that the page calls those of a change. */
    private final Set<LocalDate> calledUpdated = new HashSet<>();

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
            add(new DateClaim(label, stamp, place));
        }
    }

    private void add(DateClaim claim) {
        claims.add(claim);
        LocalDate day = claim.day();
        if (claim.place().isMetadata()) {
            (claim.isChange() ? toldUpdated : toldPublished).add(day);
        }
        if (claim.isPublic() && claim.isDay()) {
            seen.add(day);
        }
        if (claim.place().isBeside()) {
            seenBeside.add(day);
        }
        if (claim.isChange() && claim.isLabelled()) {
            calledUpdated.add(day);
        }
    }

    /** The days told so far. */
    Set<LocalDate> days() {
        return claims.stream().map(DateClaim::day).collect(Collectors.toSet());
    }

    /** A day that only systems tell that know no date, if there is one; it is not believed. */
    @Nullable
    Stamp template() {
        return claims.stream()
                .filter(c -> !c.isChange() && isTemplate(c))
                .map(DateClaim::stamp)
                .findFirst()
                .orElse(null);
    }

    private boolean isTemplate(DateClaim claim) {
        return claim.isTemplate() && !seen.contains(claim.day());
    }

    /** When the article was first published; null if nothing tells. */
    @Nullable
    Stamp published() {
        boolean changed = claims.stream().anyMatch(c -> c.isChange() && c.place() != Place.HEADER);
        List<DateClaim> own = ranked(DateFinder.Label.PUBLISHED).stream()
                .filter(c -> !isTemplate(c) && !isOutdone(c, changed))
                .toList();
        List<DateClaim> days = own.stream().filter(DateClaim::isDay).toList();
        if (days.isEmpty()) {
            return own.isEmpty() ? null : own.getFirst().stamp();
        }
        DateClaim winner = older(heaviest(days), days);
        return withContradiction(shown(local(winner, days)), days);
    }

    /** Whether a date far from the article, or of its picture, has no say: what stands nearer is called the day of a change. */
    private boolean isOutdone(DateClaim claim, boolean changed) {
        boolean other = calledUpdated.size() > (calledUpdated.contains(claim.day()) ? 1 : 0);
        return (claim.place() == Place.PICTURE && changed) || (claim.place() == Place.FAR && other);
    }

    /** When it was last changed; null if nothing tells. What is shown beside the headline is the article's, not the page's. */
    @Nullable
    Stamp updated() {
        List<DateClaim> own = ranked(DateFinder.Label.UPDATED).stream()
                .filter(c -> !isTemplate(c))
                .toList();
        if (own.isEmpty()) {
            return null;
        }
        DateClaim first = own.getFirst();
        DateClaim shown = own.stream()
                .filter(c -> c.place() == Place.LABELLED)
                .findFirst()
                .orElse(first);
        boolean apart = first.place() != Place.GIVEN && Math.abs(ChronoUnit.DAYS.between(first.day(), shown.day())) > 1;
        return withContradiction(shown((apart ? shown : first).stamp()), own);
    }

    /** Says so if a reader sees the day beside the headline. */
    private Stamp shown(Stamp stamp) {
        return seenBeside.contains(stamp.when().earliest())
                ? new Stamp(stamp.value(), stamp.when(), stamp.basis(), stamp.evidence(), stamp.note() + SHOWN)
                : stamp;
    }

    private List<DateClaim> ranked(DateFinder.Label label) {
        return claims.stream()
                .filter(c -> c.label() == label)
                .sorted(Comparator.comparing(DateClaim::place))
                .toList();
    }

    private DateClaim heaviest(List<DateClaim> ranked) {
        Map<LocalDate, Map<Family, Double>> weights = new TreeMap<>();
        for (DateClaim claim : ranked) {
            weights.computeIfAbsent(claim.day(), d -> new EnumMap<>(Family.class))
                    .merge(claim.place().family(), weight(claim), Math::max);
        }
        Map<LocalDate, Double> sums = new HashMap<>();
        weights.forEach((day, own) -> sums.put(day, sum(own)));
        DateClaim best = ranked.getFirst();
        double most = sums.getOrDefault(best.day(), 0.0);
        for (DateClaim claim : ranked) {
            double sum = sums.getOrDefault(claim.day(), 0.0);
            if (sum > most) {
                best = claim;
                most = sum;
            }
        }
        return best;
    }

    private static double sum(Map<Family, Double> weights) {
        return weights.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** An unlabelled date that metadata know as that of a change says little, and hardly anything where they know another of publication. */
    private double weight(DateClaim claim) {
        double weight = claim.place().weight();
        return !isChange(claim) ? weight : toldPublished.isEmpty() ? weight / 2 : weight / 10;
    }

    private boolean isChange(DateClaim claim) {
        LocalDate day = claim.day();
        return claim.place().compareTo(Place.LABELLED) > 0 && toldUpdated.contains(day) && !toldPublished.contains(day);
    }

    /** The oldest day in the address or beside the headline, where metadata alone tell the winner. */
    private static DateClaim older(DateClaim winner, List<DateClaim> days) {
        LocalDate day = winner.day();
        if (winner.place() == Place.GIVEN) {
            return winner;
        }
        boolean shown =
                days.stream().anyMatch(c -> c.day().equals(day) && c.place().isNear());
        // The day in the address may be that of another zone.
        return days.stream()
                .filter(c -> c.place() == Place.URL_DAY
                        ? c.day().isBefore(day.minusDays(1))
                        : !shown && c.place().isNear() && c.day().isBefore(day))
                .min(Comparator.comparing(DateClaim::day).thenComparing(DateClaim::place))
                .orElse(winner);
    }

    private static Stamp withContradiction(Stamp stamp, List<DateClaim> ranked) {
        for (DateClaim claim : ranked) {
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

    /** The winner, or, where no reader sees its day, a stamp of the day next door that can be the same moment in the outlet's own time. */
    private Stamp local(DateClaim winner, List<DateClaim> days) {
        Stamp first = winner.stamp();
        if (seenBeside.contains(winner.day()) || !winner.place().isMetadata()) {
            return first;
        }
        for (DateClaim claim : days) {
            boolean known = claim.place().isBeside()
                    || (first.when().clock() != null && claim.place().compareTo(Place.VAGUE_META) < 0);
            if (known && DayShift.isSame(first.when(), claim.stamp().when(), isChange(claim))) {
                return claim.stamp();
            }
        }
        return first;
    }
}

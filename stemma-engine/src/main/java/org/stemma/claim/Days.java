package org.stemma.claim;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.claim.Slots.Day;
import org.stemma.news.Difference;
import org.stemma.news.When;
import org.stemma.text.CalendarWords;

/** Compares the days that two statements tell, with their precision, and with what a publication stamp may have shifted. */
final class Days {
    /** "Friday" may have been read for the one before; and reports seldom mistake a day by more. */
    private static final int WEEK = 7;

    private static final Set<String> FROM_THE_STAMP =
            Set.of("today", "tonight", "yesterday", "tomorrow", "overnight", "morning", "evening", "afternoon");

    private Days() {}

    /** A difference of date if both sides tell a day that none of the other side's can be; null else. */
    static @Nullable Contrast contrast(List<Day> some, List<Day> others, boolean conflict) {
        List<Day> left = unmatched(some, others);
        List<Day> right = unmatched(others, some);
        return left.isEmpty() || right.isEmpty()
                ? null
                : new Contrast(
                        Difference.Type.DATE,
                        left.getFirst().text(),
                        right.getFirst().text(),
                        conflict);
    }

    /** The same, if the days lie so near that they can be two versions of one: the same done months later is done again. */
    static @Nullable Contrast nearContrast(List<Day> some, List<Day> others, boolean conflict) {
        boolean near = unmatched(some, others).stream()
                .anyMatch(one ->
                        unmatched(others, some).stream().anyMatch(other -> gap(one.when(), other.when()) <= WEEK));
        return near ? contrast(some, others, conflict) : null;
    }

    /** What was told as done on one day did not happen on a later one: null unless all days of the other side come after it was said. */
    static @Nullable Contrast beforeItWasDone(List<Day> said, List<Day> done) {
        boolean late = !said.isEmpty()
                && !done.isEmpty()
                && said.stream()
                        .allMatch(day -> done.stream()
                                .allMatch(other -> day.when()
                                                .latest()
                                                .isBefore(other.when().earliest())
                                        && !mayBeOne(day, other)));
        return late
                ? new Contrast(
                        Difference.Type.DATE,
                        said.getFirst().text(),
                        done.getFirst().text(),
                        true)
                : null;
    }

    private static List<Day> unmatched(List<Day> some, List<Day> others) {
        return some.stream()
                .filter(one -> others.stream().noneMatch(other -> mayBeOne(one, other)))
                .toList();
    }

    /** Whether what both tell is past by both reports: what is ahead may have been put off in between. */
    static boolean isSettled(Proposition a, Proposition b) {
        return Differences.sameDay(a, b) || (isPast(a) && isPast(b));
    }

    private static boolean isPast(Proposition p) {
        When published = p.published();
        return published != null
                && p.times().stream().allMatch(when -> !when.latest().isAfter(published.latest()));
    }

    private static boolean mayBeOne(Day one, Day other) {
        if (one.when().overlaps(other.when()) || one.text().equalsIgnoreCase(other.text())) {
            return true;
        }
        long gap = gap(one.when(), other.when());
        boolean stamped = isFromTheStamp(one) || isFromTheStamp(other);
        boolean weekday = isWeekday(one) != isWeekday(other);
        return (stamped && gap <= 1) || (weekday && gap == WEEK);
    }

    private static long gap(When one, When other) {
        LocalDate end = one.latest().isBefore(other.earliest()) ? one.latest() : other.latest();
        LocalDate start = one.latest().isBefore(other.earliest()) ? other.earliest() : one.earliest();
        return ChronoUnit.DAYS.between(end, start);
    }

    /** Told from the day of publication, which may be a day off where the report was updated or stamped elsewhere. */
    private static boolean isFromTheStamp(Day day) {
        return words(day).stream().anyMatch(FROM_THE_STAMP::contains);
    }

    private static boolean isWeekday(Day day) {
        return words(day).stream().anyMatch(word -> word.endsWith("day") && CalendarWords.isTime(word))
                && !isFromTheStamp(day);
    }

    private static List<String> words(Day day) {
        return List.of(day.text().toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1));
    }
}

package org.stemma.language;

import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/** What an expression of time says, before anything anchors it. */
sealed interface Meaning {
    /** Units of the calendar and the clock. */
    enum Unit {
        SECOND,
        MINUTE,
        HOUR,
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        YEAR,
        DECADE,
        CENTURY
    }

    /** Which part of a period. */
    enum Part {
        WHOLE,
        EARLY,
        MID,
        LATE,
        /** Within the period, before the anchor: "earlier this month". */
        BEFORE,
        /** Within the period, after the anchor: "later this week". */
        AFTER
    }

    /** Which of several like-named times: last, this or next; {@code NEAREST} if nothing is said. */
    enum Which {
        LAST,
        THIS,
        NEXT,
        NEAREST
    }

    /** A date as far as it is told: at least one of year, month and day. */
    record Calendar(
            @Nullable Integer year,
            @Nullable Integer month,
            @Nullable Integer day,
            Part part,
            Which which) implements Meaning {
        Calendar inYear(@Nullable Integer other) {
            return new Calendar(other, month, day, part, which);
        }

        Calendar inMonth(@Nullable Integer other) {
            return new Calendar(year, other, day, part, which);
        }
    }

    /** A date of last, this or next year: "October last year". */
    record OfYear(Calendar date, int offset) implements Meaning {}

    /** "Friday next week": weeks run from Monday. */
    record DayOfWeekIn(DayOfWeek day, int weeks) implements Meaning {}

    record Weekend(Which which) implements Meaning {}

    /** {@code 03/04/2025}: day and month, or month and day. */
    record Ambiguous(int year, int first, int second) implements Meaning {}

    /** A decade or century by its first year. */
    record Era(int start, int years, Part part) implements Meaning {}

    /** By EDTF's code, 21 (spring) to 24 (winter). */
    record Season(int code, @Nullable Integer year, Part part, Which which) implements Meaning {}

    /** A quarter (of 4) or half (of 2) of a year. */
    record Share(int number, int of, @Nullable Integer year, Which which) implements Meaning {}

    record Weekday(DayOfWeek day, Which which) implements Meaning {}

    /** Counted from the anchor: yesterday, last month, 10 months ago. */
    record Relative(Unit unit, int amount, Part part) implements Meaning {}

    /** Counted from the time told before: "two days later". */
    record Narrative(Unit unit, int amount) implements Meaning {}

    /** "the past two weeks", "the next three years". */
    record Stretch(Unit unit, int amount) implements Meaning {}

    /** "the first five months", of a year named near it. */
    record Opening(int months, boolean first, @Nullable Integer year, boolean thisYear) implements Meaning {}

    record Range(Meaning from, Meaning to) implements Meaning {}

    /** A time of day, of a day that may be told beside it. */
    record Clock(
            int hour, int minute, String zone, @Nullable Meaning day) implements Meaning {}

    /** "Wednesday morning", "last night". */
    record DayPart(Meaning day) implements Meaning {}

    /** ISO 8601. */
    record Lasting(String duration) implements Meaning {}

    /** ISO 8601, the period of the repetition. */
    record Repeated(String duration) implements Meaning {}

    /** A time that nobody could put on a calendar: "recently", "several years ago". */
    record Vague() implements Meaning {}
}

package org.stemma.language;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.news.TimeExpression.Modifier;

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

    /** A date as far as it is told: at least one of year, month and day; the weekday told beside it chooses an untold year. */
    record Calendar(
            @Nullable Integer year,
            @Nullable Integer month,
            @Nullable Integer day,
            Part part,
            Which which,
            @Nullable DayOfWeek weekday)
            implements Meaning {
        Calendar(@Nullable Integer year, @Nullable Integer month, @Nullable Integer day, Part part, Which which) {
            this(year, month, day, part, which, null);
        }

        Calendar inYear(@Nullable Integer other) {
            return new Calendar(other, month, day, part, which, weekday);
        }

        Calendar inMonth(@Nullable Integer other) {
            return new Calendar(year, other, day, part, which, weekday);
        }

        Calendar on(@Nullable DayOfWeek told) {
            return new Calendar(year, month, day, part, which, told);
        }

        Calendar seen(Which other) {
            return new Calendar(year, month, day, part, other, weekday);
        }
    }

    /** A date of last, this or next year: "October last year". */
    record OfYear(Calendar date, int offset) implements Meaning {}

    /** "Friday next week": weeks run from Monday. */
    record DayOfWeekIn(DayOfWeek day, int weeks) implements Meaning {}

    record Weekend(Which which) implements Meaning {}

    /** "the weekend after next": counted in weeks from the coming one. */
    record WeekendIn(int weeks) implements Meaning {}

    /** This week and the next, counted on or back in pairs of weeks. */
    record Fortnight(int offset) implements Meaning {}

    /** "two Mondays from now", "this past Friday": the nth such day after the anchor, or before it if negative. */
    record WeekdayFrom(DayOfWeek day, int count) implements Meaning {}

    /** "late Friday", "earlier today": a part of a day without its name. */
    record PartOfDay(Meaning day, Part part) implements Meaning {}

    /** "the first half of May". */
    record HalfOf(int number, Meaning period) implements Meaning {}

    /** "the first weekend of June": {@code number} -1 is the last. */
    record NthWeekend(int number, Meaning period) implements Meaning {}

    /** "Labor Day weekend": the days off around a holiday. */
    record FeastWeekend(Feast feast) implements Meaning {}

    /** "year to date": from the beginning of the anchor's unit to the anchor. */
    record ToDate(Unit unit) implements Meaning {}

    /** {@code 03/04/2025}: day and month, or month and day. */
    record Ambiguous(int year, int first, int second) implements Meaning {}

    /** A decade or century by its first year. */
    record Era(int start, int years, Part part) implements Meaning {
        Era later(int by) {
            return new Era(start + by, years, part);
        }
    }

    /** By EDTF's code, 21 (spring) to 24 (winter). */
    record Season(
            int code, @Nullable Integer year, @Nullable Integer offset, Part part, Which which) implements Meaning {}

    /** A quarter (of 4) or half (of 2) of a year. */
    record Share(int number, int of, @Nullable Integer year, Which which) implements Meaning {}

    record Weekday(DayOfWeek day, Which which) implements Meaning {}

    /** Counted from the anchor: yesterday, last month, 10 months ago. */
    record Relative(Unit unit, int amount, Part part) implements Meaning {}

    /** Counted from the time told before: "two days later". */
    record Narrative(Unit unit, int amount) implements Meaning {}

    /** "the past two weeks", "the next three years": whole days, without today. */
    record Stretch(List<Term> terms, int sign) implements Meaning {}

    /** "in three weeks", "within a year": a time to come, or how long something took if the clause looks back. */
    record Ahead(Meaning time, String duration) implements Meaning {}

    /** "the following Tuesday", after the time told before. */
    record NarrativeDay(DayOfWeek day) implements Meaning {}

    /** "this working week": Monday to Friday. */
    record WorkWeek(Which which) implements Meaning {}

    /** "the first five months", of a year named near it. */
    record Opening(int months, boolean first, @Nullable Integer year, boolean thisYear) implements Meaning {}

    record Range(Meaning from, Meaning to) implements Meaning {}

    /** Which half of the day a time of the clock is told to lie in. */
    enum Half {
        UNTOLD,
        MORNING,
        AFTERNOON
    }

    /** Hours and minutes on the clock; {@code second} is -1 if untold, {@code zone} an offset, empty if untold. */
    record ClockTime(int hour, int minute, int second, Half half, String zone) {
        int inSeconds() {
            return (hour * 60 + minute) * 60 + Math.max(0, second);
        }

        ClockTime at(int other, Half told) {
            return new ClockTime(other, minute, second, told, zone);
        }

        ClockTime in(String other) {
            return new ClockTime(hour, minute, second, half, other);
        }

        /** {@code 14:05}, with seconds and offset where told. */
        String iso() {
            return "%02d:%02d%s%s".formatted(hour, minute, second < 0 ? "" : ":%02d".formatted(second), zone);
        }
    }

    /** A time of day, of a day that may be told beside it. */
    record Clock(ClockTime time, @Nullable Meaning day) implements Meaning {}

    /** "from 2 to 3:30 p.m.", of a day that may be told beside it. */
    record ClockSpan(ClockTime from, ClockTime to, @Nullable Meaning day) implements Meaning {}

    /** "Wednesday morning", "late last night", "in the evening": TIMEX3's code of the part, and the day if one is told. */
    record DayPart(String code, Part part, @Nullable Meaning day) implements Meaning {}

    /** The moment of the anchor. */
    record Now() implements Meaning {}

    /** A number of units. */
    record Term(BigDecimal amount, Unit unit, boolean business) {}

    /** Counted from a time: "two weeks from Monday", "three days before 12 January", "in five hours". */
    record Shift(List<Term> terms, int sign, Meaning from) implements Meaning {}

    /** From a time on for as long: "within five days", "the next three hours", "two weeks starting on 20 May". */
    record Within(List<Term> terms, int sign, Meaning from) implements Meaning {}

    /** "the first Friday of July", "the last Monday in May": {@code number} -1 is the last. */
    record NthWeekday(int number, DayOfWeek day, Meaning period) implements Meaning {}

    /** "the third week of 2027", "the first two weeks of May": {@code number} -1 is the last. */
    record NthUnit(int number, int count, Unit unit, Meaning period) implements Meaning {}

    /** "the week of April 10". */
    record WeekOf(Meaning day) implements Meaning {}

    /** A holiday, of a year if one is told; {@code offset} counts years from the anchor's. */
    record Feast(
            Holidays.Holiday holiday,
            @Nullable Integer year,
            @Nullable Integer offset,
            Which which) implements Meaning {}

    /** A weekday with its day of the month: "Monday the 21st". */
    record DatedWeekday(DayOfWeek weekday, int day) implements Meaning {}

    /** "Monday two weeks from now": a day of the week that holds a time. */
    record WeekdayOf(DayOfWeek day, Meaning within) implements Meaning {}

    /** "the rest of the week". */
    record Rest(Unit unit) implements Meaning {}

    /** "the end of the day". */
    record EndOf(Meaning day) implements Meaning {}

    /** "since 2011", "before 2 p.m.". */
    record Bound(Modifier modifier, Meaning of) implements Meaning {}

    /** ISO 8601, with a modifier where the text says "more than" or "less than". */
    record Lasting(String duration, @Nullable Modifier modifier) implements Meaning {
        Lasting(String duration) {
            this(duration, null);
        }
    }

    /** The period of the repetition in ISO 8601, and the repeated time as TIMEX3 tells it. */
    record Repeated(String duration, @Nullable String timex) implements Meaning {}

    /** A time that only TIMEX3 has a name for: {@code PAST_REF} is "recently". */
    record Untold(String timex) implements Meaning {}

    /** A year that is none of the calendar's, with TIMEX3's prefix: "fiscal 2019" is {@code FY2019}; {@code offset} counts from the anchor's. */
    record SpecialYear(String prefix, @Nullable Integer year, int offset) implements Meaning {}

    /** A time zone without a time: its offset from UTC, empty if the text does not tell it. */
    record Zone(String offset) implements Meaning {}

    /** A time that nobody could put on a calendar: "recently", "several years ago". */
    record Vague() implements Meaning {}
}

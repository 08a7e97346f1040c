package org.stemma.language;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.language.Meaning.DayPart;
import org.stemma.language.Meaning.Narrative;
import org.stemma.language.Meaning.Opening;
import org.stemma.language.Meaning.Part;
import org.stemma.language.Meaning.Relative;
import org.stemma.language.Meaning.Repeated;
import org.stemma.language.Meaning.Stretch;
import org.stemma.language.Meaning.Unit;
import org.stemma.language.Meaning.Vague;
import org.stemma.language.Meaning.Weekday;
import org.stemma.language.Meaning.Weekend;
import org.stemma.language.Meaning.Which;

/** Times that only an anchor puts on the calendar: weekdays, "yesterday", "last month", "10 months ago", "two days later". */
final class RelativeGrammar {
    /** Weekdays with a name of their own, on which nothing can be counted. */
    private static final Set<String> NAMED_DAYS =
            Set.of("good", "black", "super", "ash", "palm", "easter", "bloody", "cyber");

    private static final Set<String> VAGUE = Set.of("several", "few", "many", "some", "couple");
    private static final BigDecimal MONTHS_A_YEAR = BigDecimal.valueOf(12);

    private final Pieces pieces;
    private final CalendarGrammar calendar;

    RelativeGrammar(Pieces pieces, CalendarGrammar calendar) {
        this.pieces = pieces;
        this.calendar = calendar;
    }

    @Nullable
    Match at(int i) {
        Match found = Match.longer(day(i), weekday(i));
        found = Match.longer(found, Match.longer(partOfUnit(i), unit(i)));
        found = Match.longer(found, Match.longer(ago(i), stretch(i)));
        return Match.longer(found, Match.longer(opening(i), nextDay(i)));
    }

    /** "today", "the day before yesterday", "tomorrow morning", "last night", "earlier today". */
    private @Nullable Match day(int i) {
        if (pieces.has(i, "the", "day", "before", "yesterday")) {
            return new Match(i, i + 4, new Relative(Unit.DAY, -2, Part.WHOLE));
        }
        if (pieces.has(i, "the", "day", "after", "tomorrow")) {
            return new Match(i, i + 4, new Relative(Unit.DAY, 2, Part.WHOLE));
        }
        int at = pieces.is(i, "earlier") || pieces.is(i, "later") ? i + 1 : i;
        Relative day = switch (pieces.at(at).lower()) {
            case "today" -> new Relative(Unit.DAY, 0, Part.WHOLE);
            case "tonight" -> new Relative(Unit.DAY, 0, Part.LATE);
            case "yesterday" -> new Relative(Unit.DAY, -1, Part.WHOLE);
            case "tomorrow" -> new Relative(Unit.DAY, 1, Part.WHOLE);
            default -> null;
        };
        if (day != null) {
            return day.part() == Part.LATE ? new Match(i, at + 1, new DayPart(day)) : withDayPart(i, at + 1, day);
        }
        boolean part = TimeWords.DAY_PARTS.contains(pieces.at(at + 1).lower());
        if (part && (pieces.is(at, "this") || (pieces.is(at, "last") && pieces.is(at + 1, "night")))) {
            int amount = pieces.is(at, "last") ? -1 : 0;
            return new Match(i, at + 2, new DayPart(new Relative(Unit.DAY, amount, Part.WHOLE)));
        }
        return null;
    }

    /** "Wednesday", "last Friday", "Friday night", "every Friday", "Fridays". */
    private @Nullable Match weekday(int i) {
        DayOfWeek plural = TimeWords.weekdays(pieces, i);
        if (plural != null) {
            return new Match(i, i + 1, new Repeated("P1W"));
        }
        boolean every = pieces.is(i, "every") || pieces.is(i, "each");
        Which which = every ? null : TimeWords.which(pieces, i);
        int at = every || which != null ? i + 1 : i;
        if ((pieces.is(at, "weekend") && which != null) || pieces.has(i, "the", "weekend")) {
            int end = which != null ? at + 1 : i + 2;
            return new Match(i, end, new Weekend(which == null ? Which.NEAREST : which));
        }
        DayOfWeek day = TimeWords.weekday(pieces, at);
        // "the second Monday of the month" is another day than Monday
        boolean counted = Numbers.ordinal(pieces, at - 1) != null;
        if (day == null || counted || NAMED_DAYS.contains(pieces.at(at - 1).lower())) {
            return null;
        }
        if (every) {
            return new Match(i, at + 1, new Repeated("P1W"));
        }
        int end = at + 1;
        if (pieces.has(end, "last", "week") || pieces.has(end, "this", "week") || pieces.has(end, "next", "week")) {
            int weeks = pieces.is(end, "last") ? -1 : pieces.is(end, "next") ? 1 : 0;
            return new Match(i, end + 2, new Meaning.DayOfWeekIn(day, weeks));
        }
        return withDayPart(i, end, new Weekday(day, which == null ? Which.NEAREST : which));
    }

    private Match withDayPart(int from, int end, Meaning day) {
        boolean part = TimeWords.DAY_PARTS.contains(pieces.at(end).lower());
        return part ? new Match(from, end + 1, new DayPart(day)) : new Match(from, end, day);
    }

    /** "last month", "this year", "next week", "the past year". */
    private @Nullable Match unit(int i) {
        int at = pieces.is(i, "the") ? i + 1 : i;
        Which which = TimeWords.which(pieces, at);
        Unit unit = which == null ? null : TimeWords.unit(pieces, at + 1);
        boolean counts = unit != null && unit.compareTo(Unit.DAY) > 0 && !TimeWords.isPlural(pieces, at + 1);
        if (which == null || unit == null || !counts || (at > i && pieces.is(at + 2, "of"))) {
            return null;
        }
        if (pieces.is(at, "past")
                || (at > i && (pieces.is(at, "last") || pieces.is(at, "next") || pieces.is(at, "coming")))) {
            return new Match(i, at + 2, new Stretch(unit, which == Which.NEXT ? 1 : -1));
        }
        return new Match(i, at + 2, new Relative(unit, TimeWords.offset(which), Part.WHOLE));
    }

    /** "earlier this month", "late last year", "the end of the year", "later in the week". */
    private @Nullable Match partOfUnit(int i) {
        int at = pieces.is(i, "the") ? i + 1 : i;
        Part part = pieces.is(at, "earlier")
                ? Part.BEFORE
                : pieces.is(at, "later") ? Part.AFTER : TimeWords.part(pieces, at);
        if (part == null) {
            return null;
        }
        int next = pieces.is(at + 1, "of") || pieces.is(at + 1, "in") || pieces.is(at + 1, "-") ? at + 2 : at + 1;
        if (pieces.is(next, "the") && next > at + 1) {
            Unit whole = TimeWords.unit(pieces, next + 1);
            boolean named = whole != null && whole.compareTo(Unit.DAY) > 0 && !TimeWords.isPlural(pieces, next + 1);
            return named && whole != null ? new Match(i, next + 2, new Relative(whole, 0, part)) : null;
        }
        boolean noun = !Set.of("earlier", "later", "early", "mid", "late")
                .contains(pieces.at(at).lower());
        if (noun && next == at + 1) {
            return null;
        }
        Match whole = unit(next);
        boolean fits = whole != null && whole.meaning() instanceof Relative;
        return fits && whole != null && whole.meaning() instanceof Relative r
                ? new Match(i, whole.to(), new Relative(r.unit(), r.amount(), part))
                : null;
    }

    /** "10 months ago", "a year ago", "several years ago", "two weeks later", "three days earlier". */
    private @Nullable Match ago(int i) {
        Amount amount = amount(i);
        Unit unit = amount == null ? null : TimeWords.unit(pieces, amount.end());
        if (amount == null || unit == null) {
            return null;
        }
        int at = amount.end() + 1;
        boolean later = pieces.is(at, "later") || pieces.is(at, "afterwards");
        boolean earlier = pieces.is(at, "earlier")
                || (pieces.is(at, "before") && !pieces.at(at + 1).isWord());
        if (!pieces.is(at, "ago") && !later && !earlier) {
            return null;
        }
        int count = amount.whole();
        Unit counted = unit;
        if (!amount.isWhole() && unit == Unit.YEAR) {
            count = amount.value()
                    .multiply(MONTHS_A_YEAR)
                    .setScale(0, RoundingMode.HALF_UP)
                    .intValue();
            counted = Unit.MONTH;
        }
        if (amount.isVague()) {
            return new Match(i, at + 1, new Vague());
        }
        Meaning meaning = pieces.is(at, "ago")
                ? new Relative(counted, -count, Part.WHOLE)
                : new Narrative(counted, later ? count : -count);
        return new Match(i, at + 1, meaning);
    }

    /** "the past two weeks", "the next five years". */
    private @Nullable Match stretch(int i) {
        int at = pieces.is(i, "the") ? i + 1 : i;
        Which which = TimeWords.which(pieces, at);
        Amount amount = which == null || which == Which.THIS ? null : amount(at + 1);
        Unit unit = amount == null ? null : TimeWords.unit(pieces, amount.end());
        if (amount == null || unit == null || (pieces.is(amount.end() + 1, "of") && !amount.isVague())) {
            return null;
        }
        int end = amount.end() + 1;
        boolean measured = !amount.isVague() && amount.isWhole() && unit.compareTo(Unit.DAY) >= 0;
        int signed = which == Which.NEXT ? amount.whole() : -amount.whole();
        return new Match(i, end, measured ? new Stretch(unit, signed) : new Vague());
    }

    /** "the first five months", "the first nine months of 2024". */
    private @Nullable Match opening(int i) {
        int at = pieces.is(i, "the") ? i + 1 : i;
        boolean first = pieces.is(at, "first") || pieces.is(at, "opening");
        boolean last = pieces.is(at, "last") || pieces.is(at, "final");
        Numbers.Reading number = first || last ? Numbers.cardinal(pieces, at + 1) : null;
        if (number == null || !pieces.is(number.end(), "months") || number.whole() < 1 || number.whole() > 11) {
            return null;
        }
        int end = number.end() + 1;
        if (!pieces.is(end, "of")) {
            return first ? new Match(i, end, new Opening(number.whole(), true, null, false)) : null;
        }
        Integer year = Years.afterMonth(pieces, end + 1);
        if (year != null) {
            return new Match(i, end + 2, new Opening(number.whole(), first, year, false));
        }
        boolean thisYear = pieces.has(end, "of", "the", "year") || pieces.has(end, "of", "this", "year");
        return thisYear ? new Match(i, end + 3, new Opening(number.whole(), first, null, true)) : null;
    }

    /** "the next day", "the following week", "the day before". */
    private @Nullable Match nextDay(int i) {
        if (!pieces.is(i, "the")) {
            return null;
        }
        Unit unit = TimeWords.unit(pieces, i + 2);
        boolean single = unit != null && unit.compareTo(Unit.DAY) >= 0 && !TimeWords.isPlural(pieces, i + 2);
        if (unit != null && single) {
            boolean next = (pieces.is(i + 1, "next") && unit == Unit.DAY) || pieces.is(i + 1, "following");
            boolean previous = pieces.is(i + 1, "previous") || pieces.is(i + 1, "preceding");
            if (next || previous) {
                return new Match(i, i + 3, new Narrative(unit, next ? 1 : -1));
            }
        }
        boolean before =
                pieces.has(i, "the", "day", "before") && !pieces.at(i + 3).isWord();
        return before ? new Match(i, i + 3, new Narrative(Unit.DAY, -1)) : null;
    }

    /** An amount of units; null value if only "several". */
    private record Amount(@Nullable BigDecimal told, int end) {
        boolean isVague() {
            return told == null;
        }

        BigDecimal value() {
            return told == null ? BigDecimal.ZERO : told;
        }

        boolean isWhole() {
            return value().stripTrailingZeros().scale() <= 0;
        }

        int whole() {
            return value().min(BigDecimal.valueOf(10_000)).intValue();
        }
    }

    private @Nullable Amount amount(int i) {
        Numbers.Reading number = Numbers.cardinal(pieces, i);
        if (number != null) {
            return new Amount(number.value(), number.end());
        }
        int at = pieces.is(i, "a") || pieces.is(i, "an") ? i + 1 : i;
        if (VAGUE.contains(pieces.at(at).lower())) {
            return new Amount(null, pieces.is(at + 1, "of") ? at + 2 : at + 1);
        }
        boolean one = at > i && TimeWords.unit(pieces, at) != null;
        if (one) {
            return new Amount(BigDecimal.ONE, at);
        }
        boolean plural = TimeWords.unit(pieces, i) != null && TimeWords.isPlural(pieces, i);
        return plural ? new Amount(null, i) : null;
    }

    /** A date that follows an index, of either grammar: what ranges and clocks are joined with. */
    @Nullable
    Match date(int i) {
        return Match.longer(calendar.at(i), at(i));
    }
}

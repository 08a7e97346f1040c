package org.stemma.language;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.language.Meaning.Bound;
import org.stemma.language.Meaning.Narrative;
import org.stemma.language.Meaning.Now;
import org.stemma.language.Meaning.Part;
import org.stemma.language.Meaning.Relative;
import org.stemma.language.Meaning.Shift;
import org.stemma.language.Meaning.Stretch;
import org.stemma.language.Meaning.Term;
import org.stemma.language.Meaning.Unit;
import org.stemma.language.Meaning.Vague;
import org.stemma.language.Meaning.Which;
import org.stemma.language.Meaning.Within;
import org.stemma.language.TimeTerms.Terms;
import org.stemma.news.TimeExpression.Modifier;

/**
 * Times counted off in units: "10 months ago", "two weeks later", "three days from Monday", "in five hours", "within a week", "the past
 * two weeks", "the next 4 business days".
 */
final class TimeShifts {
    private static final Set<String> VAGUE = Set.of("several", "few", "many", "some", "couple");
    private static final Set<String> FROM = Set.of("from", "after", "since", "following");

    private final Pieces pieces;
    private final TimeTerms terms;
    private final TimeGrammar points;

    TimeShifts(Pieces pieces, TimeTerms terms, TimeGrammar points) {
        this.pieces = pieces;
        this.terms = terms;
        this.points = points;
    }

    @Nullable
    Match at(int i) {
        Match found =
                Match.longer(Match.longer(withDay(ago(i)), vagueAgo(i)), Match.longer(stretch(i), numberFirst(i)));
        found = Match.longer(found, Match.longer(withDay(fromPoint(i)), withDay(in(i))));
        found = Match.longer(Match.longer(found, lasting(i)), dayBeside(i));
        return Match.longer(Match.longer(found, within(i)), Match.longer(starting(i), weekdayOf(i)));
    }

    /** "Monday two weeks from now": the weekday of the week so counted. */
    private @Nullable Match weekdayOf(int i) {
        DayOfWeek day = pieces.isTalk() ? TimeWords.weekday(pieces, i) : null;
        int at = pieces.is(i + 1, ",") ? i + 2 : i + 1;
        Match shift = day == null ? null : Match.longer(fromPoint(at), ago(at));
        return day == null || shift == null ? null : onDay(i, shift, day, shift.to());
    }

    /** A day of the week that a count leads to. */
    private static @Nullable Match onDay(int from, Match shift, DayOfWeek day, int end) {
        Meaning counted = shift.meaning() instanceof Meaning.Ahead ahead ? ahead.time() : shift.meaning();
        Meaning point = counted instanceof Relative r
                ? new Shift(List.of(term(Math.abs(r.amount()), r.unit())), r.amount() < 0 ? -1 : 1, new Now())
                : counted;
        return point instanceof Shift
                ? new Match(from, end, new Meaning.WeekdayOf(day, point), false, shift.core())
                : null;
    }

    private static Term term(int amount, Unit unit) {
        return new Term(BigDecimal.valueOf(amount), unit, false);
    }

    /** "two weeks ago on Monday", "in 3 days on Friday". */
    private @Nullable Match withDay(@Nullable Match shift) {
        boolean on = shift != null && pieces.isTalk() && pieces.is(shift.to(), "on");
        DayOfWeek day = on && shift != null ? TimeWords.weekday(pieces, shift.to() + 1) : null;
        Match found = day == null || shift == null ? null : onDay(shift.from(), shift, day, shift.to() + 2);
        return found == null ? shift : found;
    }

    /** "10 months ago", "a year and a half ago", "two weeks later", "three days earlier", "2 hours from now". */
    private @Nullable Match ago(int i) {
        Terms amount = terms.at(i, true);
        if (amount == null
                || (amount.last().unit() == Unit.QUARTER && amount.last().business())) {
            return null;
        }
        int at = amount.end();
        if (pieces.is(at, "ago") || (pieces.is(at, "back") && pieces.isTalk())) {
            return new Match(i, at + 1, counted(amount, -1), amount.vague());
        }
        boolean later = pieces.isAny(at, "later", "afterwards", "hence");
        boolean earlier = pieces.is(at, "earlier")
                || (pieces.is(at, "before")
                        && !pieces.at(at + 1).isWord()
                        && !pieces.at(at + 1).isNumber());
        if (!later && !earlier) {
            return null;
        }
        int sign = later ? 1 : -1;
        if (pieces.isTalk()) {
            return new Match(i, at + 1, counted(amount, sign), amount.vague());
        }
        if (amount.finest().compareTo(Unit.DAY) < 0) {
            return new Match(i, at + 1, new Vague());
        }
        boolean one = amount.terms().size() == 1 && isWhole(amount.last());
        return new Match(
                i, at + 1, one ? new Narrative(amount.last().unit(), sign * whole(amount.last())) : new Vague());
    }

    /** From the anchor: a calendar unit for one whole term, a day or moment for more. */
    private static Meaning counted(Terms amount, int sign) {
        Term last = amount.last();
        boolean one = amount.terms().size() == 1 && last.unit().compareTo(Unit.DAY) >= 0 && !last.business();
        if (one && isWhole(last)) {
            return new Relative(last.unit(), sign * whole(last), Part.WHOLE);
        }
        if (one && last.unit().compareTo(Unit.MONTH) >= 0) {
            return new Relative(Unit.MONTH, sign * months(last), Part.WHOLE);
        }
        return new Shift(amount.terms(), sign, new Now());
    }

    /** A fraction of years or months, to the nearest month. */
    private static int months(Term term) {
        BigDecimal each = BigDecimal.valueOf(term.unit() == Unit.MONTH ? 1 : term.unit() == Unit.YEAR ? 12 : 120);
        return whole(new Term(term.amount().multiply(each).setScale(0, RoundingMode.HALF_UP), Unit.MONTH, false));
    }

    private static boolean isWhole(Term term) {
        return term.amount().stripTrailingZeros().scale() <= 0;
    }

    private static int whole(Term term) {
        return term.amount().min(BigDecimal.valueOf(10_000)).intValue();
    }

    /** "several years ago", "years earlier", "a few days later", "decades ago". */
    private @Nullable Match vagueAgo(int i) {
        int end = endOfVague(i);
        Unit unit = end < 0 ? null : TimeWords.unit(pieces, end);
        if (unit == null || !TimeWords.isPlural(pieces, end)) {
            return null;
        }
        boolean back = pieces.isAny(end + 1, "ago", "later", "earlier");
        boolean couple = pieces.is(end - 1, "couple") || pieces.has(end - 2, "couple", "of");
        if (back && couple && pieces.is(end + 1, "ago")) {
            return new Match(i, end + 2, new Relative(unit, -2, Part.WHOLE), true);
        }
        return back ? new Match(i, end + 2, new Vague()) : null;
    }

    /** Index of the unit after "several", "a few", "a couple of", or of a plural unit itself; -1 if none. */
    private int endOfVague(int i) {
        int at = pieces.isAny(i, "a", "an") ? i + 1 : i;
        if (VAGUE.contains(pieces.at(at).lower())) {
            return pieces.is(at + 1, "of") ? at + 2 : at + 1;
        }
        return at == i && TimeWords.unit(pieces, i) != null && TimeWords.isPlural(pieces, i) ? i : -1;
    }

    /** "the past two weeks", "next 5 hours", "last 3 months and 2 days"; "the last few weeks" is vague. */
    private @Nullable Match stretch(int i) {
        boolean the = pieces.is(i, "the");
        int at = the ? i + 1 : i;
        Which which = TimeWords.which(pieces, at);
        if (which == null || which == Which.THIS) {
            return null;
        }
        int sign = which == Which.NEXT ? 1 : -1;
        Terms amount = terms.at(at + 1, false);
        if (amount == null) {
            int end = endOfVague(at + 1);
            boolean told = end > at + 1 && TimeWords.unit(pieces, end) != null;
            boolean couple = told && (pieces.is(end - 1, "couple") || pieces.has(end - 2, "couple", "of"));
            Unit unit = TimeWords.unit(pieces, end);
            if (couple && unit != null) {
                return new Match(at, end + 1, stretched(List.of(new Term(BigDecimal.TWO, unit, false)), sign), true);
            }
            return told ? new Match(the ? at : i, end + 1, new Vague()) : single(at, sign);
        }
        boolean of = pieces.is(amount.end(), "of") && which == Which.LAST && !pieces.is(at, "past");
        if (of) {
            return null;
        }
        boolean decades = amount.last().unit() == Unit.DECADE && the;
        return new Match(decades ? i : at, amount.end(), stretched(amount.terms(), sign), amount.vague());
    }

    /** "the past hour", "next fortnight". */
    private @Nullable Match single(int at, int sign) {
        int half = pieces.is(at + 1, "half") ? at + 2 : at + 1;
        Unit unit = TimeWords.unit(pieces, half);
        boolean brief = unit != null && unit.compareTo(Unit.DAY) < 0 && !TimeWords.isPlural(pieces, half);
        if (unit != null && brief && (pieces.isTalk() || (pieces.is(at, "past") && unit == Unit.HOUR))) {
            BigDecimal amount = half > at + 1 ? new BigDecimal("0.5") : BigDecimal.ONE;
            return new Match(at, half + 1, stretched(List.of(new Term(amount, unit, false)), sign));
        }
        return pieces.is(at + 1, "fortnight")
                ? new Match(at, at + 2, stretched(List.of(new Term(BigDecimal.TWO, Unit.WEEK, false)), sign))
                : null;
    }

    private static Meaning stretched(List<Term> amount, int sign) {
        boolean fine = amount.stream().anyMatch(t -> t.unit().compareTo(Unit.DAY) < 0);
        return fine ? new Within(amount, sign, new Now()) : new Stretch(amount, sign);
    }

    /** "5 upcoming years", "the 13 last minutes". */
    private @Nullable Match numberFirst(int i) {
        Numbers.Reading number = Numbers.cardinal(pieces, i);
        Which which = number == null ? null : TimeWords.which(pieces, number.end());
        Unit unit = which == null || number == null ? null : TimeWords.unit(pieces, number.end() + 1);
        if (number == null || unit == null || which == Which.THIS || !TimeWords.isPlural(pieces, number.end() + 1)) {
            return null;
        }
        List<Term> amount = List.of(new Term(number.value(), unit, false));
        return new Match(i, number.end() + 2, stretched(amount, which == Which.NEXT ? 1 : -1));
    }

    /** "two weeks from Monday", "3 days before January 12", "more than two weeks after today". */
    private @Nullable Match fromPoint(int i) {
        boolean more = pieces.has(i, "more", "than");
        boolean less = pieces.has(i, "less", "than");
        int at = more || less ? i + 2 : i;
        Terms amount = terms.at(at, true);
        if (amount == null) {
            return null;
        }
        boolean after = FROM.contains(pieces.at(amount.end()).lower());
        boolean before = pieces.isAny(amount.end(), "before", "prior");
        int to = pieces.is(amount.end(), "prior") ? amount.end() + 2 : amount.end() + 1;
        Match point = after || before ? points.point(to) : null;
        boolean since = pieces.is(amount.end(), "since");
        if (point == null || since || pieces.isPossessive(point.to()) || !isPoint(point.meaning())) {
            return null;
        }
        boolean clock = amount.finest().compareTo(Unit.DAY) < 0;
        if (clock && point.meaning() instanceof Relative) {
            return null;
        }
        int sign = before ? -1 : 1;
        boolean now = point.meaning() instanceof Now && amount.terms().size() == 1 && !clock;
        Meaning shift = now ? counted(amount, sign) : new Shift(amount.terms(), sign, point.meaning());
        if (less) {
            return new Match(i, point.to(), new Within(amount.terms(), sign, point.meaning()));
        }
        return new Match(i, point.to(), more ? new Bound(before ? Modifier.BEFORE : Modifier.AFTER, shift) : shift);
    }

    private static boolean isPoint(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Calendar c -> c.day() != null;
            case Meaning.OfYear o -> o.date().day() != null;
            case Relative r -> r.unit() == Unit.DAY;
            case Now n -> true;
            case Meaning.Weekday w -> true;
            case Meaning.DayOfWeekIn d -> true;
            case Meaning.DatedWeekday d -> true;
            case Meaning.WeekdayFrom w -> true;
            case Meaning.Feast f -> true;
            case Meaning.Clock c -> c.day() != null;
            default -> false;
        };
    }

    /** "in three weeks", "in 5 hours": what lies that far ahead, if the clause looks ahead ({@link TimeTagger} asks). */
    private @Nullable Match in(int i) {
        if (!pieces.is(i, "in")) {
            return null;
        }
        Terms amount = terms.at(i + 1, true);
        boolean more = amount != null && (pieces.is(amount.end(), "from") || pieces.is(amount.end(), "of"));
        if (amount == null || more || pieces.is(amount.end(), "old")) {
            return null;
        }
        Meaning meaning = new Meaning.Ahead(counted(amount, 1), TimeDuration.iso(amount.terms()));
        // "in 2 hours' time", "in two weeks time"
        int end = pieces.is(amount.end(), "'") ? amount.end() + 1 : amount.end();
        end = pieces.is(end, "time") ? end + 1 : amount.end();
        return new Match(i, end, meaning, amount.vague(), i + 1);
    }

    /** "within five days", "within the next 10 months", "within two weeks of Monday". */
    private @Nullable Match within(int i) {
        if (!pieces.is(i, "within")) {
            return null;
        }
        int at = pieces.is(i + 1, "the") ? i + 2 : i + 1;
        at = TimeWords.which(pieces, at) == Which.NEXT ? at + 1 : at;
        Terms amount = terms.at(at, at == i + 1);
        if (amount == null) {
            return null;
        }
        boolean from = pieces.isAny(amount.end(), "from", "after");
        Match point = from ? points.point(amount.end() + 1) : null;
        if (point != null && isPoint(point.meaning())) {
            return new Match(i, point.to(), new Within(amount.terms(), 1, point.meaning()));
        }
        if (pieces.isAny(amount.end(), "of", "after")) {
            return null;
        }
        Meaning meaning = new Meaning.Ahead(new Within(amount.terms(), 1, new Now()), TimeDuration.iso(amount.terms()));
        return new Match(i, amount.end(), meaning, false, at);
    }

    /** "from 10 am for 3 hours 30 minutes". */
    private @Nullable Match lasting(int i) {
        Match clock = pieces.is(i, "from") ? points.point(i + 1) : null;
        Terms amount = clock != null && pieces.is(clock.to(), "for") ? terms.at(clock.to() + 1, true) : null;
        Meaning span = clock == null || amount == null ? null : spanned(clock.meaning(), amount);
        return span == null || amount == null ? null : new Match(i, amount.end(), span, false, i + 1);
    }

    /** From a time of the clock on for hours and minutes of the same day. */
    private static @Nullable Meaning spanned(Meaning begin, Terms amount) {
        if (!(begin instanceof Meaning.Clock clock) || amount.finest().compareTo(Unit.DAY) >= 0) {
            return null;
        }
        java.time.LocalDateTime start = java.time.LocalDate.EPOCH
                .atStartOfDay()
                .plusSeconds(clock.time().inSeconds());
        java.time.LocalDateTime end = TimeMoments.shifted(start, amount.terms(), 1);
        boolean same = end.toLocalDate().equals(start.toLocalDate());
        Meaning.Half half = end.getHour() < 12 ? Meaning.Half.MORNING : Meaning.Half.AFTERNOON;
        Meaning.ClockTime last = new Meaning.ClockTime(
                end.getHour(), end.getMinute(), -1, half, clock.time().zone());
        return same ? new Meaning.ClockSpan(clock.time(), last, clock.day()) : null;
    }

    /** "the day after Thanksgiving", "the day before Friday". */
    private @Nullable Match dayBeside(int i) {
        int at = pieces.is(i, "the") ? i + 1 : i;
        boolean after = pieces.has(at, "day", "after");
        Match point = after || pieces.has(at, "day", "before") ? points.point(at + 2) : null;
        boolean dated = point != null
                && !pieces.isPossessive(point.to())
                && (point.meaning() instanceof Meaning.Feast
                        || point.meaning() instanceof Meaning.Weekday
                        || (point.meaning() instanceof Meaning.Calendar c && c.day() != null));
        List<Term> day = List.of(new Term(BigDecimal.ONE, Unit.DAY, false));
        return dated && point != null
                ? new Match(i, point.to(), new Shift(day, after ? 1 : -1, point.meaning()))
                : null;
    }

    /** "2 weeks starting May 20th", "for 3 days from today", "for 2 hours from 2 pm". */
    private @Nullable Match starting(int i) {
        int at = pieces.is(i, "for") ? i + 1 : i;
        Terms amount = terms.at(at, true);
        boolean starts = amount != null && pieces.isAny(amount.end(), "starting", "beginning", "commencing");
        boolean from = amount != null && at > i && pieces.is(amount.end(), "from");
        if (amount == null || (!starts && !from)) {
            return null;
        }
        int next = pieces.isAny(amount.end() + 1, "on", "from") ? amount.end() + 2 : amount.end() + 1;
        Match point = points.point(next);
        Meaning span = point != null && from ? spanned(point.meaning(), amount) : null;
        if (span != null && point != null) {
            return new Match(i, point.to(), span, false, at);
        }
        boolean fits = point != null && isPoint(point.meaning());
        return fits && point != null
                ? new Match(from ? i : at, point.to(), new Within(amount.terms(), 1, point.meaning()), false, at)
                : null;
    }
}

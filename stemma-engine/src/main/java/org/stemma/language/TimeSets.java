package org.stemma.language;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.language.Meaning.Clock;
import org.stemma.language.Meaning.Repeated;
import org.stemma.language.Meaning.Term;
import org.stemma.language.Meaning.Unit;

/** How often: "every two weeks", "each Friday at noon", "annually", "twice a year", "on Mondays", "Friday mornings", "daily at 6". */
final class TimeSets {
    private static final String WEEKLY = "P1W";
    private static final String DAILY = "P1D";

    private final Pieces pieces;
    private final ClockGrammar clocks;

    TimeSets(Pieces pieces, ClockGrammar clocks) {
        this.pieces = pieces;
        this.clocks = clocks;
    }

    @Nullable
    Match at(int i) {
        Match plain = plain(i);
        Match later = plain == null ? null : withClock(plain);
        return Match.longer(later == null ? plain : later, clockFirst(i));
    }

    private @Nullable Match plain(int i) {
        Match found = Match.longer(Match.longer(adverb(i), plurals(i)), weekdays(i));
        return Match.longer(Match.longer(found, every(i)), Match.longer(times(i), monthly(i)));
    }

    private @Nullable Match adverb(int i) {
        boolean parted = pieces.isAny(i, "bi", "semi", "tri");
        int at = !parted ? i : pieces.is(i + 1, "-") ? i + 2 : i + 1;
        String word = parted
                ? pieces.at(i).lower() + pieces.at(at).lower()
                : pieces.at(i).lower();
        Piece piece = new Piece(word, word, 0, 0, false);
        String adverb = TimeWords.value("set", piece);
        adverb = adverb == null ? TimeWords.value("set-abroad", piece) : adverb;
        boolean name = pieces.at(i).isCapital() && i > 0;
        return adverb == null || name ? null : new Match(i, at + 1, new Repeated(adverb, null));
    }

    /** "weekends", "on weekdays", "mornings": plurals that repeat. */
    private @Nullable Match plurals(int i) {
        int at = pieces.is(i, "on") ? i + 1 : i;
        boolean led = at > i || pieces.isTalk();
        if (led && pieces.isAny(at, "weekdays", "weekends")) {
            return new Match(i, at + 1, daysOfWeek(pieces.at(at).lower()), false, at);
        }
        boolean bare = pieces.isTalk() && at == i && !pieces.at(i - 1).isNumber() && !pieces.isAny(i - 1, "the", "all");
        String part = bare && TimeWords.isPlural(pieces, at) ? TimeWords.dayPart(pieces, at) : null;
        return part == null || Numbers.isNumberWord(pieces.at(i - 1).lower())
                ? null
                : new Match(i, at + 1, new Repeated(DAILY, "T" + part));
    }

    /** Monday to Friday, or the days off. */
    private static Repeated daysOfWeek(String word) {
        return word.startsWith("weekend") ? new Repeated(WEEKLY, "P1WE") : new Repeated(DAILY, "P1BD");
    }

    /** "Fridays", "on Mondays", "Friday mornings". */
    private @Nullable Match weekdays(int i) {
        int at = pieces.is(i, "on") ? i + 1 : i;
        DayOfWeek plural = TimeWords.weekdays(pieces, at);
        if (plural != null) {
            return new Match(i, at + 1, new Repeated(WEEKLY, "XXXX-WXX-" + plural.getValue()), false, at);
        }
        DayOfWeek day = TimeWords.weekday(pieces, at);
        String part = day == null || !TimeWords.isPlural(pieces, at + 1) ? null : TimeWords.dayPart(pieces, at + 1);
        return part == null || day == null
                ? null
                : new Match(at, at + 2, new Repeated(WEEKLY, "XXXX-WXX-" + day.getValue() + "T" + part));
    }

    /** "every two weeks", "each year", "every other Friday", "every night", "any year". */
    private @Nullable Match every(int i) {
        if (!pieces.isAny(i, "every", "each", "all") && !(pieces.is(i, "any") && pieces.isTalk())) {
            return null;
        }
        boolean other = pieces.isAny(i + 1, "other", "alternate");
        int at = other || pieces.is(i + 1, "single") ? i + 2 : i + 1;
        Numbers.Reading number = Numbers.cardinal(pieces, at);
        Numbers.Reading ordinal = number == null && !other ? Numbers.ordinal(pieces, at) : null;
        boolean spaced = ordinal != null
                && (TimeWords.unit(pieces, ordinal.end()) != null || TimeWords.weekday(pieces, ordinal.end()) != null);
        if (spaced && ordinal != null) {
            return spaced(i, ordinal);
        }
        int month = number == null && !pieces.is(i, "all") ? TimeWords.month(pieces, at) : 0;
        if (month > 0) {
            return new Match(i, at + 1, new Repeated("P1Y", "XXXX-%02d".formatted(month)));
        }
        at = number == null ? at : number.end();
        DayOfWeek day = number == null ? weekday(at) : null;
        if (day != null) {
            String part = TimeWords.dayPart(pieces, at + 1);
            String timex = "XXXX-WXX-" + day.getValue() + (part == null ? "" : "T" + part);
            return new Match(i, part == null ? at + 1 : at + 2, new Repeated(other ? "P2W" : WEEKLY, timex));
        }
        if (pieces.isAny(at, "weekend", "weekends")) {
            String period = "P" + (number == null ? 1 : number.whole()) + "WE";
            return new Match(i, at + 1, new Repeated(WEEKLY, period));
        }
        boolean business = pieces.isAny(at, "business", "working", "work") && pieces.is(at + 1, "day");
        if (number == null && (business || pieces.is(at, "weekday"))) {
            return new Match(i, business ? at + 2 : at + 1, daysOfWeek("weekday"));
        }
        if (number == null && pieces.is(at, "fortnight")) {
            return new Match(i, at + 1, new Repeated("P2W", null));
        }
        String part = TimeWords.dayPart(pieces, at);
        if (part != null && number == null && !pieces.is(i, "all")) {
            return new Match(i, at + 1, new Repeated(DAILY, "T" + part));
        }
        Unit unit = TimeWords.unit(pieces, at);
        if (unit == null || pieces.is(i, "all")) {
            return null;
        }
        BigDecimal amount = number == null ? BigDecimal.valueOf(other ? 2 : 1) : number.value();
        return new Match(i, at + 1, new Repeated(TimeDuration.iso(List.of(new Term(amount, unit, false))), null));
    }

    private @Nullable DayOfWeek weekday(int at) {
        DayOfWeek full = TimeWords.weekday(pieces, at);
        boolean brief = full == null
                && (!TimeWords.isShortAndWord(pieces.at(at)) || pieces.at(at).isCapital() || pieces.isTalk());
        return brief ? TimeWords.shortWeekday(pieces, at) : full;
    }

    /** "every third day", "every second Tuesday". */
    private Match spaced(int i, Numbers.Reading ordinal) {
        int at = ordinal.end();
        DayOfWeek day = TimeWords.weekday(pieces, at);
        Unit unit = day != null ? Unit.WEEK : TimeWords.unit(pieces, at);
        String period = TimeDuration.iso(ordinal.whole(), unit == null ? Unit.DAY : unit);
        return new Match(i, at + 1, new Repeated(period, day == null ? null : "XXXX-WXX-" + day.getValue()));
    }

    /** "once a year", "twice per week", "three times a day". */
    private @Nullable Match times(int i) {
        Numbers.Reading number = Numbers.cardinal(pieces, i);
        boolean counted = number != null && pieces.is(number.end(), "times");
        int at = counted && number != null ? number.end() + 1 : i + 1;
        boolean times =
                (counted || pieces.isAny(i, "once", "twice", "thrice") || (pieces.isTalk() && pieces.is(i, "one")))
                        && pieces.isAny(at, "a", "an", "every", "per", "each");
        Unit unit = times ? TimeWords.unit(pieces, at + 1) : null;
        return unit == null ? null : new Match(i, at + 2, new Repeated(TimeDuration.iso(1, unit), null));
    }

    /** "the 19th of every month". */
    private @Nullable Match monthly(int i) {
        Numbers.Reading day = Numbers.ordinal(pieces, i);
        boolean month = day != null
                && pieces.is(day.end(), "of")
                && pieces.isAny(day.end() + 1, "every", "each")
                && pieces.is(day.end() + 2, "month");
        return month && day != null && day.whole() >= 1 && day.whole() <= 31
                ? new Match(i, day.end() + 3, new Repeated("P1M", "XXXX-XX-%02d".formatted(day.whole())))
                : null;
    }

    private @Nullable Match withClock(Match set) {
        Repeated repeated = (Repeated) set.meaning();
        int at = set.to();
        boolean led = pieces.isAny(at, "at", "around");
        Match clock = led ? clocks.bare(at + 1) : clocks.at(at);
        boolean fits = repeated.duration().equals(DAILY) || repeated.timex() != null;
        if (led && clock == null && pieces.is(at + 1, "night") && fits) {
            return new Match(set.from(), at + 2, new Repeated(DAILY, "TNI"), false, set.core());
        }
        return clock == null || !fits
                ? null
                : new Match(set.from(), clock.to(), timed(repeated, (Clock) clock.meaning()), false, set.core());
    }

    private static Repeated timed(Repeated set, Clock clock) {
        String timex = set.timex() == null ? "" : set.timex();
        int part = timex.indexOf('T');
        boolean evening = timex.endsWith("EV") || timex.endsWith("NI") || timex.endsWith("AF");
        int hour = clock.time().hour();
        boolean later = evening && clock.time().half() == Meaning.Half.UNTOLD && hour < 12;
        Meaning.ClockTime time = later ? clock.time().at(hour + 12, Meaning.Half.AFTERNOON) : clock.time();
        return new Repeated(set.duration(), (part < 0 ? timex : timex.substring(0, part)) + "T" + time.iso());
    }

    /** "3pm each day", "9am on Mondays". */
    private @Nullable Match clockFirst(int i) {
        Match clock = pieces.isTalk() && pieces.is(i - 1, "at") ? clocks.bare(i) : clocks.at(i);
        Match set = clock == null ? null : plain(clock.to());
        boolean fits = set != null
                && set.meaning() instanceof Repeated repeated
                && (repeated.timex() != null || repeated.duration().equals(DAILY));
        return clock == null || set == null || !fits
                ? null
                : new Match(i, set.to(), timed((Repeated) set.meaning(), (Clock) clock.meaning()));
    }
}

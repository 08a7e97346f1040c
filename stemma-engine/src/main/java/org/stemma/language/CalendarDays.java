package org.stemma.language;

import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;
import org.stemma.language.CalendarYears.Found;
import org.stemma.language.Meaning.Calendar;
import org.stemma.language.Meaning.DatedWeekday;
import org.stemma.language.Meaning.Part;
import org.stemma.language.Meaning.Which;

/** Days that name no month: "the 27th", "the 20th of this month", "Thursday the 21st". */
final class CalendarDays {
    private final Pieces pieces;
    private final CalendarYears years;

    CalendarDays(Pieces pieces, CalendarYears years) {
        this.pieces = pieces;
        this.years = years;
    }

    /** "Thursday the 21st", "Tue 13th", "Monday 21". */
    @Nullable
    Match datedWeekday(int i, DayOfWeek weekday, int next) {
        boolean the = pieces.is(next - 1, "the");
        Found ordinal = years.ordinal(next);
        Found digits = ordinal == null && pieces.isTalk() && next == i + 1 ? years.day(next) : null;
        Found day = ordinal == null ? digits : ordinal;
        if (day == null || (!the && next > i + 1)) {
            return null;
        }
        boolean counts = digits != null
                && (pieces.isAny(day.end(), "-", "/", "(", "to", "pm", "am", "p", "a")
                        || (pieces.at(day.end()).isWord() && !pieces.isAny(day.end(), "between", "at", "from")));
        boolean noun = ordinal != null && !the && !pieces.isTalk();
        return counts || noun ? null : new Match(i, day.end(), new DatedWeekday(weekday, day.value()));
    }

    /** "the 27th", "on the second", "31st of this month", "the 20th next month". */
    @Nullable
    Match bareDay(int i) {
        boolean the = pieces.is(i, "the");
        Found ordinal = years.ordinal(the ? i + 1 : i);
        if (ordinal != null && (the || pieces.isTalk())) {
            int at = pieces.is(ordinal.end(), "of") ? ordinal.end() + 1 : ordinal.end();
            Which which = pieces.is(at + 1, "month") ? TimeWords.which(pieces, at) : null;
            boolean theMonth = pieces.has(at, "the", "month") && (pieces.has(at - 3, "day", "of") || pieces.isTalk());
            if (which != null) {
                return new Match(i, at + 2, new Calendar(null, null, ordinal.value(), Part.WHOLE, which));
            }
            if (theMonth) {
                return new Match(i, at + 2, new Calendar(null, null, ordinal.value(), Part.WHOLE, Which.THIS));
            }
        }
        boolean led = the && (pieces.isAny(i - 1, "on", "by", "until", "between", "to", "through") || pieces.isTalk());
        Found day = ordinal == null && the ? years.day(i + 1) : ordinal;
        day = day == null && the && pieces.isTalk() ? years.cardinalDay(i + 1) : day;
        boolean unled = !the && pieces.isTalk() && pieces.is(i - 1, "on");
        day = day == null && unled && pieces.isAny(i + 1, ",", "at") ? years.day(i) : day;
        if (day == null || (!led && !unled) || !isFree(day.end()) || (ordinal == null && !pieces.isTalk())) {
            return null;
        }
        return new Match(i, day.end(), new Calendar(null, null, day.value(), Part.WHOLE, Which.NEAREST));
    }

    /** Whether no noun follows that an ordinal could count. */
    private boolean isFree(int at) {
        Piece next = pieces.at(at);
        boolean clock = next.isNumber() && pieces.isAny(at + 1, "am", "pm", ":");
        return clock
                || (!next.isWord()
                        && !next.isNumber()
                        && !next.is("-")
                        && !next.is("%")
                        && !next.is("/")
                        && !next.is("'"))
                || pieces.isAny(at, "at", "from", "between", "through", "to", "until", "and", "in", "around");
    }
}

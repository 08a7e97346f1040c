package org.stemma.language;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.language.CalendarYears.Found;
import org.stemma.language.Meaning.Calendar;
import org.stemma.language.Meaning.OfYear;
import org.stemma.language.Meaning.Part;
import org.stemma.language.Meaning.Which;

/** Months without a day, as seen from the anchor, and whether a word alone names one: "last October", "May of next year", "in May". */
final class CalendarMonths {
    private static final int MONTHS = 12;
    private static final Set<String> THROUGH = Set.of("-", "to", "through", "thru", "until", "till");
    private static final Set<String> BEFORE_MONTH = Set.of(
            "in",
            "since",
            "by",
            "until",
            "till",
            "last",
            "next",
            "this",
            "early",
            "late",
            "mid",
            "of",
            "from",
            "to",
            "and",
            "between",
            "during",
            "before",
            "after",
            "through",
            "for",
            "every",
            "each",
            "(",
            "or",
            "as",
            "past",
            "-",
            "coming",
            "previous",
            "following",
            "than");

    private final Pieces pieces;
    private final CalendarYears years;

    CalendarMonths(Pieces pieces, CalendarYears years) {
        this.pieces = pieces;
        this.years = years;
    }

    /** "… of last year", "… this year", ", next year", where it follows; {@code end} itself if it does not. */
    Match ofYear(int from, int end, Calendar date) {
        boolean comma = pieces.is(end, ",") && pieces.isTalk() && pieces.is(end + 2, "year");
        int at = pieces.isAny(end, "of", "in") || comma ? end + 1 : end;
        Which which = pieces.is(at + 1, "year") ? TimeWords.which(pieces, at) : null;
        boolean whole = which != null && !pieces.isPossessive(at + 2);
        return which == null || !whole
                ? new Match(from, end, date)
                : new Match(from, at + 2, new OfYear(date, TimeWords.offset(which)));
    }

    /** "May" and "March" are also verbs, "Jan" a name: alone they count after a word that leads to a month. */
    boolean isAlone(int i, boolean full) {
        boolean verb = pieces.isAny(i, "may", "march")
                || (pieces.is(i, "august") && !pieces.at(i).isCapital());
        boolean talk = !full && pieces.isTalk() && pieces.at(i).isCapital() && !TimeWords.isShortAndWord(pieces.at(i));
        if ((full && !verb) || talk || isFirstOfTwo(i) || isOfYear(i + 1)) {
            return true;
        }
        boolean led = BEFORE_MONTH.contains(pieces.at(i - 1).lower())
                || (full && (pieces.isPossessive(i - 2) || pieces.isPossessive(i + 1)))
                || (pieces.is(i - 1, "the") && pieces.isTalk() && i + 1 >= pieces.size());
        boolean named = full || (pieces.at(i + 1).isCapital() && !pieces.isTalk());
        boolean joined =
                pieces.isAny(i + 1, "-", "to") && !verb && TimeWords.value("short-month", pieces.at(i + 2)) != null;
        return (joined && pieces.at(i).isCapital())
                || (i > 0 && led && (full || !named) && (pieces.at(i).isCapital() || pieces.isTalk()));
    }

    /** "(May) of next year". */
    private boolean isOfYear(int end) {
        int at = pieces.isAny(end, "of", ",") ? end + 1 : end;
        return pieces.is(at + 1, "year") && TimeWords.which(pieces, at) != null;
    }

    /** "May to March": another month ends the range that it begins. */
    private boolean isFirstOfTwo(int i) {
        boolean named = pieces.at(i).isCapital() && pieces.at(i + 2).isCapital();
        return named && pieces.isAny(i + 1, THROUGH) && TimeWords.value("month", pieces.at(i + 2)) != null;
    }

    /** "last October", "this March", "the month of May", "next year's May": the month, seen from the anchor. */
    @Nullable
    Match withWhich(int i) {
        if (pieces.is(i, "this") && pieces.isAny(i + 1, "past", "coming") && TimeWords.month(pieces, i + 2) > 0) {
            Match month = withWhich(i + 1);
            return month == null ? null : new Match(i, month.to(), month.meaning());
        }
        Which which = TimeWords.which(pieces, i);
        Match inYear = which != null && pieces.is(i + 1, "year") ? inYear(i, which) : null;
        if (inYear != null) {
            return inYear;
        }
        int month = which == null ? 0 : TimeWords.month(pieces, i + 1);
        month = which != null && month == 0 ? TimeWords.shortMonth(pieces, i + 1) : month;
        if (which == null || month == 0 || Years.afterMonth(pieces, i + 2) != null) {
            return null;
        }
        Found day = years.day(i + 2);
        return new Match(
                i,
                day == null ? i + 2 : day.end(),
                new Calendar(null, month, day == null ? null : day.value(), Part.WHOLE, which));
    }

    /** "next year May", "last year's May". */
    private @Nullable Match inYear(int i, Which which) {
        int at = pieces.isPossessive(i + 2) ? i + 4 : i + 2;
        int month = TimeWords.month(pieces, at);
        boolean whole = month > 0 && years.day(at + 1) == null;
        return whole ? new Match(i, at + 1, new OfYear(month(null, month), TimeWords.offset(which))) : null;
    }

    static Calendar month(@Nullable Integer year, int month) {
        return new Calendar(year, Math.min(month, MONTHS), null, Part.WHOLE, Which.NEAREST);
    }
}

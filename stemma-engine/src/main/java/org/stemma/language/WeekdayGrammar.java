package org.stemma.language;

import java.time.DayOfWeek;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.language.Meaning.DayOfWeekIn;
import org.stemma.language.Meaning.Weekday;
import org.stemma.language.Meaning.WeekdayFrom;
import org.stemma.language.Meaning.Which;

/** Weekdays as seen from the anchor: "Wednesday", "last Friday", "this past Monday", "Friday next week", "two Mondays from now". */
final class WeekdayGrammar {
    /** Weekdays with a name of their own, on which nothing can be counted. */
    private static final Set<String> NAMED_DAYS =
            Set.of("good", "black", "super", "ash", "palm", "easter", "bloody", "cyber", "shrove", "clean");

    /** What leads to a weekday in its short form. */
    private static final Set<String> LEADS = Set.of("on", "from", "to", "until", "till", "through", "thru", "and", "|");

    private static final Set<String> JOINTS = Set.of("-", "to", "through", "thru", "until", "till", "and", "or");
    /** "Two Mondays from now" looks no further than a year ahead. */
    private static final int MOST_WEEKS = 52;

    private final Pieces pieces;

    WeekdayGrammar(Pieces pieces) {
        this.pieces = pieces;
    }

    @Nullable
    Match at(int i) {
        return Match.longer(weekday(i), several(i));
    }

    private @Nullable Match weekday(int i) {
        Which which = TimeWords.which(pieces, i);
        int at = which == null ? i : i + 1;
        boolean past = pieces.is(i, "past");
        boolean coming = pieces.isAny(i, "coming", "upcoming");
        if (which != null && pieces.isAny(at, "past", "coming", "upcoming")) {
            past = pieces.is(at, "past");
            coming = !past;
            at++;
        }
        if (which != null && pieces.is(at, "week")) {
            return weekFirst(i, at + 1, which);
        }
        DayOfWeek day = day(at, which != null);
        // "the second Monday of the month" is another day than Monday
        boolean counted = Numbers.ordinal(pieces, at - 1) != null && !pieces.isTalk();
        if (day == null || counted || NAMED_DAYS.contains(pieces.at(at - 1).lower())) {
            return null;
        }
        Match inWeek = inWeek(i, at + 1, day);
        return inWeek != null ? inWeek : new Match(i, at + 1, meant(i, day, which, past, coming));
    }

    private Meaning meant(int i, DayOfWeek day, @Nullable Which which, boolean past, boolean coming) {
        if (past || coming) {
            return new WeekdayFrom(day, past ? -1 : 1);
        }
        if (pieces.is(i, "following") && pieces.is(i - 1, "the") && !pieces.isTalk()) {
            return new Meaning.NarrativeDay(day);
        }
        // who speaks of "next Monday" and "last Monday" counts weeks; reports mean the last one
        boolean week = which == Which.LAST && pieces.isTalk();
        return week ? new DayOfWeekIn(day, -1) : new Weekday(day, which == null ? Which.NEAREST : which);
    }

    /** "two Mondays from now", "three Fridays ago", "two Monday later". */
    private @Nullable Match several(int i) {
        Numbers.Reading number = Numbers.cardinal(pieces, i);
        boolean few = number != null && number.isWhole() && number.whole() >= 1 && number.whole() <= MOST_WEEKS;
        if (number == null || !few) {
            return null;
        }
        DayOfWeek plural = TimeWords.weekdays(pieces, number.end());
        DayOfWeek day = plural == null ? TimeWords.weekday(pieces, number.end()) : plural;
        int at = number.end() + 1;
        boolean now = pieces.has(at, "from", "now");
        boolean later = now || pieces.is(at, "later");
        if (day == null || (!later && !pieces.is(at, "ago"))) {
            return null;
        }
        return new Match(i, now ? at + 2 : at + 1, new WeekdayFrom(day, later ? number.whole() : -number.whole()));
    }

    /** "Friday of next week", "on Friday next week", "Friday the following week". */
    private @Nullable Match inWeek(int i, int end, DayOfWeek day) {
        int at = pieces.is(end, "of") ? end + 1 : end;
        boolean the = pieces.is(at, "the") && pieces.isTalk();
        at = the ? at + 1 : at;
        Which week = pieces.is(at + 1, "week") ? TimeWords.which(pieces, at) : null;
        boolean told = the && pieces.isAny(at, "following", "coming", "next");
        if (week == null || (!told && pieces.isAny(at, "past", "coming", "following", "upcoming"))) {
            return null;
        }
        boolean on = pieces.isTalk() && pieces.is(i - 1, "on");
        return new Match(on ? i - 1 : i, at + 2, new DayOfWeekIn(day, TimeWords.offset(week)));
    }

    /** "next week Sunday", "next week on Tuesday". */
    private @Nullable Match weekFirst(int i, int end, Which week) {
        int at = pieces.isAny(end, "on", "'") ? end + 1 : end;
        at = pieces.isPossessive(end) ? end + 2 : at;
        DayOfWeek day = day(at, true);
        return day == null ? null : new Match(i, at + 1, new DayOfWeekIn(day, TimeWords.offset(week)));
    }

    /** A weekday by its name; by its short form where no other word is meant. */
    private @Nullable DayOfWeek day(int at, boolean which) {
        DayOfWeek day = TimeWords.weekday(pieces, at);
        DayOfWeek brief = day == null ? TimeWords.shortWeekday(pieces, at) : null;
        if (brief == null) {
            return day;
        }
        boolean led = which || pieces.isAny(at - 1, LEADS) || isPaired(at);
        boolean doubtful = TimeWords.isShortAndWord(pieces.at(at));
        boolean capital = pieces.at(at).isCapital();
        boolean clear = !doubtful || capital;
        return clear && (pieces.isTalk() || (led && capital)) && (led || !doubtful) ? brief : null;
    }

    /** "Mon-Wed", "Mon to Fri": one of two weekdays. */
    private boolean isPaired(int at) {
        return (pieces.isAny(at + 1, JOINTS) && isShort(at + 2)) || (pieces.isAny(at - 1, JOINTS) && isShort(at - 2));
    }

    private boolean isShort(int at) {
        return pieces.at(at).isCapital()
                && (TimeWords.weekday(pieces, at) != null || TimeWords.shortWeekday(pieces, at) != null);
    }
}

package org.stemma.language;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.language.Meaning.Part;
import org.stemma.language.Meaning.Relative;
import org.stemma.language.Meaning.Rest;
import org.stemma.language.Meaning.Term;
import org.stemma.language.Meaning.Unit;
import org.stemma.language.Meaning.Weekend;
import org.stemma.language.Meaning.Which;
import org.stemma.news.TimeExpression.Modifier;

/**
 * Weeks, months, years and other stretches as seen from the anchor: "last month", "later this year", "the week after next", "the rest
 * of the week", "this fiscal year", "year to date".
 */
final class PeriodGrammar {
    private static final Set<String> MINE = Set.of("the", "my", "our");
    private static final Set<String> BARE_PARTS = Set.of("earlier", "later", "early", "mid", "late");

    private final Pieces pieces;

    PeriodGrammar(Pieces pieces) {
        this.pieces = pieces;
    }

    @Nullable
    Match at(int i) {
        Match found = Match.longer(Match.longer(partOfUnit(i), unit(i)), rest(i));
        found = Match.longer(found, Match.longer(weekend(i), afterNext(i)));
        return Match.longer(Match.longer(found, fortnight(i)), Match.longer(special(i), toDate(i)));
    }

    /** "last weekend", "the weekend", "the coming weekend", "this working week". */
    private @Nullable Match weekend(int i) {
        int the = pieces.isAny(i, MINE) ? i + 1 : i;
        Which which = TimeWords.which(pieces, the);
        int at = which == null ? the : the + 1;
        boolean weekend = pieces.is(at, "weekend") || pieces.has(at, "week", "-", "end");
        boolean workweek = which != null && (pieces.is(at, "workweek") || pieces.has(at, "working", "week"));
        if (workweek && which != null) {
            int end = pieces.is(at, "workweek") ? at + 1 : at + 2;
            return new Match(the, end, new Meaning.WorkWeek(which));
        }
        boolean named = which != null || the > i || pieces.isTalk();
        boolean same = pieces.isAny(i - 1, "same", "that");
        if (!weekend || !named || same || pieces.isAny(at + 1, "of", "after")) {
            return null;
        }
        return new Match(which != null ? the : i, at + 1, new Weekend(which == null ? Which.NEAREST : which));
    }

    /** "last month", "this year", "next week", "the past year"; in talk "the week", "my week". */
    @Nullable
    Match unit(int i) {
        int at = pieces.is(i, "the") ? i + 1 : i;
        Which which = TimeWords.which(pieces, at);
        Match lean = which == null ? null : lean(i, at, which);
        if (lean != null) {
            return lean;
        }
        Unit unit = TimeWords.unit(pieces, at + 1);
        boolean single = unit != null && unit.compareTo(Unit.DAY) >= 0 && !TimeWords.isPlural(pieces, at + 1);
        if (pieces.isAny(at, "same", "that") && unit != null && single) {
            return new Match(pieces.isTalk() ? at : i, at + 2, new Meaning.Narrative(unit, 0));
        }
        if (which == null || unit == null || !single || unit == Unit.DAY) {
            return mine(i);
        }
        boolean the = at > i;
        boolean of = the && pieces.is(at + 2, "of");
        boolean narrative = the && pieces.isAny(at, "following", "previous", "preceding") && !pieces.isTalk();
        if (of) {
            return null;
        }
        if (isStretch(at, unit, the)) {
            List<Term> one = List.of(new Term(BigDecimal.ONE, unit, false));
            return new Match(at, at + 2, new Meaning.Stretch(one, which == Which.NEXT ? 1 : -1));
        }
        return narrative
                ? null
                : new Match(
                        unit == Unit.DECADE ? i : at, at + 2, new Relative(unit, TimeWords.offset(which), Part.WHOLE));
    }

    /** "the past month" ran until now, "last month" is one of the calendar's. */
    private boolean isStretch(int at, Unit unit, boolean the) {
        boolean stretch = pieces.is(at, "past") || (the && pieces.isAny(at, "last", "next", "coming"));
        boolean calendar = pieces.isTalk() && (unit == Unit.QUARTER || pieces.isAny(at, "coming", "next"));
        return stretch && unit != Unit.DECADE && unit != Unit.CENTURY && !calendar;
    }

    /** "this or next week", "last year or next": the unit stands with the other of two. */
    private @Nullable Match lean(int i, int at, Which which) {
        boolean coming = pieces.isAny(at + 1, "or", "and") && TimeWords.which(pieces, at + 2) != null;
        boolean gone = pieces.isTalk() && pieces.is(at - 1, "or") && TimeWords.which(pieces, at - 3) != null;
        boolean last = gone && !pieces.at(at + 1).isWord() && !pieces.at(at + 1).isNumber();
        int unitAt = coming ? at + 3 : at - 2;
        Unit unit = coming || last ? TimeWords.unit(pieces, unitAt) : null;
        boolean counts = unit != null && unit.compareTo(Unit.DAY) > 0 && !TimeWords.isPlural(pieces, unitAt);
        return counts && unit != null
                ? new Match(coming ? at : i, at + 1, new Relative(unit, TimeWords.offset(which), Part.WHOLE))
                : null;
    }

    private @Nullable Match mine(int i) {
        Unit unit = TimeWords.unit(pieces, i + 1);
        boolean mine = pieces.isTalk() && pieces.isAny(i, MINE) && unit != null && unit.compareTo(Unit.DAY) > 0;
        boolean free = !pieces.isAny(i + 2, "of", "after", "before", "starting", "beginning", "commencing", "when")
                && !pieces.at(i + 2).isNumber()
                && !pieces.isPossessive(i + 2);
        boolean of = pieces.is(i - 1, "of");
        return mine && unit != null && free && !of && unit != Unit.QUARTER && !TimeWords.isPlural(pieces, i + 1)
                ? new Match(i, i + 2, new Relative(unit, 0, Part.WHOLE))
                : null;
    }

    /** "the week after next", "the month after the next", "the year before last". */
    private @Nullable Match afterNext(int i) {
        int at = pieces.is(i, "the") ? i + 1 : i;
        Unit unit = TimeWords.unit(pieces, at);
        boolean week = pieces.isAny(at, "weekend", "fortnight");
        boolean single = week || (unit != null && unit.compareTo(Unit.DAY) > 0 && !TimeWords.isPlural(pieces, at));
        boolean last = pieces.has(at + 1, "before", "last");
        int end = pieces.has(at + 1, "after", "the", "next") ? at + 4 : at + 3;
        if (!single || (!last && !pieces.has(at + 1, "after", "next") && end == at + 3)) {
            return null;
        }
        Unit other = TimeWords.unit(pieces, end);
        if (other != null ? other != unit : pieces.at(end).isCapital()) {
            return null;
        }
        int amount = last ? -2 : 2;
        Meaning meaning = unit != null
                ? new Relative(unit, amount, Part.WHOLE)
                : pieces.is(at, "fortnight") ? new Meaning.Fortnight(amount) : new Meaning.WeekendIn(amount);
        return new Match(i, other == null ? end : end + 1, meaning);
    }

    /** "this fortnight", "the next fortnight", where somebody speaks: this week and the next, and the two weeks after these. */
    private @Nullable Match fortnight(int i) {
        int at = pieces.isAny(i, MINE) ? i + 1 : i;
        Which which = TimeWords.which(pieces, at);
        int word = which == null ? at : at + 1;
        boolean mine = which == null && at > i && !pieces.is(i - 1, "for");
        return pieces.isTalk() && pieces.is(word, "fortnight") && (which != null || mine)
                ? new Match(
                        which == null ? i : at,
                        word + 1,
                        new Meaning.Fortnight(which == null ? 0 : TimeWords.offset(which)))
                : null;
    }

    /** "next fiscal year", "this school year", "the last calendar year". */
    private @Nullable Match special(int i) {
        Which which = TimeWords.which(pieces, i);
        boolean year = which != null && pieces.is(i + 2, "year");
        if (which == null || !year) {
            return null;
        }
        int offset = TimeWords.offset(which);
        if (pieces.is(i + 1, "calendar")) {
            return new Match(i, i + 3, new Relative(Unit.YEAR, offset, Part.WHOLE));
        }
        String prefix = TimeWords.value("special-year", pieces.at(i + 1));
        return prefix == null ? null : new Match(i, i + 3, new Meaning.SpecialYear(prefix, null, offset));
    }

    /** "year to date", "this month to date"; in talk "to date" alone is all that was. */
    private @Nullable Match toDate(int i) {
        boolean until = pieces.isTalk() && pieces.isAny(i, "to", "till", "until") && pieces.is(i + 1, "date");
        if (until && !pieces.isAny(i - 1, "up", "equal", "equals", "month", "year", "week", "quarter")) {
            return new Match(i, i + 2, new Meaning.Bound(Modifier.BEFORE, new Meaning.Now()), false, i + 1);
        }
        int at = pieces.isAny(i, "this", "the") ? i + 1 : i;
        Unit unit = TimeWords.unit(pieces, at);
        boolean single = unit != null && unit.compareTo(Unit.WEEK) >= 0 && !TimeWords.isPlural(pieces, at);
        return single && unit != null && pieces.has(at + 1, "to", "date")
                ? new Match(i, at + 3, new Meaning.ToDate(unit))
                : null;
    }

    /** "earlier this month", "late last year", "the end of the year", "later in the week", "EOY". */
    private @Nullable Match partOfUnit(int i) {
        int at = pieces.is(i, "the") ? i + 1 : i;
        if (pieces.isTalk() && pieces.isAny(at, "eoy", "eom")) {
            return new Match(at, at + 1, new Relative(pieces.is(at, "eoy") ? Unit.YEAR : Unit.MONTH, 0, Part.LATE));
        }
        Part part = pieces.is(at, "earlier")
                ? Part.BEFORE
                : pieces.is(at, "later") ? Part.AFTER : TimeWords.part(pieces, at);
        if (part == null) {
            return null;
        }
        boolean noun = !pieces.isAny(at, BARE_PARTS);
        boolean link = pieces.isAny(at + 1, "of", "-") || (!noun && pieces.is(at + 1, "in"));
        int next = link ? at + 2 : at + 1;
        boolean the = pieces.is(next, "the") && next > at + 1;
        if (the && TimeWords.which(pieces, next + 1) == null) {
            Unit whole = TimeWords.unit(pieces, next + 1);
            boolean named = whole != null && whole.compareTo(Unit.DAY) > 0 && !TimeWords.isPlural(pieces, next + 1);
            return named && whole != null ? new Match(i, next + 2, new Relative(whole, 0, part)) : null;
        }
        if (noun && next == at + 1) {
            return null;
        }
        Match whole = unit(the ? next + 1 : next);
        if (whole == null || !(whole.meaning() instanceof Relative r)) {
            return null;
        }
        Part told = r.amount() == 0 ? part : part == Part.BEFORE ? Part.EARLY : part == Part.AFTER ? Part.LATE : part;
        return new Match(i, whole.to(), new Relative(r.unit(), r.amount(), told));
    }

    /** "the rest of the week", "rest of this day", "the remaining year". */
    private @Nullable Match rest(int i) {
        int at = pieces.is(i, "the") ? i + 1 : i;
        boolean remaining = pieces.is(at, "remaining") && pieces.isTalk();
        if (!pieces.isAny(at, "rest", "remainder") && !remaining) {
            return null;
        }
        int next = pieces.is(at + 1, "of") ? at + 2 : at + 1;
        next = pieces.isAny(next, "the", "my", "this", "current", "our") ? next + 1 : next;
        Unit unit = TimeWords.unit(pieces, next);
        boolean single = unit != null && unit.compareTo(Unit.DAY) >= 0 && !TimeWords.isPlural(pieces, next);
        return single && unit != null && (next > at + 1 || remaining)
                ? new Match(pieces.isTalk() ? at : i, next + 1, new Rest(unit))
                : null;
    }
}

package org.stemma.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.language.Meaning.Calendar;
import org.stemma.language.Meaning.Clock;
import org.stemma.language.Meaning.Era;
import org.stemma.language.Meaning.Lasting;
import org.stemma.news.TimeExpression.Modifier;

/**
 * Finds the expressions of time in a text: at each piece the longest that any rule reads. Small grammars read days, clocks, parts of
 * the day and amounts; {@link TimeSequence}, {@link TimeRanges}, {@link TimeShifts} and {@link TimeBounds} compose what these find. What
 * stands at an index is read once and kept, and every rule looks at a bounded number of pieces, so the cost is linear.
 */
final class TimeGrammar {
    /** "about October 7" speaks of that day; "around October 7" does not know the day. */
    private static final Set<String> DATE_HEDGES = Set.of("around", "circa", "roughly", "approximately");

    /** Points within points within points: "two weeks from three days after Monday". */
    private static final int MAX_DEPTH = 3;

    private final Pieces pieces;
    private final CalendarGrammar calendar;
    private final RelativeGrammar relative;
    private final HolidayGrammar holidays;
    private final TimeCounts counts;
    private final DurationGrammar durations;
    private final ClockGrammar clocks;
    private final ZoneGrammar zones;
    private final TimeSequence sequences;
    private final TimeShifts shifts;
    private final TimeRanges ranges;
    private final TimeBounds bounds;
    private final TimeSets sets;
    private final Map<Integer, Match> points = new HashMap<>();
    private final Map<Integer, Match> dates = new HashMap<>();
    private int depth;

    /** Stands in the memory for "nothing here". */
    private static final Match NOTHING = new Match(0, 0, new Meaning.Vague());

    TimeGrammar(Pieces pieces) {
        this.pieces = pieces;
        this.calendar = new CalendarGrammar(pieces);
        this.relative = new RelativeGrammar(pieces);
        this.holidays = new HolidayGrammar(pieces);
        this.counts = new TimeCounts(pieces, calendar, relative);
        this.clocks = new ClockGrammar(pieces);
        this.zones = new ZoneGrammar(pieces);
        TimeTerms terms = new TimeTerms(pieces);
        TimeOfDay parts = new TimeOfDay(pieces);
        this.durations = new DurationGrammar(pieces, terms);
        this.sequences = new TimeSequence(pieces, this, clocks, new TimeClocks(pieces, clocks, parts), parts);
        this.shifts = new TimeShifts(pieces, terms, this);
        this.ranges = new TimeRanges(pieces, this);
        this.bounds = new TimeBounds(pieces, this);
        this.sets = new TimeSets(pieces, clocks);
    }

    /** In order, without overlap. */
    List<Match> matches() {
        List<Match> found = new ArrayList<>();
        int at = 0;
        while (at < pieces.size()) {
            Match match = at(at);
            if (match == null || match.to() <= at) {
                at++;
            } else {
                found.add(match);
                at = match.to();
            }
        }
        return new TimeCoordination(pieces).completed(found);
    }

    private @Nullable Match at(int i) {
        if (!TimeWords.isStart(pieces.at(i))) {
            return zone(i);
        }
        int start = afterHedge(i);
        Match plain = plain(i);
        Match hedged = start == i ? null : plain(start);
        if (hedged == null) {
            return plain;
        }
        boolean lasting = hedged.meaning() instanceof Lasting;
        boolean counted = lasting || pieces.is(hedged.to() - 1, "ago");
        boolean dated = DATE_HEDGES.contains(pieces.at(i).lower())
                && (hedged.meaning() instanceof Calendar
                        || hedged.meaning() instanceof Era
                        || hedged.meaning() instanceof Clock
                        || hedged.meaning() instanceof Meaning.DayPart
                        || (pieces.isTalk() && !(hedged.meaning() instanceof Meaning.Bound)));
        boolean clock = pieces.is(i, "about") && hedged.meaning() instanceof Clock;
        boolean suggests = pieces.isAny(i - 1, "how", "what");
        if (clock && !suggests && plain == null) {
            return new Match(hedged.from(), hedged.to(), hedged.meaning(), true, hedged.core());
        }
        boolean ago = counted
                && !lasting
                && (hedged.meaning() instanceof Meaning.Relative || hedged.meaning() instanceof Meaning.Shift);
        boolean more = pieces.has(i, "more", "than") || pieces.is(i, "over");
        if (ago && (more || pieces.has(i, "less", "than"))) {
            Modifier modifier = more ? Modifier.BEFORE : Modifier.AFTER;
            return Match.longer(
                    plain, new Match(i, hedged.to(), new Meaning.Bound(modifier, hedged.meaning()), true, start));
        }
        Match whole = counted || dated ? new Match(i, hedged.to(), hedged.meaning(), !lasting) : null;
        return Match.longer(plain, whole);
    }

    /** The longest of all kinds at an index. */
    private @Nullable Match plain(int i) {
        Match found = Match.longer(sets.at(i), point(i));
        found = Match.longer(found, ranges.at(i));
        found = Match.longer(found, bounds.at(i));
        found = Match.longer(found, Match.longer(shifts.at(i), zone(i)));
        return withAt(Match.longer(Match.longer(found, durations.at(i)), hour(i)));
    }

    private @Nullable Match zone(int i) {
        ZoneGrammar.Zone zone = zones.alone(i);
        return zone == null ? null : new Match(i, zone.end(), new Meaning.Zone(zone.offset()));
    }

    /** "at 8.30pm": without its lead the number would be no clock. */
    private @Nullable Match withAt(@Nullable Match match) {
        boolean dotted = match != null
                && match.meaning() instanceof Clock
                && pieces.at(match.core()).form().indexOf('.') > 0
                && pieces.is(match.from() - 1, "at");
        return dotted && match != null ? match.led(match.from() - 1) : match;
    }

    /** A time of the calendar or the clock at an index: what ranges, bounds and shifts are made of. */
    @Nullable
    Match point(int i) {
        if (!TimeWords.isStart(pieces.at(i))) {
            return null;
        }
        Match known = points.get(i);
        if (known != null) {
            return known.to() == 0 ? null : known;
        }
        Match found = sequences.at(i);
        if (depth < MAX_DEPTH && (pieces.at(i).isWord() || pieces.at(i).isNumber())) {
            depth++;
            Match shifted = shifts.at(i);
            depth--;
            boolean time = shifted != null
                    && !(shifted.meaning() instanceof Meaning.Vague)
                    && !(shifted.meaning() instanceof Meaning.Bound)
                    && !(shifted.meaning() instanceof Meaning.Ahead);
            found = Match.longer(found, time ? shifted : null);
        }
        points.put(i, found == null ? NOTHING : found);
        return found;
    }

    /** A date at an index, without clock. */
    @Nullable
    Match date(int i) {
        if (!TimeWords.isStart(pieces.at(i))) {
            return null;
        }
        Match known = dates.get(i);
        if (known != null) {
            return known.to() == 0 ? null : known;
        }
        Match found = Match.longer(calendar.at(i), relative.at(i));
        found = Match.longer(found, Match.longer(holidays.at(i), counts.at(i)));
        dates.put(i, found == null ? NOTHING : found);
        return found;
    }

    /** "at 7", in talk and before no noun. */
    @Nullable
    Match hour(int i) {
        boolean led = pieces.isTalk()
                && (pieces.isAny(i - 1, "at", "around", "before", "than", "until", "by", "circa", "after")
                        || pieces.has(i - 2, "appointment", "to"));
        Match clock = led ? clocks.bare(i) : null;
        if (clock == null) {
            return null;
        }
        Piece next = pieces.at(clock.to());
        boolean free = (!next.isWord() || (pieces.is(clock.to(), "or") && clocks.at(clock.to() + 1) != null))
                && !next.isNumber()
                && !next.is("%")
                && !next.is("-")
                && !next.is("/")
                && !next.is("$");
        int from = pieces.is(i - 1, "at") && pieces.at(i).form().indexOf('.') > 0 ? i - 1 : i;
        return free ? new Match(from, clock.to(), clock.meaning()) : null;
    }

    /** Index one past a hedge at an index: "about", "more than", "at least"; the index itself if none. */
    private int afterHedge(int i) {
        if (pieces.has(i, "more", "than")
                || pieces.has(i, "less", "than")
                || pieces.has(i, "at", "least")
                || pieces.has(i, "up", "to")) {
            return i + 2;
        }
        boolean single =
                TimeWords.HEDGES.contains(pieces.at(i).lower()) || pieces.isAny(i, "over", "nearly", "almost", "under");
        return single ? i + 1 : i;
    }
}

package org.stemma.language;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.language.Meaning.Bound;
import org.stemma.news.TimeExpression.Modifier;

/** Times with one end: "since 2011", "before 2 p.m.", "no later than Friday", "starting in May", "3 p.m. or later". */
final class TimeBounds {
    /** Words that lead to a bound, the longest first. */
    private record Lead(List<String> words, Modifier modifier) {
        static Lead of(String words, Modifier modifier) {
            return new Lead(List.of(words.split(" ", -1)), modifier);
        }
    }

    private static final List<Lead> LEADS = List.of(
            Lead.of("after or equal to", Modifier.ON_OR_AFTER),
            Lead.of("later than or in", Modifier.ON_OR_AFTER),
            Lead.of("later than or on", Modifier.ON_OR_AFTER),
            Lead.of("on or earlier than", Modifier.ON_OR_BEFORE),
            Lead.of("on or later than", Modifier.ON_OR_AFTER),
            Lead.of("in or after", Modifier.ON_OR_AFTER),
            Lead.of("in or before", Modifier.ON_OR_BEFORE),
            Lead.of("before or in", Modifier.ON_OR_BEFORE),
            Lead.of("before or on", Modifier.ON_OR_BEFORE),
            Lead.of("after or in", Modifier.ON_OR_AFTER),
            Lead.of("on or before", Modifier.ON_OR_BEFORE),
            Lead.of("on or after", Modifier.ON_OR_AFTER),
            Lead.of("no later than", Modifier.BEFORE),
            Lead.of("no earlier than", Modifier.ON_OR_AFTER),
            Lead.of("as early as", Modifier.ON_OR_AFTER),
            Lead.of("as late as", Modifier.BEFORE),
            Lead.of("earlier than", Modifier.BEFORE),
            Lead.of("later than", Modifier.AFTER),
            Lead.of("prior to", Modifier.BEFORE),
            Lead.of("in advance of", Modifier.BEFORE),
            Lead.of("no sooner than", Modifier.ON_OR_AFTER),
            Lead.of("greater than", Modifier.AFTER),
            Lead.of("sooner than", Modifier.BEFORE),
            Lead.of("less than", Modifier.BEFORE),
            Lead.of("any time from", Modifier.ON_OR_AFTER),
            Lead.of("anytime from", Modifier.ON_OR_AFTER),
            Lead.of("after on", Modifier.AFTER),
            Lead.of("up until", Modifier.BEFORE),
            Lead.of("up till", Modifier.BEFORE),
            Lead.of("starting with", Modifier.ON_OR_AFTER),
            Lead.of("starting at", Modifier.ON_OR_AFTER),
            Lead.of("beginning with", Modifier.ON_OR_AFTER),
            Lead.of("beginning from", Modifier.ON_OR_AFTER),
            Lead.of("ending at", Modifier.BEFORE),
            Lead.of("starting from", Modifier.ON_OR_AFTER),
            Lead.of("starting on", Modifier.ON_OR_AFTER),
            Lead.of("starting in", Modifier.ON_OR_AFTER),
            Lead.of("beginning on", Modifier.ON_OR_AFTER),
            Lead.of("beginning in", Modifier.ON_OR_AFTER),
            Lead.of("ending with", Modifier.BEFORE),
            Lead.of("ending on", Modifier.BEFORE),
            Lead.of("ending in", Modifier.BEFORE),
            Lead.of("> =", Modifier.ON_OR_AFTER),
            Lead.of("< =", Modifier.ON_OR_BEFORE),
            Lead.of("starting", Modifier.ON_OR_AFTER),
            Lead.of("beginning", Modifier.ON_OR_AFTER),
            Lead.of("before", Modifier.BEFORE),
            Lead.of("until", Modifier.BEFORE),
            Lead.of("till", Modifier.BEFORE),
            Lead.of("after", Modifier.AFTER),
            Lead.of("since", Modifier.ON_OR_AFTER),
            Lead.of("ending", Modifier.BEFORE),
            Lead.of(">", Modifier.AFTER),
            Lead.of("<", Modifier.BEFORE));

    private static final Map<String, List<Lead>> BY_FIRST_WORD =
            LEADS.stream().collect(Collectors.groupingBy(lead -> lead.words().getFirst()));

    private final Pieces pieces;
    private final TimeGrammar points;

    TimeBounds(Pieces pieces, TimeGrammar points) {
        this.pieces = pieces;
        this.points = points;
    }

    @Nullable
    Match at(int i) {
        boolean spoken = pieces.isAny(i, "greater", "less", "any", "anytime");
        if (spoken && !pieces.isTalk()) {
            return null;
        }
        for (Lead lead : BY_FIRST_WORD.getOrDefault(pieces.at(i).lower(), List.of())) {
            if (isAt(i, lead.words())) {
                return bounded(i, i + lead.words().size(), lead.modifier());
            }
        }
        return Match.longer(dated(i), orLater(i));
    }

    private boolean isAt(int i, List<String> words) {
        for (int k = 0; k < words.size(); k++) {
            if (!pieces.is(i + k, words.get(k))) {
                return false;
            }
        }
        return true;
    }

    /** "today before 4 p.m.", "Tuesday after 1 pm". */
    private @Nullable Match dated(int i) {
        Match day = points.date(i);
        Match part = points.point(i);
        boolean parted = part != null && part.meaning() instanceof Meaning.DayPart p && p.day() != null;
        day = parted ? part : day;
        if (day == null || !(parted || TimeSequence.isDay(day.meaning()))) {
            return null;
        }
        int at = pieces.is(day.to(), ",") && pieces.isTalk() ? day.to() + 1 : day.to();
        Match clock = pieces.isAny(at, "before", "after", "until", "since") ? points.point(at + 1) : null;
        clock = clock == null && pieces.isAny(at, "before", "after", "until") ? points.hour(at + 1) : clock;
        if (clock == null || !(clock.meaning() instanceof Meaning.Clock time) || time.day() != null) {
            return null;
        }
        return bounded(i, at, day.meaning(), clock, time.time());
    }

    /** A time of the clock on a day, and the word before it that bounds it. */
    private Match bounded(int i, int word, Meaning day, Match clock, Meaning.ClockTime time) {
        boolean before = pieces.isAny(word, "before", "until");
        Modifier modifier = before ? Modifier.BEFORE : pieces.is(word, "after") ? Modifier.AFTER : Modifier.ON_OR_AFTER;
        Meaning.ClockTime told = day instanceof Meaning.DayPart p ? TimeClocks.adjusted(time, p) : time;
        Meaning of = day instanceof Meaning.DayPart p && p.day() != null ? p.day() : day;
        return new Match(i, clock.to(), new Bound(modifier, new Meaning.Clock(told, of)));
    }

    private @Nullable Match bounded(int i, int start, Modifier modifier) {
        boolean around = pieces.isAny(start, "around", "about");
        int at = around ? start + 1 : start;
        Match time = points.point(at);
        time = time == null && pieces.isTalk() && pieces.is(at, "the") ? points.point(at + 1) : time;
        boolean mark = !pieces.at(i).isWord();
        if (time == null && pieces.isTalk() && !mark && modifier != Modifier.AFTER) {
            time = points.hour(at);
        }
        if (time == null || !isBound(time.meaning()) || (mark && !pieces.isTalk())) {
            return null;
        }
        // "after Wednesday's vote", "since the 2011 war": the bound belongs to what the time names
        boolean owner = pieces.isPossessive(time.to());
        return owner ? null : new Match(i, time.to(), new Bound(modifier, time.meaning()), around, time.core());
    }

    /** "3 pm or later", "2012 and after", "in 2015 or above". */
    private @Nullable Match orLater(int i) {
        Match time = points.point(i);
        time = time == null && pieces.isTalk() && pieces.is(i - 1, "at") ? points.hour(i) : time;
        if (time == null || !pieces.isAny(time.to(), "or", "and") || !isBound(time.meaning())) {
            return null;
        }
        int word = time.to() + 1;
        boolean free = !pieces.at(word + 1).isNumber() && !pieces.isAny(word + 1, "than", "the", "on", "in");
        boolean above = pieces.isTalk() && pieces.isAny(word, "above", "greater");
        boolean later = free && (above || pieces.is(word, "later") || isLast(word, "after"));
        boolean earlier = free && (pieces.is(word, "earlier") || isLast(word, "before"));
        Modifier modifier = later ? Modifier.ON_OR_AFTER : Modifier.ON_OR_BEFORE;
        return later || earlier
                ? new Match(i, time.to() + 2, new Bound(modifier, time.meaning()), false, time.core())
                : null;
    }

    /** "after" and nothing that it leads to. */
    private boolean isLast(int at, String word) {
        return pieces.is(at, word)
                && !pieces.at(at + 1).isWord()
                && !pieces.at(at + 1).isNumber();
    }

    private static boolean isBound(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Lasting l -> false;
            case Meaning.Repeated r -> false;
            case Meaning.Vague v -> false;
            case Meaning.Range r -> false;
            case Meaning.Bound b -> false;
            case Meaning.Narrative n -> false;
            case Meaning.Ahead a -> false;
            default -> true;
        };
    }
}

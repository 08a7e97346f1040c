package org.stemma.language;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.language.Meaning.Clock;
import org.stemma.language.Meaning.ClockSpan;
import org.stemma.language.Meaning.DayPart;

/**
 * A day, a part of it, and a time or range of the clock, in any order: "Wednesday at 3 p.m.", "3 p.m. on Wednesday", "tomorrow morning
 * between 8 and 9", "in the evening of 12 May", "7, this morning". Each may come once, with "on", "at" and the like between.
 */
final class TimeSequence {
    private static final Set<String> LINKS =
            Set.of("at", "on", "of", "in", "around", "for", "@", "about", "-", "(", "t");
    private static final Set<String> HOUR_LINKS = Set.of("at", "around", "@", "for");

    private final Pieces pieces;
    private final TimeGrammar points;
    private final ClockGrammar clocks;
    private final TimeClocks spans;
    private final TimeOfDay parts;
    private final ZoneGrammar zones;

    TimeSequence(Pieces pieces, TimeGrammar points, ClockGrammar clocks, TimeClocks spans, TimeOfDay parts) {
        this.pieces = pieces;
        this.points = points;
        this.clocks = clocks;
        this.spans = spans;
        this.parts = parts;
        this.zones = new ZoneGrammar(pieces);
    }

    /** What was found so far. */
    private static final class Found {
        private @Nullable Meaning day;
        private @Nullable DayPart part;
        private @Nullable Clock clock;
        private @Nullable ClockSpan span;

        boolean add(Meaning meaning) {
            boolean fits = switch (meaning) {
                case Clock c
                when c.day() == null && clock == null && span == null -> {
                    clock = c;
                    yield true;
                }
                case ClockSpan s
                when clock == null && span == null -> {
                    span = s;
                    yield true;
                }
                case DayPart p
                when part == null && (p.day() == null || day == null) -> {
                    part = p;
                    day = p.day() == null ? day : p.day();
                    yield true;
                }
                default -> {
                    boolean free = day == null && isDay(meaning);
                    day = free ? meaning : day;
                    yield free;
                }
            };
            return fits;
        }

        Meaning combined() {
            DayPart told = part;
            if (clock != null) {
                return new Clock(told == null ? clock.time() : TimeClocks.adjusted(clock.time(), told), day);
            }
            if (span != null) {
                return told == null
                        ? new ClockSpan(span.from(), span.to(), day)
                        : new ClockSpan(
                                TimeClocks.adjusted(span.from(), told), TimeClocks.adjusted(span.to(), told), day);
            }
            return told != null ? new DayPart(told.code(), told.part(), day) : day == null ? new Meaning.Vague() : day;
        }
    }

    /** The longest sequence at an index; a single date of any kind if nothing joins it. */
    @Nullable
    Match at(int i) {
        Match first = first(i);
        Found found = new Found();
        if (first == null || !found.add(first.meaning())) {
            return first;
        }
        int end = first.to();
        boolean joined = false;
        while (true) {
            Match next = next(end, found);
            if (next == null || !found.add(next.meaning())) {
                break;
            }
            end = next.to();
            joined = true;
        }
        Match within = joined ? within(end, found) : null;
        if (within != null) {
            found.day = within.meaning();
            end = within.to();
        }
        if (joined && found.part != null && found.clock == null && found.span == null) {
            end = zones.after(end);
        }
        if (!joined) {
            return isBareHour(first) ? null : first;
        }
        Integer year = Years.afterMonth(pieces, end);
        if (year != null && found.clock != null && found.day instanceof Meaning.Calendar c && c.year() == null) {
            found.day = c.inYear(year);
            end++;
        }
        return new Match(first.from(), end, found.combined(), first.hedged(), first.core());
    }

    /** "Wednesday evening next week", "the first Monday evening of next month": the day, with the period that follows its clock. */
    private @Nullable Match within(int end, Found found) {
        int at = pieces.is(end, "of") ? end + 1 : end;
        Meaning.Which which = pieces.is(at + 1, "week") ? TimeWords.which(pieces, at) : null;
        if (which != null && found.day instanceof Meaning.Weekday day && day.which() == Meaning.Which.NEAREST) {
            return new Match(end, at + 2, new Meaning.DayOfWeekIn(day.day(), TimeWords.offset(which)));
        }
        Match period = at > end && found.day instanceof Meaning.NthWeekday ? points.date(at) : null;
        boolean month = period != null
                && (RelativeGrammar.isMonth(period.meaning())
                        || (period.meaning() instanceof Meaning.Relative r && r.unit() == Meaning.Unit.MONTH));
        return month && period != null && found.day instanceof Meaning.NthWeekday nth
                ? new Match(end, period.to(), new Meaning.NthWeekday(nth.number(), nth.day(), period.meaning()))
                : null;
    }

    /** A bare number that is an hour only with what follows. */
    private boolean isBareHour(Match first) {
        boolean clock = first.meaning() instanceof Clock
                && clocks.at(first.from()) == null
                && spans.withPart(first.from()) == null;
        boolean span = first.meaning() instanceof ClockSpan && spans.span(first.from(), false) == null;
        return clock || span;
    }

    private @Nullable Match first(int i) {
        Match clear = Match.longer(spans.span(i, false), spans.withPart(i));
        Match date = points.date(i);
        Match part = Match.longer(parts.at(i, false), earlyDay(i));
        Match best = Match.longer(clear, Match.longer(date, part));
        if (best != null) {
            return best;
        }
        boolean talk = pieces.isTalk() && !pieces.at(i).glued();
        Match loose = talk ? Match.longer(spans.span(i, true), clocks.bare(i)) : null;
        if (loose == null) {
            return null;
        }
        // an hour only before a day: "7, this morning", "five to seven today"; "two Monday" counts
        Match day = nextDay(loose.to());
        boolean parted = day != null
                && (day.from() > loose.to() || loose.meaning() instanceof ClockSpan || isNear(day.meaning()));
        return parted ? loose : null;
    }

    /** "early tomorrow morning", "late Friday night", "late Friday", "later today", "early in the day on Wednesday". */
    private @Nullable Match earlyDay(int i) {
        Meaning.Part early = switch (pieces.at(i).lower()) {
            case "early", "earlier" -> Meaning.Part.EARLY;
            case "late", "later" -> Meaning.Part.LATE;
            default -> Meaning.Part.WHOLE;
        };
        if (early == Meaning.Part.WHOLE) {
            return null;
        }
        boolean whole = pieces.has(i + 1, "in", "the", "day");
        int at = whole ? i + 4 : pieces.is(i + 1, "in") && pieces.isTalk() ? i + 2 : i + 1;
        at = whole && pieces.isAny(at, "on", ",") ? at + 1 : at;
        Match day = points.date(at);
        if (day == null || !isDay(day.meaning()) || day.meaning() instanceof Meaning.Feast) {
            return null;
        }
        Match part = pieces.isAny(i, "early", "late") ? parts.at(day.to(), true) : null;
        if (part != null && part.meaning() instanceof DayPart p && p.day() == null) {
            return new Match(i, part.to(), new DayPart(p.code(), early, day.meaning()));
        }
        boolean relative = day.meaning() instanceof Meaning.Relative;
        boolean told =
                whole || relative || (pieces.isAny(i, "early", "late") && day.meaning() instanceof Meaning.Weekday);
        return told ? new Match(i, day.to(), new Meaning.PartOfDay(day.meaning(), early)) : null;
    }

    private static boolean isNear(Meaning day) {
        return day instanceof Meaning.Relative || (day instanceof DayPart p && p.day() != null);
    }

    private @Nullable Match nextDay(int end) {
        int at = afterLink(end);
        Match part = parts.at(at, true);
        Match date = points.date(at);
        boolean day = date != null && isDay(date.meaning());
        return part != null ? part : day ? date : null;
    }

    private int afterLink(int end) {
        int at = pieces.is(end, ",") ? end + 1 : end;
        boolean link =
                LINKS.contains(pieces.at(at).lower()) && parts.at(at, true) == null && spans.span(at, true) == null;
        return link ? at + 1 : at;
    }

    private @Nullable Match next(int end, Found found) {
        int comma = pieces.is(end, ",") ? end + 1 : end;
        int at = afterLink(end);
        boolean open = found.clock == null && found.span == null;
        boolean dated = found.day != null || found.part != null;
        if (open && dated) {
            boolean hour = HOUR_LINKS.contains(pieces.at(at - 1).lower()) && at > comma;
            Match span = spans.span(at, pieces.isTalk() || hour);
            Match clock = Match.longer(span, spans.withPart(at));
            boolean led = at > comma || at == end;
            Match bare =
                    clock == null && led && (hour || (pieces.isTalk() && isFreeHour(at))) ? clocks.bare(at) : clock;
            if (bare != null && isHour(bare, clock == null)) {
                return bare;
            }
        }
        if (found.part == null && (found.clock == null || found.day == null || !isTold(found))) {
            Match part = parts.at(at, true);
            boolean timed = found.clock != null || found.span != null || found.day != null;
            if (part != null && timed) {
                return part;
            }
        }
        if (found.day == null) {
            Match date = points.date(at);
            boolean bound = date != null && isDay(date.meaning()) && !pieces.is(at - 1, "-");
            return bound ? date : null;
        }
        return null;
    }

    private static boolean isTold(Found found) {
        return found.clock != null && found.clock.time().half() != Meaning.Half.UNTOLD && found.part != null;
    }

    private boolean isFreeHour(int at) {
        Match hour = clocks.bare(at);
        return hour != null
                && (!pieces.at(hour.to()).isWord() || (pieces.is(hour.to(), "or") && clocks.at(hour.to() + 1) != null))
                && !pieces.at(hour.to()).isNumber()
                && !pieces.at(at).glued();
    }

    /** "on Friday at 30 sites": a bare number before a noun is none. */
    private boolean isHour(Match match, boolean bare) {
        if (!bare) {
            return true;
        }
        Piece next = pieces.at(match.to());
        boolean there = pieces.is(match.to(), "in") && !pieces.is(match.to() + 1, "the");
        boolean free = !next.isWord()
                || (!there && pieces.isAny(match.to(), "in", "on", "to", "and", "or", "with", "at", "for", "p", "a"));
        return free && !next.is("%") && !next.is("-") && !next.is("$");
    }

    static boolean isDay(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Calendar c -> c.day() != null;
            case Meaning.OfYear o -> o.date().day() != null;
            case Meaning.Weekday w -> true;
            case Meaning.DayOfWeekIn d -> true;
            case Meaning.DatedWeekday d -> true;
            case Meaning.NthWeekday n -> true;
            case Meaning.NarrativeDay n -> true;
            case Meaning.WeekdayFrom w -> true;
            case Meaning.PartOfDay p -> true;
            case Meaning.Feast f -> true;
            case Meaning.Ambiguous a -> true;
            case Meaning.Narrative n -> n.unit() == Meaning.Unit.DAY;
            case Meaning.Relative r -> r.unit() == Meaning.Unit.DAY;
            default -> false;
        };
    }
}

package org.stemma.language;

import org.jspecify.annotations.Nullable;
import org.stemma.language.Meaning.Bound;
import org.stemma.language.Meaning.Calendar;
import org.stemma.language.Meaning.Clock;
import org.stemma.language.Meaning.ClockSpan;
import org.stemma.language.Meaning.DayPart;
import org.stemma.language.Meaning.OfYear;
import org.stemma.language.Meaning.Part;
import org.stemma.language.Meaning.Relative;
import org.stemma.language.Meaning.Season;
import org.stemma.news.TimeExpression.Kind;
import org.stemma.news.TimeExpression.Modifier;
import org.stemma.news.When;

/** What a meaning is in TIMEX3's terms: its kind, duration, modifier and value. */
final class TimeKinds {
    private TimeKinds() {}

    static Kind kind(Meaning meaning, @Nullable When when) {
        return switch (meaning) {
            case Meaning.Lasting l -> Kind.DURATION;
            case Meaning.Repeated r -> Kind.SET;
            case Clock c -> Kind.TIME;
            case ClockSpan c -> Kind.TIME;
            case DayPart p -> Kind.TIME;
            case Meaning.EndOf e -> Kind.TIME;
            case Meaning.Zone z -> Kind.TIME;
            case Bound b -> kind(b.of(), when);
            case Meaning.Stretch s when when == null -> Kind.DURATION;
            case Meaning.Within w when when == null -> Kind.DURATION;
            case Meaning.Opening o when when == null -> Kind.DURATION;
            case Meaning.Shift s when TimeMoments.isClock(s.terms()) -> Kind.TIME;
            case Meaning.Within w when TimeMoments.isClock(w.terms()) -> Kind.TIME;
            case Relative r when r.unit().compareTo(Meaning.Unit.DAY) < 0 -> Kind.TIME;
            default -> Kind.DATE;
        };
    }

    static @Nullable String duration(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Lasting l -> l.duration();
            case Meaning.Repeated r -> r.duration();
            case Meaning.Opening o -> "P" + o.months() + "M";
            case Meaning.Stretch s -> TimeDuration.iso(s.terms());
            case Meaning.Within w -> TimeDuration.iso(w.terms());
            default -> null;
        };
    }

    static @Nullable Modifier modifier(Match match) {
        return switch (match.meaning()) {
            case Bound b -> b.modifier();
            case Meaning.Lasting l -> l.modifier();
            default -> {
                Modifier part = modifier(part(match.meaning()));
                yield part == null && match.hedged() ? Modifier.APPROX : part;
            }
        };
    }

    private static @Nullable Modifier modifier(Part part) {
        return switch (part) {
            case EARLY -> Modifier.START;
            case MID -> Modifier.MID;
            case LATE -> Modifier.END;
            case WHOLE, BEFORE, AFTER -> null;
        };
    }

    private static Part part(Meaning meaning) {
        return switch (meaning) {
            case Calendar c -> c.part();
            case OfYear o -> o.date().part();
            case Meaning.Era e -> e.part();
            case Season s -> s.part();
            case Relative r -> r.part();
            case DayPart p -> p.part();
            case Meaning.PartOfDay p -> p.part();
            default -> Part.WHOLE;
        };
    }

    /** The whole of which a meaning tells the beginning, middle or end; null if it tells no such part. */
    static @Nullable Meaning whole(Meaning meaning) {
        if (modifier(part(meaning)) == null) {
            return null;
        }
        return switch (meaning) {
            case Calendar c -> new Calendar(c.year(), c.month(), c.day(), Part.WHOLE, c.which());
            case OfYear o -> {
                Calendar c = o.date();
                yield new OfYear(new Calendar(c.year(), c.month(), c.day(), Part.WHOLE, c.which()), o.offset());
            }
            case Meaning.Era e -> new Meaning.Era(e.start(), e.years(), Part.WHOLE);
            case Season s -> new Season(s.code(), s.year(), s.offset(), Part.WHOLE, s.which());
            case Relative r -> new Relative(r.unit(), r.amount(), Part.WHOLE);
            case Meaning.PartOfDay p -> p.day();
            default -> null;
        };
    }

    /** The value that only the clock, a part of the day or a set tells; null if there is none. */
    static @Nullable String timex(Meaning meaning, @Nullable When when) {
        return switch (meaning) {
            case Clock c -> (c.day() == null ? "" : day(when)) + "T" + c.time().iso();
            case ClockSpan s
            when s.day() == null || when == null -> "T" + s.from().iso() + "/T" + s.to().iso();
            case ClockSpan s -> when.value();
            case DayPart p -> (p.day() == null ? "" : day(when)) + "T" + p.code();
            case Bound b -> timex(b.of(), when);
            case Meaning.Untold u -> u.timex();
            case Meaning.Zone z -> ZoneNames.timex(z.offset());
            case Meaning.Now n -> "PRESENT_REF";
            case Meaning.Narrative n when when == null && n.amount() == 0 -> unknown(n.unit());
            case Meaning.Repeated r -> r.timex();
            default -> null;
        };
    }

    /** "That week", where nothing tells which. */
    private static @Nullable String unknown(Meaning.Unit unit) {
        return switch (unit) {
            case DAY -> "XXXX-XX-XX";
            case WEEK -> "XXXX-WXX";
            case MONTH -> "XXXX-XX";
            case YEAR -> "XXXX";
            default -> null;
        };
    }

    private static String day(@Nullable When when) {
        return when == null ? "XXXX-XX-XX" : when.earliest().toString();
    }
}

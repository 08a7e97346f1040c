package org.stemma.language;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.language.Meaning.Part;
import org.stemma.language.Meaning.Unit;
import org.stemma.language.Meaning.Which;

/** The English words of the calendar and the clock. */
final class TimeWords {
    static final Set<String> HEDGES = Set.of("about", "around", "circa", "roughly", "approximately", "some");
    static final Set<String> DAY_PARTS = Set.of("morning", "afternoon", "evening", "night", "noon", "midday");
    private static final String[] MONTHS = {
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december"
    };
    private static final Map<String, Integer> MONTH = new HashMap<>();
    private static final Map<String, Integer> SHORT_MONTH = new HashMap<>();
    private static final Map<String, DayOfWeek> WEEKDAY = new HashMap<>();
    private static final Map<String, DayOfWeek> SHORT_WEEKDAY = new HashMap<>();
    private static final Map<String, Unit> UNIT = new HashMap<>();
    private static final Map<String, Integer> SEASON =
            Map.of("spring", 21, "summer", 22, "autumn", 23, "fall", 23, "winter", 24);
    private static final Map<String, Part> PART = Map.ofEntries(
            Map.entry("early", Part.EARLY),
            Map.entry("beginning", Part.EARLY),
            Map.entry("start", Part.EARLY),
            Map.entry("mid", Part.MID),
            Map.entry("middle", Part.MID),
            Map.entry("late", Part.LATE),
            Map.entry("end", Part.LATE),
            Map.entry("close", Part.LATE));
    private static final Map<String, Which> WHICH = Map.of(
            "last", Which.LAST,
            "past", Which.LAST,
            "previous", Which.LAST,
            "this", Which.THIS,
            "current", Which.THIS,
            "next", Which.NEXT,
            "coming", Which.NEXT,
            "upcoming", Which.NEXT);

    static {
        for (int i = 0; i < MONTHS.length; i++) {
            MONTH.put(MONTHS[i], i + 1);
            SHORT_MONTH.put(MONTHS[i].substring(0, 3), i + 1);
        }
        SHORT_MONTH.put("sept", 9);
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = day.name().toLowerCase(Locale.ROOT);
            WEEKDAY.put(name, day);
            SHORT_WEEKDAY.put(name.substring(0, 3), day);
        }
        SHORT_WEEKDAY.put("tues", DayOfWeek.TUESDAY);
        SHORT_WEEKDAY.put("thur", DayOfWeek.THURSDAY);
        SHORT_WEEKDAY.put("thurs", DayOfWeek.THURSDAY);
        for (Unit unit : Unit.values()) {
            String name = unit.name().toLowerCase(Locale.ROOT);
            UNIT.put(name, unit);
            UNIT.put(unit == Unit.CENTURY ? "centuries" : name + "s", unit);
        }
        UNIT.put("mins", Unit.MINUTE);
        UNIT.put("hrs", Unit.HOUR);
        UNIT.put("yrs", Unit.YEAR);
    }

    private TimeWords() {}

    /** 1 to 12, 0 if the piece names no month; names must be capital, short ones stand only beside numbers. */
    static int month(Pieces pieces, int at) {
        Piece piece = pieces.at(at);
        if (!piece.isCapital()) {
            return 0;
        }
        return MONTH.getOrDefault(piece.lower(), 0);
    }

    static int shortMonth(Pieces pieces, int at) {
        Piece piece = pieces.at(at);
        return piece.isCapital() ? SHORT_MONTH.getOrDefault(piece.lower(), 0) : 0;
    }

    static @Nullable DayOfWeek weekday(Pieces pieces, int at) {
        return pieces.at(at).isCapital() ? WEEKDAY.get(pieces.at(at).lower()) : null;
    }

    static @Nullable DayOfWeek shortWeekday(Pieces pieces, int at) {
        return pieces.at(at).isCapital() ? SHORT_WEEKDAY.get(pieces.at(at).lower()) : null;
    }

    /** The day of "Fridays". */
    static @Nullable DayOfWeek weekdays(Pieces pieces, int at) {
        Piece piece = pieces.at(at);
        boolean plural = piece.isCapital() && piece.lower().endsWith("days");
        return plural ? WEEKDAY.get(piece.lower().substring(0, piece.lower().length() - 1)) : null;
    }

    static @Nullable Unit unit(Pieces pieces, int at) {
        return UNIT.get(pieces.at(at).lower());
    }

    static boolean isPlural(Pieces pieces, int at) {
        return pieces.at(at).lower().endsWith("s");
    }

    static @Nullable Part part(Pieces pieces, int at) {
        return PART.get(pieces.at(at).lower());
    }

    static @Nullable Which which(Pieces pieces, int at) {
        return WHICH.get(pieces.at(at).lower());
    }

    /** EDTF's code of a season, 0 if the piece names none. */
    static int season(Pieces pieces, int at) {
        return SEASON.getOrDefault(pieces.at(at).lower(), 0);
    }

    static int offset(Which which) {
        return switch (which) {
            case LAST -> -1;
            case THIS, NEAREST -> 0;
            case NEXT -> 1;
        };
    }
}

package org.stemma.language;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.language.Meaning.Part;
import org.stemma.language.Meaning.Unit;
import org.stemma.language.Meaning.Which;

/** The words of the calendar and the clock, from {@code time-words.tsv}. */
final class TimeWords {
    private static final Map<String, Map<String, String>> KINDS = read();

    private static final Set<String> STARTS = starts();

    static final Set<String> HEDGES = kind("hedge").keySet();
    /** Short forms that are words or names besides: they need a number beside them. */
    private static final Set<String> SHORT_AND_WORD =
            Set.of("mar", "may", "sat", "sun", "wed", "mon", "sep", "dec", "jan");
    /** Months whose name in lower case is a word of its own. */
    private static final Set<String> MONTH_AND_WORD = Set.of("march", "may", "august");
    /** What leads to a month and to no verb. */
    private static final Set<String> MONTH_LEADS = Set.of(
            "in",
            "of",
            "since",
            "until",
            "till",
            "last",
            "next",
            "this",
            "early",
            "late",
            "mid",
            "from",
            "during",
            "before",
            "after",
            "between",
            "through",
            "every",
            "each",
            "than",
            "coming",
            "previous",
            "following");

    private TimeWords() {}

    private static Map<String, Map<String, String>> read() {
        Map<String, Map<String, String>> kinds = new HashMap<>();
        for (String line : Lexicon.words("time-words.tsv")) {
            String[] cells = line.split("\t", -1);
            for (String word : cells[2].split(" ", -1)) {
                kinds.computeIfAbsent(cells[0], k -> new HashMap<>()).put(word, cells[1]);
            }
        }
        return kinds;
    }

    private static Map<String, String> kind(String name) {
        return KINDS.getOrDefault(name, Map.of());
    }

    /** Whether any expression of time begins with a piece; a quick look that spares all rules. */
    static boolean isStart(Piece piece) {
        String word = piece.lower();
        return piece.isNumber()
                || STARTS.contains(word)
                || Numbers.isNumberWord(word)
                || Holidays.isFirstWord(word)
                || (word.endsWith("days") && weekdays(piece) != null);
    }

    private static Set<String> starts() {
        Set<String> words = new HashSet<>();
        KINDS.forEach((kind, entries) -> {
            if (!kind.equals("talk") && !kind.equals("order")) {
                words.addAll(entries.keySet());
            }
        });
        return Set.copyOf(words);
    }

    /** The value of a word of a kind, null if it is none. */
    static @Nullable String value(String kind, Piece piece) {
        return kind(kind).get(piece.lower());
    }

    /** 1 to 12, 0 if the piece names no month; a name that is also a word must be capital or stand beside a number. */
    static int month(Pieces pieces, int at) {
        Piece piece = pieces.at(at);
        String month = value("month", piece);
        boolean talked = pieces.isTalk()
                && (MONTH_LEADS.contains(pieces.at(at - 1).lower())
                        || pieces.is(at + 2, "year")
                        || (pieces.isAny(at + 1, "of", ",") && pieces.is(at + 3, "year")));
        boolean named = piece.isCapital() || !MONTH_AND_WORD.contains(piece.lower()) || isDated(pieces, at) || talked;
        return month == null || !named ? 0 : Integer.parseInt(month);
    }

    /** A month by its short form, which stands beside a number unless nothing else is written so. */
    static int shortMonth(Pieces pieces, int at) {
        Piece piece = pieces.at(at);
        String month = value("short-month", piece);
        boolean named = piece.isCapital() || isDated(pieces, at);
        return month == null || !named ? 0 : Integer.parseInt(month);
    }

    /** Whether a number or an ordinal stands beside a word, or what leads to a part of a month. */
    private static boolean isDated(Pieces pieces, int at) {
        int next = pieces.isAny(at + 1, "the", ".", "-", "/", ",") ? at + 2 : at + 1;
        next = pieces.is(next, "the") ? next + 1 : next;
        int before = pieces.isAny(at - 1, "of", "-", "/", ".", ",") ? at - 2 : at - 1;
        return pieces.at(next).isNumber()
                || Numbers.ordinal(pieces, next) != null
                || isTens(pieces.at(next))
                || pieces.at(before).isNumber()
                || Set.of("st", "nd", "rd", "th").contains(pieces.at(before).lower())
                || Numbers.ordinal(pieces, before) != null;
    }

    private static boolean isTens(Piece piece) {
        return piece.is("twenty") || piece.is("thirty");
    }

    static boolean isShortAndWord(Piece piece) {
        return SHORT_AND_WORD.contains(piece.lower());
    }

    static @Nullable DayOfWeek weekday(Pieces pieces, int at) {
        String day = value("weekday", pieces.at(at));
        return day == null ? null : DayOfWeek.of(Integer.parseInt(day));
    }

    static @Nullable DayOfWeek shortWeekday(Pieces pieces, int at) {
        String day = value("short-weekday", pieces.at(at));
        return day == null ? null : DayOfWeek.of(Integer.parseInt(day));
    }

    /** The day of "Fridays". */
    static @Nullable DayOfWeek weekdays(Pieces pieces, int at) {
        return weekdays(pieces.at(at));
    }

    private static @Nullable DayOfWeek weekdays(Piece piece) {
        boolean plural = piece.lower().endsWith("days");
        String day = plural
                ? kind("weekday").get(piece.lower().substring(0, piece.lower().length() - 1))
                : null;
        return day == null ? null : DayOfWeek.of(Integer.parseInt(day));
    }

    static @Nullable Unit unit(Pieces pieces, int at) {
        String unit = value("unit", pieces.at(at));
        return unit == null ? null : Unit.valueOf(unit);
    }

    /** A unit in short after digits: {@code 3 h}, {@code 10D}. */
    static @Nullable Unit shortUnit(Pieces pieces, int at) {
        String unit = value("short-unit", pieces.at(at));
        boolean single = pieces.at(at).lower().length() == 1;
        return unit == null
                        || (single
                                && pieces.is(at + 1, ".")
                                && pieces.at(at + 2).isWord())
                ? null
                : Unit.valueOf(unit);
    }

    static boolean isPlural(Pieces pieces, int at) {
        return pieces.at(at).lower().endsWith("s");
    }

    static @Nullable Part part(Pieces pieces, int at) {
        String part = value("part", pieces.at(at));
        return part == null ? null : Part.valueOf(part);
    }

    static @Nullable Which which(Pieces pieces, int at) {
        String which = value("which", pieces.at(at));
        return which == null ? null : Which.valueOf(which);
    }

    /** EDTF's code of a season, 0 if the piece names none. */
    static int season(Pieces pieces, int at) {
        String season = value("season", pieces.at(at));
        return season == null ? 0 : Integer.parseInt(season);
    }

    /** TIMEX3's code of a part of the day, null if the piece names none. */
    static @Nullable String dayPart(Pieces pieces, int at) {
        return value("day-part", pieces.at(at));
    }

    static int offset(Which which) {
        return switch (which) {
            case LAST -> -1;
            case THIS, NEAREST -> 0;
            case NEXT -> 1;
        };
    }
}

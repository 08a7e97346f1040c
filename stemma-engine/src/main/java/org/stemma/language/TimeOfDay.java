package org.stemma.language;

import org.jspecify.annotations.Nullable;
import org.stemma.language.Meaning.DayPart;
import org.stemma.language.Meaning.Part;
import org.stemma.language.Meaning.Relative;
import org.stemma.language.Meaning.Unit;

/** Parts of a day by TIMEX3's codes: "in the early morning", "at night", "late last night", "tonight", "this evening", "after lunch". */
final class TimeOfDay {
    private static final String NIGHT = "NI";

    private final Pieces pieces;

    TimeOfDay(Pieces pieces) {
        this.pieces = pieces;
    }

    /** The part at an index; a bare word counts beside a date ({@code beside}) or in talk. */
    @Nullable
    Match at(int i, boolean beside) {
        Match found = Match.longer(ofDay(i), led(i));
        return found != null ? found : Match.longer(meal(i), bare(i, beside));
    }

    /** "this morning", "late last night", "early this evening", "tonight", "overnight". */
    private @Nullable Match ofDay(int i) {
        Part early = early(i);
        boolean later = pieces.isAny(i, "later", "earlier") && pieces.isAny(i + 1, "this", "tonight", "tonite");
        early = later ? (pieces.is(i, "later") ? Part.LATE : Part.EARLY) : early;
        int at = early == Part.WHOLE ? i : pieces.is(i + 1, "-") ? i + 2 : i + 1;
        if (pieces.isAny(at, "tonight", "tonite")) {
            return new Match(i, at + 1, new DayPart(NIGHT, early, today(0)));
        }
        if (early == Part.WHOLE
                && pieces.is(i, "overnight")
                && !pieces.at(i + 1).isWord()) {
            return new Match(i, i + 1, new DayPart(NIGHT, Part.WHOLE, null));
        }
        boolean last = pieces.is(at, "last") || pieces.is(at, "previous");
        boolean next = pieces.is(at, "next");
        Part inner = pieces.is(at, "this") ? early(at + 1) : Part.WHOLE;
        int word = inner == Part.WHOLE ? at + 1 : pieces.is(at + 2, "-") ? at + 3 : at + 2;
        String code = pieces.is(word, "lunchtime") ? "MEL" : TimeWords.dayPart(pieces, word);
        boolean plural = TimeWords.isPlural(pieces, word);
        boolean night = NIGHT.equals(code) || (code != null && pieces.isTalk());
        if (code == null || plural || !(pieces.is(at, "this") || ((last || next) && night))) {
            return null;
        }
        return new Match(
                i, word + 1, new DayPart(code, early == Part.WHOLE ? inner : early, today(last ? -1 : next ? 1 : 0)));
    }

    private static Relative today(int amount) {
        return new Relative(Unit.DAY, amount, Part.WHOLE);
    }

    /** "in the late morning", "at night", "during the day", "later in the afternoon". */
    private @Nullable Match led(int i) {
        if (pieces.has(i, "at", "night")) {
            return new Match(i, i + 2, new DayPart(NIGHT, Part.WHOLE, null), false, i + 1);
        }
        if (early(i) != Part.WHOLE && pieces.has(i + 1, "at", "night")) {
            return new Match(i, i + 3, new DayPart(NIGHT, early(i), null));
        }
        boolean later = pieces.isAny(i, "later", "earlier", "early", "late") && pieces.is(i + 1, "in");
        int in = later ? i + 1 : i;
        if (!pieces.isAny(in, "in", "during", "at")) {
            return null;
        }
        Match meal = pieces.isTalk() && pieces.is(in, "at") ? meal(in + 1, in) : null;
        if (meal != null) {
            return meal;
        }
        int at = pieces.is(in + 1, "the") ? in + 2 : in + 1;
        if (at == in + 1 && early(at) != Part.WHOLE) {
            return null;
        }
        if (at == in + 1 && !pieces.is(in + 1, "lunchtime") && !(pieces.isTalk() && pieces.is(in, "in"))) {
            return null;
        }
        Part early = later ? (pieces.isAny(i, "later", "late") ? Part.LATE : Part.EARLY) : early(at);
        int word = early == Part.WHOLE || later ? at : pieces.is(at + 1, "-") ? at + 2 : at + 1;
        boolean hours = pieces.has(word, "business", "hours");
        boolean nighttime = pieces.has(word, "night", "-", "time") || pieces.is(word, "nighttime");
        String code = hours
                ? "BH"
                : nighttime ? "NT" : pieces.is(word, "lunchtime") ? "MEL" : TimeWords.dayPart(pieces, word);
        boolean hyphen = pieces.is(word + 1, "-") && !nighttime;
        if (code == null || hyphen || (pieces.is(in, "at") && !pieces.is(word, "lunchtime"))) {
            return null;
        }
        int end = hours ? word + 2 : pieces.has(word, "night", "-", "time") ? word + 3 : word + 1;
        return new Match(i, end, new DayPart(code, early, null), false, later ? i : at);
    }

    /** "late afternoon", "morning". */
    private @Nullable Match bare(int i, boolean beside) {
        Part early = early(i);
        int at = early == Part.WHOLE ? i : pieces.is(i + 1, "-") ? i + 2 : i + 1;
        boolean nighttime = pieces.isTalk() && pieces.is(at, "nighttime");
        if (nighttime) {
            return new Match(i, at + 1, new DayPart("NT", early, null));
        }
        if (beside && pieces.has(at, "business", "hours")) {
            return new Match(i, at + 2, new DayPart("BH", early, null));
        }
        String code = TimeWords.dayPart(pieces, at);
        boolean halves = code == null && beside && pieces.isAny(at, "am", "pm");
        if (halves) {
            return new Match(i, at + 1, new DayPart(pieces.is(at, "am") ? "MO" : "AF", Part.WHOLE, null));
        }
        if (code == null && beside && pieces.is(at, "lunchtime")) {
            return new Match(i, at + 1, new DayPart("MEL", early, null));
        }
        boolean greeting = pieces.is(i - 1, "good");
        boolean counted =
                pieces.isTalk() && (early != Part.WHOLE || !NIGHT.equals(code)) && !TimeWords.isPlural(pieces, at);
        boolean compound = pieces.is(at + 1, "-");
        return code == null || greeting || compound || !((beside && !TimeWords.isPlural(pieces, at)) || counted)
                ? null
                : new Match(i, at + 1, new DayPart(code, early, null));
    }

    /** "after breakfast", "before lunch", "dinner time": the meal's time of the day. */
    private @Nullable Match meal(int i) {
        boolean led = pieces.isTalk() && pieces.isAny(i - 1, "after", "before", "around", "circa");
        Match meal = pieces.isTalk() ? meal(i, i) : null;
        boolean time =
                meal != null && (meal.to() > i + 1 || pieces.at(i).lower().endsWith("time"));
        return led || time ? meal : null;
    }

    private @Nullable Match meal(int i, int from) {
        String meal = TimeWords.value("meal", pieces.at(i));
        int end = pieces.is(i + 1, "time") ? i + 2 : i + 1;
        return meal == null ? null : new Match(from, end, new DayPart(meal, Part.WHOLE, null), false, i);
    }

    private Part early(int at) {
        return switch (pieces.at(at).lower()) {
            case "early" -> Part.EARLY;
            case "late" -> Part.LATE;
            case "mid" -> Part.MID;
            default -> Part.WHOLE;
        };
    }
}

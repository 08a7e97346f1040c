package org.stemma.language;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.language.Meaning.Clock;
import org.stemma.language.Meaning.ClockTime;
import org.stemma.language.Meaning.Half;

/** Times of the clock: "14:05 GMT", "3:30 p.m.", "half past seven", "ten to five", "5 o'clock", "eight forty am", "noon". */
final class ClockGrammar {
    private static final int HOURS = 24;
    private static final int MINUTES = 60;
    private static final int NOON = 12;
    private static final int HUNDRED = 100;
    private static final Set<String> LEADS = Set.of(
            "at", "from", "to", "until", "till", "by", "before", "after", "since", "around", "between", "and", "t", "@",
            "for", "than", "-", ",", "past");

    private final Pieces pieces;
    private final ZoneGrammar zones;

    ClockGrammar(Pieces pieces) {
        this.pieces = pieces;
        this.zones = new ZoneGrammar(pieces);
    }

    /** Hour and minute with the index after them. */
    private record Face(int hour, int minute, int second, int end, boolean colon) {}

    @Nullable
    Match at(int i) {
        Match named = named(i);
        if (named != null) {
            return named;
        }
        Match past = past(i);
        if (past != null) {
            return past;
        }
        Face face = face(i);
        if (face == null) {
            return null;
        }
        int clock = endOfClock(face.end());
        Half half = half(clock);
        int end = endOfHalf(clock, half);
        boolean longer = pieces.at(end).glued()
                && (pieces.at(end).isNumber() || pieces.at(end).isWord());
        if (half != Half.UNTOLD && longer) {
            return null;
        }
        if (half != Half.UNTOLD && fits(face, half)) {
            return match(i, end, face, half);
        }
        if (clock > face.end() && face.hour() < HOURS) {
            return match(i, clock, face, Half.UNTOLD);
        }
        boolean dotted =
                face.colon() && !pieces.is(i + 1, ":") && pieces.at(i).form().indexOf('.') >= 0;
        boolean led = LEADS.contains(pieces.at(i - 1).lower())
                || pieces.at(i).form().length() == 2
                || face.second() >= 0
                || pieces.isTalk()
                || zones.at(face.end()) != null;
        return face.colon() && !dotted && led && face.hour() <= HOURS ? match(i, face.end(), face, Half.UNTOLD) : null;
    }

    /** "at 7", "seven", "730": an hour only its surroundings make one. */
    @Nullable
    Match bare(int i) {
        Match clear = at(i);
        if (clear != null) {
            return clear;
        }
        Face face = face(i);
        boolean hour = face != null && face.hour() <= HOURS && !pieces.is(face.end(), "%") && !isGlued(face.end());
        return face == null || !hour ? null : match(i, face.end(), face, Half.UNTOLD);
    }

    private boolean isGlued(int end) {
        Piece next = pieces.at(end);
        return next.glued() && (next.isWord() || next.isNumber() || next.is("/") || next.is(":") || next.is("'"));
    }

    private @Nullable Match named(int i) {
        int twelve = pieces.is(i, "12") || pieces.is(i, "twelve") ? i + 1 : i;
        if (pieces.isAny(twelve, "noon", "midday", "noonish")) {
            return match(i, twelve + 1, new Face(NOON, 0, -1, 0, true), Half.AFTERNOON);
        }
        if (pieces.is(twelve, "midnight") || (pieces.has(twelve, "mid", "night") && twelve == i)) {
            return match(
                    i, pieces.is(twelve, "mid") ? twelve + 2 : twelve + 1, new Face(0, 0, -1, 0, true), Half.MORNING);
        }
        int mid = pieces.is(i, "mid") ? (pieces.is(i + 1, "-") ? i + 2 : i + 1) : i;
        if (mid == i) {
            boolean one = pieces.isAny(i, "midmorning", "midafternoon");
            int hour = pieces.is(i, "midmorning") ? 10 : 14;
            return one ? match(i, i + 1, new Face(hour, 0, -1, 0, true), Half.MORNING) : null;
        }
        int hour = switch (pieces.at(mid).lower()) {
            case "morning" -> 10;
            case "day" -> NOON;
            case "afternoon" -> 14;
            default -> -1;
        };
        return hour < 0 ? null : match(i, mid + 1, new Face(hour, 0, -1, 0, true), Half.MORNING);
    }

    /** "half past seven", "a quarter to 8", "twenty minutes past five", "15 past seven". */
    private @Nullable Match past(int i) {
        int at = pieces.is(i, "a") ? i + 1 : i;
        int minutes;
        int end;
        Numbers.Reading number = Numbers.cardinal(pieces, at);
        if (pieces.is(at, "half")) {
            minutes = 30;
            end = at + 1;
        } else if (pieces.is(at, "quarter")) {
            minutes = 15;
            end = at + 1;
        } else if (number != null && pieces.isAny(number.end(), "quarter", "quarters")) {
            minutes = number.whole() * 15;
            end = number.end() + 1;
        } else if (number != null && number.isWhole() && number.whole() < MINUTES) {
            minutes = number.whole();
            end = pieces.isAny(number.end(), "minutes", "minute", "mins", "min") ? number.end() + 1 : number.end();
        } else {
            return null;
        }
        boolean before = pieces.is(end, "to") || (pieces.is(end, "of") && pieces.is(end - 1, "quarter"));
        boolean units = number == null || end > number.end() || minutes == 25;
        boolean after =
                pieces.is(end, "past") || (pieces.is(end, "after") && units && pieces.isTalk() && minutes == 15);
        if ((!after && !(before && units)) || minutes >= MINUTES) {
            return null;
        }
        Face face = hourNamed(end + 1);
        if (face == null || face.hour() > HOURS) {
            return null;
        }
        int total = face.hour() * MINUTES + face.minute() + (before ? -minutes : minutes);
        int day = HOURS * MINUTES;
        Face shifted = new Face((total + day) % day / MINUTES, (total + day) % MINUTES, -1, face.end(), true);
        int clock = endOfClock(face.end());
        Half half = half(clock);
        return match(i, endOfHalf(clock, half), shifted, half);
    }

    /** What minutes are counted from: "five", "noon", "midnight". */
    private @Nullable Face hourNamed(int i) {
        boolean noon = pieces.isAny(i, "noon", "midday");
        return noon || pieces.is(i, "midnight") ? new Face(noon ? NOON : 0, 0, -1, i + 1, true) : face(i);
    }

    /** What a clock shows, in digits or words. */
    private @Nullable Face face(int i) {
        Piece piece = pieces.at(i);
        return piece.isNumber() ? digits(i) : words(i);
    }

    private @Nullable Face digits(int i) {
        String form = pieces.at(i).form();
        Piece before = pieces.at(i - 1);
        boolean inside = pieces.at(i).glued()
                && !before.is("(")
                && !before.is("t")
                && !before.is("-")
                && !before.is(",")
                && !before.is("@")
                && !before.is("<")
                && !before.is(">")
                && !before.is("=")
                && !before.is("~")
                && !(before.is(":") && pieces.at(i - 2).isWord());
        if (inside || form.indexOf(',') >= 0) {
            return null;
        }
        int point = form.indexOf('.');
        if (point > 0 && point <= 2 && form.length() == point + 3 && form.lastIndexOf('.') == point) {
            return valid(
                    Integer.parseInt(form.substring(0, point)), Integer.parseInt(form.substring(point + 1)), -1, i + 1);
        }
        if (point >= 0 || form.length() > 4) {
            return null;
        }
        int number = Integer.parseInt(form);
        if (form.length() > 2) {
            Half half = half(i + 1);
            boolean military = form.length() == 4 && pieces.isAny(i + 1, "hours", "hrs") && pieces.is(i - 1, "at");
            boolean dense = half != Half.UNTOLD || military || (form.startsWith("0") && form.length() == 4);
            return dense ? valid(number / HUNDRED, number % HUNDRED, -1, military ? i + 2 : i + 1) : null;
        }
        if ((pieces.is(i + 1, ":") || pieces.is(i + 1, "h")) && pieces.at(i + 1).glued() && isMinute(i + 2)) {
            boolean seconds = pieces.is(i + 3, ":") && pieces.at(i + 3).glued() && isSecond(i + 4);
            int second = seconds ? Integer.parseInt(pieces.at(i + 4).form().substring(0, 2)) : -1;
            return valid(number, Integer.parseInt(pieces.at(i + 2).form()), second, seconds ? i + 5 : i + 3);
        }
        if (pieces.is(i + 1, ":")
                && pieces.at(i + 1).glued()
                && pieces.at(i + 2).isNumber()
                && pieces.at(i + 2).glued()) {
            return null;
        }
        boolean spaced = pieces.isTalk()
                && pieces.at(i + 1).form().matches("[0-5][0-9]")
                && !pieces.at(i + 1).glued()
                && half(i + 2) != Half.UNTOLD;
        if (spaced) {
            return valid(number, Integer.parseInt(pieces.at(i + 1).form()), -1, i + 2);
        }
        int end =
                pieces.is(i + 1, "ish") || pieces.has(i + 1, "-", "ish") ? i + (pieces.is(i + 1, "-") ? 3 : 2) : i + 1;
        return new Face(number, 0, -1, end, end > i + 1);
    }

    private boolean isMinute(int at) {
        Piece piece = pieces.at(at);
        return piece.glued()
                && piece.isNumber()
                && piece.form().length() == 2
                && piece.form().charAt(0) < '6';
    }

    /** Seconds, which may have a fraction. */
    private boolean isSecond(int at) {
        String form = pieces.at(at).form();
        return isMinute(at) || (pieces.at(at).glued() && form.matches("[0-5][0-9]\\.[0-9]{1,9}"));
    }

    private static @Nullable Face valid(int hour, int minute, int second, int end) {
        return hour <= HOURS && minute < MINUTES ? new Face(hour, minute, second, end, true) : null;
    }

    /** "seven", "eight forty", "ten forty five", "seven twenty-seven". */
    private @Nullable Face words(int i) {
        Integer hour = Numbers.small(pieces.at(i).lower());
        if (hour == null) {
            return null;
        }
        int end = i + 1;
        if (hour == 20) {
            int at = pieces.is(end, "-") ? end + 1 : end;
            Integer unit = Numbers.small(pieces.at(at).lower());
            boolean joined = unit != null && unit > 0 && unit < 5;
            return new Face(joined && unit != null ? hour + unit : hour, 0, -1, joined ? at + 1 : end, false);
        }
        if (hour > NOON && hour != 15) {
            return hour < HOURS ? new Face(hour, 0, -1, end, false) : null;
        }
        Integer digit =
                pieces.isAny(end, "oh", "o") ? Numbers.small(pieces.at(end + 1).lower()) : null;
        if (digit != null && digit > 0 && digit < 10) {
            return new Face(hour, digit, -1, end + 2, true);
        }
        int minuteAt = pieces.is(end, "-") && pieces.at(end).glued() ? end + 1 : end;
        Numbers.Reading minute = pieces.at(minuteAt).isWord() ? Numbers.cardinal(pieces, minuteAt) : null;
        boolean told = minute != null
                && minute.isWhole()
                && minute.value().compareTo(BigDecimal.valueOf(MINUTES)) < 0
                && minute.value().compareTo(BigDecimal.TEN) >= 0;
        return told && minute != null
                ? new Face(hour, minute.whole(), -1, minute.end(), true)
                : new Face(hour, 0, -1, end, false);
    }

    private int endOfClock(int at) {
        if (pieces.has(at, "o", "'", "clock")) {
            return pieces.is(at + 3, "sharp") ? at + 4 : at + 3;
        }
        boolean hour = pieces.is(at, "oclock")
                || pieces.is(at, "sharp")
                || (pieces.at(at).form().equals("H") && pieces.at(at + 1).isNumber());
        return hour ? at + 1 : at;
    }

    private Half half(int at) {
        int from = pieces.at(at).isNumber() && half(at + 1) != Half.UNTOLD ? at + 1 : at;
        Piece piece = pieces.at(from);
        boolean single = (piece.is("a") || piece.is("p"))
                && (piece.glued()
                        || pieces.is(from + 1, ".")
                        || (pieces.is(from + 1, "m") && !pieces.at(from + 1).glued()));
        boolean spelled =
                pieces.is(from + 1, "m") || (pieces.is(from + 1, ".") && pieces.is(from + 2, "m")) || piece.glued();
        if (piece.is("am") || (piece.is("a") && single && spelled)) {
            return Half.MORNING;
        }
        return piece.is("pm") || (piece.is("p") && single && spelled) ? Half.AFTERNOON : Half.UNTOLD;
    }

    /** Index one past "am", "p.m.", "p m" and the like. */
    private int endOfHalf(int at, Half half) {
        if (half == Half.UNTOLD) {
            return at;
        }
        int from = pieces.at(at).isNumber() ? at + 1 : at;
        if (pieces.is(from, "am") || pieces.is(from, "pm")) {
            return from + 1;
        }
        if (pieces.is(from + 1, "m")) {
            return from + 2;
        }
        if (pieces.is(from + 1, ".") && pieces.is(from + 2, "m")) {
            boolean stop = pieces.is(from + 3, ".")
                    && (pieces.at(from + 3).glued() || !pieces.at(from + 1).glued());
            return stop ? from + 4 : from + 3;
        }
        return from + 1;
    }

    private static boolean fits(Face face, Half half) {
        return face.hour() <= NOON || (half == Half.AFTERNOON && face.hour() < HOURS);
    }

    private Match match(int from, int end, Face face, Half half) {
        int hour = face.hour() == HOURS ? 0 : face.hour();
        if (half == Half.AFTERNOON && hour < NOON) {
            hour += NOON;
        } else if (half == Half.MORNING && hour == NOON && face.hour() == NOON && !pieces.isAny(end - 1, "day")) {
            hour = 0;
        }
        Half told =
                half == Half.UNTOLD && (hour > NOON || hour == 0) ? (hour == 0 ? Half.MORNING : Half.AFTERNOON) : half;
        boolean padded = pieces.at(from).form().startsWith("0") && half == Half.UNTOLD;
        ClockTime time = new ClockTime(hour, face.minute(), face.second(), padded ? Half.MORNING : told, "");
        ZoneGrammar.Zone zone = zones.at(end);
        return zone == null
                ? new Match(from, end, new Clock(time, null))
                : new Match(from, zone.end(), new Clock(time.in(zone.offset()), null));
    }
}

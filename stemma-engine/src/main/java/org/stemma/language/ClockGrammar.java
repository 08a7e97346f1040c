package org.stemma.language;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.language.Meaning.Clock;

/** Times of day: "14:05 GMT", "3:30 p.m.", "5 o'clock", "noon". */
final class ClockGrammar {
    private static final int HOURS = 24;
    private static final int MINUTES = 60;
    private static final int NOON = 12;
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("gmt", "Z"),
            Map.entry("utc", "Z"),
            Map.entry("z", "Z"),
            Map.entry("bst", "+01:00"),
            Map.entry("cet", "+01:00"),
            Map.entry("cest", "+02:00"),
            Map.entry("eet", "+02:00"),
            Map.entry("msk", "+03:00"),
            Map.entry("est", "-05:00"),
            Map.entry("edt", "-04:00"),
            Map.entry("cst", "-06:00"),
            Map.entry("cdt", "-05:00"),
            Map.entry("pst", "-08:00"),
            Map.entry("pdt", "-07:00"));

    private final Pieces pieces;

    ClockGrammar(Pieces pieces) {
        this.pieces = pieces;
    }

    @Nullable
    Match at(int i) {
        if (pieces.is(i, "noon") || pieces.is(i, "midnight")) {
            return new Match(i, i + 1, new Clock(pieces.is(i, "noon") ? NOON : 0, 0, "", null));
        }
        int hour = small(pieces.at(i));
        if (hour < 0 || hour >= HOURS || (pieces.at(i).glued() && !pieces.is(i - 1, "(") && !pieces.is(i - 1, "t"))) {
            return null;
        }
        boolean colon = pieces.is(i + 1, ":")
                && pieces.at(i + 1).glued()
                && pieces.at(i + 2).glued();
        int minute = colon ? small(pieces.at(i + 2)) : 0;
        if (minute < 0 || minute >= MINUTES || (colon && pieces.at(i + 2).form().length() != 2)) {
            return null;
        }
        int end = colon ? i + 3 : i + 1;
        if (pieces.has(end, "o", "'", "clock")) {
            return withZone(i, end + 3, hour, minute);
        }
        int half = halfOfDay(end);
        if (half > 0 && hour >= 1 && hour <= NOON) {
            boolean afternoon = pieces.is(end, "p") || pieces.is(end, "pm");
            return withZone(i, half, hour % NOON + (afternoon ? NOON : 0), minute);
        }
        boolean led = pieces.is(i - 1, "at")
                || pieces.at(i).form().length() == 2
                || ZONES.containsKey(pieces.at(end).lower());
        return colon && led ? withZone(i, end, hour, minute) : null;
    }

    /** Index one past "am", "p.m." and the like, 0 if none stands there. */
    private int halfOfDay(int at) {
        if (pieces.is(at, "am") || pieces.is(at, "pm")) {
            return at + 1;
        }
        boolean dotted = (pieces.is(at, "a") || pieces.is(at, "p")) && pieces.is(at + 1, ".") && pieces.is(at + 2, "m");
        if (!dotted) {
            return 0;
        }
        return pieces.is(at + 3, ".") && pieces.at(at + 3).glued() ? at + 4 : at + 3;
    }

    private Match withZone(int from, int end, int hour, int minute) {
        boolean bracket = pieces.is(end, "(");
        String zone = ZONES.get(pieces.at(bracket ? end + 1 : end).lower());
        boolean capital = pieces.at(bracket ? end + 1 : end).isCapital();
        if (zone == null || !capital || (bracket && !pieces.is(end + 2, ")"))) {
            boolean local = pieces.has(end, "local", "time");
            return new Match(from, local ? end + 2 : end, new Clock(hour, minute, "", null));
        }
        return new Match(from, bracket ? end + 3 : end + 1, new Clock(hour, minute, zone, null));
    }

    private static int small(Piece piece) {
        boolean small = piece.isNumber()
                && piece.form().length() <= 2
                && piece.form().chars().allMatch(Character::isDigit);
        return small ? Integer.parseInt(piece.form()) : -1;
    }
}

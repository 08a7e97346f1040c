package org.stemma.language;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Time zones after a time of the clock: "GMT", "(EST)", "Eastern time", "UTC+3", "local time"; from {@code zones.tsv}. */
final class ZoneGrammar {
    private static final Map<String, String> OFFSETS = new HashMap<>();
    private static final Set<String> NAMED = Set.of("eastern", "central", "mountain", "pacific");
    private static final Set<String> TIME = Set.of("time", "timezone");
    private static final int MAX_HOURS = 14;

    static {
        Lexicon.table("zones.tsv").forEach((offset, words) -> {
            for (String word : words.split(" ", -1)) {
                OFFSETS.put(word.replace("+", ""), offset);
            }
        });
    }

    private final Pieces pieces;

    ZoneGrammar(Pieces pieces) {
        this.pieces = pieces;
    }

    /**
     * A zone that stands at an index.
     *
     * @param offset ISO 8601, empty for local time
     * @param end index one past it
     */
    record Zone(String offset, int end) {}

    @Nullable
    Zone at(int i) {
        if (pieces.has(i, "local", "time")) {
            return new Zone("", i + 2);
        }
        boolean bracket = pieces.is(i, "(");
        int at = bracket ? i + 1 : i;
        Piece piece = pieces.at(at);
        String offset = OFFSETS.get(piece.lower());
        if (offset == null || (piece.glued() && !bracket && !piece.is("z"))) {
            return null;
        }
        boolean named = NAMED.contains(piece.lower());
        boolean written =
                named || piece.form().equals(piece.form().toUpperCase(java.util.Locale.ROOT)) || pieces.isTalk();
        int end = at + 1;
        if (piece.is("utc") || piece.is("gmt")) {
            Zone shifted = shifted(end);
            if (shifted != null) {
                return shifted;
            }
        }
        if (named && pieces.isAny(end, "standard", "daylight")) {
            end++;
        }
        end = TIME.contains(pieces.at(end).lower()) ? end + 1 : end;
        if (!written || (bracket && !pieces.is(end, ")"))) {
            return null;
        }
        return new Zone(offset, bracket ? end + 1 : end);
    }

    /** "+3", "-04:30". */
    private @Nullable Zone shifted(int at) {
        boolean sign = pieces.is(at, "+") || pieces.is(at, "-");
        Piece hours = pieces.at(at + 1);
        if (!sign || !hours.isNumber() || hours.form().length() > 2 || Integer.parseInt(hours.form()) > MAX_HOURS) {
            return null;
        }
        boolean minutes = pieces.is(at + 2, ":")
                && pieces.at(at + 3).isNumber()
                && pieces.at(at + 3).form().length() == 2;
        String offset = "%s%02d:%s"
                .formatted(
                        pieces.at(at).lower(),
                        Integer.parseInt(hours.form()),
                        minutes ? pieces.at(at + 3).form() : "00");
        return new Zone(offset, minutes ? at + 4 : at + 2);
    }
}

package org.stemma.language;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Time zones after a time of the clock: "GMT", "(EST)", "Eastern time", "UTC+3", "local time"; from {@code zones.tsv}. */
final class ZoneGrammar {
    private static final Map<String, String> OFFSETS = new HashMap<>();
    private static final Set<String> NAMED = Set.of("eastern", "central", "mountain", "pacific");
    private static final Set<String> TIME = Set.of("time", "timezone");
    private static final int MAX_HOURS = 14;
    private static final int MAX_SECONDS = MAX_HOURS * 3600;
    private static final int MINUTES = 60;
    private static final Set<String> CLEAR =
            Set.of("pst", "pdt", "pdst", "edt", "cdt", "mdt", "cst", "cest", "ist", "jst", "msk");

    /** Abbreviations of several zones, central and Chinese time among them: alone they tell no offset. */
    private static final Set<String> SHARED =
            Set.of("ast", "adt", "amt", "amst", "bst", "cst", "cdt", "ect", "gst", "ist", "kst", "sst", "wat");

    static {
        Lexicon.table("zones.tsv").forEach((offset, words) -> {
            for (String word : words.split(" ", -1)) {
                OFFSETS.put(word.replace("+", ""), offset);
            }
        });
    }

    private final Pieces pieces;
    private final ZoneNames names;

    ZoneGrammar(Pieces pieces) {
        this.pieces = pieces;
        this.names = new ZoneNames(pieces);
    }

    /**
     * A zone that stands at an index.
     *
     * @param offset ISO 8601, empty for local time
     * @param end index one past it
     */
    record Zone(String offset, int end) {}

    /** A zone after a time of the clock. */
    @Nullable
    Zone at(int i) {
        if (pieces.has(i, "local", "time")) {
            return new Zone("", i + 2);
        }
        Zone offset = offset(i);
        if (offset != null) {
            return offset;
        }
        Zone coded = coded(i);
        Zone named = names.at(i);
        boolean better = named != null
                && (coded == null
                        || (named.end() > coded.end() && !named.offset().isEmpty()));
        return better ? named : coded;
    }

    /** A zone that stands alone, where somebody speaks: "in UTC+3", "on Pacific time". */
    @Nullable
    Zone alone(int i) {
        Piece piece = pieces.at(i);
        boolean written =
                piece.form().length() > 2 && piece.form().equals(piece.form().toUpperCase(Locale.ROOT));
        boolean world = pieces.isAny(i, "utc", "gmt");
        boolean free = !piece.glued() && !pieces.at(i - 1).isNumber() && !pieces.isAny(i - 1, "am", "pm");
        if (!pieces.isTalk() || !piece.isWord() || !free) {
            return null;
        }
        Zone named = names.at(i);
        Zone coded = named == null && (written || world || isClear(i)) ? coded(i) : null;
        boolean shared = coded != null && SHARED.contains(piece.lower()) && coded.end() == i + 1;
        return shared && coded != null ? new Zone("", coded.end()) : coded == null ? named : coded;
    }

    /** Index one past a zone where one stands, else the index itself. */
    int after(int i) {
        Zone zone = pieces.at(i).isCapital() ? at(i) : null;
        return zone == null ? i : zone.end();
    }

    /** Small letters that are no English word. */
    private boolean isClear(int i) {
        return pieces.isAny(i, CLEAR) && !pieces.at(i + 1).isWord();
    }

    private @Nullable Zone coded(int i) {
        boolean bracket = pieces.is(i, "(");
        int at = bracket ? i + 1 : i;
        Piece piece = pieces.at(at);
        String offset = OFFSETS.get(piece.lower());
        if (offset == null || (piece.glued() && !bracket && !piece.is("z"))) {
            return null;
        }
        boolean named = NAMED.contains(piece.lower());
        boolean written = named || piece.form().equals(piece.form().toUpperCase(Locale.ROOT)) || pieces.isTalk();
        int end = at + 1;
        boolean signed = pieces.isAny(end, "+", "-", "±") && (pieces.at(end).glued() || pieces.isTalk());
        if (piece.is("utc") || piece.is("gmt") || (piece.is("msk") && signed)) {
            Zone shifted = shifted(end);
            if (shifted != null) {
                boolean closed = bracket && pieces.is(shifted.end(), ")");
                return closed ? new Zone(shifted.offset(), shifted.end() + 1) : shifted;
            }
        }
        boolean summer = named && pieces.is(end, "daylight");
        if (named && pieces.isAny(end, "standard", "daylight")) {
            end++;
        }
        end = TIME.contains(pieces.at(end).lower()) ? end + 1 : end;
        end = pieces.is(end - 1, "time") && pieces.is(end, "zone") ? end + 1 : end;
        if (!written || (bracket && !pieces.is(end, ")"))) {
            return null;
        }
        String told = summer ? ZoneNames.summer(offset) : offset;
        return new Zone(told, bracket ? end + 1 : end);
    }

    /** "07:30:20+02:00": the offset of ISO 8601, glued to seconds or minutes. */
    private @Nullable Zone offset(int i) {
        boolean glued = pieces.isAny(i, "+", "-")
                && pieces.at(i).glued()
                && pieces.at(i + 1).glued()
                && pieces.is(i + 2, ":")
                && pieces.at(i - 1).isNumber()
                && pieces.is(i - 2, ":")
                && (pieces.is(i, "+") || pieces.is(i - 4, ":"));
        return glued ? shifted(i, pieces.at(i).lower(), "Z") : null;
    }

    /** "+3", "-04:30". */
    private @Nullable Zone shifted(int at) {
        boolean unsigned = pieces.at(at).isNumber() && pieces.at(at).glued();
        if (unsigned) {
            return shifted(at - 1, "+", "Z");
        }
        boolean spaced = pieces.isTalk()
                && pieces.at(at).isNumber()
                && pieces.at(at).form().length() <= 2;
        if (spaced && !pieces.isAny(at + 1, "am", "pm", ":")) {
            return shifted(at - 1, "+", "Z");
        }
        boolean sign = pieces.isAny(at, "+", "-", "±");
        return sign
                ? shifted(
                        at,
                        pieces.is(at, "-") ? "-" : "+",
                        OFFSETS.getOrDefault(pieces.at(at - 1).lower(), "Z"))
                : null;
    }

    /** Hours, and minutes if told, from a base. */
    private @Nullable Zone shifted(int at, String sign, String base) {
        Piece hours = pieces.at(at + 1);
        if (!hours.isNumber() || hours.form().length() > 2 || Integer.parseInt(hours.form()) > MAX_HOURS) {
            return null;
        }
        boolean minutes = pieces.is(at + 2, ":")
                && pieces.at(at + 3).isNumber()
                && pieces.at(at + 3).form().length() == 2;
        String told = "%s%02d:%s"
                .formatted(
                        sign,
                        Integer.parseInt(hours.form()),
                        minutes ? pieces.at(at + 3).form() : "00");
        boolean valid = !minutes || Integer.parseInt(pieces.at(at + 3).form()) < MINUTES;
        int seconds = valid
                ? ZoneOffset.of(base).getTotalSeconds() + ZoneOffset.of(told).getTotalSeconds()
                : MAX_SECONDS + 1;
        boolean plain = base.equals("Z");
        return Math.abs(seconds) > MAX_SECONDS
                ? null
                : new Zone(plain ? told : ZoneOffset.ofTotalSeconds(seconds).getId(), minutes ? at + 4 : at + 2);
    }
}

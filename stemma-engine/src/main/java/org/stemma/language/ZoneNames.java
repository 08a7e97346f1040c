package org.stemma.language;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.language.ZoneGrammar.Zone;

/**
 * Time zones by the name of a place and the word "time": "London time", "Central European Summer Time", "saint john timezone". The cities
 * are those of the tz database that Java brings along, regions and countries come from {@code zone-names.tsv}. Offsets are those of
 * winter, an hour more where the text says "daylight" or "summer". A place that none of these knows is a zone of unknown offset.
 */
final class ZoneNames {
    private static final int MAX_WORDS = 4;
    private static final int HOUR = 3600;
    /** Offsets as they have been since; a fixed moment, so that the day of reading changes nothing. */
    private static final Instant OFFSETS_OF = Instant.parse("2020-01-15T00:00:00Z");

    private static final Set<String> SEASONS = Set.of("standard", "std", "daylight", "summer", "winter");
    private static final Map<String, String> OFFSETS = read();

    private final Pieces pieces;

    ZoneNames(Pieces pieces) {
        this.pieces = pieces;
    }

    private static Map<String, String> read() {
        Map<String, String> offsets = new HashMap<>();
        for (String id : ZoneId.getAvailableZoneIds().stream().sorted().toList()) {
            int slash = id.lastIndexOf('/');
            if (slash > 0 && !id.startsWith("Etc/") && !id.startsWith("SystemV/")) {
                String city = id.substring(slash + 1).replace('_', ' ').toLowerCase(Locale.ROOT);
                offsets.put(
                        city,
                        ZoneId.of(id).getRules().getStandardOffset(OFFSETS_OF).getId());
            }
        }
        Lexicon.table("zone-names.tsv").forEach((offset, names) -> {
            for (String name : names.split(" ", -1)) {
                offsets.put(name.replace('_', ' '), offset);
            }
        });
        return offsets;
    }

    /** The zone whose name stands at an index; of places that nobody knows, one or two words in capitals. */
    @Nullable
    Zone at(int i) {
        if (!pieces.at(i).isWord()) {
            return null;
        }
        StringBuilder name = new StringBuilder(pieces.at(i).lower());
        boolean capital = pieces.at(i).isCapital() && i > 0;
        for (int words = 1; words <= MAX_WORDS; words++) {
            int after = i + words;
            boolean season = pieces.isAny(after, SEASONS);
            int end = endOfTime(season ? after + 1 : after);
            if (end > after) {
                String offset = OFFSETS.get(name.toString());
                boolean summer = pieces.isAny(after, "daylight", "summer");
                boolean zone = pieces.is(end - 1, "timezone") || pieces.is(end - 1, "zone");
                boolean unknown = offset == null && words <= 2 && (zone ? pieces.isTalk() : capital) && isPlace(i);
                return offset != null
                        ? new Zone(summer ? summer(offset) : offset, end)
                        : unknown ? new Zone("", end) : null;
            }
            if (!pieces.at(after).isWord() || pieces.is(after, "in")) {
                return null;
            }
            capital &= pieces.at(after).isCapital();
            name.append(' ').append(pieces.at(after).lower());
        }
        return null;
    }

    /** "Daylight Time" and "Prime Time" name no place, and "this time zone" none that is told. */
    private boolean isPlace(int i) {
        return !pieces.isAny(i, SEASONS)
                && !pieces.isAny(
                        i, "my", "your", "our", "this", "that", "the", "his", "her", "their", "a", "same", "prime")
                && (Holidays.isFirstWord(pieces.at(i).lower()) || !TimeWords.isStart(pieces.at(i)));
    }

    /** Index one past "time", "timezone" or "time zone"; the index itself if none is there. */
    private int endOfTime(int at) {
        if (pieces.is(at, "timezone")) {
            return at + 1;
        }
        return !pieces.is(at, "time")
                ? at - (pieces.isAny(at - 1, SEASONS) ? 1 : 0)
                : pieces.is(at + 1, "zone") ? at + 2 : at + 1;
    }

    /** An offset an hour later in the day. */
    static String summer(String offset) {
        return ZoneOffset.ofTotalSeconds(ZoneOffset.of(offset).getTotalSeconds() + HOUR)
                .getId();
    }

    /** How a zone alone is told. */
    static String timex(String offset) {
        return "UTC" + (offset.isEmpty() ? "+XX:XX" : offset.equals("Z") ? "+00:00" : offset);
    }
}

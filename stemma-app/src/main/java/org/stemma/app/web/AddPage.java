package org.stemma.app.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.stemma.app.reading.Addition;
import org.stemma.app.reading.Draft;

/**
 * Where articles are handed in, and what became of those that were.
 *
 * @param fetches whether addresses may be handed in
 * @param store where they are kept
 * @param additions since the desk was opened, the last first
 */
record AddPage(boolean fetches, String store, List<Addition> additions) implements View {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("d MMM, HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    AddPage {
        additions = List.copyOf(additions);
    }

    @Override
    public String template() {
        return "add.jte";
    }

    static String clock(Addition addition) {
        return CLOCK.format(Instant.parse(addition.made()));
    }

    static long mostMegabytes() {
        return Draft.MOST_BYTES >> 20;
    }

    /** "12 new, 3 known, 1 refused". */
    static String outcome(Addition addition) {
        return switch (addition.phase()) {
            case WAITING -> "waits for its turn";
            case READING, PLACING -> "is being read";
            case FAILED -> "came to nothing";
            case DONE -> addition.kept() + " new, " + addition.known() + " known, " + addition.refused() + " refused";
        };
    }
}

package org.stemma.app.web;

import io.helidon.common.parameters.Parameters;
import io.helidon.http.BadRequestException;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.app.revision.Revision;
import org.stemma.news.Correction.OfNames;
import org.stemma.store.Store;

/** Corrections of names from the pages, their trail, and the way back. Thread-safe. */
final class CorrectionsDesk {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern(
                    "d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** Longer than any name that a text has. */
    private static final int LONGEST_NAME = 300;

    private static final int MOST_NAMES = 100;

    private final Shelves shelves;
    private final Corrector corrector;

    CorrectionsDesk(Shelves shelves, Corrector corrector) {
        this.shelves = shelves;
        this.corrector = corrector;
    }

    CorrectionsPage show(Visit visit) {
        List<Store.Made> all = shelves.isThere() ? shelves.read(Store::corrections) : List.of();
        List<CorrectionsPage.Entry> entries = new ArrayList<>();
        for (Store.Made made : all.reversed()) {
            entries.add(new CorrectionsPage.Entry(
                    made.number(),
                    clock(made.made()),
                    made.about().name().toLowerCase(Locale.ROOT),
                    Revision.told(made.correction())));
        }
        return new CorrectionsPage(entries, corrector.waiting(), corrector.failure());
    }

    private static String clock(String made) {
        try {
            return CLOCK.format(Instant.parse(made));
        } catch (DateTimeParseException e) {
            return made;
        }
    }

    /** Keeps what a form says. */
    void correct(ServerRequest request, ServerResponse response) {
        requireStore();
        Parameters form = new Visit(request).form();
        corrector.keep(correction(form));
        toTrail(response);
    }

    /** Takes a correction back. */
    void undo(ServerRequest request, ServerResponse response) {
        requireStore();
        corrector.undo(new Visit(request).number("number"));
        toTrail(response);
    }

    /** Opening to write would make a store where there is none. */
    private void requireStore() {
        if (!shelves.isThere()) {
            throw new BadRequestException("nothing was read yet: there is nothing to correct");
        }
    }

    private static void toTrail(ServerResponse response) {
        response.status(Status.SEE_OTHER_303)
                .header(HeaderNames.LOCATION, "/corrections")
                .send();
    }

    private static OfNames correction(Parameters form) {
        String kind = form.first("kind").orElse("").toUpperCase(Locale.ROOT);
        List<String> names = Stream.concat(
                        form.contains("name") ? form.all("name").stream() : Stream.of(),
                        form.first("other").filter(other -> !other.isBlank()).stream())
                .toList();
        String to = form.first("to").orElse("");
        if (names.size() > MOST_NAMES
                || Stream.concat(names.stream(), Stream.of(to)).anyMatch(name -> name.length() > LONGEST_NAME)) {
            throw new BadRequestException("no name has more than " + LONGEST_NAME + " characters");
        }
        try {
            OfNames.Kind meant = OfNames.Kind.valueOf(kind);
            return new OfNames(meant, names, meant == OfNames.Kind.RENAME ? stripped(to) : null, List.of());
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(
                    kind.isEmpty() ? "a correction has a kind" : String.valueOf(e.getMessage()), e);
        }
    }

    private static @Nullable String stripped(String to) {
        return to.isBlank() ? null : to.strip();
    }
}

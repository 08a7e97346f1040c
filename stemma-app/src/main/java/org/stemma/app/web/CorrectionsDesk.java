package org.stemma.app.web;

import io.helidon.common.parameters.Parameters;
import io.helidon.http.BadRequestException;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.stemma.app.revision.Revision;
import org.stemma.news.Correction;
import org.stemma.store.Store;
import org.stemma.store.StoreException;

/** Corrections from the pages, their trail, and the way back. Thread-safe. */
final class CorrectionsDesk {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern(
                    "d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Shelves shelves;
    private final Corrector corrector;

    CorrectionsDesk(Shelves shelves, Corrector corrector) {
        this.shelves = shelves;
        this.corrector = corrector;
    }

    CorrectionsPage show(Visit visit) {
        List<CorrectionsPage.Entry> entries = shelves.isThere() ? shelves.read(CorrectionsDesk::entries) : List.of();
        return new CorrectionsPage(entries, corrector.waiting(), corrector.failure());
    }

    private static List<CorrectionsPage.Entry> entries(Store store) {
        return store.trail().reversed().stream()
                .map(made -> new CorrectionsPage.Entry(
                        made.number(),
                        done("made", made.made(), made.by()),
                        made.undone() == null ? "" : done("taken back", made.undone(), made.undoneBy()),
                        made.about().name().toLowerCase(Locale.ROOT),
                        Revision.told(made.correction(), article -> headline(article, store)),
                        stories(made.correction(), store)))
                .toList();
    }

    /** An article that was read otherwise since is known by its id alone. */
    private static String headline(String article, Store store) {
        try {
            String title = store.article(article).title();
            return title == null ? article : "“" + title + "”";
        } catch (StoreException e) {
            if (e.category() == StoreException.Category.INPUT) {
                return article;
            }
            throw e;
        }
    }

    /** "made on 3 May 2031, 12:00 UTC at the desk". */
    private static String done(String what, String when, String by) {
        return what + " on " + clock(when) + (by.isEmpty() ? "" : " by " + by);
    }

    private static String clock(String made) {
        try {
            return CLOCK.format(Instant.parse(made));
        } catch (DateTimeParseException e) {
            return made;
        }
    }

    /** The stories in which that is now which a correction is about. */
    private static List<CorrectionsPage.Touched> stories(Correction correction, Store store) {
        Stream<String> articles = switch (correction) {
            case Correction.OfNames _ -> Stream.of();
            case Correction.OfStories stories -> stories.stories().stream().flatMap(List::stream);
            case Correction.OfEvents events -> events.articles().stream();
            case Correction.OfClaims claims -> claims.articles().stream();
        };
        return articles.flatMap(article -> store.storyOf(article).stream())
                .distinct()
                .map(story ->
                        new CorrectionsPage.Touched(story, store.story(story).title()))
                .toList();
    }

    /** Keeps what a form says. */
    void correct(ServerRequest request, ServerResponse response) {
        requireStore();
        Parameters form = new Visit(request).form();
        Correction correction;
        try {
            correction = shelves.read(store -> Amended.of(form, store));
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(String.valueOf(e.getMessage()), e);
        }
        corrector.keep(correction, by(request));
        toTrail(response);
    }

    /** Takes a correction back. */
    void undo(ServerRequest request, ServerResponse response) {
        requireStore();
        corrector.undo(new Visit(request).number("number"), by(request));
        toTrail(response);
    }

    /** Readers have no names here; of one on another machine its address is known. */
    private static String by(ServerRequest request) {
        boolean here = request.remotePeer().address() instanceof InetSocketAddress address
                && address.getAddress().isLoopbackAddress();
        return "a reader at the desk"
                + (here ? "" : ", from " + request.remotePeer().host());
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
}

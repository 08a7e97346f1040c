package org.stemma.app.web;

import io.helidon.http.BadRequestException;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.NotFoundException;
import io.helidon.http.Status;
import io.helidon.http.sse.SseEvent;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.sse.SseSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.stemma.app.reading.Addition;
import org.stemma.app.reading.Additions;
import org.stemma.app.reading.Draft;

/** Hands in articles from the page, and shows how they are read. Thread-safe. */
final class AddDesk {
    /** As often as a reader can follow. */
    private static final Duration PACE = Duration.ofMillis(400);

    /** A word now and then, by which we learn that a listener is gone. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Shelves shelves;
    private final Additions additions;
    private final Press press;

    AddDesk(Shelves shelves, Additions additions, Press press) {
        this.shelves = shelves;
        this.additions = additions;
        this.press = press;
    }

    AddPage show(Visit visit) {
        return new AddPage(additions.fetches(), shelves.path().toString(), additions.all());
    }

    AddedPage added(Visit visit) {
        return new AddedPage(addition(visit));
    }

    private Addition addition(Visit visit) {
        return additions
                .find(visit.part("addition"))
                .orElseThrow(
                        () -> new NotFoundException(
                                "nothing of this number was handed in since the desk was opened; what was read is among the stories"));
    }

    /** Takes what a form holds, and leads to what becomes of it. */
    void add(ServerRequest request, ServerResponse response) {
        response.status(Status.SEE_OTHER_303)
                .header(HeaderNames.LOCATION, "/add/" + started(request).id())
                .send();
    }

    private Addition started(ServerRequest request) {
        Draft draft = additions.draft();
        boolean started = false;
        try {
            String type = request.headers().first(HeaderNames.CONTENT_TYPE).orElse("");
            draft.form(request.content().inputStream(), type);
            Addition addition = additions.start(draft);
            started = true;
            return addition;
        } catch (Draft.TooMuch e) {
            throw new HttpException(String.valueOf(e.getMessage()), Status.REQUEST_ENTITY_TOO_LARGE_413, e);
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(String.valueOf(e.getMessage()), e);
        } catch (Additions.Busy e) {
            throw new HttpException(String.valueOf(e.getMessage()), Status.SERVICE_UNAVAILABLE_503, e);
        } catch (IOException e) {
            throw new UncheckedIOException("what was handed in could not be taken", e);
        } finally {
            if (!started) {
                draft.close();
            }
        }
    }

    /** Server-sent events: what stands within the page's part that tells of the reading, whenever it changes; the last one is called "end". */
    void follow(ServerRequest request, ServerResponse response) {
        Visit visit = new Visit(request);
        Addition addition = addition(visit);
        response.header(HeaderNames.CACHE_CONTROL, "no-store");
        try (SseSink sink = response.sink(SseSink.TYPE)) {
            additions.follow(addition.id(), PACE, PATIENCE, told -> {
                String part = press.part(visit, new AddedPage(told), "progress.jte")
                        .replace('\r', ' ')
                        .replace('\n', ' ');
                sink.emit(SseEvent.builder()
                        .name(told.phase().isLast() ? "end" : "progress")
                        .data(part)
                        .build());
            });
        } catch (UncheckedIOException e) {
            // The listener is gone.
            return;
        }
    }
}

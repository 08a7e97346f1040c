package org.stemma.app.web.api;

import io.helidon.common.uri.UriPathSegment;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.http.sse.SseEvent;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.sse.SseSink;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stemma.Stemma;
import org.stemma.app.reading.Additions;
import org.stemma.store.Shelf;
import org.stemma.text.Embeddings;

/** The REST API under {@code /api/v1}, over a store. Thread-safe. */
public final class Api implements AutoCloseable {
    /** Parts of a path before those of the API. */
    private static final int ROOT_PARTS = 2;

    /** How long a listener waits for what is written, at most. */
    private static final Duration PACE = Duration.ofSeconds(1);

    /** A word now and then tells a listener that nothing happened, and us that it is gone. */
    private static final int SILENCES = 15;

    /** What is asked for by POST, behind {@link #ROOT}. */
    public static final List<String> POSTED = List.of("/articles");

    public static final String ROOT = "/api/v1";

    private static final String STREAM = "text/event-stream";
    private static final HeaderName LAST_EVENT = HeaderNames.create("Last-Event-ID");

    private final OpenShelf shelf;
    private final Answers answers;

    private Api(OpenShelf shelf, Stemma stemma) {
        this.shelf = shelf;
        this.answers = new Answers(shelf, stemma::answers, document());
    }

    /**
     * The API over a store that need not be there yet.
     *
     * @param stemma answers questions
     * @param embeddings by which things are found that mean what was asked; null for words alone
     * @param log is told what keeps it from showing what was written last
     */
    public static Api open(Path store, Stemma stemma, @Nullable Embeddings embeddings, Consumer<String> log) {
        return new Api(new OpenShelf(store, embeddings, log), stemma);
    }

    /** The store that it answers from, opened when it is first asked for. */
    public Shelf shelf() {
        return shelf.get();
    }

    /**
     * Adds its addresses to those of a server.
     *
     * @param additions takes what is handed in
     */
    public void lay(HttpRouting.Builder routing, Additions additions) {
        Handing handing = new Handing(additions);
        routing.post(ROOT + POSTED.getFirst(), (request, response) -> send(handing.take(request), response))
                .get("/api/v1/additions", (request, response) -> send(handing.list(), response))
                .get("/api/v1/additions/{id}", (request, response) -> send(handing.one(request), response))
                .get("/api/v1/*", this::serve);
    }

    /** A page of the web at a text of it, or at its top if the text is empty; null if the address is none of the web. */
    public static @Nullable String livePage(@Nullable String url, String text) {
        return TextFragment.link(url, text);
    }

    /** The description of the API: OpenAPI 3.1. */
    static String document() {
        try (InputStream in = Objects.requireNonNull(Api.class.getResourceAsStream("openapi.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(ServerRequest request, ServerResponse response) {
        List<String> path = request.path().absolute().segments().stream()
                .map(UriPathSegment::value)
                .filter(part -> !part.isEmpty())
                .skip(ROOT_PARTS)
                .toList();
        boolean listens = request.headers()
                .first(HeaderNames.ACCEPT)
                .filter(types -> types.contains(STREAM))
                .isPresent();
        if (listens && path.equals(List.of("events"))) {
            tell(request, response);
            return;
        }
        Question question = new Question(
                path,
                request.query().toMap(),
                request.headers().first(HeaderNames.IF_NONE_MATCH).orElse(null));
        send(answers.answer(question), response);
    }

    private static void send(Answer answer, ServerResponse response) {
        response.status(Status.create(answer.status()));
        response.header(HeaderNames.CACHE_CONTROL, "private, no-cache");
        if (answer.tag() != null) {
            response.header(HeaderNames.ETAG, answer.tag());
        }
        if (answer.location() != null) {
            response.header(HeaderNames.LOCATION, answer.location());
        }
        if (answer.body().isEmpty()) {
            response.send();
        } else {
            response.header(HeaderNames.CONTENT_TYPE, answer.type());
            response.send(answer.body().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Server-sent events, until the listener is gone or the desk closes. */
    private void tell(ServerRequest request, ServerResponse response) {
        Bulletin bulletin =
                new Bulletin(shelf.get(), request.headers().first(LAST_EVENT).orElse(null));
        response.header(HeaderNames.CACHE_CONTROL, "no-store");
        try (SseSink sink = response.sink(SseSink.TYPE)) {
            int silences = SILENCES;
            do {
                List<Bulletin.Notice> notices = bulletin.next();
                notices.forEach(notice -> sink.emit(SseEvent.builder()
                        .id(notice.id())
                        .name(notice.name())
                        .data(notice.data())
                        .build()));
                silences = notices.isEmpty() ? silences + 1 : 0;
                if (silences >= SILENCES) {
                    sink.emit(SseEvent.builder().comment("nothing new").data("").build());
                    silences = 0;
                }
            } while (!shelf.isClosedWithin(PACE));
        } catch (UncheckedIOException e) {
            // The listener is gone.
            return;
        }
    }

    @Override
    public void close() {
        shelf.close();
    }
}

package org.stemma.app.web.api;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.app.reading.Addition;
import org.stemma.app.reading.Additions;
import org.stemma.app.reading.Draft;

/** Articles that are handed in over the API: records as JSON, a form with files, or the bytes of one file with its name. */
final class Handing {
    static final String ADDITIONS = Answers.ROOT + "additions/";

    private static final int ACCEPTED = 202;
    private static final int TOO_LARGE = 413;
    private static final int BUSY = 503;

    /** What was handed in since the desk was opened, the last first. */
    private record AdditionList(List<Addition> items) {
        AdditionList {
            items = List.copyOf(items);
        }
    }

    private final Additions additions;

    Handing(Additions additions) {
        this.additions = additions;
    }

    Answer list() {
        return plain(200, new AdditionList(additions.all()), null);
    }

    Answer one(ServerRequest request) {
        String id = request.path().pathParameters().first("id").orElse("");
        return additions
                .find(id)
                .map(addition -> plain(200, addition, null))
                .orElseGet(() -> problem(
                        404,
                        "Not Found",
                        "nothing was handed in under this id since the desk was opened",
                        "additions"));
    }

    /** Accepts what is handed in; its reading goes on behind the answer. */
    Answer take(ServerRequest request) {
        Draft draft = additions.draft();
        boolean started = false;
        try {
            fill(draft, request);
            Addition addition = additions.start(draft);
            started = true;
            return plain(ACCEPTED, addition, ADDITIONS + addition.id());
        } catch (Draft.TooMuch e) {
            return problem(TOO_LARGE, "Content Too Large", String.valueOf(e.getMessage()), "articles");
        } catch (IllegalArgumentException e) {
            return problem(Problem.BAD, "Bad Request", String.valueOf(e.getMessage()), "articles");
        } catch (Additions.Busy e) {
            return problem(BUSY, "Service Unavailable", String.valueOf(e.getMessage()), "articles");
        } catch (IOException e) {
            throw new UncheckedIOException("what was handed in could not be taken", e);
        } finally {
            if (!started) {
                draft.close();
            }
        }
    }

    private static void fill(Draft draft, ServerRequest request) throws IOException {
        String type =
                request.headers().first(HeaderNames.CONTENT_TYPE).orElse("").strip();
        String kind = type.toLowerCase(Locale.ROOT);
        if (!request.content().hasEntity()) {
            return;
        }
        InputStream body = request.content().inputStream();
        String name = request.query().first("name").orElse("");
        if (kind.startsWith("multipart/form-data")) {
            draft.form(body, type);
        } else if (!name.isBlank()) {
            draft.file(name, body);
        } else if (kind.startsWith("application/json") || kind.startsWith("application/x-ndjson")) {
            draft.records(body);
        } else {
            throw new IllegalArgumentException(
                    "hand in JSON (application/json), a form with files (multipart/form-data), or a file's bytes with its “name”");
        }
    }

    private static Answer plain(int status, Object record, @Nullable String location) {
        return new Answer(status, Answer.JSON, Wire.write(record), null, location);
    }

    private static Answer problem(int status, String title, String detail, String part) {
        return Answer.problem(status, title, detail, new Question(List.of(part), Map.of(), null));
    }
}

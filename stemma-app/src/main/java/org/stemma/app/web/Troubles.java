package org.stemma.app.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.stemma.store.StoreException;
import tools.jackson.databind.ObjectMapper;

/** Errors as answers: a page for readers, problem details (RFC 9457) under {@code /api}. */
final class Troubles {
    private static final String PROBLEM = "application/problem+json";

    /** After so long the same may be asked again. */
    private static final String RETRY_SECONDS = "5";

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * What went wrong, in words for its reader. A fault of the program keeps its words to itself: they go to the log.
     *
     * @param passes whether it ends by itself
     */
    private record Trouble(Status status, String detail, boolean passes) {
        Trouble(Status status, String detail) {
            this(status, detail, false);
        }

        static Trouble of(Throwable failure) {
            return switch (failure) {
                case HttpException told -> new Trouble(told.status(), String.valueOf(told.getMessage()));
                case StoreException told
                when told.category() == StoreException.Category.INPUT ->
                    new Trouble(Status.NOT_FOUND_404, String.valueOf(told.getMessage()));
                case StoreException told
                when told.category() == StoreException.Category.BUSY ->
                    new Trouble(Status.SERVICE_UNAVAILABLE_503, String.valueOf(told.getMessage()), true);
                case StoreException told
                when told.category() != StoreException.Category.BUG ->
                    new Trouble(Status.SERVICE_UNAVAILABLE_503, String.valueOf(told.getMessage()));
                default ->
                    new Trouble(
                            Status.INTERNAL_SERVER_ERROR_500,
                            "a fault of the program; “stemma serve” has printed what happened");
            };
        }

        boolean isOurFault() {
            return status.equals(Status.INTERNAL_SERVER_ERROR_500);
        }
    }

    private final Press press;
    private final Consumer<String> log;

    Troubles(Press press, Consumer<String> log) {
        this.press = press;
        this.log = log;
    }

    void lay(HttpRouting.Builder routing) {
        routing.error(Elsewhere.class, Troubles::lead).error(Throwable.class, this::tell);
    }

    private static void lead(ServerRequest request, ServerResponse response, Elsewhere story) {
        Guard.harden(response);
        response.status(Status.TEMPORARY_REDIRECT_307)
                .header(HeaderNames.LOCATION, story.address(new Visit(request).address()))
                .send();
    }

    private void tell(ServerRequest request, ServerResponse response, Throwable failure) {
        Trouble trouble = Trouble.of(failure);
        Visit visit = new Visit(request);
        if (trouble.isOurFault()) {
            log.accept("stemma: " + visit.address() + " failed, please report it with these lines:\n" + lines(failure));
        }
        // The headers that were set before the failure are gone by now.
        Guard.harden(response);
        if (trouble.passes()) {
            response.header(HeaderNames.RETRY_AFTER, RETRY_SECONDS);
        }
        if (request.path().absolute().path().startsWith("/api/")) {
            response.status(trouble.status()).header(HeaderNames.CONTENT_TYPE, PROBLEM);
            response.send(JSON.writeValueAsBytes(problem(trouble, visit)));
        } else {
            TroublePage page =
                    new TroublePage(trouble.status().code(), trouble.status().reasonPhrase(), trouble.detail());
            press.send(visit, response, trouble.status(), page, null);
        }
    }

    private static Map<String, Object> problem(Trouble trouble, Visit visit) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", trouble.status().reasonPhrase());
        problem.put("status", trouble.status().code());
        problem.put("detail", trouble.detail());
        problem.put("instance", visit.request().path().absolute().rawPath());
        return problem;
    }

    private static String lines(Throwable failure) {
        StringBuilder lines = new StringBuilder();
        for (Throwable at = failure; at != null; at = at.getCause()) {
            lines.append(at).append('\n');
            for (StackTraceElement element : at.getStackTrace()) {
                lines.append("    at ").append(element).append('\n');
            }
        }
        return lines.toString();
    }
}

package org.stemma.app.web.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.text.ContentId;

/**
 * What is answered.
 *
 * @param body JSON, empty if there is nothing to send
 * @param tag tells this body from any other, null if it is not to be kept
 * @param location where to ask instead, null if here is right
 */
record Answer(
        int status,
        String type,
        String body,
        @Nullable String tag,
        @Nullable String location) {
    static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";
    private static final int OK = 200;
    private static final int MOVED = 307;
    private static final int NOT_MODIFIED = 304;

    static Answer of(String body, Question question) {
        return of(body, tag(ContentId.of("answer", body)), question);
    }

    /** A body whose tag is known without it. */
    static Answer of(String body, String tag, Question question) {
        return has(question, tag) ? unchanged(tag) : new Answer(OK, JSON, body, tag, null);
    }

    static Answer unchanged(String tag) {
        return new Answer(NOT_MODIFIED, JSON, "", tag, null);
    }

    static Answer moved(String location) {
        return new Answer(MOVED, JSON, "", null, location);
    }

    static String tag(String id) {
        return "\"" + id + "\"";
    }

    /** Whether who asks has it already; a tag that a proxy has weakened counts. */
    static boolean has(Question question, String tag) {
        String known = question.known();
        if (known == null) {
            return false;
        }
        for (String one : known.split(",")) {
            String plain = one.strip();
            if (plain.equals("*") || plain.equals(tag) || plain.equals("W/" + tag)) {
                return true;
            }
        }
        return false;
    }

    /** Problem details, RFC 9457. */
    static Answer problem(int status, String title, String detail, Question question) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", title);
        problem.put("status", status);
        problem.put("detail", detail);
        problem.put("instance", Answers.ROOT + String.join("/", question.path()));
        return new Answer(status, PROBLEM, Wire.write(problem), null, null);
    }
}

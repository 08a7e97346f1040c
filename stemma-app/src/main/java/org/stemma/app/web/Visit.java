package org.stemma.app.web;

import io.helidon.common.parameters.Parameters;
import io.helidon.http.BadRequestException;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.NotFoundException;
import io.helidon.webserver.http.ServerRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a page may know of a request. */
record Visit(ServerRequest request) {
    /** Set by desk.js. */
    private static final HeaderName TYPING = HeaderNames.create("Stemma-Typing");

    /** Longer than any name, title or address that is asked for. */
    private static final int LONGEST_WORD = 2_000;

    /** Light or dark, or as the reader's system has it. */
    enum Theme {
        AUTO,
        LIGHT,
        DARK;

        static Theme of(String name) {
            for (Theme theme : values()) {
                if (theme.word().equals(name)) {
                    return theme;
                }
            }
            return AUTO;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A parameter of the address, stripped; empty if it is not there. */
    String word(String name) {
        String word = request.query().first(name).orElse("").strip();
        if (word.length() > LONGEST_WORD) {
            throw new BadRequestException("“" + name + "” is longer than " + LONGEST_WORD + " characters");
        }
        return word;
    }

    /** A parameter that is a day, null if it is not there. */
    @Nullable
    LocalDate day(String name) {
        String word = word(name);
        try {
            return word.isEmpty() ? null : LocalDate.parse(word);
        } catch (DateTimeParseException e) {
            throw new BadRequestException("“" + name + "” must be a day such as 2031-05-03", e);
        }
    }

    /** A part of the path. */
    String part(String name) {
        return request.path()
                .pathParameters()
                .first(name)
                .asOptional()
                .filter(part -> part.length() <= LONGEST_WORD)
                .orElseThrow(() -> new NotFoundException("there is no such address"));
    }

    /** A number in the path. */
    int number(String name) {
        try {
            return Integer.parseInt(part(name));
        } catch (NumberFormatException e) {
            throw new NotFoundException("“" + name + "” must be a number", e);
        }
    }

    /** The fields of a form. */
    Parameters form() {
        boolean isForm = request.headers()
                .first(HeaderNames.CONTENT_TYPE)
                .filter(type -> type.startsWith("application/x-www-form-urlencoded"))
                .isPresent();
        if (!isForm || !request.content().hasEntity()) {
            throw new BadRequestException("a form with fields is expected here");
        }
        return request.content().as(Parameters.class);
    }

    Theme theme() {
        return Theme.of(cookie("stemma-theme").orElse(""));
    }

    Optional<String> cookie(String name) {
        return request.headers().cookies().first(name).asOptional();
    }

    /** Path and query as they were asked for. */
    String address() {
        String query = request.query().rawValue();
        return request.path().absolute().rawPath() + (query.isEmpty() ? "" : "?" + query);
    }

    /** Whether the reader is still at it: what he typed was sent by the page, and not by him. */
    boolean isTyping() {
        return request.headers().contains(TYPING);
    }

    /** Whether the bytes that it would get are those that it has. */
    boolean has(String tag) {
        return request.headers()
                .first(HeaderNames.IF_NONE_MATCH)
                .filter(tags -> tags.contains(tag))
                .isPresent();
    }

    boolean takesGzip() {
        return request.headers()
                .first(HeaderNames.ACCEPT_ENCODING)
                .filter(codings -> codings.contains("gzip"))
                .isPresent();
    }

    /** A text as part of an address. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

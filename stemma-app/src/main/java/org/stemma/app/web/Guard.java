package org.stemma.app.web;

import io.helidon.http.ForbiddenException;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask, and what browsers may do with the answers. Every request passes it, whatever it asks for.
 *
 * <p>Texts of strangers are shown, so no script or style within a page runs, and nothing is loaded from elsewhere. A name that was made to
 * lead to this machine (DNS rebinding) is refused by the Host header; what changes something is asked for by POST, and by no page of
 * another site. Beyond this machine, a token is required: a link with it sets a cookie.
 *
 * @param names by which the desk is known, in small letters; its addresses in figures are too
 * @param token what must be shown, null where only this machine can ask
 */
record Guard(Set<String> names, @Nullable String token) implements Filter {
    static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final HeaderName FETCH_SITE = HeaderNames.create("Sec-Fetch-Site");
    private static final String COOKIE = "stemma-token";
    private static final Set<Method> HARMLESS = Set.of(Method.GET, Method.HEAD);

    /** An address in figures needs no DNS, so that nobody can make it lead elsewhere. */
    private static final Pattern FIGURES = Pattern.compile("\\[[0-9a-fA-F:.]+]|\\d{1,3}(\\.\\d{1,3}){3}");

    private static final Pattern PORT = Pattern.compile(":\\d{1,5}$");

    Guard {
        names = Set.copyOf(names);
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        harden(response);
        Visit visit = new Visit(request);
        String authority = request.authority();
        if (!isOurs(authority)) {
            throw new ForbiddenException("this desk is not known by the name “" + authority + "”");
        }
        if (!HARMLESS.contains(request.prologue().method())) {
            requireOwnPage(visit, authority);
        }
        if (token == null || isKnown(visit)) {
            chain.proceed();
        } else if (request.prologue().method().equals(Method.GET) && isToken(visit.word("token"))) {
            response.header(HeaderNames.SET_COOKIE, COOKIE + "=" + token + "; Path=/; HttpOnly; SameSite=Strict");
            response.header(HeaderNames.CACHE_CONTROL, "no-store");
            response.header(HeaderNames.LOCATION, request.path().rawPath());
            response.status(Status.SEE_OTHER_303).send();
        } else {
            throw new HttpException(
                    "open the desk by the link with the token that “stemma serve” printed", Status.UNAUTHORIZED_401);
        }
    }

    /** Sets what every answer must say, also one that tells of an error. */
    static void harden(ServerResponse response) {
        response.header("Content-Security-Policy", POLICY);
        response.header("X-Content-Type-Options", "nosniff");
        response.header("X-Frame-Options", "DENY");
        // With "no-referrer" browsers would call the origin of our own forms "null", and we would refuse them.
        response.header("Referrer-Policy", "same-origin");
        response.header("Cross-Origin-Opener-Policy", "same-origin");
        response.header("Cross-Origin-Resource-Policy", "same-origin");
    }

    private boolean isOurs(String authority) {
        String name = PORT.matcher(authority).replaceFirst("").toLowerCase(Locale.ROOT);
        return names.contains(name) || FIGURES.matcher(name).matches();
    }

    /** Browsers send one of the two headers with every POST; what sends neither is no browser and has nobody's cookies. */
    private static void requireOwnPage(Visit visit, String authority) {
        Optional<String> site = visit.request().headers().first(FETCH_SITE);
        Optional<String> origin = visit.request().headers().first(HeaderNames.ORIGIN);
        boolean ownSite = site.isEmpty() || site.get().equals("same-origin");
        boolean ownOrigin = origin.isEmpty()
                || List.of("http://" + authority, "https://" + authority).contains(origin.get());
        if (!ownSite || !ownOrigin) {
            throw new ForbiddenException("only the desk's own pages may change something");
        }
    }

    private boolean isKnown(Visit visit) {
        return visit.cookie(COOKIE).filter(this::isToken).isPresent()
                || visit.request()
                        .headers()
                        .first(HeaderNames.AUTHORIZATION)
                        .filter(words -> words.startsWith("Bearer ") && isToken(words.substring("Bearer ".length())))
                        .isPresent();
    }

    /** Takes as long for a wrong one as for the right one. */
    private boolean isToken(String word) {
        return token != null
                && MessageDigest.isEqual(word.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }
}

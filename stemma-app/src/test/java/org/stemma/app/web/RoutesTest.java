package org.stemma.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.helidon.http.Method;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.stemma.app.web.api.Api;

/** Every address of the desk, and who may change something at those that do. */
class RoutesTest {
    @RegisterExtension
    static final OpenDesk DESK = OpenDesk.overHostileNews(1);

    /** Addresses that change something; a new one belongs here, and is then held to the guard. */
    private static final Set<String> CHANGING =
            Set.of("/add", "/corrections", "/corrections/{number}/undo", "/theme", "/api/v1/articles");

    private static Stream<String> paths(Method method) {
        return DESK.desk().lines().stream()
                .filter(line -> line.method().equals(method))
                .map(Routes.Line::path);
    }

    private static Set<String> posted() {
        return Stream.concat(paths(Method.POST), Api.POSTED.stream().map(path -> Api.ROOT + path))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The status of a change that is asked for by some headers, on an address with nobody's numbers in it. */
    private static int posted(String path, String... headers) {
        HttpRequest.Builder request = DESK.visitor()
                .to(path.replaceAll("\\{\\w+}", "1"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("nothing=1"));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return Visitor.send(request.build()).statusCode();
    }

    @Test
    void everyAddressIsEitherAskedForOrChangesSomething() {
        assertThat(DESK.desk().lines()).extracting(Routes.Line::method).containsOnly(Method.GET, Method.POST);
        assertThat(posted()).containsExactlyInAnyOrderElementsOf(CHANGING);
    }

    @Test
    void noOtherSiteMayChangeAnything() {
        String own = DESK.desk().address().replaceAll("/$", "");
        for (String path : posted()) {
            for (List<String> foreign : List.of(
                    List.of("Sec-Fetch-Site", "cross-site"),
                    List.of("Sec-Fetch-Site", "same-site"),
                    List.of("Sec-Fetch-Site", "none"),
                    List.of("Origin", "http://evil.example"),
                    List.of("Origin", "null"),
                    List.of("Sec-Fetch-Site", "same-origin", "Origin", "http://evil.example"),
                    List.of("Sec-Fetch-Site", "cross-site", "Origin", own))) {
                assertThat(posted(path, foreign.toArray(String[]::new)))
                        .as(path + " " + foreign)
                        .isEqualTo(403);
            }
            assertThat(posted(path, "Sec-Fetch-Site", "same-origin", "Origin", own))
                    .as(path)
                    .isNotEqualTo(403)
                    .isBetween(300, 499);
        }
    }

    /** What is asked for changes nothing, and what changes something cannot be asked for by a link. */
    @Test
    void nothingIsChangedByALink() {
        for (String path : posted()) {
            // Articles of the API are listed at the address that takes them.
            if (!path.startsWith(Api.ROOT) && paths(Method.GET).noneMatch(path::equals)) {
                assertThat(DESK.visitor().ask(path.replaceAll("\\{\\w+}", "1")).statusCode())
                        .as(path)
                        .isEqualTo(404);
            }
        }
    }
}

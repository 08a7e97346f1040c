package org.stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stemma.news.Capture;
import org.stemma.news.Stamp;

/** Addresses of the web, one by one; the web is on loopback. */
class FetchTest extends OnLoopback {
    private static final Duration SHORT = Duration.ofMillis(300);

    private static Fetching settings(boolean allowPrivate, Duration request, @Nullable Path cache) {
        Fetching polite = Fetching.politely("mailto:desk@courier.example");
        return new Fetching(
                polite.userAgent(), allowPrivate, false, 100, polite.pause(), request, polite.whole(), null, cache);
    }

    private static Fetching with(Fetching settings, Path archive) {
        return new Fetching(
                settings.userAgent(),
                settings.allowPrivate(),
                settings.follow(),
                settings.mostPages(),
                settings.pause(),
                settings.request(),
                settings.whole(),
                archive,
                settings.cache());
    }

    private void read(String... paths) {
        read(settings(true, Fetching.REQUEST, null), paths);
    }

    private String refusal() {
        assertThat(received.captures).isEmpty();
        assertThat(received.refusals).hasSize(1);
        return received.reasons().getFirst();
    }

    private Capture only() {
        assertThat(received.reasons()).isEmpty();
        assertThat(received.captures).hasSize(1);
        return received.captures.getFirst();
    }

    @Test
    void aPageIsACaptureWithWhenAndWhere() {
        web.on("/ferry?id=1", exchange -> {
            exchange.getResponseHeaders().set("Last-Modified", "Mon, 03 Mar 2025 08:00:00 GMT");
            assertThat(exchange.getRequestHeaders().getFirst("User-Agent"))
                    .isEqualTo("Stemma/0.1 (news reader; +mailto:desk@courier.example)");
            assertThat(exchange.getRequestHeaders()).doesNotContainKey("Cookie");
            FakeWeb.answer(exchange, 200, "text/html", FakeWeb.html("Fähre"));
        });
        read(web.url("/ferry?id=1#top"));
        Capture capture = only();
        assertThat(capture.url()).isEqualTo(web.url("/ferry?id=1"));
        assertThat(capture.text()).contains("Fähre");
        assertThat(capture.form()).isEqualTo(Capture.Form.HTML);
        assertThat(capture.given().lastModified()).isEqualTo("Mon, 03 Mar 2025 08:00:00 GMT");
        assertThat(capture.captured())
                .isNotNull()
                .extracting(Stamp::value, Stamp::basis)
                .containsExactly("2025-03-04T09:00:01Z", Stamp.Basis.FETCHED);
        assertThat(web.asked).containsExactly("/robots.txt", "/ferry?id=1");
    }

    @Test
    void aWrongCharsetHeaderDoesNoHarm() {
        web.put("/a", "text/html; charset=iso-8859-1", FakeWeb.html("Žluťoučký kůň"));
        read(web.url("/a"));
        assertThat(only().text()).contains("Žluťoučký kůň");
    }

    @Test
    void whatIsNotFoundIsRefusedWithItsStatus() {
        read(web.url("/gone"));
        assertThat(refusal()).isEqualTo(web.url("/gone") + ": HTTP 404 Not Found");
    }

    @Test
    void robotsAreObeyedAndAskedOnce() {
        web.put(
                "/robots.txt",
                "text/plain",
                "User-agent: *\nAllow: /\n\nUser-agent: Stemma\nDisallow: /private\nCrawl-delay: 9\n");
        web.page("/a", "A");
        web.page("/b", "B");
        web.page("/private/c", "C");
        read(web.url("/a"), web.url("/private/c"), web.url("/b"));
        assertThat(received.captures).hasSize(2);
        assertThat(received.reasons()).containsExactly(web.url("/private/c") + ": robots.txt does not allow it");
        assertThat(web.asked).containsExactly("/robots.txt", "/a", "/b");
        assertThat(time.slept()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(9));
    }

    @Test
    void rulesThatCannotBeReadAllowNothing() {
        web.on("/robots.txt", exchange -> FakeWeb.answer(exchange, 500, "text/plain", "oops"));
        web.page("/a", "A");
        read(web.url("/a"));
        assertThat(refusal()).contains("HTTP 500", "for robots.txt, so nothing may be fetched");
        assertThat(web.asked).containsExactly("/robots.txt");
    }

    @Test
    void redirectsAreFollowedAndTheLastAddressIsThePages() {
        web.redirect("/old", "/newer");
        web.redirect("/newer", web.url("/new"));
        web.page("/new", "Moved");
        read(web.url("/old"));
        assertThat(only().url()).isEqualTo(web.url("/new"));
        assertThat(only().file()).isEqualTo(web.url("/old"));
    }

    @Test
    void redirectsAreBoundedAndCheckedAtEveryHop() {
        web.redirect("/loop", "/loop2");
        web.redirect("/loop2", "/loop");
        for (int i = 0; i < 7; i++) {
            web.redirect("/far" + i, "/far" + (i + 1));
        }
        web.redirect("/file", "file:///etc/passwd");
        web.redirect("/user", "http://root:secret@127.0.0.1/");
        web.put("/robots.txt", "text/plain", "User-agent: *\nDisallow: /hidden");
        web.redirect("/sly", "/hidden");
        read(web.url("/loop"), web.url("/far0"), web.url("/file"), web.url("/user"), web.url("/sly"));
        assertThat(received.captures).isEmpty();
        assertThat(received.reasons()).hasSize(5);
        assertThat(received.reasons().get(0)).contains("in a circle");
        assertThat(received.reasons().get(1)).contains("more than 5 times");
        assertThat(received.reasons().get(2)).contains("not fetched: file:///etc/passwd");
        assertThat(received.reasons().get(3)).contains("user name or password");
        assertThat(received.reasons().get(4)).contains("redirected to " + web.url("/hidden"), "robots.txt");
        assertThat(web.asked).doesNotContain("/hidden");
    }

    @Test
    void thisMachineIsRefusedUnlessAllowed() {
        web.page("/a", "A");
        int port = java.net.URI.create(web.url("/")).getPort();
        read(
                settings(false, Fetching.REQUEST, null),
                web.url("/a"),
                "http://localhost:" + port + "/a",
                "http://2130706433:" + port + "/a",
                "http://[::1]:" + port + "/a",
                "http://[::ffff:127.0.0.1]:" + port + "/a");
        assertThat(received.captures).isEmpty();
        assertThat(received.reasons())
                .hasSize(5)
                .allSatisfy(r -> assertThat(r).contains("this machine", "--allow-private"));
        assertThat(web.asked).isEmpty();
    }

    @Test
    void aBodyThatDripsIsCutWhenItsTimeIsOver() {
        web.on("/slow", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 0);
            drip(exchange.getResponseBody());
        });
        read(settings(true, SHORT, null), web.url("/slow"));
        assertThat(refusal()).contains("took longer than 0.3 s");
    }

    @Test
    void aHeadThatDripsIsCutWhenItsTimeIsOver() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 8, InetAddress.ofLiteral("127.0.0.1"))) {
            Thread.ofVirtual().start(() -> {
                try (Socket socket = server.accept()) {
                    drip(socket.getOutputStream());
                } catch (IOException e) {
                    // The reader has hung up, as it should.
                    return;
                }
            });
            read(settings(true, SHORT, null), "http://127.0.0.1:" + server.getLocalPort() + "/");
            assertThat(refusal()).contains("0.3 s", "asking for robots.txt");
        }
    }

    private static void drip(OutputStream out) throws IOException {
        try {
            for (int i = 0; i < 1000; i++) {
                out.write('x');
                out.flush();
                Thread.sleep(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aBodyThatIsTooLargeIsNotTaken() {
        web.on("/declared", exchange -> {
            exchange.sendResponseHeaders(200, Intake.LARGEST_FILE + 1L);
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
        });
        web.on("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] piece = new byte[1 << 20];
            for (int i = 0; i < 70; i++) {
                exchange.getResponseBody().write(piece);
            }
        });
        read(web.url("/declared"), web.url("/endless"));
        assertThat(received.captures).isEmpty();
        assertThat(received.reasons()).hasSize(2).allSatisfy(r -> assertThat(r).contains("larger than 64 MB"));
    }

    @Test
    void compressedPagesAreUnpackedButBombsAreNot() throws IOException {
        web.on("/gzip", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            FakeWeb.answer(
                    exchange, 200, "text/html", gzip(FakeWeb.html("Packed").getBytes(StandardCharsets.UTF_8)));
        });
        web.on("/deflate", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "deflate");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (OutputStream out = new DeflaterOutputStream(bytes)) {
                out.write(FakeWeb.html("Deflated").getBytes(StandardCharsets.UTF_8));
            }
            FakeWeb.answer(exchange, 200, "text/html", bytes.toByteArray());
        });
        byte[] bomb = gzip(new byte[40 << 20]);
        web.on("/bomb", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            FakeWeb.answer(exchange, 200, "text/html", bomb);
        });
        read(web.url("/gzip"), web.url("/bomb"), web.url("/deflate"));
        assertThat(received.captures).extracting(Capture::file).containsExactly(web.url("/gzip"), web.url("/deflate"));
        assertThat(received.captures.getFirst().text()).contains("Packed");
        assertThat(received.reasons())
                .singleElement()
                .asString()
                .startsWith(web.url("/bomb") + ": unpacks to more than 200 times its size");
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    @Test
    void whatHoldsNoArticleIsNotTaken() {
        web.put("/a.png", "image/png", "xxxx");
        read(web.url("/a.png"), "ftp://127.0.0.1/x", "https://user@127.0.0.1/");
        assertThat(received.captures).isEmpty();
        assertThat(received.reasons().get(0)).contains("image/png, which holds no article");
        assertThat(received.reasons().get(2)).contains("user name");
    }

    @Test
    void anUnchangedPageIsNotSentAgain() {
        AtomicInteger sent = new AtomicInteger();
        web.on("/a", exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"v1\"");
            if ("\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                sent.incrementAndGet();
                FakeWeb.answer(exchange, 200, "text/html; charset=utf-8", FakeWeb.html("Once"));
            }
        });
        Fetching remembering = settings(true, Fetching.REQUEST, folder.resolve("cache"));
        read(remembering, web.url("/a"));
        read(remembering, web.url("/a"));
        assertThat(sent).hasValue(1);
        assertThat(received.reasons()).isEmpty();
        assertThat(received.captures).hasSize(2);
        assertThat(received.captures.get(1).id())
                .isEqualTo(received.captures.get(0).id());
        assertThat(received.captures.get(1).text())
                .isEqualTo(received.captures.get(0).text());
        read(with(remembering, folder.resolve("out.warc")), web.url("/a"));
        assertThat(sent).as("an archive holds the page").hasValue(2);
    }

    @Test
    void aBusyHostIsAskedAgainWhenItSays() {
        AtomicInteger times = new AtomicInteger();
        web.on("/a", exchange -> {
            if (times.incrementAndGet() == 1) {
                exchange.getResponseHeaders().set("Retry-After", "17");
                exchange.sendResponseHeaders(429, -1);
            } else {
                FakeWeb.answer(exchange, 200, "text/html", FakeWeb.html("At last"));
            }
        });
        read(web.url("/a"));
        assertThat(only().text()).contains("At last");
        assertThat(time.slept()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(17));
    }

    @Test
    void aHostThatStaysBusyIsLeftAlone() {
        web.on("/a", exchange -> exchange.sendResponseHeaders(503, -1));
        web.on("/b", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "Wed, 05 Mar 2025 09:00:00 GMT");
            exchange.sendResponseHeaders(429, -1);
        });
        read(web.url("/a"), web.url("/b"));
        assertThat(received.reasons().get(0)).contains("HTTP 503", "3 times");
        assertThat(received.reasons().get(1)).contains("HTTP 429", "asks to come back in 86");
        assertThat(web.asked).containsExactly("/robots.txt", "/a", "/a", "/a", "/b");
    }

    @Test
    void theWholeReadingEnds() {
        web.put("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 120");
        for (int i = 0; i < 40; i++) {
            web.page("/" + i, "Page");
        }
        String[] pages = new String[40];
        java.util.Arrays.setAll(pages, i -> web.url("/" + i));
        read(pages);
        assertThat(received.captures).hasSize(20);
        assertThat(received.reasons())
                .hasSize(20)
                .allSatisfy(r -> assertThat(r).contains("time for the whole reading"));
    }

    @Test
    void withoutSettingsNothingIsFetched() {
        new Intake().read(List.of(web.url("/a")), new Intake.Options(false), received);
        assertThat(refusal()).contains("fetching is off");
        assertThat(web.asked).isEmpty();
    }
}

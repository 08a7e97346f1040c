package org.stemma.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.stemma.news.Passage;

/** The desk over a small store of hostile texts, asked through HTTP. */
class DeskTest {
    private static final int STORIES = 60;

    @RegisterExtension
    static final OpenDesk DESK = OpenDesk.overHostileNews(STORIES);

    private static HttpRequest.Builder to(String address) {
        return DESK.visitor().to(address);
    }

    private static HttpResponse<String> ask(String address) {
        return DESK.visitor().ask(address);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** Every page that shows texts of sources. */
    private static Stream<String> pages() {
        Passage passage =
                DESK.dossier().claims().getFirst().statements().getFirst().passage();
        return Stream.of(
                "/stories",
                "/stories?words=%3Cscript%3E&outlet=%22%3E%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E",
                "/stories/" + DESK.dossier().story().id(),
                "/stories/" + DESK.dossier().story().id() + "/sources",
                "/stories/" + DESK.dossier().story().id() + "/correct?corrected=%3Cscript%3E",
                "/stories/" + DESK.dossier().story().id() + "/claims/"
                        + DESK.dossier().claims().getFirst().id() + "?words=%3Cscript%3E",
                "/passages/" + passage.article() + "/" + passage.start() + "/" + passage.end(),
                "/articles/" + passage.article() + "?start=3&end=60",
                "/beside?left=" + DESK.dossier().reports().getFirst().id() + "&right="
                        + DESK.dossier().reports().getLast().id(),
                "/articles/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                "/stories/%3Cscript%3Ealert(1)%3C%2Fscript%3E");
    }

    @Test
    void hostileTextStaysText() {
        pages().forEach(address -> Visitor.isHarmless(address, ask(address).body()));
        assertThat(ask("/stories/" + DESK.dossier().story().id()).body()).contains("⟨U+202E⟩", "&lt;script&gt;");
    }

    @Test
    void everyAnswerSaysWhatABrowserMayDo() {
        Stream.concat(pages(), Stream.of("/", "/nowhere", "/api/nowhere", "/assets/desk.css", "/assets/none"))
                .forEach(address -> {
                    HttpResponse<String> answer = ask(address);
                    assertThat(header(answer, "Content-Security-Policy"))
                            .as(address)
                            .startsWith("default-src 'none'")
                            .contains("frame-ancestors 'none'")
                            .doesNotContain("unsafe");
                    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
                    assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
                });
    }

    @Test
    void pagesLoadNothingFromElsewhere() {
        Document page = Jsoup.parse(ask("/stories").body());
        List<String> loaded = Stream.concat(
                        page.select("[src]").eachAttr("src").stream(),
                        page.select("link[href]").eachAttr("href").stream())
                .toList();
        assertThat(loaded).hasSizeGreaterThan(2).allMatch(address -> address.startsWith("/assets/"));
        for (String address : loaded) {
            HttpResponse<String> asset = ask(address);
            assertThat(asset.statusCode()).as(address).isEqualTo(200);
            assertThat(header(asset, "Cache-Control")).contains("immutable");
            assertThat(asset.body()).doesNotContain("@import", "url(http");
        }
    }

    @Test
    void whatIsKnownIsNotSentAgainAndWhatIsLongIsPacked() {
        HttpResponse<String> first = ask("/stories");
        HttpResponse<String> again = Visitor.send(
                to("/stories").header("If-None-Match", header(first, "ETag")).build());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        HttpResponse<String> packed = Visitor.send(
                to("/assets/htmx.js").header("Accept-Encoding", "gzip").build());
        assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(first.body().length()).as("bytes of a page").isLessThan(300_000);
    }

    @Test
    void whatIsNotThereIsToldAsAPageAndAsAProblem() {
        HttpResponse<String> page = ask("/stories/story-0000");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(page.body()).select("main").text()).contains("no story story-0000 in the store");
        HttpResponse<String> problem = ask("/api/v1/nowhere");
        assertThat(problem.statusCode()).isEqualTo(404);
        assertThat(header(problem, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(problem.body()).contains("\"status\":404", "\"instance\":\"/api/v1/nowhere\"");
        assertThat(ask("/stories?from=yesterday").statusCode()).isEqualTo(400);
        assertThat(ask("/stories?after=nonsense").statusCode()).isEqualTo(400);
        assertThat(ask("/passages/" + DESK.dossier().reports().getFirst().id() + "/5/999999")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void onlyItsOwnPagesMayChangeSomething() {
        HttpRequest.Builder post = to("/theme")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("theme=dark&back=%2Fstories"));
        assertThat(Visitor.send(post.copy()
                                .header("Sec-Fetch-Site", "cross-site")
                                .build())
                        .statusCode())
                .isEqualTo(403);
        assertThat(Visitor.send(post.copy()
                                .header("Sec-Fetch-Site", "same-site")
                                .build())
                        .statusCode())
                .isEqualTo(403);
        assertThat(Visitor.send(post.copy()
                                .header("Origin", "http://evil.example")
                                .build())
                        .statusCode())
                .isEqualTo(403);
        assertThat(Visitor.send(post.copy().header("Origin", "null").build()).statusCode())
                .isEqualTo(403);
        String own = DESK.desk().address().replaceAll("/$", "");
        HttpResponse<String> changed = Visitor.send(post.copy()
                .header("Sec-Fetch-Site", "same-origin")
                .header("Origin", own)
                .build());
        assertThat(changed.statusCode()).isEqualTo(303);
        assertThat(header(changed, "Location")).isEqualTo("/stories");
        assertThat(header(changed, "Set-Cookie"))
                .startsWith("stemma-theme=dark;")
                .contains("SameSite=Strict");
        HttpResponse<String> dark = Visitor.send(
                to("/stories").header("Cookie", "stemma-theme=dark").build());
        assertThat(dark.body()).contains("data-theme=\"dark\"");
    }

    @Test
    void theWayBackStaysOnTheDesk() {
        for (String back : List.of(
                "//evil.example", "https://evil.example", "/\\evil.example", "/\t/evil.example", "/a\r\nX: y")) {
            HttpRequest request = to("/theme")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("theme=dark&back=" + Visit.encoded(back)))
                    .build();
            assertThat(Visitor.send(request).statusCode()).as(back).isEqualTo(400);
        }
    }

    /** The status line, as the browser gets it of a reader who was led to a name that leads to this machine. */
    private static String askAs(String host) throws IOException {
        return askAs(host, URI.create(DESK.desk().address()));
    }

    private static String askAs(String host, URI address) throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream()
                    .write(("GET /stories HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }

    @Test
    void aNameThatIsNotItsOwnIsRefused() throws IOException {
        assertThat(askAs("evil.example:" + URI.create(DESK.desk().address()).getPort()))
                .startsWith("HTTP/1.1 403");
        assertThat(askAs("localhost.evil.example")).startsWith("HTTP/1.1 403");
        assertThat(askAs("LOCALHOST:7070")).startsWith("HTTP/1.1 200");
        assertThat(askAs("[::1]:7070")).startsWith("HTTP/1.1 200");
    }

    @Test
    void beyondThisMachineATokenIsRequired() throws IOException {
        try (Desk open = DESK.at("0.0.0.0")) {
            Matcher link = Pattern.compile("http://0\\.0\\.0\\.0(:\\d+)/\\?token=([\\w-]+)")
                    .matcher(open.address());
            assertThat(link.matches()).isTrue();
            URI own = URI.create("http://127.0.0.1" + link.group(1) + "/");
            String machine = InetAddress.getLocalHost().getHostName();
            assertThat(askAs(machine, own)).startsWith("HTTP/1.1 401");
            assertThat(askAs("evil.example", own)).startsWith("HTTP/1.1 403");
            HttpRequest.Builder stories = HttpRequest.newBuilder(own.resolve("/stories"));
            assertThat(Visitor.send(stories.build()).statusCode()).isEqualTo(401);
            assertThat(Visitor.send(HttpRequest.newBuilder(own.resolve("/stories?token=wrong"))
                                    .build())
                            .statusCode())
                    .isEqualTo(401);
            HttpResponse<String> let =
                    Visitor.send(HttpRequest.newBuilder(own.resolve("/stories?token=" + link.group(2)))
                            .build());
            assertThat(let.statusCode()).isEqualTo(303);
            assertThat(header(let, "Location")).isEqualTo("/stories");
            String cookie = header(let, "Set-Cookie");
            assertThat(cookie).contains("HttpOnly", "SameSite=Strict");
            assertThat(Visitor.send(stories.copy()
                                    .header("Cookie", cookie.substring(0, cookie.indexOf(';')))
                                    .build())
                            .statusCode())
                    .isEqualTo(200);
            assertThat(Visitor.send(stories.copy()
                                    .header("Authorization", "Bearer " + link.group(2))
                                    .build())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void everyStoryIsListedOnce() {
        List<String> seen = new ArrayList<>();
        String address = "/stories";
        while (!address.isEmpty()) {
            Document page = Jsoup.parse(ask(address).body());
            seen.addAll(page.select(".card h2 a").eachAttr("href"));
            address = page.select(".more a").attr("href");
        }
        assertThat(seen).hasSize(STORIES);
        assertThat(new HashSet<>(seen)).hasSize(STORIES);
    }

    @Test
    void filtersTakeWhatTheySay() {
        Document page = Jsoup.parse(ask("/stories?words=harbour%207&from=2031-05-01&to=2031-05-08&state=DENIED")
                .body());
        assertThat(page.select(".card")).hasSize(1);
        assertThat(page.select(".card h2").text()).startsWith("Harbour 7");
        assertThat(page.select(".card .bad").text()).isEqualTo("1 claim in dispute");
        assertThat(Jsoup.parse(ask("/stories?state=CORROBORATED").body()).select(".card"))
                .isEmpty();
        assertThat(Jsoup.parse(ask("/stories?to=2031-05-01").body()).select(".card"))
                .hasSize(2);
    }

    @Test
    void aStatementOpensItsPassage() {
        Document page =
                Jsoup.parse(ask("/stories/" + DESK.dossier().story().id()).body());
        String address = page.select(".brief .to, .differences .to").attr("hx-get");
        Document passage = Jsoup.parse(ask(address).body());
        assertThat(passage.select("mark").text()).startsWith("The harbour 0 of the ");
        assertThat(page.select("[popovertarget]").eachAttr("popovertarget"))
                .allMatch(id -> !page.select("#" + id).isEmpty());
    }

    @Test
    void onlyAddressesOfTheWebLeadOut() {
        Stream<String> ways = DESK.dossier().reports().stream()
                .map(report -> ask("/passages/" + report.id() + "/0/11").body())
                .flatMap(body -> Jsoup.parse(body).select("a[target]").eachAttr("href").stream());
        assertThat(ways).containsExactly("https://herald.example/velm#:~:text=The%20harbour");
    }

    @Test
    void theTreeIsDrawnWithItsShares() {
        Document page = Jsoup.parse(
                ask("/stories/" + DESK.dossier().story().id() + "/sources").body());
        assertThat(page.select("svg .node")).hasSize(2);
        assertThat(page.select("svg .arc text").eachText()).containsExactly("90 %");
        assertThat(page.select(".article .kin").text()).contains("copy, 90 %");
    }

    @Test
    void aTakenPortIsTold() {
        int port = URI.create(DESK.desk().address()).getPort();
        Desk.Place taken = new Desk.Place(DESK.store(), "127.0.0.1", port);
        assertThatThrownBy(() -> Desk.open(taken, told -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("port " + port);
    }

    @Test
    @Timeout(30)
    void whatIsWrittenMeanwhileIsShown() throws InterruptedException {
        Path store = DESK.file("growing.db");
        String story = HostileNews.write(store, 1).getFirst().story().id();
        try (Desk open = DESK.over("growing.db")) {
            HttpRequest list = HttpRequest.newBuilder(URI.create(open.address()).resolve("/stories"))
                    .build();
            HttpRequest page = HttpRequest.newBuilder(URI.create(open.address()).resolve("/stories/" + story))
                    .build();
            assertThat(Jsoup.parse(Visitor.send(list).body()).select(".card")).hasSize(1);
            assertThat(Visitor.send(page).statusCode()).isEqualTo(200);
            HostileNews.rename(store, "Renamed");
            while (!Visitor.send(list).body().contains(">Renamed<")) {
                Thread.sleep(100);
            }
            assertThat(Jsoup.parse(Visitor.send(list).body()).select(".card h2").text())
                    .isEqualTo("Renamed");
            assertThat(Jsoup.parse(Visitor.send(page).body()).select("h1").text())
                    .isEqualTo("Renamed");
        }
    }

    @Test
    void anEmptyDeskSaysWhatToDo() {
        try (Desk empty = DESK.over("none.db")) {
            HttpResponse<String> page = Visitor.send(
                    HttpRequest.newBuilder(URI.create(empty.address()).resolve("/stories"))
                            .build());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(Jsoup.parse(page.body()).select("pre").eachText().getFirst())
                    .startsWith("./stemma read PATH");
        }
    }
}

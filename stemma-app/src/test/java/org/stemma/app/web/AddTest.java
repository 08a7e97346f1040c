package org.stemma.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Articles handed in at a desk that has no store yet, as a browser does it. */
@Tag("slow")
@Timeout(120)
class AddTest {
    private static final String FERRY =
            "Ferry aground off Port Elva\n\nThe night ferry Amalia ran aground off Port Elva on Tuesday with 212 passengers on board, the harbour"
                    + " office of Caldora said. Captain Pavel Drost said the radar had failed twice that week.\n";

    @TempDir
    Path folder;

    private final List<String> log = new CopyOnWriteArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private Desk desk;

    @SuppressWarnings("NullAway.Init")
    private Visitor visitor;

    @BeforeEach
    void open() {
        desk = Desk.open(new Desk.Place(folder.resolve("s.db"), "127.0.0.1", 0), log::add);
        visitor = new Visitor(desk);
    }

    @AfterEach
    void close() throws IOException {
        desk.close();
        assertThat(log).isEmpty();
        assertThat(leftovers()).isEmpty();
    }

    /** Folders of what was handed in that were not taken away. */
    private static List<Path> leftovers() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("stemma-add-"))
                    .toList();
        }
    }

    private static String file(String name, String content) {
        return part("file\"; filename=\"" + name, content);
    }

    private static String part(String name, String content) {
        return "--~~~\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + content + "\r\n";
    }

    private HttpRequest.Builder form(String... parts) {
        return visitor.to("/add")
                .header("Content-Type", "multipart/form-data; boundary=~~~")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("", parts) + "--~~~--\r\n"));
    }

    private String added(String... parts) {
        HttpResponse<String> answer =
                Visitor.send(form(parts).header("Sec-Fetch-Site", "same-origin").build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** The page of an addition, when nothing more will happen. */
    private Document outcome(String address) throws InterruptedException {
        Document page = visitor.page(address);
        while (!page.select("#progress[data-events]").isEmpty()) {
            Thread.sleep(100);
            page = visitor.page(address);
        }
        return page;
    }

    private static String counted(Document page, String what) {
        return page.select(".vital div:has(dt:contains(" + what + ")) dd").text();
    }

    @Test
    void whatIsHandedInBecomesAStoryAndWhatIsRefusedIsTold() throws InterruptedException {
        Document page = outcome(added(
                file("ferry.txt", FERRY),
                file("ferry again.txt", FERRY),
                file("broken.pdf", "%PDF-1.7 and no more"),
                file(
                        "lines.jsonl",
                        "{\"text\":\"" + FERRY.replace("\n", " ") + " The owner denied it.\"}\nnothing\n")));
        assertThat(counted(page, "New articles")).isEqualTo("2");
        assertThat(counted(page, "Known before")).isEqualTo("1");
        assertThat(counted(page, "Refused")).isEqualTo("2");
        assertThat(page.select(".refusals .head").eachText()).containsExactly("broken.pdf", "lines.jsonl");
        assertThat(page.select(".refusals .rest").text()).contains("line 2");
        assertThat(page.select(".joined li").text())
                .contains("ferry.txt", "lines.jsonl#1")
                .doesNotContain("stemma-add-");
        String story = page.select(".joined h3 a").attr("href");
        assertThat(visitor.page(story).select("h1").text()).isNotEmpty();
        assertThat(visitor.page(page.select(".joined li a").attr("href")).text())
                .contains("ran aground");
        Document list = visitor.page("/add");
        assertThat(list.select(".handed li").text()).contains("4 inputs", "2 new, 1 known, 2 refused");
        Document again = outcome(added(file("copy.txt", FERRY)));
        assertThat(again.select(".now").text()).isEqualTo("Done: nothing new.");
        assertThat(again.select(".fold li a").attr("href")).startsWith("/articles/article-");
    }

    @Test
    void aPastedTextHasTheAddressThatItsReaderGives() throws InterruptedException {
        Document page = outcome(added(
                part("text", FERRY.substring(FERRY.indexOf("The night"))),
                part("url", "https://herald.example/ferry"),
                part("title", "Radar had failed before"),
                part("published", "2031-05-03")));
        Document article = visitor.page(page.select(".joined li a").attr("href"));
        assertThat(article.select("h1").text()).isEqualTo("Radar had failed before");
        assertThat(article.select("a[href^=https://herald.example/ferry]")).isNotEmpty();
        assertThat(article.text()).contains("3 May 2031");
    }

    @Test
    void onlyItsOwnPagesHandIn() throws IOException {
        HttpRequest.Builder foreign = form(file("ferry.txt", FERRY));
        assertThat(Visitor.send(foreign.copy()
                                .header("Sec-Fetch-Site", "cross-site")
                                .build())
                        .statusCode())
                .isEqualTo(403);
        assertThat(Visitor.send(foreign.copy()
                                .header("Origin", "https://evil.example")
                                .build())
                        .statusCode())
                .isEqualTo(403);
        HttpRequest.Builder api = visitor.to("/api/v1/articles?name=x.txt")
                .POST(HttpRequest.BodyPublishers.ofString(FERRY))
                .header("Sec-Fetch-Site", "cross-site");
        assertThat(Visitor.send(api.build()).statusCode()).isEqualTo(403);
        assertThat(Files.exists(folder.resolve("s.db"))).isFalse();
    }

    @Test
    void whatIsNoFormIsRefusedWithItsReason() {
        for (HttpRequest.Builder wrong : List.of(
                form(),
                form(part("text", "  ")),
                form(part("addresses", "https://herald.example/")),
                visitor.to("/add").POST(HttpRequest.BodyPublishers.noBody()),
                visitor.to("/add").POST(HttpRequest.BodyPublishers.ofString("text=x")),
                visitor.to("/add")
                        .header("Content-Type", "multipart/form-data; boundary=~~~")
                        .POST(HttpRequest.BodyPublishers.ofString(file("cut.txt", FERRY))))) {
            HttpResponse<String> answer = Visitor.send(wrong.build());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        }
        assertThat(visitor.page("/add").select(".handed li")).isEmpty();
        assertThat(visitor.ask("/add/addition-9").statusCode()).isEqualTo(404);
    }

    @Test
    void hostileNamesAndTextsStayText() throws InterruptedException {
        String markup = HostileNews.MARKUP.replace("\"", "%22");
        String address = added(
                file("../../../etc/" + markup + ".txt", FERRY + HostileNews.MARKUP),
                file("..\\..\\.hidden*.html", ""),
                file("\u202Egnp.exe", "MZ\0\0"),
                part("text", HostileNews.MARKUP + " " + FERRY),
                part("title", HostileNews.MARKUP),
                part("url", "javascript:alert(1)"));
        Document page = outcome(address);
        Visitor.isHarmless(address, page.html());
        assertThat(page.select(".refusals .head").eachText()).contains("hidden_.html", "_gnp.exe");
        assertThat(page.select("a[href^=javascript]")).isEmpty();
        for (String article : page.select(".joined li a").eachAttr("href")) {
            Visitor.isHarmless(article, visitor.ask(article).body());
        }
    }

    @Test
    void theReadingIsToldAsItGoesOn() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            String address = added(file("ferry.txt", FERRY), file("empty.txt", ""));
            HttpResponse<InputStream> heard =
                    client.send(visitor.to(address + "/events").build(), HttpResponse.BodyHandlers.ofInputStream());
            assertThat(heard.headers().firstValue("content-type").orElse("")).startsWith("text/event-stream");
            String told = new String(heard.body().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(told).contains("event:end", "empty file; nothing to read", "/stories/story-");
            assertThat(told.lines().filter(line -> line.startsWith("data:")).count())
                    .isEqualTo(told.lines()
                            .filter(line -> line.startsWith("event:"))
                            .count());
        }
    }
}

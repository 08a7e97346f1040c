package org.stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.Warcinfo;
import org.stemma.news.Capture;
import org.stemma.news.Flag;

/** Feeds, sitemaps and lists of feeds that lead to pages; the web is on loopback. */
class FollowTest extends OnLoopback {
    private static final String SENTENCE = "The ferry to Ostrel runs again after nine days, the port office said.";

    private static Fetching settings(boolean follow, int mostPages, @Nullable Path archive) {
        Fetching polite = Fetching.politely(null);
        return new Fetching(
                polite.userAgent(),
                true,
                follow,
                mostPages,
                polite.pause(),
                polite.request(),
                polite.whole(),
                archive,
                null);
    }

    private void read(String... paths) {
        read(settings(false, 100, null), paths);
    }

    private static String item(String title, String link, String description) {
        return "<item><title>" + title + "</title><link>" + link
                + "</link><pubDate>Tue, 04 Mar 2025 08:00:00 GMT</pubDate><description>" + description
                + "</description></item>";
    }

    private void feed(String path, String... items) {
        web.put(
                path,
                "application/rss+xml",
                "<rss version='2.0'><channel><title>Courier</title>" + String.join("", items) + "</channel></rss>");
    }

    @Test
    void aFeedsEntriesBecomePagesInItsOrder() {
        web.page("/a", "A");
        web.page("/c", "C");
        feed(
                "/feed",
                item("A", "/a", SENTENCE),
                item("B", "", SENTENCE.repeat(30)),
                item("C", "/c", ""),
                item("Gone", "/gone", SENTENCE));
        read(web.url("/feed"));
        assertThat(received.files())
                .containsExactly(web.url("/a"), web.url("/feed#2"), web.url("/c"), web.url("/feed#4"));
        Capture page = received.captures.getFirst();
        assertThat(page.given().title()).isEqualTo("A");
        assertThat(page.given().outlet()).isEqualTo("Courier");
        assertThat(page.given().published()).isEqualTo("Tue, 04 Mar 2025 08:00:00 GMT");
        assertThat(received.captures.get(1).flags()).isEmpty();
        assertThat(received.captures.get(3).flags()).extracting(Flag::kind).containsExactly(Flag.Kind.TRUNCATED);
        assertThat(received.reasons()).containsExactly(web.url("/gone") + ": HTTP 404 Not Found");
    }

    @Test
    void aLocalFeedIsFollowedOnlyWhenAsked() throws IOException {
        web.page("/a", "A");
        Path file = Files.writeString(
                folder.resolve("feed.xml"), "<rss><channel>" + item("A", web.url("/a"), "") + "</channel></rss>");
        read(file.toString());
        assertThat(web.asked).isEmpty();
        assertThat(received.reasons()).singleElement().asString().contains("--follow");
        read(settings(true, 100, null), file.toString());
        assertThat(received.files()).containsExactly(web.url("/a"));
    }

    @Test
    void anIndexLeadsToSitemapsAndThoseToPages() {
        web.page("/1", "One");
        web.page("/2", "Two");
        web.put(
                "/index.xml",
                "application/xml",
                "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>"
                        + web.url("/news.xml") + "</loc></sitemap><sitemap><loc>" + web.url("/index.xml")
                        + "</loc></sitemap><sitemap><loc>" + web.url("/a") + "</loc></sitemap></sitemapindex>");
        web.page("/a", "No sitemap");
        web.put(
                "/news.xml",
                "text/xml",
                "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' xmlns:n='http://www.google.com/schemas/sitemap-news/0.9'>"
                        + "<url><loc>" + web.url("/1")
                        + "</loc><n:news><n:publication><n:name>Courier</n:name></n:publication><n:publication_date>2025-03-04</n:publication_date>"
                        + "<n:title>One</n:title></n:news></url><url><loc>" + web.url("/2") + "</loc></url></urlset>");
        read(web.url("/index.xml"));
        assertThat(received.files()).containsExactly(web.url("/1"), web.url("/2"));
        assertThat(received.captures.getFirst().given().outlet()).isEqualTo("Courier");
        assertThat(received.captures.getFirst().given().published()).isEqualTo("2025-03-04");
        assertThat(received.reasons()).containsExactly(web.url("/a") + ": was named as a feed and is none (text/html)");
    }

    @Test
    void aListOfFeedsLeadsToFeedsAndAPageInTwoOfThemIsFetchedOnce() throws IOException {
        web.page("/a", "A");
        web.page("/b", "B");
        feed("/one", item("A", "/a", ""), item("B", "/b", ""));
        web.put(
                "/two",
                "application/feed+json",
                "{\"version\": \"https://jsonfeed.org/version/1\", \"title\": \"Two\", \"items\": [{\"id\": \"a\", \"url\": \""
                        + web.url("/a") + "\"}, {\"id\": \"t\", \"url\": \"" + web.url("/t")
                        + "\", \"content_text\": \"" + SENTENCE.repeat(5) + "\"}]}");
        Path list = Files.writeString(
                folder.resolve("mine.opml"),
                "<opml><body><outline xmlUrl='" + web.url("/one") + "'/><outline xmlUrl='" + web.url("/two")
                        + "'/></body></opml>");
        read(settings(true, 100, null), list.toString());
        assertThat(received.reasons()).isEmpty();
        assertThat(received.files()).containsExactly(web.url("/a"), web.url("/b"), web.url("/two#2"));
        assertThat(web.asked.stream().filter("/a"::equals)).hasSize(1);
    }

    @Test
    void aReadingFollowsABoundedNumberOfPages() {
        web.page("/1", "One");
        feed("/feed", item("1", "/1", ""), item("2", "/2", ""), item("3", "/3", SENTENCE));
        read(settings(false, 1, null), web.url("/feed"));
        assertThat(received.files()).containsExactly(web.url("/1"), web.url("/feed#3"));
        assertThat(received.reasons()).singleElement().asString().contains("1 entry", "1 pages for feeds at most");
    }

    @Test
    void manyHostsAreReadInTheOrderTheyWereGiven() throws IOException {
        List<FakeWeb> hosts = new ArrayList<>();
        try {
            List<String> pages = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                hosts.add(new FakeWeb());
            }
            for (int i = 0; i < 40; i++) {
                FakeWeb host = hosts.get(i * 7 % 4);
                host.page("/" + i, "Page " + i);
                pages.add(host.url("/" + i).replace("127.0.0.1", i % 2 == 0 ? "127.0.0.1" : "localhost"));
            }
            read(pages.toArray(String[]::new));
            assertThat(received.reasons()).isEmpty();
            assertThat(received.files()).isEqualTo(pages);
        } finally {
            hosts.forEach(FakeWeb::close);
        }
    }

    @Test
    void whatWasFetchedIsWrittenAsWarc() throws IOException {
        web.redirect("/old", "/a");
        web.page("/a", "A");
        feed("/feed", item("B", "/old", ""));
        Path archive = folder.resolve("out.warc.gz");
        read(settings(false, 100, archive), web.url("/feed"), web.url("/gone"));
        List<String> records = records(archive);
        assertThat(records)
                .containsExactly(
                        "info",
                        "200 /feed",
                        "GET /feed",
                        "302 /old",
                        "GET /old",
                        "200 /a",
                        "GET /a",
                        "404 /gone",
                        "GET /gone");
    }

    private List<String> records(Path archive) throws IOException {
        List<String> records = new ArrayList<>();
        try (org.netpreserve.jwarc.WarcReader reader = new org.netpreserve.jwarc.WarcReader(archive)) {
            for (WarcRecord written : reader) {
                switch (written) {
                    case Warcinfo info -> records.add("info");
                    case WarcResponse response -> {
                        records.add(response.http().status() + " "
                                + response.targetURI().getPath());
                        assertThat(response.payloadDigest()).isPresent();
                        assertThat(response.ipAddress()).isPresent();
                        assertThat(response.date())
                                .isAfterOrEqualTo(time.instant().minusSeconds(60));
                    }
                    case WarcRequest request -> {
                        records.add(
                                request.http().method() + " " + request.http().target());
                        assertThat(request.http().headers().first("User-Agent"))
                                .hasValueSatisfying(a -> assertThat(a).startsWith("Stemma/"));
                        assertThat(request.concurrentTo()).hasSize(1);
                    }
                    default -> records.add("other");
                }
            }
        }
        return records;
    }

    /** What the feed said about a page is not in the page's record; all else is. */
    @Test
    void anArchiveReadBackGivesTheSameCaptures() throws IOException {
        web.redirect("/old", "/a");
        web.on("/a", exchange -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
                out.write(FakeWeb.html("Žluťoučký").getBytes(StandardCharsets.UTF_8));
            }
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.getResponseHeaders().set("Last-Modified", "Mon, 03 Mar 2025 08:00:00 GMT");
            FakeWeb.answer(exchange, 200, "text/html; charset=utf-8", bytes.toByteArray());
        });
        web.put("/b", "text/plain; charset=utf-8", "Lock reopens\n\n" + SENTENCE + "\n");
        feed("/feed", item("W", "/w", SENTENCE.repeat(30)), item("A", "/old", ""), item("Gone", "/gone", ""));
        Path archive = folder.resolve("out.warc.gz");
        read(settings(false, 100, archive), web.url("/feed"), web.url("/b"));
        assertThat(received.captures).hasSize(3);
        Received again = new Received();
        new Intake().read(List.of(archive.toString()), new Intake.Options(false), again);
        assertThat(again.captures)
                .extracting(
                        Capture::id,
                        Capture::url,
                        Capture::form,
                        Capture::encoding,
                        Capture::text,
                        Capture::content,
                        FollowTest::time)
                .containsExactlyInAnyOrderElementsOf(received.captures.stream()
                        .map(c -> tuple(c.id(), c.url(), c.form(), c.encoding(), c.text(), c.content(), time(c)))
                        .toList());
        assertThat(again.captures).extracting(c -> c.given().lastModified()).contains("Mon, 03 Mar 2025 08:00:00 GMT");
    }

    private static String time(Capture capture) {
        return capture.captured() == null ? "" : capture.captured().value();
    }

    @Test
    void anArchiveIsNeverOverwritten() throws IOException {
        web.page("/a", "A");
        Path archive = Files.writeString(folder.resolve("out.warc"), "precious");
        read(settings(false, 100, archive), web.url("/a"));
        assertThat(received.captures).isEmpty();
        assertThat(received.reasons()).hasSize(2);
        assertThat(received.reasons().getFirst()).contains("is there already");
        assertThat(archive).hasContent("precious");
        assertThat(web.asked).isEmpty();
    }
}

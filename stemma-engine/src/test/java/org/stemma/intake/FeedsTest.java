package org.stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.news.Capture;
import org.stemma.news.Flag;

/** Feeds as local files. */
class FeedsTest {
    private static final String LONG =
            "The harbour of Ostrel was closed for a third day as divers searched for the barge. ";
    private static final String ARTICLE = "<p>" + LONG.repeat(3) + "</p><p>" + LONG.repeat(2) + "</p>";

    @TempDir
    Path folder;

    private final Received received = new Received();

    private void read(String name, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        new Intake().read(List.of(file.toString()), new Intake.Options(false), received);
    }

    private Capture only() {
        assertThat(received.captures).hasSize(1);
        return received.captures.getFirst();
    }

    @Test
    void anRssEntryWithItsWholeTextIsAnArticle() throws IOException {
        read("feed.rss", """

                <?xml version="1.0"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel><title>Ostrel Courier</title><link>https://courier.example/</link>
                <item><title>Barge sinks &amp;amp; harbour closes</title><link>/news/barge</link><guid isPermaLink="false">b-17</guid>
                <dc:creator>Mira Holt</dc:creator><dc:creator>Jon Abel</dc:creator><pubDate>Tue, 04 Mar 2025 09:00:00 GMT</pubDate>
                <description>Divers search.</description><content:encoded><![CDATA[%s]]></content:encoded></item>
                </channel></rss>""".formatted(ARTICLE));
        Capture capture = only();
        assertThat(capture.form()).isEqualTo(Capture.Form.HTML);
        assertThat(capture.text()).isEqualTo(ARTICLE);
        assertThat(capture.url()).isEqualTo("https://courier.example/news/barge");
        assertThat(capture.file()).endsWith("feed.rss#1");
        assertThat(capture.flags()).isEmpty();
        assertThat(capture.given())
                .isEqualTo(new Capture.Given(
                        "b-17",
                        "Barge sinks & harbour closes",
                        "Mira Holt, Jon Abel",
                        "Tue, 04 Mar 2025 09:00:00 GMT",
                        null,
                        "Ostrel Courier",
                        null));
        assertThat(received.refusals).isEmpty();
    }

    @Test
    void anAtomEntryWithItsWholeTextIsAnArticleWhateverThePrefix() throws IOException {
        read("news.atom", """
                <a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title type="html">The &lt;b&gt;Courier&lt;/b&gt;</a:title>
                <a:entry><a:id>urn:x:1</a:id><a:title>Barge</a:title><a:link rel="edit" href="https://c.example/edit"/>
                <a:link href="https://c.example/1"/><a:author><a:name>Mira Holt</a:name></a:author>
                <a:published>2025-03-04T09:00:00Z</a:published><a:updated>2025-03-04T10:00:00Z</a:updated>
                <a:content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">%s</div></a:content></a:entry></a:feed>""".formatted(ARTICLE));
        Capture capture = only();
        assertThat(capture.text()).contains("<p>").contains("third day as divers");
        assertThat(capture.url()).isEqualTo("https://c.example/1");
        assertThat(capture.given())
                .isEqualTo(new Capture.Given(
                        "urn:x:1",
                        "Barge",
                        "Mira Holt",
                        "2025-03-04T09:00:00Z",
                        "2025-03-04T10:00:00Z",
                        "The Courier",
                        null));
    }

    @Test
    void rdfPutsItsItemsBesideTheChannel() throws IOException {
        read("old.rdf", """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel rdf:about="https://c.example/"><title>Courier</title><link>https://c.example/</link></channel>
                <item rdf:about="https://c.example/7"><title>Barge</title><link>https://c.example/7</link><dc:date>2025-03-04</dc:date>
                <description>The harbour of Ostrel stays closed while divers look for the barge.</description></item></rdf:RDF>""");
        Capture capture = only();
        assertThat(capture.url()).isEqualTo("https://c.example/7");
        assertThat(capture.given().published()).isEqualTo("2025-03-04");
        assertThat(capture.given().outlet()).isEqualTo("Courier");
    }

    @Test
    void aJsonFeedIsKnownByItsVersion() throws IOException {
        read("feed.json", """
                {"version": "https://jsonfeed.org/version/1.1", "title": "Courier", "home_page_url": "https://c.example/",
                 "feed_url": "https://c.example/feed.json", "authors": [{"name": "Mira Holt"}],
                 "items": [{"id": 5, "url": "/five", "title": "Barge", "content_text": "%s\\n\\n%s", "date_published": "2025-03-04"},
                           "no entry"]}""".formatted(LONG.repeat(3).strip(), LONG.repeat(2).strip()));
        Capture capture = only();
        assertThat(capture.url()).isEqualTo("https://c.example/five");
        assertThat(capture.text()).startsWith("<p>The harbour").contains("</p>\n<p>");
        assertThat(capture.given().author()).isEqualTo("Mira Holt");
        assertThat(received.reasons()).singleElement().asString().contains("entry 2", "not a JSON object");
    }

    @Test
    void aSummaryIsKeptAndFlaggedAndALinkIsCounted() throws IOException {
        read("feed.xml", """
                <rss version="0.91"><channel><title>Courier</title>
                <item><title>A</title><link>https://c.example/a</link>
                <description>The harbour of Ostrel stays closed while divers look for the barge. …</description></item>
                <item><title>B</title><link>https://c.example/b</link><description>&lt;a href="https://c.example/b"&gt;Barges queue for a third day off the harbour&lt;/a&gt; Courier</description></item>
                <item><title>C</title><link>https://c.example/c</link></item></channel></rss>""");
        assertThat(only().flags()).extracting(Flag::kind).containsExactly(Flag.Kind.TRUNCATED);
        assertThat(received.reasons()).singleElement().asString().contains("2 entries", "only a link", "--follow");
    }

    @Test
    void sitemapsAndListsOfFeedsNameWhatWouldBeFetched() throws IOException {
        read("sitemap.xml", """
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://c.example/1</loc></url></urlset>""");
        read("index.xml", """
                <sitemapindex><sitemap><loc>https://c.example/s1.xml</loc></sitemap></sitemapindex>""");
        read("feeds.opml", """
                <opml version="2.0"><head><title>Mine</title></head><body><outline text="Ports"><outline type="rss" xmlurl="https://c.example/feed"/>
                </outline></body></opml>""");
        assertThat(received.captures).isEmpty();
        assertThat(received.reasons()).hasSize(3);
        assertThat(received.reasons().get(0)).contains("1 entry", "sitemap");
        assertThat(received.reasons().get(1)).contains("sitemap index names 1 feed");
        assertThat(received.reasons().get(2)).contains("OPML names 1 feed");
    }

    @Test
    void aBrokenFeedIsReadPastItsFaultWhichIsNamed() throws IOException {
        String entry = "<item><title>%s</title><link>https://c.example/%s</link><description>"
                + ARTICLE.replace("<", "&lt;").repeat(4) + "</description></item>\n";
        read(
                "feed.rss",
                "<rss version='2.0'><channel><title>Fish & Chips&nbsp;Daily</title>\n" + entry.formatted("A", "a")
                        + entry.formatted("B", "b").replace("&lt;/p>", "&lt;/p> & "));
        assertThat(received.captures)
                .extracting(Capture::url)
                .containsExactly("https://c.example/a", "https://c.example/b");
        assertThat(received.captures.getFirst().given().outlet()).isEqualTo("Fish & Chips Daily");
        assertThat(received.reasons())
                .singleElement()
                .asString()
                .contains("line 1, column", "not well-formed RSS", "2 entries");
    }

    @Test
    void theEntryInWhichAFeedBreaksOffIsFlagged() throws IOException {
        read(
                "feed.rss",
                "<rss version='2.0'><channel><title>Courier</title><item><title>A</title><description>"
                        + ARTICLE.replace("<", "&lt;").repeat(4)
                        + "</description></item><item><title>B</title><description>" + LONG);
        assertThat(received.captures).hasSize(2);
        assertThat(received.captures.get(0).flags()).isEmpty();
        assertThat(received.captures.get(1).flags()).singleElement().satisfies(flag -> {
            assertThat(flag.kind()).isEqualTo(Flag.Kind.TRUNCATED);
            assertThat(flag.note()).contains("broken inside this entry");
        });
        assertThat(received.reasons()).singleElement().asString().contains("not well-formed");
    }

    @Test
    void latinFeedsAreDecodedAsTheyDeclare() throws IOException {
        Path file = folder.resolve("latin.xml");
        Files.write(
                file,
                ("<?xml version='1.0' encoding='ISO-8859-1'?><rss><channel><title>Café</title><item><title>Größe</title>"
                                + "<description>Der Hafen von Ostrel bleibt für Schiffe geschlossen, so die Behörde.</description></item></channel></rss>")
                        .getBytes(StandardCharsets.ISO_8859_1));
        new Intake().read(List.of(file.toString()), new Intake.Options(false), received);
        assertThat(only().given().title()).isEqualTo("Größe");
    }

    @Test
    void entitiesAreNeverExpanded() throws IOException {
        StringBuilder laughs = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 20; i++) {
            laughs.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        Instant start = Instant.now();
        read("laughs.xml", laughs + "]><rss><channel><title>&a19;</title></channel></rss>");
        read("outside.xml", """
                <!DOCTYPE rss [<!ENTITY secret SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&secret;</title></item></channel></rss>""");
        assertThat(received.captures).isEmpty();
        assertThat(received.reasons()).hasSize(2).allSatisfy(r -> assertThat(r).contains("entities of its own"));
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void deepNestingIsRefusedInTime() throws IOException {
        Instant start = Instant.now();
        read("deep.xml", "<rss><channel>" + "<nest>".repeat(870_000));
        read("late.xml", "<rss><channel>&<title>x</title>" + "<item>".repeat(800_000));
        assertThat(received.captures).isEmpty();
        assertThat(received.reasons()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(received.reasons().getFirst()).contains("nested deeper");
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void whatExhaustsParsersIsRefusedInTime() throws IOException {
        Instant start = Instant.now();
        int size = 5 << 20;
        read("name.xml", "<rss><" + "a".repeat(size) + ">");
        read("attributes.xml", "<rss" + " xmlns:a='u' b=c".repeat(size / 16) + "><channel/></rss>");
        read("elements.xml", "<rss><!--><channel>" + "<b/>".repeat(size / 4) + "</channel></rss>");
        assertThat(received.captures).isEmpty();
        assertThat(received.reasons()).hasSize(3);
        assertThat(received.reasons().get(0)).contains("a name of more than");
        assertThat(received.reasons().get(1)).contains("more than 512 attributes");
        assertThat(received.reasons().get(2)).contains("more than 1000000 elements");
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void aFeedOfEscapedHtmlMayBeLong() throws IOException {
        read(
                "feed.rss",
                "<rss><channel><item><title>A</title><link>https://c.example/a</link><description>"
                        + ARTICLE.replace("<", "&lt;").repeat(40_000) + "</description></item></channel></rss>");
        assertThat(received.reasons()).isEmpty();
        assertThat(only().flags()).isEmpty();
    }

    @Test
    void otherXmlIsRefusedByName() throws IOException {
        read("doc.xml", "<?xml version='1.0'?><TEI><text/></TEI>");
        read(
                "page.xml",
                "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><body><p>Hello there</p></body></html>");
        assertThat(only().form()).isEqualTo(Capture.Form.HTML);
        assertThat(received.reasons()).singleElement().asString().contains("its root is <TEI>");
    }

    @Test
    void damagedFeedsNeverThrow() {
        long seed = 20_250_304;
        Random random = new Random(seed);
        byte[] sound =
                ("<?xml version='1.0'?><rss xmlns:dc='x'><channel><title>C</title><item><title>A &amp; B</title><dc:creator>M</dc:creator>"
                                + "<description><![CDATA[" + ARTICLE + "]]></description></item></channel></rss>")
                        .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = sound.clone();
            for (int j = 0; j < 8; j++) {
                damaged[random.nextInt(damaged.length)] = (byte) "<>&/;\"'! x\u0000[]".charAt(random.nextInt(13));
            }
            int round = i;
            assertThatNoException()
                    .as("seed %d, round %d", seed, round)
                    .isThrownBy(() -> read("damaged.xml", new String(damaged, StandardCharsets.ISO_8859_1)));
        }
    }
}

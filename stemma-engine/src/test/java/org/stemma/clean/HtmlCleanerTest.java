package org.stemma.clean;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.Capture;
import org.stemma.news.Comment;
import org.stemma.news.Flag;
import org.stemma.news.Role;
import org.stemma.news.Source;
import org.stemma.news.Stamp;
import org.stemma.text.Span;

class HtmlCleanerTest {
    private static final String PAGE = """
            <!DOCTYPE html><html lang="en-GB"><head><title>Ferry runs aground off Port Ilmar | The Ilmar Lantern</title>
            <meta property="og:site_name" content="The Ilmar Lantern">
            <meta property="article:published_time" content="2031-05-04T22:10:00+02:00">
            <link rel="canonical" href="https://lantern.example/ferry">
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry runs aground off Port Ilmar",
             "author":{"@type":"Person","name":"Ada Quill"},"datePublished":"2031-05-04T22:10:00+02:00","dateModified":"2031-05-05"}</script></head>
            <body class="has-sidebar"><nav class="menu"><ul><li><a href="/">Home</a><li><a href="/w">World</a></ul></nav>
            <div class="wrap"><h1>Ferry runs aground off Port Ilmar</h1><div class="byline">By Ada Quill | 4 May 2031</div>
            <figure><img src="f.jpg"><figcaption>The ferry on Sunday. Photo: K. Holm</figcaption></figure>
            <div class="story-text"><p>A ferry with 212 passengers ran aground on a sandbank near Port Ilmar on Sunday,
             the harbour office said, and nobody was hurt.</p>
            <p>&ldquo;We felt a jolt &amp; then it was quiet,&rdquo; said Nils&nbsp;Orrin, a <b>teacher</b> who was on board with his class.</p>
            <h2>Tide expected to help</h2>
            <p>Tugs will try to free the ship at high tide on Monday, according to the operator, Blue Sound Lines.</p>
            <ul><li>The ferry was built in 2019, the operator said in a statement.</li></ul>
            <div class="newsletter">Sign up for our newsletter and never miss a story from the coast, every day.</div></div></div>
            <aside class="related"><h3>Related</h3><a href="/x">Harbour dredging delayed again, says the mayor of Port Ilmar</a></aside>
            <section id="comments"><h3>2 comments</h3><ul>
            <li class="comment"><b class="author">seadog</b> <time datetime="2031-05-05">yesterday</time><p>I said this would happen, that channel is far too shallow.</p><a>Reply</a>
            <li class="comment"><div class="author">Mira</div><p>Glad that everyone on board is safe and well.</p></ul></section>
            <footer>© 2031 The Ilmar Lantern</footer></body></html>""";

    private static Article clean(String html) {
        return new Cleaner().clean(capture(html)).getFirst();
    }

    private static Capture capture(String html) {
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        return new Capture(
                "capture-0",
                "page.html",
                null,
                Capture.Form.HTML,
                new Capture.Content(bytes),
                "UTF-8",
                "test",
                html,
                null,
                Capture.Given.NOTHING,
                List.of());
    }

    private static List<String> texts(Article article, Role role) {
        return article.blocks().stream()
                .filter(b -> b.role() == role)
                .map(b -> b.text().text())
                .toList();
    }

    @Test
    void findsTheTextAndNothingElse() {
        Article article = clean(PAGE);
        assertThat(texts(article, Role.BODY)).hasSize(3);
        assertThat(texts(article, Role.HEADING)).containsExactly("Tide expected to help");
        assertThat(texts(article, Role.LIST_ITEM)).hasSize(1);
        assertThat(texts(article, Role.CAPTION)).hasSize(1);
        assertThat(article.body().text()).doesNotContain("newsletter", "dredging", "shallow", "Ada Quill");
    }

    @Test
    void readsWhatThePageSaysOfItself() {
        Article article = clean(PAGE);
        assertThat(article.title()).isEqualTo("Ferry runs aground off Port Ilmar");
        assertThat(article.byline()).containsExactly("Ada Quill");
        assertThat(article.outlet()).isEqualTo(new Source("The Ilmar Lantern", Source.Kind.OUTLET, "lantern.example"));
        assertThat(article.url()).isEqualTo("https://lantern.example/ferry");
        assertThat(article.language()).isEqualTo("en");
        assertThat(article.published()).extracting(Stamp::value).isEqualTo("2031-05-04T22:10:00+02:00");
        assertThat(article.updated()).extracting(Stamp::value).isEqualTo("2031-05-05");
    }

    @Test
    void pointsIntoTheSource() {
        Article article = clean(PAGE);
        Block quote = article.blocks().stream()
                .filter(b -> b.text().text().startsWith("“We"))
                .findFirst()
                .orElseThrow();
        assertThat(quote.text().text())
                .isEqualTo(
                        "“We felt a jolt & then it was quiet,” said Nils Orrin, a teacher who was on board with his class.");
        int end = quote.text().text().indexOf("” said") + 1;
        Span span = quote.text().toOriginal(new Span(0, end));
        assertThat(article.passage(span).quote()).isEqualTo("&ldquo;We felt a jolt &amp; then it was quiet,&rdquo;");
        assertThat(article.published()).isNotNull();
    }

    @Test
    void givesEvidenceForTheDate() {
        Stamp published = clean(PAGE).published();
        assertThat(published).isNotNull();
        assertThat(String.valueOf(published)).contains("quote=2031-05-04T22:10:00+02:00");
    }

    @Test
    void keepsCommentsApart() {
        Article article = clean(PAGE);
        assertThat(article.comments()).extracting(Comment::author).containsExactly("seadog", "Mira");
        assertThat(article.comments())
                .extracting(Comment::text)
                .first()
                .asString()
                .startsWith("I said this")
                .doesNotContain("Reply");
        assertThat(article.comments()).extracting(Comment::time).startsWith("2031-05-05");
    }

    @Test
    void neverTakesACommentsDateOrACopyrightYear() {
        String page =
                "<h1>Quiet day at the lighthouse</h1><p>Nothing at all happened at the lighthouse of Orsa today, the keeper said.</p>"
                        + "<div class=comments><div class=comment><time datetime='2031-01-02'>2 Jan 2031</time><p>Nice, as always.</p></div></div>"
                        + "<footer>© 3 March 2030 The Orsa Bell</footer>";
        assertThat(clean(page).published()).isNull();
    }

    /** Wherever a page is cut, blocks are in order, do not overlap, and every letter stands where it says. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void readsTruncatedAndBrokenPages(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            StringBuilder html = new StringBuilder(PAGE.substring(0, random.nextInt(PAGE.length())));
            for (int j = 0; j < 5 && html.length() > 10; j++) {
                int at = random.nextInt(html.length());
                html.replace(
                        at,
                        at + 1,
                        List.of("<", ">", "&", "\"", "<table>", "</p>", "\u0000", "\r\n")
                                .get(random.nextInt(8)));
            }
            sound(clean(html.toString()));
        }
    }

    private static void sound(Article article) {
        int end = 0;
        for (Block block : article.blocks()) {
            assertThat(block.span().start()).isGreaterThanOrEqualTo(end);
            end = block.span().end();
            assertThat(end).isLessThanOrEqualTo(article.original().length());
            String text = block.text().text();
            for (int i = 0; i < text.length(); i++) {
                String source = block.text().toOriginal(new Span(i, i + 1)).of(article.original());
                boolean same = source.equals(text.substring(i, i + 1));
                assertThat(same
                                || source.isBlank()
                                || source.startsWith("&")
                                || source.length() != 1
                                || text.charAt(i) == ' '
                                || source.equals("\u0000"))
                        .as(text + " at " + i)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<p>a, b <a href=x>",
                "<table><tr><td>x",
                "&amp",
                "<li class=comment>x",
                "word 1.1.2020 ",
                "<span class='date'>"
            })
    @Timeout(value = 60, unit = SECONDS)
    void readsHostilePagesInLinearTime(String piece) {
        Article article = clean(piece.repeat(400_000 / piece.length()));
        assertThat(article.original()).startsWith(piece);
    }

    @Test
    void flagsAPageWithoutText() {
        assertThat(clean("<nav><a href=/>Home</a></nav>").flags())
                .extracting(Flag::kind)
                .containsExactly(Flag.Kind.NO_BODY);
    }
}

package org.stemma.clean;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest {
    private static final String MENU =
            "<nav><ul><li><a href=/>Home</a><li><a href=/t>Town</a><li><a href=/s>Sport</a></ul></nav>";

    private static final String FOOT = "<footer><p>© 2031 The Orrin Gazette. All rights reserved.</p></footer>";

    private static String paragraph(int number) {
        return "<p>In part " + number
                + " of the report, the council of Orrin said that the bridge over the Vell, closed since"
                + " the flood, would open again before the winter, and that buses would run every hour until then.</p>";
    }

    private static String paragraphs(int from, int to) {
        return IntStream.range(from, to).mapToObj(BodyTest::paragraph).reduce("", String::concat);
    }

    private static Page page(String body) {
        return Page.of(
                "<html><head><title>Bridge over the Vell to open again</title></head><body>" + MENU
                        + "<h1>Bridge over the Vell to open again</h1>" + body + FOOT + "</body></html>",
                "");
    }

    private static Body body(Page page) {
        Metadata metadata = Metadata.of(page.document());
        return Body.find(page, Declared.of(metadata, "Bridge over the Vell to open again"));
    }

    private static List<String> text(Page page) {
        Body body = body(page);
        return page.pieces().stream()
                .filter(p -> body.holds(p) && !p.box().isIn(Tags.H1))
                .map(Piece::string)
                .toList();
    }

    @Test
    void keepsTextThatIsSplitOverSiblings() {
        Page page = page("<div class=row>" + paragraphs(1, 4) + "</div><div class=ad><a href=/x>Buy a boat</a></div>"
                + "<div class=row>" + paragraphs(4, 7) + "</div>");
        assertThat(text(page)).hasSize(6).allMatch(s -> s.startsWith("In part"));
    }

    @Test
    void cutsTeasersAndPromotionInsideTheContainer() {
        Page page = page("<div class=article-body>" + paragraphs(1, 6)
                + "<p><a href=/a>Read more: Ferry fares to rise in spring</a></p>" + paragraphs(6, 9)
                + "<div class=newsletter-signup><p>Sign up for our newsletter and never miss a story.</p></div>"
                + "<ul class=related><li><a href=/b>Mayor of Orrin resigns</a><li><a href=/c>Flood damage put at"
                + " millions</a></ul></div>");
        assertThat(text(page)).hasSize(8).allMatch(s -> s.startsWith("In part"));
    }

    @Test
    void keepsHeadingsAndListsOfTheText() {
        Page page = page("<article>" + paragraphs(1, 4) + "<h2>What the engineers found</h2>" + paragraphs(4, 6)
                + "<ul><li>Two of the five piers had been washed out by the flood.</li>"
                + "<li>The eastern ramp had sunk by a hand's breadth since March.</li></ul>" + paragraphs(6, 8)
                + "</article>");
        assertThat(text(page)).hasSize(10).contains("What the engineers found");
    }

    @Test
    void tellsTheContainerAndTheWeight() {
        Page page = page("<div class=article-body>" + paragraphs(1, 6) + "</div>");
        Body body = body(page);
        Piece first = page.pieces().stream()
                .filter(p -> body.holds(p) && p.isProse())
                .findFirst()
                .orElseThrow();
        assertThat(body.why(first)).startsWith("in the container (").contains("), weight ");
        assertThat(body.why(page.pieces().getFirst())).startsWith("outside the container (");
    }

    @Test
    void findsNothingOnAPageWithoutRunningText() {
        Page page = Page.of("<html><body><nav><a href=/>Home</a></nav></body></html>", "");
        assertThat(text(page)).isEmpty();
        assertThat(body(page).why(page.pieces().getFirst())).isEqualTo("the page has no running text");
    }

    @Test
    void findsTextThatStandsInFurnitureAlone() {
        Page page = page("<div class=ad><div>" + paragraphs(1, 3) + "</div></div><div class=paywall>" + paragraphs(3, 5)
                + "</div><div class=social>" + paragraphs(5, 7) + "</div>");
        assertThat(body(page).why(page.pieces().getFirst())).contains("the container");
    }

    @Test
    void takesThePostsOfAForumForItsText() {
        String post =
                "<div class=comment itemprop=comment><p>%s I changed the belt of my loom last week and the noise is gone,"
                        + " so I would look at the belt first, before you order a new motor.</p></div>";
        String thread = IntStream.range(0, 6)
                .mapToObj(i -> post.replace("%s", "Post " + i + "."))
                .reduce("", String::concat);
        Page page = page("<div itemtype=http://schema.org/DiscussionForumPosting><div class=comments>" + thread
                + "</div></div>");
        assertThat(text(page)).hasSize(6);
    }

    @Test
    void readsTheVersionForReadersWithoutScripts() {
        Page page = Page.of(
                "<body><noscript><img src=pixel.gif></noscript><div id=app></div><noscript><div>" + paragraphs(1, 6)
                        + "</div></noscript><noscript>Please switch on scripts.</noscript></body>",
                "");
        assertThat(page.pieces()).hasSize(5);
        assertThat(text(page)).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>x",
                "<b>x",
                "<a href=x>y",
                "<div class=comment-list>x",
                "<p class=ad>",
                "<ul><li>z",
                "x<br><br>"
            })
    @Timeout(value = 20, unit = SECONDS)
    void readsHostilePagesInLinearTime(String part) {
        Page page = Page.of(part.repeat(500_000 / part.length()), "");
        body(page);
        assertThat(page.pieces()).hasSizeLessThan(500_000);
    }
}

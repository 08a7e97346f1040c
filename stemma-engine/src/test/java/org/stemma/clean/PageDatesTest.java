package org.stemma.clean;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stemma.news.Article;
import org.stemma.news.Capture;
import org.stemma.news.Flag;
import org.stemma.news.Stamp;

class PageDatesTest {
    private static final String URL = "https://www.quay-courier.example/news/ferry";

    private static Article clean(String head, String line) {
        String html = "<!DOCTYPE html><html lang=en><head>" + head
                + "</head><body><article><h1>Crossing closed for weeks</h1>"
                + line
                + "<div class=story-body><p>The ferry line said on Tuesday that the crossing would stay closed until the quay is mended.</p>"
                + "<p>Passengers were asked to take the bridge, which the council opens an hour earlier for the time being.</p>"
                + "<p>Nobody could say how long the work will last, since the divers have yet to look at the piles.</p>"
                + "</div></article></body></html>";
        return new Cleaner()
                .clean(new Capture(
                        "capture-1",
                        "page.html",
                        URL,
                        Capture.Form.HTML,
                        new Capture.Content(html.getBytes(StandardCharsets.UTF_8)),
                        "UTF-8",
                        "test",
                        html,
                        null,
                        Capture.Given.NOTHING,
                        List.of()))
                .getFirst();
    }

    private static String meta(String name, String value) {
        return "<meta property=\"" + name + "\" content=\"" + value + "\">";
    }

    private static @Nullable String day(@Nullable Stamp stamp) {
        return stamp == null ? null : stamp.when().earliest().toString();
    }

    @Test
    void aTimeElementIsWhatItsLineCallsIt() {
        Article article = clean("", "<p>Updated: <time datetime=2031-03-05>March 5, 2031</time></p>");
        assertThat(article.published()).isNull();
        assertThat(day(article.updated())).isEqualTo("2031-03-05");
    }

    @Test
    void labelsRunTogetherWithADateAreRead() {
        Article article = clean("", "<p>MARCH 3, 2031Updated: MARCH 5, 2031</p>");
        assertThat(day(article.published())).isEqualTo("2031-03-03");
        assertThat(day(article.updated())).isEqualTo("2031-03-05");
    }

    @Test
    void theDayThatIsShownIsTheMomentInTheOutletsZone() {
        Article article = clean(
                meta("article:published_time", "2031-03-04T23:00:00Z")
                        + meta("article:modified_time", "2031-03-05T08:00:00Z"),
                "<p>5 March 2031</p>");
        assertThat(day(article.published())).isEqualTo("2031-03-05");
    }

    @Test
    void theFirstOfJanuaryAtMidnightIsNotBelievedUnlessItIsShown() {
        String head = meta("article:published_time", "2004-01-01T00:00:00Z");
        Article hidden = clean(head, "");
        assertThat(hidden.published()).isNull();
        assertThat(hidden.flags()).extracting(Flag::kind).contains(Flag.Kind.DATE_NOT_TRUSTED);
        assertThat(day(clean(head, "<p>January 1, 2004</p>").published())).isEqualTo("2004-01-01");
    }

    @Test
    void aChangeBeforeThePublicationIsFlagged() {
        Article article = clean(
                meta("article:published_time", "2031-03-09T10:00:00Z")
                        + meta("article:modified_time", "2031-03-05T08:00:00Z"),
                "");
        assertThat(article.flags()).extracting(Flag::kind).contains(Flag.Kind.DATE_NOT_TRUSTED);
    }

    @Test
    void anAddressWithAnotherOutletIsFlagged() {
        assertThat(clean("<link rel=canonical href=https://norbay-post.example/ferry>", "")
                        .flags())
                .extracting(Flag::kind)
                .contains(Flag.Kind.FOREIGN_ADDRESS);
        assertThat(clean("<link rel=canonical href=https://amp.quay-courier.co.example/ferry>", "")
                        .flags())
                .extracting(Flag::kind)
                .doesNotContain(Flag.Kind.FOREIGN_ADDRESS);
    }

    @Test
    void aPageThatTellsOnlyItsChangeHasNoDateOfPublication() {
        Article article = clean("", "<p>Last updated: March 5, 2031</p>");
        assertThat(article.published()).isNull();
        assertThat(requireNonNull(article.updated()).note()).contains("shown on the page");
    }
}

package org.stemma.clean;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.Capture;
import org.stemma.news.Flag;
import org.stemma.news.Role;
import org.stemma.news.Stamp;

class PageMetadataTest {
    private static final String TEXT =
            "<p>The ferry line said on Tuesday that the crossing would stay closed until the quay is mended.</p>"
                    + "<p>Passengers were asked to take the bridge, which the council opens an hour earlier for the time being.</p>"
                    + "<p>Nobody could say how long the work will last, since the divers have yet to look at the piles.</p>";

    private static Article clean(String head, String body) {
        return clean(head, body, "https://www.quay-courier.example/news/ferry", Capture.Given.NOTHING);
    }

    private static Article clean(String head, String body, String url, Capture.Given given) {
        String html = "<!DOCTYPE html><html lang=en><head>" + head + "</head><body>" + body + "</body></html>";
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        return new Cleaner()
                .clean(new Capture(
                        "capture-1",
                        "page.html",
                        url,
                        Capture.Form.HTML,
                        new Capture.Content(bytes),
                        "UTF-8",
                        "test",
                        html,
                        null,
                        given,
                        List.of()))
                .getFirst();
    }

    private static Capture.Given served(String language, String location) {
        return Capture.Given.NOTHING.served(null, language, location);
    }

    @Test
    void whatTheHeadOfTheResponseTellsOtherwiseIsFlagged() {
        String url = "https://www.quay-courier.example/news/ferry";
        Article foreign = clean("", story(""), url, served("de", "https://www.harbour-bell.example/news/ferry"));
        assertThat(foreign.language()).isEqualTo("en");
        assertThat(foreign.flags())
                .anyMatch(f -> f.note().contains("Content-Language tells \"de\""))
                .anyMatch(f -> f.kind() == Flag.Kind.FOREIGN_ADDRESS && f.note().contains("harbour-bell"));
    }

    private static String story(String line) {
        return "<article><h1>Crossing closed for weeks</h1>" + line + "<div class=story-body>" + TEXT
                + "</div></article>";
    }

    private static String ld(String json) {
        return "<script type=\"application/ld+json\">" + json + "</script>";
    }

    private static String day(@Nullable Stamp stamp) {
        return requireNonNull(stamp).when().earliest().toString();
    }

    @Test
    void readsBrokenJsonLd() {
        Article article = clean(
                ld(
                        "<!-- {\"@graph\":[{\"@type\":\"NewsArticle\",\"headline\":\"Crossing closed\nfor weeks\",\"author\":{\"@id\":\"#a\"},"
                                + "\"datePublished\":\"2031-03-04T10:00:00+01:00\",},{\"@type\":\"Person\",\"@id\":\"#a\",\"name\":\"Ada Quill\"}]} -->"),
                story(""));
        assertThat(article.byline()).containsExactly("Ada Quill");
        assertThat(article.published()).isNotNull();
        assertThat(day(article.published())).isEqualTo("2031-03-04");
    }

    @Test
    void aHeadlineOfAnotherArticleIsReportedAndNotBelieved() {
        Article article = clean(
                "<title>Crossing closed for weeks</title>"
                        + ld(
                                "{\"@type\":\"NewsArticle\",\"headline\":\"Zoo welcomes twin lynx\",\"author\":\"Max Holm\"}"),
                story(""));
        assertThat(article.title()).isEqualTo("Crossing closed for weeks");
        assertThat(article.byline()).isEmpty();
        assertThat(article.flags()).extracting(Flag::kind).contains(Flag.Kind.METADATA_CONTRADICTION);
    }

    @Test
    void theSitesNameIsNoHeadline() {
        Article article = clean(
                "<title>Crossing closed for weeks | The Quay Courier</title><meta property=og:site_name content=\"The Quay Courier\">",
                "<h1><a href=/>The Quay Courier</a></h1><h2>Crossing closed for weeks</h2><div class=story-body>" + TEXT
                        + "</div>");
        assertThat(article.title()).isEqualTo("Crossing closed for weeks");
    }

    @Test
    void aKickerIsCutFromTheHeadline() {
        Article article = clean(
                "<meta property=og:title content=\"Crossing closed for weeks\">",
                "<h1><span>Ferries</span> Crossing closed for weeks <small>4 March</small></h1><div class=story-body>"
                        + TEXT + "</div>");
        assertThat(article.title()).isEqualTo("Crossing closed for weeks");
    }

    @Test
    void readsBylinesInManyLanguages() {
        for (String line : List.of(
                "By Ada Quill",
                "Von Ada Quill, Korrespondentin",
                "Par Ada Quill",
                "Por: Ada Quill",
                "Автор: Ada Quill",
                "Written by Ada Quill | 4 March 2031",
                "BY ADA QUILL, SENIOR EDITOR")) {
            assertThat(clean("", story("<p class=x>" + line + "</p>")).byline())
                    .as(line)
                    .containsExactly("Ada Quill");
        }
    }

    @Test
    void joinedNamesAreParted() {
        assertThat(clean("<meta name=author content=\"Ada Quill, Ben Orrin and Cleo Marsh\">", story(""))
                        .byline())
                .containsExactly("Ada Quill", "Ben Orrin", "Cleo Marsh");
    }

    @Test
    void theVisibleBylineWinsOverALogin() {
        Article article = clean(
                ld("{\"@type\":\"Article\",\"author\":{\"@type\":\"Person\",\"name\":\"aquill77\"}}"),
                story("<div class=byline>By <a href=/authors/ada>Ada Quill</a></div>"));
        assertThat(article.byline()).containsExactly("Ada Quill");
    }

    @Test
    void photographersAndReviewersDoNotSign() {
        assertThat(clean("", story("<p>Photo by Max Holm</p><p>Reviewed by Dr. Eva Lind</p>"))
                        .byline())
                .isEmpty();
    }

    @Test
    void whatCameWithTheCaptureSignsAndDatesIt() {
        Capture.Given given = new Capture.Given(
                null, null, "Ada Quill", "2031-03-04", "2031-03-05", null, "Fri, 07 Mar 2031 10:00:00 GMT");
        Article article = clean("", story(""), "https://quay-courier.example/x", given);
        assertThat(article.byline()).containsExactly("Ada Quill");
        assertThat(article.published()).extracting(Stamp::basis).isEqualTo(Stamp.Basis.GIVEN);
        assertThat(article.updated()).isNotNull();
        assertThat(day(article.updated())).isEqualTo("2031-03-05");
    }

    @Test
    void theHeaderTellsOfTheChangeOnlyWhereNothingElseDoes() {
        Capture.Given given = new Capture.Given(null, null, null, null, null, null, "Fri, 07 Mar 2031 10:00:00 GMT");
        Article article = clean("", story(""), "https://quay-courier.example/x", given);
        assertThat(article.published()).isNull();
        assertThat(article.updated()).extracting(Stamp::basis).isEqualTo(Stamp.Basis.HTTP_HEADER);
        Article future = clean("<meta name=pubdate content=2031-06-01>", story(""), "https://q.example/x", given);
        assertThat(future.published()).isNull();
    }

    @Test
    void anOlderDateInTheAddressWinsOverMetadata() {
        Article article = clean(
                ld(
                        "{\"@type\":\"NewsArticle\",\"headline\":\"Crossing closed for weeks\",\"datePublished\":\"2031-06-01\"}"),
                story(""),
                "https://quay-courier.example/2028/05/14/crossing/",
                Capture.Given.NOTHING);
        assertThat(day(article.published())).isEqualTo("2028-05-14");
        assertThat(article.flags()).extracting(Flag::kind).contains(Flag.Kind.METADATA_CONTRADICTION);
    }

    @Test
    void theLabelBeforeADateTellsWhichItIs() {
        Article article =
                clean("", story("<p>Published: 3 March 2031</p><p>Zuletzt aktualisiert:</p><p>5 March 2031</p>"));
        assertThat(day(article.published())).isEqualTo("2031-03-03");
        assertThat(day(article.updated())).isEqualTo("2031-03-05");
    }

    @Test
    void copyrightIsNoDateOfPublication() {
        assertThat(clean("", story("") + "<footer>© 04.03.2031 Quay Courier</footer>")
                        .published())
                .isNull();
    }

    @Test
    void theOrderOfNumbersFollowsThePagesOwnDates() {
        Article article = clean("", story("<p class=date>04/03/2031</p>") + "<p>Archive: 25/02/2031</p>");
        assertThat(day(article.published())).isEqualTo("2031-03-04");
    }

    @Test
    void theParagraphThatTheDescriptionRepeatsIsTheDek() {
        String dek = "Divers will look at the piles before anybody says when the boats may sail again.";
        Article article = clean(
                "<meta name=description content=\"" + dek + "\">",
                "<header><h1>Crossing closed for weeks</h1><p>" + dek
                        + "</p></header><p>By Ada Quill</p><div class=article-body>" + TEXT + "</div>");
        assertThat(article.blocks())
                .filteredOn(b -> b.role() == Role.DEK || b.role().isBody())
                .extracting(Block::role)
                .contains(Role.BODY);
    }

    @Test
    void theCanonicalAddressMayNotBeTheHomePageNorElsewhere() {
        String url = "https://www.quay-courier.example/news/ferry";
        assertThat(clean("<link rel=canonical href=\"https://www.quay-courier.example/\">", story(""))
                        .url())
                .isEqualTo(url);
        assertThat(clean("<link rel=canonical href=\"https://elsewhere.example2/a\">", story(""))
                        .url())
                .isEqualTo(url);
        assertThat(clean("<link rel=canonical href=\"/news/ferry-closed\">", story(""))
                        .url())
                .isEqualTo("https://www.quay-courier.example/news/ferry-closed");
    }
}

package org.stemma.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.stemma.news.Claim;
import org.stemma.news.Passage;
import org.stemma.text.Span;

/** Search, names, relations and corrections over a small store of hostile texts, asked through HTTP. */
class FindingTest {
    private static final int STORIES = 30;

    @RegisterExtension
    static final OpenDesk DESK = OpenDesk.overHostileNews(STORIES);

    private static String name() {
        return DESK.visitor().page("/names").select(".columns li a").attr("href");
    }

    private static Stream<String> pages() {
        String markup = Visit.encoded(HostileNews.MARKUP);
        return Stream.of(
                "/search?words=" + markup,
                "/search?words=harbour",
                "/search?words=harbour&in=claims&state=DENIED",
                "/search?in=quotes&words=script&speaker=" + markup,
                "/search?in=articles&outlet=" + markup + "&story=" + markup,
                "/search?story=" + DESK.dossier().story().id(),
                "/names",
                "/names?words=" + markup,
                "/names?story=" + DESK.dossier().story().id(),
                name(),
                name() + "/across",
                "/relations",
                "/relations?who=" + markup,
                "/relations?who=Tova",
                "/relations?who=Tova&with=Guild",
                "/relations?who=Tova&with=" + markup,
                "/corrections");
    }

    @Test
    void hostileTextStaysText() {
        pages().forEach(address -> {
            HttpResponse<String> answer = DESK.visitor().ask(address);
            assertThat(answer.statusCode()).as(address).isLessThan(500);
            Visitor.isHarmless(address, answer.body());
        });
        for (String address : List.of("/search?words=harbour", name(), "/relations?who=Tova&with=Guild")) {
            assertThat(DESK.visitor().ask(address).body()).as(address).contains("⟨U+202E⟩", "&lt;script&gt;");
        }
    }

    @Test
    void answersAreShownAsText() {
        Passage passage =
                DESK.dossier().claims().getFirst().statements().getFirst().passage();
        Cited cited = new Cited(passage, HostileNews.MARKUP, "3 May 2031", HostileNews.MARKUP);
        SearchPage.Said said = new SearchPage.Said(HostileNews.MARKUP, HostileNews.MARKUP, List.of(cited));
        SearchPage.Answered answered = new SearchPage.Answered(
                "claim-1",
                HostileNews.MARKUP,
                Claim.State.DISPUTED,
                2,
                "story-1",
                HostileNews.MARKUP,
                List.of(new SearchPage.Stand("Reported", false, List.of(said))),
                List.of(new SearchPage.Note(true, "number", HostileNews.MARKUP)));
        Asked asked = new Asked(HostileNews.MARKUP, Asked.Scope.ANSWERS, "", "", "", "", null, null, "", false);
        SearchPage page = new SearchPage(asked, List.of(), List.of(), List.of(answered), null, "s.db");
        Document shown = rendered(page);
        assertThat(shown.select(".stand blockquote").text()).contains("<script>alert(1)</script>");
        assertThat(shown.select(".stand .to").attr("href")).startsWith("/articles/" + passage.article());
    }

    private static Document rendered(SearchPage page) {
        StringOutput output = new StringOutput();
        TemplateEngine.createPrecompiled(
                        null, ContentType.Html, FindingTest.class.getClassLoader(), "org.stemma.app.web")
                .render(
                        page.template(),
                        Map.of("page", page, "frame", new Frame(Visit.Theme.AUTO, "/search", new Assets(), null)),
                        new Legible(output));
        Visitor.isHarmless("a page of a search", output.toString());
        return Jsoup.parse(output.toString());
    }

    @Test
    void whatIsFoundByItsMeaningSaysSo() {
        Passage passage =
                DESK.dossier().claims().getFirst().statements().getFirst().passage();
        Cited cited = new Cited(passage, "Title", "3 May 2031", "Outlet");
        SearchPage.Hit hit = new SearchPage.Hit(
                Marked.plain("The quay is shut"),
                Claim.State.ECHOED,
                null,
                List.of(),
                "by meaning",
                "",
                null,
                "",
                cited);
        Asked asked = new Asked("port closed", Asked.Scope.CLAIMS, "", "", "", "", null, null, "", false);
        List<SearchPage.Hits> lists = List.of(new SearchPage.Hits(Asked.Scope.CLAIMS, List.of(hit), 1, null));
        Document shown = rendered(new SearchPage(asked, List.of(), lists, null, "Meaning is known for 3 %", "s.db"));
        assertThat(shown.select(".hit .by").eachText()).containsExactly("by meaning");
        assertThat(shown.select("#found > .hint").eachText()).containsExactly("Meaning is known for 3 %");
        assertThat(DESK.visitor().page("/search?words=harbour").select(".by, #found > .hint"))
                .as("a desk that searches by words")
                .isEmpty();
    }

    @Test
    void everythingIsSearchedAtOnce() {
        Document page = DESK.visitor().page("/search?words=harbour+script");
        assertThat(page.select(".found .chapter > h2").eachText())
                .containsExactly("Claims " + STORIES, "Quotes " + STORIES, "Articles " + 2 * STORIES);
        assertThat(page.select(".hit mark").eachText()).contains("harbour", "script");
        assertThat(page.select("#facets select").eachAttr("name"))
                .containsExactly("story", "outlet", "state", "speaker");
        assertThat(page.select(".hit .to").eachAttr("hx-get")).allMatch(way -> way.startsWith("/passages/"));
    }

    @Test
    void somethingIsFoundWithEachLetter() {
        for (String address : List.of("/search?words=harb", "/stories?words=harb")) {
            assertThat(DESK.visitor().typing(address).select(".hit mark, .card"))
                    .as(address)
                    .isNotEmpty();
            assertThat(DESK.visitor().page(address).select(".hit mark, .card"))
                    .as("sent: " + address)
                    .isEmpty();
            assertThat(DESK.visitor().page(address + "*").select(".hit mark, .card"))
                    .as(address + "*")
                    .isNotEmpty();
        }
    }

    @Test
    void facetsLeaveOutWhatTheyCannotChoose() {
        Document denied = DESK.visitor().page("/search?words=harbour&state=DENIED");
        assertThat(denied.select(".found .chapter").eachAttr("id")).containsExactly("claims");
        assertThat(DESK.visitor()
                        .page("/search?words=harbour&state=ECHOED")
                        .select(".found")
                        .text())
                .contains("Nothing found", "Take the limits away");
        String speaker = name().replace("/names/", "");
        Document said = DESK.visitor().page("/search?speaker=" + speaker);
        assertThat(said.select(".found .chapter").eachAttr("id")).containsExactly("quotes");
        Document within = DESK.visitor()
                .page("/search?words=harbour&in=articles&story="
                        + DESK.dossier().story().id());
        assertThat(within.select(".hit")).hasSize(2);
        assertThat(DESK.visitor().page("/search?words=harbour&from=2040-01-01").select(".hit"))
                .isEmpty();
        assertThat(DESK.visitor().ask("/search?words=harbour&from=soon").statusCode())
                .isEqualTo(400);
    }

    @Test
    void allThatIsFoundIsShownOnceInPages() {
        List<String> seen = new ArrayList<>();
        String address = "/search?words=harbour&in=claims";
        while (!address.isEmpty()) {
            Document page = DESK.visitor().page(address);
            seen.addAll(page.select(".hit .to").eachAttr("href"));
            address = page.select(".hits .more a").attr("href");
        }
        assertThat(seen).hasSize(STORIES);
        assertThat(new HashSet<>(seen)).hasSize(STORIES);
    }

    @Test
    void noWordsAreAnError() {
        for (String words : List.of("\"", "AND OR NOT (", "*:*", "a~2^9", "\u0000\u202e", "\"\"\"", "-", "/.*/", "?")) {
            assertThat(DESK.visitor()
                            .ask("/search?words=" + Visit.encoded(words))
                            .statusCode())
                    .as(words)
                    .isEqualTo(200);
            assertThat(DESK.visitor()
                            .ask("/names?words=" + Visit.encoded(words))
                            .statusCode())
                    .as(words)
                    .isEqualTo(200);
            assertThat(DESK.visitor()
                            .ask("/relations?who=" + Visit.encoded(words))
                            .statusCode())
                    .as(words)
                    .isEqualTo(200);
        }
        assertThat(DESK.visitor().ask("/search?words=" + "x".repeat(3_000)).statusCode())
                .isEqualTo(400);
        assertThat(DESK.visitor()
                        .page("/search?words=unheardof")
                        .select(".found")
                        .text())
                .contains("Nothing found");
    }

    @Test
    void aTextIsCutAroundTheWordsThatWereAskedFor() {
        String text = "far ".repeat(200) + "harbour" + " away".repeat(200);
        Marked marked = Marked.of(text, List.of(new Span(800, 807)));
        assertThat(marked.pieces().getFirst().text()).isEqualTo("…");
        assertThat(marked.pieces().getLast().text()).isEqualTo("…");
        assertThat(marked.pieces().stream().filter(Marked.Piece::asked))
                .extracting(Marked.Piece::text)
                .containsExactly("harbour");
    }

    @Test
    void aNameLeadsToAllThatIsToldOfIt() {
        Document page = DESK.visitor().page(name());
        assertThat(page.select("h1").text()).startsWith("Tova");
        assertThat(page.select("#roles .item")).hasSize(1);
        assertThat(page.select("#said .item")).hasSize(12);
        assertThat(page.select("#events .parties").first())
                .isNotNull()
                .extracting(parties -> parties.text())
                .asString()
                .contains("→ Guild");
        assertThat(page.select("#stories li")).hasSize(STORIES);
        assertThat(DESK.visitor()
                        .page("/names?story=" + DESK.dossier().story().id())
                        .select(".columns li"))
                .hasSize(1);
        assertThat(DESK.visitor().ask("/names/name-0000").statusCode()).isEqualTo(404);
    }

    @Test
    void whatPassedBetweenTwoIsCountedAndDrawn() {
        Document others = DESK.visitor().page("/relations?who=Tova");
        assertThat(others.select(".figures tbody th").text()).startsWith("Guild");
        Document page = DESK.visitor().page(others.select(".figures tbody a").attr("href"));
        assertThat(page.select("main > .hint").text()).startsWith(STORIES + " events told as having happened");
        assertThat(page.select("svg .with")).isNotEmpty();
        assertThat(page.select(".entries .item")).hasSize(STORIES);
        assertThat(page.select(".entries .to").eachAttr("hx-get")).hasSize(STORIES);
        assertThat(DESK.visitor().page("/relations?who=Nobody").select("main").text())
                .contains("Nobody named “Nobody”");
    }

    @Test
    void aCorrectionIsMadeByItsOwnPagesOnly() {
        String form = "kind=merge&name=Tova&other=Tova+Lind";
        assertThat(DESK.visitor().post("/corrections", form, "cross-site").statusCode())
                .isEqualTo(403);
        assertThat(DESK.visitor().post("/corrections/1/undo", "", "cross-site").statusCode())
                .isEqualTo(403);
        for (String wrong : List.of(
                "",
                "kind=nonsense&name=a",
                "kind=merge&name=Tova",
                "kind=rename&name=Tova&to=+",
                "kind=split&name=Tova",
                "kind=rename&name=Tova&to=" + "x".repeat(400))) {
            assertThat(DESK.visitor().post("/corrections", wrong, "same-origin").statusCode())
                    .as(wrong)
                    .isEqualTo(400);
        }
        assertThat(DESK.visitor()
                        .post("/corrections/99/undo", "", "same-origin")
                        .statusCode())
                .isEqualTo(404);
        assertThat(DESK.visitor().page("/corrections").select(".trail li")).isEmpty();
    }

    @Test
    void anEmptyDeskSaysWhatToDo() {
        try (Desk empty = DESK.over("none.db")) {
            Visitor guest = new Visitor(empty);
            assertThat(guest.page("/names").select("main").text()).contains("./stemma read");
            assertThat(guest.page("/relations").select("main").text()).contains("./stemma read");
            assertThat(guest.page("/search?words=harbour").select("main").text())
                    .contains("Nothing found");
            assertThat(guest.page("/corrections").select("main").text()).contains("Nothing was corrected");
            assertThat(guest.ask("/names/name-1").statusCode()).isEqualTo(404);
            assertThat(guest.ask("/names/name-1/across").statusCode()).isEqualTo(404);
            assertThat(guest.post("/corrections", "kind=merge&name=a&other=b", "same-origin")
                            .statusCode())
                    .isEqualTo(400);
        }
    }
}

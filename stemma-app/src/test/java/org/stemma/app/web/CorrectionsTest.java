package org.stemma.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.stemma.Stemma;
import org.stemma.news.Capture;
import org.stemma.news.Dossier;
import org.stemma.news.Report;
import org.stemma.store.Store;
import org.stemma.text.ContentId;

/** Questions, and corrections that change what pages show, over a report that was really read. */
@Tag("slow")
@TestMethodOrder(MethodOrderer.MethodName.class)
class CorrectionsTest {
    private static final String TEXT =
            "The night ferry Amalia ran aground off Port Elva on Tuesday with 212 passengers on board. Captain Pavel Drost said the radar had"
                    + " failed twice that week. Drost blamed the owner.";

    private static final String OTHER =
            "The parliament of Vostania passed the budget on Monday. Finance minister Ilse Marr praised the vote, and the opposition left the hall."
                    + " Marr met the head of the central bank on Friday.";

    @RegisterExtension
    static final OpenDesk DESK = OpenDesk.over(CorrectionsTest::write);

    private static List<Dossier> write(Path file) {
        Stemma stemma = new Stemma();
        List<Report> reports = new ArrayList<>();
        try (Store store = Store.open(file)) {
            for (Capture capture : List.of(capture("ferry.txt", TEXT), capture("budget.txt", OTHER))) {
                List<Report> read = stemma.reports(capture);
                store.add(capture, read);
                reports.addAll(read);
            }
            List<Dossier> dossiers = stemma.dossiers(reports);
            store.save(dossiers);
            return dossiers;
        }
    }

    private static Capture capture(String file, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Capture(
                ContentId.of("capture", text),
                file,
                null,
                Capture.Form.SCRAPE,
                new Capture.Content(bytes),
                "UTF-8",
                "given",
                text,
                null,
                Capture.Given.NOTHING,
                List.of());
    }

    private static List<String> people() {
        return DESK.visitor()
                .page("/names")
                .select("section:has(h2:contains(People)) li a")
                .eachText();
    }

    @Test
    void aQuestionIsAnsweredWithItsPassages() {
        Document page = DESK.visitor().page("/search?in=answers&words=Did+the+ferry+run+aground%3F");
        assertThat(page.select(".answered .badge").eachText()).contains("single source");
        assertThat(page.select(".answered blockquote").text()).contains("ran aground off Port Elva");
        assertThat(page.select(".answered .to").attr("hx-get")).startsWith("/passages/");
        assertThat(DESK.visitor()
                        .page("/search?in=answers&words=Was+the+airport+bombed%3F")
                        .select(".found")
                        .text())
                .contains("Nothing found");
    }

    @Test
    void aRenamedOneIsShownSoUntilThatIsTakenBack() {
        assertThat(people()).contains("Pavel Drost").doesNotContain("Captain Drost");
        assertThat(correct("kind=rename&name=Pavel+Drost&to=Captain+Drost")).isEqualTo(303);
        assertThat(people()).contains("Captain Drost").doesNotContain("Pavel Drost");
        Document trail = DESK.visitor().page("/corrections");
        assertThat(trail.select(".trail li:first-child p").text())
                .isEqualTo("rename \"Pavel Drost\" to \"Captain Drost\"");
        String undo = trail.select(".trail form").attr("action");
        assertThat(post(undo, "")).isEqualTo(303);
        assertThat(people()).contains("Pavel Drost").doesNotContain("Captain Drost");
        Document after = DESK.visitor().page("/corrections");
        assertThat(after.select(".trail .undone small").text())
                .contains("made on", "taken back on", "a reader at the desk");
        assertThat(after.select(".trail li form")).isEmpty();
        assertThat(DESK.visitor().post(undo, "", "same-origin").statusCode()).isEqualTo(404);
    }

    private static List<String> stories() {
        return DESK.visitor().page("/stories").select(".card h2 a").eachAttr("href");
    }

    private static String story(String words) {
        return DESK.visitor()
                .page("/stories?words=" + words)
                .select(".card h2 a")
                .attr("href")
                .replace("/stories/", "");
    }

    /** A change that takes longer than a reader waits is told before it is done. */
    private static int post(String address, String form) {
        int status = DESK.visitor().post(address, form, "same-origin").statusCode();
        while (!DESK.visitor().page("/corrections").select("#trail[hx-get]").isEmpty()) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return status;
    }

    private static int correct(String form) {
        return post("/corrections", form);
    }

    private static void undoLast() {
        String undo = DESK.visitor().page("/corrections").select(".trail form").attr("action");
        assertThat(post(undo, "")).isEqualTo(303);
    }

    @Test
    void storiesAreOneAndTwoAgain() {
        assertThat(stories()).hasSize(2);
        String ferry = story("ferry");
        Document form = DESK.visitor().page("/stories/" + ferry + "/correct?words=budget");
        String other = form.select("input[name=to]").attr("value");
        assertThat(other).isEqualTo(story("budget"));
        assertThat(correct("about=stories&kind=merge&story=" + ferry + "&to=" + other))
                .isEqualTo(303);
        assertThat(stories()).hasSize(1);
        String merged = story("ferry");
        Document both = DESK.visitor().page("/stories/" + merged + "/correct");
        List<String> articles = both.select("input[name=article]").eachAttr("value");
        assertThat(articles).hasSize(2);
        assertThat(DESK.visitor()
                        .page("/corrections")
                        .select(".trail .touched a")
                        .attr("href"))
                .isEqualTo("/stories/" + merged);
        assertThat(correct("about=stories&kind=split&story=" + merged + "&article=" + articles.getFirst()))
                .isEqualTo(303);
        assertThat(stories()).hasSize(2);
        undoLast();
        assertThat(stories()).hasSize(1);
        undoLast();
        assertThat(stories()).hasSize(2).contains("/stories/" + ferry);
    }

    @Test
    void aStoryIsTitledAsItsReaderSays() {
        String title = Visit.encoded("The ferry " + HostileNews.MARKUP);
        assertThat(correct("about=stories&kind=rename&story=" + story("ferry") + "&title=" + title))
                .isEqualTo(303);
        String renamed = "/stories/" + story("ferry") + "/correct";
        assertThat(DESK.visitor().page(renamed).select("h1").text()).startsWith("The ferry <script>");
        Visitor.isHarmless(renamed, DESK.visitor().ask(renamed).body());
        Visitor.isHarmless("/corrections", DESK.visitor().ask("/corrections").body());
        undoLast();
        assertThat(DESK.visitor()
                        .page("/stories/" + story("ferry") + "/correct")
                        .select("h1")
                        .text())
                .doesNotContain("script");
    }

    @Test
    void eventsAreOneAndTwoAgain() {
        String page = "/stories/" + story("budget") + "/correct";
        List<String> events = DESK.visitor()
                .page(page)
                .select("input[name=whole][value^=event]")
                .eachAttr("value");
        assertThat(events).hasSizeGreaterThan(1);
        String form = "about=events&story=" + story("budget");
        assertThat(correct(form + "&kind=merge&whole=" + events.get(0) + "&whole=" + events.get(1)))
                .isEqualTo(303);
        Document merged = DESK.visitor().page(page);
        assertThat(merged.select("input[name=whole][value^=event]")).hasSize(events.size() - 1);
        String mention = merged.select("input[name=part][value^=event]").attr("value");
        assertThat(mention).endsWith(":1");
        assertThat(correct(form + "&kind=split&part=" + mention)).isEqualTo(303);
        assertThat(DESK.visitor().page(page).select("input[name=whole][value^=event]"))
                .hasSameSizeAs(events);
        undoLast();
        undoLast();
        assertThat(DESK.visitor()
                        .page(page)
                        .select("input[name=whole][value^=event]")
                        .eachAttr("value"))
                .isEqualTo(events);
    }

    @Test
    void claimsAreOneAndTwoAgain() {
        String page = "/stories/" + story("ferry") + "/correct";
        String each = "input[name=whole][value^=claim]";
        List<String> claims = DESK.visitor().page(page).select(each).eachAttr("value");
        assertThat(claims).hasSizeGreaterThan(1);
        String form = "about=claims&story=" + story("ferry");
        assertThat(correct(form + "&kind=merge&whole=" + claims.get(0) + "&whole=" + claims.get(1)))
                .isEqualTo(303);
        Document merged = DESK.visitor().page(page);
        assertThat(merged.select(each)).hasSize(claims.size() - 1);
        String part = merged.select("input[name=part][value^=claim]").attr("value");
        assertThat(correct(form + "&kind=split&part=" + part)).isEqualTo(303);
        assertThat(DESK.visitor().page(page).select(each)).hasSameSizeAs(claims);
        undoLast();
        undoLast();
        assertThat(DESK.visitor().page(page).select(each).eachAttr("value")).isEqualTo(claims);
    }

    @Test
    void whatMakesNoSenseIsRefusedAndNotKept() {
        int before = DESK.visitor().page("/corrections").select(".trail li").size();
        String ferry = story("ferry");
        String article = DESK.visitor()
                .page("/stories/" + ferry + "/correct")
                .select("input[name=article]")
                .attr("value");
        for (String form : List.of(
                "about=stories&kind=merge&story=" + ferry,
                "about=stories&kind=merge&story=" + ferry + "&to=" + ferry,
                "about=stories&kind=split&story=" + ferry + "&article=" + article,
                "about=stories&kind=move&story=" + ferry + "&article=" + article,
                "about=stories&kind=rename&story=" + ferry + "&title=+",
                "about=events&kind=split&story=" + ferry + "&mention=x:y",
                "about=events&kind=merge&story=" + ferry + "&whole=event-0",
                "about=claims&kind=merge",
                "about=claims&kind=split&story=" + ferry + "&part=claim-0:1",
                "about=stories&kind=praise",
                "kind=merge&name=One")) {
            assertThat(correct(form)).as(form).isEqualTo(400);
        }
        assertThat(correct("about=stories&kind=merge&story=" + ferry + "&to=story-0"))
                .isEqualTo(404);
        assertThat(DESK.visitor()
                        .post("/corrections", "about=stories&kind=rename&title=x&story=" + ferry, "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(DESK.visitor().post("/theme", "", "same-origin").statusCode())
                .isEqualTo(400);
        assertThat(DESK.visitor().page("/corrections").select(".trail li")).hasSize(before);
    }
}

package org.stemma.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.stemma.Stemma;
import org.stemma.news.Capture;
import org.stemma.news.Dossier;
import org.stemma.news.Report;
import org.stemma.store.Store;
import org.stemma.text.ContentId;

/** Corrections beside what they are about: each leads back to where it was made, by what that is called then, and is undone there. */
@Tag("slow")
class CorrectedInPlaceTest {
    private static final List<String> TEXTS = List.of(
            "The night ferry Amalia ran aground off Port Elva on Tuesday with 212 passengers on board. Captain Pavel Drost said the radar"
                    + " had failed twice that week. The owner of the ferry Amalia denied that the radar had failed.",
            "The night ferry Amalia ran aground off Port Elva on Tuesday with 212 passengers on board, the coast guard said. Captain Pavel"
                    + " Drost said the radar had failed twice that week. The ferry Amalia was towed to Port Elva.",
            "The parliament of Vostania passed the budget on Monday. Drost praised the vote in the parliament of Vostania, and the"
                    + " opposition left the hall. Drost met the head of the central bank.");

    @RegisterExtension
    static final OpenDesk DESK = OpenDesk.over(CorrectedInPlaceTest::write);

    private static List<Dossier> write(Path file) {
        Stemma stemma = new Stemma();
        List<Report> reports = new ArrayList<>();
        try (Store store = Store.open(file)) {
            for (int i = 0; i < TEXTS.size(); i++) {
                Capture capture = capture("text-" + i + ".txt", TEXTS.get(i));
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
        return new Capture(
                ContentId.of("capture", text),
                file,
                null,
                Capture.Form.SCRAPE,
                new Capture.Content(text.getBytes(StandardCharsets.UTF_8)),
                "UTF-8",
                "given",
                text,
                null,
                Capture.Given.NOTHING,
                List.of());
    }

    /** The page of the ferry. */
    private static String ferry() {
        return DESK.visitor().page("/stories?words=ferry").select(".card h2 a").attr("href");
    }

    private static Document page(String address) {
        return DESK.visitor().page(address);
    }

    /** The fields of a form, with a button of it, as a browser sends them. */
    private static String fields(Element form, Element button) {
        List<String> fields = new ArrayList<>();
        form.select("input[type=hidden]").forEach(field -> fields.add(field(field)));
        fields.add(field(button));
        return String.join("&", fields);
    }

    private static String field(Element field) {
        return Visit.encoded(field.attr("name")) + "=" + Visit.encoded(field.attr("value"));
    }

    /** Presses the first button of a page that is chosen so, and goes where that leads. */
    private static String press(String page, String button) {
        Element pressed = page(page).expectFirst(button);
        Element form = Objects.requireNonNull(pressed.closest("form"), "a button without a form");
        String fields = pressed.hasAttr("name") ? fields(form, pressed) : "";
        HttpResponse<String> answer = DESK.visitor().postFrom(page, form.attr("action"), fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElse("");
    }

    /** Undoes what a page tells of, there. */
    private static String undo(String page) {
        return press(page, ".corrected button");
    }

    @Test
    void aStatementIsTakenOutOfItsClaimAndPutBack() {
        String claims = ferry() + "/correct";
        List<String> before =
                page(claims).select("input[name=whole][value^=claim]").eachAttr("value");
        String several = page(claims)
                .select(".wholes li:has(details) input[name=whole][value^=claim]")
                .attr("value");
        String claim = ferry() + "/claims/" + several;
        assertThat(page(claim).select("#mend [name=part]")).hasSizeGreaterThan(1);
        String after = press(claim, "#mend [name=part]");
        assertThat(after).startsWith(ferry() + "/claims/claim-").matches(".*[?]corrected=\\d+");
        Document told = page(after);
        assertThat(told.select(".corrected[role=status]").text()).startsWith("Corrected: split the claims made by");
        assertThat(told.select("#mend .made li")).hasSize(1);
        assertThat(page(claims).select(".made li")).hasSize(1);
        assertThat(page(claims).select("input[name=whole][value^=claim]")).hasSizeGreaterThan(before.size());
        String back = undo(after);
        assertThat(page(back).select(".corrected").text()).startsWith("Taken back: split the claims made by");
        assertThat(page(back).select(".corrected button")).isEmpty();
        assertThat(page(claims).select("input[name=whole][value^=claim]").eachAttr("value"))
                .isEqualTo(before);
    }

    @Test
    void twoClaimsAreSaidToBeOneAndThatIsUndoneOnTheList() {
        String claims = ferry() + "/correct";
        List<String> before =
                page(claims).select("input[name=whole][value^=claim]").eachAttr("value");
        String claim = ferry() + "/claims/" + before.getFirst();
        String after = press(claim + "?words=ferry", "#mend button[name=whole]");
        assertThat(page(after).select(".corrected").text()).startsWith("Corrected: merge the claims");
        assertThat(page(claims).select("input[name=whole][value^=claim]")).hasSize(before.size() - 1);
        undo(after);
        assertThat(page(claims).select("input[name=whole][value^=claim]").eachAttr("value"))
                .isEqualTo(before);
    }

    @Test
    void anArticleLeavesItsStoryAndComesBack() {
        String sources = ferry() + "/sources";
        assertThat(page(sources).select(".articles > .article")).hasSize(2);
        String after = press(sources, ".article .mend-at button[value=split]");
        assertThat(after)
                .matches("/stories/story-\\w+/sources[?]corrected=\\d+")
                .doesNotStartWith(sources + "?");
        Document left = page(after);
        assertThat(left.select(".articles > .article")).hasSize(1);
        assertThat(left.select(".article .mend-at"))
                .as("nothing else to part it from")
                .isEmpty();
        String back = undo(after);
        assertThat(back).startsWith(sources + "?corrected=");
        assertThat(page(back).select(".articles > .article")).hasSize(2);
    }

    /** "Drost" of the budget and "Pavel Drost" of the ferry. */
    @Test
    void aNameOfAnotherStoryIsProposedTakenAndRefused() {
        String name =
                page("/names?words=drost").select("a:contains(Pavel Drost)").attr("href");
        Document before = page(name);
        assertThat(before.select("#same .parts").text()).contains("“Drost” is the family name of “Pavel Drost”");
        assertThat(before.select("#stories .heads li")).hasSize(1);
        String taken = press(name, "#same button[value=merge]");
        assertThat(taken).startsWith(name + "?corrected=");
        assertThat(page(taken).select("#stories .heads li"))
                .as("one page for both")
                .hasSize(2);
        assertThat(page(taken).select("#same")).isEmpty();
        assertThat(page(taken).select("#correct .made").text()).contains("merge");
        String undone = undo(taken);
        assertThat(page(undone).select("#stories .heads li")).hasSize(1);
        String refused = press(name, "#same button[value=apart]");
        assertThat(page(refused).select(".corrected").text()).contains("keep apart");
        assertThat(page(refused).select("#same")).isEmpty();
        assertThat(page(undo(refused)).select("#same")).hasSize(1);
    }

    /** From the page of the short name, which is nobody's any more then. */
    @Test
    void whoseNameIsGoneIsFoundUnderTheNewOne() {
        String name = page("/names?words=drost")
                .select("a:matchesOwn(^$):has(bdi:matchesOwn(^Drost$))")
                .attr("href");
        String taken = press(name, "#same button[value=merge]");
        assertThat(taken).startsWith("/names/").doesNotStartWith(name);
        assertThat(page(taken).select("h1").text()).isEqualTo("Pavel Drost");
        String undone = undo(taken);
        assertThat(page(undone).select("h1").text()).endsWith("Drost");
    }

    @Test
    void eachItemHasItsMenu() {
        Document story = page(ferry());
        assertThat(story.select(".brief .item .mend-at")).hasSameSizeAs(story.select(".brief .item"));
        assertThat(story.select("#sources .mend-at")).hasSize(2);
        assertThat(story.select(".member .mend-at a").eachAttr("href")).allMatch(way -> way.startsWith("/names/"));
        story.select(".mend-at summary")
                .forEach(summary -> assertThat(summary.attr("aria-label")).startsWith("Correct: "));
        for (String way : story.select(".mend-at a").eachAttr("href")) {
            assertThat(page(way).select("#mend form, .mends form")).as(way).isNotEmpty();
        }
    }

    @Test
    void whereNobodyTellsWhereItWasMadeTheListIsShown() {
        HttpResponse<String> made =
                DESK.visitor().post("/corrections", "kind=apart&name=Nobody&name=Anybody", "same-origin");
        assertThat(made.headers().firstValue("Location")).hasValue("/corrections");
        HttpResponse<String> far =
                DESK.visitor().postFrom("//evil.example/x", "/corrections", "kind=apart&name=Nobody&name=No+One");
        assertThat(far.headers().firstValue("Location").orElse("")).startsWith("/x?corrected=");
        assertThat(DESK.visitor().page("/corrections?corrected=99999").select(".corrected"))
                .isEmpty();
        assertThat(DESK.visitor().page("/corrections?corrected=x").select(".corrected"))
                .isEmpty();
    }
}

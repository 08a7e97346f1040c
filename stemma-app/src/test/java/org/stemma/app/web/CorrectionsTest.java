package org.stemma.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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

/** Questions, and corrections that change what pages show, over a report that was really read. */
@Tag("slow")
@TestMethodOrder(MethodOrderer.MethodName.class)
class CorrectionsTest {
    private static final String TEXT =
            "The night ferry Amalia ran aground off Port Elva on Tuesday with 212 passengers on board. Captain Pavel Drost said the radar had"
                    + " failed twice that week. Drost blamed the owner.";

    @RegisterExtension
    static final OpenDesk DESK = OpenDesk.over(CorrectionsTest::write);

    private static List<Dossier> write(Path file) {
        Stemma stemma = new Stemma();
        Capture capture = capture();
        List<Report> reports = stemma.reports(capture);
        List<Dossier> dossiers = stemma.dossiers(reports);
        try (Store store = Store.open(file)) {
            store.add(capture, reports);
            store.save(dossiers);
        }
        return dossiers;
    }

    private static Capture capture() {
        byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
        return new Capture(
                "capture-1",
                "ferry.txt",
                null,
                Capture.Form.SCRAPE,
                new Capture.Content(bytes),
                "UTF-8",
                "given",
                TEXT,
                null,
                Capture.Given.NOTHING,
                List.of());
    }

    private static List<String> people() {
        return DESK.visitor().page("/names")
                .select("section:has(h2:contains(People)) li a")
                .eachText();
    }

    @Test
    void aQuestionIsAnsweredWithItsPassages() {
        Document page = DESK.visitor().page("/search?in=answers&words=Did+the+ferry+run+aground%3F");
        assertThat(page.select(".answered .badge").eachText()).contains("single source");
        assertThat(page.select(".answered blockquote").text()).contains("ran aground off Port Elva");
        assertThat(page.select(".answered .to").attr("hx-get")).startsWith("/passages/");
        assertThat(DESK.visitor().page("/search?in=answers&words=Was+the+airport+bombed%3F")
                        .select(".found")
                        .text())
                .contains("Nothing found");
    }

    @Test
    void aRenamedOneIsShownSoUntilThatIsTakenBack() {
        assertThat(people()).contains("Pavel Drost").doesNotContain("Captain Drost");
        assertThat(DESK.visitor().post("/corrections", "kind=rename&name=Pavel+Drost&to=Captain+Drost", "same-origin")
                        .statusCode())
                .isEqualTo(303);
        assertThat(people()).contains("Captain Drost").doesNotContain("Pavel Drost");
        Document trail = DESK.visitor().page("/corrections");
        assertThat(trail.select(".trail p").text()).isEqualTo("rename \"Pavel Drost\" to \"Captain Drost\"");
        String undo = trail.select(".trail form").attr("action");
        assertThat(DESK.visitor().post(undo, "", "same-origin").statusCode()).isEqualTo(303);
        assertThat(people()).contains("Pavel Drost").doesNotContain("Captain Drost");
        assertThat(DESK.visitor().page("/corrections").select(".trail")).isEmpty();
    }
}

package org.stemma.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who said what, from files and from a store. */
@Tag("slow")
class QuotesCommandTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    static Path folder = Path.of("");

    private static Path texts = Path.of("");
    private static Path store = Path.of("");

    @BeforeAll
    static void write() throws IOException {
        texts = folder.resolve("ferry.jsonl");
        store = folder.resolve("s.db");
        String event = "The night ferry Amalia ran aground off Port Elva on Tuesday with 212 passengers on board.";
        Files.write(
                texts,
                List.of(
                        record(
                                "Ferry runs aground off Port Elva",
                                "Coast Herald",
                                "2031-05-02",
                                event,
                                "“Nobody was hurt, and all the passengers were brought ashore before sunrise,” said harbour master"
                                        + " Zoë Brandt."),
                        record(
                                "Ferry Amalia aground off Port Elva",
                                "Inland Radio",
                                "2031-05-03",
                                event,
                                "“Nobody was hurt,” harbour master Zoë Brandt said.",
                                "Captain Pavel Drost said the radar had failed twice that week.")));
        assertThat(Shell.run("read", texts, "--clean-text", "--store", store).code())
                .isEqualTo(Exit.OK);
    }

    private static String record(String title, String outlet, String date, String... paragraphs) {
        return JSON.writeValueAsString(JSON.createObjectNode()
                .put("title", title)
                .put("outlet", outlet)
                .put("published", date)
                .put("text", title + "\n\n" + String.join("\n\n", paragraphs)));
    }

    @Test
    void showsSpeakersWithTheirVersionsWordByWord() {
        Shell.Outcome outcome = Shell.run("quotes", texts, "--clean-text", "--width", "120");
        assertThat(outcome.code()).isEqualTo(Exit.OK);
        assertThat(outcome.out()).contains("• Zoë Brandt  2 articles, ≤ 2 origins", "• Pavel Drost");
        assertThat(outcome.out().replaceAll("\\s+", " "))
                .contains(
                        "~ trimmed · Inland Radio Nobody was hurt [-and all the passengers were brought ashore before sunrise-]");
    }

    @Test
    void findsASpeakerByAPartOfTheNameWithoutCaseAndAccents() {
        for (String name : List.of("zoe brandt", "BRANDT", "Zoë")) {
            Shell.Outcome outcome = Shell.run("quotes", "--store", store, "--speaker", name);
            assertThat(outcome.code()).isEqualTo(Exit.OK);
            assertThat(outcome.out()).contains("Zoë Brandt").doesNotContain("Pavel Drost");
        }
    }

    @Test
    void tellsWhoIsQuotedWhereNobodyOfThatNameIs() {
        Shell.Outcome outcome = Shell.run("quotes", "--store", store, "--speaker", "Reik");
        assertThat(outcome.code()).isEqualTo(Exit.NOTHING_READ);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("nobody named Reik is quoted", "Pavel Drost, Zoë Brandt");
    }

    @Test
    void refusesAnUnknownStory() {
        for (Shell.Outcome outcome : List.of(
                Shell.run("quotes", "--store", store, "--story", "story-ffff"),
                Shell.run("quotes", texts, "--clean-text", "--story", "story-ffff"))) {
            assertThat(outcome.code()).isEqualTo(Exit.NOTHING_READ);
            assertThat(outcome.err()).contains("story-ffff");
        }
    }

    @Test
    void printsOneQuoteALineForAProgram() {
        Shell.Outcome outcome = Shell.run("quotes", texts, "--clean-text", "--format", "jsonl", "--speaker", "brandt");
        assertThat(outcome.lines()).hasSize(1);
        JsonNode quote = JSON.readTree(outcome.lines().getFirst());
        assertThat(quote.path("story").asString()).startsWith("story-");
        assertThat(quote.path("versions").size()).isEqualTo(2);
        assertThat(quote.path("variations").get(0).path("kind").asString()).isEqualTo("TRIMMED");
        assertThat(quote.path("files").size()).isEqualTo(2);
    }

    @Test
    void coloursReplaceBracketsOnAScreen() {
        Console.Screen screen = new Console.Screen(true, true, 120, true);
        String out = Shell.run(screen, "quotes", "--store", store).out();
        assertThat(out).contains("\u001b[31msunrise\u001b[0m").doesNotContain("[-");
        assertThat(Shell.run(screen, "quotes", "--store", store, "--no-color").out())
                .contains("[-and")
                .doesNotContain("\u001b[");
    }
}

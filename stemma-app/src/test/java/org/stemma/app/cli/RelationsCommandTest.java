package org.stemma.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
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

/** What passed between two sides, from files and from a store. */
@Tag("slow")
class RelationsCommandTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    static Path folder = Path.of("");

    private static Path texts = Path.of("");
    private static Path store = Path.of("");

    @BeforeAll
    static void write() throws IOException {
        texts = folder.resolve("talks.jsonl");
        store = folder.resolve("s.db");
        String title = "Norwegian minister in Copenhagen for talks";
        String text = title
                + "\n\nNorwegian Foreign Minister Ada Lunde met with Danish Foreign Minister Nils Holm in Copenhagen on"
                + " Tuesday.\n\nNorway condemned Denmark on 3 March 2031.\n\nDenmark will send aid to Norway, the ministry said.";
        Files.write(
                texts,
                List.of(JSON.writeValueAsString(JSON.createObjectNode()
                        .put("title", title)
                        .put("published", "2031-05-02")
                        .put("text", text))));
        assertThat(Shell.run("read", texts, "--clean-text", "--store", store).code())
                .isEqualTo(Exit.OK);
    }

    @Test
    void tellsSumsPlotAndPassages() {
        Shell.Outcome outcome = Shell.run("relations", "NOR", "Denmark", texts, "--clean-text", "--width", "80");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isEqualTo(Exit.OK);
        assertThat(outcome.out())
                .contains("Norway (NOR) and Denmark (DNK)", "NOR → DNK", "TALKS AND VISITS (1)", "manual, draft 0.8")
                .contains("2031-03-03", "▒│", "│█")
                .doesNotContain("\u001b[");
        assertThat(outcome.lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void theStoreTellsTheSameAsTheFile() {
        String ofFile =
                Shell.run("relations", "NOR", "DNK", texts, "--clean-text").out();
        assertThat(Shell.run("relations", "NOR", "DNK", "--store", store).out()).isEqualTo(ofFile);
    }

    @Test
    void coloursAreAskedForByTheScreen() {
        Console.Screen screen = new Console.Screen(true, true, 100, true);
        assertThat(Shell.run(screen, "relations", "NOR", "DNK", texts, "--clean-text")
                        .out())
                .contains("\u001b[31m▒");
    }

    @Test
    void jsonAndCsvHaveEveryEventOnce() {
        JsonNode json = JSON.readTree(Shell.run("relations", "NOR", "DNK", texts, "--clean-text", "--format", "json")
                .out());
        JsonNode pair = json.path("ledger").path("pairs").get(0);
        int events = pair.path("entries").size() + pair.path("apart").size();
        assertThat(pair.path("counted").asInt()).isEqualTo(pair.path("entries").size());
        assertThat(json.path("ledger").path("scale").asString()).contains("PLOVER");
        List<String> rows = Shell.run("relations", "NOR", "DNK", texts, "--clean-text", "--format", "csv")
                .lines();
        assertThat(rows).hasSize(events + 1);
        assertThat(rows.getFirst()).startsWith("first,second,date,earliest");
    }

    @Test
    void jsonKeepsToThePublishedSchema() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("../docs/schema/ledger.schema.json")));
        String both = Shell.run("relations", "NOR", "DNK", texts, "--clean-text", "--format", "json")
                .out();
        String all = Shell.run("relations", "NOR", texts, "--clean-text", "--format", "json")
                .out();
        assertThat(schema.validate(both, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(all, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(both.replace("\"VISIT\"", "\"TALK\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void oneSideListsItsPartners() {
        Shell.Outcome outcome = Shell.run("relations", "Norway", texts, "--clean-text");
        assertThat(outcome.out()).contains("Norway (NOR) and others", "Denmark (DNK)");
    }

    @Test
    void anUnknownNameIsToldWithItsNeighbours() {
        Shell.Outcome outcome = Shell.run("relations", "Lunda", "DNK", texts, "--clean-text");
        assertThat(outcome.code()).isEqualTo(Exit.NOTHING_READ);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("nobody named Lunda", "near: Ada Lunde");
    }

    @Test
    void sidesThatNeverMeetAreToldWithThoseThatDo() {
        Shell.Outcome outcome = Shell.run("relations", "NOR", "PER", texts, "--clean-text");
        assertThat(outcome.code()).isEqualTo(Exit.NOTHING_READ);
        assertThat(outcome.err()).contains("no event between Norway and Peru", "Denmark");
    }
}

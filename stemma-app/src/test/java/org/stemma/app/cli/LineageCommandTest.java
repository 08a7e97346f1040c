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

/** The family tree and two texts side by side, from files and from a store. */
@Tag("slow")
class LineageCommandTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    static Path folder = Path.of("");

    private static Path texts = Path.of("");
    private static Path store = Path.of("");

    @BeforeAll
    static void write() throws IOException {
        texts = folder.resolve("quay.jsonl");
        store = folder.resolve("s.db");
        String first =
                "The old quay at Ormel sank into the harbour before dawn on Friday, and three fishing boats went down with"
                        + " it. Nobody was hurt, harbour master Ilse Torvund said.";
        String second =
                "Torvund had warned the town council twice that the timber piles were rotten and that the crane was too"
                        + " heavy for them.";
        String third =
                "The council had set aside four million crowns for repairs, and work was to begin in the autumn.";
        String fourth =
                "Divers went down at noon to look for leaking fuel, while the ferries were sent round to the northern"
                        + " basin.";
        Files.write(
                texts,
                List.of(
                        record("Quay sinks at Ormel", "Ormel Post", "2031-05-02", first, second, third, fourth),
                        record("Old quay lost, nobody hurt", "Coast Herald", "2031-05-03", first, second),
                        record(
                                "Heavy rain on the way",
                                "Inland Radio",
                                "2031-05-04",
                                "Heavy rain is expected in the hills on Monday.")));
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

    private static Shell.Outcome files(Object... words) {
        Object[] all = new Object[words.length + 3];
        all[0] = "lineage";
        all[1] = texts;
        all[2] = "--clean-text";
        System.arraycopy(words, 0, all, 3, words.length);
        return Shell.run(all);
    }

    /** The story of the quay. */
    private static String story() {
        return Shell.run("stories", "--format", "jsonl", "--store", store).lines().stream()
                .map(JSON::readTree)
                .filter(s -> s.get("articles").size() == 2)
                .map(s -> s.get("id").stringValue())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void drawsTheTreeOfFiles() {
        assertThat(files("--width", "80").out())
                .contains("3 articles, at most 2 independent origins")
                .contains("[1] Ormel Post · 2031-05-02", "└─→ [2] Coast Herald · 2031-05-03")
                .contains("Tied to no other text · 1 article, its own origin");
    }

    @Test
    void theStoreShowsTheSameTreeByStoryAndByArticle() {
        Shell.Outcome story = Shell.run("lineage", story(), "--store", store);
        assertThat(story.code()).as(story.err()).isEqualTo(Exit.OK);
        assertThat(story.out()).contains("2 articles, at most 1 independent origin\n", "└─→ [2] Coast Herald");
        String article = story.lines().stream()
                .filter(l -> l.endsWith("quay.jsonl#2"))
                .map(l -> l.strip().split(" ")[0])
                .findFirst()
                .orElseThrow();
        assertThat(Shell.run("lineage", article, "--store", store).out()).isEqualTo(story.out());
        assertThat(files(article).out()).isEqualTo(story.out());
    }

    @Test
    void whyTellsTheParts() {
        assertThat(files("--why").out()).contains(" · ").contains("passages that stand in both");
    }

    @Test
    void linesTellTheRecordsApart() {
        List<String> kinds = files("--format", "jsonl").lines().stream()
                .map(l -> JSON.readTree(l).get("record").stringValue())
                .toList();
        assertThat(kinds).contains("edge", "origin");
    }

    @Test
    void dotIsAGraph() {
        assertThat(files("--format", "dot").out())
                .startsWith("digraph lineage {")
                .contains("subgraph", " -> ");
    }

    @Test
    void twoArticlesStandSideBySide() {
        Shell.Outcome outcome = files("--with", "1", "2", "--width", "80");
        assertThat(outcome.code()).as(outcome.err()).isEqualTo(Exit.OK);
        assertThat(outcome.out()).contains("[1] → [2]", " =  The old quay at Ormel", " -\n");
        assertThat(outcome.lines()).allMatch(line -> line.length() <= 80);
        JsonNode row = JSON.readTree(
                files("--with", "1", "2", "--format", "jsonl").lines().getLast());
        assertThat(row.get("record").stringValue()).isEqualTo("row");
    }

    @Test
    void textsWithoutARelationAreComparedAnyway() {
        assertThat(files("--with", "1", "3").out()).startsWith("No relation was found between [1] and [3]");
    }

    @Test
    void wrongUseIsSaid() throws IOException {
        assertThat(files("--with", "1", "9").code()).isEqualTo(Exit.NOTHING_READ);
        assertThat(Shell.run("lineage", "abcd", "beef", "--store", store).code())
                .isEqualTo(Exit.USAGE);
        assertThat(Shell.run("lineage", "abcd1234", "--store", store).errors().getFirst())
                .contains("abcd1234");
        Path table = Files.writeString(folder.resolve("mine.txt"), "# mine\nno house here\n");
        Shell.Outcome refused = files("--families", table);
        assertThat(refused.code()).isEqualTo(Exit.USAGE);
        assertThat(refused.errors().getFirst()).contains("mine.txt", "2", "no house here");
    }

    @Test
    void aTableOfOnesOwnMakesAHouse() throws IOException {
        Path table = Files.writeString(folder.resolve("own.txt"), "House: Ormel Post; Coast Herald\n");
        assertThat(files("--families", table).code()).isEqualTo(Exit.OK);
    }
}

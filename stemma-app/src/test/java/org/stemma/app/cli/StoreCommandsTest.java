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

/** Reports go into a store and come out as stories, articles and hits. */
@Tag("slow")
class StoreCommandsTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    static Path folder = Path.of("");

    private static Path store = Path.of("");
    private static Path texts = Path.of("");

    @BeforeAll
    static void read() throws IOException {
        store = folder.resolve("s.db");
        texts = Files.createDirectories(folder.resolve("texts"));
        Files.writeString(texts.resolve("post.txt"), """
                Storm closes the harbour of Velm

                The harbour of Velm was closed on Monday after a storm tore at its walls, mayor Tova Lind said.

                "We will rebuild the northern pier," Lind said on Tuesday. Eleven ships wait outside the harbour.
                """);
        Files.writeString(texts.resolve("herald.txt"), """
                Velm harbour shut after storm

                Velm's harbour stayed shut on Tuesday, a day after a storm broke part of the northern pier.

                Mayor Tova Lind told reporters that the pier would be rebuilt. Some eleven ships were waiting.
                """);
        Shell.Outcome outcome = Shell.run("read", texts, "--store", store);
        assertThat(outcome.code()).as(outcome.err()).isEqualTo(Exit.OK);
        assertThat(outcome.out()).startsWith("2 articles read, 0 known before; 2 articles and ");
    }

    private static Shell.Outcome ask(Object... words) {
        Object[] all = java.util.Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--store";
        all[words.length + 1] = store;
        Shell.Outcome outcome = Shell.run(all);
        assertThat(outcome.code()).as(outcome.err()).isEqualTo(Exit.OK);
        return outcome;
    }

    @Test
    void everyStoryListedCanBeShown() {
        List<String> rows = ask("stories").lines();
        assertThat(rows).hasSizeGreaterThanOrEqualTo(2);
        for (String row : rows.subList(1, rows.size())) {
            String id = row.substring(0, row.indexOf(' '));
            assertThat(ask("story", id).out()).contains("THE SOURCES");
            JsonNode account =
                    JSON.readTree(ask("story", id, "--format", "json").out());
            assertThat(account.get("stories").size()).isEqualTo(1);
        }
        List<String> records = ask("stories", "--format", "jsonl").lines();
        assertThat(records).hasSize(rows.size() - 1);
        assertThat(JSON.readTree(records.getFirst()).get("id").stringValue()).startsWith("story-");
    }

    @Test
    void theStoreTellsTheSameAccountsAsTheFiles() {
        StringBuilder kept = new StringBuilder();
        List<String> rows = ask("stories", "--format", "jsonl").lines();
        for (String row : rows) {
            String id = JSON.readTree(row).get("id").stringValue();
            JSON.readTree(ask("story", id, "--format", "json").out())
                    .get("stories")
                    .forEach(story -> kept.append(story).append('\n'));
        }
        StringBuilder fresh = new StringBuilder();
        JSON.readTree(Shell.run("account", texts, "--format", "json").out())
                .get("stories")
                .forEach(story -> fresh.append(story).append('\n'));
        assertThat(kept.toString().lines())
                .containsExactlyInAnyOrderElementsOf(fresh.toString().lines().toList());
    }

    @Test
    void anArticleShowsItsBlocks() {
        Shell.Outcome outcome = ask("article", "post.txt", "--why");
        assertThat(outcome.out()).contains("Storm closes the harbour of Velm", "northern pier", "Kept ", "← ");
        assertThat(outcome.lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void searchShowsTheSentence() {
        assertThat(ask("search", "rebuilding", "pier").out())
                .contains("northern pier")
                .contains("article ");
        assertThat(Shell.run("search", "zebra", "--store", store).code()).isEqualTo(Exit.NOTHING_READ);
    }

    @Test
    void readingAgainKeepsTheStories() {
        String before = ask("stories", "--format", "jsonl").out();
        assertThat(ask("read", texts, "--again").out()).startsWith("2 articles read, 0 known before; 2 articles");
        assertThat(ask("stories", "--format", "jsonl").out()).isEqualTo(before);
    }

    @Test
    void correctionsOfNamesSurviveANewReading() {
        assertThat(ask("entities", "--name", "lind").out()).contains("person", "Tova Lind");
        assertThat(ask("correct", "rename", "Tova Lind", "Tova B. Lind").out())
                .startsWith("kept as correction 1: rename \"Tova Lind\" to \"Tova B. Lind\"")
                .contains("Tova B. Lind: ");
        ask("read", texts, "--again");
        assertThat(ask("entities", "--type", "person").out()).contains("Tova B. Lind; also");
        assertThat(JSON.readTree(ask("correct", "list", "--format", "jsonl")
                                .lines()
                                .getFirst())
                        .at("/correction/to")
                        .stringValue())
                .isEqualTo("Tova B. Lind");
        ask("correct", "undo", "1");
        assertThat(ask("entities").out()).doesNotContain("Tova B.").contains("Tova Lind");
    }

    @Test
    void correctionsOfStoriesSurviveANewReading() throws IOException {
        Path own = folder.resolve("own.db");
        Path more = Files.createDirectories(folder.resolve("more"));
        Files.writeString(more.resolve("bakers.txt"), """
                Bakers of Ostrava Nova strike

                The ovens of Ostrava Nova stayed cold on Friday. The bakers' guild demands a shorter night, said its warden Pavel Drobny.
                """);
        Shell.run("read", texts, more, "--store", own);
        int stories = stories(own).size();
        assertThat(stories).isGreaterThan(1);
        Shell.Outcome merged = Shell.run("correct", "merge-stories", "bakers.txt", "post.txt", "--store", own);
        assertThat(merged.out()).as(merged.err()).startsWith("kept as correction 1: merge the stories of article-");
        assertThat(Shell.run("correct", "rename-story", "bakers.txt", "A week in Velm", "--store", own)
                        .out())
                .contains("A week in Velm");
        assertThat(stories(own)).hasSize(stories - 1).anyMatch(row -> row.endsWith("A week in Velm"));
        Files.writeString(more.resolve("late.txt"), """
                Bakers of Ostrava Nova end strike

                The bakers' guild of Ostrava Nova lit its ovens again on Sunday. Its warden Pavel Drobny won a shorter night.
                """);
        Shell.run("read", more, texts, "--again", "--store", own);
        assertThat(stories(own))
                .filteredOn(row -> row.endsWith("A week in Velm"))
                .hasSize(1);
        Shell.Outcome why = Shell.run("stories", "--why", "--width", "80", "--store", own);
        assertThat(why.out()).contains("merged by a reader", "titled by a reader", "likeness");
        assertThat(why.lines()).allMatch(line -> line.length() <= 80);
        Shell.run("correct", "undo", "2", "--store", own);
        Shell.run("correct", "undo", "1", "--store", own);
        assertThat(stories(own)).hasSizeGreaterThanOrEqualTo(stories).noneMatch(row -> row.endsWith("A week in Velm"));
        assertThat(Shell.run("correct", "split-story", "post.txt", "zebra.txt", "--store", own)
                        .err())
                .contains("zebra.txt");
        assertThat(Shell.run("correct", "merge-stories", "post.txt", "story-99", "--store", own)
                        .err())
                .contains("no story story-99");
    }

    private static List<String> stories(Path own) {
        List<String> rows = Shell.run("stories", "--store", own).lines();
        return rows.subList(1, rows.size());
    }

    @Test
    void refusesACorrectionThatMeansNothing() {
        Shell.Outcome alone = Shell.run("correct", "split", "Velm", "--store", store);
        assertThat(alone.code()).isEqualTo(Exit.USAGE);
        assertThat(alone.err()).contains("two names or more");
        Shell.Outcome nowhere = Shell.run("correct", "split", "Velm", "--in", "none.txt", "--store", store);
        assertThat(nowhere.code()).isNotEqualTo(Exit.OK);
        assertThat(nowhere.err()).contains("none.txt");
        assertThat(Shell.run("correct", "undo", "1", "--store", folder.resolve("no.db"))
                        .code())
                .isNotEqualTo(Exit.OK);
        assertThat(folder.resolve("no.db")).doesNotExist();
    }

    @Test
    void meaningsAreReadAndForgotten() {
        for (int i = 0; i < 2; i++) {
            assertThat(ask("meanings").out()).startsWith("The meaning of 2 articles of 2 is known in ");
        }
        assertThat(ask("meanings", "--forget").out()).startsWith("No meanings are kept in ");
        assertThat(Shell.run("meanings", "--store", folder.resolve("none.db")).code())
                .isEqualTo(Exit.STORE);
    }
}

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

/** What readers say of claims, and of names across stories, holds in the store until they take it back. */
@Tag("slow")
class ClaimCorrectionsTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    static Path folder = Path.of("");

    private static Path store = Path.of("");
    private static Path texts = Path.of("");

    @BeforeAll
    static void read() throws IOException {
        texts = Files.createDirectories(folder.resolve("texts"));
        store = folder.resolve("s.db");
        Files.writeString(texts.resolve("post.txt"), """
                Storm closes the harbour of Velm

                The harbour of Velm was closed on Monday after a storm, mayor Tova Lind said. Eleven ships wait outside the harbour.
                """);
        Files.writeString(texts.resolve("herald.txt"), """
                Storm shuts the harbour of Velm

                The harbour of Velm was closed on Monday after a storm, mayor Tova Lind said. The northern pier broke.
                """);
        Files.writeString(texts.resolve("bakers.txt"), """
                Bakers of Ostrava Nova strike

                The ovens of Ostrava Nova stayed cold on Friday. Lind praised the bakers of Ostrava Nova. Lind bought no bread.
                """);
        assertThat(Shell.run("read", texts, "--store", store).code()).isEqualTo(Exit.OK);
    }

    private static List<JsonNode> claims() {
        return Shell.run("claims", "--store", store).lines().stream()
                .map(JSON::readTree)
                .toList();
    }

    private static Shell.Outcome correct(Object... words) {
        Object[] all = new Object[words.length + 3];
        all[0] = "correct";
        System.arraycopy(words, 0, all, 1, words.length);
        all[words.length + 1] = "--store";
        all[words.length + 2] = store;
        return Shell.run(all);
    }

    private static List<String> shown(Shell.Outcome outcome) {
        assertThat(outcome.code()).as(outcome.err()).isEqualTo(Exit.OK);
        return outcome.lines().stream()
                .filter(line -> line.startsWith("  claim-"))
                .map(line -> line.strip().replaceFirst(":.*", ""))
                .toList();
    }

    @Test
    void aClaimIsSplitAndJoinedAndThatIsTakenBack() {
        List<JsonNode> before = claims();
        JsonNode claim = before.stream()
                .filter(one -> one.get("statements").size() > 1)
                .findFirst()
                .orElseThrow();
        String id = claim.get("id").stringValue();
        Shell.Outcome split = correct("split-claim", "--story", "post.txt", id, "1");
        List<String> parts = shown(split);
        assertThat(split.out()).contains(": split the claims made by \"");
        assertThat(parts).hasSizeGreaterThan(1);
        assertThat(claims()).hasSizeGreaterThan(before.size());
        String enough = parts.getFirst().replace("claim-", "");
        List<String> joined = shown(correct("merge-claims", "--story", "herald.txt", enough, parts.get(1)));
        assertThat(joined).hasSize(1);
        assertThat(Shell.run("correct", "list", "--store", store).out())
                .contains("merge the claims made by \"", "split the claims made by \"");
        String[] numbers = Shell.run("correct", "list", "--store", store).lines().stream()
                .filter(line -> line.contains("claims made by"))
                .map(line -> line.strip().replaceFirst(" .*", ""))
                .toArray(String[]::new);
        assertThat(correct("undo", numbers[1]).code()).isEqualTo(Exit.OK);
        assertThat(correct("undo", numbers[0]).out()).contains("no longer holds");
        assertThat(claims()).isEqualTo(before);
    }

    @Test
    void refusesWhatMeansNothing() {
        JsonNode single = claims().stream()
                .filter(one -> one.get("statements").size() == 1)
                .findFirst()
                .orElseThrow();
        String id = single.get("id").stringValue();
        String story = single.get("story").stringValue();
        for (Object[] refused : List.of(
                new Object[] {"merge-claims", "--story", story, id, id, "one claim already"},
                new Object[] {"merge-claims", "--story", story, id, "claim-zz", "no claim of that story is claim-zz"},
                new Object[] {"merge-claims", "--story", story, id, "claim-", "several claims of that story begin"},
                new Object[] {"split-claim", "--story", story, id, "1", "has no other statement"},
                new Object[] {"split-claim", "--story", story, id, "7", "no statement 7"},
                new Object[] {"split-claim", "--story", story, id, "0", "no statement 0"})) {
            Object[] asked = java.util.Arrays.copyOf(refused, refused.length - 1);
            Shell.Outcome outcome = correct(asked);
            assertThat(outcome.code()).as(outcome.out()).isEqualTo(Exit.USAGE);
            assertThat(outcome.err()).contains(refused[refused.length - 1].toString());
        }
        assertThat(Shell.run("correct", "merge-claims", "--help").out())
                .contains("as ./stemma claims lists it", "--story=STORY");
    }

    private static String people() {
        return Shell.run("entities", "--type", "person", "--store", store).out();
    }

    /** "Lind" in one story and "Tova Lind" in another are two pages until a reader says that they are one. */
    @Test
    void oneNameInTwoStoriesIsOneForAllOfThem() {
        String before = people();
        assertThat(before).contains("Tova Lind", "Lind");
        Shell.Outcome merged = correct("merge", "Lind", "Tova Lind");
        assertThat(merged.code()).as(merged.err()).isEqualTo(Exit.OK);
        assertThat(merged.lines())
                .filteredOn(line -> line.startsWith("  "))
                .hasSizeGreaterThan(1)
                .allMatch(line -> line.startsWith("  Tova Lind: "));
        assertThat(merged.lines()).anyMatch(line -> line.endsWith("as Lind"));
        String number = merged.lines().getFirst().replaceFirst("kept as correction (\\d+).*", "$1");
        assertThat(correct("undo", number).code()).isEqualTo(Exit.OK);
        assertThat(people()).isEqualTo(before);
        assertThat(correct("keep-apart", "Lind", "Tova Lind").out()).contains("keep apart \"Lind\", \"Tova Lind\"");
        assertThat(people()).isEqualTo(before);
        assertThat(correct("keep-apart", "Lind", "Lind ").err()).contains("two names or more");
    }
}

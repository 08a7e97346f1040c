package org.stemma.bench.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stemma.news.Claim;
import org.stemma.news.Difference;
import org.stemma.text.Span;

class ClaimGoldTest {
    private static final String GOOD = "dam|1|0|9|2|5|14|conflict|NUMBER|read";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Path pairs = Path.of("");
    private Path states = Path.of("");

    @BeforeEach
    void placeFiles() {
        pairs = folder.resolve("pairs.tsv");
        states = folder.resolve("states.tsv");
    }

    private ClaimGold read(String pair, String state) throws IOException {
        Files.writeString(pairs, "# a comment\n" + pair.replace('|', '\t') + "\n");
        Files.writeString(states, state.isEmpty() ? "" : state.replace(' ', '\t') + "\n");
        return ClaimGold.read(pairs, states);
    }

    @Test
    void readsPairsAndStates() throws IOException {
        ClaimGold gold = read(GOOD, "dam DENIED|DISPUTED 1 0 9 2 5 14");
        assertThat(gold.pairs())
                .containsExactly(new GoldPair(
                        "dam",
                        new Place("1", new Span(0, 9)),
                        new Place("2", new Span(5, 14)),
                        GoldPair.Label.CONFLICT,
                        Difference.Type.NUMBER,
                        GoldPair.Drawn.READ));
        assertThat(gold.states().getFirst().states()).isEqualTo(Set.of(Claim.State.DENIED, Claim.State.DISPUTED));
        assertThat(gold.states().getFirst().places()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "dam|1|0|9|2|5|14|conflict|NUMBER, 10 cells wanted",
        "dam|1|0|nine|2|5|14|conflict|NUMBER|read, nine",
        "dam|1|9|0|2|5|14|conflict|NUMBER|read, Not a span",
        "dam|1|0|9|2|5|14|alike|-|read, ALIKE",
        "dam|1|0|9|2|5|14|conflict|WEATHER|read, WEATHER",
        "dam|1|0|9|2|5|14|conflict|-|read, a conflict without a type",
        "dam|1|0|9|2|5|14|different|NUMBER|read, a pair that is DIFFERENT",
        "dam|1|0|9|1|0|9|same|-|read, one place twice",
        "dam|1|0|9|2|5|14|same|-|guessed, GUESSED"
    })
    void refusesABadPairWithFileLineAndReason(String line, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(line, ""))
                .withMessageContaining(pairs + ":2: ")
                .withMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource({"dam TRUE 1 0 9, TRUE", "dam ECHOED 1 0, three cells a place", "dam ECHOED, three cells a place"})
    void refusesABadStateWithFileLineAndReason(String line, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(GOOD, line))
                .withMessageContaining(states + ":1: ")
                .withMessageContaining(reason);
    }

    @Test
    void refusesOnePairTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(GOOD + "\ndam|2|5|14|1|0|9|same|-|read", ""))
                .withMessageContaining("one pair twice");
    }
}

package org.stemma.bench.quotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.stemma.text.Span;

class TallyTest {
    private static final MarkedText TEXT = new MarkedText("Okoro, who resigned, said: that the “dam” was safe.");

    private static Attributed attributed(List<Integer> source, List<Integer> cue, List<Integer> content) {
        return new Attributed(
                new Span(0, 1), new TreeSet<>(source), new TreeSet<>(), new TreeSet<>(cue), new TreeSet<>(content));
    }

    @Test
    void marksAndTheLeadingThatDoNotCount() {
        Span all = new Span(27, 51);
        Span bare = new Span(36, 50);
        assertThat(TEXT.bare(TEXT.words(all))).isEqualTo(TEXT.words(new Span(32, 50)));
        assertThat(TEXT.words(bare)).isEqualTo(TEXT.words(new Span(35, 51)));
    }

    @Test
    void aRelativePronounStandsForTheNounBeforeIt() {
        assertThat(TEXT.relativeAfter(TEXT.words(new Span(0, 5)))).containsExactly(7);
        assertThat(TEXT.relativeAfter(TEXT.words(new Span(7, 10)))).isEmpty();
    }

    @Test
    void exactAsksForACueThatTouches() {
        Attributed gold = attributed(List.of(0), List.of(5), List.of(9, 12));
        Attributed right = attributed(List.of(0), List.of(5), List.of(9, 12));
        Attributed elsewhere = attributed(List.of(0), List.of(30), List.of(9, 12));
        Tally tally = new Tally("content");
        tally.exact(
                List.of(right, elsewhere),
                List.of(gold),
                1,
                (a, b) -> a.meets(b) && a.content().equals(b.content()));
        assertThat(tally.precision()).isCloseTo(0.5, within(1e-9));
        assertThat(tally.recall()).isCloseTo(1, within(1e-9));
    }

    @Test
    void overlapCountsSharedWords() {
        Tally tally = new Tally("content");
        Attributed gold = attributed(List.of(), List.of(5), List.of(9, 12, 15, 18));
        Attributed part = attributed(List.of(), List.of(5), List.of(9, 12));
        tally.overlap(List.of(part), List.of(gold), 0.5, Attributed::content);
        assertThat(tally.precision()).isCloseTo(1, within(1e-9));
        assertThat(tally.recall()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void settingsAndAsidesDoNotCount() {
        MarkedText text =
                new MarkedText("Okoro, who resigned, said in a statement on Friday it weighed in on the dam.");
        assertThat(text.withoutAside(text.words(new Span(0, 20)))).containsExactly(0);
        assertThat(text.withoutSetting(text.words(new Span(21, 50)))).containsExactly(21);
        assertThat(text.withoutSetting(text.words(new Span(54, 67)))).hasSize(3);
    }

    @Test
    void thatCountsForNeitherBeforeAComma() {
        MarkedText text = new MarkedText("that, in the end");
        assertThat(text.bare(text.words(new Span(0, 16)))).doesNotContain(0);
    }
}

package org.stemma.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stemma.news.Passage;
import org.stemma.news.When;
import org.stemma.news.Why;

class SamenessTest {
    private static final LocalDate DAY = LocalDate.of(2031, 10, 15);
    private final Sameness sameness = new Sameness();
    private final Surroundings nothing = new Surroundings(List.of(), new Who(List.of(), Set.of()));

    private static Telling telling(
            String article, String word, Set<String> agents, @Nullable LocalDate day, Set<Telling.Count> numbers) {
        Passage passage = new Passage(article, 0, word.length(), word, "", "");
        return new Telling(
                passage,
                passage,
                word,
                false,
                Set.of(word),
                agents,
                Set.of("ship"),
                Set.of(),
                Set.of(),
                day == null ? null : When.day(day),
                null,
                numbers,
                Set.of());
    }

    private double score(Telling one, Telling other) {
        return sameness.judge(one, other, nothing).score();
    }

    @Test
    void twoShipsAreNotThree() {
        Telling two = telling("a", "seize", Set.of("arla"), null, Set.of(new Telling.Count("ship", 2, 2)));
        Telling three = telling("b", "seize", Set.of("arla"), null, Set.of(new Telling.Count("ship", 3, 3)));
        Telling some = telling("b", "seize", Set.of("arla"), null, Set.of(new Telling.Count("ship", 2, 9)));
        assertThat(score(two, some) - score(two, three)).isGreaterThan(1);
        assertThat(sameness.judge(two, three, nothing).parts())
                .extracting(Why.Part::feature)
                .contains("number");
    }

    @Test
    void anotherDayIsABarAndNoDayIsNone() {
        Telling dated = telling("a", "seize", Set.of("arla"), DAY, Set.of());
        assertThat(score(dated, telling("b", "seize", Set.of("arla"), DAY.plusDays(1), Set.of())))
                .isEqualTo(Sameness.NEVER);
        assertThat(score(dated, telling("b", "seize", Set.of("arla"), null, Set.of())))
                .isGreaterThan(Sameness.LEAST);
    }

    @Test
    void anotherAgentSpeaksAgainstIt() {
        Telling arla = telling("a", "seize", Set.of("arla"), null, Set.of());
        Telling vostania = telling("b", "seize", Set.of("vostania"), null, Set.of());
        assertThat(score(arla, vostania))
                .isLessThan(score(arla, telling("b", "seize", Set.of("arla"), null, Set.of())));
    }

    @Test
    void wordsOfNoKinAreJoinedByNothingAlone() {
        Telling seized = telling("a", "seize", Set.of("arla"), DAY, Set.of());
        assertThat(score(seized, telling("b", "congratulate", Set.of("arla"), DAY, Set.of())))
                .isEqualTo(Sameness.UNRELATED);
    }
}

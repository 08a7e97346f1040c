package org.stemma.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HabitsTest {
    @Test
    void tellsPagesThatQuoteBySingleMarks() {
        assertThat(Habits.quotesBySingles(List.of("'We will pay,' she said. 'All of it.'")))
                .isTrue();
        assertThat(Habits.quotesBySingles(List.of("‘He said “no” and left,’ she said.")))
                .isTrue();
    }

    @Test
    void nestedSinglesAndPhrasesAreNoHabit() {
        assertThat(Habits.quotesBySingles(List.of("“He said, ‘I can’t,’” she said.", "“Nobody can,” she said.")))
                .isFalse();
        assertThat(Habits.quotesBySingles(List.of("The 'temporary' bridge of the '90s stands.")))
                .isFalse();
    }

    @Test
    void tellsParagraphsThatGoOnWithAQuote() {
        assertThat(Habits.opens("“It takes a year.", false)).isTrue();
        assertThat(Habits.opens("'It takes a year.", true)).isTrue();
        assertThat(Habits.opens("'Twas late.", true)).isFalse();
        assertThat(Habits.opens("It takes a year.", false)).isFalse();
    }
}

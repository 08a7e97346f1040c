package org.stemma.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguageGuesserTest {
    @Test
    void knowsTheLanguageOfAParagraph() {
        assertThat(LanguageGuesser.guess(
                        "The ferry sank on Sunday off the coast of the island, and the police said that they were "
                                + "looking for those who had been on board when it left the port in the morning."))
                .isEqualTo("en");
        assertThat(LanguageGuesser.guess(
                        "Die Fähre ist am Sonntag vor der Küste der Insel gesunken, und die Polizei sucht nach den Menschen, "
                                + "die am Morgen an Bord gegangen waren."))
                .isEqualTo("de");
        assertThat(
                        LanguageGuesser.guess(
                                "Паром затонул в воскресенье у берегов острова, и полиция ищет людей, которые утром находились на борту."))
                .isEqualTo("ru");
    }

    @Test
    void doesNotGuessFromAFewWords() {
        assertThat(LanguageGuesser.guess("Ferry sinks")).isEqualTo("und");
    }
}

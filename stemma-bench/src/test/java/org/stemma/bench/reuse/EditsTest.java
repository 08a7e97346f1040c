package org.stemma.bench.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.stemma.bench.reuse.Word.Place;

class EditsTest {
    private static final Witness SOURCE = printed(InventedTexts.body(0));

    private static Witness printed(Draft draft) {
        BaseText base = InventedTexts.reports().getFirst();
        return new Press("test").print(draft, new Desk(new Random(1)).original(base, ""));
    }

    private static String applied(Edit edit, String sentence) {
        return new Draft(List.of(new Draft.Paragraph(List.of(Line.of(sentence)))))
                .each(line -> line)
                .lines()
                .map(line -> edit.apply(new Draft(List.of(new Draft.Paragraph(List.of(line)))), new Random(3)))
                .flatMap(Draft::lines)
                .map(Line::text)
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }

    @ParameterizedTest
    @EnumSource(
            value = Recipe.class,
            names = {"WHOLE", "CUT", "SELECTION", "MOVES", "DELETION", "TWICE"})
    void wordsThatAreCopiedAreThoseOfTheSource(Recipe recipe) {
        Draft derived = Edits.of(recipe).apply(SOURCE.draft(), new Random(7));
        assertThat(derived.words()).allSatisfy(word -> assertThat(word.form()).isEqualTo(formAt(word.place())));
    }

    @ParameterizedTest
    @EnumSource(
            value = Recipe.class,
            names = {"SPLICE", "AGENCY", "BOILERPLATE"},
            mode = Mode.EXCLUDE)
    void everyPlaceIsOneOfTheSource(Recipe recipe) {
        Draft derived = Edits.of(recipe).apply(SOURCE.draft(), new Random(7));
        assertThat(derived.words().filter(w -> w.place() != null)).isNotEmpty().allSatisfy(word -> {
            assertThat(formAt(word.place())).isNotEmpty();
        });
    }

    private static String formAt(@org.jspecify.annotations.Nullable Place place) {
        return SOURCE.words().stream()
                .filter(w -> w.place() != null && w.place().equals(place))
                .map(Word::form)
                .findFirst()
                .orElse("");
    }

    @Test
    void sentencesReadAsTheyWereWritten() {
        String sentence =
                "\u201cNo,\u201d Mr. Osk\u2019s aide (aged 40) said; 3.5 percent of U.S. sales fell \u2014 twice.";
        assertThat(Line.of(sentence).text()).isEqualTo(sentence);
    }

    @Test
    void spansStandWhereTheWordsStand() {
        for (int i = 0; i < SOURCE.words().size(); i++) {
            assertThat(SOURCE.spans().get(i).of(SOURCE.article().original()))
                    .isEqualTo(SOURCE.words().get(i).form());
        }
    }

    @Test
    void numbersAreRoundedButYearsAreNot() {
        assertThat(applied(new Figures(), "It cost 1,247 in 2019 and 17 later."))
                .contains("1,200", "2019", "17")
                .doesNotContain("1,247");
    }

    @Test
    void speakersMoveBehindWhatTheySaid() {
        String moved = applied(new Attribution().on(1), "The harbour master said that the gates were shut too late.");
        assertThat(moved)
                .isIn(
                        "The gates were shut too late, the harbour master said.",
                        "According to the harbour master, the gates were shut too late.");
    }

    @Test
    void clausesTurnRound() {
        assertThat(applied(new Clauses().on(1), "The crew left the island after the last ferry had gone."))
                .isEqualTo("After the last ferry had gone, the crew left the island.");
    }

    @Test
    void quotationsBecomeIndirect() {
        assertThat(applied(new IndirectSpeech().on(1), "\u201cWe have lost our boats,\u201d Carrow said."))
                .isEqualTo("They had lost their boats, Carrow said.");
    }

    @Test
    void ownersStandBehind() {
        assertThat(applied(new Possessives().on(1), "He read Carrow\u2019s letter to the crew."))
                .isEqualTo("He read the letter of Carrow to the crew.");
    }

    @Test
    void synonymsSpareQuotationsAndNames() {
        assertThat(applied(new Synonyms(1), "\u201cPolice announced a ban,\u201d Ban Harbour announced."))
                .startsWith("\u201cPolice announced a ban,\u201d Ban Harbour ")
                .doesNotContain("Harbour announced");
    }

    @Test
    void theLexiconInflects() {
        assertThat(Lexicon.english().others("announced")).contains("declared", "made public");
        assertThat(Lexicon.english().others("studies")).contains("surveys");
        assertThat(Lexicon.english().others("buying")).contains("purchasing");
    }
}

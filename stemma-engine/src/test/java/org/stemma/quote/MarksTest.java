package org.stemma.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarksTest {
    private static List<String> contents(String text) {
        return new Marks(text, at -> 0, at -> text.length())
                .find().stream().map(f -> text.substring(f.start(), f.end())).toList();
    }

    @Test
    void readsEveryStyleOfMarks() {
        assertThat(contents("She called it “a relief”, she said.")).containsExactly("a relief");
        assertThat(contents("She called it \"a relief”, she said.")).containsExactly("a relief");
        assertThat(contents("Sie sagte „ein Anfang“ dazu.")).containsExactly("ein Anfang");
        assertThat(contents("Elle a dit « un début » hier.")).containsExactly("un début");
        assertThat(contents("He called it ''a relief'' today.")).containsExactly("a relief");
    }

    @Test
    void takesApostrophesForNoMarks() {
        assertThat(contents("The farmers' union didn't rock 'n' roll in the '90s."))
                .isEmpty();
        assertThat(contents("It called the plan 'a gift to the farmers' of the north'."))
                .containsExactly("a gift to the farmers' of the north");
    }

    @Test
    void closesAPassageThatNeverOpened() {
        assertThat(contents("We will rebuild the bridge,” the mayor said."))
                .containsExactly("We will rebuild the bridge");
    }

    @Test
    void endsAPassageThatNeverCloses() {
        assertThat(contents("“We will rebuild the bridge. It takes a year."))
                .containsExactly("We will rebuild the bridge. It takes a year.");
    }

    @Test
    void keepsNestedMarksInside() {
        assertThat(contents("“They told me ‘never again’ twice,” he said."))
                .containsExactly("They told me ‘never again’ twice");
    }
}

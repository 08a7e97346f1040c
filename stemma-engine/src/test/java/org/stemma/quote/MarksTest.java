package org.stemma.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarksTest {
    private static List<Marks.Found> found(String text, boolean singles, boolean goesOn) {
        return new Marks(text, singles, goesOn, at -> sentence(text, at), at -> end(text, at)).find();
    }

    private static int sentence(String text, int at) {
        return Math.max(0, text.lastIndexOf(". ", at - 1) < 0 ? 0 : text.lastIndexOf(". ", at - 1) + 2);
    }

    private static int end(String text, int at) {
        int stop = text.indexOf(". ", at);
        return stop < 0 ? text.length() : stop + 1;
    }

    private static List<String> read(String text, List<Marks.Found> found) {
        return found.stream().map(f -> text.substring(f.start(), f.end())).toList();
    }

    private static List<String> contents(String text) {
        return read(text, found(text, false, false));
    }

    private static List<String> singles(String text) {
        return read(text, found(text, true, false));
    }

    private static List<String> nested(String text) {
        List<Marks.Found> found =
                found(text, false, false).stream().filter(Marks.Found::nested).toList();
        return read(text, found);
    }

    @Test
    void readsEveryStyleOfMarks() {
        assertThat(contents("She called it “a relief”, she said.")).containsExactly("a relief");
        assertThat(contents("She called it \"a relief”, she said.")).containsExactly("a relief");
        assertThat(contents("Sie sagte „ein Anfang“ dazu.")).containsExactly("ein Anfang");
        assertThat(contents("Elle a dit « un début » hier.")).containsExactly("un début");
        assertThat(contents("He called it ''a relief'' today.")).containsExactly("a relief");
        assertThat(contents("He called it ``a relief'' today.")).containsExactly("a relief");
    }

    @Test
    void readsMarksThatAreTurnedRound() {
        assertThat(contents("»Es ist vorbei«, sagte sie. »Wir gehen.«")).containsExactly("Es ist vorbei", "Wir gehen.");
        assertThat(contents("”We are ready,“ she said. ”All of us.“")).containsExactly("We are ready", "All of us.");
        assertThat(contents("“We are ready,“ she said. “All of us,“ he said."))
                .containsExactly("We are ready", "All of us");
    }

    @Test
    void readsMarksBetweenBlanksByTheirTurn() {
        assertThat(contents("\" We have no plan, \" he said. \" None. \"")).containsExactly("We have no plan", "None.");
    }

    @Test
    void takesApostrophesForNoMarks() {
        assertThat(contents("The farmers' union didn't rock 'n' roll in the '90s, and the bosses' club didn't."))
                .isEmpty();
        assertThat(contents("'Twas late and the boys' parents slept.")).isEmpty();
        assertThat(contents("It called the plan 'a gift to the farmers' of the north'."))
                .containsExactly("a gift to the farmers' of the north");
    }

    @Test
    void takesInchesForNoMarks() {
        assertThat(contents("The screen is 55\" wide; the old one was 32\" wide."))
                .isEmpty();
        assertThat(contents("\"The pipe was only 8\" wide and burst,\" he said."))
                .containsExactly("The pipe was only 8\" wide and burst");
    }

    @Test
    void takesNoMarkOfCode() {
        assertThat(contents("<tweet author=\"dunn\" time=\"14\">We won</tweet> she wrote."))
                .isEmpty();
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
        assertThat(contents("She rose. “We will rebuild it. Nobody spoke.")).containsExactly("We will rebuild it.");
    }

    @Test
    void aParagraphThatGoesOnNeedsNoClosingMark() {
        String text = "She rose. “We will rebuild it. It takes a year.";
        assertThat(read(text, found(text, false, true))).containsExactly("We will rebuild it. It takes a year.");
    }

    @Test
    void oneLostMarkDoesNotTurnTheRestAround() {
        assertThat(contents("\"We lost two boats. \"The sea took them,\" he said. Nobody slept. \"Nobody,\" he said."))
                .containsExactly("We lost two boats.", "The sea took them", "Nobody");
        assertThat(
                        contents(
                                "She rose. We accept,\" she said. \"It is late.\" The hall was silent. \"Thank you,\" she said."))
                .containsExactly("We accept", "It is late.", "Thank you");
    }

    @Test
    void findsNestedPassagesOfEveryStyle() {
        assertThat(nested("“They told me ‘never again’ twice,” he said.")).containsExactly("never again");
        assertThat(nested("“The foreman said “keep working” and left,” he said."))
                .containsExactly("keep working");
        assertThat(nested("“He said, ‘I can’t do it,’” she said.")).containsExactly("I can’t do it");
        assertThat(nested("“It’s the workers’ turn,” he said.")).isEmpty();
    }

    @Test
    void readsSpeechInSingleMarksOnPagesThatQuoteSo() {
        assertThat(singles("'It isn't the farmers' fault. Ask the ministers' wives,' she said."))
                .containsExactly("It isn't the farmers' fault. Ask the ministers' wives");
        assertThat(singles("'He said \"no\" and left,' she said.")).containsExactly("He said \"no\" and left", "no");
    }
}

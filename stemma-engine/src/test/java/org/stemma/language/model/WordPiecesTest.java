package org.stemma.language.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.text.Span;
import tools.jackson.databind.json.JsonMapper;

class WordPiecesTest {
    private final WordPieces pieces = new WordPieces(JsonMapper.shared().readTree("""
            {"model": {"vocab": {"[UNK]": 0, "the": 1, "ferry": 2, "dock": 3, "##ed": 4, "##s": 5, "-": 6, "$": 7, "turkiye": 8, "ss": 9}}}"""));

    private List<Integer> ids(String text) {
        return pieces.of(text).stream().map(WordPieces.Piece::id).toList();
    }

    @Test
    void takesTheLongestKnownPartsOfAWord() {
        assertThat(ids("The ferry docked")).containsExactly(1, 2, 3, 4);
    }

    @Test
    void aWordWithAnUnknownPartIsUnknownWhole() {
        assertThat(ids("dockyard ferrys")).containsExactly(0, 2, 5);
    }

    @Test
    void punctuationAndSignsOfMoneyStandAlone() {
        assertThat(ids("dock-ferry$")).containsExactly(3, 6, 2, 7);
    }

    @Test
    void accentsAndCapitalsFallAndPlacesAreOfTheTextGiven() {
        List<WordPieces.Piece> read = pieces.of(" Türkiye docks");
        assertThat(read).extracting(WordPieces.Piece::id).containsExactly(8, 3, 5);
        assertThat(read)
                .extracting(WordPieces.Piece::span)
                .containsExactly(new Span(1, 8), new Span(9, 13), new Span(13, 14));
    }

    @Test
    void aTextWithoutWordsHasNoPieces() {
        assertThat(pieces.of(" \t\u200b")).isEmpty();
    }
}

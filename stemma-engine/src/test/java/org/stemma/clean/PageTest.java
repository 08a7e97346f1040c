package org.stemma.clean;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {
    private static Piece piece(Page page, String start) {
        return page.pieces().stream()
                .filter(p -> p.string().startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aBoxHoldsARunOfPieces() {
        Page page = Page.of("<div><p>one</p><section><p>two</p><p>three</p></section></div><p>four</p>", "");
        Box section = requireNonNull(piece(page, "two").box().parent());
        assertThat(section.element().normalName()).isEqualTo("section");
        assertThat(List.of(section.first(), section.end())).containsExactly(1, 3);
        assertThat(section.parent()).isNotNull().matches(div -> div.first() == 0 && div.end() == 3);
    }

    @Test
    void aPieceStandsInTheLowestElementAroundAllOfIt() {
        Page page = Page.of("<p><b>all bold</b></p><p><b>half</b> bold</p><p><i><b>a</b> b</i></p>", "");
        assertThat(page.pieces().stream().map(p -> p.box().element().normalName()))
                .containsExactly("b", "p", "i");
    }

    @Test
    void whatAnInlineElementIsCalledCounts() {
        String text =
                "<p>The harbour master said on Monday that the quay would stay closed for two more weeks at least.</p>";
        Page page = Page.of("<div>" + text.repeat(5) + "<span class=caption>The quay</span></div>", "");
        assertThat(page.furniture(piece(page, "The quay"))).isEqualTo(Furniture.CAPTION);
        assertThat(page.furniture(piece(page, "The harbour"))).isNull();
    }

    @Test
    void aNameOnMostOfThePageMeansNothing() {
        String text =
                "<p>The harbour master said on Monday that the quay would stay closed for two more weeks at least.</p>";
        Page page = Page.of("<div class=has-sidebar><div class=sidebar>" + text.repeat(5) + "</div></div>", "");
        assertThat(page.furniture(piece(page, "The harbour"))).isNull();
    }

    @Test
    void commentsAreCommentsInEveryPart() {
        String text =
                "<p>The harbour master said on Monday that the quay would stay closed for two more weeks at least.</p>";
        Page page = Page.of(
                "<div>" + text.repeat(5) + "</div><div class=comments><p class=byline>Mira wrote</p></div>", "");
        assertThat(page.furniture(piece(page, "Mira"))).isEqualTo(Furniture.COMMENTS);
    }
}

package org.stemma.clean;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stemma.news.Capture;
import org.stemma.news.Flag;
import org.stemma.text.Span;

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

    @Test
    void aPageDeeperThanIsReadKeepsItsTextAndIsFlagged() {
        int deep = 4 * Page.DEEPEST;
        String nested = IntStream.range(0, deep)
                .mapToObj(i -> "<div>The ferry left quay " + i)
                .collect(Collectors.joining());
        assertThat(Page.of(nested, "").pieces()).hasSize(deep);
        assertThat(Page.of(nested, "").isTooDeep()).isTrue();
        assertThat(kinds(nested)).contains(Flag.Kind.TOO_DEEP);
        String shallow = "<div>".repeat(Page.DEEPEST / 2) + "The ferry left the quay";
        assertThat(kinds(shallow)).doesNotContain(Flag.Kind.TOO_DEEP);
    }

    private static List<Flag.Kind> kinds(String html) {
        Capture capture = new Capture(
                "capture-1",
                "page.html",
                null,
                Capture.Form.HTML,
                new Capture.Content(new byte[0]),
                "UTF-8",
                "made",
                html,
                null,
                Capture.Given.NOTHING,
                List.of());
        return new Cleaner()
                .clean(capture).getFirst().flags().stream().map(Flag::kind).toList();
    }

    @Test
    void aPieceKnowsItsPlace() {
        Page page = Page.of("<p>one</p><p>two</p>", "");
        assertThat(page.place(1)).isEqualTo(new Span(13, 16));
    }
}

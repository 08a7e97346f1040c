package org.stemma.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CandidatesTest {
    private static final String TEXT =
            "<p>The mill at Torvik, which burned down in %s, will be built again in stone, its owner told the paper.</p>";

    private static Candidates candidates(Page page) {
        return Candidates.of(
                page, Declared.of(Metadata.of(page.document()), null).told(page.pieces()));
    }

    private static List<String> names(Page page) {
        return candidates(page).all().stream().map(Candidate::name).toList();
    }

    @Test
    void noneWhereNothingRuns() {
        assertThat(names(Page.of("<a href=/>Home</a>", ""))).isEmpty();
    }

    @Test
    void votesLeadToTheBoxOfTheSentences() {
        Page page = Page.of(
                "<div id=a><a href=/>Home</a><a href=/b>News</a></div><div id=b>" + TEXT.repeat(4) + "</div>", "");
        Candidate votes = candidates(page).all().getFirst();
        assertThat(votes.name()).isEqualTo("votes");
        assertThat(votes.boxes().getFirst().element().id()).isEqualTo("b");
    }

    @Test
    void namesLeadToBoxesThatStandSideBySide() {
        Page page = Page.of(
                "<div><div class=article-body>" + TEXT.repeat(3)
                        + "</div><a href=/x>Tickets</a><div class=article-body>" + TEXT.repeat(3) + "</div></div>",
                "");
        assertThat(candidates(page).all())
                .anyMatch(c -> c.name().equals("names of rank 1") && c.boxes().size() == 2);
    }

    @Test
    void thePagesOwnAccountLeadsToItsPieces() {
        String told = TEXT.replaceAll("<.?p>", "").repeat(6);
        Page page = Page.of(
                "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleBody\":\"" + told
                        + "\"}</script><div id=x>"
                        + ("<p>Something else was said at length by somebody else in another town far away"
                                        + " from the mill.</p>")
                                .repeat(9)
                        + "</div><div id=y>" + TEXT.repeat(3) + "</div>",
                "");
        assertThat(candidates(page).all())
                .anyMatch(c -> c.name().equals("the page's own account")
                        && c.boxes().getFirst().element().id().equals("y"));
    }

    @Test
    void ranksNamesByWordsAndEndings() {
        Page page = Page.of(
                "<p class='c-article-body'>a</p><p class='postList'>b</p><p id=main>c</p><p itemprop=articleBody>d</p>",
                "");
        assertThat(page.pieces().stream().map(p -> p.box().names().rank())).containsExactly(1, 9, 3, 1);
    }

    @Test
    void printsIgnoreCaseAndSigns() {
        assertThat(Letters.of("Read more …").print())
                .isEqualTo(Letters.of("READ MORE").print());
        Page page = Page.of("<p>Follow the mill on every road</p><p>Follow the mill on every road!</p>", "");
        Set<Long> seen = new HashSet<>();
        assertThat(page.pieces().stream().map(p -> Wording.of(p, seen).repeated()))
                .containsExactly(false, true);
    }

    @Test
    void everyFeatureHasAWeight() {
        assertThat(Weights.read("container-weights.txt").of(CandidateFeature.values(), 0))
                .isNotEmpty();
        assertThat(Weights.read("body-weights.txt").of(ContextFeature.values(), 1))
                .isNotEmpty();
        assertThatThrownBy(() -> Weights.read("container-weights.txt").of(PieceFeature.values(), 0))
                .hasMessageContaining("ALWAYS");
    }
}

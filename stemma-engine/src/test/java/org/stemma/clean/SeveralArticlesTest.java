package org.stemma.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.Capture;
import org.stemma.news.Flag;

class SeveralArticlesTest {
    private static final String ONE = """
            Cracks close the bridge at Tamsin
            By Ida Korrell
            4 March 2022
            The bridge over the Orle at Tamsin was closed on Friday after divers found cracks in two of its piers.
            Lorries now have to take the road through Upper Velland, which adds forty kilometres to the way to the port.
            The ministry of works said that repairs would last until the summer and cost nine million crowns.
            Shops in the old town fear for their trade, since most of their customers come from the other bank of the river.
            The engineers had looked at the piers only two years ago, and had found nothing then but some loose stones at the water line.
            Since that time the port has dug its channel deeper, and the current has taken more of the gravel away every spring.
            Whether the digging is to blame will be asked by a commission, in which the town and the port have two seats each.
            Its chairwoman, a judge from Norbay, wants to hear the divers first and to see the old drawings of the bridge.
            A ferry for cars will cross the river from Monday, and it will take no fare from those who live in the town.
            """;

    private static final String OTHER = """
            Island choir wins the autumn prize again
            By Tomas Beck
            9 October 2022
            The women's choir of Skerry won the prize of the autumn festival on Sunday for the third time in a row, with two old songs.
            The jury praised the choir for its clear voices and for the courage to sing without a conductor in so large a hall.
            Its leader said that the singers had met every week through the winter, although the boat often could not sail.
            The second prize went to a quartet of students from Norbay, who had written their music for this evening themselves.
            For the first time a choir of children sang outside the contest, and was called back on the stage four times by the audience.
            The prize comes with a journey to the mainland, where the women are to sing in three churches and in a factory.
            Most of them have never been so far from home, and some have asked their husbands to look after the sheep.
            Tickets for the last evening had been sold out for weeks, and many listened from boats in the bay with their lamps put out.
            Next year the festival will move to the old shipyard, where there is more room for guests from the other islands.
            """;

    private static Capture capture(String text, Capture.Given given) {
        return new Capture(
                "capture-1",
                "page.txt",
                null,
                Capture.Form.SCRAPE,
                new Capture.Content(text.getBytes(StandardCharsets.UTF_8)),
                "UTF-8",
                "test",
                text,
                null,
                given,
                List.of());
    }

    private static List<Article> clean(String text) {
        return new Cleaner().clean(capture(text, Capture.Given.NOTHING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\n\n\n", "-----\n", "\nDocument 2 of 2\n\n", "\f\n"})
    void eachReportOfAFileIsAnArticle(String between) {
        List<Article> articles = clean(ONE + between + OTHER);
        assertThat(articles)
                .extracting(Article::title)
                .containsExactly("Cracks close the bridge at Tamsin", "Island choir wins the autumn prize again");
        assertThat(articles).extracting(Article::byline).containsExactly(List.of("Ida Korrell"), List.of("Tomas Beck"));
        assertThat(articles)
                .extracting(article -> String.valueOf(article.published()).contains("2022-03-04"))
                .containsExactly(true, false);
        assertThat(articles.getFirst().body().text()).endsWith("live in the town.");
        assertThat(articles.getLast().body().text())
                .startsWith("The women's choir")
                .endsWith("other islands.");
        assertThat(articles)
                .allSatisfy(article ->
                        assertThat(article.flags()).extracting(Flag::kind).contains(Flag.Kind.SEVERAL_ARTICLES));
    }

    @Test
    void spansCountInTheOneCapture() {
        String text = ONE + OTHER;
        List<Article> articles = clean(text);
        assertThat(articles).hasSize(2).allSatisfy(article -> {
            assertThat(article.original()).isEqualTo(text);
            assertThat(article.capture()).isEqualTo("capture-1");
        });
        int end = 0;
        for (Block block : articles.stream().flatMap(a -> a.blocks().stream()).toList()) {
            assertThat(block.span().start()).isGreaterThanOrEqualTo(end);
            end = block.span().end();
        }
    }

    @Test
    void noPartIsEmptyThoughSignsStandAtEveryNotice() {
        String notice =
                "-----\nThe views in these reports are those of the persons who wrote them, and of nobody else.\n-----\n";
        List<Article> articles = clean(ONE + notice + OTHER + notice);
        assertThat(articles)
                .hasSize(2)
                .allSatisfy(article -> assertThat(article.blocks()).isNotEmpty());
        assertThat(articles).extracting(Article::id).doesNotHaveDuplicates();
    }

    @Test
    void idsDeriveFromTheCaptureAndThePlace() {
        List<String> ids = clean(ONE + OTHER).stream().map(Article::id).toList();
        assertThat(ids)
                .doesNotHaveDuplicates()
                .isEqualTo(clean(ONE + OTHER).stream().map(Article::id).toList());
        assertThat(ids).doesNotContain(clean(ONE).getFirst().id());
    }

    @Test
    void oneReportIsOne() {
        assertThat(clean(ONE)).hasSize(1);
        assertThat(clean(OTHER)).hasSize(1);
        assertThat(clean(ONE).getFirst().flags()).extracting(Flag::kind).doesNotContain(Flag.Kind.SEVERAL_ARTICLES);
    }

    @Test
    void whatCameWithItsTitleIsOne() {
        Capture.Given given = new Capture.Given("7", "Two reports from the islands", null, null);
        assertThat(new Cleaner().clean(capture(ONE + OTHER, given))).hasSize(1);
    }

    @Test
    void teasersBelowAreNoArticles() {
        String teasers = """
                More from the region
                Island choir wins the autumn prize again
                9 October 2022
                The women's choir of Skerry won the prize of the autumn festival.
                Harbour gets a new crane from abroad
                8 October 2022
                The crane is the largest that ever stood on the coast of Velland.
                """;
        assertThat(clean(ONE + teasers)).hasSize(1);
    }

    @Test
    void aLiveBlogIsOneArticle() {
        String blog = """
                Storm over the islands: live
                Last updated 6 October 2022, 21:40
                21:40 Ferries stay in port until the morning
                The harbour master of Norbay says that no ferry will leave before six in the morning, since waves of five metres were seen.
                Passengers can sleep in the hall of the old shipyard, where the Red Lantern society serves soup and hands out blankets.
                20:15 Roof of the market hall torn off
                By Ida Korrell
                The wind has torn off a part of the roof of the market hall at Tamsin, and the fire brigade has closed the square around it.
                Nobody was hurt, says the mayor, because the stalls had been cleared in the afternoon after the warning of the weather office.
                The storm is expected to move on towards Upper Velland in the night, where the dams are watched by forty men of the works.
                19:05 Schools remain closed on Friday
                By Tomas Beck
                All schools of the islands will remain closed on Friday, the council has decided, and exams are to be written next week.
                Parents who cannot stay at home may bring their children to the town hall of Skerry, where two teachers will look after them.
                The storm has brought down the power lines to the west of the island, and the works say that repairs will take all night.
                """;
        assertThat(clean(blog)).hasSize(1);
    }

    @Test
    void aRoundUpIsOneArticle() {
        String roundUp = """
                The week on the islands in five reports
                By Ida Korrell
                9 October 2022
                A bridge, a choir, a crane: what the islands spoke of this week, told in short by our staff for those who were away.
                Bridge at Tamsin closed
                The bridge over the Orle was closed on Friday after divers found cracks in two of its piers, and lorries take the long road.
                The ministry of works said that repairs would last until the summer and cost nine million crowns.
                A choir and its third prize
                The women's choir of Skerry won the prize of the autumn festival on Sunday for the third time in a row.
                The second prize went to a quartet of students from Norbay, who had written their music themselves.
                The new crane
                The crane in the harbour of Norbay is the largest that ever stood on the coast of Velland, and it came by ship in nine parts.
                It will load the stone for the new mole, said the harbour master, and after that be sold to the shipyard on the mainland.
                """;
        assertThat(clean(roundUp)).hasSize(1);
    }

    @Test
    void aCommentThreadIsNoArticle() {
        String thread = """
                12 Comments
                Old Sailor
                9 March 2022
                The bridge was bad from the beginning, and everybody in the council knew it when the contract went to the cheapest of them all.
                I drove over it every day for thirty years and could hear the joints sing whenever a lorry was in front of me in the evening.
                Maria P.
                9 March 2022
                That is nonsense, since my father worked on those piers and they used the best stone that could be had from Upper Velland.
                What broke the piers is the dredging for the port, which took the gravel away from under them, as any diver will tell you.
                The ferry will be full every morning, and nobody asks how the children from the other bank come to school in time.
                """;
        assertThat(clean(ONE + thread)).hasSize(1);
    }
}

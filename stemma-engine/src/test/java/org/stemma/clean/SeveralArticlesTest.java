package org.stemma.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
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
            A ferry for cars will cross the river from Monday, and it will take no fare from those who live in the town.
            """;

    private static final String OTHER = """
            Island choir wins the autumn prize again
            Tomas Beck, Culture Correspondent
            9 October 2022
            The women's choir of Skerry won the prize of the autumn festival on Sunday for the third time in a row, with two old songs.
            The jury praised the choir for its clear voices and for the courage to sing without a conductor in so large a hall.
            Its leader said that the singers had met every week through the winter, although the boat often could not sail.
            The second prize went to a quartet of students from Norbay, who had written their music for this evening themselves.
            Next year the festival will move to the old shipyard, where there is more room for guests from the other islands.
            """;

    private static List<Flag.Kind> flags(String text) {
        return ScrapeCleanerTest.clean(text).flags().stream().map(Flag::kind).toList();
    }

    @Test
    void twoReportsInOneFileAreTold() {
        assertThat(flags(ONE + "\n" + OTHER)).contains(Flag.Kind.SEVERAL_ARTICLES);
    }

    @Test
    void oneReportIsOne() {
        assertThat(flags(ONE)).doesNotContain(Flag.Kind.SEVERAL_ARTICLES);
        assertThat(flags(OTHER)).doesNotContain(Flag.Kind.SEVERAL_ARTICLES);
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
        assertThat(flags(ONE + teasers)).doesNotContain(Flag.Kind.SEVERAL_ARTICLES);
    }
}

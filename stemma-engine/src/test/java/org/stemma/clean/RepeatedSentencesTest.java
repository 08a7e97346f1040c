package org.stemma.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.news.Article;
import org.stemma.news.Role;

class RepeatedSentencesTest {
    private static final String FIRST =
            "The bridge over the Orle at Tamsin was closed on Friday after divers found cracks in two of its piers.";
    private static final String SECOND =
            "Lorries now have to take the road through Upper Velland, which adds forty kilometres to the way to the port.";
    private static final String THIRD =
            "The ministry of works said that repairs would last until the summer and cost nine million crowns.";

    private static List<String> texts(Article article, Role role) {
        return article.blocks().stream()
                .filter(b -> b.role() == role)
                .map(b -> b.text().text())
                .toList();
    }

    @Test
    void aBodyThatStandsTwiceInOneLineIsReadOnce() {
        String body = String.join(" ", FIRST, SECOND, THIRD);
        Article article = ScrapeCleanerTest.clean("Cracks close the bridge at Tamsin\n" + body + " " + body + "\n");
        assertThat(texts(article, Role.BODY)).containsExactly(body);
        assertThat(texts(article, Role.REPEATED)).containsExactly(body);
    }

    @Test
    void partOfABodyBehindNewTextIsReadOnce() {
        String fresh =
                "A ferry for cars will cross the river from Monday, and it will take no fare from those who live there.";
        Article article = ScrapeCleanerTest.clean("Cracks close the bridge at Tamsin\n" + FIRST + " " + SECOND + "\n"
                + THIRD + "\n" + fresh + " " + FIRST + " " + SECOND + "\n");
        assertThat(texts(article, Role.BODY)).containsExactly(FIRST + " " + SECOND, THIRD, fresh);
        assertThat(texts(article, Role.REPEATED)).containsExactly(FIRST + " " + SECOND);
    }

    @Test
    void aSentenceThatRecursIsNoRepetition() {
        String refrain = "Nobody at the ministry was ready to say why.";
        Article article =
                ScrapeCleanerTest.clean(FIRST + " " + refrain + "\n" + SECOND + " " + refrain + "\n" + THIRD + "\n");
        assertThat(texts(article, Role.BODY)).hasSize(3);
        assertThat(texts(article, Role.REPEATED)).isEmpty();
    }
}

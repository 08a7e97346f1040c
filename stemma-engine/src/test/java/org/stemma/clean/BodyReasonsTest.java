package org.stemma.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.news.Article;
import org.stemma.news.Capture;
import org.stemma.news.Weighing;
import org.stemma.news.Why;

class BodyReasonsTest {
    private final Cleaner cleaner = new Cleaner();

    private static Capture capture(String text, Capture.Form form) {
        return new Capture(
                "capture-1",
                "page.html",
                null,
                form,
                new Capture.Content(new byte[0]),
                "UTF-8",
                "made",
                text,
                null,
                Capture.Given.NOTHING,
                List.of());
    }

    @Test
    void weighsBlocksAsTheyWereJudged() {
        String paragraph =
                "<p>The ferry of Lund came late on Tuesday, its captain said, since the harbour was closed.</p>";
        String page = "<nav><a href=/>Start</a> <a href=/w>Weather today</a></nav><article><h1>Late ferry</h1>"
                + paragraph.repeat(3) + paragraph.replace("Lund", "Orrin")
                + "</article><footer><a href=/c>Contact us</a></footer>";
        Article article = cleaner.clean(capture(page, Capture.Form.HTML)).getFirst();

        Weighing weighing = cleaner.weighing(article);

        assertThat(weighing.place()).isNotEmpty();
        assertThat(weighing.chosen().score()).isBetween(0.0, 1.0);
        assertThat(weighing.chosen().parts()).isNotEmpty();
        assertThat(weighing.blocks()).hasSameSizeAs(article.blocks());
        for (int i = 0; i < article.blocks().size(); i++) {
            Why why = weighing.blocks().get(i);
            if (!why.parts().isEmpty()) {
                assertThat(why.score() > 0.5)
                        .isEqualTo(article.blocks().get(i).role().isBody());
            }
        }
        assertThat(weighing.blocks())
                .anyMatch(why -> why.score() > 0.5)
                .anyMatch(why -> !why.parts().isEmpty() && why.score() < 0.5);
    }

    @Test
    void weighsNoTexts() {
        Article article = cleaner.clean(capture("Late ferry\n\nThe ferry came late on Tuesday.", Capture.Form.SCRAPE))
                .getFirst();

        assertThat(cleaner.weighing(article)).isEqualTo(Weighing.NOTHING);
    }
}

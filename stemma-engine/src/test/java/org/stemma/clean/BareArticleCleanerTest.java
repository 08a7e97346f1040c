package org.stemma.clean;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stemma.news.Article;
import org.stemma.news.Capture;
import org.stemma.news.Role;

class BareArticleCleanerTest {
    private static final String TEXT = """
            Bakers' guild elects first woman
            The bakers of Norbay have elected Ilse Brandt to lead their guild, for the first time in its history.
            Share of women in the trade is still small, she said.
            """;

    private static Article clean(@Nullable String title, @Nullable String published) {
        return BareArticleCleaner.clean(new Capture(
                "capture-2",
                "x.jsonl#1",
                null,
                Capture.Form.ARTICLE,
                new Capture.Content(new byte[0]),
                "UTF-8",
                "",
                TEXT,
                null,
                new Capture.Given("1", title, published, "Norbay Courier"),
                List.of()));
    }

    private static List<Role> roles(Article article) {
        return article.blocks().stream().map(b -> b.role()).toList();
    }

    @Test
    void takesAFirstLineLikeAHeadlineForTheTitle() {
        Article article = clean(null, null);
        assertThat(article.title()).isEqualTo("Bakers' guild elects first woman");
        assertThat(roles(article)).containsExactly(Role.TITLE, Role.BODY, Role.BODY);
    }

    @Test
    void trustsTheTitleThatCameWithTheText() {
        Article article = clean("A woman leads the bakers", "2020-01-02T10:00:00Z");
        assertThat(article.title()).isEqualTo("A woman leads the bakers");
        assertThat(roles(article)).containsExactly(Role.BODY, Role.BODY, Role.BODY);
        assertThat(requireNonNull(article.published()).when().earliest()).isEqualTo("2020-01-02");
        assertThat(article.outlet()).isNotNull();
    }
}

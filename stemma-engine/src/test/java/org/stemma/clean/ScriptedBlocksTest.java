package org.stemma.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.Capture;
import org.stemma.news.Comment;
import org.stemma.news.Role;

class ScriptedBlocksTest {
    private static final String STORY = """
            <h1>Weir of Tarn breaks</h1><div class="post-content">
            <p>The weir above Tarn broke on Friday after a week of rain, and the lower meadows stood under water by noon.</p>
            <p>The mayor asked everybody to keep away from the banks until the engineers have looked at the dam.</p></div>""";

    private static Article clean(String json, String body) {
        String html = "<html><head><title>Weir of Tarn breaks</title><script type=\"application/ld+json\">" + json
                + "</script></head><body>" + STORY + body + "</body></html>";
        return new Cleaner()
                .clean(new Capture(
                        "capture-0",
                        "page.html",
                        null,
                        Capture.Form.HTML,
                        new Capture.Content(html.getBytes(StandardCharsets.UTF_8)),
                        "UTF-8",
                        "test",
                        html,
                        null,
                        Capture.Given.NOTHING,
                        List.of()))
                .getFirst();
    }

    private static final String COMMENTS = """
            {"@type":"NewsArticle","headline":"Weir of Tarn breaks","comment":[
            {"@type":"Comment","author":{"@type":"Person","name":"Ilse Marn"},"dateCreated":"2031-05-04T10:00:00Z",
             "text":"My cellar is full.\\nThe \\"new\\" dam wasn\\u2019t worth it &amp; everybody knew."},
            {"@type":"Comment","author":"Bo","text":"Who pays for the <b>meadows<\\/b> of the farmers now?",
             "comment":{"@type":"Comment","author":["Ada"],"text":"The county will, as it did the last time."}}]}""";

    @Test
    void commentsThatStandInJsonAloneAreRead() {
        assertThat(clean(COMMENTS, "").comments())
                .extracting(Comment::author, Comment::text)
                .containsExactly(
                        tuple("Ilse Marn", "My cellar is full. The \"new\" dam wasn’t worth it & everybody knew."),
                        tuple("Bo", "Who pays for the meadows of the farmers now?"),
                        tuple("Ada", "The county will, as it did the last time."));
    }

    @Test
    void theirPassagesStandInTheScript() {
        Article article = clean(COMMENTS, "");
        assertThat(article.comments())
                .allSatisfy(comment -> assertThat(article.original()
                                .substring(
                                        comment.passage().start(),
                                        comment.passage().end()))
                        .isEqualTo(comment.passage().quote()));
        assertThat(article.comments().getFirst().passage().quote()).endsWith("&amp; everybody knew.");
        assertThat(article.blocks().stream().map(Block::span)).isSorted();
    }

    @Test
    void whatThePageShowsIsNotReadTwice() {
        assertThat(clean(COMMENTS, "<p>Who pays for the meadows of the farmers now?</p>")
                        .comments())
                .isEmpty();
    }

    @Test
    void aBrokenScriptIsReadUpToTheFault() {
        assertThat(clean(COMMENTS.replace("\"comment\":{", "\"comment\":{]"), "")
                        .comments())
                .extracting(Comment::author)
                .containsExactly("Ilse Marn");
    }

    @Test
    void entriesOfALiveBlogThatStandInJsonAloneAreText() {
        Article article = clean("""
                {"@type":"LiveBlogPosting","headline":"Weir of Tarn breaks","liveBlogUpdate":[{"@type":"BlogPosting",
                "headline":"Road closed","articleBody":"The road to the mill was closed at three in the afternoon."}]}""", "");
        assertThat(article.blocks().stream()
                        .filter(b -> b.why().contains("JSON-LD"))
                        .map(b -> b.role() + " " + b.text().text()))
                .containsExactly(
                        Role.HEADING + " Road closed",
                        Role.BODY + " The road to the mill was closed at three in the afternoon.");
    }
}

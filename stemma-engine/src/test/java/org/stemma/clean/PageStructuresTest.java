package org.stemma.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.Capture;
import org.stemma.news.Role;

/** Tables, embedded posts and live blogs inside an article. */
class PageStructuresTest {
    private static final String BEFORE = """
            <h1>Ferry fares rise in Port Ilmar</h1><div class="article-body">
            <p>The operator of the ferries, Blue Sound Lines, will raise its fares in June, the harbour office said on Monday evening.</p>
            <p>Commuters are angry, since the fares rose only last year, and the boats have been late on most days since then.</p>""";
    private static final String AFTER = """
            <p>The council will discuss the fares on Thursday, said its speaker, and may ask the operator to wait until autumn.</p></div>""";

    private static Article article(String head, String inside) {
        String html = "<html><head>" + head + "</head><body>" + BEFORE + inside + AFTER + "</body></html>";
        Capture capture = new Capture(
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
                List.of());
        return new Cleaner().clean(capture).getFirst();
    }

    private static List<String> because(Article article, String why) {
        return article.blocks().stream()
                .filter(b -> b.why().startsWith(why))
                .map(b -> b.text().text())
                .toList();
    }

    @Test
    void keepsTheRowsOfATableTogether() {
        Article article = article("", """
                <table><tr><th>Route</th><th>Fare now</th><th>Fare from June</th></tr>
                <tr><td>Ilmar – Holm</td><td>4.20</td><td>5.10</td></tr><tr><td>Ilmar – Sund</td><td>6.00</td><td>7.30</td></tr></table>""");
        List<String> rows = because(article, "row of a table");
        assertThat(rows).contains("Ilmar – Holm\t4.20\t5.10");
        for (Block block : article.blocks()) {
            assertThat(block.span().end())
                    .isLessThanOrEqualTo(article.original().length());
        }
    }

    @Test
    void leavesATableThatOnlyArrangesTheTextAsItIs() {
        Article article = article("", """
                <table><tr><td><p>Passengers who have a yearly ticket keep their old fare until the ticket ends, the operator said in a letter to them.</p></td>
                <td><p>Those who buy single tickets pay the new fare from the first of June, on all routes and on all days of the week.</p></td></tr></table>""");
        assertThat(because(article, "row of a table")).isEmpty();
        assertThat(article.body().text()).contains("yearly ticket", "single tickets");
    }

    @Test
    void keepsAPastedPostOutOfTheText() {
        Article article = article("", """
                <blockquote class="twitter-tweet"><p>We are paying more for less, every single day, and nobody in the council cares about it at all.</p>
                &mdash; Fenna Holm (@fenna) <a href="https://social.example/fenna/status/1">May 5, 2031</a></blockquote>""");
        assertThat(article.body().text()).doesNotContain("paying more for less").contains("Thursday");
        assertThat(because(article, "embedded post")).isNotEmpty();
    }

    @Test
    void knowsAPostByItsPermalinkAndHandle() {
        Article article = article("", """
                <blockquote><p>The boats were late again this morning, and the queue went all the way back to the old fish market on the hill.</p>
                <p>— Jorn (@jorn@coast.example) <a href="https://coast.example/@jorn/110912345678901234">5 May 2031</a></p></blockquote>""");
        assertThat(article.body().text()).doesNotContain("late again this morning");
    }

    @Test
    void keepsAQuotationThatIsNoPost() {
        Article article = article("", """
                <blockquote><p>We have to raise the fares since fuel has become so much dearer, and we are sorry for it, says the letter.</p></blockquote>""");
        assertThat(because(article, "embedded post")).isEmpty();
        assertThat(article.body().text()).contains("so much dearer");
    }

    @Test
    void keepsEveryEntryOfALiveBlog() {
        StringBuilder entries = new StringBuilder("<div class='feed'>");
        for (int i = 0; i < 5; i++) {
            entries.append("<div class='entry'><time>1")
                    .append(i)
                    .append(":20</time><h3>Ferry number ")
                    .append(i)
                    .append(" leaves the quay</h3>")
                    .append("<p>Boat ")
                    .append(i)
                    .append(
                            " has left the quay with some delay, the harbour office said, and will reach Holm before the evening.</p></div>");
        }
        Article article = article(
                "<script type='application/ld+json'>{\"@type\":\"LiveBlogPosting\",\"headline\":\"x\"}</script>",
                entries + "</div>");
        assertThat(article.body().text()).contains("Boat 0 has", "Boat 4 has", "Ferry number 0", "Ferry number 4");
        assertThat(article.blocks())
                .filteredOn(b -> b.role() == Role.HEADING)
                .extracting(b -> b.text().text())
                .contains("Ferry number 0 leaves the quay", "Ferry number 4 leaves the quay");
    }
}

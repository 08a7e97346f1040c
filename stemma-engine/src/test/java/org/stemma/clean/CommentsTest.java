package org.stemma.clean;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.Capture;
import org.stemma.news.Comment;
import org.stemma.news.Role;

class CommentsTest {
    private static final String STORY = """
            <h1>Harbour crane falls in Port Ilmar</h1><div class="post-content">
            <p>A crane fell onto the quay of Port Ilmar on Monday night, the harbour office said, and blocked two berths for hours.</p>
            <p>Nobody was hurt, the office said, since the night shift had just left the quay for its break in the canteen.</p></div>""";

    private static Article clean(String comments) {
        return page("<html><body><div class=page>" + STORY + comments + "</div></body></html>");
    }

    private static Article page(String html) {
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

    private static List<String> told(Article article) {
        return article.comments().stream()
                .map(c -> c.author() + " | " + c.time() + " | " + c.text())
                .toList();
    }

    @Test
    void partsRepliesFromWhatTheyReplyTo() {
        Article article = clean("""
                <div id="comments" class="comments-area"><h2>3 thoughts on “Harbour crane falls”</h2><ol class="comment-list">
                <li id="comment-11" class="comment even depth-1"><article class="comment-body"><footer><div class="comment-author vcard"><b class="fn">Ines</b> <span class="says">says:</span></div>
                <div class="comment-metadata"><a href="#c"><time datetime="2031-05-05T10:00">5 May 2031 at 10:00</time></a></div></footer>
                <div class="comment-content"><p>That crane was rusty.</p><p>I said so.</p></div><div class="reply"><a>Reply</a></div></article>
                <ol class="children"><li id="comment-12" class="comment odd"><article class="comment-body"><footer><div class="comment-author vcard"><b class="fn">Ole</b> says:</div>
                <div class="comment-metadata"><time datetime="2031-05-05T11:00">5 May 2031 at 11:00</time></div></footer><div class="comment-content"><p>You did!</p></div></article></li></ol></li>
                <li id="comment-13" class="comment even"><article class="comment-body"><footer><div class="comment-author vcard"><b class="fn">Ada</b></div>
                <time datetime="2031-05-06">6 May 2031</time></footer><div class="comment-content"><p>Which berths?</p></div></article></li></ol>
                <div id="respond" class="comment-respond"><h3>Leave a Reply</h3><form><p>Your email address will not be published.</p></form></div></div>""");
        assertThat(told(article))
                .containsExactly(
                        "Ines | 2031-05-05T10:00 | That crane was rusty.\nI said so.",
                        "Ole | 2031-05-05T11:00 | You did!",
                        "Ada | 2031-05-06 | Which berths?");
        assertThat(article.body().text()).endsWith("in the canteen.");
    }

    @Test
    void readsSignaturesAndTextsThatTakeTurnsInAFlatList() {
        Article article = clean("""
                <div class="kommentare"><div class="kopf">Karl am 5. Mai 2031 um 10:20 Uhr</div><div>So ein Pech aber auch.</div>
                <div class="kopf">Uwe M. am 6. Mai 2031 um 8:05 Uhr</div><div>Der Kran war alt.</div><div>Sehr alt sogar.</div></div>""");
        assertThat(told(article))
                .containsExactly(
                        "Karl | 2031-05-05T10:20 | So ein Pech aber auch.",
                        "Uwe M. | 2031-05-06T08:05 | Der Kran war alt.\nSehr alt sogar.");
    }

    @Test
    void readsSignaturesBelowTheirTexts() {
        Article article = clean("""
                <div class="comments"><div class="entry"><p>What a mess that must have been.</p><p class="meta">Posted by <cite>Fenna</cite> on 5 May 2031</p></div>
                <div class="entry"><p>They were lucky.</p><p class="meta">Posted by <cite>Jorn</cite> on 6 May 2031</p></div></div>""");
        assertThat(told(article))
                .containsExactly(
                        "Fenna | 2031-05-05 | What a mess that must have been.",
                        "Jorn | 2031-05-06 | They were lucky.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2 Kommentare#vor 3 Stunden#vor 2 Tagen",
                "2 commentaires#il y a 3 heures#il y a 2 jours",
                "Comentarios (2)#hace 3 horas#hace 2 días",
                "Reacties#3 uur geleden#2 dagen geleden",
                "2 komentarze#3 godziny temu#2 dni temu",
                "Комментарии#3 часа назад#2 дня назад",
                "评论#3小时前#2天前",
                "コメント#3時間前#2日前",
            })
    void findsCommentsUnderAHeadingInManyLanguages(String words) {
        String[] parts = words.split("#");
        Article article = clean("<section class='x1'><h3>" + parts[0] + "</h3><ul><li><b>Mira</b><i>" + parts[1]
                + "</i><p>First words, and a few more of them.</p></li><li><div>Tomas</div><div>" + parts[2]
                + "</div><p>Second words.</p></li></ul></section>");
        assertThat(article.comments()).extracting(Comment::author).containsExactly("Mira", "Tomas");
        assertThat(article.comments()).extracting(Comment::time).containsExactly(parts[1], parts[2]);
        assertThat(article.comments())
                .extracting(Comment::text)
                .containsExactly("First words, and a few more of them.", "Second words.");
    }

    @Test
    void readsASignatureAndItsTextInOneLine() {
        Article article = clean("""
                <div id="comments"><p><b>Ada</b> wrote: I have seen that crane sway in the wind for years, and nobody would listen to me about it.</p>
                <p><b>Bo</b> wrote: So have I, from my kitchen window.</p></div>""");
        assertThat(article.comments()).extracting(Comment::author).containsExactly("Ada", "Bo");
        assertThat(article.comments().getLast().text()).isEqualTo("So have I, from my kitchen window.");
    }

    @Test
    void leavesOutWhatACommentQuotes() {
        Article article = clean("""
                <div class="comment-list"><div class="comment"><span class="author">Ada</span><time>5 May 2031</time>
                <blockquote>Nobody was hurt</blockquote><p>Luckily not.</p></div></div>""");
        assertThat(article.comments()).extracting(Comment::text).containsExactly("Luckily not.");
        assertThat(article.blocks())
                .filteredOn(b -> b.why().startsWith("quoted in a comment"))
                .hasSize(1);
    }

    @Test
    void takesMicrodataAtTheirWord() {
        Article article = clean("""
                <div class="zz"><div itemprop="comment" itemscope itemtype="https://schema.org/Comment"><span itemprop="author">Pia</span>
                <meta itemprop="dateCreated" content="2031-05-05"><p itemprop="text">Good that nobody was there.</p></div></div>""");
        assertThat(told(article)).containsExactly("Pia | null | Good that nobody was there.");
    }

    @Test
    void keepsAnOpinionPieceThatIsCalledAComment() {
        Article article = page("<html><body><div class='ressort-kommentar'>" + STORY + "</div></body></html>");
        assertThat(article.comments()).isEmpty();
        assertThat(article.body().text()).contains("blocked two berths", "in the canteen");
    }

    @Test
    void startsNoCommentsAtTheCountAboveAnArticle() {
        Article article =
                page("<html><body><h1>Harbour crane falls</h1><a href='#c'>3 Comments</a><div>By Ada Quill</div>"
                        + "<div>5 May 2031</div>" + STORY + "</body></html>");
        assertThat(article.comments()).isEmpty();
        assertThat(article.body().text()).contains("blocked two berths");
    }

    @Test
    void takesNoWidgetOfRecentCommentsForComments() {
        Article article = clean("""
                <div class="widget recent-comments"><h3>Recent comments</h3><ul><li>Ines on <a href="/a">The old lighthouse of Port Ilmar is for sale</a></li>
                <li>Ole on <a href="/b">Ferry fares to rise in June, says the operator</a></li></ul></div>""");
        assertThat(article.comments()).isEmpty();
    }

    @Test
    void keepsThePostsOfAForumsThread() {
        Article article = page("""
                <html id="XenForo"><body><h1>Best knots for a small boat</h1><div class="block-replyNewMessageContainer">
                <article class="message post comment"><a class="username">salt</a><time datetime="2031-05-05">5 May 2031</time>
                <div class="message-body">I need a knot that holds in wet rope and that I can still open with cold fingers, any ideas from you?</div></article>
                <article class="message post comment"><a class="username">tide</a><time datetime="2031-05-06">6 May 2031</time>
                <div class="message-body">A bowline will do, it has never failed me in twenty years of sailing along this coast in any weather.</div></article></div></body></html>""");
        assertThat(article.comments()).isEmpty();
        assertThat(article.body().text()).contains("wet rope", "bowline");
    }

    @Test
    void saysForEveryBlockWhatShowedItToBeAComment() {
        Article article = clean("""
                <ul class="commentlist"><li class="comment"><b class="fn">Ada</b><p>Short one.</p></li></ul>""");
        assertThat(article.blocks())
                .filteredOn(b -> b.role() == Role.COMMENT)
                .extracting(Block::why)
                .containsExactly("text of a comment, called a comment, in ul.commentlist");
    }

    @ParameterizedTest
    @Timeout(value = 60, unit = SECONDS)
    @ValueSource(
            strings = {
                "<div class=comment>Ada 5 May 2031<p>x",
                "<li class=comment><b class=fn>Ada</b> says:",
                "<h3>Comments</h3><p>Ada, 5 May 2031</p><p>hello there</p>",
                "<b>Ada:</b> 2 hours ago<br><br>",
                "<div class=reviews><b class=author>A"
            })
    void isNotSlowedByHostilePages(String unit) {
        Article article = clean("<div id=comments>" + unit.repeat(5_000));
        assertThat(article.blocks()).isNotEmpty();
    }
}

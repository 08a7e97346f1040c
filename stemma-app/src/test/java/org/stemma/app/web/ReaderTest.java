package org.stemma.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.stemma.news.Report;

/** The Reader and two articles side by side, asked through HTTP. */
class ReaderTest {
    @RegisterExtension
    static final OpenDesk DESK = OpenDesk.overHostileNews(2);

    private static HttpResponse<String> ask(String address) {
        return DESK.visitor().ask(address);
    }

    private static Document page(String address) {
        return DESK.visitor().page(address);
    }

    private static Report first() {
        return DESK.dossier().reports().getFirst();
    }

    private static Report last() {
        return DESK.dossier().reports().getLast();
    }

    /** The words of the pieces that a mark holds. */
    private static String words(Document page, String mark) {
        StringBuilder words = new StringBuilder();
        page.select(".page [data-m~=(^|\\s)" + mark + "($|\\s)]").forEach(piece -> words.append(piece.wholeText()));
        return words.toString();
    }

    private static String only(Elements elements) {
        assertThat(elements).hasSize(1);
        return elements.getFirst().id();
    }

    @Test
    void theTextIsAllThereWithWhatIsHiddenInItShown() {
        Document page = page("/articles/" + last().id());
        assertThat(page.select(".page .leaf p").getFirst().wholeText())
                .isEqualTo(Legible.shown(last().article().original()));
    }

    @Test
    void eachLayerHoldsItsWords() {
        Document page = page("/articles/" + first().id());
        String text = Legible.shown(first().article().original());
        assertThat(words(page, only(page.select(".note.quotes")) + "-1")).isEqualTo("Theharbour 0 of the");
        assertThat(words(page, only(page.select(".note.names")) + "-1")).isEqualTo("harbour");
        assertThat(words(page, only(page.select(".note.claims")) + "-1")).isEqualTo(text);
        assertThat(words(page, only(page.select(".note.reuse")) + "-1")).isEqualTo(text);
        assertThat(page.select(".note.reuse .kind").text()).contains("taken over by");
        assertThat(page("/articles/" + last().id()).select(".note.reuse .kind").text())
                .contains("taken from");
        assertThat(page.select(".layer.times input").hasAttr("disabled")).isTrue();
    }

    @Test
    void everyLinkOfANoteLeadsToWhatIsThere() {
        Document page = page("/articles/" + first().id());
        assertThat(page.select(".note .where a").eachAttr("href"))
                .hasSizeGreaterThanOrEqualTo(5)
                .allMatch(way -> page.getElementById(way.substring(1)) != null);
        List<String> ways = page.select(".leads a, .others-beside a").eachAttr("href");
        assertThat(ways).hasSizeGreaterThanOrEqualTo(4);
        for (String way : new TreeSet<>(ways)) {
            Document there = page(way.replaceFirst("#.*", ""));
            if (way.contains("#")) {
                assertThat(there.getElementById(way.substring(way.indexOf('#') + 1)))
                        .as(way)
                        .isNotNull();
            }
        }
    }

    @Test
    void aPointerOfTheStoryOpensTheReaderAtItsPassage() {
        Document story = page("/stories/" + DESK.dossier().story().id());
        List<String> ways = story.select("a.to").eachAttr("href");
        assertThat(ways).isNotEmpty().allMatch(way -> way.endsWith("#passage"));
        Document page = page("/articles/" + first().id() + "?start=4&end=22");
        Element asked = page.getElementById("passage");
        assertThat(asked).isNotNull();
        StringBuilder words = new StringBuilder();
        page.select(".piece.asked").forEach(piece -> words.append(piece.wholeText()));
        assertThat(words.toString()).isEqualTo(first().article().original().substring(4, 22));
        assertThat(page.select(".piece.asked").getFirst().children()).contains(asked);
    }

    @Test
    void whatIsNoPassageIsNotFound() {
        for (String passage :
                List.of("start=5&end=5", "start=-1&end=4", "start=0&end=99999", "start=x&end=y", "end=9")) {
            assertThat(ask("/articles/" + first().id() + "?" + passage).statusCode())
                    .as(passage)
                    .isEqualTo(404);
        }
        assertThat(ask("/articles/article-0000").statusCode()).isEqualTo(404);
        assertThat(ask("/beside").statusCode()).isEqualTo(404);
        assertThat(ask("/beside?left=" + first().id() + "&right=article-0000").statusCode())
                .isEqualTo(404);
    }

    @Test
    void onlyAnAddressOfTheWebLeadsOut() {
        assertThat(page("/articles/" + first().id()).select("a[target]")).isEmpty();
        assertThat(page("/articles/" + last().id() + "?start=0&end=11")
                        .select("a[target]")
                        .eachAttr("href"))
                .containsExactly("https://herald.example/velm#:~:text=The%20harbour");
    }

    @Test
    void sharedSentencesStandSideBySideWithWhatChanged() {
        Document page = page("/beside?left=" + first().id() + "&right=" + last().id());
        assertThat(page.select(".tie").text()).startsWith("1 → 2: copy, 90 %");
        assertThat(page.select(".both.changed")).isNotEmpty();
        assertThat(page.select(".left mark").eachText()).contains("Post");
        assertThat(page.select(".right mark").eachText()).contains("Herald");
        String left = page.select(".cell.left").text();
        assertThat(Arrays.stream(left.split(" ")).limit(5)).containsExactly("The", "harbour", "0", "of", "the");
        Document turned = page(page.select(".swap").attr("href"));
        assertThat(turned.select(".left mark").eachText()).contains("Herald");
    }

    @Test
    void articlesThatNothingRelatesAreComparedToo() {
        Document page = page("/beside?left=" + first().id() + "&right=" + first().id());
        assertThat(page.select(".tie").text()).startsWith("No relation was found");
        assertThat(page.select(".both:not(.same)")).isEmpty();
        assertThat(page.select(".both.same")).isNotEmpty();
    }
}

package org.stemma.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextPlacesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Two <b>bold</b> words &amp; a reference&nbsp;here.</p>",
                "<p>Quoted <a title=\"a > b\" href='x>y'>link</a> text</p>",
                "<p>One<!-- <p>not this</p> --> two<!--> three</p>",
                "<div>less < than & more</div>",
                "<table>stray<tr><td>cell one</td><td>cell two</td></tr></table>",
                "<p>unclosed <b>bold<p>next <i>mixed</b> up</i></p>",
                "<div><script>var a = '<p>no</p>';</script>after the script</div>",
                "<svg><title>Icon</title></svg><span>Icon</span>",
                "<pre>\nkept line\nby line</pre>",
                "<p>&copy2031 and &lt;tags&gt; &#8211; &unknown; done</p>",
                "<title>Head</title><body>Body <select><option>one<option>two</select> end",
            })
    void findsEveryTextWhereItStands(String source) {
        TextPlaces places = new TextPlaces(source, new SourceRuns(source), new References(source));
        for (TextNode node : read(source)) {
            int at = places.find(node);
            String text = node.getWholeText().strip();
            assertThat(at).as(text).isNotNegative();
            assertThat(source.substring(at)).startsWith(text.substring(0, 1).replace("©", "&"));
        }
        assertThat(places.lost()).isZero();
    }

    @Test
    void tellsRepeatedTextsApart() {
        String source = "<p>More</p><p>Something</p><p>More</p>";
        TextPlaces places = new TextPlaces(source, new SourceRuns(source), new References(source));
        assertThat(read(source).stream().map(places::find)).containsExactly(3, 14, 30);
    }

    @Test
    void losesWhatTheParserChanged() {
        TextPlaces places =
                new TextPlaces("<p>other</p>", new SourceRuns("<p>other</p>"), new References("<p>other</p>"));
        assertThat(places.find(new TextNode("text"))).isEqualTo(TextPlaces.UNKNOWN);
        assertThat(places.lost()).isOne();
    }

    @Test
    void aPageWithTextThatIsNotFoundIsStillAligned() {
        String source = "<p>a lead</p><p><b>&#32;a sentence of an &#32;odd</b> page</p>";
        for (Piece piece : Page.of(source, "").pieces()) {
            assertThat(piece.text().original().of(source)).contains("a ");
        }
    }

    private static List<TextNode> read(String source) {
        return Jsoup.parse(source)
                .body()
                .nodeStream(TextNode.class)
                .filter(node -> !node.isBlank())
                .filter(node -> node.parent() == null
                        || !RawElements.hold(
                                java.util.Objects.requireNonNull(node.parent()).normalName()))
                .toList();
    }
}

package org.stemma.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.Claim;
import org.stemma.news.Method;
import org.stemma.news.Role;
import org.stemma.text.AlignedText;
import org.stemma.text.Span;

class PageTextTest {
    private static Article article(String original, Block... blocks) {
        return new Article(
                "article-1",
                "capture-1",
                "one.html",
                null,
                original,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                "en",
                List.of(blocks),
                List.of(),
                List.of(),
                List.of(),
                new Method("test", 1));
    }

    private static Block block(Role role, String original, int start, int end) {
        return new Block(role, AlignedText.copy(original, new Span(start, end)), "given");
    }

    private static Note note(int number, Layer layer, Note.Look look, Span... spans) {
        return new Note(
                number,
                layer,
                "",
                "",
                Claim.State.ECHOED,
                List.of(),
                List.of(),
                Stream.of(spans).map(span -> Note.Place.of(span, look)).toList());
    }

    private static List<PageText.Piece> pieces(PageText text) {
        return text.stretches().stream()
                .flatMap(stretch -> stretch.leaves().stream())
                .flatMap(leaf -> leaf.pieces().stream())
                .toList();
    }

    /** The words that a mark holds on the page. */
    private static String held(PageText text, String mark) {
        return pieces(text).stream()
                .filter(piece -> List.of(piece.marks().split(" ")).contains(mark))
                .map(PageText.Piece::text)
                .collect(Collectors.joining());
    }

    private static PageText lay(Article article, boolean page, @Nullable Span asked, Note... notes) {
        return PageText.of(article, page, List.of(notes), asked);
    }

    @Test
    void marksThatCrossHoldTheirOwnWords() {
        String text = "The ferry sank at noon, said Tova Lind of Velm.";
        Article article = article(text, block(Role.BODY, text, 0, text.length()));
        Note quote = note(1, Layer.QUOTES, Note.Look.WORDS, new Span(0, 22));
        Note reuse = note(2, Layer.REUSE, Note.Look.TAKEN, new Span(10, 39));
        Note name = note(3, Layer.NAMES, Note.Look.NAME, new Span(29, 38), new Span(42, 46));
        PageText laid = lay(article, false, null, quote, reuse, name);
        assertThat(held(laid, "n1-1")).isEqualTo("The ferry sank at noon");
        assertThat(held(laid, "n2-1")).isEqualTo("sank at noon, said Tova Lind ");
        assertThat(held(laid, "n3-1")).isEqualTo("Tova Lind");
        assertThat(held(laid, "n3-2")).isEqualTo("Velm");
        assertThat(pieces(laid).get(1).looks()).isEqualTo("taken words");
    }

    @Test
    void whateverTheMarksTheTextStaysWhole() {
        long seed = 20311;
        Random random = new Random(seed);
        String text = "Ships 🚢 wait — \u202eoff\u202c Velm; 𝔸ll 12 of them, Lind says. 🚢🚢";
        for (int round = 0; round < 200; round++) {
            List<Note> notes = new ArrayList<>();
            for (int number = 1; number <= 1 + random.nextInt(8); number++) {
                int start = random.nextInt(text.length());
                int end = start + 1 + random.nextInt(text.length() - start);
                notes.add(note(number, Layer.CLAIMS, Note.Look.CLAIM, new Span(start, end)));
            }
            int half = 20 + random.nextInt(10);
            Article article =
                    article(text, block(Role.BODY, text, 0, half), block(Role.NAVIGATION, text, half, text.length()));
            PageText laid = PageText.of(article, false, notes, null);
            List<PageText.Piece> pieces = pieces(laid);
            assertThat(pieces.stream().map(PageText.Piece::text).collect(Collectors.joining()))
                    .as("seed " + seed + " round " + round)
                    .isEqualTo(text);
            assertThat(pieces.stream().flatMap(piece -> piece.ids().stream()))
                    .doesNotHaveDuplicates()
                    .hasSize(notes.size());
            for (Note note : notes) {
                Span span = note.places().getFirst().parts().getFirst().span();
                assertThat(held(laid, note.id(0))).contains(span.of(text).replaceAll("^\\p{Cs}|\\p{Cs}$", ""));
            }
        }
    }

    @Test
    void noCharacterIsCutInTwo() {
        String text = "ab🚢cd";
        Article article = article(text, block(Role.BODY, text, 0, text.length()));
        PageText laid = lay(article, false, new Span(3, 5));
        assertThat(pieces(laid)).extracting(PageText.Piece::text).containsExactly("ab", "🚢c", "d");
    }

    @Test
    void ofMarkupTheReadableTextIsMarked() {
        String source = "<p>Fish &amp; <b>chips</b> cost more</p>";
        AlignedText read = AlignedText.builder()
                .copy(source, new Span(3, 8))
                .replace("&", new Span(8, 13))
                .copy(source, new Span(13, 14))
                .copy(source, new Span(17, 22))
                .copy(source, new Span(26, 36))
                .build();
        Article article = article(source, new Block(Role.BODY, read, "given"));
        PageText laid = lay(article, true, null, note(1, Layer.QUOTES, Note.Look.WORDS, new Span(8, 22)));
        assertThat(held(laid, "n1-1")).isEqualTo("& chips");
        assertThat(pieces(laid)).extracting(PageText.Piece::text).containsExactly("Fish ", "& chips", " cost more");
    }

    @Test
    void whatWasCutAwayIsFoldedUnlessItIsAskedFor() {
        String text = "MenuHome|Ferry sinks|Imprint";
        Article article = article(
                text,
                block(Role.NAVIGATION, text, 0, 4),
                block(Role.NAVIGATION, text, 4, 8),
                block(Role.BODY, text, 9, 20),
                block(Role.LEGAL, text, 21, 28));
        assertThat(lay(article, false, null).stretches())
                .extracting(PageText.Stretch::cut, PageText.Stretch::open, PageText.Stretch::roles)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(true, false, "2 × navigation"),
                        org.assertj.core.groups.Tuple.tuple(false, false, "1 × body"),
                        org.assertj.core.groups.Tuple.tuple(true, false, "1 × legal"));
        assertThat(lay(article, false, new Span(21, 24)).stretches())
                .extracting(PageText.Stretch::open)
                .containsExactly(false, false, true);
    }
}

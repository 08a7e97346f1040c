package org.stemma.language.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.language.Language;
import org.stemma.news.Analysis;
import org.stemma.news.Article;
import org.stemma.news.Name;
import org.stemma.rooms.ArticleBuilder;

/** What every parser must do; sentences with invented people. */
class ParserTest {
    private static final String SENTENCE =
            "Mayor Ada Brenner told the council in Lisbon on Monday that 300 homes were lost.";
    private static final List<String> SENTENCES = List.of(
            SENTENCE,
            "“We saw nothing,” said Ivo Tarnel, who isn’t a soldier.",
            "See www.example.org/reports or call 555-0123 (after 9 p.m.)!",
            "…",
            "U.S.-led forces left the Khelmim airbase on 3 May 2021, the ministry's spokeswoman added.",
            "Rain\u00A0fell -- and fell -- 12.5% more than in 1987, e.g. in Porto.");

    @Test
    void nlp4jTellsTagsLemmasHeadsAndNames() {
        List<Word> words = new Nlp4jParser().parse(SENTENCE);
        assertThat(words).extracting(Word::tag).startsWith("NNP", "NNP", "NNP", "VBD", "DT", "NN", "IN", "NNP");
        assertThat(words.get(3).lemma()).isEqualTo("tell");
        assertThat(words.get(3).relation()).isEqualTo("root");
        assertThat(words.get(3).head()).isEqualTo(-1);
        assertThat(words.get(2).head()).isEqualTo(3);
        assertThat(words.get(2).relation()).isEqualTo("nsubj");
        assertThat(words).extracting(Word::label).contains("B-PERSON", "L-PERSON", "U-GPE", "U-DATE");
    }

    @Test
    void regularPastsHaveThePresentAsLemma() {
        List<Word> words = new Nlp4jParser().parse("It happened as the strike ended, and nobody provided food.");
        assertThat(words).extracting(Word::lemma).contains("happen", "end", "provide");
        assertThat(new Nlp4jParser().parse("They need food."))
                .extracting(Word::lemma)
                .contains("need");
    }

    @Test
    void givesTheSameInEveryThread() {
        for (Parser parser : List.of(new Nlp4jParser(), new OpenNlpParser())) {
            List<String> many = Collections.nCopies(50, SENTENCES).stream()
                    .flatMap(List::stream)
                    .toList();
            List<List<Word>> alone = many.stream().map(parser::parse).toList();
            assertThat(many.parallelStream().map(parser::parse).toList()).isEqualTo(alone);
        }
    }

    @Test
    void findsNoWordsWhereThereAreNone() {
        for (Parser parser : List.of(new Nlp4jParser(), new OpenNlpParser())) {
            assertThat(parser.parse("")).isEmpty();
            assertThat(parser.parse(" \u00A0\n")).isEmpty();
        }
    }

    @Test
    void openNlpTellsTagsAndLemmasAndAbstainsFromTheRest() {
        List<Word> words = new OpenNlpParser().parse(SENTENCE);
        assertThat(words).extracting(Word::lemma).contains("tell", "council", "home", "lose");
        assertThat(words).extracting(Word::tag).contains("NNP", "VBD", "DT", "NNS", "CD");
        assertThat(words).allMatch(word -> word.head() == -1 && word.label().equals("O"));
    }

    @Test
    void anAnalysisNamesItsModel() {
        Article article = ArticleBuilder.ofBody("given", SENTENCE).build();
        Analysis usual = new Language("nlp4j").analyse(article);
        Analysis other = new Language("opennlp").analyse(article);
        assertThat(usual.method().name()).isEqualTo("nlp4j");
        assertThat(other.method().name()).isEqualTo("opennlp");
        assertThat(other.sentences()).hasSize(1);
        assertThat(other.sentences().getFirst().names()).extracting(Name::text).contains("Lisbon");
    }

    @Test
    void refusesAModelThatThereIsNot() {
        assertThatThrownBy(() -> new Language("crystal-ball"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nlp4j, opennlp");
    }
}

package org.stemma.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.news.Analysis;
import org.stemma.news.Article;
import org.stemma.news.Name;
import org.stemma.news.Role;
import org.stemma.news.Sentence;
import org.stemma.news.Token;
import org.stemma.rooms.ArticleBuilder;

/** Invented people and places; the models are loaded once for all tests of a run. */
class NamesTest {
    private static final Language LANGUAGE = new Language();

    @Test
    void leavesPossessivesArticlesAndTitlesOutOfNames() {
        assertThat(names("President Olga Verrin’s visit to the Brandt Institute pleased Mr. Ferris."))
                .contains("PERSON Olga Verrin", "ORGANISATION Brandt Institute", "PERSON Ferris");
    }

    @Test
    void partsPairsOfCountriesThatAHyphenJoins() {
        assertThat(names("The Lisbon-Madrid line and the Turkish-Greek border were closed by U.S.-led forces."))
                .containsSubsequence("PLACE Lisbon", "PLACE Madrid", "GROUP Turkish", "GROUP Greek", "PLACE U.S.");
    }

    @Test
    void knowsCountriesThatTheModelDoesNot() {
        assertThat(names("Türkiye and Eswatini signed the pact.")).containsExactly("PLACE Türkiye", "PLACE Eswatini");
    }

    @Test
    void givesALastNameTheTypeOfTheFullName() {
        Analysis analysis = analyse(
                "Omar Albrandi, a local journalist, saw the fire.",
                "Albrandi doubts the report.",
                "The mayor met Albrandi on Monday.");
        assertThat(names(analysis))
                .filteredOn(name -> name.endsWith("Albrandi"))
                .hasSize(3)
                .allMatch(name -> name.startsWith("PERSON"));
    }

    @Test
    void aWordForPlacesInANameOutweighsARelativeClause() {
        assertThat(names("Brandt is a congressman representing San Orvo County who served for three tours."))
                .contains("PLACE San Orvo County");
        assertThat(names("The letter came from Ilva Brandt, who served for three tours."))
                .contains("PERSON Ilva Brandt");
    }

    @Test
    void joinsANameWithTheAcronymBehindIt() {
        assertThat(names("Fighters of Harakat Nur al-Wadi (HNW) left the town. HNW denied it."))
                .containsSubsequence("ORGANISATION Harakat Nur al-Wadi", "ORGANISATION HNW", "ORGANISATION HNW");
    }

    @Test
    void takesTheNameOfAnAirbaseForAPlace() {
        assertThat(names("Jets left the Khelmim military airbase. The guards of Khelmim airbase slept."))
                .contains("PLACE Khelmim")
                .doesNotContain("GROUP Khelmim", "ORGANISATION Khelmim", "PERSON Khelmim");
    }

    @Test
    void keepsOfAHeadlineOnlyWhatTheTextConfirms() {
        Article article = new ArticleBuilder("a")
                .block(Role.TITLE, "Historic Accord Opens New Chapter for France-Spain Trade")
                .block(Role.BODY, "France and Spain agreed to trade more.")
                .build();
        assertThat(names(LANGUAGE.analyse(article)))
                .containsExactly("PLACE France", "PLACE Spain", "PLACE France", "PLACE Spain");
    }

    @Test
    void spansAreTheOriginals() {
        Article article = new ArticleBuilder("a")
                .block(Role.TITLE, "Talks end in Lisbon")
                .block(Role.BODY, "“We won’t go,” said\u00a0Ana Verrin. It cost $3.5 million – 12% more.")
                .build();
        for (Sentence sentence : LANGUAGE.analyse(article).sentences()) {
            for (Token token : sentence.tokens()) {
                assertThat(token.span().of(article.original())).isEqualTo(token.form());
                assertThat(token.head()).isBetween(-1, sentence.tokens().size() - 1);
            }
            assertThat(sentence.tokens()).filteredOn(token -> token.head() < 0).isNotEmpty();
            for (Name name : sentence.names()) {
                assertThat(name.span().of(article.original())).isEqualTo(name.text());
                assertThat(sentence.span(name.first(), name.end()).contains(name.span()))
                        .isTrue();
            }
        }
    }

    @Test
    void lemmasAreDictionaryFormsWithTheirDigits() {
        Sentence sentence = analyse("In 2015 the ministers were visiting 40 villages.")
                .sentences()
                .getFirst();
        assertThat(sentence.tokens())
                .extracting(Token::lemma)
                .contains("2015", "minister", "be", "visit", "40", "village");
    }

    @Test
    void analysesTheSameTextAlikeInManyThreads() {
        String text = "Omar Albrandi met Olga Verrin in Lisbon. They talked about the Brandt Institute.";
        Analysis once = analyse(text);
        assertThat(java.util.stream.IntStream.range(0, 64).parallel().mapToObj(i -> analyse(text)))
                .allMatch(once::equals);
    }

    @Test
    void hasNoSentencesWithoutAModel() {
        Article article = new ArticleBuilder("a")
                .language("pt")
                .block(Role.BODY, "O rio subiu.")
                .build();
        assertThat(LANGUAGE.analyse(article).sentences()).isEmpty();
    }

    @Test
    void standsJunk() {
        for (String junk :
                List.of("…", "\u200b", "“”", "....", "((((", "a".repeat(5000), "😀 😀", "\ud800", "x\u0000y")) {
            assertThat(analyse(junk).article()).isNotEmpty();
        }
    }

    private static Analysis analyse(String... paragraphs) {
        ArticleBuilder article = new ArticleBuilder("a");
        for (String paragraph : paragraphs) {
            article.block(Role.BODY, paragraph);
        }
        return LANGUAGE.analyse(article.build());
    }

    private static List<String> names(String text) {
        return names(analyse(text));
    }

    private static List<String> names(Analysis analysis) {
        return analysis.sentences().stream()
                .flatMap(sentence -> sentence.names().stream())
                .map(name -> name.type() + " " + name.text())
                .toList();
    }
}

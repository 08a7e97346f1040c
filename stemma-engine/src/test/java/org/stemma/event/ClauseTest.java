package org.stemma.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stemma.news.Article;
import org.stemma.news.Role;
import org.stemma.news.Token;
import org.stemma.rooms.ArticleBuilder;
import org.stemma.rooms.ParsedSentence;

class ClauseTest {
    private static Clause clause(String text, String parse) {
        Article article = new ArticleBuilder("a.txt").block(Role.BODY, text).build();
        return new Clause(ParsedSentence.of(article, 0, 0, parse));
    }

    private static @Nullable String subject(Clause clause, int verb) {
        Token subject = clause.subject(clause.sentence().tokens().get(verb));
        return subject == null ? null : subject.form();
    }

    @Test
    void aSingleVerbTellsOfTheLastOfTwo() {
        Clause clause = clause(
                "Kings met Lind and Varna, who was dismissed.",
                "Kings/king/NNS/1/nsubj met/meet/VBD/-1/root Lind/lind/NNP/1/dobj and/and/CC/2/cc Varna/varna/NNP/2/conj "
                        + ",/,/,/2/punct who/who/WP/8/nsubjpass was/be/VBD/8/auxpass dismissed/dismiss/VBN/2/relcl ./././1/punct");
        assertThat(subject(clause, 8)).isEqualTo("Varna");
    }

    @Test
    void aPluralVerbTellsOfThoseAboveASingleName() {
        Clause clause = clause(
                "Kings met aides to Varna who were dismissed.",
                "Kings/king/NNS/1/nsubj met/meet/VBD/-1/root aides/aide/NNS/1/dobj to/to/IN/2/prep Varna/varna/NNP/3/pobj "
                        + "who/who/WP/7/nsubjpass were/be/VBD/7/auxpass dismissed/dismiss/VBN/4/relcl ./././1/punct");
        assertThat(subject(clause, 7)).isEqualTo("aides");
    }
}

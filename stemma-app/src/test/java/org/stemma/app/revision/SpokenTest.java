package org.stemma.app.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.news.Analysis;
import org.stemma.news.Article;
import org.stemma.news.Correction.OfNames;
import org.stemma.news.Method;
import org.stemma.news.Report;

class SpokenTest {
    private static boolean speaks(String text, String name) {
        Article article = Article.plain("a.txt", text);
        Report report = new Report(
                article, new Analysis(article.id(), "en", List.of(), List.of(), List.of(), new Method("test", 1)));
        return new Spoken(List.of(new OfNames(OfNames.Kind.NOT_A_NAME, List.of(name), null, List.of())))
                .in(List.of(report));
    }

    @Test
    void spellingsOfANameAreMet() {
        assertThat(speaks("Then al-Sharif left the hall.", "Mr. Al Sharif")).isTrue();
        assertThat(speaks("MÜLLER’s brother denied it.", "Eva Muller")).isTrue();
        assertThat(speaks("Xi spoke.", "Xi")).isTrue();
    }

    @Test
    void whoIsNotSpokenOfIsNotMet() {
        assertThat(speaks("The ferry of al-Nur ran aground.", "Ahmed al-Sharif"))
                .isFalse();
        assertThat(speaks("Drostberg is a town.", "Drost")).isFalse();
    }
}

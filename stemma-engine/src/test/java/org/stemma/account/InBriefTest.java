package org.stemma.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stemma.news.Analysis;
import org.stemma.news.Article;
import org.stemma.news.Claim;
import org.stemma.news.Method;
import org.stemma.news.Modality;
import org.stemma.news.Polarity;
import org.stemma.news.Report;
import org.stemma.news.Role;
import org.stemma.news.Sentence;
import org.stemma.news.Statement;
import org.stemma.news.Why;
import org.stemma.rooms.ArticleBuilder;
import org.stemma.rooms.ParsedSentence;
import org.stemma.text.Span;

class InBriefTest {
    private static final Method METHOD = new Method("test", 1);
    private static final String BARE = "Bread always used to be free.";
    private static final String LEAD = "Caldora closed the Orsa dam after the mayor complained.";

    private static Report report() {
        Article article = new ArticleBuilder("a.txt")
                .block(Role.BODY, LEAD)
                .block(Role.BODY, BARE)
                .block(Role.BODY, LEAD.replace("Orsa", "Velim"))
                .build();
        List<Sentence> sentences = List.of(
                ParsedSentence.of(article, 0, 0, lead("Orsa")),
                ParsedSentence.of(
                        article,
                        1,
                        1,
                        "Bread/bread/NN/2/nsubj always/always/RB/2/advmod used/use/VBD/-1/root to/to/TO/4/aux be/be/VB/2/xcomp "
                                + "free/free/JJ/4/acomp ./././2/punct"),
                ParsedSentence.of(article, 2, 2, lead("Velim")));
        return new Report(article, new Analysis(article.id(), "en", sentences, List.of(), List.of(), METHOD));
    }

    private static String lead(String dam) {
        return "Caldora/caldora/NNP/1/nsubj closed/close/VBD/-1/root the/the/DT/4/det " + dam + "/orsa/NNP/4/compound "
                + "dam/dam/NN/1/dobj after/after/IN/8/mark the/the/DT/7/det mayor/mayor/NN/8/nsubj "
                + "complained/complain/VBD/1/advcl ./././1/punct";
    }

    /** A claim of the words of a sentence, told with the same weight as any other. */
    private static Claim claim(Report report, int sentence, String words, int origins) {
        Sentence told = report.analysis().sentences().get(sentence);
        int start = told.span().start() + told.text().text().indexOf(words);
        Statement statement = new Statement(
                "statement-" + sentence,
                report.article().passage(new Span(start, start + words.length())),
                sentence,
                words,
                "close",
                List.of(),
                Polarity.POSITIVE,
                Modality.ASSERTED,
                Statement.Stance.SUPPORTS,
                List.of(),
                List.of(),
                List.of(),
                false);
        return new Claim(
                "claim-" + sentence,
                words,
                origins > 1 ? Claim.State.CORROBORATED : Claim.State.SINGLE_SOURCE,
                origins,
                List.of(statement),
                List.of(),
                List.of(),
                List.of(),
                Why.of(1, "test", ""),
                METHOD);
    }

    private static List<String> brief(Report report, Claim... claims) {
        return InBrief.choose(List.of(claims), Map.of(report.id(), report)).stream()
                .map(Account.Brief::text)
                .toList();
    }

    @Test
    void opensWithWhatNamesSomebody() {
        Report report = report();
        assertThat(brief(report, claim(report, 1, BARE, 1), claim(report, 0, LEAD, 1)))
                .containsExactly(LEAD, BARE);
    }

    @Test
    void anOpeningIsToldWhateverClauseOfItIsCompared() {
        Report report = report();
        assertThat(brief(report, claim(report, 0, "the mayor complained", 1))).containsExactly(LEAD);
        assertThat(brief(report, claim(report, 2, "the mayor complained", 1)))
                .as("a later sentence tells something else")
                .isEmpty();
        assertThat(brief(report, claim(report, 0, "the mayor complained", 2)))
                .as("two origins told of the complaint, not of the dam")
                .isEmpty();
    }
}

package org.stemma.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.stemma.Stemma;
import org.stemma.news.Answer;
import org.stemma.news.Article;
import org.stemma.news.Claim;
import org.stemma.news.Dossier;
import org.stemma.news.Report;
import org.stemma.news.Role;

/** Questions are answered with claims, or with nothing. */
final class AnswersTest {
    private static final Stemma STEMMA = new Stemma();
    private static List<Dossier> dossiers = List.of();

    @BeforeAll
    static void read() {
        String[] texts = {
            "Mayor Ada Voss asked Norway to extradite the banker Ole Brandt. At least 12 people were killed when a ferry sank off Tarvik on 3 May 2024.",
            "The town of Tarvik denied that Mayor Ada Voss asked Norway to extradite the banker Ole Brandt. The ferry sank off Tarvik and 15 people were killed.",
            "The Norwegian court said on Monday that the banker Ole Brandt lied to the town of Tarvik about the ferry."
        };
        List<Report> reports = new ArrayList<>();
        for (String text : texts) {
            Article article = new ArticleBuilder("report-" + reports.size() + ".txt")
                    .published(LocalDate.of(2024, 5, 14))
                    .block(Role.BODY, text)
                    .build();
            reports.add(STEMMA.report(article));
        }
        dossiers = STEMMA.dossiers(reports);
    }

    private static List<Answer> ask(String question) {
        return dossiers.stream()
                .flatMap(dossier -> STEMMA.answers(question, dossier).stream())
                .toList();
    }

    @Test
    void answersWithTheClaimAndItsDenial() {
        Claim claim =
                ask("Did Voss request the extradition of Brandt?").getFirst().claim();
        assertThat(claim.state()).isIn(Claim.State.DENIED, Claim.State.DISPUTED);
        assertThat(claim.statements()).hasSizeGreaterThan(1);
    }

    @Test
    void answersHowManyWithAnAmount() {
        Claim claim = ask("How many people were killed?").getFirst().claim();
        assertThat(claim.statements()).anySatisfy(s -> assertThat(s.text()).contains("12 people"));
    }

    @Test
    void findsASpeakersWords() {
        assertThat(ask("Did the banker lie to the town?").getFirst().claim().text())
                .contains("lied");
    }

    @Test
    void saysNothingWhereNothingIsTold() {
        assertThat(ask("Did Norway buy submarines?")).isEmpty();
        assertThat(ask("Was the bridge opened?")).isEmpty();
    }

    @Test
    void tellsWhatMadeItAnAnswer() {
        Answer answer = ask("Did Voss request the extradition of Brandt?").getFirst();
        assertThat(answer.why().parts().getFirst().note()).contains("Ada Voss", "Ole Brandt");
        assertThat(answer.why().score()).isBetween(0.5, 1.0);
    }
}

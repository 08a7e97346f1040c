package org.stemma.rooms;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.Stemma;
import org.stemma.account.Account;
import org.stemma.account.AccountWriter;
import org.stemma.intake.Intake;
import org.stemma.news.Article;
import org.stemma.news.Capture;
import org.stemma.news.Dossier;
import org.stemma.news.Passage;
import org.stemma.news.Refused;
import org.stemma.news.Report;

/** The whole pipeline over the sample story: what holds whatever the rooms find. */
class WholeWayTest {
    private static final Stemma STEMMA = new Stemma();
    private static List<Report> reports = List.of();
    private static List<Dossier> dossiers = List.of();

    @BeforeAll
    static void readTheSample() {
        List<Capture> captures = new ArrayList<>();
        new Intake().read(List.of("../samples/sarrin-dam"), new Intake.Options(false), new Intake.Receiver() {
            @Override
            public void captured(Capture capture) {
                captures.add(capture);
            }

            @Override
            public void refused(Refused refused) {
                assertThat(refused.file()).endsWith("truth.json");
            }
        });
        reports = captures.stream().map(STEMMA::reports).flatMap(List::stream).toList();
        dossiers = STEMMA.dossiers(reports);
    }

    @Test
    void findsSomethingInEveryRoom() {
        assertThat(reports).hasSize(13);
        Dossier dossier = dossiers.getFirst();
        assertThat(dossier.lineage().edges()).isNotEmpty();
        assertThat(dossier.entities()).isNotEmpty();
        assertThat(dossier.quotes()).isNotEmpty();
        assertThat(dossier.events()).isNotEmpty();
        assertThat(dossier.claims()).isNotEmpty();
    }

    @Test
    void everyPassageQuotesItsCapture() {
        Map<String, Article> articles = new HashMap<>();
        reports.forEach(r -> articles.put(r.id(), r.article()));
        int seen = 0;
        for (Dossier dossier : dossiers) {
            for (Passage passage : passages(new AccountWriter().write(dossier), dossier)) {
                String original =
                        requireNonNull(articles.get(passage.article())).original();
                assertThat(original.substring(passage.start(), passage.end())).isEqualTo(passage.quote());
                assertThat(original.substring(0, passage.start())).endsWith(passage.prefix());
                assertThat(original.substring(passage.end())).startsWith(passage.suffix());
                seen++;
            }
        }
        assertThat(seen).isGreaterThan(100);
    }

    private static Collection<Passage> passages(Account account, Dossier dossier) {
        List<Passage> passages = new ArrayList<>();
        account.brief().forEach(b -> passages.add(b.passage()));
        account.quotes()
                .forEach(q -> q.versions().forEach(v -> {
                    passages.add(v.passage());
                    passages.add(v.content());
                }));
        account.claims().forEach(c -> {
            c.statements().forEach(s -> passages.add(s.passage()));
            c.differences().forEach(d -> Collections.addAll(passages, d.left(), d.right()));
        });
        account.events().forEach(e -> passages.addAll(e.passages()));
        account.timeline().forEach(t -> passages.addAll(t.passages()));
        account.numbers().forEach(n -> passages.addAll(n.passages()));
        account.lineage()
                .edges()
                .forEach(e -> e.passages().forEach(r -> {
                    passages.add(r.from());
                    passages.add(r.to());
                }));
        dossier.entities().forEach(e -> e.mentions().forEach(m -> passages.add(m.passage())));
        dossier.lineage().credits().forEach(c -> passages.add(c.passage()));
        return passages;
    }

    @Test
    void blocksDoNotOverlapAndStandInOrder() {
        for (Report report : reports) {
            int end = 0;
            for (org.stemma.news.Block block : report.article().blocks()) {
                assertThat(block.span().start())
                        .as(report.article().file() + ": " + block)
                        .isGreaterThanOrEqualTo(end);
                end = block.span().end();
            }
        }
    }

    /** Ids, counts and states are the same for every order of arrival. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void inputOrderChangesNothing(long seed) {
        List<Report> shuffled = new ArrayList<>(reports);
        Collections.shuffle(shuffled, new Random(seed));
        List<Account> expected =
                dossiers.stream().map(new AccountWriter()::write).toList();
        List<Account> found = STEMMA.dossiers(shuffled).stream()
                .map(new AccountWriter()::write)
                .toList();
        assertThat(found).usingRecursiveComparison().isEqualTo(expected);
    }
}

package org.stemma.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stemma.lineage.Invented.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.news.Article;
import org.stemma.news.Lineage;
import org.stemma.news.Lineage.Edge;
import org.stemma.news.Report;

class GenealogyTest {
    private final Map<String, Article> archive = new HashMap<>();
    private final Set<String> read = new TreeSet<>();

    private Genealogy start() {
        return new LineageFinder().start(id -> {
            read.add(id);
            return Objects.requireNonNull(archive.get(id), id);
        });
    }

    private Article archived(Invented invented) {
        Article article = invented.done().article();
        archive.put(article.id(), article);
        return article;
    }

    /** Eight sentences of invented words; every tenth word is a name. */
    private static String[] paragraphs(long seed) {
        Random random = new Random(seed);
        String[] paragraphs = new String[8];
        for (int i = 0; i < paragraphs.length; i++) {
            StringBuilder sentence = new StringBuilder("Then");
            for (int word = 0; word < 24; word++) {
                String letters = Long.toString(random.nextLong(2_000_000L, 60_000_000L), 36)
                        .replaceAll("[0-9]", "o");
                boolean name = random.nextInt(8) == 0;
                sentence.append(' ').append(name ? "K" + letters : letters);
            }
            paragraphs[i] = sentence.append('.').toString();
        }
        return paragraphs;
    }

    private static Report[] family(int number) {
        String[] source = paragraphs(number);
        String[] changed = source.clone();
        changed[3] = paragraphs(number + 1000L)[0];
        return new Report[] {
            report("source" + number, source).on("2031-03-01").done(),
            report("copy" + number, changed).on("2031-03-02").done(),
            report("cut" + number, source[0], source[1], source[2]).done(),
            report("copyOfCopy" + number, changed).on("2031-03-04").done()
        };
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theTreeDoesNotDependOnTheOrderOfArrival(long seed) {
        List<Article> articles = new ArrayList<>();
        String footer = String.join(" ", paragraphs(99)).substring(0, 300);
        for (int number = 0; number < 5; number++) {
            for (Report report : family(number)) {
                articles.add(report.article());
            }
            List<String> withFooter = new ArrayList<>(List.of(paragraphs(200 + number)));
            withFooter.add(footer);
            articles.add(report("site" + number, withFooter.toArray(String[]::new))
                    .done()
                    .article());
        }
        articles.forEach(a -> archive.put(a.id(), a));
        Genealogy sorted = start();
        articles.forEach(sorted::add);
        Lineage expected = sorted.lineage();
        Collections.shuffle(articles, new Random(seed));
        Genealogy shuffled = start();
        for (Article article : articles) {
            shuffled.add(article);
            if (article.hashCode() % 3 == 0) {
                shuffled.lineage();
            }
        }
        assertThat(shuffled.lineage()).isEqualTo(expected);
        assertThat(expected.edges()).hasSize(15).noneMatch(e -> e.from().startsWith("site"));
    }

    @Test
    void aMassMailingIsOneOriginWhateverItsOrder() {
        List<Article> copies = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            copies.add(archived(report("copy%03d".formatted(i), paragraphs(7))));
        }
        Genealogy sorted = start();
        copies.forEach(sorted::add);
        Collections.shuffle(copies, new Random(5));
        Genealogy shuffled = start();
        copies.forEach(shuffled::add);
        assertThat(sorted.lineage().origins()).hasSize(1);
        assertThat(shuffled.lineage()).isEqualTo(sorted.lineage());
        assertThat(sorted.lineage().edges()).hasSize(149);
    }

    @Test
    void anArrivingArticleHasOnlyItsKinReadAgain() {
        Genealogy genealogy = start();
        genealogy.addAll(IntStream.range(0, 4500)
                .mapToObj(i -> archived(report("other" + i, paragraphs(5000 + i))))
                .toList());
        genealogy.lineage();
        read.clear();
        genealogy.add(archived(report("copy", paragraphs(5003))));
        genealogy.lineage();
        assertThat(read).hasSizeLessThan(5).contains("other3");
    }

    @Test
    void addingAnArticleTwiceChangesNothing() {
        Genealogy genealogy = start();
        Article source = archived(report("a", paragraphs(1)));
        Article copy = archived(report("b", paragraphs(1)));
        genealogy.add(source);
        genealogy.add(copy);
        Lineage once = genealogy.lineage();
        genealogy.add(copy);
        assertThat(genealogy.lineage()).isEqualTo(once);
    }

    @Test
    void aCopyOfAnEditedCopyDescendsFromIt() {
        Lineage lineage = new LineageFinder().find(List.of(family(3)));
        Set<String> told = new HashSet<>();
        for (Edge edge : lineage.edges()) {
            told.add(edge.from() + ">" + edge.to());
        }
        assertThat(told).containsExactlyInAnyOrder("source3>copy3", "copy3>copyOfCopy3", "source3>cut3");
    }

    @Test
    void aTextPutTogetherFromTwoDescendsFromBoth() {
        String[] one = paragraphs(11);
        String[] other = paragraphs(12);
        List<String> both = new ArrayList<>(List.of(one));
        both.addAll(List.of(other).subList(0, 5));
        Lineage lineage = new LineageFinder()
                .find(List.of(
                        report("a", both.toArray(String[]::new)).done(),
                        report("b", one).done(),
                        report("c", other).done()));
        assertThat(lineage.edges()).hasSize(2).allMatch(e -> e.directed() && e.to().equals("a"));
    }

    @Test
    void misprintsAreNoOtherText() {
        String[] source = paragraphs(21);
        String[] misprinted = source.clone();
        for (int i = 0; i < source.length; i++) {
            misprinted[i] = source[i].replaceAll("(\\w\\w)o(\\w\\w)", "$1e$2");
        }
        Lineage lineage = new LineageFinder()
                .find(List.of(
                        report("a", source).done(), report("b", misprinted).done()));
        assertThat(lineage.edges()).hasSize(1);
        assertThat(lineage.edges().getFirst().share()).isGreaterThan(0.9);
    }
}

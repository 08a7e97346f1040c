package org.stemma.bench.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.stemma.bench.Evaluation;
import org.stemma.bench.PlainArticle;
import org.stemma.bench.Scores;
import org.stemma.bench.coref.CorefTally;
import org.stemma.lineage.LineageFinder;
import org.stemma.news.Analysis;
import org.stemma.news.Lineage;
import org.stemma.news.Report;
import org.stemma.story.StoryFinder;

/**
 * Stories on ECB+ (topics 1 to 35): each topic has two seminal events of the same kind, which are the hard negatives. B-cubed F over all articles
 * at once. The articles have no date, outlet or title here. TF-IDF with a threshold chosen afterwards: .893.
 */
final class EcbStoriesEvaluation implements Evaluation {
    private static final int LAST_TOPIC = 35;

    @Override
    public String name() {
        return "stories-ecb";
    }

    @Override
    public String about() {
        return "stories: B-cubed F on ECB+ topics 1 to 35, two events of one kind a topic; texts without date and title";
    }

    @Override
    public String corpus() {
        return "benchmarks/events-ecbplus/ECB+";
    }

    @Override
    public Scores measure(Path corpus) {
        List<EcbArticle> articles = files(corpus).stream()
                .map(EcbArticle::read)
                .filter(article -> article.topic() <= LAST_TOPIC)
                .toList();
        Map<String, Set<String>> wanted = new HashMap<>();
        List<Report> reports = articles.stream()
                .map(article -> {
                    Report report = report(article);
                    wanted.computeIfAbsent(article.story(), s -> new HashSet<>())
                            .add(report.id());
                    return report;
                })
                .toList();
        Lineage lineage = new LineageFinder().find(reports);
        CorefTally tally = new CorefTally();
        tally.add(
                wanted.values(),
                new StoryFinder()
                        .find(reports, lineage).stream()
                                .map(story -> new HashSet<>(story.articles()))
                                .toList());
        var cubed = tally.score().cubed();
        return Scores.of("B-cubed F", cubed.harmonic())
                .and("B-cubed precision", cubed.precision())
                .and("B-cubed recall", cubed.recall());
    }

    private static Report report(EcbArticle article) {
        var plain = PlainArticle.of(article.name(), null, article.text());
        return new Report(plain, new Analysis(plain.id(), "en", List.of(), List.of(), List.of(), plain.method()));
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(p -> p.toString().endsWith(".xml.gz")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder, e);
        }
    }
}

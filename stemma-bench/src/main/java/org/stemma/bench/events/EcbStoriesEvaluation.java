package org.stemma.bench.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.stemma.bench.BCubed;
import org.stemma.bench.Evaluation;
import org.stemma.bench.PlainArticle;
import org.stemma.bench.Scores;
import org.stemma.language.Language;
import org.stemma.lineage.LineageFinder;
import org.stemma.news.Article;
import org.stemma.news.Report;
import org.stemma.news.Story;
import org.stemma.story.StoryFinder;

/**
 * Stories on ECB+ (topics 1 to 35): each topic has two seminal events of the same kind, which are the hard negatives. B-cubed F over all articles
 * at once; thresholds were chosen on the odd topics, and the even ones are told separately. The articles have no date, outlet or title here.
 * TF-IDF with a threshold chosen afterwards: .893.
 */
final class EcbStoriesEvaluation implements Evaluation {
    private static final int LAST_TOPIC = 35;

    @Override
    public String name() {
        return "stories-ecb";
    }

    @Override
    public String about() {
        return "stories: B-cubed F on ECB+ topics 1 to 35, two events of one kind a topic (held out: the even topics); texts without date and title";
    }

    @Override
    public String corpus() {
        return "benchmarks/events-ecbplus/ECB+";
    }

    @Override
    public Scores measure(Path corpus) {
        Language language = new Language();
        Map<String, String> events = new HashMap<>();
        Set<String> heldOut = new HashSet<>();
        List<Report> reports = new ArrayList<>();
        for (Path file : files(corpus)) {
            EcbArticle read = EcbArticle.read(file);
            if (read.topic() <= LAST_TOPIC) {
                Article article = PlainArticle.of(read.name(), null, read.text());
                reports.add(new Report(article, language.analyse(article)));
                events.put(article.id(), read.story());
                if (read.topic() % 2 == 0) {
                    heldOut.add(article.id());
                }
            }
        }
        List<Story> stories = new StoryFinder().find(reports, new LineageFinder().find(reports));
        BCubed all = BCubed.of(stories, events, events.keySet());
        return Scores.of("B-cubed F", all.harmonic())
                .and("B-cubed F, held out", BCubed.of(stories, events, heldOut).harmonic())
                .and("B-cubed precision", all.precision())
                .and("B-cubed recall", all.recall());
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(p -> p.toString().endsWith(".xml.gz")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder, e);
        }
    }
}

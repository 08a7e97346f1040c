package org.stemma.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.stemma.language.Language;
import org.stemma.lineage.LineageFinder;
import org.stemma.news.Article;
import org.stemma.news.Lineage;
import org.stemma.news.Report;
import org.stemma.story.StoryFinder;

/**
 * BASIL (Fan et al., EMNLP 2019): 100 events, each reported by three outlets on their own.
 *
 * <p>Stories are measured by B-cubed F (Bagga and Baldwin 1998); the threshold was chosen on the events whose id has an even hash, and
 * the others are told separately. The same articles are the hard negatives of lineage: no pair is a copy.
 */
final class BasilEvaluation implements Evaluation {
    @Override
    public String name() {
        return "basil";
    }

    @Override
    public String about() {
        return "stories: B-cubed F on 300 articles of 100 events (held out: the half not used to choose the threshold); lineage: independent reports kept apart";
    }

    @Override
    public String corpus() {
        return "benchmarks/clustering-basil";
    }

    @Override
    public Scores measure(Path corpus) {
        Language language = new Language();
        List<Report> reports = new ArrayList<>();
        Map<String, String> events = new TreeMap<>();
        for (BasilArticle basil : BasilArticle.all(corpus)) {
            Article article = basil.article();
            reports.add(new Report(article, language.analyse(article)));
            events.put(article.id(), basil.event());
        }
        Lineage lineage = new LineageFinder().find(reports);
        Set<String> unseen = new HashSet<>(events.keySet());
        unseen.removeIf(id -> Math.floorMod(events.getOrDefault(id, "").hashCode(), 2) == 0);
        long apart = 3L * new HashSet<>(events.values()).size();
        return Scores.of("stories B-cubed F", cubed(reports, lineage, events, events.keySet()))
                .and("stories, held out", cubed(reports, lineage, events, unseen))
                .and("independent kept apart", 1 - (double) lineage.edges().size() / apart);
    }

    /** B-cubed F of the stories found among some of the articles. */
    private static double cubed(List<Report> reports, Lineage lineage, Map<String, String> events, Set<String> among) {
        List<Report> some = reports.stream().filter(r -> among.contains(r.id())).toList();
        return BCubed.of(new StoryFinder().find(some, lineage.within(among)), events, among)
                .harmonic();
    }
}

package org.stemma.bench.speed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.stemma.news.Article;
import org.stemma.news.Dossier;
import org.stemma.news.Report;
import org.stemma.store.Store;

/** Writes a store of invented articles and stories; one that was written before grows by what it lacks. */
final class BigStore {
    /** Stories that are written at once. */
    private static final int BATCH = 200;

    private static final int TOLD_EVERY = 10_000;

    private BigStore() {}

    /** Fills a store up to a number of articles. */
    static void fill(Path path, int articles) {
        try (Store store = Store.open(path)) {
            for (int from = store.size(); from < articles; from += TOLD_EVERY) {
                long start = System.nanoTime();
                add(store, from, Math.min(articles, from + TOLD_EVERY));
                System.out.printf(
                        Locale.ROOT,
                        "%,9d articles written, the last %,d in %.0f s%n",
                        store.size(),
                        TOLD_EVERY,
                        (System.nanoTime() - start) / 1e9);
            }
        }
    }

    /** Adds articles and the stories that they tell; of an older story, whatever is told now is a story of its own. */
    static void add(Store store, int from, int to) {
        Map<Integer, List<Report>> stories = new TreeMap<>();
        List<Report> reports = IntStream.range(from, to)
                .parallel()
                .mapToObj(InventedDossiers::report)
                .toList();
        for (Report report : reports) {
            Article article = report.article();
            store.add(InventedDossiers.capture(article), List.of(report));
            int number = Integer.parseInt(article.id().substring(article.id().indexOf('-') + 1));
            stories.computeIfAbsent(InventedNews.story(number), k -> new ArrayList<>())
                    .add(report);
        }
        List<Dossier> dossiers = stories.entrySet().stream()
                .map(told -> InventedDossiers.dossier(from + told.getKey(), told.getValue()))
                .toList();
        for (int at = 0; at < dossiers.size(); at += BATCH) {
            store.place(dossiers.subList(at, Math.min(dossiers.size(), at + BATCH)), List.of());
        }
    }
}

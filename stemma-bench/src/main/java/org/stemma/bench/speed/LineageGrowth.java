package org.stemma.bench.speed;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.stemma.lineage.Genealogy;
import org.stemma.lineage.LineageFinder;
import org.stemma.news.Article;
import org.stemma.news.Lineage;

/**
 * How the time and the index of lineage grow with the number of articles: {@code ./bench lineage [ARTICLES]}, by default 10,000
 * beside 100,000. Articles are made anew whenever they are read, and making them is timed apart.
 */
final class LineageGrowth {
    private static final int FEW = 10_000;
    private static final int TIMES = 10;

    private LineageGrowth() {}

    static void measure(int few) {
        alone(few);
        run(few / TIMES);
        double small = run(few);
        double great = run(few * TIMES);
        System.out.printf(Locale.ROOT, "%d times the articles take %.1f times as long%n", TIMES, great / small);
    }

    static void measure() {
        measure(FEW);
    }

    /** Reading, fingerprinting and indexing by themselves: no article shares anything with another. */
    private static void alone(int articles) {
        for (int round = 0; round < 2; round++) {
            List<Article> made =
                    IntStream.range(0, articles).mapToObj(InventedNews::alone).toList();
            Genealogy genealogy = new LineageFinder().start(InventedNews::article);
            double placed = seconds(() -> made.forEach(genealogy::add));
            System.out.printf(
                    Locale.ROOT,
                    "%,9d articles that share nothing: %,.0f a second%n",
                    articles,
                    articles / placed);
        }
    }

    /** Seconds for so many articles, making them left out. */
    private static double run(int articles) {
        double made = seconds(() -> {
            for (int i = 0; i < articles; i++) {
                InventedNews.article(i);
            }
        });
        Genealogy genealogy = new LineageFinder().start(InventedNews::article);
        double placed = seconds(() -> {
            for (int i = 0; i < articles; i++) {
                genealogy.add(InventedNews.article(i));
            }
        });
        Lineage[] lineage = new Lineage[1];
        double drawn = seconds(() -> lineage[0] = genealogy.lineage());
        System.out.printf(
                Locale.ROOT,
                "%,9d articles: made in %.1f s, placed in %.1f s (%,.0f a second), tree of %,d edges drawn in %.1f s, index %.0f bytes an article%n",
                articles,
                made,
                placed - made,
                articles / (placed - made),
                lineage[0].edges().size(),
                drawn,
                (double) genealogy.indexBytes() / articles);
        return placed - made + drawn;
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}

package org.stemma.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.stemma.bench.FlatArticle.Kind;
import org.stemma.bench.FlatPage.Line;
import org.stemma.clean.LineTrainer;
import org.stemma.text.Span;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Learns the line model of scrapes from the half of WCXB that may be looked at, and from pages that the page cleaner has read. */
@Command(
        name = "train scrape",
        mixinStandardHelpOptions = true,
        description = "Learns which lines of a scrape are the article's, and writes the model.")
public final class TrainScrape implements Callable<Integer> {
    /** Scrapes of each page that hold the article alone, and a few paragraphs of it. */
    private static final int BARE = 1;

    private static final int EXCERPTS = 4;
    private static final int MAX_EXCERPT = 10;

    /** Lines kept around an article that is learnt bare. */
    private static final int MAX_ABOVE = 3;

    private static final int MAX_BELOW = 7;

    private static final int MAX_SKIPPED = 60;

    @Option(names = "--seed", description = "of the order of pages (default: ${DEFAULT-VALUE})")
    private long seed = 7;

    @Option(names = "--folds", description = "measure by cross-validation instead, with so many folds")
    private int folds;

    @Option(names = "--shared", description = "folder with the benchmarks (default: ${DEFAULT-VALUE})")
    private Path shared = Path.of("../shared");

    @Option(names = "--to", description = "the model's file (default: ${DEFAULT-VALUE})")
    private Path file = Path.of("stemma-engine/src/main/resources/org/stemma/clean/line-model.txt");

    /** A scrape with the labels of its lines as the cleaner parts them. */
    record Sample(FlatArticle page, LineTrainer.Scrape scrape, List<String> labels) {
        int id() {
            return page.id();
        }

        boolean isMeasured() {
            return page.isArticle() && page.id() < DistilledPages.FIRST_GROUP;
        }
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new TrainScrape()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        List<Sample> samples = samples();
        System.out.printf("seed %d, %d scrapes%n", seed, samples.size());
        if (folds > 0) {
            validate(samples);
            return 0;
        }
        LineTrainer trainer = new LineTrainer();
        samples.forEach(s -> trainer.add(s.id(), s.scrape(), s.labels()));
        trainer.learn(seed);
        Files.writeString(file, trainer.file("""
                        Trees of the line model, written by ./train scrape (seed %d): which lines of a scrape are the article's.
                        Learnt from the annotations of the Web Content Extraction Benchmark (WCXB, CC BY 4.0), even half of the
                        development split, and from pages of other sets as this room's page cleaner reads them. Figures of
                        shapes, places and repetitions only: no word of any page is in here.""".formatted(seed)));
        return 0;
    }

    List<Sample> samples() {
        Path corpus = shared.resolve("benchmarks/extraction-wcxb");
        List<Sample> samples = new ArrayList<>();
        for (Path truth : FlatArticle.truths(corpus)) {
            int id = FlatArticle.id(truth);
            if (id % 2 != 0) {
                continue;
            }
            FlatArticle first = FlatArticle.read(corpus, truth, PageFlattener.dirtOf(id));
            PageFlattener.Dirt[] dirts = PageFlattener.Dirt.values();
            samples.add(sample(first));
            samples.add(sample(FlatArticle.read(corpus, truth, dirts[id / 2 % dirts.length])));
            for (int variant = 0; first.isArticle() && variant < BARE; variant++) {
                samples.add(sample(bare(first, variant)));
            }
            for (int variant = 0; first.isArticle() && variant < EXCERPTS; variant++) {
                samples.add(sample(excerpt(first, variant)));
            }
        }
        DistilledPages.read(shared.resolve("benchmarks"), p -> samples.add(sample(p)));
        return samples;
    }

    static Sample sample(FlatArticle page) {
        LineTrainer.Scrape scrape = LineTrainer.read(page.page().text());
        return new Sample(page, scrape, labels(page, scrape.lines()));
    }

    /** The article with next to nothing around it, as extractors and careful scrapers leave it. */
    static FlatArticle bare(FlatArticle page, int variant) {
        Random random = new Random(page.id() + variant);
        List<Integer> body = body(page);
        int size = page.kinds().size();
        int first = body.isEmpty() ? 0 : body.getFirst();
        int last = body.isEmpty() ? -1 : body.getLast();
        List<Integer> kept = new ArrayList<>();
        for (int i = Math.max(0, first - random.nextInt(MAX_ABOVE)); i <= last; i++) {
            kept.add(i);
        }
        below(kept, last, size, random);
        return only(page, kept, random.nextBoolean() ? "\n" : "\n\n");
    }

    /** A few paragraphs, with the title above or without, and with furniture below or without: a short report, a cut. */
    static FlatArticle excerpt(FlatArticle page, int variant) {
        Random random = new Random(31L * page.id() + variant);
        List<Integer> body = body(page);
        List<Integer> kept = new ArrayList<>();
        if (!body.isEmpty()) {
            int title = page.kinds().indexOf(Kind.TITLE);
            int first = body.get(random.nextInt(body.size()));
            if (title >= 0 && title < first && random.nextBoolean()) {
                kept.add(title);
            }
            for (int i = first; i <= Math.min(body.getLast(), first + random.nextInt(MAX_EXCERPT)); i++) {
                kept.add(i);
            }
            if (random.nextBoolean()) {
                below(kept, body.getLast(), page.kinds().size(), random);
            }
        }
        return only(page, kept, random.nextBoolean() ? "\n" : "\n\n");
    }

    private static List<Integer> body(FlatArticle page) {
        return IntStream.range(0, page.kinds().size())
                .filter(i -> page.kinds().get(i).isBody())
                .boxed()
                .toList();
    }

    /** What a page has farther down stands right below the article on others. */
    private static void below(List<Integer> kept, int last, int size, Random random) {
        int skipped = last + 1 + random.nextInt(MAX_SKIPPED);
        for (int i = skipped; i < Math.min(size, skipped + random.nextInt(MAX_BELOW)); i++) {
            kept.add(i);
        }
    }

    private static FlatArticle only(FlatArticle page, List<Integer> kept, String parting) {
        StringBuilder text = new StringBuilder();
        List<Line> lines = new ArrayList<>();
        for (int i : kept) {
            Line line = page.page().lines().get(i);
            int start = text.length();
            text.append(line.span().of(page.page().text()));
            lines.add(new Line(new Span(start, text.length()), line.origins()));
            text.append(parting);
        }
        return new FlatArticle(
                page.id(),
                page.kind(),
                new FlatPage(text.toString(), lines),
                kept.stream().map(page.kinds()::get).toList(),
                page.body(),
                page.title());
    }

    private static List<String> labels(FlatArticle page, List<Span> lines) {
        List<String> labels = new ArrayList<>();
        int first = 0;
        for (Span line : lines) {
            List<Line> all = page.page().lines();
            while (first < all.size() && all.get(first).span().end() <= line.start()) {
                first++;
            }
            labels.add(
                    switch (kind(page, first, line)) {
                        case BODY -> "BODY";
                        case HEADING -> "HEADING";
                        case LIST_ITEM -> "ITEM";
                        case TITLE, BYLINE, CAPTION, COMMENT, OTHER -> "OUTSIDE";
                    });
        }
        return labels;
    }

    /** The kind that most of a piece has. */
    private static Kind kind(FlatArticle page, int first, Span piece) {
        Map<Kind, Integer> units = new EnumMap<>(Kind.class);
        List<Line> lines = page.page().lines();
        for (int l = first; l < lines.size() && lines.get(l).span().start() < piece.end(); l++) {
            units.merge(page.kinds().get(l), lines.get(l).span().overlap(piece), Integer::sum);
        }
        return units.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(Kind.OTHER);
    }

    /** Measures on the whole pages of articles, each by a model that was learnt without it. */
    private void validate(List<Sample> samples) {
        double[] least = {-0.6, -0.4, -0.2, 0, 0.2, 0.4};
        ScrapeEvaluation.Count[] lines = new ScrapeEvaluation.Count[least.length];
        ScrapeEvaluation.Count[] words = new ScrapeEvaluation.Count[least.length];
        for (int k = 0; k < least.length; k++) {
            lines[k] = new ScrapeEvaluation.Count();
            words[k] = new ScrapeEvaluation.Count();
        }
        for (int f = 0; f < folds; f++) {
            int fold = f;
            LineTrainer trainer = new LineTrainer();
            samples.stream()
                    .filter(s -> s.id() / 2 % folds != fold)
                    .forEach(s -> trainer.add(s.id(), s.scrape(), s.labels()));
            trainer.learn(seed);
            int last = -1;
            for (Sample s : samples) {
                if (s.id() / 2 % folds == fold && s.id() != last && s.isMeasured()) {
                    last = s.id();
                    double[] odds = trainer.odds(s.scrape());
                    for (int k = 0; k < least.length; k++) {
                        count(s, odds, least[k], lines[k], words[k]);
                    }
                }
            }
            for (int k = 0; k < least.length; k++) {
                System.out.printf("%d folds, odds %.1f: lines %s, words %s%n", f + 1, least[k], lines[k], words[k]);
            }
        }
    }

    /** Counts lines of the same words together, as the evaluation does. */
    private static void count(
            Sample sample, double[] odds, double least, ScrapeEvaluation.Count lines, ScrapeEvaluation.Count words) {
        Map<List<String>, int[]> counts = new HashMap<>();
        for (int i = 0; i < odds.length; i++) {
            List<String> line = LineTruth.words(
                    sample.scrape().lines().get(i).of(sample.page().page().text()));
            int[] count = counts.computeIfAbsent(line, l -> new int[2]);
            count[0] += odds[i] >= least ? 1 : 0;
            count[1] += sample.labels().get(i).equals("OUTSIDE") ? 0 : 1;
        }
        counts.forEach((line, count) -> {
            lines.add(line.isEmpty() ? 0 : count[0], line.isEmpty() ? 0 : count[1]);
            words.add(count[0] * line.size(), count[1] * line.size());
        });
    }
}

package org.stemma.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
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

/** Learns the line model of scrapes from the half of WCXB that may be looked at. */
@Command(
        name = "train scrape",
        mixinStandardHelpOptions = true,
        description = "Learns which lines of a scrape are the article's, and writes the model.")
public final class TrainScrape implements Callable<Integer> {
    /** Chosen by five folds of the look-at half. */
    private static final double RATE = 0.15;

    private static final double PENALTY = 0.05;
    private static final int ROUNDS = 8;

    /** Scrapes of each page that hold the article alone, and a few paragraphs of it. */
    private static final int BARE = 2;

    private static final int EXCERPTS = 12;
    private static final int MAX_EXCERPT = 10;

    /** Lines kept around an article that is learnt bare. */
    private static final int MAX_ABOVE = 3;

    private static final int MAX_BELOW = 7;

    private static final int MAX_SKIPPED = 60;

    @Option(names = "--seed", description = "of the order of pages (default: ${DEFAULT-VALUE})")
    private long seed = 7;

    @Option(names = "--folds", description = "measure by cross-validation instead, with so many folds")
    private int folds;

    @Option(names = "--rate", hidden = true)
    private double rate = RATE;

    @Option(names = "--penalty", hidden = true)
    private double penalty = PENALTY;

    @Option(names = "--rounds", hidden = true)
    private int rounds = ROUNDS;

    @Option(names = "--templates", hidden = true)
    private Path templateFile = Path.of("stemma-bench/src/main/resources/org/stemma/bench/line-templates.txt");

    @Option(names = "--shared", description = "folder with the benchmarks (default: ${DEFAULT-VALUE})")
    private Path shared = Path.of("../shared");

    @Option(names = "--to", description = "the model's file (default: ${DEFAULT-VALUE})")
    private Path file = Path.of("stemma-engine/src/main/resources/org/stemma/clean/line-model.txt");

    /** A scrape with the labels of its lines as the cleaner parts them. */
    record Sample(FlatArticle page, LineTrainer.Scrape scrape, List<String> labels) {
        int id() {
            return page.id();
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
        LineTrainer trainer = trainer();
        samples.forEach(s -> trainer.add(s.scrape(), s.labels()));
        System.out.printf("loss of a line %.4f%n", trainer.learn(rounds, seed));
        Files.writeString(file, trainer.file("""
                        Weights of the line model, written by ./train scrape (seed %d): which lines of a scrape are the article's.
                        Learnt from the annotations of the Web Content Extraction Benchmark (WCXB, CC BY 4.0), even half of the
                        development split. Weights of shapes and places only: no word of any page is in here.
                        Labels: BEFORE BODY HEADING ITEM BETWEEN AFTER; weights in hundredths.""".formatted(seed)));
        return 0;
    }

    private LineTrainer trainer() {
        try {
            List<String> templates = Files.readAllLines(templateFile).stream()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .toList();
            return new LineTrainer(templates, rate, penalty);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
            if (first.isArticle()) {
                samples.add(sample(first));
                for (int variant = 0; variant < BARE; variant++) {
                    samples.add(sample(bare(first, variant)));
                }
                for (int variant = 0; variant < EXCERPTS; variant++) {
                    samples.add(sample(excerpt(first, variant)));
                }
                PageFlattener.Dirt[] dirts = PageFlattener.Dirt.values();
                samples.add(sample(FlatArticle.read(corpus, truth, dirts[id / 2 % dirts.length])));
            }
        }
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
        List<Kind> kinds = new ArrayList<>();
        int first = 0;
        int firstBody = lines.size();
        int lastBody = -1;
        for (int i = 0; i < lines.size(); i++) {
            List<Line> all = page.page().lines();
            while (first < all.size()
                    && all.get(first).span().end() <= lines.get(i).start()) {
                first++;
            }
            Kind kind = kind(page, first, lines.get(i));
            kinds.add(kind);
            if (kind.isBody()) {
                firstBody = Math.min(firstBody, i);
                lastBody = i;
            }
        }
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            labels.add(
                    switch (kinds.get(i)) {
                        case BODY -> "BODY";
                        case HEADING -> "HEADING";
                        case LIST_ITEM -> "ITEM";
                        case TITLE, BYLINE, CAPTION, COMMENT, OTHER ->
                            i < firstBody ? "BEFORE" : i > lastBody ? "AFTER" : "BETWEEN";
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

    private void validate(List<Sample> samples) {
        ScrapeEvaluation.Count body = new ScrapeEvaluation.Count();
        ScrapeEvaluation.Count units = new ScrapeEvaluation.Count();
        int right = 0;
        int all = 0;
        double perPage = 0;
        int pages = 0;
        for (int fold = 0; fold < folds; fold++) {
            LineTrainer trainer = trainer();
            for (Sample s : samples) {
                if (s.id() / 2 % folds != fold) {
                    trainer.add(s.scrape(), s.labels());
                }
            }
            trainer.learn(rounds, seed);
            int last = -1;
            for (Sample s : samples) {
                if (s.id() / 2 % folds == fold && s.id() != last) {
                    last = s.id();
                    List<String> found = trainer.labels(s.scrape());
                    ScrapeEvaluation.Count own = new ScrapeEvaluation.Count();
                    for (int i = 0; i < found.size(); i++) {
                        boolean in = isBody(found.get(i));
                        boolean wanted = isBody(s.labels().get(i));
                        body.add(in ? 1 : 0, wanted ? 1 : 0);
                        own.add(in ? 1 : 0, wanted ? 1 : 0);
                        int weight = s.scrape().lines().get(i).length();
                        units.add(in ? weight : 0, wanted ? weight : 0);
                        all++;
                        right += found.get(i).equals(s.labels().get(i)) ? 1 : 0;
                    }
                    perPage += own.f1();
                    pages++;
                }
            }
        }
        System.out.printf("by units %.4f, mean of pages %.4f%n", units.f1(), perPage / pages);
        System.out.printf(
                "folds: body line F1 %.4f (precision %.4f, recall %.4f), labels right %.4f%n",
                body.f1(), body.precision(), body.recall(), right / (double) all);
    }

    private static boolean isBody(String label) {
        return label.equals("BODY") || label.equals("HEADING") || label.equals("ITEM");
    }
}

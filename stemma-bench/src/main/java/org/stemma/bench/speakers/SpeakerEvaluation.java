package org.stemma.bench.speakers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.stemma.bench.BasilArticle;
import org.stemma.bench.Evaluation;
import org.stemma.bench.Scores;
import org.stemma.bench.coref.GoldArticle;
import org.stemma.bench.coref.Meantime;
import org.stemma.language.Language;
import org.stemma.news.Article;
import org.stemma.news.Report;

/**
 * Speakers and the confidence shown with them, against three truths: quotes of BASIL judged by hand, MEANTIME's chains, and PolNeAR's sources. Every
 * article is a story of its own. A looked-at part of each (half of the events, half of the articles, a spread of PolNeAR's training part) calibrates
 * the confidence; the unmarked figures are of the others. The tables and what went wrong in the looked-at part stand in {@code target/}.
 */
public final class SpeakerEvaluation implements Evaluation {
    /** What an analyst may rely on. */
    private static final double SURE = 0.8;

    /** One in so many articles of PolNeAR's training part. */
    private static final int SPREAD = 6;

    private static final Path TRUTH = Path.of("eval/speakers.tsv");
    private static final Path TABLE = Path.of("target/speakers.txt");

    @Override
    public String name() {
        return "speakers";
    }

    @Override
    public String about() {
        return "speakers: share told, accuracy, calibration of the shown confidence (BASIL by hand, MEANTIME, PolNeAR); the parts not looked at";
    }

    @Override
    public String corpus() {
        return "benchmarks/clustering-basil";
    }

    @Override
    public Scores measure(Path corpus) {
        Language language = new Language();
        Function<Article, Report> reader = article -> new Report(article, language.analyse(article));
        try {
            List<Verdict> verdicts = new ArrayList<>();
            HandTruth hand = new HandTruth(TRUTH);
            BasilArticle.all(corpus).stream()
                    .map(BasilArticle::article)
                    .filter(article -> hand.holds(article.id()))
                    .forEach(article -> verdicts.addAll(hand.judge(Found.in(reader.apply(article)))));
            for (GoldArticle gold : Meantime.read(corpus.resolveSibling("events-meantime-en"))) {
                verdicts.addAll(ChainTruth.judge(Found.in(reader.apply(gold.article())), gold.mentions()));
            }
            Path polnear = corpus.resolveSibling("quotes-polnear");
            for (SpanTruth truth : List.of(
                    new SpanTruth("polnear", false, polnear.resolve("train")),
                    new SpanTruth("polnear", true, polnear.resolve("dev")))) {
                for (Article article : truth.articles(truth.isUnseen() ? 1 : SPREAD)) {
                    verdicts.addAll(truth.judge(Found.in(reader.apply(article))));
                }
            }
            write(verdicts);
            return new Scores(scores(verdicts), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Double> scores(List<Verdict> verdicts) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (boolean unseen : List.of(true, false)) {
            for (String set : List.of("", "hand", "meantime", "polnear")) {
                List<Verdict> some = verdicts.stream()
                        .filter(v -> v.unseen() == unseen && v.set().startsWith(set))
                        .toList();
                values.putAll(scores((unseen ? "" : "looked at: ") + (set.isEmpty() ? "" : set + ": "), some));
            }
        }
        return values;
    }

    private static Map<String, Double> scores(String prefix, List<Verdict> verdicts) {
        List<Verdict> told = verdicts.stream().filter(Verdict::isKnown).toList();
        List<Verdict> sure =
                told.stream().filter(v -> v.version().confidence() >= SURE).toList();
        Map<String, Double> values = new LinkedHashMap<>();
        values.put(prefix + "share told", share(told.size(), verdicts.size()));
        values.put(prefix + "share sure", share(sure.size(), verdicts.size()));
        values.put(prefix + "accuracy", share(right(told), told.size()));
        values.put(prefix + "accuracy where sure", share(right(sure), sure.size()));
        values.put(prefix + "calibration", 1 - Reliability.of(verdicts).error());
        if (prefix.endsWith("hand: ")) {
            values.put(
                    prefix + "named reached",
                    share(verdicts.stream().filter(Verdict::reached).count(), verdicts.size()));
        }
        return values;
    }

    private static long right(List<Verdict> verdicts) {
        return verdicts.stream().filter(Verdict::right).count();
    }

    private static double share(long some, long all) {
        return all == 0 ? 1 : (double) some / all;
    }

    private static void write(List<Verdict> verdicts) throws IOException {
        List<String> lines = new ArrayList<>();
        for (boolean unseen : List.of(true, false)) {
            for (String set : List.of("", "hand", "meantime", "polnear")) {
                List<Verdict> some = verdicts.stream()
                        .filter(v -> v.unseen() == unseen && v.set().startsWith(set))
                        .toList();
                lines.add((unseen ? "measured " : "looked at ") + set);
                Reliability.of(some).lines().forEach(line -> lines.add("  " + line));
            }
        }
        lines.forEach(System.out::println);
        verdicts.stream()
                .filter(v -> !v.unseen() && !v.right())
                .map(v -> String.join(
                        "\t",
                        v.set(),
                        v.place(),
                        v.wanted(),
                        String.valueOf(v.version().speaker()),
                        String.valueOf(v.version().confidence())))
                .forEach(lines::add);
        Files.createDirectories(TABLE.getParent());
        Files.write(TABLE, lines, StandardCharsets.UTF_8);
    }
}

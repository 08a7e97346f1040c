package org.stemma.bench.quotes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.stemma.bench.Evaluation;
import org.stemma.bench.PlainArticle;
import org.stemma.bench.Scores;
import org.stemma.language.Language;
import org.stemma.news.Article;
import org.stemma.news.Report;

/**
 * Quotes against PolNeAR's development part (Newell, Margolin and Ruths 2018), every article a story of its own.
 *
 * <p>{@code content}: a found and a marked content are one if they overlap by half of the shorter; PolNeAR marks a quote that its
 * frame splits as one, and we as two, so several found contents may be right by one marked content, which counts once for recall
 * and for the source. {@code asserted} is its precision of what is said, and not thought or wanted. {@code source} is told of
 * these pairs. {@code cue, source, content, all} with {@code exact} and {@code words}: as the BBC's Citron counts
 * ({@link Tally}), by words, so that marks at the edges do not count ({@link MarkedText}). Several annotators of one article
 * share its weight. Marks in headlines count, and headlines are not read.
 */
public final class PolnearEvaluation implements Evaluation {
    private final int sample;

    /** Of all articles. */
    public PolnearEvaluation() {
        this(Integer.MAX_VALUE);
    }

    /** Of so many articles, evenly spread over the sorted files. */
    public PolnearEvaluation(int sample) {
        this.sample = sample;
    }

    @Override
    public String name() {
        return "polnear";
    }

    @Override
    public String about() {
        return "quotes: overlap of contents, exact sources (PolNeAR dev)";
    }

    @Override
    public String corpus() {
        return "benchmarks/quotes-polnear/dev";
    }

    @Override
    public Scores measure(Path corpus) {
        try (Stream<Path> files = Files.list(corpus.resolve("text"))) {
            List<Path> sorted = files.sorted().toList();
            int step = Math.max(1, sorted.size() / Math.max(1, sample));
            Language language = new Language();
            List<Report> reports = new ArrayList<>();
            for (int i = 0; i < sorted.size(); i += step) {
                Article article = PlainArticle.titled(
                        sorted.get(i).toString(), Files.readString(sorted.get(i), StandardCharsets.UTF_8));
                reports.add(new Report(article, language.analyse(article)));
            }
            return score(reports, corpus);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The scores of analysed articles whose files' names are those of the corpus. */
    public static Scores score(List<Report> reports, Path corpus) throws IOException {
        PolnearGold gold = new PolnearGold(corpus);
        Tallies tallies = new Tallies();
        for (Report report : reports) {
            String name = String.valueOf(Path.of(report.article().file()).getFileName());
            MarkedText text = new MarkedText(report.article().original());
            tallies.add(PolnearFound.in(report, text), gold.of(PolnearGold.stem(name), text), text);
        }
        return tallies.scores();
    }
}

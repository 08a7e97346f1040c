package org.stemma.bench.quotes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.stemma.bench.Evaluation;
import org.stemma.bench.Scores;
import org.stemma.entity.EntityFinder;
import org.stemma.language.Language;
import org.stemma.news.Lineage;
import org.stemma.news.Quote;
import org.stemma.news.Report;
import org.stemma.quote.QuoteFinder;

/**
 * Quotes by their marks, on our own hard cases, every case a story of its own. A case is right if all of its quotes are found with
 * kind, content, speaker and source, and nothing else is. Prints the share of cases wrong by kind; what goes wrong is
 * written to {@code target/quotes-errors.tsv}.
 */
public final class QuoteEvaluation implements Evaluation {
    private static final String HARD = "hard.txt";
    private static final Path ERRORS = Path.of("target/quotes-errors.tsv");

    @Override
    public String name() {
        return "quotes";
    }

    @Override
    public String about() {
        return "quotes by their marks: share of our hard cases right in all (mended with them in sight), contents found (F1), kinds and speakers of these";
    }

    @Override
    public String corpus() {
        return "stemma-engine/src/test/resources/org/stemma/quote";
    }

    @Override
    public boolean isOurs() {
        return true;
    }

    @Override
    public Scores measure(Path corpus) {
        Language language = new Language();
        Map<String, int[]> kinds = new LinkedHashMap<>();
        List<String> errors = new ArrayList<>();
        QuoteTally tally = new QuoteTally();
        for (HardQuotes hard : HardQuotes.read(corpus.resolve(HARD))) {
            Report report = new Report(hard.article(), language.analyse(hard.article()));
            List<Report> story = List.of(report);
            List<Quote> found = new QuoteFinder().find(story, new EntityFinder().find(story), Lineage.EMPTY);
            List<String> faults = tally.add(hard, found);
            int[] kind = kinds.computeIfAbsent(hard.kind(), k -> new int[2]);
            kind[0] += faults.isEmpty() ? 0 : 1;
            kind[1]++;
            faults.forEach(fault -> errors.add(
                    hard.line() + "\t" + hard.kind() + "\t" + fault + "\t" + String.join(" ⏎ ", hard.paragraphs())));
        }
        kinds.forEach((kind, of) -> System.out.printf(Locale.ROOT, "    %-24s %3d / %3d wrong%n", kind, of[0], of[1]));
        System.out.println("    " + tally);
        write(errors);
        return tally.scores();
    }

    private static void write(List<String> errors) {
        try {
            Files.createDirectories(ERRORS.toAbsolutePath().getParent());
            Files.write(ERRORS, errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

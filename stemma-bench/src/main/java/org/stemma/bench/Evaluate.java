package org.stemma.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.bench.amounts.QuantityEvaluation;
import org.stemma.bench.claims.ClaimEvaluations;
import org.stemma.bench.coref.CorefEvaluation;
import org.stemma.bench.dates.DatesEvaluation;
import org.stemma.bench.eventcoref.EventCorefEvaluation;
import org.stemma.bench.events.EventEvaluations;
import org.stemma.bench.geo.GeoEvaluation;
import org.stemma.bench.names.NameEvaluations;
import org.stemma.bench.quotes.PolnearEvaluation;
import org.stemma.bench.quotes.QuoteEvaluation;
import org.stemma.bench.reuse.ReuseEvaluations;
import org.stemma.bench.sentences.SentenceEvaluation;
import org.stemma.bench.speakers.SpeakerEvaluation;
import org.stemma.bench.speed.SameParses;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the evaluations, runs them, and holds them to their floors. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Lists the evaluations; with names (or all), runs them.",
        sortOptions = false)
public final class Evaluate implements Callable<Integer> {
    private static final List<Evaluation> EVALUATIONS = Stream.of(
                    Stream.of(
                            new SampleEvaluation(),
                            new FoundingEvaluation(),
                            new SeedLinesEvaluation(),
                            new WcxbEvaluation(),
                            new ScrapeEvaluation(),
                            new JoinedEvaluation(),
                            new TrafilaturaEvaluation(),
                            new HtmldateEvaluation(),
                            new FuzzEvaluation(),
                            new HostileEvaluation(),
                            new WarcFixturesEvaluation(),
                            new PolnearEvaluation(),
                            new QuoteEvaluation(),
                            new GeoEvaluation(),
                            new BasilEvaluation(),
                            new VersionsEvaluation(),
                            new QuestionEvaluation(),
                            new DatesEvaluation(),
                            new CorefEvaluation(),
                            new EventCorefEvaluation(),
                            new SentenceEvaluation(),
                            new QuantityEvaluation(),
                            new SpeakerEvaluation(),
                            new SameParses()),
                    ReuseEvaluations.all().stream(),
                    NameEvaluations.all().stream(),
                    EventEvaluations.all().stream(),
                    ClaimEvaluations.all().stream())
            .flatMap(evaluations -> evaluations)
            .toList();

    @Parameters(paramLabel = "NAME", description = "evaluations to run, or all")
    private List<String> names = List.of();

    @Option(names = "--floors", description = "fail where a figure fell below its floor")
    private boolean floors;

    @Option(names = "--raise", description = "raise the floors to what was measured and write docs/QUALITY.md")
    private boolean raise;

    @Option(names = "--lower", description = "set the floors to what was measured; needs --reason")
    private boolean lower;

    @Option(names = "--reason", description = "why a floor is lowered; kept beside it")
    private @Nullable String reason;

    @Option(names = "--shared", description = "folder with benchmarks and seeds (default: ${DEFAULT-VALUE})")
    private Path shared = Path.of("../shared");

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Evaluate()).execute(arguments));
    }

    @Override
    public Integer call() {
        if (lower && reason == null) {
            System.err.println("Lowering a floor takes a reason: --reason \"…\"");
            return 2;
        }
        if (names.isEmpty()) {
            EVALUATIONS.forEach(e -> System.out.printf("%-20s %s%n", e.name(), e.about()));
            return 0;
        }
        Floors held = Floors.read(Path.of("eval/floors.json"));
        int failed = 0;
        for (Evaluation evaluation : EVALUATIONS) {
            if (names.contains("all") || names.contains(evaluation.name())) {
                failed += run(evaluation, held);
            }
        }
        if (raise || lower) {
            held.write();
            QualityTable.write(Path.of("docs/QUALITY.md"), EVALUATIONS, held);
        }
        return failed == 0 ? 0 : 1;
    }

    /** Runs one evaluation; the number of its failures. */
    private int run(Evaluation evaluation, Floors held) {
        Path corpus = evaluation.isOurs() ? Path.of(evaluation.corpus()) : shared.resolve(evaluation.corpus());
        if (!Files.isDirectory(corpus)) {
            boolean continuous = "true".equals(System.getenv("CI"));
            System.out.printf("%-20s %s: no %s%n", evaluation.name(), continuous ? "FAILED" : "skipped", corpus);
            return continuous ? 1 : 0;
        }
        long start = System.nanoTime();
        Scores scores = evaluation.measure(corpus);
        double seconds = (System.nanoTime() - start) / 1e9;
        String hash = CorpusHash.of(corpus);
        System.out.printf(Locale.ROOT, "%-20s %5.1f s%n", evaluation.name(), seconds);
        scores.values().forEach((name, value) -> System.out.printf(Locale.ROOT, "    %-28s %.4f%n", name, value));
        scores.faults()
                .forEach(f -> System.out.printf("    %6d words on %4d pages %s%n", f.words(), f.pages(), f.cause()));
        if ((lower || raise) && !scores.faults().isEmpty()) {
            QualityTable.writeFaults(Path.of("docs/QUALITY.md"), evaluation.name(), scores.faults());
        }
        if (lower) {
            held.lower(evaluation.name(), hash, scores, String.valueOf(reason));
        } else if (raise) {
            held.raise(evaluation.name(), hash, scores);
        }
        List<String> failures = floors ? held.failures(evaluation.name(), hash, scores) : List.of();
        failures.forEach(f -> System.out.println("    FAILED: " + f));
        return failures.size();
    }
}

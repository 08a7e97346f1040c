package org.stemma.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.stemma.clean.SeamTrainer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Learns where one article of a file ends and another starts, from pages of the half of WCXB that may be looked at, one by one and joined. */
@Command(
        name = "train seams",
        mixinStandardHelpOptions = true,
        description = "Learns where one article of a file ends and another starts, and writes the model.")
public final class TrainSeams implements Callable<Integer> {
    private static final double[] ODDS = {0.5, 1.5, 2.5, 3.5};

    @Option(names = "--seed", description = "of the joined files (default: ${DEFAULT-VALUE})")
    private long seed = 11;

    @Option(names = "--folds", description = "measure by cross-validation instead, with so many folds")
    private int folds;

    @Option(names = "--shared", description = "folder with the benchmarks (default: ${DEFAULT-VALUE})")
    private Path shared = Path.of("../shared");

    @Option(names = "--to", description = "the model's file (default: ${DEFAULT-VALUE})")
    private Path file = Path.of("stemma-engine/src/main/resources/org/stemma/clean/seam-model.txt");

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new TrainSeams()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        Path corpus = shared.resolve("benchmarks/extraction-wcxb");
        List<FlatArticle> pages = new ArrayList<>();
        for (Path truth : FlatArticle.truths(corpus)) {
            int id = FlatArticle.id(truth);
            if (id % 2 == 0) {
                pages.add(FlatArticle.read(corpus, truth, PageFlattener.dirtOf(id)));
            }
        }
        for (int fold = 0; fold < folds; fold++) {
            validate(corpus, pages, fold);
        }
        if (folds == 0) {
            SeamTrainer trainer = trained(corpus, pages);
            Files.writeString(file, trainer.file("""
                            Trees that tell where one article of a file ends and another starts, written by ./train seams (seed %d).
                            Learnt from the annotations of the Web Content Extraction Benchmark (WCXB, CC BY 4.0), even half of the
                            development split. Figures of shapes, places and shares only: no word of any page is in here.""".formatted(seed)));
        }
        return 0;
    }

    /** Learns single pages, which have no place to cut, and joined ones. */
    private SeamTrainer trained(Path corpus, List<FlatArticle> pages) {
        SeamTrainer trainer = new SeamTrainer();
        pages.forEach(page -> trainer.add(page.page().text(), List.of()));
        JoinedArticles.of(corpus, pages, seed).forEach(joined -> trainer.add(joined.text(), joined.gaps()));
        System.out.println("seed " + seed + ", " + trainer.size());
        trainer.learn(seed);
        return trainer;
    }

    private void validate(Path corpus, List<FlatArticle> pages, int fold) {
        List<FlatArticle> inside =
                pages.stream().filter(p -> p.id() / 2 % folds == fold).toList();
        List<FlatArticle> outside =
                pages.stream().filter(p -> p.id() / 2 % folds != fold).toList();
        SeamTrainer trainer = trained(corpus, outside);
        List<JoinedArticles.File> joined = JoinedArticles.of(corpus, inside, seed + 1);
        for (double odds : ODDS) {
            SeamTally tally = new SeamTally();
            inside.forEach(
                    page -> tally.single(trainer.parts(page.page().text(), odds).size()));
            joined.forEach(file -> tally.joined(file, trainer.parts(file.text(), odds)));
            System.out.println(
                    "fold " + fold + ", odds " + odds + ": " + tally.scores("").values());
        }
    }
}

package org.stemma.bench.claims;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stemma.Stemma;
import org.stemma.bench.Logistic;
import org.stemma.claim.ClaimFinder;
import org.stemma.news.Article;
import org.stemma.news.Passage;
import org.stemma.news.Statement;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Learns which pairs of statements answer one question, from the half of the gold set that may be looked at. Pairs drawn at random that share
 * hardly a word stand for all that is plainly different; each counts little.
 */
@Command(
        name = "train claims",
        mixinStandardHelpOptions = true,
        description = "Learns which pairs of statements answer one question, and writes the model.")
public final class TrainClaims implements Callable<Integer> {
    /** Pairs at random for each story. */
    private static final int RANDOM_PAIRS = 400;

    private static final double RANDOM_WEIGHT = 0.15;
    /** A random pair that shares more of its text may be one claim, unknown to the gold set. */
    private static final double PLAINLY_UNLIKE = 0.34;

    private static final double RIDGE = 5;
    private static final double[] CHANCES = {0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9};

    @Option(names = "--validate", description = "measure by leaving each story out in turn, and write nothing")
    private boolean validate;

    @Option(names = "--seed", description = "of the pairs at random (default: ${DEFAULT-VALUE})")
    private long seed = 7;

    @Option(names = "--shared", description = "folder with the benchmarks (default: ${DEFAULT-VALUE})")
    private Path shared = Path.of("../shared");

    @Option(names = "--to", description = "the model's file (default: ${DEFAULT-VALUE})")
    private Path file = Path.of("stemma-engine/src/main/resources/org/stemma/claim/pair-model.txt");

    /** Two statements of a story; of a gold pair each that stands at its places. */
    private record Pair(String story, @Nullable GoldPair gold, Map<String, Double> values, double weight) {
        boolean isOneClaim() {
            return gold != null && gold.label() != GoldPair.Label.DIFFERENT;
        }
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new TrainClaims()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        ClaimGold gold = ClaimGold.read(Path.of("eval/claims-seen.tsv"), Path.of("eval/claims-states-seen.tsv"));
        List<Pair> pairs = pairs(gold);
        List<String> names = pairs.getFirst().values().keySet().stream().toList();
        if (validate) {
            validate(pairs, names);
        } else {
            write(names, weights(pairs, names));
        }
        return 0;
    }

    private List<Pair> pairs(ClaimGold gold) {
        Stemma stemma = new Stemma();
        List<Pair> pairs = new ArrayList<>();
        Random random = new Random(seed);
        Map<String, Map<String, Article>> texts = ToldStory.texts(
                stemma, gold.stories(), shared.resolve("benchmarks/clustering-basil"), Path.of("samples"));
        texts.forEach((story, articles) -> {
            ClaimFinder.Study study = ClaimFinder.study(ToldStory.dossier(stemma, story, articles));
            gold.pairs().stream()
                    .filter(pair -> pair.story().equals(story))
                    .forEach(pair -> pairs.addAll(at(pair, study, articles)));
            pairs.addAll(atRandom(story, study, random));
        });
        return pairs;
    }

    private static List<Pair> at(GoldPair pair, ClaimFinder.Study study, Map<String, Article> articles) {
        List<int[]> found = new ArrayList<>();
        for (int one : at(pair.one(), study.statements(), articles)) {
            for (int other : at(pair.other(), study.statements(), articles)) {
                if (one != other) {
                    found.add(new int[] {one, other});
                }
            }
        }
        return found.stream()
                .map(f -> new Pair(pair.story(), pair, study.values(f[0], f[1]), 1.0 / found.size()))
                .toList();
    }

    private static List<Integer> at(Place place, List<Statement> statements, Map<String, Article> articles) {
        Article article = articles.get(place.article());
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            Passage passage = statements.get(i).passage();
            boolean there = article != null && passage.article().equals(article.id());
            if (there && FoundClaims.likeness(passage.span(), place.span()) >= FoundClaims.HALF) {
                found.add(i);
            }
        }
        return found;
    }

    private static List<Pair> atRandom(String story, ClaimFinder.Study study, Random random) {
        List<Pair> pairs = new ArrayList<>();
        int size = study.statements().size();
        for (int i = 0; i < RANDOM_PAIRS; i++) {
            int one = random.nextInt(size);
            int other = random.nextInt(size);
            Map<String, Double> values = one == other ? Map.of() : study.values(one, other);
            if (values.getOrDefault("text held", 1.0) < PLAINLY_UNLIKE) {
                pairs.add(new Pair(story, null, values, RANDOM_WEIGHT));
            }
        }
        return pairs;
    }

    private static double[] weights(List<Pair> pairs, List<String> names) {
        List<Logistic.Example> examples = pairs.stream()
                .map(p -> new Logistic.Example(() -> row(p, names), p.isOneClaim() ? 1 : 0, p.weight()))
                .toList();
        return Logistic.fit(examples, names.size() + 1, RIDGE, new double[names.size() + 1]);
    }

    /** The values in the order of their names, then 1 for the bias. */
    private static double[] row(Pair pair, List<String> names) {
        double[] row = new double[names.size() + 1];
        for (int i = 0; i < names.size(); i++) {
            row[i] = pair.values().getOrDefault(names.get(i), 0.0);
        }
        row[names.size()] = 1;
        return row;
    }

    /** Precision and recall of same and compatible pairs by the chance from which they are joined, each story judged by what the others taught. */
    private static void validate(List<Pair> pairs, List<String> names) {
        Map<GoldPair, Double> chances = new HashMap<>();
        for (String story : Set.copyOf(pairs.stream().map(Pair::story).toList())) {
            double[] weights =
                    weights(pairs.stream().filter(p -> !p.story().equals(story)).toList(), names);
            for (Pair pair : pairs) {
                if (pair.story().equals(story) && pair.gold() != null) {
                    chances.merge(pair.gold(), chance(row(pair, names), weights), Math::max);
                }
            }
        }
        for (double least : CHANCES) {
            PairTally tally = new PairTally();
            chances.forEach((gold, chance) -> tally.count(gold, chance >= least));
            System.out.printf(
                    Locale.ROOT,
                    "from %.2f  precision %.3f  recall %.3f  F1 %.3f%n",
                    least,
                    tally.precision(),
                    tally.recall(),
                    tally.both());
        }
    }

    private static double chance(double[] row, double[] weights) {
        double sum = 0;
        for (int i = 0; i < row.length; i++) {
            sum += row[i] * weights[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private void write(List<String> names, double[] weights) throws IOException {
        StringBuilder text = new StringBuilder("""
                # Weights that tell whether two statements answer one question, written by ./train claims (seed %d).
                # Learnt from our own labels of statement pairs, eval/claims-seen.tsv; figures only, no word of any text is in here.
                """.formatted(seed));
        Map<String, Double> sorted = new TreeMap<>(Comparator.naturalOrder());
        for (int i = 0; i < names.size(); i++) {
            sorted.put(names.get(i), weights[i]);
        }
        sorted.forEach((name, weight) -> text.append(String.format(Locale.ROOT, "%s %.3f%n", name, weight)));
        text.append(String.format(Locale.ROOT, "bias %.3f%n", weights[names.size()]));
        Files.writeString(file, text);
        System.out.println("Wrote " + file);
    }
}

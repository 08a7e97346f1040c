package org.stemma.bench.claims;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stemma.Stemma;
import org.stemma.claim.ClaimFinder;
import org.stemma.language.Language;
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
    /** A random pair of which one side holds more of the other may be one claim, unknown to the gold set. */
    private static final double PLAINLY_UNLIKE = 0.5;

    private static final double[] CHANCES = {0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9};

    @Option(names = "--validate", description = "measure by leaving each story out in turn, and write nothing")
    private boolean validate;

    @Option(names = "--seed", description = "of the pairs at random (default: ${DEFAULT-VALUE})")
    private long seed = 7;

    @Option(names = "--shared", description = "folder with the benchmarks (default: ${DEFAULT-VALUE})")
    private Path shared = Path.of("../shared");

    @Option(names = "--to", description = "the model's file (default: ${DEFAULT-VALUE})")
    private Path file = Path.of("stemma-engine/src/main/resources/org/stemma/claim/pair-model.txt");

    /** A story as it is learnt from. */
    private record Told(String id, Map<String, Article> articles, ClaimFinder.Study study) {
        Told {
            articles = Map.copyOf(articles);
        }
    }

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
        List<Told> stories = stories(gold);
        List<Pair> pairs = pairs(gold, stories);
        if (validate) {
            validate(gold, stories, pairs);
        } else {
            write(weights(pairs));
        }
        return 0;
    }

    private static Map<String, Double> weights(List<Pair> pairs) {
        PairLearner learner =
                new PairLearner(pairs.getFirst().values().keySet().stream().toList());
        pairs.forEach(p -> learner.learn(p.values(), p.isOneClaim(), p.weight()));
        return learner.weights();
    }

    private List<Told> stories(ClaimGold gold) {
        Stemma stemma = new Stemma();
        ClaimFinder finder = new ClaimFinder(Language.embeddings());
        List<Told> stories = new ArrayList<>();
        Map<String, Map<String, Article>> texts = ToldStory.texts(
                stemma, gold.stories(), shared.resolve("benchmarks/clustering-basil"), Path.of("samples"));
        texts.forEach((id, articles) ->
                stories.add(new Told(id, articles, finder.study(ToldStory.dossier(stemma, id, articles)))));
        return stories;
    }

    private List<Pair> pairs(ClaimGold gold, List<Told> stories) {
        List<Pair> pairs = new ArrayList<>();
        Random random = new Random(seed);
        for (Told story : stories) {
            of(story, gold).forEach(pair -> pairs.addAll(at(pair, story)));
            pairs.addAll(atRandom(story.id(), story.study(), random));
        }
        return pairs;
    }

    private static List<GoldPair> of(Told story, ClaimGold gold) {
        return gold.pairs().stream()
                .filter(pair -> pair.story().equals(story.id()))
                .toList();
    }

    private static List<Pair> at(GoldPair pair, Told story) {
        ClaimFinder.Study study = story.study();
        List<int[]> found = new ArrayList<>();
        for (int one : at(pair.one(), story)) {
            for (int other : at(pair.other(), story)) {
                if (one != other) {
                    found.add(new int[] {one, other});
                }
            }
        }
        return found.stream()
                .map(f -> new Pair(pair.story(), pair, study.values(f[0], f[1]), 1.0 / found.size()))
                .filter(p -> !p.values().isEmpty())
                .toList();
    }

    /** As {@link FoundClaims} has it: the statements that fit, else the nearest. */
    private static List<Integer> at(Place place, Told story) {
        Article article = story.articles().get(place.article());
        List<Statement> statements = story.study().statements();
        List<Integer> found = new ArrayList<>();
        int nearest = -1;
        double most = 0;
        for (int i = 0; i < statements.size(); i++) {
            Passage passage = statements.get(i).passage();
            boolean there = article != null && passage.article().equals(article.id());
            double likeness = there ? FoundClaims.likeness(passage.span(), place.span()) : 0;
            if (likeness >= FoundClaims.HALF) {
                found.add(i);
            }
            if (likeness > most) {
                most = likeness;
                nearest = i;
            }
        }
        return found.isEmpty() && nearest >= 0 ? List.of(nearest) : found;
    }

    private static List<Pair> atRandom(String story, ClaimFinder.Study study, Random random) {
        List<Pair> pairs = new ArrayList<>();
        int size = study.statements().size();
        for (int i = 0; i < RANDOM_PAIRS; i++) {
            int one = random.nextInt(size);
            int other = random.nextInt(size);
            Map<String, Double> values = one == other ? Map.of() : study.values(one, other);
            if (values.getOrDefault("held", 1.0) < PLAINLY_UNLIKE) {
                pairs.add(new Pair(story, null, values, RANDOM_WEIGHT));
            }
        }
        return pairs;
    }

    /**
     * Precision and recall of same and compatible pairs, each story judged by what the others taught: by the chance from which they are joined, and as
     * groups and vetoes leave them.
     */
    private static void validate(ClaimGold gold, List<Told> stories, List<Pair> pairs) {
        Map<GoldPair, Double> chances = new HashMap<>();
        gold.pairs().forEach(pair -> chances.put(pair, 0.0));
        PairTally grouped = new PairTally();
        for (Told story : stories) {
            Map<String, Double> weights = weights(
                    pairs.stream().filter(p -> !p.story().equals(story.id())).toList());
            for (Pair pair : pairs) {
                if (pair.story().equals(story.id()) && pair.gold() != null) {
                    chances.merge(pair.gold(), PairLearner.chance(pair.values(), weights), Math::max);
                }
            }
            List<List<Statement>> groups = story.study().groups(weights);
            of(story, gold).forEach(pair -> grouped.count(pair, areJoined(pair, story, groups)));
        }
        for (double least : CHANCES) {
            PairTally tally = new PairTally();
            chances.forEach((pair, chance) -> tally.count(pair, chance >= least));
            print(String.format(Locale.ROOT, "from %.2f", least), tally);
        }
        print("in groups", grouped);
    }

    private static boolean areJoined(GoldPair pair, Told story, List<List<Statement>> groups) {
        List<Statement> statements = story.study().statements();
        for (List<Statement> group : groups) {
            List<Integer> here = at(pair.one(), story).stream()
                    .filter(i -> group.contains(statements.get(i)))
                    .toList();
            if (!here.isEmpty()
                    && at(pair.other(), story).stream()
                            .anyMatch(i -> group.contains(statements.get(i)) && !here.equals(List.of(i)))) {
                return true;
            }
        }
        return false;
    }

    private static void print(String what, PairTally tally) {
        System.out.printf(
                Locale.ROOT,
                "%-9s  precision %.3f  recall %.3f  F1 %.3f%n",
                what,
                tally.precision(),
                tally.recall(),
                tally.both());
    }

    private void write(Map<String, Double> weights) throws IOException {
        StringBuilder text = new StringBuilder("""
                # Weights that tell whether two statements answer one question, written by ./train claims (seed %d).
                # Learnt from our own labels of statement pairs, eval/claims-seen.tsv; figures only, no word of any text is in here.
                """.formatted(seed));
        weights.forEach((name, weight) -> text.append(String.format(Locale.ROOT, "%s %.3f%n", name, weight)));
        Files.writeString(file, text);
        System.out.println("Wrote " + file);
    }
}

package org.stemma.bench.claims;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.stemma.Stemma;
import org.stemma.bench.BasilArticle;
import org.stemma.claim.ClaimFinder;
import org.stemma.language.Language;
import org.stemma.news.Article;
import org.stemma.news.Dossier;
import org.stemma.news.Report;
import org.stemma.news.Sentence;
import org.stemma.news.Statement;
import org.stemma.text.Span;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Draws pairs of statements for a reader to label, from the events of BASIL that the gold set leaves alone: as many from every band of what the model
 * thinks of them, and no two pairs of the same two sentences.
 */
@Command(
        name = "train claims-draw",
        mixinStandardHelpOptions = true,
        description = "Draws pairs of statements to be labelled; writes their places, and their words to be read.")
public final class DrawPairs implements Callable<Integer> {
    /** Pairs of a story, by the least chance of a band; the last band ends at 1. */
    private static final double[] BANDS = {.02, .08, .2, .35, .5, .65, .8};

    private static final int EACH = 9;

    @Option(names = "--seed", description = "of the draw (default: ${DEFAULT-VALUE})")
    private long seed = 11;

    @Option(names = "--shared", description = "folder with the benchmarks (default: ${DEFAULT-VALUE})")
    private Path shared = Path.of("../shared");

    @Option(names = "--to", description = "folder for places and words (default: ${DEFAULT-VALUE})")
    private Path folder = Path.of("target/drawn");

    private record Candidate(Statement one, Statement other, double chance) {
        String sentences() {
            return one.passage().article() + one.sentence() + other.passage().article() + other.sentence();
        }
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new DrawPairs()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        Path basil = shared.resolve("benchmarks/clustering-basil");
        Set<String> stories = BasilArticle.all(basil).stream()
                .map(BasilArticle::event)
                .collect(Collectors.toCollection(TreeSet::new));
        for (String half : List.of("seen", "unseen")) {
            Path pairs = Path.of("eval/claims-" + half + ".tsv");
            Path states = Path.of("eval/claims-states-" + half + ".tsv");
            stories.removeAll(ClaimGold.read(pairs, states).stories());
        }
        Files.createDirectories(folder);
        Stemma stemma = new Stemma();
        ClaimFinder finder = new ClaimFinder(Language.embeddings());
        Random random = new Random(seed);
        Map<String, Map<String, Article>> texts =
                new TreeMap<>(ToldStory.texts(stemma, stories, basil, Path.of("samples")));
        for (Map.Entry<String, Map<String, Article>> story : texts.entrySet()) {
            Dossier dossier = ToldStory.dossier(stemma, story.getKey(), story.getValue());
            write(dossier, story.getValue(), drawn(candidates(finder.study(dossier)), random));
        }
        return 0;
    }

    private void write(Dossier dossier, Map<String, Article> articles, List<Candidate> drawn) throws IOException {
        String id = dossier.story().id();
        List<String> places = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (Candidate pair : drawn) {
            places.add(String.join("\t", id, place(pair.one(), articles), place(pair.other(), articles)));
            words.add("#" + places.size());
            words.add("A " + words(pair.one(), dossier));
            words.add("B " + words(pair.other(), dossier));
        }
        Files.write(folder.resolve(id + ".tsv"), places);
        Files.write(folder.resolve(id + ".txt"), words);
        System.out.println(id + ": " + places.size() + " pairs");
    }

    private static List<Candidate> candidates(ClaimFinder.Study study) {
        List<Statement> statements = study.statements();
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            for (int j = i + 1; j < statements.size(); j++) {
                Statement one = statements.get(i);
                Statement other = statements.get(j);
                boolean neighbours =
                        one.passage().article().equals(other.passage().article());
                if (!neighbours && !one.text().equals(other.text())) {
                    candidates.add(new Candidate(one, other, study.chance(i, j)));
                }
            }
        }
        return candidates;
    }

    private static List<Candidate> drawn(List<Candidate> candidates, Random random) {
        List<Candidate> shuffled = new ArrayList<>(candidates);
        Collections.shuffle(shuffled, random);
        List<Candidate> drawn = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int band = 0; band < BANDS.length; band++) {
            double least = BANDS[band];
            double most = band + 1 < BANDS.length ? BANDS[band + 1] : 2;
            int of = 0;
            for (Candidate candidate : shuffled) {
                boolean within = candidate.chance() >= least && candidate.chance() < most;
                if (of < EACH && within && taken.add(candidate.sentences())) {
                    drawn.add(candidate);
                    of++;
                }
            }
        }
        Collections.shuffle(drawn, random);
        return drawn;
    }

    private static String place(Statement statement, Map<String, Article> articles) {
        String name = articles.entrySet().stream()
                .filter(e -> e.getValue().id().equals(statement.passage().article()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        return new Place(name, statement.passage().span()).cells();
    }

    /** The sentence with the statement in brackets. */
    private static String words(Statement statement, Dossier dossier) {
        Report report = dossier.reports().stream()
                .filter(r -> r.id().equals(statement.passage().article()))
                .findFirst()
                .orElseThrow();
        Sentence sentence = report.analysis().sentences().get(statement.sentence());
        Span within = sentence.text().toReading(statement.passage().span());
        String text = sentence.text().text();
        return (text.substring(0, within.start()) + "⟦" + text.substring(within.start(), within.end()) + "⟧"
                        + text.substring(within.end()))
                .replaceAll("\\s+", " ");
    }
}

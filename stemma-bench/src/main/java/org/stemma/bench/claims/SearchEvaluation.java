package org.stemma.bench.claims;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stemma.Stemma;
import org.stemma.bench.Evaluation;
import org.stemma.bench.Scores;
import org.stemma.bench.claims.SearchArms.Question;
import org.stemma.bench.claims.SearchArms.Tally;
import org.stemma.news.Article;
import org.stemma.news.Dossier;

/**
 * Search among the statements of some stories as the desk does it: by words alone, and by their meaning too. Recall at ten is the share of
 * questions for which one of the ten best statements answers; MRR the mean of 1 over the place of the first that does.
 *
 * <p>Questions as a person types them stand in {@code eval/search.tsv}, of stories that may be looked at. Beside them, of both halves of the gold
 * set of claims, each statement that another article of its story makes too (found while reading, or among alike or random ones) is the question
 * for that other one; what its own article says does not count. Questions in vain, {@code eval/search-vain.tsv}, are about nothing that is told; the share
 * is that of those for which nothing is found by its meaning alone.
 */
final class SearchEvaluation implements Evaluation {
    private static final Path GOLD = Path.of("eval");
    private static final Path QUESTIONS = GOLD.resolve("search.tsv");
    private static final Path IN_VAIN = GOLD.resolve("search-vain.tsv");
    private static final Path SAMPLES = Path.of("samples");

    /** Cells of a line before the places. */
    private static final int HEAD = 2;

    @Override
    public String name() {
        return "search";
    }

    @Override
    public String about() {
        return "search among statements as the desk does it, by words and by both words and meaning: 56 typed questions, statements that another article makes too (held out: the half not looked at), and 48 questions in vain";
    }

    @Override
    public String corpus() {
        return "benchmarks/clustering-basil";
    }

    @Override
    public Scores measure(Path corpus) {
        Scores scores = measure("unseen", ", held out", corpus, List.of());
        Scores looked = measure("seen", ", looked at", corpus, read());
        for (Map.Entry<String, Double> score : looked.values().entrySet()) {
            scores = scores.and(score.getKey(), score.getValue());
        }
        return scores;
    }

    private static Scores measure(String half, String name, Path corpus, List<Question> typed) {
        ClaimGold gold =
                ClaimGold.read(GOLD.resolve("claims-" + half + ".tsv"), GOLD.resolve("claims-states-" + half + ".tsv"));
        Stemma stemma = new Stemma();
        Set<String> ids = new TreeSet<>(gold.stories());
        Map<String, Map<String, Article>> texts = ToldStory.texts(stemma, ids, corpus, SAMPLES);
        List<Dossier> dossiers = new ArrayList<>();
        texts.forEach((id, articles) -> dossiers.add(ToldStory.dossier(stemma, id, articles)));
        try (SearchArms arms = new SearchArms(dossiers, texts)) {
            Scores scores = told(arms.ask(retold(gold, texts)), "retold", name, null)
                    .and("in vain: nothing by meaning" + name, arms.silent(inVain(typed.isEmpty())));
            return typed.isEmpty() ? scores : told(arms.ask(typed), "typed", name, scores);
        }
    }

    private static Scores told(Map<String, Tally> tallies, String kind, String name, @Nullable Scores before) {
        Scores scores = before;
        for (Map.Entry<String, Tally> arm : tallies.entrySet()) {
            String title = kind + " by " + arm.getKey() + ": ";
            double recall = arm.getValue().recall();
            scores = scores == null
                    ? Scores.of(title + "recall at ten" + name, recall)
                    : scores.and(title + "recall at ten" + name, recall);
            scores = scores.and(title + "MRR" + name, arm.getValue().reciprocalRank());
        }
        return Objects.requireNonNull(scores);
    }

    /** Each statement of a pair asks for the other one. */
    private static List<Question> retold(ClaimGold gold, Map<String, Map<String, Article>> texts) {
        List<Question> questions = new ArrayList<>();
        for (GoldPair pair : gold.pairs()) {
            if (pair.isOneClaim() && pair.drawn().isIndependent()) {
                questions.add(retold(pair.story(), pair.one(), pair.other(), texts));
                questions.add(retold(pair.story(), pair.other(), pair.one(), texts));
            }
        }
        return questions;
    }

    private static Question retold(String story, Place from, Place to, Map<String, Map<String, Article>> texts) {
        return new Question(
                story, ToldStory.words(texts.getOrDefault(story, Map.of()), from), List.of(to), from.article());
    }

    /** @param kept those that served to set nothing */
    private static List<String> inVain(boolean kept) {
        try {
            List<String> lines = Files.readAllLines(IN_VAIN).stream()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            return IntStream.range(0, lines.size())
                    .filter(i -> i % 2 == (kept ? 1 : 0))
                    .mapToObj(lines::get)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + IN_VAIN, e);
        }
    }

    private static List<Question> read() {
        try {
            List<Question> questions = new ArrayList<>();
            for (String line : Files.readAllLines(QUESTIONS)) {
                if (!line.startsWith("#")) {
                    String[] cells = line.split("\t", -1);
                    List<Place> places = new ArrayList<>();
                    for (int at = HEAD; at < cells.length; at += Place.CELLS) {
                        places.add(Place.of(cells, at));
                    }
                    questions.add(new Question(cells[0], cells[1], places, ""));
                }
            }
            return questions;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + QUESTIONS, e);
        }
    }
}

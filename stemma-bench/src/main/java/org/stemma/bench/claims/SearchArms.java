package org.stemma.bench.claims;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.stemma.language.Language;
import org.stemma.news.Article;
import org.stemma.news.Capture;
import org.stemma.news.Dossier;
import org.stemma.news.Statement;
import org.stemma.store.Shelf;
import org.stemma.store.Store;
import org.stemma.text.Embedding;
import org.stemma.text.Embeddings;

/** Ways of searching one store of statements. The store lies in a folder of its own until this is closed. */
final class SearchArms implements AutoCloseable {
    /** Whoever searches looks at so many. */
    private static final int FIRST = 10;

    /** Statements that each way ranks. */
    private static final int RANKED = 200;

    /**
     * What it is worth that a statement has all words of a question, beside the cosines of e5, which lie between .75 and .9; squared, because some of the words say
     * next to nothing and most of them nearly all. Set after one look at the half that may be looked at.
     */
    private static final double WORDS_WEIGHT = 1;

    private static final double SMOOTHING = 0.5;

    private final Path folder;
    private final Shelf shelf;
    private final Embeddings embeddings = Language.embeddings();
    private final Map<String, Told> told = new TreeMap<>();

    /**
     * What is asked.
     *
     * @param places one of which must be found
     * @param own article whose statements do not count; empty if all do
     */
    record Question(String story, String words, List<Place> places, String own) {
        Question {
            places = List.copyOf(places);
        }

        boolean isAnsweredBy(Told statement) {
            return statement.story().equals(story)
                    && places.stream()
                            .anyMatch(place -> place.article()
                                            .equals(statement.place().article())
                                    && place.span().overlaps(statement.place().span()));
        }

        boolean counts(Told statement) {
            return !statement.story().equals(story)
                    || !statement.place().article().equals(own);
        }
    }

    /** A statement that can be found. */
    record Told(String story, Place place, Embedding meaning) {}

    /** How well questions are answered. */
    static final class Tally {
        private int asked;
        private int found;
        private double reciprocal;

        private void add(int rank) {
            asked++;
            found += rank > 0 && rank <= FIRST ? 1 : 0;
            reciprocal += rank > 0 ? 1.0 / rank : 0;
        }

        double recall() {
            return (double) found / Math.max(1, asked);
        }

        double reciprocalRank() {
            return reciprocal / Math.max(1, asked);
        }
    }

    SearchArms(List<Dossier> dossiers, Map<String, Map<String, Article>> texts) {
        try {
            folder = Files.createTempDirectory("search");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Path file = folder.resolve("statements.db");
        try (Store store = Store.open(file)) {
            for (Dossier dossier : dossiers) {
                dossier.reports().forEach(report -> store.add(capture(report.article()), List.of(report)));
            }
            store.save(dossiers);
        }
        shelf = Shelf.open(file);
        for (Dossier dossier : dossiers) {
            String story = dossier.story().id();
            Map<String, String> names = new HashMap<>();
            texts.getOrDefault(story, Map.of()).forEach((name, article) -> names.put(article.id(), name));
            dossier.claims().stream()
                    .flatMap(claim -> claim.statements().stream())
                    .forEach(statement -> told.put(statement.id(), told(story, statement, names)));
        }
    }

    private Told told(String story, Statement statement, Map<String, String> names) {
        String article = names.getOrDefault(statement.passage().article(), "?");
        return new Told(
                story,
                new Place(article, statement.passage().span()),
                embeddings.of(statement.text(), Embeddings.Use.PASSAGE));
    }

    /** The article's text alone: it is told of under another name where several are read from one file. */
    private static Capture capture(Article article) {
        return new Capture(
                article.capture(),
                article.file(),
                null,
                Capture.Form.ARTICLE,
                new Capture.Content(article.original().getBytes(StandardCharsets.UTF_8)),
                "UTF-8",
                "given",
                article.original(),
                null,
                Capture.Given.NOTHING,
                List.of());
    }

    /** Asks each way: by words, by vectors, by both. */
    Map<String, Tally> ask(List<Question> questions) {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        for (Question question : questions) {
            Map<String, Double> words = byWords(question);
            Map<String, Double> vectors = byVectors(question);
            tallies.computeIfAbsent("words", k -> new Tally()).add(rank(words, question));
            tallies.computeIfAbsent("vectors", k -> new Tally()).add(rank(vectors, question));
            tallies.computeIfAbsent("both", k -> new Tally()).add(rank(together(words, vectors, question), question));
        }
        return tallies;
    }

    private Map<String, Double> byWords(Question question) {
        Map<String, Double> found = new HashMap<>();
        shelf.statements(Shelf.Query.ALL
                        .words(question.words(), Shelf.Order.BEST)
                        .page(null, RANKED))
                .items()
                .forEach(hit -> found.put(hit.item().statement().id(), hit.score()));
        return found;
    }

    private Map<String, Double> byVectors(Question question) {
        Embedding asked = embeddings.of(question.words(), Embeddings.Use.QUERY);
        Map<String, Double> all = new HashMap<>();
        told.forEach((id, statement) -> all.put(id, statement.meaning().likeness(asked)));
        Map<String, Double> best = new HashMap<>();
        ranked(all).stream().limit(RANKED).forEach(id -> best.put(id, all.get(id)));
        return best;
    }

    /** Cosine over that of the last that is ranked, and the square of the share of the question's words, weighed as BM25 does. */
    private Map<String, Double> together(Map<String, Double> words, Map<String, Double> vectors, Question question) {
        double floor =
                vectors.values().stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double whole = whole(question);
        Map<String, Double> both = new HashMap<>();
        vectors.forEach((id, likeness) -> both.put(id, likeness - floor));
        words.forEach((id, score) -> both.merge(id, WORDS_WEIGHT * Math.pow(score / whole, 2), Double::sum));
        return both;
    }

    /** What a statement would score that has every word of a question, once each. */
    private double whole(Question question) {
        double whole = 0;
        Set<String> words = new TreeSet<>(List.of(question.words().split("[^\\p{L}\\p{N}]+")));
        words.removeIf(
                word -> word.isEmpty() || EnglishAnalyzer.getDefaultStopSet().contains(word));
        for (String word : words) {
            Long having = shelf.statements(Shelf.Query.ALL
                            .words(word, Shelf.Order.BEST)
                            .page(null, 1)
                            .withCounts())
                    .total();
            double holding = having == null ? 0 : having;
            whole += Math.log(1 + (told.size() - holding + SMOOTHING) / (holding + SMOOTHING));
        }
        return whole;
    }

    /** The place of the first that answers, from 1; 0 if none does. */
    private int rank(Map<String, Double> scores, Question question) {
        int rank = 0;
        for (String id : ranked(scores)) {
            Told statement = told.get(id);
            if (statement != null && question.counts(statement)) {
                rank++;
                if (question.isAnsweredBy(statement)) {
                    return rank;
                }
            }
        }
        return 0;
    }

    private static List<String> ranked(Map<String, Double> scores) {
        return scores.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public void close() {
        shelf.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(SearchArms::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

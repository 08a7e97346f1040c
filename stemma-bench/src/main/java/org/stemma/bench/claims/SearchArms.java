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
import java.util.TreeMap;
import java.util.stream.Stream;
import org.stemma.language.Language;
import org.stemma.news.Article;
import org.stemma.news.Capture;
import org.stemma.news.Dossier;
import org.stemma.news.Statement;
import org.stemma.store.Found;
import org.stemma.store.Meanings;
import org.stemma.store.Shelf;
import org.stemma.store.Store;
import org.stemma.text.Embeddings;

/** The search of a store of statements, by words alone and by their meaning too: as it ships. The store lies in a folder of its own until this is closed. */
final class SearchArms implements AutoCloseable {
    /** Whoever searches looks at so many. */
    private static final int FIRST = 10;

    /** Statements that are ranked. */
    private static final int RANKED = Shelf.LARGEST_PAGE;

    private final Path folder;
    private final Map<String, Shelf> ways = new LinkedHashMap<>();
    private final Shelf both;
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
    record Told(String story, Place place) {}

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
        ways.put("words", Shelf.open(file));
        both = meant(file);
        ways.put("both", both);
        for (Dossier dossier : dossiers) {
            String story = dossier.story().id();
            Map<String, String> names = new HashMap<>();
            texts.getOrDefault(story, Map.of()).forEach((name, article) -> names.put(article.id(), name));
            dossier.claims().stream()
                    .flatMap(claim -> claim.statements().stream())
                    .forEach(statement -> told.put(statement.id(), told(story, statement, names)));
        }
    }

    private static Shelf meant(Path file) {
        Embeddings embeddings = Language.embeddings();
        try (Meanings meanings = Meanings.open(file, embeddings, true)) {
            while (meanings.read(1) > 0) {
                // story by story
            }
        }
        Shelf shelf = Shelf.open(file, embeddings);
        while (shelf.followMeanings(embeddings)) {
            // portion by portion
        }
        return shelf;
    }

    private static Told told(String story, Statement statement, Map<String, String> names) {
        String article = names.getOrDefault(statement.passage().article(), "?");
        return new Told(story, new Place(article, statement.passage().span()));
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

    /** Asks each way: by words, by words and meaning. */
    Map<String, Tally> ask(List<Question> questions) {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        ways.forEach((name, shelf) -> {
            Tally tally = new Tally();
            questions.forEach(question -> tally.add(rank(found(shelf, question.words()), question)));
            tallies.put(name, tally);
        });
        return tallies;
    }

    /** The share of questions for which nothing is found by its meaning alone. */
    double silent(List<String> questions) {
        long silent = questions.stream()
                .filter(words -> found(both, words).stream().noneMatch(hit -> hit.by() == Found.Way.MEANING))
                .count();
        return (double) silent / questions.size();
    }

    private static List<Found<Shelf.StatementCard>> found(Shelf shelf, String words) {
        return shelf.statements(Shelf.Query.ALL.words(words, Shelf.Order.BEST).page(null, RANKED))
                .items();
    }

    /** The place of the first that answers, from 1; 0 if none does. */
    private int rank(List<Found<Shelf.StatementCard>> found, Question question) {
        int rank = 0;
        for (Found<Shelf.StatementCard> hit : found) {
            Told statement = told.get(hit.item().statement().id());
            if (statement != null && question.counts(statement)) {
                rank++;
                if (question.isAnsweredBy(statement)) {
                    return rank;
                }
            }
        }
        return 0;
    }

    @Override
    public void close() {
        ways.values().forEach(Shelf::close);
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

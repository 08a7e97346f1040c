package org.stemma.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Report;
import org.stemma.news.Sentence;
import org.stemma.text.Embeddings;
import org.stemma.text.Span;

/**
 * What the statements of a story mean. Each sentence is read by the model once, and its statements are stretches of it, so that a pronoun or a bare
 * "the bill" is understood in its sentence. What all of the story's pieces have in common is taken away from each: the
 * model's vectors all point into one narrow direction, and a story's into a narrower one. Where a story is short, {@link Background} knows what reports have in common.
 *
 * <p>Cost: one reading a sentence, about 5 CPU-ms. Not thread-safe.
 */
final class Meanings {
    /**
     * Likeness as a whole below which two statements are held for unlike without a closer look: of the gold set's pairs that are one claim (the
     * looked-at half), .04 lie below; of all pairs of a story, .8.
     */
    private static final double PLAINLY_UNLIKE = 0.1;

    private record Place(String article, int sentence) {}

    private final Map<Place, Sentence> sentences = new HashMap<>();
    private final Map<Place, Reading> readings = new HashMap<>();
    private final IdentityHashMap<Proposition, Meaning> meanings = new IdentityHashMap<>();
    private final Map<String, List<Meaning>> articles = new HashMap<>();

    Meanings(List<Report> reports, List<Proposition> propositions, Embeddings embeddings, Background background) {
        Map<String, Report> byId = reports.stream().collect(Collectors.toMap(Report::id, r -> r));
        for (Proposition p : propositions) {
            Sentence sentence = sentences.computeIfAbsent(place(p), place -> sentence(byId, p));
            readings.computeIfAbsent(
                    place(p), place -> Reading.of(sentence.text().text(), embeddings));
        }
        Background story = background.copy();
        propositions.forEach(p -> story.add(reading(p), within(p)));
        float[] common = story.mean();
        Map<Place, float[][]> vectors = new HashMap<>();
        readings.forEach((place, reading) -> vectors.put(place, reading.without(common)));
        for (Proposition p : propositions) {
            if (!within(p).isEmpty()) {
                Meaning meaning = meaning(p, vectors.getOrDefault(place(p), new float[0][]), story);
                meanings.put(p, meaning);
                articles.computeIfAbsent(p.article(), k -> new ArrayList<>()).add(meaning);
            }
        }
    }

    /** Null if a statement has no word that the model reads. */
    @Nullable
    Meaning of(Proposition p) {
        return meanings.get(p);
    }

    /** Whether a closer look at two statements can find them alike. */
    boolean mayBeAlike(Proposition a, Proposition b) {
        Meaning one = of(a);
        Meaning other = of(b);
        return one != null && other != null && one.likeness(other) >= PLAINLY_UNLIKE;
    }

    /** 1 if in b's article no statement is nearer to a than b is, a half if one is, a third if two are. */
    double rank(Proposition a, Proposition b) {
        Meaning one = of(a);
        Meaning other = of(b);
        if (one == null || other == null) {
            return 0;
        }
        double likeness = one.likeness(other);
        long nearer = articles.getOrDefault(b.article(), List.of()).stream()
                .filter(third -> third != one && third.likeness(one) > likeness)
                .count();
        return 1.0 / (1 + nearer);
    }

    private static Place place(Proposition p) {
        return new Place(p.article(), p.statement().sentence());
    }

    private static Sentence sentence(Map<String, Report> reports, Proposition p) {
        Report report = reports.get(p.article());
        if (report == null) {
            throw new IllegalArgumentException("No report " + p.article());
        }
        return report.analysis().sentences().get(p.statement().sentence());
    }

    private Reading reading(Proposition p) {
        Reading reading = readings.get(place(p));
        if (reading == null) {
            throw new IllegalStateException("Not read: " + p.id());
        }
        return reading;
    }

    private Sentence told(Proposition p) {
        return Objects.requireNonNull(sentences.get(place(p)));
    }

    /** Which of its sentence's pieces are a statement's. */
    private List<Integer> within(Proposition p) {
        return reading(p)
                .within(told(p).text().toReading(p.statement().passage().span()));
    }

    private Meaning meaning(Proposition p, float[][] sentence, Background story) {
        Reading reading = reading(p);
        List<Integer> within = within(p);
        Sentence told = told(p);
        Span predicate =
                told.text().toReading(told.tokens().get(p.clause().predicate()).span());
        int first = reading.pieces().get(within.getFirst()).start();
        List<Meaning.Piece> pieces = new ArrayList<>();
        for (int i : within) {
            pieces.add(new Meaning.Piece(
                    story.weight(reading.word(i)),
                    reading.beginsName(i, first),
                    predicate.overlaps(reading.pieces().get(i))));
        }
        IntStream around = IntStream.range(0, sentence.length).filter(i -> !within.contains(i));
        return new Meaning(pieces, at(sentence, within.stream().mapToInt(i -> i)), at(sentence, around));
    }

    private static float[][] at(float[][] sentence, IntStream pieces) {
        return pieces.mapToObj(i -> sentence[i]).toArray(float[][]::new);
    }
}

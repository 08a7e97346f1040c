package org.stemma.bench;

import java.util.Arrays;
import java.util.List;
import org.stemma.clean.Cleaner;

/**
 * A page to learn from: what each piece should be, and how much that counts.
 *
 * @param fold which part of the cross-validation it is held out of
 */
record BodyLesson(
        Cleaner.Study study,
        List<Integer> wordCounts,
        List<Double> targets,
        List<Double> weights,
        int wanted,
        int fold) {
    /** A page counts by its gold text and, so that one page of endless furniture does not count for many, a part of its own words. */
    private static final double SHARE_OF_PAGE = 0.25;

    private static final int SHORTEST_PAGE = 30;

    /** A piece of few words counts a little more than its words: headings are short. */
    private static final double LEAST_WEIGHT = 0.1;

    /** A page of marked segments has five or six of them; each counts as a small part of a page. */
    private static final double SEGMENT_WEIGHT = 3;

    BodyLesson {
        wordCounts = List.copyOf(wordCounts);
        targets = List.copyOf(targets);
        weights = List.copyOf(weights);
    }

    /** From the whole text of the article. */
    static BodyLesson ofText(Cleaner.Study study, String gold, int fold) {
        List<String> texts = study.texts();
        List<Integer> words = texts.stream().map(t -> BodyGold.words(t).size()).toList();
        List<Double> targets =
                Arrays.stream(new BodyGold(gold).shares(texts)).boxed().toList();
        int wanted = BodyGold.words(gold).size();
        double all = words.stream().mapToInt(Integer::intValue).sum();
        double size = Math.max(SHORTEST_PAGE, wanted + SHARE_OF_PAGE * all);
        List<Double> weights = words.stream()
                .map(w -> LEAST_WEIGHT + 100 * Math.min(1, w / size))
                .toList();
        return new BodyLesson(study, words, targets, weights, wanted, fold);
    }

    /** From segments that the text has or has not; a piece without a segment teaches nothing. */
    static BodyLesson ofSegments(Cleaner.Study study, List<String> with, List<String> without, int fold) {
        List<String> texts = study.texts();
        List<Double> targets =
                texts.stream().map(t -> holds(t, with) ? 1.0 : 0.0).toList();
        List<Double> weights = texts.stream()
                .map(t -> holds(t, with) || holds(t, without) ? SEGMENT_WEIGHT : 0)
                .toList();
        List<Integer> segments = weights.stream().map(w -> w > 0 ? 1 : 0).toList();
        return new BodyLesson(study, segments, targets, weights, with.size(), fold);
    }

    private static boolean holds(String text, List<String> segments) {
        return segments.stream().anyMatch(text::contains);
    }

    /** F1 of what a candidate holds, without what is furniture by itself. */
    double quality(int candidate) {
        double right = 0;
        double held = 0;
        for (int i = 0; i < targets.size(); i++) {
            if (!study.isCut(i) && study.holds(candidate, i)) {
                held += wordCounts.get(i);
                right += wordCounts.get(i) * targets.get(i);
            }
        }
        return held + wanted == 0 ? 0 : 2 * Math.min(right, wanted) / (held + wanted);
    }
}

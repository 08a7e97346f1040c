package org.stemma.bench.speed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Which step a run's time goes to, by samples of the stack: the innermost frame that a step names decides. */
final class StepShares {
    private static final String SAMPLE = "jdk.ExecutionSample";
    private static final Duration PERIOD = Duration.ofMillis(10);

    /**
     * Beginnings of class and method names, and the step that they belong to, in the order of telling.
     *
     * @param frames without {@code org.stemma.}
     */
    record Step(String name, List<String> frames) {}

    /** From blocks to entities. */
    static final List<Step> LANGUAGE = List.of(
            new Step("split", List.of("language.SentenceSplitter.", "language.SentenceEnd.")),
            new Step("tokenise", List.of("language.model.Nlp4jTokens.")),
            new Step("look up words", List.of("language.model.CompactModels.sentence")),
            new Step("tag", List.of("language.model.CompactModels.tag")),
            new Step("lemmas", List.of("language.model.CompactModels.findLemmas")),
            new Step("names model", List.of("language.model.CompactModels.findNames")),
            new Step("dependencies", List.of("language.model.CompactModels.parse")),
            new Step("name mending", List.of("language.NameFinder.")),
            new Step("times", List.of("language.TimeTagger.")),
            new Step("quantities", List.of("language.QuantityTagger.")),
            new Step("coreference", List.of("entity.Discourse.")),
            new Step("entities", List.of("entity.EntityFinder.")));

    /** From reports to stories. */
    static final List<Step> STORIES = List.of(
            new Step("making articles", List.of("bench.speed.InventedNews.")),
            new Step("archive", List.of("bench.speed.Shelves.")),
            new Step("lineage", List.of("lineage.")),
            new Step("words", List.of("story.Portrait.of", "story.Term.")),
            new Step("grouping", List.of("story.")));

    private static final String OTHER = "other";

    private StepShares() {}

    /** The share of each step in a run. */
    static Map<String, Double> of(Runnable run, List<Step> steps) {
        try (Recording recording = new Recording()) {
            recording.enable(SAMPLE).withPeriod(PERIOD);
            recording.start();
            run.run();
            recording.stop();
            Path file = Files.createTempFile("stemma", ".jfr");
            try {
                recording.dump(file);
                return shares(RecordingFile.readAllEvents(file), steps);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Double> shares(List<RecordedEvent> samples, List<Step> steps) {
        Map<String, Double> shares = new LinkedHashMap<>();
        steps.forEach(step -> shares.put(step.name(), 0.0));
        shares.put(OTHER, 0.0);
        for (RecordedEvent sample : samples) {
            if (sample.getEventType().getName().equals(SAMPLE) && sample.getStackTrace() != null) {
                shares.merge(step(sample.getStackTrace().getFrames(), steps), 1.0, Double::sum);
            }
        }
        double all = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        shares.replaceAll((step, count) -> count / Math.max(1, all));
        return shares;
    }

    private static String step(List<RecordedFrame> frames, List<Step> steps) {
        for (RecordedFrame frame : frames) {
            String name = frame.getMethod().getType().getName() + "."
                    + frame.getMethod().getName();
            for (Step step : steps) {
                if (step.frames().stream().anyMatch(start -> name.startsWith("org.stemma." + start))) {
                    return step.name();
                }
            }
        }
        return OTHER;
    }
}

package org.stemma.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.stemma.bench.ContainerTraining.Contest;
import org.stemma.clean.Cleaner;
import org.stemma.news.Capture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Learns where a page's text is, from the look-at halves of two sets of annotated pages: WCXB (whole texts) and trafilatura's
 * (marked segments). First the container, then the pieces alone, then the pieces with what their neighbours scored; the scores
 * that the last step learns from come from weights that have not seen the page (four folds). Writes the weights that the
 * cleaner reads. Minutes on one core; the same input gives the same weights.
 */
public final class BodyTraining {
    private static final int FOLDS = 4;
    private static final double RIDGE = 10;
    private static final String RESOURCES = "stemma-engine/src/main/resources/org/stemma/clean/";

    private final List<BodyLesson> lessons = new ArrayList<>();
    private final PageReads pages = new PageReads();

    private BodyTraining() {}

    /** Takes the folder of the benchmarks and the folder of the repository. */
    public static void main(String[] args) {
        BodyTraining training = new BodyTraining();
        training.readTexts(Path.of(args[0]).resolve("extraction-wcxb"));
        training.readSegments(Path.of(args[0]).resolve("extraction-trafilatura"));
        training.learn(Path.of(args[1]).resolve(RESOURCES));
    }

    private void readTexts(Path corpus) {
        try (Stream<Path> files = Files.list(corpus.resolve("ground-truth"))) {
            files.sorted().forEach(file -> readText(corpus, file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + corpus, e);
        }
    }

    private void readText(Path corpus, Path file) {
        String id = file.getFileName().toString().replace(".json", "");
        if (Halves.isUnseen(id)) {
            return;
        }
        JsonNode page = JsonMapper.shared().readTree(file.toFile());
        String gold = page.at("/ground_truth/main_content").asString("");
        Capture capture = pages.capture(
                corpus.resolve("html/" + id + ".html.gz"), page.at("/url").asString(""));
        if (capture != null && !gold.isBlank()) {
            add(BodyLesson.ofText(Cleaner.study(capture), gold, lessons.size() % FOLDS));
        }
    }

    private void readSegments(Path corpus) {
        JsonNode truth =
                JsonMapper.shared().readTree(corpus.resolve("evaldata.json").toFile());
        for (Map.Entry<String, JsonNode> page : truth.properties()) {
            String file = page.getValue().get("file").asString("");
            Path packed = corpus.resolve("html/" + file + ".gz");
            if (!Halves.isUnseen(file) && Files.exists(packed)) {
                Capture capture = pages.capture(packed, page.getKey());
                List<String> without = new ArrayList<>(strings(page.getValue(), "without"));
                without.addAll(strings(page.getValue(), "comments"));
                if (capture != null) {
                    add(BodyLesson.ofSegments(
                            Cleaner.study(capture), strings(page.getValue(), "with"), without, lessons.size() % FOLDS));
                }
            }
        }
    }

    private void add(BodyLesson lesson) {
        if (lesson.study().candidates() > 0) {
            lessons.add(lesson);
        }
    }

    private static List<String> strings(JsonNode page, String field) {
        JsonNode value = page.get(field);
        return value == null || !value.isArray()
                ? List.of()
                : value.values().stream()
                        .map(v -> v.asString(""))
                        .filter(s -> !s.isBlank())
                        .toList();
    }

    private void learn(Path resources) {
        Cleaner.Study first = lessons.getFirst().study();
        double[] containers = containers(first.candidateFeatures().size());
        write(resources.resolve("container-weights.txt"), first.candidateFeatures(), List.of(containers));
        List<double[][]> alone = new ArrayList<>();
        double quality = 0;
        double best = 0;
        for (BodyLesson lesson : lessons) {
            int choice = ContainerTraining.choice(lesson.study().candidateValues(), containers);
            quality += lesson.quality(choice);
            best += IntStream.range(0, lesson.study().candidates())
                    .mapToDouble(lesson::quality)
                    .max()
                    .orElse(0);
            alone.add(lesson.study().pieceValues(choice));
        }
        System.out.printf(
                Locale.ROOT,
                "%d pages; chosen containers %.4f, best %.4f%n",
                lessons.size(),
                quality / lessons.size(),
                best / lessons.size());
        int features = first.pieceFeatures().size();
        double[] weightsAlone = fit(alone, -1, new double[features]);
        List<double[][]> together = together(alone, weightsAlone);
        List<String> names = new ArrayList<>(first.pieceFeatures());
        names.addAll(first.contextFeatures());
        double[] weightsTogether = fit(together, -1, new double[names.size()]);
        write(resources.resolve("body-weights.txt"), names, List.of(weightsAlone, weightsTogether));
    }

    private double[] containers(int features) {
        List<Contest> contests = new ArrayList<>();
        for (BodyLesson lesson : lessons) {
            List<List<Double>> values = new ArrayList<>();
            List<Double> qualities = new ArrayList<>();
            double[][] candidates = lesson.study().candidateValues();
            for (int c = 0; c < candidates.length; c++) {
                values.add(java.util.Arrays.stream(candidates[c]).boxed().toList());
                qualities.add(lesson.quality(c));
            }
            contests.add(new Contest(values, qualities));
        }
        return ContainerTraining.fit(contests, features);
    }

    /** The pieces' values and those of their context, as weights that have not seen the page score it. */
    private List<double[][]> together(List<double[][]> alone, double[] weightsAlone) {
        List<double[]> folds = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            folds.add(fit(alone, fold, weightsAlone));
        }
        List<double[][]> together = new ArrayList<>();
        for (int l = 0; l < lessons.size(); l++) {
            double[] weights = folds.get(lessons.get(l).fold());
            double[][] values = alone.get(l);
            double[] scores = new double[values.length];
            for (int p = 0; p < values.length; p++) {
                scores[p] = Logistic.dot(values[p], weights);
            }
            double[][] context = lessons.get(l).study().contextValues(scores);
            double[][] joined = new double[values.length][];
            for (int p = 0; p < values.length; p++) {
                joined[p] = java.util.Arrays.copyOf(values[p], values[p].length + context[p].length);
                System.arraycopy(context[p], 0, joined[p], values[p].length, context[p].length);
            }
            together.add(joined);
        }
        return together;
    }

    /** Fits the pieces of all lessons but those of a fold. */
    private double[] fit(List<double[][]> values, int without, double[] start) {
        List<Logistic.Example> examples = new ArrayList<>();
        for (int l = 0; l < lessons.size(); l++) {
            BodyLesson lesson = lessons.get(l);
            double[][] pieces = values.get(l);
            for (int p = 0; p < pieces.length && lesson.fold() != without; p++) {
                double[] of = pieces[p];
                if (lesson.weights().get(p) > 0 && !lesson.study().isTitle(p)) {
                    examples.add(new Logistic.Example(
                            () -> of, lesson.targets().get(p), lesson.weights().get(p)));
                }
            }
        }
        return Logistic.fit(examples, start.length, RIDGE, start);
    }

    private static void write(Path file, List<String> names, List<double[]> columns) {
        StringBuilder text =
                new StringBuilder("# Learnt by ./train body from the look-at halves of extraction-wcxb (annotations"
                        + " CC BY 4.0) and extraction-trafilatura (Apache-2.0).\n"
                        + "# Feature, then its weight in each stage; \"-\" where the stage does not use it.\n");
        for (int i = 0; i < names.size(); i++) {
            text.append(names.get(i));
            for (double[] column : columns) {
                boolean used = i < column.length;
                text.append(used ? String.format(Locale.ROOT, " %.3f", column[i]) : " -");
            }
            text.append('\n');
        }
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}

package org.stemma.bench.speed;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the page benchmark and tells each figure as a ratio to jsoup's parse in the same run; with {@code lineage}, its growth; with {@code language}, its speed; with {@code stories}, their placing; with {@code desk}, what its pages ask of a big store; with {@code load}, what a running desk answers. */
public final class Speed {
    private static final String MEASURE = "jsoupParse";

    private Speed() {}

    public static void main(String[] arguments)
            throws RunnerException, InterruptedException, ExecutionException, IOException {
        if (arguments.length > 0 && arguments[0].equals("lineage")) {
            LineageGrowth.measure();
            return;
        }
        if (arguments.length > 0 && arguments[0].equals("language")) {
            LanguageSpeed.measure(arguments.length > 1 ? Integer.parseInt(arguments[1]) : LanguageSpeed.ARTICLES);
            return;
        }
        if (arguments.length > 0 && arguments[0].equals("stories")) {
            StoryGrowth.measure(arguments.length > 1 ? Integer.parseInt(arguments[1]) : StoryGrowth.ARTICLES);
            return;
        }
        if (arguments.length > 0 && arguments[0].equals("desk")) {
            int articles = arguments.length > 1 ? Integer.parseInt(arguments[1]) : DeskSpeed.ARTICLES;
            DeskSpeed.measure(
                    articles, Path.of(arguments.length > 2 ? arguments[2] : "target/desk-" + articles + ".db"));
            return;
        }
        if (arguments.length > 1 && arguments[0].equals("load")) {
            long process = arguments.length > 2 ? Long.parseLong(arguments[2]) : 0;
            List<Path> store = Stream.of(arguments).skip(3).map(Path::of).toList();
            DeskLoad.measure(URI.create(arguments[1]), process, store);
            return;
        }
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(PageBenchmark.class.getName())
                        .build())
                .run();
        Map<String, Double> times = new TreeMap<>();
        for (RunResult result : results) {
            times.put(
                    result.getPrimaryResult().getLabel(),
                    result.getPrimaryResult().getScore());
        }
        double measure = times.getOrDefault(MEASURE, Double.NaN);
        times.forEach((name, time) -> System.out.printf(
                Locale.ROOT, "%-16s %8.0f ms a set %6.2f times jsoup's parse%n", name, time, time / measure));
    }
}

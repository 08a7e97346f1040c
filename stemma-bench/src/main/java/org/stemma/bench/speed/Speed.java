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
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Measures the speed of one thing: the page cleaner as a ratio to jsoup's parse in the same run, or what else {@link #USAGE} names. */
public final class Speed {
    private static final String MEASURE = "jsoupParse";
    private static final String USAGE = """
            usage: ./bench [page | lineage | language [ARTICLES] | stories [ARTICLES] | desk [ARTICLES [STORE]] | load ADDRESS [PROCESS [STORE]]]
            ADDRESS is that of a running desk: http://127.0.0.1:7070/""";

    private Speed() {}

    public static void main(String[] arguments)
            throws RunnerException, InterruptedException, ExecutionException, IOException {
        try {
            measure(arguments.length == 0 ? "page" : arguments[0], List.of(arguments));
        } catch (IllegalArgumentException e) {
            System.err.println("bench: " + e.getMessage() + "\n" + USAGE);
            System.exit(UNUSABLE);
        }
    }

    /** As the shell's commands say it of arguments (EX_USAGE). */
    private static final int UNUSABLE = 64;

    private static void measure(String what, List<String> arguments)
            throws RunnerException, InterruptedException, ExecutionException, IOException {
        switch (what) {
            case "page" -> pages();
            case "lineage" -> LineageGrowth.measure();
            case "language" -> LanguageSpeed.measure(articles(arguments, LanguageSpeed.ARTICLES));
            case "stories" -> StoryGrowth.measure(articles(arguments, StoryGrowth.ARTICLES));
            case "desk" -> {
                int articles = articles(arguments, DeskSpeed.ARTICLES);
                DeskSpeed.measure(
                        articles, Path.of(arguments.size() > 2 ? arguments.get(2) : "target/desk-" + articles + ".db"));
            }
            case "load" -> {
                long process = arguments.size() > 2 ? Long.parseLong(arguments.get(2)) : 0;
                List<Path> store = arguments.stream().skip(3).map(Path::of).toList();
                DeskLoad.measure(desk(arguments), process, store);
            }
            default -> throw new IllegalArgumentException("nothing is known of " + what);
        }
    }

    private static int articles(List<String> arguments, int otherwise) {
        return arguments.size() > 1 ? Integer.parseInt(arguments.get(1)) : otherwise;
    }

    private static URI desk(List<String> arguments) {
        URI address = URI.create(arguments.size() > 1 ? arguments.get(1) : "");
        if (address.getHost() == null) {
            throw new IllegalArgumentException("no address of a desk: \"" + address + "\"");
        }
        return address;
    }

    private static void pages() throws RunnerException {
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

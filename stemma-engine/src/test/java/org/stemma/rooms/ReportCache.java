package org.stemma.rooms;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.stemma.language.Language;
import org.stemma.news.Article;
import org.stemma.news.Report;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reports as JSON lines, so that a look at a later room need not wait for the language models.
 *
 * <p>{@code ReportCache SHARED OUT [seeds|basil|meantime|polnear-dev|re3d …]} analyses the named collections (the first four, if none is named) of
 * the folder SHARED and writes {@code OUT/<name>.jsonl}.
 */
public final class ReportCache {
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(visible -> visible.withVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE))
            .build();

    private static final List<String> COLLECTIONS = List.of("seeds", "basil", "meantime", "polnear-dev");

    private ReportCache() {}

    /** The reports of a file that {@link #write} wrote. */
    public static List<Report> read(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.map(line -> JSON.readValue(line, Report.class)).toList();
        }
    }

    /** Writes reports one a line; the file appears when it is whole. */
    public static void write(Path file, List<Report> reports) throws IOException {
        Path half = file.resolveSibling(file.getFileName() + ".half");
        try (BufferedWriter writer = Files.newBufferedWriter(half, StandardCharsets.UTF_8)) {
            for (Report report : reports) {
                writer.write(JSON.writeValueAsString(report));
                writer.newLine();
            }
        }
        Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    public static void main(String[] arguments) throws IOException {
        Collections collections = new Collections(Path.of(arguments[0]));
        Path out = Path.of(arguments[1]);
        List<String> names = arguments.length > 2 ? List.of(arguments).subList(2, arguments.length) : COLLECTIONS;
        Language language = new Language();
        language.warmUp();
        for (String name : names) {
            List<Article> articles = collections.named(name);
            long start = System.nanoTime();
            List<Report> reports = articles.stream()
                    .map(article -> new Report(article, language.analyse(article)))
                    .toList();
            write(out.resolve(name + ".jsonl"), reports);
            int sentences = reports.stream()
                    .mapToInt(report -> report.analysis().sentences().size())
                    .sum();
            System.out.printf(
                    "%s: %d reports, %d sentences, %.1f s%n",
                    name, reports.size(), sentences, (System.nanoTime() - start) / 1e9);
        }
    }
}

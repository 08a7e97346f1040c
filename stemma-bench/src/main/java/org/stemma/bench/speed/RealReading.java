package org.stemma.bench.speed;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.stemma.news.Article;
import org.stemma.store.Store;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./stemma read} in a process of its own: it reads invented articles that a store does not have yet, and writes them there. */
final class RealReading implements AutoCloseable {
    /** A minute's work or two, with all that finding their stories takes. */
    private static final int ARTICLES = 1000;

    private static final Path TOLD = Path.of("target", "load-read.txt");

    private final Process process;
    private final long begun = System.nanoTime();

    private RealReading(Process process) {
        this.process = process;
    }

    static RealReading into(Path path) throws IOException {
        int from;
        try (Store store = Store.openToRead(path)) {
            from = store.size();
        }
        Files.createDirectories(TOLD.toAbsolutePath().getParent());
        Path news = TOLD.resolveSibling("load-" + from + ".jsonl");
        write(news, from);
        ProcessBuilder command = new ProcessBuilder(
                "./stemma",
                "read",
                news.toString(),
                "--store",
                path.toAbsolutePath().toString());
        return new RealReading(
                command.redirectErrorStream(true).redirectOutput(TOLD.toFile()).start());
    }

    private static void write(Path file, int from) throws IOException {
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            for (int number = from; number < from + ARTICLES; number++) {
                Article article = InventedDossiers.report(number).article();
                Map<String, Object> line = new LinkedHashMap<>();
                line.put("id", article.id());
                line.put("url", article.url());
                line.put("title", article.title());
                line.put("text", article.original());
                line.put(
                        "published",
                        article.published() == null ? null : article.published().value());
                line.put(
                        "outlet",
                        article.outlet() == null ? null : article.outlet().name());
                lines.write(JsonMapper.shared().writeValueAsString(line));
                lines.newLine();
            }
        }
    }

    boolean isOver() {
        return !process.isAlive();
    }

    /** Tells how it ended; one that is still at it is ended. */
    @Override
    public void close() throws IOException {
        boolean over = isOver();
        process.destroy();
        List<String> said = Files.readAllLines(TOLD);
        System.out.printf(
                Locale.ROOT,
                "beside: stemma read of %,d articles, %s after %.0f s: %s%n",
                ARTICLES,
                over ? "exit " + process.exitValue() : "ended",
                (System.nanoTime() - begun) / 1e9,
                said.isEmpty() ? "" : said.getLast());
    }
}

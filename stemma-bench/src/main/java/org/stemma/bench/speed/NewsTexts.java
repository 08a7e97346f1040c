package org.stemma.bench.speed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.stemma.bench.PlainArticle;
import org.stemma.language.Language;
import org.stemma.news.Article;
import org.stemma.text.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** News texts of the public benchmarks, sorted by file: PolNeAR, BASIL and re3d; a line is a paragraph. */
public final class NewsTexts {
    private static final JsonMapper JSON = new JsonMapper();

    private NewsTexts() {}

    /**
     * The texts under a folder of benchmarks.
     *
     * @throws UncheckedIOException if it cannot be read
     */
    public static List<String> read(Path benchmarks) {
        List<String> texts = new ArrayList<>();
        for (String folder : List.of("quotes-polnear", "clustering-basil/articles", "ner-re3d")) {
            try (Stream<Path> files = Files.walk(benchmarks.resolve(folder))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    texts.addAll(texts(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }

    /** The scrapes of the founding example: dirty lines. */
    static List<String> seeds(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> texts = new ArrayList<>();
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                texts.add(lenient(file));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(Path file) throws IOException {
        String name = file.toString();
        if (name.contains("/text/")) {
            return List.of(lenient(file));
        }
        if (name.contains("/clustering-basil/") && name.endsWith(".json")) {
            List<String> paragraphs = new ArrayList<>();
            JSON.readTree(file).path("body-paragraphs").forEach(p -> paragraphs.add(joined(p)));
            return List.of(String.join("\n", paragraphs));
        }
        if (name.endsWith("documents.json")) {
            List<String> texts = new ArrayList<>();
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                if (!line.isBlank()) {
                    texts.add(JSON.readTree(line).path("text").asString(""));
                }
            }
            return texts;
        }
        return List.of();
    }

    /** A few files are not quite UTF-8. */
    private static String lenient(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private static String joined(JsonNode sentences) {
        StringBuilder joined = new StringBuilder();
        sentences.forEach(s ->
                joined.append(joined.isEmpty() ? "" : " ").append(s.asString("").strip()));
        return joined.toString();
    }

    /** So many of the texts' sentences, each once, from all over them. */
    public static List<String> sentences(List<String> texts, Language language, int wanted) {
        List<String> all = texts.stream()
                .flatMap(String::lines)
                .flatMap(line -> language.sentences(line).stream().map(span -> span.of(line)))
                .distinct()
                .toList();
        double step = Math.max(1, all.size() / (double) wanted);
        List<String> some = new ArrayList<>();
        for (int i = 0; i < wanted && (int) (i * step) < all.size(); i++) {
            some.add(all.get((int) (i * step)));
        }
        return some;
    }

    /** Articles of so many sentences, cut from texts in an order as if by chance; a text with fewer gives none. */
    static List<Article> articles(List<String> texts, Language language, int sentences, int wanted) {
        return texts.stream()
                .sorted(Comparator.comparingInt(String::hashCode))
                .map(text -> PlainArticle.of("given", null, text, lines(text, language, sentences)))
                .filter(article -> !article.blocks().isEmpty())
                .limit(wanted)
                .toList();
    }

    /** The paragraphs up to a number of sentences, the last cut short; empty if there are fewer. */
    private static List<Span> lines(String text, Language language, int sentences) {
        List<Span> lines = new ArrayList<>();
        int left = sentences;
        int at = 0;
        for (String line : text.split("\n", -1)) {
            List<Span> found = language.sentences(line);
            int taken = Math.min(left, found.size());
            if (taken > 0) {
                lines.add(new Span(
                        at + found.getFirst().start(), at + found.get(taken - 1).end()));
            }
            left -= taken;
            at += line.length() + 1;
        }
        return left == 0 ? lines : List.of();
    }
}

package org.stemma.rooms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Article;
import org.stemma.news.Role;
import org.stemma.news.Source;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Articles made of the shared example and benchmarks without the cleaner, with the roles that their makers gave. */
final class Collections {
    private static final JsonMapper JSON = new JsonMapper();
    private static final DateTimeFormatter MEANTIME_DAY = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH);

    private final Path shared;

    Collections(Path shared) {
        this.shared = shared;
    }

    List<Article> named(String name) throws IOException {
        return switch (name) {
            case "seeds" -> SeedArticles.read(shared.resolve("seeds"));
            case "basil" -> basil();
            case "meantime" -> meantime();
            case "polnear-dev" -> polnear();
            case "re3d" -> re3d();
            default -> throw new IllegalArgumentException("No collection " + name);
        };
    }

    /** 300 articles: title, then one block a paragraph. */
    private List<Article> basil() throws IOException {
        Path root = shared.resolve("benchmarks/clustering-basil/articles");
        return files(root, ".json").stream().map(file -> basil(root, file)).toList();
    }

    private static Article basil(Path root, Path file) {
        JsonNode json = JSON.readTree(text(file));
        String outlet = json.get("source").asString().toUpperCase(Locale.ROOT);
        ArticleBuilder article = new ArticleBuilder(root.relativize(file).toString())
                .outlet(new Source(outlet, Source.Kind.OUTLET, null))
                .published(LocalDate.parse(json.get("date").asString()));
        article.block(Role.TITLE, json.get("title").asString());
        for (JsonNode paragraph : json.get("body-paragraphs")) {
            List<String> sentences = new ArrayList<>();
            paragraph.forEach(sentence -> sentences.add(sentence.asString()));
            article.block(Role.BODY, String.join(" ", sentences));
        }
        return article.build();
    }

    /** 120 articles; the corpus has no paragraphs, so each sentence is a block. */
    private List<Article> meantime() throws IOException {
        Map<String, Map<Integer, List<String>>> documents = new TreeMap<>();
        Path file = shared.resolve("benchmarks/events-meantime-en/meantime.conll.gz");
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                String[] fields = line.split("\t");
                if (fields.length > 3 && !line.startsWith("#")) {
                    documents
                            .computeIfAbsent(fields[0], none -> new TreeMap<>())
                            .computeIfAbsent(Integer.valueOf(fields[1]), none -> new ArrayList<>())
                            .add(fields[3]);
                }
            }
        }
        return documents.entrySet().stream()
                .map(document -> meantime(document.getKey(), document.getValue()))
                .toList();
    }

    private static Article meantime(String name, Map<Integer, List<String>> sentences) {
        ArticleBuilder article =
                new ArticleBuilder(name).outlet(new Source("Wikinews", Source.Kind.OUTLET, "en.wikinews.org"));
        boolean first = true;
        for (List<String> tokens : sentences.values()) {
            String text = prose(tokens);
            LocalDate day = day(text);
            if (first) {
                article.block(Role.TITLE, text);
            } else if (day != null) {
                article.block(Role.METADATA, text).published(day);
            } else {
                article.block(Role.BODY, text);
            }
            first = false;
        }
        return article.build();
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text, MEANTIME_DAY);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** Tokens as a newspaper would print them. */
    private static String prose(List<String> tokens) {
        StringBuilder text = new StringBuilder();
        boolean open = false;
        boolean glue = true;
        for (String token : tokens) {
            boolean quote = token.equals("\"");
            boolean left = token.matches("[,.;:!?%)\\]’]|'s|n't|'(re|ve|ll|d|m)|'|''|…") || (quote && open);
            if (!left && !glue) {
                text.append(' ');
            }
            text.append(token.equals("``") || token.equals("''") ? "\"" : token);
            glue = token.matches("[(\\[$£€]|``") || (quote && !open);
            open = quote != open;
        }
        return text.toString();
    }

    /** Raw texts: the first paragraph is the title. */
    private List<Article> polnear() throws IOException {
        Path root = shared.resolve("benchmarks/quotes-polnear/dev/text");
        return files(root, ".txt").stream().map(Collections::polnear).toList();
    }

    private static Article polnear(Path file) {
        String name = String.valueOf(file.getFileName());
        String[] parts = name.split("_");
        return ArticleBuilder.ofText(name, text(file))
                .outlet(new Source(parts[0], Source.Kind.OUTLET, null))
                .published(LocalDate.parse(parts[1]))
                .build();
    }

    /** 98 documents of seven sources, one block a line; offsets are those of the corpus. */
    private List<Article> re3d() throws IOException {
        List<Article> articles = new ArrayList<>();
        for (Path file : files(shared.resolve("benchmarks/ner-re3d"), "documents.json")) {
            for (String line : text(file).replace("\ufeff", "").split("\n")) {
                JsonNode json = JSON.readTree(line);
                articles.add(ArticleBuilder.ofBody(
                                json.get("_id").asString(), json.get("text").asString())
                        .outlet(new Source(json.get("sourceName").asString(), Source.Kind.OFFICE, null))
                        .build());
            }
        }
        return articles;
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

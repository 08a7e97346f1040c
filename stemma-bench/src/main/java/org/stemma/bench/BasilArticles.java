package org.stemma.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.Method;
import org.stemma.news.Role;
import org.stemma.news.Source;
import org.stemma.news.Stamp;
import org.stemma.news.When;
import org.stemma.text.AlignedText;
import org.stemma.text.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The articles of BASIL (Fan et al., EMNLP 2019), each with its event. The text of an article is its title and then its paragraphs, parted by
 * {@link Article#BREAK}, with a blank after every sentence: hand truths count in it.
 */
public final class BasilArticles {
    static final Method METHOD = new Method("basil", 1);

    private BasilArticles() {}

    /** All articles with the ids of their events, in order of their files; an article's id is its file's name. */
    public static Map<Article, String> read(Path corpus) {
        Map<Article, String> articles = new LinkedHashMap<>();
        JsonMapper mapper = JsonMapper.builder().build();
        for (Path file : files(corpus.resolve("articles"))) {
            JsonNode json = mapper.readTree(file.toFile());
            articles.put(
                    article(String.valueOf(file.getFileName()), json),
                    json.path("triplet-uuid").asString());
        }
        return articles;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(p -> p.toString().endsWith(".json")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder, e);
        }
    }

    private static Article article(String id, JsonNode json) {
        StringBuilder text = new StringBuilder(json.path("title").asString());
        List<Span> spans = new ArrayList<>(List.of(new Span(0, text.length())));
        for (JsonNode paragraph : json.path("body-paragraphs")) {
            text.append(Article.BREAK);
            int start = text.length();
            paragraph.forEach(sentence -> text.append(sentence.asString()).append(' '));
            spans.add(new Span(start, text.length()));
        }
        String original = text.toString();
        List<Block> blocks = new ArrayList<>();
        for (Span span : spans) {
            Role role = blocks.isEmpty() ? Role.TITLE : Role.BODY;
            blocks.add(new Block(role, AlignedText.copy(original, span), "as given"));
        }
        String day = json.path("date").asString();
        return new Article(
                id,
                id,
                id,
                null,
                original,
                json.path("title").asString(),
                List.of(),
                new Source(json.path("source").asString(), Source.Kind.OUTLET, null),
                new Stamp(day, When.day(LocalDate.parse(day)), Stamp.Basis.GIVEN, null, "as given"),
                null,
                null,
                "en",
                blocks,
                List.of(),
                List.of(),
                List.of(),
                METHOD);
    }
}

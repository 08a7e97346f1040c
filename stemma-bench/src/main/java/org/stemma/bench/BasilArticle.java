package org.stemma.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
 * An article of BASIL: its title and paragraphs as one text, parted by blank lines, the sentences of a paragraph by a space.
 *
 * @param event id of what it tells of, shared by three outlets
 */
public record BasilArticle(String event, Article article) {
    private static final Method METHOD = new Method("basil", 1);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** All of them, by file name. */
    public static List<BasilArticle> all(Path corpus) {
        try (Stream<Path> walk = Files.walk(corpus.resolve("articles"))) {
            return walk.filter(p -> p.toString().endsWith(".json"))
                    .sorted()
                    .map(BasilArticle::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + corpus, e);
        }
    }

    private static BasilArticle read(Path file) {
        JsonNode json = JSON.readTree(file.toFile());
        String title = json.path("title").asString();
        StringBuilder text = new StringBuilder(title);
        List<Span> spans = new ArrayList<>(List.of(new Span(0, text.length())));
        for (JsonNode paragraph : json.path("body-paragraphs")) {
            List<String> sentences = new ArrayList<>();
            paragraph.forEach(sentence -> sentences.add(sentence.asString().strip()));
            text.append(Article.BREAK);
            int start = text.length();
            text.append(String.join(" ", sentences));
            spans.add(new Span(start, text.length()));
        }
        String original = text.toString();
        List<Block> blocks = new ArrayList<>();
        for (Span span : spans) {
            Role role = blocks.isEmpty() ? Role.TITLE : Role.BODY;
            blocks.add(new Block(role, AlignedText.copy(original, span).strip(), "as given"));
        }
        String id = String.valueOf(file.getFileName());
        String day = json.path("date").asString();
        Stamp published = new Stamp(day, When.day(LocalDate.parse(day)), Stamp.Basis.GIVEN, null, "as given");
        Source outlet = new Source(json.path("source").asString(), Source.Kind.OUTLET, null);
        return new BasilArticle(
                json.path("triplet-uuid").asString(),
                new Article(
                        id, id, id, null, original, title, List.of(), outlet, published, null, null, "en", blocks,
                        List.of(), List.of(), List.of(), METHOD));
    }

    /** Its number among the three of its event: the last part of its name. */
    int number() {
        String name = article.id();
        return Integer.parseInt(name.substring(name.lastIndexOf('_') + 1, name.lastIndexOf('.')));
    }
}

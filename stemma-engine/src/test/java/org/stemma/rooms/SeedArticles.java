package org.stemma.rooms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.stemma.news.Article;
import org.stemma.news.Flag;
import org.stemma.news.Role;
import org.stemma.text.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The founding example with its hand-labelled line roles. */
final class SeedArticles {
    private static final Map<String, Role> ROLES = Map.ofEntries(
            Map.entry("title", Role.TITLE),
            Map.entry("dek", Role.DEK),
            Map.entry("byline", Role.BYLINE),
            Map.entry("caption", Role.CAPTION),
            Map.entry("body", Role.BODY),
            Map.entry("heading", Role.HEADING),
            Map.entry("nav", Role.NAVIGATION),
            Map.entry("error_page", Role.ERROR_PAGE),
            Map.entry("comment_author", Role.COMMENT_AUTHOR),
            Map.entry("comment_text", Role.COMMENT),
            Map.entry("legal_disclaimer", Role.LEGAL),
            Map.entry("repeated_block", Role.REPEATED),
            Map.entry("agency_dateline", Role.DATELINE),
            Map.entry("date", Role.METADATA));

    private SeedArticles() {}

    static List<Article> read(Path folder) throws IOException {
        JsonNode seeds = new JsonMapper()
                .readTree(Files.readString(folder.resolve("lines.json")))
                .get("seeds");
        List<Article> articles = new ArrayList<>();
        for (String file : seeds.propertyNames()) {
            articles.add(article(file, Files.readString(folder.resolve(file)), seeds.get(file)));
        }
        return articles;
    }

    private static Article article(String file, String text, JsonNode seed) {
        ArticleBuilder article = new ArticleBuilder(file).original(text);
        int[] starts = lineStarts(text);
        for (JsonNode line : seed.get("lines")) {
            int number = line.get("line_no").asInt();
            Span span = new Span(starts[number - 1], starts[number] - 1);
            if (!line.get("role").asString().equals("blank")) {
                addLine(article, text, span, line);
            }
        }
        for (JsonNode comment : seed.get("comments")) {
            int line = comment.get("text_line").asInt();
            article.comment(comment.get("author").asString(), new Span(starts[line - 1], starts[line] - 1));
        }
        if (seed.hasNonNull("byline")) {
            article.byline(seed.get("byline").asString());
        }
        if (seed.hasNonNull("date")) {
            article.published(LocalDate.parse(seed.get("date").asString()));
        }
        return article.build();
    }

    private static void addLine(ArticleBuilder article, String text, Span line, JsonNode label) {
        Span rest = line;
        if (label.has("prefix")) {
            JsonNode prefix = label.get("prefix");
            rest = new Span(line.start() + prefix.get("text").asString().length(), line.end());
            if (prefix.get("role").asString().equals("list_marker")) {
                article.part(Role.LIST_ITEM, rest);
                return;
            }
            article.part(role(prefix), new Span(line.start(), rest.start()));
        }
        Span tail = null;
        if (label.has("suffix")) {
            int length = label.get("suffix").get("text").asString().length();
            int end = line.start() + line.of(text).stripTrailing().length();
            tail = new Span(end - length, end);
            rest = new Span(rest.start(), tail.start());
        }
        Role role = role(label);
        article.part(role, rest);
        if (tail != null) {
            article.part(role(label.get("suffix")), tail);
        }
        if (role == Role.ERROR_PAGE) {
            article.flag(Flag.Kind.ERROR_PAGE, rest.of(text).strip());
        }
    }

    private static Role role(JsonNode label) {
        return ROLES.getOrDefault(label.get("role").asString(), Role.OTHER);
    }

    /** Where each line starts, and one past the last line's line break. */
    private static int[] lineStarts(String text) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                starts.add(i + 1);
            }
        }
        starts.add(text.length() + 1);
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }
}

package org.stemma.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.Method;
import org.stemma.news.Role;
import org.stemma.text.AlignedText;
import org.stemma.text.ContentId;
import org.stemma.text.Span;

/** The article of a bare English text, for figures of the language alone: no cleaner, no title, no date. */
public final class PlainArticle {
    private PlainArticle() {}

    /** With a paragraph a line. */
    public static Article of(String name, @Nullable String url, String text) {
        List<Span> lines = new ArrayList<>();
        int at = 0;
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                lines.add(new Span(at, at + line.length()));
            }
            at += line.length() + 1;
        }
        return of(name, url, text, lines);
    }

    /** With these paragraphs. */
    public static Article of(String name, @Nullable String url, String text, List<Span> paragraphs) {
        String capture = ContentId.of("capture", (name + text).getBytes(StandardCharsets.UTF_8));
        return new Article(
                ContentId.of("article", capture),
                capture,
                name,
                url,
                text,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                "en",
                paragraphs.stream()
                        .map(span -> new Block(
                                Role.BODY, AlignedText.copy(text, span).strip(), "given"))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                new Method("given", 1));
    }

    /** With a title, then a paragraph a line; its id is its name. */
    public static Article titled(String name, String text) {
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                Role role = blocks.isEmpty() ? Role.TITLE : Role.BODY;
                Span span = new Span(at, at + line.length());
                blocks.add(new Block(role, AlignedText.copy(text, span).strip(), "given"));
            }
            at += line.length() + 1;
        }
        return new Article(
                name,
                name,
                name,
                null,
                text,
                blocks.isEmpty() ? null : blocks.getFirst().text().text(),
                List.of(),
                null,
                null,
                null,
                null,
                "en",
                blocks,
                List.of(),
                List.of(),
                List.of(),
                new Method("given", 1));
    }
}

package org.stemma.rooms;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.Comment;
import org.stemma.news.Flag;
import org.stemma.news.Method;
import org.stemma.news.Passage;
import org.stemma.news.Role;
import org.stemma.news.Source;
import org.stemma.news.Stamp;
import org.stemma.news.When;
import org.stemma.text.AlignedText;
import org.stemma.text.ContentId;
import org.stemma.text.Span;

/** Builds an article for a test, from blocks or over a given original. Not thread-safe. */
public final class ArticleBuilder {
    private final String file;
    private StringBuilder original = new StringBuilder();
    private final List<Part> parts = new ArrayList<>();
    private final List<CommentPart> comments = new ArrayList<>();
    private final List<Flag> flags = new ArrayList<>();
    private final List<String> byline = new ArrayList<>();
    private @Nullable String title;
    private @Nullable Source outlet;
    private @Nullable LocalDate published;
    private String language = "en";

    private record Part(Role role, Span span) {}

    private record CommentPart(String author, Span text) {}

    public ArticleBuilder(String file) {
        this.file = file;
    }

    /** Of a bare text whose paragraphs are parted by blank lines; the first is the title. */
    public static ArticleBuilder ofText(String file, String text) {
        return ofLines(file, text, Role.TITLE);
    }

    /** Of a bare text without a title, one block a line. */
    public static ArticleBuilder ofBody(String file, String text) {
        return ofLines(file, text, Role.BODY);
    }

    private static ArticleBuilder ofLines(String file, String text, Role first) {
        ArticleBuilder article = new ArticleBuilder(file).original(text);
        int at = 0;
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                article.part(article.parts.isEmpty() ? first : Role.BODY, new Span(at, at + line.length()));
            }
            at += line.length() + 1;
        }
        return article;
    }

    public ArticleBuilder original(String text) {
        original = new StringBuilder(text);
        return this;
    }

    /** Adds a block at the end of the original, after a blank line. */
    public ArticleBuilder block(Role role, String text) {
        original.append(original.isEmpty() ? "" : Article.BREAK);
        int start = original.length();
        original.append(text);
        return part(role, new Span(start, original.length()));
    }

    /** Adds a block over a stretch of the original; the first title is the article's. */
    public ArticleBuilder part(Role role, Span span) {
        parts.add(new Part(role, span));
        if (role == Role.TITLE && title == null) {
            title = span.of(original.toString()).strip();
        }
        return this;
    }

    public ArticleBuilder comment(String author, Span text) {
        comments.add(new CommentPart(author, text));
        return this;
    }

    public ArticleBuilder flag(Flag.Kind kind, String note) {
        flags.add(new Flag(kind, note));
        return this;
    }

    public ArticleBuilder byline(String name) {
        byline.add(name);
        return this;
    }

    public ArticleBuilder outlet(Source source) {
        outlet = source;
        return this;
    }

    public ArticleBuilder published(LocalDate day) {
        published = day;
        return this;
    }

    public ArticleBuilder language(String code) {
        language = code;
        return this;
    }

    public Article build() {
        String text = original.toString();
        String capture = ContentId.of("capture", (file + "\n" + text).getBytes(StandardCharsets.UTF_8));
        String id = ContentId.of("article", capture);
        LocalDate day = published;
        return new Article(
                id,
                capture,
                file,
                null,
                text,
                title,
                byline,
                outlet,
                day == null ? null : new Stamp(day.toString(), When.day(day), Stamp.Basis.GIVEN, null, "given"),
                null,
                null,
                language,
                parts.stream()
                        .map(part -> new Block(
                                part.role(), AlignedText.copy(text, part.span()).strip(), "given"))
                        .toList(),
                comments.stream()
                        .map(comment -> new Comment(
                                comment.author(),
                                null,
                                comment.text().of(text).strip(),
                                Passage.of(id, text, comment.text())))
                        .toList(),
                List.of(),
                flags,
                new Method("given", 1));
    }
}

package org.stemma.bench.amounts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.Method;
import org.stemma.news.Role;
import org.stemma.text.AlignedText;
import org.stemma.text.ContentId;
import org.stemma.text.Span;

/** The article of a bare English text: a block a line. */
final class PlainArticle {
    private PlainArticle() {}

    static Article of(String name, String text) {
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                blocks.add(new Block(
                        Role.BODY,
                        AlignedText.copy(text, new Span(at, at + line.length())).strip(),
                        "given"));
            }
            at += line.length() + 1;
        }
        String capture = ContentId.of("capture", (name + text).getBytes(StandardCharsets.UTF_8));
        return new Article(
                ContentId.of("article", capture),
                capture,
                name,
                null,
                text,
                null,
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

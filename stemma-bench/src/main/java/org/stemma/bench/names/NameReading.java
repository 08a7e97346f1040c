package org.stemma.bench.names;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.stemma.language.Language;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.EntityType;
import org.stemma.news.Method;
import org.stemma.news.Name;
import org.stemma.news.Role;
import org.stemma.news.Sentence;
import org.stemma.text.AlignedText;
import org.stemma.text.ContentId;
import org.stemma.text.Span;

/** What the room language finds in a bare text: no page cleaner comes between; each line is a paragraph. */
final class NameReading {
    private NameReading() {}

    /** The names of a text, in order; facilities are places here. */
    static List<GoldName> names(Language language, GoldText text) {
        List<GoldName> names = new ArrayList<>();
        for (Sentence sentence : language.analyse(article(text)).sentences()) {
            for (Name name : sentence.names()) {
                EntityType type = name.type() == EntityType.FACILITY ? EntityType.PLACE : name.type();
                names.add(new GoldName(type, BareSpans.bare(text.text(), type, name.span())));
            }
        }
        return names;
    }

    private static Article article(GoldText gold) {
        String text = gold.text();
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                Span span = new Span(at, at + line.length());
                blocks.add(new Block(Role.BODY, AlignedText.copy(text, span).strip(), "given"));
            }
            at += line.length() + 1;
        }
        String capture = ContentId.of("capture", text.getBytes(StandardCharsets.UTF_8));
        return new Article(
                ContentId.of("article", capture),
                capture,
                gold.id(),
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

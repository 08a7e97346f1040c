package org.stemma.app.web;

import io.helidon.http.NotFoundException;
import java.util.List;
import org.stemma.news.Article;
import org.stemma.news.Block;
import org.stemma.news.Role;
import org.stemma.store.Store;
import org.stemma.text.AlignedText;
import org.stemma.text.Span;

/** Passages as they open beside what rests on them. */
final class Passages {
    /** Characters around a passage that tell how it is meant. */
    private static final int CONTEXT = 280;

    private static final String SKIPPED = "… ";

    private final Shelves shelves;

    Passages(Shelves shelves) {
        this.shelves = shelves;
    }

    PassageView show(Visit visit) {
        Article article = shelves.read((Store store) -> store.article(visit.part("article")));
        int start = visit.number("start");
        int end = visit.number("end");
        if (start < 0 || end <= start || end > article.original().length()) {
            throw new NotFoundException("the article has no such passage");
        }
        return show(article, new Span(start, end));
    }

    private static PassageView show(Article article, Span span) {
        List<AlignedText> held = article.blocks().stream()
                .filter(block -> block.span().overlaps(span))
                .map(Block::text)
                .toList();
        AlignedText text = held.isEmpty() ? AlignedText.copy(article.original(), span) : AlignedText.join(held, " ");
        Span words = text.toReading(span);
        Role role = article.blocks().stream()
                .filter(block -> block.span().overlaps(span))
                .findFirst()
                .map(Block::role)
                .orElse(Role.OTHER);
        return new PassageView(
                article,
                span,
                before(text.text().substring(0, words.start())),
                words.of(text.text()),
                after(text.text().substring(words.end())),
                role);
    }

    private static String before(String text) {
        if (text.length() <= CONTEXT) {
            return text;
        }
        int blank = text.indexOf(' ', text.length() - CONTEXT);
        return SKIPPED + text.substring(blank < 0 ? text.length() - CONTEXT : blank + 1);
    }

    private static String after(String text) {
        if (text.length() <= CONTEXT) {
            return text;
        }
        int blank = text.lastIndexOf(' ', CONTEXT);
        return text.substring(0, blank < 0 ? CONTEXT : blank) + " …";
    }
}

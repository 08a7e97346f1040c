package org.stemma.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Article;
import org.stemma.news.Quote;
import org.stemma.text.Span;

/**
 * A version of a quote before the versions are compared.
 *
 * @param content in the original
 * @param text the content, readable
 * @param marked the marked parts of it, readable
 */
record Draft(
        Page page,
        Span whole,
        Span content,
        @Nullable Span cue,
        @Nullable Span source,
        Quote.Kind kind,
        Quote.Stance stance,
        Quote.Attitude attitude,
        String cueLemma,
        String text,
        List<String> marked,
        Speaker speaker,
        int block,
        Quote.Setting setting,
        List<Quote.Relay> chain) {
    Draft {
        marked = List.copyOf(marked);
        chain = List.copyOf(chain);
    }

    /** Before its circumstances are read. */
    Draft(
            Page page,
            Span whole,
            Span content,
            @Nullable Span cue,
            @Nullable Span source,
            Quote.Kind kind,
            Quote.Stance stance,
            Quote.Attitude attitude,
            String cueLemma,
            String text,
            List<String> marked,
            Speaker speaker,
            int block) {
        this(
                page,
                whole,
                content,
                cue,
                source,
                kind,
                stance,
                attitude,
                cueLemma,
                text,
                marked,
                speaker,
                block,
                Quote.Setting.UNTOLD,
                List.of());
    }

    String article() {
        return page.report.id();
    }

    Draft by(Speaker other) {
        return with(other, setting, chain);
    }

    Draft told(Quote.Setting where, List<Quote.Relay> through) {
        return with(speaker, where, through);
    }

    private Draft with(Speaker who, Quote.Setting where, List<Quote.Relay> through) {
        return new Draft(
                page, whole, content, cue, source, kind, stance, attitude, cueLemma, text, marked, who, block, where,
                through);
    }

    /** The record, with the speaker that this article alone gives. */
    Quote.Version version(Speaker told) {
        Article article = page.report.article();
        return new Quote.Version(
                article.passage(whole),
                article.passage(content),
                cue == null ? null : article.passage(cue),
                source == null ? null : article.passage(source),
                kind,
                stance,
                cueLemma,
                text,
                told.name(),
                told.entity(),
                told.confidence(),
                attitude,
                setting,
                chain);
    }
}

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

    /** A marked passage whose frame stands beside it, or that has none. */
    static Draft marked(Page page, Marked mark, @Nullable Tag tag, Quote.Kind kind, Speaker speaker) {
        Span cue = tag == null ? null : tag.cueSpan();
        Span source = tag == null ? null : tag.voice().phrase();
        Span whole = tag == null
                ? mark.whole()
                : mark.whole().cover(tag.cueSpan()).cover(tag.voice().phrase());
        String text = page.read(mark.content());
        return new Draft(
                page,
                whole,
                mark.content(),
                cue,
                source,
                kind,
                tag == null ? Quote.Stance.NEUTRAL : tag.cue().stance(),
                tag == null ? Quote.Attitude.ASSERTION : tag.cue().attitude(),
                tag == null ? "" : tag.cue().lemma(),
                text,
                List.of(text),
                speaker,
                mark.block());
    }

    String article() {
        return page.report.id();
    }

    /** A further fragment behind the same cue. */
    Draft goesOn(Marked mark) {
        String more = page.read(mark.content());
        return new Draft(
                page,
                whole.cover(mark.whole()),
                mark.content(),
                cue,
                source,
                Quote.Kind.MIXED,
                stance,
                attitude,
                cueLemma,
                more,
                List.of(more),
                speaker,
                block);
    }

    /** The same, named by words that stand apart. */
    Draft sourced(Span named) {
        return new Draft(
                page, whole, content, cue, named, kind, stance, attitude, cueLemma, text, marked, speaker, block);
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

    /** Whether somebody speaks here, so that words without a speaker may go on with his; who only wants or praises does not. */
    boolean isUttered() {
        boolean held = attitude == Quote.Attitude.ASSERTION || attitude == Quote.Attitude.BELIEF;
        boolean marked = kind == Quote.Kind.DIRECT || kind == Quote.Kind.MIXED;
        return marked || (held && kind == Quote.Kind.INDIRECT);
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

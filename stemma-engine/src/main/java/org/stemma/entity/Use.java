package org.stemma.entity;

import org.stemma.news.EntityType;
import org.stemma.news.Mention;
import org.stemma.news.Report;
import org.stemma.news.Sentence;
import org.stemma.text.Span;

/**
 * A place where a report uses a name.
 *
 * @param first index of its first token in the sentence
 * @param end one past its last token
 * @param span in the original
 * @param text readable, without a possessive ending
 * @param type as read there; the story's vote may differ
 * @param folded the text, folded
 */
record Use(
        Report report, Sentence sentence, int first, int end, Span span, String text, EntityType type, String folded) {
    Use(Report report, Sentence sentence, int first, int end, Span span, String text, EntityType type) {
        this(report, sentence, first, end, span, text, type, Spelling.fold(text));
    }

    String article() {
        return report.id();
    }

    Use as(EntityType other) {
        return new Use(report, sentence, first, end, span, text, other, folded);
    }

    Mention mention(Mention.Kind kind) {
        return new Mention(report.article().passage(span), sentence.index(), first, end, kind, text);
    }
}

package org.stemma.news;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something said, in every article's version.
 *
 * @param id derives from the versions
 * @param kind of the fullest version
 * @param speaker the entity's name, or the readable source span where it has none ("Syrian officials"); null if unknown
 * @param entity the speaker's entity id, if known
 * @param versions by article and place; the fullest first
 * @param why what gave it its speaker
 */
public record Quote(
        String id,
        Kind kind,
        @Nullable String speaker,
        @Nullable String entity,
        List<Version> versions,
        Why why,
        Method method) {
    /** How a quote is marked. */
    public enum Kind {
        DIRECT,
        INDIRECT,
        MIXED,
        /** Marked words that nobody is said to have uttered. */
        SCARE
    }

    /** What the verb of saying does with the content. */
    public enum Stance {
        NEUTRAL,
        DENIAL,
        DEMAND,
        PROMISE,
        DOUBT
    }

    /**
     * One article's version.
     *
     * @param passage from the first to the last unit of source, cue and content
     * @param content what is said, without the outer quotation marks
     * @param cue the word that introduces it; null if none does
     * @param source the span that names the speaker; null if none does
     * @param cueLemma the cue's dictionary form, empty if none
     * @param text the content, readable
     * @param speaker as this article alone names the speaker; null if it does not
     * @param entity the speaker's entity id by this article alone
     * @param confidence 0 to 1, that the speaker is right
     */
    public record Version(
            Passage passage,
            Passage content,
            @Nullable Passage cue,
            @Nullable Passage source,
            Kind kind,
            Stance stance,
            String cueLemma,
            String text,
            @Nullable String speaker,
            @Nullable String entity,
            double confidence) {}

    public Quote {
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("A quote without a version");
        }
    }
}

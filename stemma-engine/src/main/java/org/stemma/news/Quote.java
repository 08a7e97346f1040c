package org.stemma.news;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something said, thought, known or meant by somebody, in every article's version.
 *
 * @param id derives from the versions
 * @param kind of the fullest version
 * @param attitude of the fullest version
 * @param speaker the entity's name, or the readable source span where it has none ("Syrian officials"); null if unknown
 * @param entity the speaker's entity id, if known
 * @param versions by article and place; the fullest first
 * @param variations in what the other versions differ from the fullest, in order of the versions; empty if in nothing
 * @param why what gave it its speaker
 */
public record Quote(
        String id,
        Kind kind,
        Attitude attitude,
        @Nullable String speaker,
        @Nullable String entity,
        List<Version> versions,
        List<Variation> variations,
        Why why,
        Method method) {
    /** How a quote is marked. */
    public enum Kind {
        DIRECT,
        INDIRECT,
        MIXED,
        /** Only what it is about is told, and not what was said: "praised the plan", "called for a vote". */
        TOPIC,
        /** Marked words that nobody is said to have uttered. */
        SCARE
    }

    /** How the source stands to the content: the types of attribution of Prasad et al. 2006 (Penn Discourse Treebank). */
    public enum Attitude {
        /** It is uttered: "said", "wrote". */
        ASSERTION,
        /** It is held true: "believes", "fears". */
        BELIEF,
        /** It is taken for a fact that somebody knows or learns: "knew", "realised". */
        KNOWLEDGE,
        /** It is wanted, planned or tried: "wants to", "decided to". */
        INTENTION
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
     * @param attitude how the source stands to the content
     * @param setting to whom, where and when it was said
     * @param chain who passed it on, from the one nearest to the speaker to the one nearest to the article's outlet, which is
     *     left out; empty if nobody is named
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
            double confidence,
            Attitude attitude,
            Setting setting,
            List<Relay> chain) {
        public Version {
            chain = List.copyOf(chain);
        }

        /** Whether its content is what the speaker holds to be so: not what is only named, wanted, or known to be a fact. */
        public boolean isHeldTrue() {
            return kind != Kind.TOPIC
                    && kind != Kind.SCARE
                    && (attitude == Attitude.ASSERTION || attitude == Attitude.BELIEF);
        }
    }

    /**
     * The circumstances of an utterance, as its article tells them.
     *
     * @param addressee to whom it was said ("told reporters"); null if that is not told
     * @param occasion where, through what or in what it was said ("in a CBS interview", "on X"); null if that is not told
     * @param when the time of the utterance; null if that is not told
     */
    public record Setting(
            @Nullable Passage addressee,
            @Nullable Passage occasion,
            @Nullable When when) {
        /** Nothing is told. */
        public static final Setting UNTOLD = new Setting(null, null, null);
    }

    /**
     * One who passes on what somebody else said: "according to Reuters", "Okoro was quoted by the agency as saying".
     *
     * @param name the entity's name, or the words of the article where it has none
     * @param entity its entity id, if known
     * @param passage what names it
     */
    public record Relay(String name, @Nullable String entity, Passage passage) {}

    /**
     * A difference between two versions.
     *
     * @param base index of the version compared with
     * @param version index of the version that differs
     * @param kind in what it differs
     * @param edits word by word, in order; empty where the kind says it all
     */
    public record Variation(int base, int version, Type kind, List<Edit> edits) {
        /** In what two versions differ. */
        public enum Type {
            /** One leaves out words at an end, or marks that it leaves them out. */
            TRIMMED,
            /** Other words stand between the same words. */
            ALTERED,
            /** The same said in other words throughout, as two translators or transcribers would. */
            TRANSLATED,
            /** Marked in one, reported without marks in the other. */
            REPORTED,
            /** Given to somebody else. */
            SPEAKER
        }

        public Variation {
            edits = List.copyOf(edits);
        }
    }

    /**
     * A stretch of words that two versions share, or in which they differ.
     *
     * @param before the words of the base; empty where the other adds
     * @param after the words of the version; empty where it leaves out; equal to {@code before} where both agree
     */
    public record Edit(String before, String after) {}

    public Quote {
        versions = List.copyOf(versions);
        variations = List.copyOf(variations);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("A quote without a version");
        }
    }
}

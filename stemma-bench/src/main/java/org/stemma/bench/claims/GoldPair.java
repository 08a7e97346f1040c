package org.stemma.bench.claims;

import org.jspecify.annotations.Nullable;
import org.stemma.news.Difference;

/**
 * Two statements of a story and how they stand to each other.
 *
 * @param type in what they differ; of a compatible pair a difference that is no conflict
 */
record GoldPair(String story, Place one, Place other, Label label, Difference.@Nullable Type type, Drawn drawn) {
    /** How two statements stand to each other. */
    enum Label {
        /** One proposition. */
        SAME,
        /** One claim: one side adds, is vaguer, hedges or names otherwise. */
        COMPATIBLE,
        /** Two statements, however alike. */
        DIFFERENT,
        /** One question, answers that cannot both hold. */
        CONFLICT
    }

    /** How a pair came into the set. */
    enum Drawn {
        /** Found while reading the story. */
        READ,
        /** Places with words in common. */
        ALIKE,
        /** Places with few. */
        RANDOM,
        /** The claim room put them together when the set was drawn. */
        JOINED,
        /** It showed a difference between them. */
        SHOWN,
        /** As many from each band of what the pair model of the day thought of them. */
        EVENLY;

        /** Whether it was found without asking the claim room what it joins. */
        boolean isIndependent() {
            return this != JOINED && this != SHOWN;
        }
    }

    GoldPair {
        if (label == Label.CONFLICT && type == null) {
            throw new IllegalArgumentException("a conflict without a type");
        }
        if (type != null && (label == Label.SAME || label == Label.DIFFERENT)) {
            throw new IllegalArgumentException("a type of difference on a pair that is " + label);
        }
        if (one.equals(other)) {
            throw new IllegalArgumentException("one place twice");
        }
    }

    /** A pair without a difference. */
    static GoldPair agreeing(String story, Place one, Place other, Label label, Drawn drawn) {
        return new GoldPair(story, one, other, label, null, drawn);
    }

    /** Whether one claim should hold both. */
    boolean isOneClaim() {
        return label == Label.SAME || label == Label.COMPATIBLE;
    }
}

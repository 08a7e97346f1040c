package org.stemma.bench.claims;

import org.jspecify.annotations.Nullable;
import org.stemma.news.Difference;

/**
 * Two statements of a story and how they stand to each other.
 *
 * @param type in what they differ; of a compatible pair a difference that is no conflict
 */
record GoldPair(
        String story, Place one, Place other, Label label, Difference.@Nullable Type type) {
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

    /** Whether one claim should hold both. */
    boolean isOneClaim() {
        return label == Label.SAME || label == Label.COMPATIBLE;
    }
}

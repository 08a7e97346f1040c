package org.stemma.quote;

import org.jspecify.annotations.Nullable;

/**
 * Who said it, as one article tells.
 *
 * @param name the entity's name, or the words of the article; null if it does not tell
 * @param entity the entity's id, null if it is none
 * @param confidence 0 to 1
 * @param pronoun whether the article names it at this place by a pronoun only
 * @param note for the reader
 */
record Speaker(@Nullable String name, @Nullable String entity, double confidence, boolean pronoun, String note) {
    static final Speaker UNKNOWN = new Speaker(null, null, 0, false, "not named");

    boolean isKnown() {
        return name != null;
    }

    boolean isSame(Speaker other) {
        if (entity != null || other.entity != null) {
            return entity != null && entity.equals(other.entity);
        }
        return name != null && other.name != null && name.equalsIgnoreCase(other.name);
    }

    /** As somebody whom the place names by a pronoun only. */
    Speaker pointed(double confidenceNow, String because) {
        return new Speaker(name, entity, confidenceNow, true, because);
    }

    Speaker carried(double by, String because) {
        return new Speaker(name, entity, confidence * by, pronoun, because);
    }
}

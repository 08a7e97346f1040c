package org.stemma.news;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A proposition at clause level, as one article makes it.
 *
 * @param id derives from the passage
 * @param passage the clause with its attribution
 * @param text readable
 * @param predicate lemma of the clause's verb or event noun
 * @param arguments its participants
 * @param polarity affirmed or negated
 * @param modality how it is held to be
 * @param stance towards the claim it belongs to
 * @param attribution who answers for it, from the outlet inwards: outlet, agency, speaker or office
 * @param times indices into the analysis' times
 * @param quantities indices into the analysis' quantities
 * @param opinion whether it evaluates or predicts: attributed, never corroborated
 */
public record Statement(
        String id,
        Passage passage,
        int sentence,
        String text,
        String predicate,
        List<Argument> arguments,
        Polarity polarity,
        Modality modality,
        Stance stance,
        List<Attribution> attribution,
        List<Integer> times,
        List<Integer> quantities,
        boolean opinion) {
    /** How a statement stands to the question that its claim answers. */
    public enum Stance {
        SUPPORTS,
        DENIES,
        REPORTS,
        DOUBTS
    }

    /** A participant: its part in the clause (agent, patient, recipient, topic, place), its text, its entity if known. */
    public record Argument(
            String part, String text, @Nullable String entity) {}

    /** One who answers for a statement, with the passage that says so (null for the outlet itself). */
    public record Attribution(
            Kind kind,
            String name,
            @Nullable String entity,
            @Nullable Passage passage) {
        /** What the one who answers is. */
        public enum Kind {
            OUTLET,
            AGENCY,
            SPEAKER,
            OFFICE,
            UNNAMED
        }
    }

    public Statement {
        arguments = List.copyOf(arguments);
        attribution = List.copyOf(attribution);
        times = List.copyOf(times);
        quantities = List.copyOf(quantities);
    }
}

package org.stemma.quote;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.stemma.news.Quote;

/**
 * A draft as it is compared with others.
 *
 * @param version its record, with the speaker that its article alone gives
 * @param isPerson whether its article gives it to a person
 * @param wordings its words; and, of words partly in marks, the marked ones alone
 */
record Told(Draft draft, Quote.Version version, boolean isPerson, List<Wording> wordings) {
    /**
     * What was said, before what was reported, before marked words that one article gives to nobody; then the longest. The last parts make
     * the order total.
     */
    static final Comparator<Told> FULLEST_FIRST = Comparator.comparingInt(
                    (Told t) -> switch (t.draft().kind()) {
                        case DIRECT, MIXED -> 0;
                        case INDIRECT -> 1;
                        case TOPIC -> 2;
                        case SCARE -> 3;
                    })
            .thenComparingInt(t -> -t.said())
            .thenComparingInt(t -> t.draft().kind() == Quote.Kind.MIXED ? 1 : 0)
            .thenComparingInt(t -> -t.draft().text().length())
            .thenComparing(t -> t.draft().article())
            .thenComparing(t -> t.draft().whole())
            .thenComparing(t -> t.draft().content());

    Told {
        wordings = List.copyOf(wordings);
    }

    static Told of(Draft draft, Set<String> persons) {
        Wording whole = new Wording(draft.text());
        boolean parts = draft.kind() == Quote.Kind.MIXED && !draft.marked().isEmpty();
        List<Wording> wordings =
                parts ? List.of(whole, new Wording(String.join(" … ", draft.marked()))) : List.of(whole);
        String entity = draft.speaker().entity();
        return new Told(draft, draft.version(draft.speaker()), entity != null && persons.contains(entity), wordings);
    }

    Wording wording() {
        return wordings.getFirst();
    }

    boolean isNamed() {
        return draft.speaker().isNamed();
    }

    boolean isReported() {
        return draft.kind() == Quote.Kind.INDIRECT;
    }

    /** How many words of the speaker it prints: an editor's are not counted. */
    private int said() {
        return (int) wordings.getLast().words.stream()
                .filter(word -> !word.inserted() && !word.isEllipsis())
                .count();
    }

    /** Whether both name their speaker, and not the same: entities only, since "a statement" contradicts nobody. */
    boolean contradicts(Told other) {
        return isNamed()
                && other.isNamed()
                && draft.speaker().entity() != null
                && other.draft.speaker().entity() != null
                && !Bond.isOne(draft.speaker(), other.draft.speaker());
    }

    /** Whether the article turns the words around: "denied that", without marks. */
    boolean isDenied() {
        return draft.stance() == Quote.Stance.DENIAL && draft.kind() == Quote.Kind.INDIRECT;
    }
}

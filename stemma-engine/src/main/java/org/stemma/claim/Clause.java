package org.stemma.claim;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Modality;
import org.stemma.news.Polarity;

/**
 * A clause, or a noun that names an event with its participants, as the sentence's tree gives it.
 *
 * @param predicate index of the predicate's token
 * @param lemma of the predicate, particle included; of "hold talks" it is "talk"
 * @param classes of the predicate
 * @param nominal whether a noun tells it
 * @param participants in order of the sentence
 * @param theme what is asked, promised, agreed: the event under the predicate; null if none
 * @param done whether it is told as having happened
 * @param whole whether it can be read alone: a finite clause with its subject
 * @param tokens of the clause without the clauses that stand for themselves
 * @param frames the verbs above the predicate that only give it its mood
 * @param first index of the first token of its passage
 * @param end one past the last token of its passage
 */
record Clause(
        int predicate,
        String lemma,
        Set<String> classes,
        boolean nominal,
        List<Participant> participants,
        @Nullable Theme theme,
        Polarity polarity,
        Modality modality,
        boolean done,
        boolean whole,
        List<Integer> tokens,
        List<Integer> frames,
        int first,
        int end) {
    /** An event under another predicate. */
    record Theme(int token, String lemma, Set<String> classes, List<Participant> participants) {
        Theme {
            classes = Set.copyOf(classes);
            participants = List.copyOf(participants);
        }
    }

    Clause {
        classes = Set.copyOf(classes);
        participants = List.copyOf(participants);
        tokens = List.copyOf(tokens);
        frames = List.copyOf(frames);
    }

    /** The same clause with other participants. */
    Clause with(List<Participant> others) {
        return new Clause(
                predicate, lemma, classes, nominal, others, theme, polarity, modality, done, whole, tokens, frames,
                first, end);
    }

    Stream<Participant> in(String part) {
        return participants.stream().filter(p -> p.part().equals(part));
    }

    /** Those who are named. */
    List<Participant> named() {
        return participants.stream()
                .filter(p -> p.kind() == Participant.Kind.NAME)
                .toList();
    }

    /** Those who are named in a part. */
    List<Participant> named(String part) {
        return in(part).filter(p -> p.kind() == Participant.Kind.NAME).toList();
    }
}

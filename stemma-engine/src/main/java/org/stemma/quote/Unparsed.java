package org.stemma.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Sentence;
import org.stemma.news.Token;

/**
 * Reported clauses that the tree does not show, read by the order of words: what stands behind "said that", behind "said" and the
 * subject of a new clause, or behind the frame of a relative clause ("a plan that she said was late"). Parsers lose them where a
 * subject is long or a verb looks like a noun.
 */
final class Unparsed {
    /** Tokens between a cue and its "that": whom it was said to, and when. */
    private static final int BEFORE_THAT = 8;

    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");

    private static final Set<String> SUBJECTS =
            Set.of("he", "she", "they", "it", "there", "we", "i", "you", "this", "these");

    private Unparsed() {}

    static Complements.@Nullable Found clause(Sentence sentence, Token cue, Cue frames, Voice voice) {
        int from = Groups.of(sentence, cue, -1).end();
        boolean ahead = voice.sentence().index() == sentence.index() && voice.end() <= cue.index();
        if (!frames.takes("t") || !ahead || from >= sentence.tokens().size()) {
            return null;
        }
        List<Integer> clause = relative(sentence, voice, from);
        clause = clause.isEmpty() ? afterThat(sentence, from) : clause;
        clause = clause.isEmpty() && frames.takes("q") && !frames.takes("a") ? bare(sentence, frames, from) : clause;
        return clause.isEmpty() ? null : new Complements.Found(clause, false, -1);
    }

    /** "Which she has said was a mistake": the pronoun stands for the subject. */
    private static List<Integer> relative(Sentence sentence, Voice voice, int from) {
        Token before = voice.first() == 0 ? null : sentence.tokens().get(voice.first() - 1);
        if (before == null
                || !before.tag().startsWith("W")
                || !isFinite(sentence.tokens().get(from))) {
            return List.of();
        }
        List<Integer> clause = new ArrayList<>(List.of(before.index()));
        for (int i = from; i < sentence.tokens().size(); i++) {
            if (sentence.tokens().get(i).tag().equals(",")) {
                break;
            }
            clause.add(i);
        }
        return clause;
    }

    private static List<Integer> afterThat(Sentence sentence, int from) {
        for (int i = from; i < Math.min(from + BEFORE_THAT, sentence.tokens().size()); i++) {
            Token token = sentence.tokens().get(i);
            if (token.lemma().equals("that") && token.tag().equals("IN")) {
                return withVerb(sentence, i + 1);
            }
            if (isFinite(token) || Set.of("``", ":", "CC").contains(token.tag())) {
                break;
            }
        }
        return List.of();
    }

    private static List<Integer> bare(Sentence sentence, Cue frames, int from) {
        Token first = sentence.tokens().get(from);
        boolean subject = SUBJECTS.contains(first.lemma());
        boolean noun = first.isNoun() || Set.of("DT", "PRP$", "CD", "JJ").contains(first.tag());
        boolean object = frames.takes("o") && !frames.takes("w");
        return subject || (noun && !object) ? withVerb(sentence, from) : List.of();
    }

    /** From a token to the end of the sentence, if that has a tense. */
    private static List<Integer> withVerb(Sentence sentence, int from) {
        List<Integer> clause = new ArrayList<>();
        for (int i = from; i < sentence.tokens().size(); i++) {
            clause.add(i);
        }
        while (!clause.isEmpty() && isMark(sentence.tokens().get(clause.getLast()))) {
            clause.removeLast();
        }
        return clause.stream().anyMatch(i -> isFinite(sentence.tokens().get(i))) ? clause : List.of();
    }

    private static boolean isFinite(Token token) {
        return FINITE.contains(token.tag());
    }

    private static boolean isMark(Token token) {
        return token.form().chars().noneMatch(Character::isLetterOrDigit);
    }
}

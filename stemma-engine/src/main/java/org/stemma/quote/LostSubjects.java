package org.stemma.quote;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Name;
import org.stemma.news.Sentence;
import org.stemma.news.Token;

/**
 * Subjects that the parser lost, behind brackets, appositions and numbers mostly: the name or noun phrase right before a finite
 * cue, the one that its "who" takes up, or the name that opens the sentence if commas set off all between.
 */
final class LostSubjects {
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");

    private static final Set<String> LEADING =
            Set.of("DT", "JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "CD", "PRP$", "POS", "HYPH", "VBN");

    /** In tokens: longer phrases before a verb hold one that was taken for a noun. */
    private static final int LONGEST = 8;

    private LostSubjects() {}

    static @Nullable Voice before(Sentence sentence, Token cue) {
        int at = beforeBracket(sentence, beforeAdverbs(sentence, cue));
        boolean says =
                Cues.ENGLISH.of(Cues.Part.VERB, cue.lemma()).stream().anyMatch(c -> c.takes("q") && c.takes("t"));
        if (at < 0 || !FINITE.contains(cue.tag()) || !says || Voices.isPassive(sentence, cue)) {
            return null;
        }
        Token last = sentence.tokens().get(at);
        if (last.form().equals(",")) {
            return opening(sentence, at);
        }
        if (last.lemma().equals("who")) {
            return phrase(sentence, at > 0 && isComma(sentence, at - 1) ? at - 2 : at - 1);
        }
        return phrase(sentence, at);
    }

    private static int beforeAdverbs(Sentence sentence, Token cue) {
        int at = cue.index() - 1;
        while (at > 0 && sentence.tokens().get(at).tag().equals("RB")) {
            at--;
        }
        return at;
    }

    private static int beforeBracket(Sentence sentence, int end) {
        int at = end;
        if (at > 0 && Set.of(")", "-RRB-").contains(sentence.tokens().get(at).form())) {
            while (at > 0 && !sentence.tokens().get(at).tag().equals("-LRB-")) {
                at--;
            }
            at--;
        }
        return at;
    }

    /** "Nora Feld, a former director of the port, whose roots are in the valley, said …". */
    private static @Nullable Voice opening(Sentence sentence, int comma) {
        Name name = sentence.tokens().isEmpty() ? null : sentence.nameAt(0);
        boolean setOff = name != null && name.end() < comma && isComma(sentence, name.end());
        return name == null || !setOff ? null : new Voice(sentence, 0, name.end(), name.end() - 1, comma, false);
    }

    /** The words of one noun phrase up to a noun, or a number of people: "4 in 10". */
    private static @Nullable Voice phrase(Sentence sentence, int at) {
        Name name = at < 0 ? null : sentence.nameAt(at);
        if (name != null) {
            return new Voice(sentence, name.first(), at + 1, at, at + 1, false);
        }
        Token head = at < 0 ? null : sentence.tokens().get(at);
        boolean counted = head != null && head.tag().equals("CD");
        if (head == null || (!head.isNoun() && !counted)) {
            return null;
        }
        int first = at;
        while (first > 0 && leads(sentence, first - 1, counted)) {
            first--;
        }
        boolean whole = at - first < LONGEST
                && (first == 0 || !sentence.tokens().get(first - 1).tag().equals("IN"));
        return whole ? new Voice(sentence, first, at + 1, at, at + 1, false) : null;
    }

    private static boolean leads(Sentence sentence, int at, boolean counted) {
        Token token = sentence.tokens().get(at);
        boolean of = counted && (token.lemma().equals("in") || token.tag().equals("RB"));
        return of || LEADING.contains(token.tag());
    }

    private static boolean isComma(Sentence sentence, int at) {
        return sentence.tokens().get(at).form().equals(",");
    }
}

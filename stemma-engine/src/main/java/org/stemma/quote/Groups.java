package org.stemma.quote;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Sentence;
import org.stemma.news.Token;
import org.stemma.quote.Attribution.Group;

/**
 * The words that go with a cue in one stretch: auxiliaries, "not", adverbs, particle, and the preposition that leads to its
 * content. PolNeAR's guidelines (section "Keep the verb group together") draw cues so; a reader sees that it is "has not said".
 */
final class Groups {
    private static final Set<String> LEADING = Set.of("aux", "auxpass", "neg", "advmod", "prt", "cop");

    private static final Set<String> DESCRIBING =
            Set.of("DT", "JJ", "JJR", "JJS", "RB", "VBN", "VBG", "HYPH", ",", "NN");

    private Groups() {}

    /**
     * @param preposition index of the one before the content, -1 if none
     */
    static Group of(Sentence sentence, Token cue, int preposition) {
        int first = first(sentence, cue);
        int end = cue.index() + 1;
        while (end < sentence.tokens().size() && follows(sentence, cue, end, preposition)) {
            end++;
        }
        return new Group(first, preposition == end ? end + 1 : end);
    }

    private static int first(Sentence sentence, Token cue) {
        int first = cue.index();
        while (first > 0 && leads(sentence, first - 1, cue)) {
            first--;
        }
        Token head = Syntax.head(sentence, cue);
        boolean near = head != null && (head.index() == first - 1 || isParticle(sentence, first - 1, head));
        boolean chained = near && cue.relation().equals("xcomp") && head != null && Voices.isBeginning(head);
        return chained && head != null ? first(sentence, head) : trimmed(sentence, first, cue);
    }

    /** "Went on to say". */
    private static boolean isParticle(Sentence sentence, int at, Token head) {
        boolean next = at >= 0 && head.index() == at - 1;
        return next && sentence.tokens().get(at).relation().equals("prt");
    }

    /** An adverb that opens the clause is no part of the group: "Still, he said"; "When asked". */
    private static int trimmed(Sentence sentence, int first, Token cue) {
        int at = first;
        while (at < cue.index() && sentence.tokens().get(at).tag().startsWith("W")) {
            at++;
        }
        return at;
    }

    private static boolean leads(Sentence sentence, int at, Token cue) {
        Token token = sentence.tokens().get(at);
        boolean own = token.head() == cue.index() && LEADING.contains(token.relation());
        Token head = Syntax.head(sentence, token);
        boolean within = head != null && head.head() == cue.index() && LEADING.contains(head.relation());
        return own || (within && LEADING.contains(token.relation()));
    }

    private static boolean follows(Sentence sentence, Token cue, int at, int preposition) {
        Token token = sentence.tokens().get(at);
        boolean phrasal = at == cue.index() + 1
                && !Cues.ENGLISH
                        .of(Cues.Part.VERB, cue.lemma() + " " + token.lemma())
                        .isEmpty();
        boolean particle = token.head() == cue.index() && (token.relation().equals("prt") || phrasal);
        boolean adverb =
                preposition > at && token.head() == cue.index() && token.tag().startsWith("RB");
        return particle || adverb;
    }

    /** A noun with what describes it: "highly personal attacks on". */
    private static Group described(Sentence sentence, Token noun, Group own) {
        int first = own.first();
        while (noun.isNoun() && first > 0 && describes(sentence, first - 1, noun)) {
            first--;
        }
        return new Group(first, own.end());
    }

    private static boolean describes(Sentence sentence, int at, Token noun) {
        Token token = sentence.tokens().get(at);
        return DESCRIBING.contains(token.tag())
                && token.index() != noun.head()
                && Syntax.isUnder(sentence, at, noun.index());
    }

    /** From a verb's group to a word that says what it means: "is convinced", "made a promise". */
    static Group joined(Sentence sentence, @Nullable Token verb, Token word, int preposition) {
        Group own = described(sentence, word, of(sentence, word, preposition));
        if (verb == null || verb.index() > word.index()) {
            return own;
        }
        return new Group(of(sentence, verb, -1).first(), own.end());
    }
}

package org.stemma.entity;

import java.util.ArrayList;
import java.util.List;
import org.stemma.news.Sentence;
import org.stemma.news.Token;

/** Questions to the dependency tree of a sentence. Every one costs at most the sentence's length times its depth. */
final class Tree {
    private Tree() {}

    /** The token of a range whose head lies outside it. */
    static int headOf(Sentence sentence, int first, int end) {
        for (int i = end - 1; i >= first; i--) {
            int head = sentence.tokens().get(i).head();
            if (head < first || head >= end) {
                return i;
            }
        }
        return end - 1;
    }

    static List<Token> children(Sentence sentence, int of) {
        List<Token> children = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            if (token.head() == of) {
                children.add(token);
            }
        }
        return children;
    }

    /** Whether a token hangs, however far, under another. */
    static boolean isUnder(Sentence sentence, int token, int above) {
        int at = token;
        for (int steps = 0; at >= 0 && steps <= sentence.tokens().size(); steps++) {
            if (at == above) {
                return true;
            }
            at = sentence.tokens().get(at).head();
        }
        return false;
    }

    /** Index of the first token of the noun phrase that a noun heads, its modifiers directly before it included. */
    static int phraseStart(Sentence sentence, int noun) {
        int start = noun;
        while (start > 0 && isUnder(sentence, start - 1, noun)) {
            start--;
        }
        return start;
    }
}

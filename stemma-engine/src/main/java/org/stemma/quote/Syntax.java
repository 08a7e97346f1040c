package org.stemma.quote;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Sentence;
import org.stemma.news.Token;

/** Questions to the dependency tree of a sentence. */
final class Syntax {
    private Syntax() {}

    static List<Token> children(Sentence sentence, int of) {
        return sentence.tokens().stream().filter(t -> t.head() == of).toList();
    }

    static @Nullable Token child(Sentence sentence, int of, String relation) {
        return children(sentence, of).stream()
                .filter(t -> t.relation().equals(relation))
                .findFirst()
                .orElse(null);
    }

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

    /** All tokens under one, itself included, but those under the others. */
    static List<Integer> under(Sentence sentence, int above, List<Integer> without) {
        return under(sentence, above).stream()
                .filter(i -> without.stream().noneMatch(w -> isUnder(sentence, i, w)))
                .toList();
    }

    /** Whether a verb has a "to" of its own. */
    static boolean isInfinitive(Sentence sentence, Token verb) {
        return children(sentence, verb.index()).stream()
                .anyMatch(t -> t.tag().equals("TO") && t.index() < verb.index());
    }

    /** A passive participle without an auxiliary: "a plan backed by …", "asked about …". */
    static boolean isReduced(Sentence sentence, Token verb) {
        boolean participle = verb.tag().equals("VBN") || (verb.tag().equals("VBD") && verb.index() == 0);
        boolean bare =
                participle && (verb.relation().equals("acl") || verb.relation().equals("advcl"));
        return bare
                && children(sentence, verb.index()).stream()
                        .noneMatch(t ->
                                t.relation().startsWith("nsubj") || t.lemma().equals("have"));
    }

    static boolean followsComma(Sentence sentence, int token) {
        return token > 0 && sentence.tokens().get(token - 1).form().equals(",");
    }

    /** The first token of all that hangs under one. */
    static int start(Sentence sentence, int above) {
        return under(sentence, above).getFirst();
    }

    /** All tokens under one, itself included. */
    static List<Integer> under(Sentence sentence, int above) {
        List<Integer> under = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            if (isUnder(sentence, token.index(), above)) {
                under.add(token.index());
            }
        }
        return under;
    }

    static @Nullable Token head(Sentence sentence, Token token) {
        return token.head() < 0 ? null : sentence.tokens().get(token.head());
    }
}

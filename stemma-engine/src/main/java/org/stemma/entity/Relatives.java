package org.stemma.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.news.EntityType;
import org.stemma.news.Mention;
import org.stemma.news.Sentence;
import org.stemma.news.Token;

/** "Who", "which", "whose", "that" after a name: the clause they open hangs on it, so syntax alone tells. */
final class Relatives {
    /** A comma, and a closing bracket or mark, may stand between. */
    private static final int MOST_BETWEEN = 2;

    private Relatives() {}

    static void link(Discourse discourse, Sentence sentence, Token token) {
        boolean relative = token.tag().equals("WP")
                || token.tag().equals("WP$")
                || token.tag().equals("WDT");
        Token clause = relative ? clause(sentence, token) : null;
        if (clause == null) {
            return;
        }
        for (Phrase phrase : discourse.before(sentence, token.index(), 0)) {
            boolean beside = token.index() - phrase.end <= MOST_BETWEEN;
            Cluster cluster = phrase.cluster();
            boolean one = cluster != null && (cluster.type != EntityType.GROUP || phrase.plural);
            if (beside && cluster != null && one && phrase.head == clause.head()) {
                discourse.take(List.of(cluster), sentence, token.index(), token.index() + 1, Mention.Kind.PRONOUN);
                return;
            }
        }
    }

    /** The verb of the relative clause that a word stands in. */
    private static @Nullable Token clause(Sentence sentence, Token word) {
        Token at = word;
        for (int steps = 0; steps < sentence.tokens().size() && at.head() >= 0; steps++) {
            if (at.relation().equals("relcl")) {
                return at;
            }
            at = sentence.tokens().get(at.head());
        }
        return null;
    }
}

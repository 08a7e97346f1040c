package org.stemma.event;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Token;

/** What a sentence itself tells to be denied. Costs its tokens. */
final class Denials {
    private static final Set<String> CLAIMS = Set.of(
            "claim", "allegation", "accusation", "report", "assertion", "suggestion", "charge", "rumour", "rumor");
    private static final Set<String> DENIALS = Set.of("deny", "reject", "dispute", "refute", "dismiss");

    private Denials() {}

    /** "…, a claim the ministry has denied": the sentence itself tells that what it reports is denied. */
    static boolean isDeniedBeside(Clause clause, Token trigger) {
        for (Token token : clause.sentence().tokens()) {
            if (CLAIMS.contains(token.lemma()) && token.isNoun() && token.index() > trigger.index()) {
                Token told = relative(clause, token);
                boolean denies = told != null && DENIALS.contains(told.lemma());
                if (denies && !clause.below(token).contains(trigger)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static @Nullable Token relative(Clause clause, Token noun) {
        Token told = clause.child(noun, "relcl", "acl");
        return told != null && told.isVerb() ? told : null;
    }
}

package org.stemma.event;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Token;

/** What one sets out for: as far ahead as the setting out. */
final class Errands {
    /** What one leaves or sets out for. */
    private static final Set<String> ERRANDS =
            Set.of("visit", "trip", "tour", "talk", "meeting", "summit", "negotiation", "consultation");

    private Errands() {}

    /** The verb of "will leave for talks", "will fly in on a visit": its errand is as far ahead as it is itself. */
    static @Nullable Token verb(Clause clause, Token noun) {
        Token preposition = ERRANDS.contains(noun.lemma()) && noun.relation().equals("pobj") ? clause.head(noun) : null;
        if (preposition == null
                || !(preposition.lemma().equals("on") || preposition.lemma().equals("for"))) {
            return null;
        }
        Token above = clause.head(preposition);
        Token verb = above != null && above.relation().equals("dobj") ? clause.head(above) : above;
        return verb != null && verb.isVerb() ? verb : null;
    }
}

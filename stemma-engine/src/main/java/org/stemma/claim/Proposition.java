package org.stemma.claim;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Quantity;
import org.stemma.news.Statement;
import org.stemma.news.When;

/**
 * A statement with what it is compared by. Stays inside the room.
 *
 * @param statement as the account shows it
 * @param clause what it states
 * @param terms the words of the clause as compared
 * @param times the days it tells of
 * @param quantities the amounts it tells
 * @param speaker key of the one who answers for it beside the outlet; null if the outlet does alone
 * @param agencies the agencies it credits
 * @param published days the article was published on, if known
 * @param origin of the article
 * @param toll how many people the event struck, if it tells that
 * @param aside whether it only describes a noun of its sentence: a relative clause
 * @param sentence the readable sentence it stands in
 * @param refusal whether it refuses what was asked rather than denies what was told
 * @param slots what it fills its slots with, word by word; none of a denial that points back
 */
record Proposition(
        Statement statement,
        Clause clause,
        Set<String> terms,
        List<When> times,
        List<Quantity> quantities,
        @Nullable String speaker,
        Set<String> agencies,
        @Nullable When published,
        String origin,
        @Nullable Toll toll,
        boolean aside,
        String sentence,
        boolean refusal,
        Slots slots) {
    Proposition {
        terms = Set.copyOf(terms);
        times = List.copyOf(times);
        quantities = List.copyOf(quantities);
        agencies = Set.copyOf(agencies);
    }

    String article() {
        return statement.passage().article();
    }

    String id() {
        return statement.id();
    }

    boolean denies() {
        return statement.stance() == Statement.Stance.DENIES;
    }
}

package org.stemma.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Entity;
import org.stemma.news.PloverType;
import org.stemma.news.Sector;
import org.stemma.news.Token;

/**
 * Of whom it is asked to hand somebody over: never of him who would be handed over. Where the clause names nobody else, it is the only other
 * state that the sentence names or whose offices it names, if there is just one. Costs the sentence's tokens.
 */
final class Handover {
    private static final String KIND = "COOPERATE/extradite";

    private final Who who;
    private final String article;
    private final Clause clause;
    private final List<EventReader.Trigger> triggers;

    /**
     * @param triggers the words of the clause that tell events
     */
    Handover(Who who, String article, Clause clause, List<EventReader.Trigger> triggers) {
        this.who = who;
        this.article = article;
        this.clause = clause;
        this.triggers = triggers;
    }

    /** Whom a word asks, if it asks for somebody to be handed over; else the recipient that its frame found. */
    @Nullable
    Party asked(EventReader.Trigger asking, Participants.Pair pair) {
        Token handing = asking.frame().type() == PloverType.REQUEST ? handing(asking.token()) : null;
        if (handing == null) {
            return pair.recipient();
        }
        List<Token> handed = handed(handing);
        boolean other = pair.recipient() != null
                && handed.stream()
                        .noneMatch(token -> Objects.equals(who.of(article, clause, token, true), pair.recipient()));
        return other ? pair.recipient() : onlyOther(pair.actor(), handed);
    }

    /** Whether a request asks for somebody to be handed over. */
    static boolean isAsked(Happening happening) {
        return happening.frame().type() == PloverType.REQUEST
                && happening.contents().contains(KIND);
    }

    private @Nullable Token handing(Token asking) {
        List<Token> told = clause.told(asking);
        return triggers.stream()
                .filter(other -> other.frame().kind().equals(KIND) && told.contains(other.token()))
                .map(EventReader.Trigger::token)
                .findFirst()
                .orElse(null);
    }

    /** Who is handed over, and to whom. */
    private List<Token> handed(Token handing) {
        List<Token> handed = new ArrayList<>();
        add(handed, clause.prepositional(handing, "to"));
        if (handing.isVerb()) {
            add(handed, clause.isPassive(handing) ? clause.subject(handing) : clause.object(handing));
        } else {
            add(handed, clause.child(handing, "poss"));
            add(handed, clause.prepositional(handing, "of"));
        }
        return handed;
    }

    private void add(List<Token> handed, @Nullable Token token) {
        if (token != null) {
            handed.addAll(clause.conjuncts(token));
        }
    }

    private @Nullable Party onlyOther(@Nullable Party actor, List<Token> handed) {
        String own = actor == null ? null : Sectors.country(actor);
        if (own == null) {
            return null;
        }
        Set<Token> left = new HashSet<>();
        handed.forEach(token -> left.addAll(clause.below(token)));
        Party found = null;
        for (Token token : clause.sentence().tokens()) {
            Party party = left.contains(token) ? null : state(token);
            String country = party == null ? null : Sectors.country(party);
            if (country == null || country.equals(own)) {
                continue;
            }
            if (found != null && !country.equals(Sectors.country(found))) {
                return null;
            }
            found = found == null ? party : found;
        }
        return found;
    }

    private @Nullable Party state(Token token) {
        Entity entity = who.at(article, clause.sentence().index(), token.index());
        if (entity == null || !Who.isParty(entity)) {
            return null;
        }
        Party party = Party.of(entity);
        return party.isPlace() || Sectors.ENGLISH.of(party) == Sector.GOV ? party : null;
    }
}

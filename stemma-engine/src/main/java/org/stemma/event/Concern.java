package org.stemma.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Entity;
import org.stemma.news.PloverType;
import org.stemma.news.Token;

/**
 * Whom an event concerns that names nobody where its frame looks: the party named nearest below its word ("demanded the release of the envoy",
 * "struck in protest against the king's plan"). Costs the clause.
 */
final class Concern {
    private static final Set<String> LOCATIVE = Set.of("in", "at", "near", "across", "throughout", "inside", "within");

    private static final Set<String> SETTING = Set.of(
            "on",
            "during",
            "after",
            "before",
            "since",
            "by",
            "from",
            "following",
            "as",
            "despite",
            "with",
            "under",
            "accord",
            "according",
            "due",
            "thanks",
            "owing");

    /** Acts upon whoever lives where they are done: "lifted the curfew in the valley". */
    private static final Set<PloverType> UPON_PLACES = Set.of(
            PloverType.CONCEDE, PloverType.COERCE, PloverType.MOBILIZE, PloverType.SANCTION, PloverType.THREATEN);

    private final Who who;
    private final String article;
    private final Clause clause;
    private final Token trigger;
    private final Frame frame;

    private Concern(Who who, String article, Clause clause, Token trigger, Frame frame) {
        this.who = who;
        this.article = article;
        this.clause = clause;
        this.trigger = trigger;
        this.frame = frame;
    }

    static @Nullable Party of(
            Who who, String article, Clause clause, Token trigger, Frame frame, @Nullable Party actor) {
        Concern concern = new Concern(who, article, clause, trigger, frame);
        Party named = concern.nearest(actor, false);
        return named == null && UPON_PLACES.contains(frame.type()) ? concern.nearest(actor, true) : named;
    }

    private @Nullable Party nearest(@Nullable Party actor, boolean places) {
        List<Token> below = new ArrayList<>(List.of(trigger));
        for (int i = 0; i < below.size(); i++) {
            for (Token child : clause.children(below.get(i))) {
                if (isContent(child, below.get(i), places)) {
                    below.add(child);
                }
            }
            Entity entity = i == 0
                    ? null
                    : who.at(article, clause.sentence().index(), below.get(i).index());
            if (entity != null && Who.isParty(entity) && (actor == null || !entity.equals(actor.entity()))) {
                return Who.narrowing(entity, clause, below.get(i));
            }
        }
        return null;
    }

    /** No subject, no clause beside but a protest's or a strike's aim, nothing that only says when or, at first, where. */
    private boolean isContent(Token child, Token parent, boolean places) {
        boolean own = parent.equals(trigger);
        return switch (child.relation()) {
            case "nsubj", "nsubjpass", "agent" -> !own;
            case "advcl" -> frame.type() == PloverType.PROTEST && own;
            case "parataxis", "conj", "relcl", "appos", "punct", "npadvmod" -> false;
            case "prep" -> !isSetting(child.lemma(), places);
            default -> true;
        };
    }

    private boolean isSetting(String preposition, boolean places) {
        boolean said = frame.isVerbal()
                && (preposition.equals("from") || preposition.equals("with") || preposition.equals("under"));
        return LOCATIVE.contains(preposition) ? !places : SETTING.contains(preposition) && !said;
    }
}

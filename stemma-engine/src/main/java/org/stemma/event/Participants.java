package org.stemma.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.PloverType;
import org.stemma.news.Token;

/** Finds the participants of an event word where its frame says they stand. */
final class Participants {
    private static final Set<String> CONDITIONS = Set.of("unless", "if", "until");

    /** Verbs that say of an event's noun that it was done, begun or told, and by whom. */
    private static final Set<String> SUPPORT = Set.of(
            "announce",
            "make",
            "launch",
            "begin",
            "start",
            "hold",
            "conduct",
            "carry",
            "order",
            "issue",
            "continue",
            "resume",
            "stage",
            "mount",
            "open",
            "undertake",
            "plan",
            "declare",
            "impose",
            "pursue",
            "wage",
            "commit",
            "perform",
            "do",
            "take",
            "pay",
            "have",
            "engage",
            "step",
            "intensify",
            "renew",
            "extend",
            "file",
            "submit",
            "lodge",
            "deliver",
            "express",
            "voice",
            "complete",
            "end",
            "participate",
            "threaten",
            "propose",
            "organise",
            "organize",
            "lead",
            "run",
            "implement",
            "enforce",
            "enact",
            "initiate",
            "reiterate",
            "repeat",
            "publish");

    /** "Shut their shops in protest": whatever is done so, the noun tells it. */
    private static final Set<String> MANNERS = Set.of("protest", "retaliation");

    private static final Set<String> CARRYING = Set.of("in", "into", "on", "with", "out");

    private static final int MAX_CLIMB = 6;

    private final Who who;
    private final String article;
    private final Clause clause;
    private final Needs needs;

    Participants(Who who, String article, Clause clause) {
        this.who = who;
        this.article = article;
        this.clause = clause;
        this.needs = new Needs(who, article, clause);
    }

    /** What stands beside the words of the clause. */
    Needs needs() {
        return needs;
    }

    /** Actor and recipient; either may be missing. */
    record Pair(@Nullable Party actor, @Nullable Party recipient) {}

    Pair of(Token trigger, Frame frame) {
        List<String> acting = isSuffered(trigger, frame)
                ? frame.actor().stream()
                        .filter(place -> !place.equals("possessor"))
                        .toList()
                : frame.actor();
        List<Party> actors = at(trigger, frame, acting, frame.isVerbal());
        Token support = actors.isEmpty() ? support(trigger) : null;
        if (support != null) {
            actors = at(support, frame, List.of("subject"), frame.isVerbal());
        }
        Party actor = actors.isEmpty() ? null : actors.getFirst();
        Party recipient = recipient(trigger, frame, actor);
        boolean both = recipient == null && frame.isMutual() && actors.size() > 1;
        return new Pair(actor, both ? actors.get(1) : recipient);
    }

    /** "The banker's arrest" is done to the banker, "the king's arrest of the banker" by the king. */
    private boolean isSuffered(Token trigger, Frame frame) {
        return frame.recipient().contains("possessor") && clause.prepositional(trigger, "of") == null;
    }

    private @Nullable Party recipient(Token trigger, Frame frame, @Nullable Party actor) {
        // what is done to a party's tanks, camps and envoys is done to it; its wheat is only what it gives
        boolean words = frame.isVerbal() || frame.isHostile();
        List<Party> recipients = new ArrayList<>(at(trigger, frame, frame.recipient(), words));
        Token support = support(trigger);
        if (support != null) {
            recipients.addAll(at(support, frame, frame.recipient(), words));
        }
        for (Party candidate : recipients) {
            if (!candidate.equals(actor)) {
                return candidate;
            }
        }
        if (frame.isMutual() || frame.type() == PloverType.CONSULT) {
            return null;
        }
        Set<Party> passive = frame.recipient().contains("object") ? Set.copyOf(recipients) : Set.of();
        Party addressed = onCondition(trigger, frame, actor);
        Party concerned = addressed != null ? addressed : Concern.of(who, article, clause, trigger, frame, actor);
        return concerned != null && passive.contains(concerned) ? null : concerned;
    }

    /** "Threatened to leave unless the island pays": whom a threat would move. */
    private @Nullable Party onCondition(Token trigger, Frame frame, @Nullable Party actor) {
        Set<String> conditions = frame.type() == PloverType.THREATEN ? CONDITIONS : Set.of(Holding.UNLESS);
        for (Token token : clause.below(trigger)) {
            Token mark = token.relation().equals("advcl") ? clause.child(token, "mark") : null;
            boolean condition = mark != null && conditions.contains(mark.lemma());
            Token subject = condition ? clause.child(token, "nsubj", "nsubjpass") : null;
            Party party = subject == null ? null : who.of(article, clause, subject, true);
            if (party != null && !party.equals(actor)) {
                return party;
            }
        }
        return null;
    }

    /** The verb that only carries an event's noun: "announced", of "announced a suspension of aid". */
    private @Nullable Token support(Token trigger) {
        Token head = trigger.isVerb() ? null : clause.head(trigger);
        if (head == null) {
            return null;
        }
        boolean below = trigger.relation().equals("pobj");
        Token verb = below ? clause.head(head) : head;
        boolean carried = trigger.relation().equals("dobj")
                || trigger.relation().equals("nsubjpass")
                || (below && CARRYING.contains(head.lemma()));
        boolean manner = below && head.lemma().equals("in") && MANNERS.contains(trigger.lemma());
        return carried && verb != null && verb.isVerb() && (manner || SUPPORT.contains(verb.lemma())) ? verb : null;
    }

    /** Who stands in the first of the places that names anybody; where none does, those without a name in the first. */
    private List<Party> at(Token trigger, Frame frame, List<String> places, boolean words) {
        List<Party> unnamed = List.of();
        for (String place : places) {
            List<Party> found = new ArrayList<>();
            for (Token token : tokens(trigger, frame, place)) {
                for (Token joined : clause.conjuncts(token)) {
                    Party party = who.of(article, clause, joined, words);
                    if (party != null && !found.contains(party)) {
                        found.add(party);
                    }
                }
            }
            if (found.stream().anyMatch(party -> party.entity() != null)) {
                return found;
            }
            // of "offered two hospitals" the object is what is given, not to whom
            boolean thing = place.equals("object") && !place.equals(places.getFirst());
            unnamed = unnamed.isEmpty() && !thing ? found : unnamed;
        }
        return unnamed;
    }

    private List<Token> tokens(Token trigger, Frame frame, String place) {
        boolean passive = frame.verb() && clause.isPassive(trigger);
        return switch (place) {
            case "subject" ->
                one(passive ? clause.prepositional(trigger, "by") : named(Writings.author(clause, trigger), trigger));
            case "complement" -> one(complement(trigger));
            case "predicate" -> one(predicated(trigger));
            case "object" -> one(passive ? clause.subject(trigger) : clause.object(trigger));
            case "dative" -> one(dative(trigger));
            case "possessor" -> one(clause.child(trigger, "poss"));
            case "modifier" ->
                clause.children(trigger).stream()
                        .filter(c -> c.relation().equals("nmod")
                                || c.relation().equals("compound")
                                || c.relation().equals("amod"))
                        .toList();
            default -> prepositional(trigger, place);
        };
    }

    /** Of "said it would leave", whoever said so. */
    private @Nullable Token named(@Nullable Token subject, Token verb) {
        boolean pronoun = subject != null
                && subject.tag().equals("PRP")
                && who.at(article, clause.sentence().index(), subject.index()) == null;
        Token at = verb;
        for (int i = 0; pronoun && i < MAX_CLIMB; i++) {
            Token head = clause.head(at);
            if (head == null || at.relation().equals("relcl")) {
                break;
            }
            Token above = head.isVerb() && at.relation().equals("ccomp") ? clause.subject(head) : null;
            if (above != null && above.isNoun()) {
                return above;
            }
            at = head;
        }
        return subject;
    }

    /** Who is told to do something: "the island", of "said that the island must pay". */
    private @Nullable Token complement(Token trigger) {
        Token told = clause.child(trigger, "ccomp");
        return told == null ? null : clause.child(told, "nsubj", "nsubjpass");
    }

    /** Who is what a noun says: "the island", of "the island is a donor to the port". */
    private @Nullable Token predicated(Token noun) {
        Token copula = noun.relation().equals("attr") ? clause.head(noun) : null;
        return copula == null ? null : clause.subject(copula);
    }

    private @Nullable Token dative(Token trigger) {
        Token dative = clause.child(trigger, "dative");
        Token below = dative == null ? null : clause.child(dative, "pobj");
        return below == null ? dative : below;
    }

    /** "held talks with the mayor": the preposition may hang on the verb, its object or its particle. */
    private List<Token> prepositional(Token trigger, String preposition) {
        Token own = clause.prepositional(trigger, preposition);
        if (own != null) {
            return List.of(own);
        }
        Token object = needs.thing(trigger);
        Token beside = object == null ? null : clause.prepositional(object, preposition);
        Token portion = object == null || beside != null ? null : clause.prepositional(object, "of");
        return one(portion == null ? beside : clause.prepositional(portion, preposition));
    }

    private static List<Token> one(@Nullable Token token) {
        return token == null ? List.of() : List.of(token);
    }
}

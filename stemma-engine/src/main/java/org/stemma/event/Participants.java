package org.stemma.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Entity;
import org.stemma.news.Token;

/** Finds the participants of an event word where its frame says they stand. */
final class Participants {
    private static final Set<String> CURRENCIES = Set.of(
            "dollar", "euro", "pound", "yen", "yuan", "rupee", "rouble", "ruble", "franc", "peso", "lira", "dinar");

    private static final Set<String> LOCATIVE =
            Set.of("in", "at", "near", "on", "during", "after", "before", "since", "by");

    private final Who who;
    private final String article;
    private final Clause clause;

    Participants(Who who, String article, Clause clause) {
        this.who = who;
        this.article = article;
        this.clause = clause;
    }

    /** Actor and recipient; either may be missing. */
    record Pair(@Nullable Party actor, @Nullable Party recipient) {}

    Pair of(Token trigger, Frame frame) {
        List<Party> actors = at(trigger, frame, frame.actor());
        List<Party> recipients = at(trigger, frame, frame.recipient());
        Party actor = actors.isEmpty() ? null : actors.getFirst();
        Party recipient = null;
        for (Party candidate : recipients) {
            if (recipient == null && !candidate.equals(actor)) {
                recipient = candidate;
            }
        }
        if (recipient == null && frame.isVerbal() && !frame.isMutual()) {
            recipient = within(trigger, actor);
        }
        boolean both = recipient == null && frame.isMutual() && actors.size() > 1;
        return new Pair(actor, both ? actors.get(1) : recipient);
    }

    /** Whom the content of a word of saying concerns: the party named nearest below it ("demanded the release of the envoy"). */
    private @Nullable Party within(Token trigger, @Nullable Party actor) {
        List<Token> below = new ArrayList<>(List.of(trigger));
        for (int i = 0; i < below.size(); i++) {
            for (Token child : clause.children(below.get(i))) {
                if (isContent(child, below.get(i), trigger)) {
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

    /** No subject, no clause beside, nothing that only says where. */
    private static boolean isContent(Token child, Token parent, Token trigger) {
        boolean own = parent.equals(trigger);
        return switch (child.relation()) {
            case "nsubj", "nsubjpass", "agent" -> !own;
            case "advcl", "parataxis", "conj", "relcl", "appos", "punct", "npadvmod" -> false;
            case "prep" -> !LOCATIVE.contains(child.lemma());
            default -> true;
        };
    }

    /**
     * How well what a frame needs stands beside its word: 4 for a word that it names, 3 for a preposition, 2 for something of a kind, 1 if
     * it needs nothing, 0 if it does not fit.
     */
    int fit(Token trigger, Frame frame) {
        if (frame.needs().isEmpty()) {
            // "back down" is not "back", "sign up" not "sign"
            return clause.child(trigger, "prt") == null ? 1 : 0;
        }
        int best = 0;
        for (String need : frame.needs()) {
            boolean excludes = need.startsWith("-");
            boolean met = isMet(trigger, excludes ? need.substring(1) : need);
            if (met && excludes) {
                return 0;
            }
            best = Math.max(best, met ? strength(need) : 0);
        }
        return best;
    }

    private static int strength(String need) {
        return switch (need.charAt(0)) {
            case '^' -> 2;
            case '~' -> need.indexOf(':') < 0 ? 3 : 4;
            default -> 4;
        };
    }

    private boolean isMet(Token trigger, String need) {
        String word = need.substring(1);
        return switch (need.charAt(0)) {
            case '+' ->
                clause.children(trigger).stream().anyMatch(c -> c.lemma().equals(word) && isParticle(c));
            case '=' ->
                clause.children(trigger).stream().anyMatch(c -> c.lemma().equals(word));
            case '~' -> isPreposition(trigger, word);
            case '<' -> {
                Token subject = clause.subject(trigger);
                yield subject != null && subject.lemma().equals(word);
            }
            case '^' -> isMark(trigger, word);
            default -> objectWord(trigger, need) != null;
        };
    }

    private boolean isPreposition(Token trigger, String need) {
        int colon = need.indexOf(':');
        if (colon < 0) {
            return clause.hasPreposition(trigger, need);
        }
        Token object = clause.prepositional(trigger, need.substring(0, colon));
        return object != null && object.lemma().equals(need.substring(colon + 1));
    }

    private static boolean isParticle(Token token) {
        return token.relation().equals("prt")
                || token.relation().equals("advmod")
                || token.tag().equals("RP");
    }

    private boolean isMark(Token trigger, String mark) {
        return switch (mark) {
            case "person" -> {
                Token object = thing(trigger);
                yield object != null && who.isSomeone(article, clause, object) && clause.child(trigger, "oprd") == null;
            }
            case "infinitive" ->
                clause.children(trigger).stream().anyMatch(c -> c.isVerb() && Holding.isInfinitive(clause, c));
            case "complement" -> clause.child(trigger, "oprd", "attr") != null;
            case "that" -> clause.child(trigger, "ccomp") != null;
            case "any" -> thing(trigger) != null;
            case "money" -> {
                Token object = thing(trigger);
                yield object != null && isMoney(object);
            }
            default -> throw new IllegalStateException("frames.txt: unknown mark ^" + mark);
        };
    }

    /** "$2 million", "10m euros". */
    private boolean isMoney(Token object) {
        return clause.phrase(object).stream()
                .anyMatch(t -> t.tag().equals("$")
                        || CURRENCIES.contains(t.lemma())
                        || "$€£¥₹".indexOf(t.form().charAt(0)) >= 0);
    }

    /** Whether a word has a participant or a content beside who acts: "condemned the raid", "vowed to go on". */
    boolean hasContent(Token trigger) {
        return thing(trigger) != null || clause.child(trigger, "ccomp", "xcomp", "prep", "prt") != null;
    }

    /** The object of a verb whose lemma a frame asks for. */
    @Nullable
    Token objectWord(Token trigger, String lemma) {
        Token object = thing(trigger);
        if (object == null) {
            return null;
        }
        for (Token joined : clause.conjuncts(object)) {
            if (joined.lemma().equals(lemma)) {
                return joined;
            }
        }
        for (Token child : clause.children(object)) {
            boolean compound =
                    child.relation().equals("compound") || child.relation().equals("nmod");
            if (compound && child.lemma().equals(lemma)) {
                return object;
            }
        }
        return null;
    }

    /** What a verb acts upon, active or passive; for a noun, what its "of" names. */
    private @Nullable Token thing(Token trigger) {
        if (!trigger.isVerb()) {
            return clause.prepositional(trigger, "of");
        }
        return clause.isPassive(trigger) ? clause.subject(trigger) : clause.object(trigger);
    }

    /** Who stands in the first of the places that names anybody; where none does, those without a name in the first. */
    private List<Party> at(Token trigger, Frame frame, List<String> places) {
        List<Party> unnamed = List.of();
        for (String place : places) {
            List<Party> found = new ArrayList<>();
            for (Token token : tokens(trigger, frame, place)) {
                for (Token joined : clause.conjuncts(token)) {
                    Party party = who.of(article, clause, joined, frame.isVerbal());
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
            case "subject" -> one(passive ? clause.prepositional(trigger, "by") : clause.subject(trigger));
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
        Token object = trigger.isVerb() ? thing(trigger) : null;
        return one(object == null ? null : clause.prepositional(object, preposition));
    }

    private static List<Token> one(@Nullable Token token) {
        return token == null ? List.of() : List.of(token);
    }
}

package org.stemma.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stemma.news.EntityType;
import org.stemma.news.Sentence;
import org.stemma.news.Token;

/**
 * Capitals that stand for their state: "Moscow said", "talks between Ankara and Damascus", "Moscow's position".
 *
 * <p>A capital acts where it is the subject of a verb that only somebody who decides can be (or its agent), the owner of what such a one
 * has, or a party to dealings; everywhere else it locates: "in Moscow", "Moscow's streets". After Markert and Nissim's (2002) finding that
 * grammatical role and head word tell most metonymies of place names. Costs the capitals of the story times their sentences' depth.
 */
final class Metonyms {
    /** What comes before a preposition and a party. */
    private static final Map<String, Set<String>> BEFORE = Map.of(
            "to",
            Set.of(
                    "tie",
                    "ties",
                    "relation",
                    "appeal",
                    "ally",
                    "loyalty",
                    "opposition",
                    "threat",
                    "concession",
                    "request"),
            "toward",
            Set.of("policy", "stance", "approach", "overture", "gesture"),
            "towards",
            Set.of("policy", "stance", "approach", "overture", "gesture"),
            "on",
            Set.of("pressure", "sanction", "reliance", "dependence", "rely", "depend"),
            "from",
            Set.of("support", "backing", "aid", "pressure", "approval", "guarantee", "help", "assurance", "permission"),
            "against",
            Set.of("sanction", "accusation", "allegation"));

    private static final Set<String> ADDRESSED = Set.of(
            "ask",
            "accuse",
            "urge",
            "tell",
            "blame",
            "pressure",
            "persuade",
            "warn",
            "sanction",
            "condemn",
            "thank",
            "criticise",
            "criticize",
            "press",
            "convince",
            "assure");

    private static final Set<String> GOVERNMENTS =
            Set.of("government", "regime", "leadership", "authority", "administration", "official");

    private Metonyms() {}

    /** The uses of capitals that act. */
    static List<Use> acting(List<Use> uses) {
        List<Use> acting = new ArrayList<>();
        for (Use use : uses) {
            if (use.type() == EntityType.PLACE
                    && Lands.capitalOf(use.text()) != null
                    && use.sentence().role().isRead()
                    && !isDateline(use)
                    && acts(use.sentence(), Tree.headOf(use.sentence(), use.first(), use.end()))) {
                acting.add(use);
            }
        }
        return acting;
    }

    /** "MOSCOW — …", "Moscow (Agency) - …" at the head of a paragraph. */
    private static boolean isDateline(Use use) {
        List<Token> tokens = use.sentence().tokens();
        if (use.first() > 0 || use.end() >= tokens.size()) {
            return false;
        }
        String next = tokens.get(use.end()).form();
        return next.startsWith("-") || next.equals("—") || next.equals("–") || next.equals("(") || next.equals("/");
    }

    /** Gives uses that act to the states of their capitals, which may be named nowhere else. */
    static void join(List<Cluster> clusters, List<Use> acting) {
        Map<String, Cluster> states =
                new HashMap<>(Discourse.Lookup.of(clusters).states());
        for (Use use : acting) {
            String code = Lands.capitalOf(use.text());
            if (code != null) {
                Cluster state = states.get(code);
                if (state == null) {
                    state = new Cluster(EntityType.PLACE);
                    state.country(code);
                    states.put(code, state);
                    clusters.add(state);
                }
                state.stoodFor(use);
            }
        }
    }

    private static boolean acts(Sentence sentence, int name) {
        Token token = sentence.tokens().get(name);
        Token above = token.head() < 0 ? token : sentence.tokens().get(token.head());
        return switch (token.relation()) {
            case "nsubj" -> isDeed(sentence, above);
            case "nsubjpass" -> isToldOrAsked(above);
            case "poss" -> Kinds.ENGLISH.isHolding(Descriptions.singular(above));
            case "conj" -> above.index() < name && acts(sentence, above.index());
            case "dobj", "dative" -> isToldOrAsked(above);
            case "pobj" -> isPartner(sentence, above);
            case "compound", "nmod" ->
                GOVERNMENTS.contains(Descriptions.singular(above))
                        || (Kinds.ENGLISH.isEncounter(Descriptions.singular(above)) && isPaired(sentence, token));
            default -> false;
        };
    }

    /** "Damascus-Moscow relations", but not "the Moscow talks". */
    private static boolean isPaired(Sentence sentence, Token token) {
        int at = token.index();
        boolean before = at > 1 && isHyphen(sentence.tokens().get(at - 1)) && sentence.nameAt(at - 2) != null;
        boolean after = at + 2 < sentence.tokens().size()
                && isHyphen(sentence.tokens().get(at + 1))
                && sentence.nameAt(at + 2) != null;
        return before || after;
    }

    private static boolean isHyphen(Token token) {
        return token.tag().equals("HYPH") || token.form().equals("–");
    }

    /** The verb itself, or what it has or wants to do: "Moscow has to decide", "wants to keep". */
    private static boolean isDeed(Sentence sentence, Token verb) {
        if (Kinds.ENGLISH.isDeed(verb.lemma())) {
            return true;
        }
        boolean keeps = Set.of("maintain", "keep", "have", "hold", "make", "give", "take", "show", "see")
                .contains(verb.lemma());
        return keeps
                && Tree.children(sentence, verb.index()).stream()
                        .filter(child -> child.relation().equals("dobj"))
                        .map(Descriptions::singular)
                        .anyMatch(noun -> Kinds.ENGLISH.isHolding(noun) || Kinds.ENGLISH.isEncounter(noun));
    }

    /** "Asked Moscow to …", "Moscow was accused". */
    private static boolean isToldOrAsked(Token verb) {
        return ADDRESSED.contains(verb.lemma());
    }

    /** "Ties with Moscow", "between Ankara and Damascus", "agreed with Ankara", "supported by Moscow", "pressure on Moscow". */
    private static boolean isPartner(Sentence sentence, Token preposition) {
        if (preposition.head() < 0) {
            return false;
        }
        Token above = sentence.tokens().get(preposition.head());
        String word = above.isNoun() ? Descriptions.singular(above) : above.lemma();
        boolean deed = above.isVerb() && Kinds.ENGLISH.isDeed(word);
        return switch (preposition.lemma()) {
            case "by" -> deed;
            case "between", "with" -> deed || (above.isNoun() && Kinds.ENGLISH.isEncounter(word));
            default -> BEFORE.getOrDefault(preposition.lemma(), Set.of()).contains(word);
        };
    }
}

package org.stemma.event;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Entity;
import org.stemma.news.EntityType;
import org.stemma.news.Mention;
import org.stemma.news.Token;

/**
 * Which entity a phrase names: by the mention that holds its head word, else by one that narrows it ("Arlan forces", "the
 * island's navy"). Built once for a story; each question costs the phrase's tokens.
 */
final class Who {
    private final Map<String, Map<Integer, Map<Integer, Entity>>> byArticle = new HashMap<>();
    private final Set<String> parties;

    /** "Thousands marched", "dozens of villagers fled". */
    private static final Set<String> COUNTS = Set.of(
            "thousand",
            "thousands",
            "hundred",
            "hundreds",
            "dozen",
            "dozens",
            "tens",
            "scores",
            "crowd",
            "group",
            "number",
            "handful",
            "half",
            "third",
            "quarter",
            "majority",
            "most",
            "many",
            "several",
            "some",
            "wave",
            "ten",
            "score",
            "million",
            "millions",
            "member",
            "part");

    /** Words that tell nothing of whom they stand before. */
    private static final Set<String> EMPTY =
            Set.of("very", "own", "same", "such", "other", "his", "her", "its", "their", "our", "my");

    /**
     * @param parties nouns that stand for the party named beside them
     */
    Who(List<Entity> entities, Set<String> parties) {
        this.parties = parties;
        for (Entity entity :
                entities.stream().sorted(Comparator.comparing(Entity::id)).toList()) {
            for (Mention mention : entity.mentions()) {
                if (mention.kind() == Mention.Kind.JOINT) {
                    continue;
                }
                Map<Integer, Entity> tokens = byArticle
                        .computeIfAbsent(mention.passage().article(), key -> new HashMap<>())
                        .computeIfAbsent(mention.sentence(), key -> new HashMap<>());
                for (int i = mention.first(); i < mention.end(); i++) {
                    tokens.putIfAbsent(i, entity);
                }
            }
        }
    }

    /** The entity whose mention holds a token. */
    @Nullable
    Entity at(String article, int sentence, int token) {
        return byArticle
                .getOrDefault(article, Map.of())
                .getOrDefault(sentence, Map.of())
                .get(token);
    }

    /** Whether a noun phrase names a party itself, or one of its people, ships or towns. */
    boolean isSomeone(String article, Clause clause, Token head) {
        Entity named = at(article, clause.sentence().index(), head.index());
        Token counted = counted(clause, head);
        return named != null
                ? isParty(named)
                : isPeople(head) || (!counted.equals(head) && isSomeone(article, clause, counted));
    }

    /** Whether a noun names an organisation: "the union", not by its name, does not. */
    boolean isOrganisation(String article, Clause clause, Token head) {
        Entity named = at(article, clause.sentence().index(), head.index());
        return named != null && named.type() == EntityType.ORGANISATION;
    }

    /** Whether a noun names a country, a region or a town. */
    boolean isPlace(String article, Clause clause, Token head) {
        Entity named = at(article, clause.sentence().index(), head.index());
        return named != null && isPlace(named);
    }

    /** Whether a noun only counts those whom its "of" names. */
    static boolean isCount(Token noun) {
        return COUNTS.contains(noun.lemma()) || noun.tag().equals("CD");
    }

    /** Of "dozens of villagers", "11 of the island's prisoners", those who are counted. */
    private static Token counted(Clause clause, Token head) {
        Token noun = head;
        while (isCount(noun)) {
            Token of = clause.prepositional(noun, "of");
            if (of == null || of.index() <= noun.index()) {
                break;
            }
            noun = of;
        }
        return noun;
    }

    /** "Minister", "ex-minister", "The Government". */
    private boolean isPeople(Token noun) {
        String lemma = noun.lemma();
        String last = lemma.substring(lemma.lastIndexOf('-') + 1);
        // a word that the language does not know keeps its plural: "ex-members"
        String single = last.endsWith("s") ? last.substring(0, last.length() - 1) : last;
        return parties.contains(lemma) || parties.contains(last) || parties.contains(single);
    }

    /**
     * The participant that a noun phrase names.
     *
     * @param words whether anything of a party stands for it ("condemned the party's plan"), not only its people and places
     */
    @Nullable
    Party of(String article, Clause clause, Token head, boolean words) {
        int sentence = clause.sentence().index();
        Entity named = at(article, sentence, head.index());
        if (named != null) {
            return isParty(named) ? Party.of(named) : null;
        }
        if (!head.isNoun() && !head.tag().equals("CD") && !head.tag().startsWith("JJ")) {
            return null;
        }
        Entity narrowing = null;
        boolean stands = words || isPeople(head) || clause.child(head, "appos") != null;
        for (Token child : clause.children(head)) {
            boolean narrows = stands
                    && switch (child.relation()) {
                        case "nmod", "amod", "compound", "poss", "appos" -> true;
                        default -> false;
                    };
            Entity modifier = narrows ? at(article, sentence, child.index()) : null;
            if (modifier != null
                    && isParty(modifier)
                    && (narrowing == null || child.relation().equals("appos"))) {
                narrowing = modifier;
            }
        }
        boolean someone = narrowing != null
                && isOnePerson(head)
                && narrowing.type() != EntityType.PERSON
                && clause.child(head, "appos") == null;
        if (narrowing != null && !someone) {
            return Party.of(narrowing, words(clause, head, head));
        }
        Token of = clause.prepositional(head, "of");
        Entity whole = of == null || !isPeople(head) ? null : at(article, sentence, of.index());
        if (whole != null && isParty(whole) && !someone) {
            return Party.of(whole, words(clause, head, head));
        }
        return unnamed(article, clause, head, narrowing == null ? whole : narrowing);
    }

    /** An entity at a token: with the words that it narrows, if it only tells whose they are ("Arlan forces"). */
    static Party narrowing(Entity entity, Clause clause, Token token) {
        boolean narrows = switch (token.relation()) {
            case "nmod", "amod", "compound", "poss" -> token.head() > token.index();
            default -> false;
        };
        Token head = narrows ? clause.sentence().tokens().get(token.head()) : token;
        return narrows ? Party.of(entity, words(clause, head, head)) : Party.of(entity);
    }

    /** People that the report does not name: of a country, if a word beside them tells it. */
    private @Nullable Party unnamed(String article, Clause clause, Token head, @Nullable Entity beside) {
        Token noun = counted(clause, head);
        Entity counted =
                noun.equals(head) ? null : at(article, clause.sentence().index(), noun.index());
        if (counted != null) {
            return isParty(counted) ? Party.unnamed(words(clause, head, noun), "people", counted.country()) : null;
        }
        boolean people = isPeople(noun) || COUNTS.contains(noun.lemma());
        return people
                ? Party.unnamed(words(clause, head, noun), noun.lemma(), beside == null ? null : beside.country())
                : null;
    }

    /** From the first modifier to the noun. */
    private static String words(Clause clause, Token head, Token noun) {
        List<Token> tokens = clause.sentence().tokens();
        int first = head.index();
        while (first > 0 && isModifier(clause, tokens.get(first - 1), head)) {
            first--;
            // "Arlan-based": what a hyphen ties is one word
            boolean tied = first > 1 && isHyphen(tokens.get(first - 1)) && isGlued(tokens, first);
            first -= tied && isGlued(tokens, first - 1) ? 2 : 0;
        }
        int last = Math.max(head.index(), noun.index());
        StringBuilder words = new StringBuilder();
        for (int i = first; i <= last; i++) {
            words.append(i == first || isGlued(tokens, i) ? "" : " ")
                    .append(tokens.get(i).form());
        }
        return words.toString();
    }

    private static boolean isHyphen(Token token) {
        return token.form().equals("-");
    }

    /** Whether no space stands before a token. */
    private static boolean isGlued(List<Token> tokens, int index) {
        return tokens.get(index).span().start() == tokens.get(index - 1).span().end();
    }

    private static boolean isModifier(Clause clause, Token token, Token head) {
        boolean under = token.head() == head.index()
                || (token.head() >= 0
                        && token.head() < head.index()
                        && clause.below(head).contains(token));
        return under
                && !token.tag().equals("DT")
                && !token.tag().equals("WP$")
                && !EMPTY.contains(token.lemma())
                && Character.isLetterOrDigit(token.form().charAt(0));
    }

    /** Those who act or are acted upon: no laws, works or days. */
    static boolean isParty(Entity entity) {
        return switch (entity.type()) {
            case PERSON, ORGANISATION, PLACE, GROUP, FACILITY -> true;
            case EVENT, WORK, LAW, PRODUCT, OTHER -> false;
        };
    }

    static boolean isPlace(Entity entity) {
        return entity.type() == EntityType.PLACE || entity.type() == EntityType.FACILITY;
    }

    /** "The former Arlan governor": some person, not the state that the word before names. */
    private static boolean isOnePerson(Token head) {
        String lemma = head.lemma();
        boolean agent = lemma.endsWith("er")
                || lemma.endsWith("or")
                || lemma.endsWith("ist")
                || lemma.endsWith("man")
                || lemma.endsWith("president")
                || lemma.endsWith("chief")
                || lemma.equals("official")
                || lemma.equals("king");
        return head.tag().equals("NN") && agent;
    }
}

package org.stemma.entity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.stemma.news.EntityType;
import org.stemma.news.Mention;
import org.stemma.news.Sentence;
import org.stemma.news.Token;

/**
 * Two taken up together: "both leaders", "the two countries", "the two men". Exactly two that fit must be at hand, else nobody is meant.
 */
final class Pairs {
    /** In sentences. */
    private static final int REACH = 3;

    private static final Set<String> COUNT = Set.of("two", "both");
    private static final Set<String> STATES =
            Set.of("country", "nation", "state", "government", "capital", "neighbour", "neighbor");
    private static final Set<String> COMPANIES =
            Set.of("company", "firm", "airline", "bank", "group", "organisation", "organization", "party");
    private static final Set<String> PERSONS = Set.of(
            "man",
            "woman",
            "leader",
            "president",
            "minister",
            "politician",
            "official",
            "candidate",
            "rival",
            "statesman");

    private Pairs() {}

    static void link(Discourse discourse, Sentence sentence, Token token) {
        if (!token.tag().equals("NNS") || discourse.isNamed(sentence, token.index()) || !isPair(sentence, token)) {
            return;
        }
        List<Cluster> meant = new ArrayList<>(fitting(discourse, sentence, token));
        if (meant.size() == 2) {
            int first = Tree.phraseStart(sentence, token.index());
            discourse.take(meant, sentence, first, token.index() + 1, Mention.Kind.JOINT);
        }
    }

    /** "The two", "both"; without words that make others of them. */
    private static boolean isPair(Sentence sentence, Token noun) {
        boolean pair = false;
        boolean definite = false;
        for (Token child : Tree.children(sentence, noun.index())) {
            String form = child.lemma();
            boolean narrows = Set.of("poss", "relcl", "acl", "compound").contains(child.relation())
                    || (child.relation().equals("prep") && child.lemma().equals("of"))
                    || Set.of("other", "more", "last", "first", "next").contains(form);
            if (narrows) {
                return false;
            }
            pair |= COUNT.contains(child.form().toLowerCase(Locale.ROOT));
            definite |= form.equals("the") || form.equals("both") || form.equals("these");
        }
        return pair && definite;
    }

    private static Set<Cluster> fitting(Discourse discourse, Sentence sentence, Token noun) {
        String word = Descriptions.singular(noun);
        Set<Cluster> fitting = new LinkedHashSet<>();
        for (Phrase phrase : discourse.before(sentence, noun.index(), REACH)) {
            for (Cluster cluster : phrase.referents) {
                if (fits(discourse, cluster, word)) {
                    fitting.add(discourse.stateOf(cluster));
                }
            }
        }
        return fitting;
    }

    private static boolean fits(Discourse discourse, Cluster cluster, String word) {
        if (cluster.type == EntityType.PERSON) {
            Gender gender = word.equals("man") ? Gender.MALE : word.equals("woman") ? Gender.FEMALE : Gender.UNKNOWN;
            boolean role = Set.of("man", "woman").contains(word)
                    || cluster.facts.stream()
                            .anyMatch(fact -> !fact.past() && Lexicon.ENGLISH.takesUp(fact.role(), word));
            return PERSONS.contains(word) && gender.agrees(cluster.gender()) && role;
        }
        if (STATES.contains(word)) {
            return discourse.stateOf(cluster).isState();
        }
        return COMPANIES.contains(word) && cluster.type == EntityType.ORGANISATION && cluster.isCalled(word);
    }
}

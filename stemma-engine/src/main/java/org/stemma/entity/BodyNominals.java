package org.stemma.entity;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.EntityType;
import org.stemma.news.Mention;
import org.stemma.news.Sentence;
import org.stemma.news.Token;

/**
 * Bodies, places and things taken up by what they are: "the company", "the ministry", "the city".
 *
 * <p>Those called so by their name or by a report come first ("Bank of Luria": the bank). Where there are none, "the company" may
 * be a body that nothing is known of, if it is the only one at hand. Of several, {@link Salience} decides or nobody is meant.
 */
final class BodyNominals {
    /** In sentences. */
    private static final int REACH = 3;

    /** A rival's share; as for pronouns. */
    private static final double NEAR = 0.6;

    private static final Set<String> DEFINITE = Set.of("the", "this", "that");

    /** Nouns so wide that a body of unknown kind may be meant. */
    private static final Set<String> WIDE =
            Set.of("company", "firm", "corporation", "group", "organisation", "organization");

    /** Words that make another one of it. */
    private static final Set<String> OTHERS = Set.of(
            "other",
            "another",
            "new",
            "next",
            "first",
            "second",
            "third",
            "last",
            "rival",
            "parent",
            "sister",
            "previous",
            "former",
            "different",
            "same",
            "only",
            "average",
            "entire",
            "old",
            "biggest",
            "largest",
            "second-largest",
            "smaller",
            "bigger",
            "larger",
            "leading",
            "top",
            "best",
            "worst",
            "nearest",
            "wrong",
            "right",
            "typical");

    /** Left to {@link States}, or too wide to tell one from another. */
    private static final Set<String> ELSEWHERE = Set.of(
            "country", "nation", "capital", "state", "republic", "kingdom", "government", "administration", "body");

    private BodyNominals() {}

    static void link(Discourse discourse, Sentence sentence, Token token) {
        String noun = Descriptions.singular(token);
        if (!Kinds.ENGLISH.isKind(noun) || ELSEWHERE.contains(noun) || !isDefinite(discourse, sentence, token)) {
            return;
        }
        int first = Tree.phraseStart(sentence, token.index());
        Cluster meant = meant(discourse, sentence, token, first, noun);
        if (meant != null) {
            discourse.take(List.of(meant), sentence, first, token.index() + 1, Mention.Kind.NOMINAL);
        }
    }

    /** A singular with "the" that nothing narrows: no clause, no owner, no "of", no word for another one. */
    private static boolean isDefinite(Discourse discourse, Sentence sentence, Token token) {
        boolean head = token.tag().equals("NN")
                && !Set.of("compound", "appos", "attr", "nmod", "npadvmod", "conj")
                        .contains(token.relation());
        return head && !discourse.isNamed(sentence, token.index()) && isBare(discourse, sentence, token, false);
    }

    /**
     * Whether "the" stands before a noun and nothing narrows it.
     *
     * @param owned whether it may have an owner that is a state ("Luria's capital")
     */
    static boolean isBare(Discourse discourse, Sentence sentence, Token token, boolean owned) {
        boolean definite = false;
        for (Token child : Tree.children(sentence, token.index())) {
            boolean state = owned && child.relation().equals("poss") && discourse.isNamed(sentence, child.index());
            boolean narrows = switch (child.relation()) {
                case "relcl", "acl", "appos" -> true;
                case "poss" -> !state;
                case "prep" -> child.lemma().equals("of");
                default -> OTHERS.contains(child.lemma()) || child.tag().equals("JJS");
            };
            if (narrows) {
                return false;
            }
            definite |= state || (child.relation().equals("det") && DEFINITE.contains(child.lemma()));
        }
        return definite;
    }

    private static @Nullable Cluster meant(
            Discourse discourse, Sentence sentence, Token token, int first, String noun) {
        List<Cluster> known = discourse.known().stream()
                .filter(c -> c.type != EntityType.PERSON && agrees(c, sentence, first, token.index()))
                .toList();
        List<Cluster> called = known.stream().filter(c -> c.isCalled(noun)).toList();
        if (called.size() == 1) {
            return called.getFirst();
        }
        if (called.isEmpty() && !WIDE.contains(noun)) {
            return null;
        }
        List<Cluster> possible = !called.isEmpty()
                ? called
                : known.stream()
                        .filter(c ->
                                c.type == EntityType.ORGANISATION && c.kinds().isEmpty())
                        .toList();
        Phrase best = Salience.best(
                discourse,
                sentence,
                token,
                discourse.before(sentence, token.index(), REACH),
                phrase -> {
                    Cluster cluster = phrase.cluster();
                    boolean rival = cluster == null
                            && phrase.referents.isEmpty()
                            && !phrase.plural
                            && Kinds.ENGLISH.takesUp(Descriptions.singular(phrase.token()), noun);
                    return rival || (cluster != null && possible.contains(cluster)) ? 1 : 0;
                },
                NEAR);
        return best == null ? null : best.cluster();
    }

    /** Whether states named before the noun are the body's own, and other names its own too: "the Harrow index" is Harrow's. */
    private static boolean agrees(Cluster cluster, Sentence sentence, int first, int noun) {
        String country = cluster.country();
        for (int i = first; i < noun; i++) {
            Token token = sentence.tokens().get(i);
            String state = Lands.anyState(token.form());
            boolean stranger =
                    state == null && token.isProperNoun() && !cluster.isNamedWith(Spelling.fold(token.form()));
            if (stranger) {
                return false;
            }
            if (state != null && country != null && !state.equals(country)) {
                return false;
            }
        }
        return true;
    }
}

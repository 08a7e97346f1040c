package org.stemma.entity;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.EntityType;
import org.stemma.news.Mention;
import org.stemma.news.Sentence;
import org.stemma.news.Token;

/**
 * "The country", "the capital": of the state that the sentence names, or that it and the one before speak of, by its name, its people, its
 * capital or its seat. Where two states are spoken of, none is meant: the word means another one from sentence to sentence.
 */
final class States {
    private static final Set<String> COUNTRY = Set.of("country", "nation");
    private static final String CAPITAL = "capital";

    private States() {}

    static void link(Discourse discourse, Sentence sentence, Token token) {
        String noun = Descriptions.singular(token);
        boolean country = COUNTRY.contains(noun);
        boolean definite = (country || noun.equals(CAPITAL))
                && token.tag().equals("NN")
                && !Set.of("compound", "appos", "attr", "nmod").contains(token.relation())
                && !discourse.isNamed(sentence, token.index())
                && BodyNominals.isBare(discourse, sentence, token, !country);
        String code = definite ? code(discourse, sentence, token) : null;
        Cluster meant = code == null ? null : country ? discourse.state(code) : discourse.capital(code);
        if (meant != null) {
            int first = Tree.phraseStart(sentence, token.index());
            discourse.take(List.of(meant), sentence, first, token.index() + 1, Mention.Kind.NOMINAL);
        }
    }

    private static @Nullable String code(Discourse discourse, Sentence sentence, Token token) {
        for (int i = Tree.phraseStart(sentence, token.index()); i < token.index(); i++) {
            String own = Lands.anyState(sentence.tokens().get(i).form());
            if (own != null) {
                return own;
            }
        }
        Set<String> here = codes(discourse, sentence, token, 0, false);
        Set<String> named = codes(discourse, sentence, token, 0, true);
        if (here.size() == 1 && !named.isEmpty()) {
            return here.iterator().next();
        }
        Set<String> both = new LinkedHashSet<>(here);
        both.addAll(codes(discourse, sentence, token, 1, false));
        return both.size() == 1 ? both.iterator().next() : null;
    }

    /** The states of a sentence before a token, or of one before it; of persons none, since "his country" may be another. */
    private static Set<String> codes(Discourse discourse, Sentence sentence, Token token, int back, boolean nouns) {
        Set<String> codes = new LinkedHashSet<>();
        for (Phrase phrase : discourse.before(sentence, token.index(), back)) {
            for (Cluster cluster : phrase.referents) {
                String country = cluster.type == EntityType.PERSON ? null : cluster.country();
                boolean fits = !nouns || cluster.type == EntityType.PLACE;
                if (fits && country != null && phrase.sentence.index() == sentence.index() - back) {
                    codes.add(country);
                }
            }
        }
        return codes;
    }
}

package org.stemma.entity;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.stemma.news.EntityType;
import org.stemma.news.Mention;
import org.stemma.news.Sentence;
import org.stemma.news.Token;

/**
 * Persons taken up by what they are: "the Ruritanian president", "the spokesman".
 *
 * <p>A definite singular noun phrase is a person's if the role, the state, the gender and "former" agree with what the reports
 * say of that person, and of nobody else mentioned before in the article. A phrase that names the state may also reach a
 * person of the story whom the article has not named. Of several, the one just mentioned is meant only if the others are
 * long past; else nobody is. Plurals ("both leaders") are the business of {@link Pairs}.
 */
final class Nominals {
    /** In sentences. A person mentioned so recently is at hand. */
    private static final int AT_HAND = 2;

    /** In sentences. A person not mentioned for so long is no rival. */
    private static final int LONG_PAST = 6;

    private static final Set<String> DEFINITE = Set.of("the", "this", "that");

    /** "The official" is as a rule somebody whom the report will not name. */
    private static final String UNNAMED = "official";

    private Nominals() {}

    static void link(Discourse discourse, Sentence sentence, Token token, List<Cluster> persons, Aliases aliases) {
        if (!isDefiniteRole(discourse, sentence, token)) {
            return;
        }
        int first = Tree.phraseStart(sentence, token.index());
        int end = endOf(sentence, token);
        Fact said = Descriptions.fact(sentence, first, end, token.index(), EntityType.PERSON);
        if (said == null || said.role().equals(UNNAMED)) {
            return;
        }
        Predicate<Cluster> bodies = p -> aliases.agree(sentence, first, token.index(), p);
        Cluster person = meant(discourse, sentence, said, persons, bodies);
        if (person != null) {
            discourse.take(List.of(person), sentence, first, end, Mention.Kind.NOMINAL);
        }
    }

    private static int endOf(Sentence sentence, Token noun) {
        List<Token> tokens = sentence.tokens();
        int of = noun.index() + 1;
        boolean ofState = of + 1 < tokens.size()
                && tokens.get(of).lemma().equals("of")
                && Lands.anyState(tokens.get(of + 1).form()) != null;
        return ofState ? of + 2 : noun.index() + 1;
    }

    private static boolean isDefiniteRole(Discourse discourse, Sentence sentence, Token token) {
        boolean head = token.tag().startsWith("NN")
                && !token.tag().endsWith("S")
                && !Set.of("compound", "appos", "attr", "nmod", "npadvmod").contains(token.relation())
                && !Descriptions.role(token).isEmpty();
        if (!head || discourse.isNamed(sentence, token.index())) {
            return false;
        }
        boolean definite = false;
        for (Token child : Tree.children(sentence, token.index())) {
            boolean named = child.relation().equals("appos") || discourse.isPerson(sentence, child.index());
            if (named && child.index() > token.index() - 2 && !child.relation().equals("poss")) {
                return false;
            }
            boolean article = child.relation().equals("det") && DEFINITE.contains(child.lemma());
            boolean owner = child.relation().equals("poss") && Lands.anyState(child.form()) != null;
            definite |= article || owner;
        }
        return definite;
    }

    private static @Nullable Cluster meant(
            Discourse discourse, Sentence sentence, Fact said, List<Cluster> persons, Predicate<Cluster> bodies) {
        List<Cluster> known = discourse.known().stream()
                .filter(p -> p.type == EntityType.PERSON && fits(p, said) && bodies.test(p))
                .toList();
        if (known.size() == 1) {
            return known.getFirst();
        }
        if (known.size() > 1) {
            List<Cluster> near = known.stream()
                    .filter(p -> discourse.distance(p, sentence) <= AT_HAND)
                    .toList();
            List<Cluster> rivals = known.stream()
                    .filter(p -> discourse.distance(p, sentence) < LONG_PAST)
                    .toList();
            return near.size() == 1 && rivals.size() == 1 ? near.getFirst() : null;
        }
        List<Cluster> anywhere = said.country() == null
                ? List.of()
                : persons.stream().filter(p -> fits(p, said) && bodies.test(p)).toList();
        return anywhere.size() == 1 ? anywhere.getFirst() : null;
    }

    /** Whether something that reports say of a person agrees with all that the phrase says. */
    private static boolean fits(Cluster person, Fact said) {
        String country = said.country();
        return Lexicon.ENGLISH.genderOfRole(said.role()).agrees(person.gender())
                && person.facts.stream()
                        .anyMatch(fact -> Lexicon.ENGLISH.takesUp(fact.role(), said.role())
                                && fact.past() == said.past()
                                && (country == null
                                        || country.equals(fact.country())
                                        || (fact.country() == null && country.equals(person.country()))));
    }
}

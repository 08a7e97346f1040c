package org.stemma.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Sentence;
import org.stemma.news.Token;

/**
 * Cues in the passive voice: what was their object is their subject, and who speaks stands behind "by" or nowhere. "Okoro was
 * accused by Mensah of …", "a plan backed by the council", "it is believed that …".
 */
final class Passives {
    private final Sentence sentence;
    private final Complements complements;

    Passives(Sentence sentence) {
        this.sentence = sentence;
        this.complements = new Complements(sentence);
    }

    boolean isPassive(Token verb) {
        return Voices.isPassive(sentence, verb) || Syntax.isReduced(sentence, verb);
    }

    Complements.@Nullable Found of(Token verb, Cue cue, @Nullable Voice agent) {
        boolean told = agent != null && Voices.canSpeak(agent);
        if (!told && !cue.takes("s") && !cue.takes("t") && !cue.takes("a")) {
            return null;
        }
        Complements.Found clause = cue.takes("t") ? complements.ofVerb(verb, cue, false) : null;
        if (clause != null) {
            return clause;
        }
        List<Integer> subject = subject(verb);
        Token rest = !told && !cue.takes("s") ? null : rest(verb, cue);
        boolean about = rest != null && cue.takes("+" + rest.lemma());
        if (rest != null && about) {
            List<Integer> named = Syntax.under(sentence, rest.index());
            return new Complements.Found(named.subList(1, named.size()), true, rest.index());
        }
        if (rest != null && (!subject.isEmpty() || cue.takes("a"))) {
            List<Integer> both = new ArrayList<>(cue.takes("a") ? List.of() : subject);
            both.addAll(complements.phraseUnder(rest));
            boolean adjacent = rest.relation().equals("prep") && rest.index() == verb.index() + 1;
            return new Complements.Found(both, false, adjacent ? rest.index() : -1);
        }
        return told && cue.takes("o") && !subject.isEmpty() ? new Complements.Found(subject, true, -1) : null;
    }

    /** The infinitive, the name or the phrase that a frame goes on with. */
    private @Nullable Token rest(Token verb, Cue cue) {
        for (Token child : Syntax.children(sentence, verb.index())) {
            boolean after = child.index() > verb.index();
            boolean infinitive = Set.of("xcomp", "ccomp").contains(child.relation())
                    && Syntax.isInfinitive(sentence, child)
                    && (cue.takes("oi") || cue.takes("i"));
            boolean name = cue.takes("d") && child.relation().equals("oprd");
            boolean phrase = child.relation().equals("prep") && cue.takes("o+" + child.lemma());
            boolean asked = child.relation().equals("prep") && cue.takes("+" + child.lemma()) && cue.takes("s");
            if (after && (infinitive || name || phrase || asked)) {
                return child;
            }
        }
        return null;
    }

    /** The passive subject, or the noun that the participle or its relative clause describes. */
    private List<Integer> subject(Token verb) {
        Token beside = Voices.passiveBeside(sentence, verb);
        if (beside != null) {
            return subject(beside);
        }
        Token subject = Syntax.child(sentence, verb.index(), "nsubjpass");
        Token head = Syntax.head(sentence, verb);
        boolean describes = Set.of("acl", "relcl").contains(verb.relation());
        if (subject != null && !subject.tag().startsWith("W")) {
            return Syntax.under(sentence, subject.index());
        }
        if (head == null || !describes || !head.isNoun()) {
            return List.of();
        }
        int clause = Syntax.start(sentence, verb.index());
        return Syntax.under(sentence, head.index()).stream()
                .filter(i -> i < clause && !Syntax.isUnder(sentence, i, verb.index()))
                .toList();
    }
}

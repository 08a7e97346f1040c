package org.stemma.quote;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Sentence;
import org.stemma.news.Token;

/**
 * Cues that are no verbs: nouns with an owner, a "by" or a light verb ("Okoro's claim that …", "made a promise to …", "fears
 * among voters that …"), and adjectives that say how somebody stands to a fact ("is confident that …").
 */
final class Nominals {
    private static final Set<String> COPULAS =
            Set.of("be", "seem", "appear", "remain", "feel", "become", "sound", "grow", "get", "look", "stay");

    /** What leads from a noun to whoever utters it. */
    private static final Set<String> OWNING = Set.of("by", "from", "among", "of", "between");

    private final Sentence sentence;
    private final Complements complements;

    Nominals(Sentence sentence) {
        this.sentence = sentence;
        this.complements = new Complements(sentence);
    }

    @Nullable
    Attribution of(Token token) {
        if (token.isNoun() && !token.isProperNoun()) {
            return noun(token);
        }
        boolean adjective = token.tag().startsWith("JJ")
                || token.tag().equals("VBN")
                || token.tag().equals("VBD");
        return adjective ? adjective(token) : null;
    }

    /** Whether a light verb only carries its object: "voiced support for …". */
    boolean isCarried(Token verb) {
        Token object = Syntax.child(sentence, verb.index(), "dobj");
        return object != null && !Cues.ENGLISH.of(Cues.Part.LIGHT, verb.lemma()).isEmpty() && noun(object) != null;
    }

    private @Nullable Attribution noun(Token noun) {
        for (Cue cue : Cues.ENGLISH.of(Cues.Part.NOUN, noun.lemma())) {
            Token light = light(noun);
            Complements.Found found = complements.ofWord(noun, cue);
            found = found == null ? copular(noun, cue) : found;
            Voice voice = voice(noun, light, found);
            boolean open = voice == null && found != null && !found.topic() && cue.takes("t") && isThat(noun);
            boolean nobody = voice != null && (Voices.isNobody(voice) || !Voices.canSpeak(voice));
            if (found != null && !nobody && (voice != null || open)) {
                Token verb = voice != null && Syntax.child(sentence, noun.index(), "poss") != null ? null : light;
                return new Attribution(
                        sentence,
                        noun.index(),
                        Groups.joined(sentence, verb, noun, found.preposition()),
                        verb != null && isNegated(verb) ? cue.negated() : cue,
                        voice,
                        found.tokens(),
                        false,
                        found.topic());
            }
        }
        return null;
    }

    private boolean isThat(Token noun) {
        int next = noun.index() + 1;
        return next < sentence.tokens().size()
                && sentence.tokens().get(next).lemma().equals("that");
    }

    private boolean isNegated(Token verb) {
        return Syntax.child(sentence, verb.index(), "neg") != null;
    }

    /** The light verb whose object a noun is. */
    private @Nullable Token light(Token noun) {
        Token verb = Syntax.head(sentence, noun);
        boolean object = noun.relation().equals("dobj") || noun.relation().equals("nsubjpass");
        boolean is = verb != null
                && object
                && !Cues.ENGLISH.of(Cues.Part.LIGHT, verb.lemma()).isEmpty();
        return is ? verb : null;
    }

    /** "His goal is to …", "her fear was that …". */
    private Complements.@Nullable Found copular(Token noun, Cue cue) {
        Token be = Syntax.head(sentence, noun);
        if (be == null || !be.lemma().equals("be") || !noun.relation().equals("nsubj")) {
            return null;
        }
        for (Token child : Syntax.children(sentence, be.index())) {
            boolean clause = child.relation().equals("ccomp") && cue.takes("t");
            boolean infinitive = Set.of("xcomp", "ccomp", "attr").contains(child.relation())
                    && Syntax.isInfinitive(sentence, child)
                    && cue.takes("i");
            if (child.index() > be.index() && (clause || infinitive)) {
                return new Complements.Found(Syntax.under(sentence, child.index()), false, -1);
            }
        }
        return null;
    }

    private @Nullable Voice voice(Token noun, @Nullable Token light, Complements.@Nullable Found found) {
        Token owner = Syntax.child(sentence, noun.index(), "poss");
        if (owner != null) {
            return Voices.voice(sentence, owner, noun.index());
        }
        for (Token child : Syntax.children(sentence, noun.index())) {
            Token named = Syntax.child(sentence, child.index(), "pobj");
            boolean taken = found != null && found.preposition() == child.index();
            if (named != null && !taken && child.index() > noun.index() && OWNING.contains(child.lemma())) {
                Voice voice = Voices.voice(sentence, named, noun.index());
                return Voices.canSpeak(voice) ? voice : null;
            }
        }
        return light == null ? null : Voices.of(sentence, light);
    }

    private @Nullable Attribution adjective(Token word) {
        List<Cue> cues = Cues.ENGLISH.of(Cues.Part.ADJECTIVE, word.isVerb() ? word.form() : word.lemma());
        if (cues.isEmpty()) {
            return null;
        }
        Token verb = Syntax.head(sentence, word);
        boolean passive = word.isVerb() && Voices.isPassive(sentence, word);
        boolean copula = verb != null
                && COPULAS.contains(verb.lemma())
                && Set.of("acomp", "xcomp", "oprd", "attr").contains(word.relation());
        Voice voice = passive ? patient(word) : copula && verb != null ? Voices.of(sentence, verb) : null;
        if (voice == null || Voices.isNobody(voice) || !Voices.canSpeak(voice)) {
            return null;
        }
        for (Cue cue : cues) {
            Complements.Found found = complements.ofWord(word, cue);
            if (found != null) {
                boolean not = isNegated(word) || (copula && verb != null && isNegated(verb));
                return new Attribution(
                        sentence,
                        word.index(),
                        Groups.joined(sentence, copula ? verb : null, word, found.preposition()),
                        not ? cue.negated() : cue,
                        voice,
                        found.tokens(),
                        false,
                        found.topic());
            }
        }
        return null;
    }

    /** Who is said to be concerned, determined, convinced. */
    private @Nullable Voice patient(Token participle) {
        Token subject = Syntax.child(sentence, participle.index(), "nsubjpass");
        return subject == null || subject.tag().startsWith("W")
                ? null
                : Voices.voice(sentence, subject, participle.index());
    }
}

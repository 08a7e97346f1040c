package org.stemma.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Sentence;
import org.stemma.news.Token;
import org.stemma.text.CalendarWords;

/**
 * What a cue takes after it by its frames: a clause, an infinitive, an object, a phrase. The frames are read off the dependencies;
 * what trails behind them, and what a cue of its own introduces, is left out.
 */
final class Complements {
    /** Phrases that go on with an object that hangs from the same verb: "praised Okoro for …". */
    private static final Set<String> CONTINUING =
            Set.of("as", "for", "of", "to", "over", "from", "with", "against", "about", "than", "into", "toward", "towards");

    /** In tokens: between a cue and its preposition. */
    private static final int NEAR = 3;

    private final Sentence sentence;

    /**
     * What fits a frame.
     *
     * @param topic whether it is only named
     * @param preposition index of the preposition before it, -1 if none
     */
    record Found(List<Integer> tokens, boolean topic, int preposition) {
        Found {
            tokens = List.copyOf(new TreeSet<>(tokens));
        }
    }

    Complements(Sentence sentence) {
        this.sentence = sentence;
    }

    /** Of a verb; with a voice that cannot speak only clauses count. */
    @Nullable
    Found ofVerb(Token verb, Cue cue, boolean speaks) {
        Found clause = cue.takes("t") ? clause(verb) : null;
        if (clause != null || !speaks) {
            return clause;
        }
        Token object = cue.takes("a") ? null : object(verb);
        Found found = cue.takes("oi") ? objectInfinitive(verb) : null;
        found = found == null && cue.takes("i") && object == null ? infinitive(verb) : found;
        found = found == null && cue.takes("g") ? gerund(verb) : found;
        found = found == null && cue.takes("d") ? described(verb) : found;
        found = found == null && object != null ? objectAndPhrase(verb, object, cue) : found;
        found = found == null && object == null ? phrase(verb, cue) : found;
        return found == null && object != null && cue.takes("o") && !isReflexive(object)
                ? new Found(withPhrases(verb, object), true, -1)
                : found;
    }

    /** Of a noun or an adjective. */
    @Nullable
    Found ofWord(Token word, Cue cue) {
        Found found = cue.takes("t") ? clause(word) : null;
        found = found == null && cue.takes("i") ? infinitive(word) : found;
        return found == null ? phrase(word, cue) : found;
    }

    private @Nullable Found clause(Token head) {
        for (Token child : Syntax.children(sentence, head.index())) {
            boolean clause = child.relation().equals("ccomp")
                    || (!head.isVerb() && child.relation().equals("acl") && isFinite(child));
            boolean question = startsQuestion(child);
            if (clause && (!Syntax.isInfinitive(sentence, child) || question)) {
                return new Found(Syntax.under(sentence, child.index(), foreign(head, child)), false, -1);
            }
        }
        return null;
    }

    private boolean isFinite(Token verb) {
        return Syntax.children(sentence, verb.index()).stream()
                .anyMatch(t -> t.relation().startsWith("nsubj") || t.tag().equals("MD"));
    }

    /** "How to", "whether to". */
    private boolean startsQuestion(Token verb) {
        Token first = sentence.tokens().get(Syntax.start(sentence, verb.index()));
        return first.tag().startsWith("W") || first.lemma().equals("whether");
    }

    /** Parts of a clause that another cue of the same voice introduces: ", adding that …". */
    private List<Integer> foreign(Token cue, Token clause) {
        List<Integer> foreign = new ArrayList<>();
        for (int i : Syntax.under(sentence, clause.index())) {
            Token token = sentence.tokens().get(i);
            boolean trails = i > cue.index()
                    && token.relation().equals("advcl")
                    && token.tag().equals("VBG")
                    && Cues.ENGLISH.isVerb(token.lemma())
                    && Syntax.followsComma(sentence, Syntax.start(sentence, i));
            Token head = Syntax.head(sentence, token);
            if (trails || (head != null && Voices.isBesideReport(sentence, token, head))) {
                foreign.add(i);
            }
        }
        return foreign;
    }

    private @Nullable Found infinitive(Token head) {
        for (Token child : Syntax.children(sentence, head.index())) {
            boolean complement = child.relation().equals("xcomp") || (!head.isVerb() && child.relation().equals("acl"));
            if (complement && child.index() > head.index() && Syntax.isInfinitive(sentence, child)) {
                return new Found(Syntax.under(sentence, child.index(), foreign(head, child)), false, -1);
            }
        }
        return null;
    }

    private @Nullable Found gerund(Token verb) {
        for (Token child : Syntax.children(sentence, verb.index())) {
            boolean gerund = child.tag().equals("VBG") && Set.of("xcomp", "ccomp", "dobj").contains(child.relation());
            if (gerund && child.index() > verb.index()) {
                return new Found(Syntax.under(sentence, child.index(), foreign(verb, child)), false, -1);
            }
        }
        return null;
    }

    private @Nullable Found objectInfinitive(Token verb) {
        Token object = object(verb);
        for (Token child : Syntax.children(sentence, verb.index())) {
            boolean after = child.index() > verb.index() && Syntax.isInfinitive(sentence, child);
            boolean own = Syntax.child(sentence, child.index(), "nsubj") != null;
            if (after && child.relation().equals("ccomp") && own) {
                return new Found(Syntax.under(sentence, child.index(), foreign(verb, child)), false, -1);
            }
            if (after && child.relation().equals("xcomp") && object != null && object.index() < child.index()) {
                List<Integer> both = new ArrayList<>(Syntax.under(sentence, object.index()));
                both.addAll(Syntax.under(sentence, child.index(), foreign(verb, child)));
                return new Found(both, false, -1);
            }
        }
        return null;
    }

    /** "Called him a liar", "found him guilty", "named Okoro mayor". */
    private @Nullable Found described(Token verb) {
        Token object = object(verb);
        for (Token child : Syntax.children(sentence, verb.index())) {
            boolean after = child.index() > verb.index();
            boolean small = child.relation().equals("ccomp") && !Syntax.isInfinitive(sentence, child);
            boolean name = child.relation().equals("oprd") && object != null;
            if (after && (small || name)) {
                List<Integer> both = new ArrayList<>(Syntax.under(sentence, child.index(), foreign(verb, child)));
                if (object != null && name) {
                    both.addAll(Syntax.under(sentence, object.index()));
                }
                return new Found(both, false, -1);
            }
        }
        return null;
    }

    private @Nullable Found objectAndPhrase(Token verb, Token object, Cue cue) {
        for (Token child : Syntax.under(sentence, verb.index()).stream()
                .map(sentence.tokens()::get)
                .toList()) {
            boolean at = child.head() == verb.index() || child.head() == object.index();
            if (at
                    && child.relation().equals("prep")
                    && child.index() > object.index()
                    && cue.takes("o+" + child.lemma())) {
                return new Found(withPhrases(verb, object), false, -1);
            }
        }
        return null;
    }

    /** A phrase with a preposition that the cue takes, near it: "called for a vote". */
    private @Nullable Found phrase(Token head, Cue cue) {
        for (Token child : Syntax.children(sentence, head.index())) {
            boolean near = child.index() > head.index()
                    && (child.index() <= head.index() + NEAR || (cue.takes("a") && object(head) != null));
            boolean phrase = child.relation().equals("prep") || child.tag().equals("IN") || child.tag().equals("TO");
            if (near && phrase && cue.takes("+" + child.lemma())) {
                List<Integer> under = Syntax.under(sentence, child.index(), aside(child));
                List<Integer> content = under.stream().filter(i -> i > child.index()).toList();
                if (!content.isEmpty() && !isTime(child)) {
                    return new Found(content, true, child.index());
                }
            }
        }
        return null;
    }

    /** An object with the phrases that go on with it, without times and what is only added to it. */
    private List<Integer> withPhrases(Token verb, Token object) {
        List<Integer> tokens = new ArrayList<>(Syntax.under(sentence, object.index(), aside(object)));
        for (Token child : Syntax.children(sentence, verb.index())) {
            boolean after = child.index() > object.index() && !Syntax.followsComma(sentence, child.index());
            boolean goesOn = child.relation().equals("prep") && CONTINUING.contains(child.lemma()) && !isTime(child);
            if (after && (goesOn || child.relation().equals("oprd") || child.relation().equals("xcomp"))) {
                tokens.addAll(Syntax.under(sentence, child.index()));
            }
        }
        return tokens;
    }

    /** Clauses about a noun that are set off from it by a comma. */
    private List<Integer> aside(Token head) {
        List<Integer> aside = new ArrayList<>();
        for (int i : Syntax.under(sentence, head.index())) {
            Token token = sentence.tokens().get(i);
            boolean clause = Set.of("relcl", "advcl", "acl").contains(token.relation());
            if (clause && i > head.index() && Syntax.followsComma(sentence, Syntax.start(sentence, i))) {
                aside.add(i);
            }
        }
        return aside;
    }

    private boolean isTime(Token preposition) {
        Token object = Syntax.child(sentence, preposition.index(), "pobj");
        return object != null && CalendarWords.isTime(object.lemma());
    }

    private static boolean isReflexive(Token object) {
        return object.form().endsWith("self") || object.form().endsWith("selves");
    }

    @Nullable
    Token object(Token verb) {
        return Syntax.children(sentence, verb.index()).stream()
                .filter(t -> t.relation().equals("dobj") && t.index() > verb.index())
                .findFirst()
                .orElse(null);
    }
}

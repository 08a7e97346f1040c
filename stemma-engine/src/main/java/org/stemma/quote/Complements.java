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
    private static final Set<String> CONTINUING = Set.of(
            "as", "for", "of", "to", "over", "from", "with", "against", "about", "than", "into", "toward", "towards");

    /** In tokens: between a cue and its preposition; behind whoever is spoken to it may stand further off. */
    private static final int NEAR = 3;

    private static final int FAR = 8;

    /** Tokens of a clause that stays when what is added at its end is left out. */
    private static final int FEWEST_LEFT = 4;

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
        Token any = cue.takes("a") ? null : anyObject(verb);
        found = found == null && any != null ? objectAndPhrase(verb, any, cue) : found;
        found = found == null && object == null ? phrase(verb, cue) : found;
        found = found == null && object == null && cue.takes("+for") ? forClause(verb) : found;
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
                return new Found(clauseUnder(head, child), false, -1);
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

    /** A clause, or an infinitive, up to where another cue of the same voice begins: ", adding that …", "before claiming that …". */
    private List<Integer> clauseUnder(Token cue, Token clause) {
        List<Integer> under = Syntax.under(sentence, clause.index());
        int end = sentence.tokens().size();
        for (int i : under) {
            Token token = sentence.tokens().get(i);
            Token head = Syntax.head(sentence, token);
            boolean after = i > cue.index() && i > clause.index() && head != null;
            boolean reports = token.isVerb() && Cues.ENGLISH.isVerb(token.lemma());
            if (after && reports && head != null && Voices.isBesideReport(sentence, token, head)) {
                end = Math.min(end, Syntax.start(sentence, i));
            } else if (after && head != null && Voices.trails(sentence, token)) {
                end = Math.min(
                        end, Math.min(Syntax.start(sentence, i), head.tag().equals("IN") ? head.index() : i));
            }
        }
        int limit = end;
        List<Integer> kept = under.stream().filter(i -> i < limit).toList();
        for (int i : kept) {
            Token token = sentence.tokens().get(i);
            boolean added =
                    token.relation().equals("relcl") && Syntax.followsComma(sentence, Syntax.start(sentence, i));
            int from = added ? Syntax.start(sentence, i) : 0;
            if (from - kept.getFirst() >= FEWEST_LEFT
                    && Syntax.under(sentence, i).getLast().equals(kept.getLast())) {
                return kept.stream().filter(k -> k < from).toList();
            }
        }
        return kept;
    }

    private @Nullable Found infinitive(Token head) {
        for (Token child : Syntax.children(sentence, head.index())) {
            boolean complement = child.relation().equals("xcomp")
                    || (!head.isVerb() && child.relation().equals("acl"));
            if (complement && child.index() > head.index() && Syntax.isInfinitive(sentence, child)) {
                List<Integer> after = clauseUnder(head, child).stream()
                        .filter(i -> i > head.index())
                        .toList();
                return new Found(after, false, -1);
            }
        }
        return null;
    }

    private @Nullable Found gerund(Token verb) {
        for (Token child : Syntax.children(sentence, verb.index())) {
            boolean gerund = child.tag().equals("VBG")
                    && Set.of("xcomp", "ccomp", "dobj").contains(child.relation());
            if (gerund && child.index() > verb.index()) {
                return new Found(clauseUnder(verb, child), false, -1);
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
                return new Found(clauseUnder(verb, child), false, -1);
            }
            if (after && child.relation().equals("xcomp") && object != null && object.index() < child.index()) {
                List<Integer> both = new ArrayList<>(Syntax.under(sentence, object.index()));
                both.addAll(clauseUnder(verb, child));
                return new Found(both, false, -1);
            }
        }
        return null;
    }

    /** "Called him a liar", "found him guilty", "named Okoro mayor". */
    private @Nullable Found described(Token verb) {
        Token object = anyObject(verb);
        for (Token child : Syntax.children(sentence, verb.index())) {
            boolean after = child.index() > verb.index();
            boolean small = child.relation().equals("ccomp") && isVerbless(child);
            boolean name = child.relation().equals("oprd") && object != null;
            if (after && (small || name)) {
                List<Integer> both = new ArrayList<>(clauseUnder(verb, child));
                if (object != null && name) {
                    both.addAll(Syntax.under(sentence, object.index()));
                }
                return new Found(both, false, -1);
            }
        }
        return null;
    }

    /** No tense and no "to": "guilty", "leading the race". */
    private boolean isVerbless(Token clause) {
        return !Set.of("VBD", "VBZ", "VBP").contains(clause.tag())
                && Syntax.children(sentence, clause.index()).stream()
                        .noneMatch(t ->
                                t.relation().startsWith("aux") || t.relation().equals("mark"));
    }

    private @Nullable Found objectAndPhrase(Token verb, Token object, Cue cue) {
        for (Token child : Syntax.under(sentence, verb.index()).stream()
                .map(sentence.tokens()::get)
                .toList()) {
            boolean at = child.head() == verb.index() || child.head() == object.index();
            if (at
                    && child.relation().equals("prep")
                    && child.index() > Math.max(verb.index(), object.index())
                    && cue.takes("o+" + child.lemma())) {
                return new Found(withPhrases(verb, object), false, -1);
            }
        }
        return null;
    }

    /** A phrase with a preposition that the cue takes, near it: "called for a vote". */
    private @Nullable Found phrase(Token head, Cue cue) {
        for (Token child : Syntax.children(sentence, head.index())) {
            boolean near = child.index() > head.index() && child.index() <= head.index() + (head.isVerb() ? FAR : NEAR);
            boolean phrase = child.relation().equals("prep")
                    || child.tag().equals("IN")
                    || child.tag().equals("TO");
            if (near && phrase && cue.takes("+" + child.lemma())) {
                boolean adjacent = child.index() <= head.index() + 1 + particles(head);
                List<Integer> content = phraseUnder(child).stream()
                        .filter(i -> i > child.index() || (!adjacent && i == child.index()))
                        .toList();
                if (!content.isEmpty() && !isTime(child)) {
                    List<Integer> rest = restOfPhrase(head, child);
                    rest.addAll(content);
                    return new Found(rest, rest.size() == content.size(), adjacent ? child.index() : -1);
                }
            }
        }
        return null;
    }

    /** "Called for the council to resign". */
    private @Nullable Found forClause(Token verb) {
        for (Token child : Syntax.children(sentence, verb.index())) {
            Token mark = Syntax.child(sentence, child.index(), "mark");
            boolean next = mark != null && mark.lemma().equals("for") && mark.index() == verb.index() + 1;
            if (mark != null && next && Syntax.isInfinitive(sentence, child)) {
                List<Integer> clause = clauseUnder(verb, child).stream()
                        .filter(i -> i > mark.index())
                        .toList();
                return new Found(clause, false, mark.index());
            }
        }
        return null;
    }

    /** What belongs to a verb between it and its preposition: particles and adverbs. */
    private int particles(Token head) {
        return (int) Syntax.children(sentence, head.index()).stream()
                .filter(t -> t.index() > head.index() && t.index() <= head.index() + NEAR)
                .filter(t -> t.relation().equals("prt") || t.tag().startsWith("RB"))
                .count();
    }

    /** "Called on them to resign", "referred to him as a friend". */
    private List<Integer> restOfPhrase(Token head, Token preposition) {
        List<Integer> rest = new ArrayList<>();
        for (Token child : Syntax.children(sentence, head.index())) {
            boolean after = child.index() > preposition.index();
            boolean infinitive =
                    Set.of("xcomp", "advcl").contains(child.relation()) && Syntax.isInfinitive(sentence, child);
            boolean as = child.relation().equals("prep") && child.lemma().equals("as");
            if (after && (infinitive || as)) {
                rest.addAll(clauseUnder(head, child));
            }
        }
        return rest;
    }

    /** An object with the phrases that go on with it, without times and what is only added to it. */
    private List<Integer> withPhrases(Token verb, Token object) {
        List<Integer> tokens = new ArrayList<>(Syntax.under(sentence, object.index(), aside(object)));
        for (Token child : Syntax.children(sentence, verb.index())) {
            boolean after = child.index() > object.index() && !Syntax.followsComma(sentence, child.index());
            boolean goesOn = child.relation().equals("prep") && CONTINUING.contains(child.lemma()) && !isTime(child);
            if (after
                    && (goesOn
                            || child.relation().equals("oprd")
                            || child.relation().equals("xcomp"))) {
                tokens.addAll(Syntax.under(sentence, child.index()));
            }
        }
        return tokens;
    }

    /** All under a word, without what is only added to its nouns. */
    List<Integer> phraseUnder(Token head) {
        return Syntax.under(sentence, head.index(), aside(head));
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

    /** The object, or the relative pronoun or question word before the verb that stands for it: "which he calls …". */
    private @Nullable Token anyObject(Token verb) {
        Token object = object(verb);
        Token before = Syntax.child(sentence, verb.index(), "dobj");
        return object == null && before != null && before.tag().startsWith("W") ? before : object;
    }

    @Nullable
    Token object(Token verb) {
        return Syntax.children(sentence, verb.index()).stream()
                .filter(t -> t.relation().equals("dobj") && t.index() > verb.index())
                .findFirst()
                .orElse(null);
    }
}

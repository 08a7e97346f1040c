package org.stemma.quote;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Quote;
import org.stemma.news.Sentence;
import org.stemma.news.Token;
import org.stemma.text.Span;

/**
 * What is told of an utterance beside its words: the verbs that frame it, and the objects and prepositional phrases that hang from them.
 *
 * <p>Beside the cue, a verb of its frame is one that shares its subject ("spoke to reporters, saying …") or tells how it was said
 * ("…, he said, speaking at a rally"). A phrase belongs to the frame only where it stands outside of the content; behind a reported clause
 * nothing does, since a parser cannot tell "said it would close on Monday" from "said on Monday it would close".
 */
final class Utterance {
    /** Verbs that tell of the same utterance as the cue that they hang from. */
    private static final Set<String> MANNERS = Set.of(
            "address",
            "appear",
            "answer",
            "ask",
            "brief",
            "interview",
            "press",
            "question",
            "quote",
            "reply",
            "respond",
            "speak",
            "talk",
            "testify",
            "write");

    /** Phrases within phrases: "in an interview with a newspaper in Caldora". */
    private static final int DEEPEST = 3;

    /** Between the cue and a phrase, where the content stands on both sides. In tokens. */
    private static final int NEAR = 6;

    /** A preposition with its object; the tokens of both and of what hangs from them, in one stretch. */
    record Phrase(Token preposition, Token object, int first, int end) {}

    final Page page;
    final Sentence sentence;
    final Token cue;
    final List<Token> verbs = new ArrayList<>();
    final List<Token> objects = new ArrayList<>();
    final List<Phrase> phrases = new ArrayList<>();
    private final Draft draft;
    private final Span cueSpan;

    private Utterance(Page page, Draft draft, Sentence sentence, Token cue) {
        this.page = page;
        this.draft = draft;
        this.sentence = sentence;
        this.cue = cue;
        this.cueSpan = cue.span();
        verbs();
        for (Token verb : verbs) {
            collect(verb, 0);
        }
    }

    /** Null where nothing introduces the words. */
    static @Nullable Utterance of(Draft draft) {
        Span cue = draft.cue();
        if (cue == null) {
            return null;
        }
        for (Sentence sentence : sentences(draft.page(), cue)) {
            int at = sentence.tokenAt(cue);
            if (at >= 0) {
                return new Utterance(
                        draft.page(), draft, sentence, sentence.tokens().get(at));
            }
        }
        return null;
    }

    /** The sentences of a page's prose that a span touches, in order. */
    static List<Sentence> sentences(Page page, Span span) {
        return page.prose.stream().filter(s -> s.span().overlaps(span)).toList();
    }

    private void verbs() {
        verbs.add(cue);
        Token verb = cue;
        Token head = Syntax.head(sentence, verb);
        while (head != null && sharesSubject(verb) && verbs.size() <= DEEPEST) {
            Token above = head.isVerb() ? head : Syntax.head(sentence, head);
            if (above == null || !above.isVerb() || isIn(above)) {
                break;
            }
            verbs.add(above);
            verb = above;
            head = Syntax.head(sentence, verb);
        }
        for (Token framing : List.copyOf(verbs)) {
            for (Token child : Syntax.children(sentence, framing.index())) {
                boolean manner = child.relation().equals("advcl") && MANNERS.contains(child.lemma());
                if (manner && !child.tag().equals("VBD") && isFree(child.span())) {
                    verbs.add(child);
                }
            }
        }
    }

    private boolean sharesSubject(Token verb) {
        boolean joined = Set.of("advcl", "xcomp", "pcomp", "conj").contains(verb.relation());
        return joined && Syntax.child(sentence, verb.index(), "nsubj") == null;
    }

    private boolean isIn(Token token) {
        return draft.content().contains(token.span()) && !draft.content().contains(cueSpan);
    }

    private void collect(Token above, int depth) {
        for (Token child : Syntax.children(sentence, above.index())) {
            boolean object = Set.of("dobj", "iobj", "dative").contains(child.relation());
            if (object && child.index() > above.index() && isFree(child.span()) && depth == 0) {
                objects.add(child);
                collect(child, depth + 1);
            }
            if ((child.tag().equals("IN") || child.tag().equals("TO")) && isFree(child.span())) {
                Token noun = Syntax.child(sentence, child.index(), "pobj");
                if (noun != null && isFree(noun.span())) {
                    phrases.add(phrase(child, noun));
                    if (depth < DEEPEST) {
                        collect(noun, depth + 1);
                    }
                }
            }
        }
    }

    private Phrase phrase(Token preposition, Token object) {
        int first = object.index();
        while (first > preposition.index() + 1 && Syntax.isUnder(sentence, first - 1, object.index())) {
            first--;
        }
        return new Phrase(preposition, object, first, end(object));
    }

    /** One past the last token of a noun's phrase, cut before clauses, commas, times and the frame itself. */
    int end(Token noun) {
        Set<Integer> under = new HashSet<>(Syntax.under(sentence, noun.index()));
        int end = noun.index() + 1;
        while (end < sentence.tokens().size()
                && under.contains(end)
                && !cuts(sentence.tokens().get(end))) {
            end++;
        }
        while (end > noun.index() + 1 && sentence.tokens().get(end - 1).tag().equals("IN")) {
            end--;
        }
        return end;
    }

    private boolean cuts(Token token) {
        boolean mark = token.form().chars().noneMatch(Character::isLetterOrDigit)
                && !token.tag().equals("POS")
                && !token.form().equals("-");
        return mark
                || token.isVerb()
                || token.tag().startsWith("W")
                || isTime(token)
                || (token.tag().equals("IN") && leadsTime(token))
                || !isFree(token.span());
    }

    private boolean leadsTime(Token preposition) {
        Token object = Syntax.child(sentence, preposition.index(), "pobj");
        return object != null && isTime(object);
    }

    private boolean isTime(Token token) {
        return page.report.analysis().timesIn(sentence).stream()
                .anyMatch(t -> t.span().overlaps(token.span()));
    }

    /** Whether a stretch of the sentence stands outside of what was said, where it can belong to the frame. */
    boolean isFree(Span span) {
        Span content = draft.content();
        boolean marked = page.marks.stream().anyMatch(m -> m.whole().overlaps(span));
        if (marked) {
            return false;
        }
        boolean clauseAfter = content.start() >= cueSpan.end() && draft.kind() != Quote.Kind.DIRECT;
        if (clauseAfter) {
            return span.end() <= content.start();
        }
        if (content.contains(cueSpan)) {
            int at = sentence.tokenAt(span);
            return draft.kind() == Quote.Kind.DIRECT || (at >= cue.index() - NEAR && at <= cue.index() + NEAR);
        }
        return !content.overlaps(span);
    }

    Span span(int from, int to) {
        return sentence.span(from, to);
    }
}

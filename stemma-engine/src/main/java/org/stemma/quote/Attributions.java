package org.stemma.quote;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Name;
import org.stemma.news.Quote;
import org.stemma.news.Sentence;
import org.stemma.news.Token;

/**
 * Reads the attributions of a sentence off its dependencies: the cue's clause, infinitive or object is what is said. The
 * frames are those that attribution corpora share (PARC, Pareti 2012; PolNeAR, Newell et al. 2018). Cues inside quotation
 * marks are the speaker's own and left alone, as are cues that are negated without being denials.
 */
final class Attributions {
    /** A cue that ends its sentence takes what stands before it, if at most so many tokens follow: "…, Okoro told reporters." */
    private static final int TRAILING = 8;

    private static final int FEWEST_WORDS = 2;

    /** Tokens between a voice and its cue at the end of a sentence. */
    private static final int NEAR = 3;

    /** "Rejected the offer" says nothing of what was said. */
    private static final int FEWEST_OBJECT_WORDS = 3;

    private static final Set<String> THINGS_SAID = Set.of(
            "claim", "report", "allegation", "accusation", "charge", "suggestion", "assertion", "notion", "idea");

    private final Page page;
    private final Sentence sentence;

    private Attributions(Page page, Sentence sentence) {
        this.page = page;
        this.sentence = sentence;
    }

    /** In order of the cues. */
    static List<Attribution> of(Page page, Sentence sentence) {
        Attributions reader = new Attributions(page, sentence);
        List<Attribution> found = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            Attribution attribution = page.isQuoted(token) ? null : reader.read(token, found);
            if (attribution != null) {
                found.add(attribution);
            }
        }
        return found;
    }

    private @Nullable Attribution read(Token token, List<Attribution> before) {
        if (token.form().toLowerCase(Locale.ROOT).equals("according")) {
            return according(token);
        }
        if (isMistakenNoun(token)) {
            return mistaken(token);
        }
        Cue cue = token.isVerb() ? Cues.ENGLISH.verb(token.lemma()) : null;
        if (cue == null || (isNegated(token) && cue.stance() == Quote.Stance.NEUTRAL)) {
            return null;
        }
        Voice voice = Voices.of(sentence, token);
        if (voice == null
                || Voices.isNobody(voice)
                || page.isQuoted(sentence.tokens().get(voice.head()))) {
            return null;
        }
        boolean speaks = Voices.canSpeak(voice);
        if (cue.takes('p') && !speaks) {
            return null;
        }
        if (cue.takes('w') && token.relation().equals("advcl")) {
            return null;
        }
        List<Integer> denied = denied(token, cue, before);
        if (!denied.isEmpty()) {
            return new Attribution(sentence, token.index(), cue, voice, denied, false);
        }
        List<Integer> called = called(token, voice);
        if (!called.isEmpty() && speaks) {
            return new Attribution(
                    sentence,
                    token.index(),
                    new Cue("call", "o", Quote.Stance.DEMAND, Quote.Attitude.ASSERTION),
                    voice,
                    called,
                    false);
        }
        List<Integer> content = content(token, cue, voice, speaks);
        boolean needsMarks = content.isEmpty() || (cue.takes('w') && !speaks);
        if (needsMarks && !cue.marksWords()) {
            return null;
        }
        return new Attribution(
                sentence,
                token.index(),
                cue,
                voice,
                content.isEmpty() ? object(token, cue, voice) : content,
                needsMarks);
    }

    /** Taggers take a cue after a rare name for a plural, and the sentence has no verb: "Okoro doubts that …". */
    private boolean isMistakenNoun(Token token) {
        int i = token.index();
        boolean after = i > 0
                && Character.isUpperCase(sentence.tokens().get(i - 1).form().charAt(0));
        boolean before = i + 1 < sentence.tokens().size()
                && sentence.tokens().get(i + 1).lemma().equals("that");
        return after && before && token.tag().equals("NNS") && token.head() < 0;
    }

    private @Nullable Attribution mistaken(Token token) {
        Cue cue = Cues.ENGLISH.verb(token.lemma());
        if (cue == null) {
            return null;
        }
        Name name = sentence.nameAt(token.index() - 1);
        int first = name == null ? token.index() - 1 : name.first();
        Voice voice = new Voice(sentence, first, token.index(), token.index() - 1, token.index(), false);
        List<Integer> content = new ArrayList<>();
        for (int i = token.index() + 2; i < sentence.tokens().size(); i++) {
            content.add(i);
        }
        return new Attribution(sentence, token.index(), cue, voice, content, false);
    }

    /** "Called for …": a demand. */
    private List<Integer> called(Token token, Voice voice) {
        for (Token child : Syntax.children(sentence, token.index())) {
            if (token.lemma().equals("call") && child.lemma().equals("for") && child.index() == token.index() + 1) {
                List<Integer> under = Syntax.under(sentence, child.index());
                List<Integer> content = without(under.subList(1, under.size()), token, voice);
                return content.size() < FEWEST_OBJECT_WORDS ? List.of() : content;
            }
        }
        return List.of();
    }

    private boolean isNegated(Token cue) {
        return Syntax.child(sentence, cue.index(), "neg") != null;
    }

    /** "According to X": what is left of the sentence, or of the clause that it modifies. */
    private @Nullable Attribution according(Token token) {
        Token to =
                token.index() + 1 < sentence.tokens().size() ? sentence.tokens().get(token.index() + 1) : null;
        Token named = to == null || !to.lemma().equals("to") ? null : Syntax.child(sentence, to.index(), "pobj");
        if (named == null) {
            return null;
        }
        int end = Syntax.under(sentence, named.index()).getLast() + 1;
        Voice voice = Voices.voice(sentence, named, token.index());
        List<Integer> content = new ArrayList<>();
        for (Token other : sentence.tokens()) {
            if (other.index() < token.index() || other.index() >= end) {
                content.add(other.index());
            }
        }
        Cue cue = new Cue("according", "qt", Quote.Stance.NEUTRAL, Quote.Attitude.ASSERTION);
        return new Attribution(sentence, token.index(), cue, voice, content, false);
    }

    /** "…, a claim the Ministry denied": the content is what the other attribution of the sentence said. */
    private List<Integer> denied(Token token, Cue cue, List<Attribution> before) {
        Token head = Syntax.head(sentence, token);
        boolean describes = head != null && token.relation().equals("relcl") && THINGS_SAID.contains(head.lemma());
        if (head == null || !describes || cue.stance() == Quote.Stance.NEUTRAL) {
            return List.of();
        }
        Set<Integer> phrase = new HashSet<>(Syntax.under(sentence, head.index()));
        List<Integer> said = before.isEmpty()
                ? sentence.tokens().stream()
                        .map(Token::index)
                        .filter(i -> i < head.index())
                        .toList()
                : before.getLast().content();
        return said.stream().filter(i -> !phrase.contains(i)).toList();
    }

    private List<Integer> content(Token cue, Cue frames, Voice voice, boolean speaks) {
        for (Token child : Syntax.children(sentence, cue.index())) {
            boolean clause = child.relation().equals("ccomp") && (frames.takes('t') || frames.takes('q'));
            boolean infinitive = child.relation().equals("xcomp")
                    && frames.takes('i')
                    && child.tag().equals("VB")
                    && speaks;
            if (clause || infinitive) {
                return without(Syntax.under(sentence, child.index()), cue, voice);
            }
        }
        if (frames.takes('o') && speaks && frames.stance() != Quote.Stance.NEUTRAL) {
            List<Integer> object = object(cue, frames, voice);
            boolean says = frames.stance() != Quote.Stance.DEMAND
                    || object.stream().anyMatch(i -> isClause(sentence.tokens().get(i)));
            Token head = Syntax.child(sentence, cue.index(), "dobj");
            boolean person = head != null && head.isProperNoun();
            return object.size() < FEWEST_OBJECT_WORDS || !says || person ? List.of() : object;
        }
        return frames.takes('q') && frames.stance() == Quote.Stance.NEUTRAL ? before(cue, voice) : List.of();
    }

    /** A verb that is no mere participle before a noun. */
    private static boolean isClause(Token token) {
        return token.isVerb() && !token.relation().equals("nmod");
    }

    /** What a cue describes or takes as its object, with all that follows in its phrase. */
    private List<Integer> object(Token cue, Cue frames, Voice voice) {
        Token object = Syntax.child(sentence, cue.index(), "dobj");
        if (object == null || (!frames.takes('p') && object.tag().startsWith("PRP"))) {
            return List.of();
        }
        List<Integer> under = Syntax.under(sentence, frames.takes('p') ? cue.index() : object.index());
        List<Integer> right = under.stream()
                .filter(i ->
                        i > cue.index() + (object.tag().startsWith("PRP") && object.index() == cue.index() + 1 ? 1 : 0))
                .toList();
        return without(right, cue, voice);
    }

    private List<Integer> before(Token cue, Voice voice) {
        int first = Math.min(cue.index(), voice.first());
        int last = Math.max(cue.index() + 1, voice.end());
        boolean tag = cue.relation().equals("root")
                || cue.relation().equals("advcl")
                || cue.relation().equals("parataxis");
        boolean near = voice.end() >= cue.index() - NEAR && voice.first() <= cue.index() + NEAR;
        boolean trails = tag
                && near
                && !Voices.isPassive(sentence, cue)
                && sentence.tokens().size() - last <= TRAILING
                && first > FEWEST_WORDS
                && Set.of(",", "''").contains(sentence.tokens().get(first - 1).tag());
        List<Integer> content = new ArrayList<>();
        for (int i = 0; trails && i < first - 1; i++) {
            content.add(i);
        }
        boolean clause =
                content.stream().anyMatch(i -> isClause(sentence.tokens().get(i)));
        return clause ? content : List.of();
    }

    /** The content is all of its tokens but the cue and the voice, and without the word "that" at its head. */
    private List<Integer> without(List<Integer> tokens, Token cue, Voice voice) {
        List<Integer> kept = new ArrayList<>();
        for (int i : tokens) {
            boolean own = i == cue.index() || (i >= voice.first() && i < voice.end() && voice.first() < voice.end());
            boolean that = kept.isEmpty()
                    && sentence.tokens().get(i).relation().equals("mark")
                    && sentence.tokens().get(i).lemma().equals("that");
            if (!own && !that) {
                kept.add(i);
            }
        }
        return kept;
    }
}

package org.stemma.quote;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.EntityType;
import org.stemma.news.Name;
import org.stemma.news.Sentence;
import org.stemma.news.Token;

/** Who speaks in a paper, and for whom a medium speaks: a statement has a maker, and a newspaper that cites officials passes on what they say. */
final class Makers {
    private static final Set<String> BY = Set.of("from", "by");
    private static final Set<String> MAKING = Set.of(
            "circulate",
            "file",
            "issue",
            "post",
            "publish",
            "release",
            "send",
            "share",
            "sign",
            "submit",
            "tweet",
            "write");
    /** In a paper. */
    private static final Set<String> SAYING = Set.of(
            "add",
            "announce",
            "argue",
            "call",
            "claim",
            "confirm",
            "declare",
            "deny",
            "promise",
            "respond",
            "say",
            "warn",
            "write");

    private static final Set<String> TAKING_UP = Set.of("the", "that", "this");

    /** Sentences back to where a paper that is taken up was first spoken of. */
    private static final int FARTHEST = 6;

    private static final Set<String> CITING = Set.of("cite", "quote");

    private Makers() {}

    /** The words for whoever made a paper: "Okoro's statement", "a letter from Okoro", "a Harbour Herald report". Null if it is not told. */
    private static @Nullable Voice of(Voice paper) {
        Sentence sentence = paper.sentence();
        for (Token child : Syntax.children(sentence, paper.head())) {
            if (child.relation().equals("poss")) {
                return voice(sentence, child, paper);
            }
            Token by = BY.contains(child.lemma()) ? Syntax.child(sentence, child.index(), "pobj") : null;
            boolean released = child.relation().equals("acl") && MAKING.contains(child.lemma());
            Token agent = released ? Syntax.child(sentence, child.index(), "agent") : null;
            Token maker = agent == null ? by : Syntax.child(sentence, agent.index(), "pobj");
            if (maker != null && child.index() > paper.head()) {
                return voice(sentence, maker, paper);
            }
        }
        int before = paper.head() - 1;
        Name name = before < 0 ? null : sentence.nameAt(before);
        return name != null && name.type() == EntityType.ORGANISATION && name.first() >= paper.first()
                ? new Voice(sentence, name.first(), name.end(), name.end() - 1, name.end(), false)
                : null;
    }

    /**
     * Whoever made "the statement" that was spoken of shortly before: "Okoro issued a statement", "Okoro said in a statement", "Okoro's statement". The
     * nearest such words tell; null if there are none, or if the voice is of a new paper ("a statement").
     */
    static @Nullable Voice before(Page page, Voice paper) {
        Sentence own = paper.sentence();
        Token noun = own.tokens().get(paper.head());
        boolean bare = paper.end() - paper.first() == 2 && paper.last() <= paper.end();
        if (!bare || !TAKING_UP.contains(own.tokens().get(paper.first()).lemma())) {
            return null;
        }
        for (int i = page.prose.indexOf(own) - 1, seen = 0; i >= 0 && seen < FARTHEST; i--, seen++) {
            Sentence sentence = page.prose.get(i);
            for (Token token : sentence.tokens()) {
                boolean same = token.lemma().equals(noun.lemma()) && token.isNoun() && !page.isMarked(token);
                Voice maker = same ? made(sentence, token) : null;
                if (maker != null) {
                    return maker;
                }
            }
        }
        return null;
    }

    /** Whoever made a paper, by its own phrase or by the verb around it: "Okoro released a statement". */
    static @Nullable Voice made(Sentence sentence, Token paper) {
        Voice named = of(Voices.voice(sentence, paper, -1));
        Token above = Syntax.head(sentence, paper);
        if (named != null || above == null) {
            return named;
        }
        boolean object = paper.relation().equals("dobj") && MAKING.contains(above.lemma());
        Token verb = object ? above : paper.relation().equals("pobj") ? Syntax.head(sentence, above) : null;
        if (verb == null) {
            return null;
        }
        boolean saying = object || (above.lemma().equals("in") && SAYING.contains(verb.lemma()));
        return saying ? Voices.of(sentence, verb) : null;
    }

    private static Voice voice(Sentence sentence, Token head, Voice paper) {
        return Voices.voice(sentence, head, Math.max(paper.end(), paper.head() + 1));
    }

    /** Whom a medium cites for what it says: "…, the paper said, citing two officials". Null if nobody. */
    static @Nullable Voice cited(Sentence sentence, int medium) {
        List<Token> tokens = sentence.tokens();
        for (Token token : tokens) {
            boolean citing = CITING.contains(token.lemma())
                    && token.tag().equals("VBG")
                    && Set.of("advcl", "acl", "prep", "dep", "xcomp").contains(token.relation());
            Token whom = citing ? Syntax.child(sentence, token.index(), "dobj") : null;
            if (whom != null && isBeside(sentence, token, medium)) {
                Voice voice = Voices.voice(sentence, whom, token.index());
                return Voices.canSpeak(voice) ? voice : null;
            }
        }
        return null;
    }

    /** Whether a participle hangs from the medium itself or from the verb of which it is the subject. */
    private static boolean isBeside(Sentence sentence, Token citing, int medium) {
        int above = citing.head();
        int verb = sentence.tokens().get(medium).head();
        return above == medium || (above >= 0 && (above == verb || isAbove(sentence, verb, above)));
    }

    /** "According to" stands between a medium and the verb. */
    private static boolean isAbove(Sentence sentence, int below, int above) {
        int at = below;
        for (int steps = 0; steps < 3 && at >= 0; steps++) {
            if (at == above) {
                return true;
            }
            at = sentence.tokens().get(at).tag().equals("IN")
                            || sentence.tokens().get(at).lemma().startsWith("accord")
                    ? sentence.tokens().get(at).head()
                    : -1;
        }
        return false;
    }
}

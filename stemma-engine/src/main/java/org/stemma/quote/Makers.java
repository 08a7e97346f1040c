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
    private static final Set<String> CITING = Set.of("cite", "quote");

    private Makers() {}

    /** The words for whoever made a paper: "Okoro's statement", "a letter from Okoro", "a Harbour Herald report". Null if it is not told. */
    static @Nullable Voice of(Voice paper) {
        Sentence sentence = paper.sentence();
        for (Token child : Syntax.children(sentence, paper.head())) {
            if (child.relation().equals("poss")) {
                return voice(sentence, child, paper);
            }
            Token by = BY.contains(child.lemma()) ? Syntax.child(sentence, child.index(), "pobj") : null;
            if (by != null && child.index() > paper.head()) {
                return voice(sentence, by, paper);
            }
        }
        int before = paper.head() - 1;
        Name name = before < 0 ? null : sentence.nameAt(before);
        boolean body = name != null && name.type() == EntityType.ORGANISATION && name.first() >= paper.first();
        return body ? new Voice(sentence, name.first(), name.end(), name.end() - 1, name.end(), false) : null;
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

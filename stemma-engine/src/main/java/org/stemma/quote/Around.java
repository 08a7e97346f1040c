package org.stemma.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.stemma.news.Sentence;
import org.stemma.news.Token;
import org.stemma.text.CalendarWords;

/** Contents that a frame stands within or behind: "The gates, Okoro said, are old"; "The gates are old, Okoro said." */
final class Around {
    /** A cue that ends its sentence takes what stands before it, if at most so many tokens follow: "…, Okoro told reporters." */
    private static final int TRAILING = 8;

    private static final int FEWEST_WORDS = 2;

    /** Tokens between a voice and its cue at the end of a sentence. */
    private static final int NEAR = 3;

    private final Sentence sentence;

    Around(Sentence sentence) {
        this.sentence = sentence;
    }

    /** "The bridge, Okoro reported, was closed"; "as the paper reported, …": the clause that it stands in. */
    List<Integer> clause(Token token) {
        Token head = Syntax.head(sentence, token);
        boolean as = token.relation().equals("advcl")
                && Syntax.children(sentence, token.index()).stream()
                        .anyMatch(t -> t.relation().equals("mark") && t.lemma().equals("as"));
        boolean inserted = token.relation().equals("parataxis") || as;
        boolean bare = Syntax.child(sentence, token.index(), "dobj") == null;
        Token subject = Syntax.child(sentence, token.index(), "nsubj");
        if (head == null || !inserted || !bare || subject == null) {
            return List.of();
        }
        List<Integer> around = new ArrayList<>(Syntax.under(sentence, head.index(), List.of(token.index())));
        int frame = Math.min(token.index(), subject.index());
        Syntax.under(sentence, token.index()).stream()
                .filter(i -> !as && i < frame - 1 && !Syntax.isUnder(sentence, i, subject.index()))
                .forEach(around::add);
        return around;
    }

    /** What a frame at the end of its sentence follows, if it has a verb: "The gates are old, Okoro told reporters." */
    List<Integer> before(Token cue, Voice voice) {
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

    /** Whether a cue has its content, if only a word, behind it: "asked whether he would go, he said no". */
    boolean tellsBehind(Token token, Cue cue, Voice voice) {
        int next = Groups.of(sentence, token, -1).end();
        if (cue.takes("a")
                || voice.first() > token.index()
                || next >= sentence.tokens().size()) {
            return false;
        }
        Token first = sentence.tokens().get(next);
        boolean time = CalendarWords.isTime(first.lemma());
        return !time && Set.of("PRP", "NNP", "NNPS", "UH", "WRB", "WP").contains(first.tag());
    }

    /** A verb that is no mere participle before a noun. */
    static boolean isClause(Token token) {
        return token.isVerb() && !token.relation().equals("nmod");
    }
}

package org.stemma.quote;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.EntityType;
import org.stemma.news.Name;
import org.stemma.news.Sentence;
import org.stemma.news.Token;
import org.stemma.text.CalendarWords;

/**
 * The whole phrase that names a voice, where the tree drew it wrong: with a dateline before it, with a time behind it, from its
 * apposition only, or without what commas set off between the name and the cue.
 */
final class Phrases {
    private static final Set<String> DASHES = Set.of("—", "–", "--", "-", "―");

    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");

    /** What an apposition begins with: "53", "a nurse", "former mayor". */
    private static final Set<String> APPOSED = Set.of("DT", "CD", "JJ", "NN", "NNS", "NNP", "PRP$");

    /** Tokens of the longest dateline. */
    private static final int DATELINE = 12;

    private Phrases() {}

    static Voice whole(Sentence sentence, Voice voice, Token cue) {
        if (voice.first() >= cue.index()) {
            return voice;
        }
        Voice named = dated(sentence, voice, cue);
        named = named == null ? opening(sentence, voice, cue) : named;
        Voice found = named == null ? voice : named;
        return timeless(sentence, setOff(sentence, found, cue));
    }

    /** "LOWTOWN, June 3 — Mayor Ana Okoro said": the phrase that the tree began with the place begins behind the dash. */
    private static @Nullable Voice dated(Sentence sentence, Voice voice, Token cue) {
        int dash = voice.first() > DATELINE ? -1 : dash(sentence, Math.min(DATELINE, cue.index()));
        boolean before = dash >= 0 && voice.first() < dash;
        Name place = before ? sentence.nameAt(0) : null;
        int end = dash + 1;
        while (before && end < cue.index() && leads(sentence.tokens().get(end))) {
            end++;
        }
        return place == null || place.type() == EntityType.PERSON || end == dash + 1
                ? null
                : new Voice(sentence, dash + 1, end, end - 1, end, voice.plural());
    }

    private static int dash(Sentence sentence, int limit) {
        for (int i = 1; i < limit; i++) {
            if (DASHES.contains(sentence.tokens().get(i).form()) && isSpaced(sentence, i)) {
                return i;
            }
        }
        return -1;
    }

    /** Not "R-Calif.". */
    private static boolean isSpaced(Sentence sentence, int at) {
        boolean before = sentence.tokens().get(at - 1).span().end()
                < sentence.tokens().get(at).span().start();
        return before
                && sentence.tokens().get(at).span().end()
                        < sentence.tokens().get(at + 1).span().start();
    }

    private static boolean leads(Token token) {
        return token.isNoun()
                || Set.of("DT", "JJ", "PRP", "PRP$", "CD", "HYPH", "POS").contains(token.tag());
    }

    /** "Ana Okoro, 21, a nurse from Lowtown, said": not the nurse alone. */
    private static @Nullable Voice opening(Sentence sentence, Voice voice, Token cue) {
        Name name = sentence.nameAt(0);
        boolean comma = voice.first() > 0
                && sentence.tokens().get(voice.first() - 1).form().equals(",");
        boolean opens = name != null && name.type() == EntityType.PERSON && name.end() < voice.first();
        if (name == null || !comma || !opens || isClause(sentence, name.end(), cue.index())) {
            return null;
        }
        return new Voice(sentence, 0, name.end(), name.end() - 1, Math.max(voice.end(), voice.last()), false);
    }

    /** Up to the comma before the cue, if an apposition stands there. */
    private static Voice setOff(Sentence sentence, Voice voice, Token cue) {
        int last = Math.max(voice.end(), voice.last());
        int end = Groups.of(sentence, cue, -1).first() - 1;
        List<Token> tokens = sentence.tokens();
        boolean commas = last + 1 < end
                && tokens.get(last).form().equals(",")
                && tokens.get(end).form().equals(",");
        boolean apposed = commas
                && APPOSED.contains(tokens.get(last + 1).tag())
                && !CalendarWords.isTime(tokens.get(last + 1).lemma())
                && !isClause(sentence, last, end);
        return apposed ? upTo(voice, end) : voice;
    }

    /** "Okoro on Friday" names Okoro. */
    private static Voice timeless(Sentence sentence, Voice voice) {
        for (int i = voice.end(); i < voice.last(); i++) {
            boolean leads = sentence.tokens().get(i).tag().equals("IN");
            boolean time = sentence.tokens().subList(i + 1, voice.last()).stream()
                    .allMatch(t -> CalendarWords.isTime(t.lemma()) || t.tag().equals("DT"));
            if (leads && time && i + 1 < voice.last()) {
                return upTo(voice, i);
            }
        }
        return voice;
    }

    private static Voice upTo(Voice voice, int last) {
        return new Voice(voice.sentence(), voice.first(), voice.end(), voice.head(), last, voice.plural());
    }

    private static boolean isClause(Sentence sentence, int from, int to) {
        return sentence.tokens().subList(from, to).stream()
                .anyMatch(t -> FINITE.contains(t.tag())
                        || t.tag().startsWith("W")
                        || t.tag().equals("CC"));
    }
}

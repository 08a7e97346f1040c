package org.stemma.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Name;
import org.stemma.news.Sentence;
import org.stemma.news.Token;
import org.stemma.text.Span;

/**
 * The frame beside a marked passage, read off the order of its words: “…,” said Ilya Brenner; “…,” her deputy added. Parsers take a
 * sentence with marks apart in odd ways; where no tree was understood, a verb of saying that touches a passage and a phrase
 * that touches the verb still tell the speaker.
 *
 * @param cueToken index of the verb
 */
record Tag(Cue cue, int cueToken, Voice voice) {
    /** Between a name and its verb stand its office, its party, its place: "Mike Doyle, D-Pa., manager of the team, told". */
    private static final int LONGEST_APPOSITION = 25;

    /** Between an opening mark and the verb before it: "told them on Friday that". */
    private static final int MOST_BETWEEN = 2;

    private static final int LONGEST_PHRASE = 12;

    Span cueSpan() {
        return voice.sentence().tokens().get(cueToken).span();
    }

    /** The frame that begins at a token, null if none does. */
    static @Nullable Tag from(Sentence sentence, int first) {
        int at = first;
        while (at < sentence.tokens().size() && sentence.tokens().get(at).tag().startsWith("RB")) {
            at++;
        }
        Cue cue = cue(sentence, at, true);
        if (cue != null) {
            Voice voice = phrase(sentence, at + 1);
            return voice == null ? null : tag(cue, at, voice);
        }
        Voice voice = phrase(sentence, first);
        int verb = voice == null ? -1 : verbAfter(sentence, voice);
        Cue after = verb < 0 ? null : cue(sentence, verb, true);
        return voice == null || after == null ? null : tag(after, verb, voice);
    }

    /** The frame that ends before a token with its verb, and perhaps with whom it speaks to; null if none does. */
    static @Nullable Tag before(Sentence sentence, int end) {
        Tag tag = beforeNested(sentence, end);
        return tag == null ? null : tag(tag.cue(), tag.cueToken(), tag.voice());
    }

    /** The same within somebody's words, where "I" and "we" may speak as well. */
    static @Nullable Tag beforeNested(Sentence sentence, int end) {
        int at = end - 1;
        while (at >= 0
                && (isPunctuation(sentence.tokens().get(at))
                        || isLink(sentence.tokens().get(at)))) {
            at--;
        }
        boolean parted = end > 0
                && List.of(",", ":").contains(sentence.tokens().get(end - 1).form());
        for (int i = at; i >= Math.max(0, parted ? at - MOST_BETWEEN : at); i--) {
            Cue cue = cue(sentence, i, false);
            if (cue != null && cue.takes("q")) {
                Voice near = pronounBefore(sentence, i);
                Voice voice =
                        near == null ? Voices.of(sentence, sentence.tokens().get(i)) : near;
                Voice named = voice == null ? phraseBefore(sentence, i) : voice;
                return named == null ? null : new Tag(cue, i, named);
            }
        }
        return null;
    }

    private static @Nullable Tag tag(Cue cue, int verb, Voice voice) {
        return Voices.canSpeak(voice) && !Voices.isNobody(voice) ? new Tag(cue, verb, voice) : null;
    }

    private static boolean isLink(Token token) {
        return List.of("that", "as", "to", "me", "us", "him", "her", "them", "you")
                        .contains(token.lemma())
                || token.tag().startsWith("PRP");
    }

    /**
     * The verb of saying at a token.
     *
     * @param behind whether it stands behind the words: “Never again,” thought Tomas Vale
     */
    private static @Nullable Cue cue(Sentence sentence, int at, boolean behind) {
        if (at < 0 || at >= sentence.tokens().size()) {
            return null;
        }
        Token token = sentence.tokens().get(at);
        Cue cue = token.isProperNoun() || !Character.isLowerCase(token.form().charAt(0))
                ? null
                : Cues.ENGLISH.speech(token.lemma());
        boolean bare = token.tag().equals("VBG")
                || token.tag().startsWith("JJ")
                || token.tag().startsWith("DT");
        boolean quotes = cue != null && (cue.takes("q") || cue.takes("c") || (behind && cue.takes("t")));
        return bare || !quotes ? null : cue;
    }

    /** The verb after a phrase, behind what stands in apposition to it. */
    private static int verbAfter(Sentence sentence, Voice voice) {
        List<Token> tokens = sentence.tokens();
        int at = voice.end();
        while (at < tokens.size() && tokens.get(at).tag().startsWith("RB")) {
            at++;
        }
        if (cue(sentence, at, true) != null) {
            return at;
        }
        boolean apposition = at < tokens.size() && (tokens.get(at).form().equals(",") || isBracket(tokens.get(at)));
        for (int i = at + 1; apposition && i < Math.min(tokens.size(), at + LONGEST_APPOSITION); i++) {
            boolean closed = tokens.get(i - 1).form().equals(",") || isBracket(tokens.get(i - 1));
            if (closed && cue(sentence, i, true) != null) {
                return i;
            }
            if (tokens.get(i).tag().equals("``") || tokens.get(i).tag().equals("''")) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isBracket(Token token) {
        return List.of("(", ")", "-LRB-", "-RRB-").contains(token.form());
    }

    private static boolean isPunctuation(Token token) {
        return token.form().chars().noneMatch(Character::isLetterOrDigit);
    }

    /** The noun phrase that begins at a token: its words up to the last noun, a name whole. */
    static @Nullable Voice phrase(Sentence sentence, int first) {
        List<Token> tokens = sentence.tokens();
        if (first >= tokens.size()) {
            return null;
        }
        if (tokens.get(first).tag().equals("PRP")) {
            return new Voice(sentence, first, first + 1, first, first + 1, false);
        }
        int head = -1;
        for (int i = first; i < Math.min(tokens.size(), first + LONGEST_PHRASE) && isNominal(sentence, i); i++) {
            head = tokens.get(i).isNoun() || sentence.nameAt(i) != null ? i : head;
        }
        boolean owner = head >= 0
                && head + 1 < tokens.size()
                && tokens.get(head + 1).tag().equals("POS");
        return head < 0 || owner ? null : new Voice(sentence, first, head + 1, head, head + 1, false);
    }

    private static @Nullable Voice phraseBefore(Sentence sentence, int end) {
        int first = end;
        while (first > 0 && end - first < LONGEST_PHRASE && isNominal(sentence, first - 1)) {
            first--;
        }
        Token last = first == end ? null : sentence.tokens().get(end - 1);
        boolean inside = first > 0 && sentence.tokens().get(first - 1).tag().equals("IN");
        if (last != null && last.isNoun() && !inside) {
            Name name = sentence.nameAt(end - 1);
            return new Voice(sentence, name == null ? first : Math.min(first, name.first()), end, end - 1, end, false);
        }
        return null;
    }

    /** Trees of long speech lead astray; who says "I said" is no other. */
    private static @Nullable Voice pronounBefore(Sentence sentence, int end) {
        boolean pronoun = end > 0 && sentence.tokens().get(end - 1).tag().equals("PRP");
        return pronoun ? new Voice(sentence, end - 1, end, end - 1, end, false) : null;
    }

    private static boolean isNominal(Sentence sentence, int at) {
        Token token = sentence.tokens().get(at);
        String tag = token.tag();
        boolean name = sentence.nameAt(at) != null && !isPunctuation(token);
        return name
                || tag.startsWith("NN")
                || tag.startsWith("JJ")
                || List.of("DT", "PRP$", "CD", "POS", "PDT").contains(tag);
    }
}

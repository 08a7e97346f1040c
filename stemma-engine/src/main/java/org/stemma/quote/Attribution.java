package org.stemma.quote;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Sentence;
import org.stemma.news.Token;
import org.stemma.text.Span;

/**
 * A cue with its voice and, where the syntax shows it, its content.
 *
 * @param cueToken index of the cue's token
 * @param group the cue with the words that go with it: "has not said", "called for"
 * @param voice null where nobody is named
 * @param content indices of the content's tokens, sorted; empty if only quoted words can tell
 * @param needsMarks whether it counts only with quoted words
 * @param topic whether the content is only what is spoken of: "praised the plan"
 */
record Attribution(
        Sentence sentence,
        int cueToken,
        Group group,
        Cue cue,
        @Nullable Voice voice,
        List<Integer> content,
        boolean needsMarks,
        boolean topic) {
    /**
     * Tokens in a row.
     *
     * @param end one past the last
     */
    record Group(int first, int end) {
        boolean holds(int token) {
            return first <= token && token < end;
        }
    }

    Attribution {
        content = List.copyOf(new TreeSet<>(content));
    }

    Span cueSpan() {
        return sentence.span(group.first(), group.end());
    }

    /** From the first to the last token of cue and voice. */
    Span frame() {
        Span cueSpan = cueSpan();
        boolean near = voice != null && voice.sentence().index() == sentence.index();
        return near && voice != null ? cueSpan.cover(voice.span()) : cueSpan;
    }

    /** The words of the content, marks left out. */
    List<Token> words() {
        return content.stream()
                .map(sentence.tokens()::get)
                .filter(token -> token.form().chars().anyMatch(Character::isLetterOrDigit))
                .toList();
    }
}

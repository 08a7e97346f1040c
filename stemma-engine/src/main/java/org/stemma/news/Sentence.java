package org.stemma.news;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.text.AlignedText;
import org.stemma.text.Span;

/**
 * A sentence of an article with its tokens and names.
 *
 * @param index its place among the article's sentences, from 0
 * @param block index of the block in {@link Article#blocks}
 * @param role the block's role
 * @param text readable and aligned to the original
 * @param tokens in order; heads refer to indices in this list
 * @param names in order, without overlap
 */
public record Sentence(int index, int block, Role role, AlignedText text, List<Token> tokens, List<Name> names) {
    public Sentence {
        tokens = List.copyOf(tokens);
        names = List.copyOf(names);
    }

    /** Where it stands in the original. */
    public Span span() {
        return text.original();
    }

    /** The span in the original of tokens {@code from} to {@code to}, exclusive. */
    public Span span(int from, int to) {
        return tokens.get(from).span().cover(tokens.get(to - 1).span());
    }

    /** The readable text of tokens {@code from} to {@code to}, exclusive. */
    public String read(int from, int to) {
        return text.read(span(from, to));
    }

    /** Index of the first token that overlaps a span of the original, -1 if none does. */
    public int tokenAt(Span span) {
        for (Token token : tokens) {
            if (token.span().overlaps(span)) {
                return token.index();
            }
        }
        return -1;
    }

    /** The name that holds a token, if one does. */
    public @Nullable Name nameAt(int token) {
        for (Name name : names) {
            if (name.first() <= token && token < name.end()) {
                return name;
            }
        }
        return null;
    }
}

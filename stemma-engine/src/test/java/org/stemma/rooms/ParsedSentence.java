package org.stemma.rooms;

import java.util.ArrayList;
import java.util.List;
import org.stemma.news.Article;
import org.stemma.news.Name;
import org.stemma.news.Role;
import org.stemma.news.Sentence;
import org.stemma.news.Token;
import org.stemma.text.Span;

/** A sentence with a parse written by hand, so that tests of later rooms need no model. */
public final class ParsedSentence {
    private ParsedSentence() {}

    /**
     * The sentence of an article's block, with one word of {@code parse} for each of its tokens: {@code
     * form/lemma/TAG/head/relation}, heads counted from 0, -1 for the root.
     */
    public static Sentence of(Article article, int index, int block, String parse) {
        String original = article.original();
        int at = article.blocks().get(block).span().start();
        List<Token> tokens = new ArrayList<>();
        for (String word : List.of(parse.strip().split("\\s+"))) {
            List<String> parts = List.of(word.split("/", -1));
            int start = original.indexOf(parts.getFirst(), at);
            at = start + parts.getFirst().length();
            tokens.add(new Token(
                    tokens.size(),
                    new Span(start, at),
                    parts.getFirst(),
                    parts.get(1),
                    parts.get(2),
                    Integer.parseInt(parts.get(3)),
                    parts.get(4)));
        }
        return new Sentence(index, block, Role.BODY, article.blocks().get(block).text(), tokens, List.<Name>of());
    }
}

package org.stemma.quote;

import java.util.List;
import org.stemma.news.EntityType;
import org.stemma.news.Name;
import org.stemma.news.Sentence;
import org.stemma.news.Token;
import org.stemma.text.Span;

/** Marked passages that are no words of anybody: titles of works and nicknames. */
final class Works {
    /** Titles leave words up to this length in small letters. */
    private static final int LITTLE_WORD = 4;

    private static final int LONGEST_NICKNAME = 3;

    private final Page page;

    Works(Page page) {
        this.page = page;
    }

    boolean holds(Marked mark) {
        List<Token> tokens = page.words(mark);
        if (tokens.isEmpty()) {
            return true;
        }
        String text = page.read(mark.content());
        boolean ends = ".!?".indexOf(text.charAt(text.length() - 1)) >= 0;
        boolean title = !ends
                && tokens.size() > 1
                && tokens.stream().allMatch(t -> isCapital(t) || t.form().length() <= LITTLE_WORD)
                && isCapital(tokens.getFirst())
                && isCapital(tokens.getLast());
        return title || isWork(mark) || isNickname(mark, tokens);
    }

    private static boolean isCapital(Token token) {
        return Character.isUpperCase(token.form().charAt(0))
                || Character.isDigit(token.form().charAt(0));
    }

    private boolean isWork(Marked mark) {
        for (Sentence sentence : page.at(mark.content())) {
            for (Name name : sentence.names()) {
                Span span = name.span();
                if (name.type() == EntityType.WORK
                        && span.overlap(mark.content()) * 2 > mark.content().length()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Between two parts of a name: Ana "the Axe" Okoro. */
    private boolean isNickname(Marked mark, List<Token> tokens) {
        if (tokens.size() > LONGEST_NICKNAME) {
            return false;
        }
        for (Sentence sentence : page.at(mark.content())) {
            int first = sentence.tokenAt(mark.content());
            int before = first - 2;
            int after = first + tokens.size() + 1;
            boolean inside = first > 1 && after < sentence.tokens().size();
            if (inside
                    && sentence.tokens().get(before).isProperNoun()
                    && sentence.tokens().get(after).isProperNoun()) {
                return true;
            }
        }
        return false;
    }
}

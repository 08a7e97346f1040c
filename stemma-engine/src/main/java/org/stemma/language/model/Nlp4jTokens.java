package org.stemma.language.model;

import edu.emory.mathcs.nlp.component.tokenizer.EnglishTokenizer;
import edu.emory.mathcs.nlp.component.tokenizer.Tokenizer;
import edu.emory.mathcs.nlp.component.tokenizer.token.Token;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stemma.text.AlignedText;

/** NLP4J's tokens, with offsets, which we trust; and its lemmas, which we trust but for numbers. Thread-safe. */
final class Nlp4jTokens {
    private final Tokenizer tokenizer = new EnglishTokenizer();

    /** The tokens of a text in {@link #plainSpaces}; those without extent are left out. */
    List<Token> find(String text) {
        return tokenizer.tokenize(text).stream()
                .filter(token -> token.getStartOffset() < token.getEndOffset())
                .toList();
    }

    /** The tokenizer knows ASCII white space only; every other kind becomes a blank of the same length. */
    static String plainSpaces(String sentence) {
        StringBuilder plain = new StringBuilder(sentence);
        for (int i = 0; i < plain.length(); i++) {
            if (AlignedText.isSpace(plain.charAt(i))) {
                plain.setCharAt(i, ' ');
            }
        }
        return plain.toString();
    }

    /** NLP4J masks digits in its lemmas: then the form is better. */
    static String lemma(@Nullable String lemma, String form) {
        boolean masked =
                lemma == null || lemma.indexOf('#') >= 0 || form.codePoints().anyMatch(Character::isDigit);
        return masked || lemma == null ? form.toLowerCase(Locale.ROOT) : lemma;
    }
}

package org.stemma.language.model;

import edu.emory.mathcs.nlp.component.morph.english.EnglishMorphAnalyzer;
import edu.emory.mathcs.nlp.component.tokenizer.EnglishTokenizer;
import edu.emory.mathcs.nlp.component.tokenizer.Tokenizer;
import edu.emory.mathcs.nlp.component.tokenizer.token.Token;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stemma.text.AlignedText;

/** NLP4J's tokens, with offsets, which we trust; and its lemmas, which we trust but for numbers and some pasts. Thread-safe. */
final class Nlp4jTokens {
    private static final String PAST = "ed";

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

    /** NLP4J masks digits in its lemmas: then the form is better. It leaves some pasts as they are: "provided". */
    static String lemma(@Nullable String lemma, String form, String tag) {
        boolean masked =
                lemma == null || lemma.indexOf('#') >= 0 || form.codePoints().anyMatch(Character::isDigit);
        if (masked || lemma == null) {
            return form.toLowerCase(Locale.ROOT);
        }
        boolean past = (tag.equals("VBD") || tag.equals("VBN")) && lemma.endsWith(PAST);
        return past && lemma.equalsIgnoreCase(form) ? present(lemma) : lemma;
    }

    /** The verb of a regular past: what is left without its ending, if that is a verb in its third person. */
    private static String present(String past) {
        String stem = past.substring(0, past.length() - PAST.length());
        for (String verb : List.of(stem, stem + "e")) {
            if (Verbs.MORPHOLOGY.lemmatize(verb + "s", "VBZ").equals(verb)) {
                return verb;
            }
        }
        return past;
    }

    /** Read when the first doubtful past is met. */
    private static final class Verbs {
        private static final EnglishMorphAnalyzer MORPHOLOGY = new EnglishMorphAnalyzer();
    }
}

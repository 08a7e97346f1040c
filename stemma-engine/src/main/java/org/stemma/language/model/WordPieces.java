package org.stemma.language.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stemma.text.Span;
import tools.jackson.databind.JsonNode;

/**
 * Cuts a text into the pieces that BERT's models know (Devlin et al. 2019): lower case without accents, at white space and around
 * punctuation, then each word into the longest known parts from left to right. Linear in the text.
 */
final class WordPieces {
    /** A piece of the vocabulary and where it stands in the text. */
    record Piece(int id, Span span) {}

    private static final String CONTINUED = "##";
    private static final String UNKNOWN = "[UNK]";
    /** As the vocabulary's own tokenizer has it. */
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> ids = new HashMap<>();
    private final int unknown;

    /** @param tokenizer as Hugging Face's tokenizers write it */
    WordPieces(JsonNode tokenizer) {
        tokenizer
                .path("model")
                .path("vocab")
                .properties()
                .forEach(entry -> ids.put(entry.getKey(), entry.getValue().asInt()));
        unknown = id(UNKNOWN);
    }

    /**
     * The number of a known piece.
     *
     * @throws IllegalArgumentException if it is none
     */
    int id(String piece) {
        Integer id = ids.get(piece);
        if (id == null) {
            throw new IllegalArgumentException("No such piece: " + piece);
        }
        return id;
    }

    List<Piece> of(String text) {
        List<Piece> pieces = new ArrayList<>();
        Word word = new Word();
        for (int at = 0; at < text.length(); ) {
            int letter = text.codePointAt(at);
            int end = at + Character.charCount(letter);
            if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
                word.cut(pieces);
            } else if (standsAlone(letter)) {
                word.cut(pieces);
                word.add(letter, at, end);
                word.cut(pieces);
            } else if (!isControl(letter)) {
                word.add(letter, at, end);
            }
            at = end;
        }
        word.cut(pieces);
        return pieces;
    }

    /** A word as it is read, in plain letters that know where they come from. */
    private final class Word {
        private final StringBuilder letters = new StringBuilder();
        private final List<Span> places = new ArrayList<>();

        void add(int letter, int start, int end) {
            Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD)
                    .codePoints()
                    .filter(plain -> Character.getType(plain) != Character.NON_SPACING_MARK)
                    .map(Character::toLowerCase)
                    .forEach(plain -> {
                        letters.appendCodePoint(plain);
                        for (int i = 0; i < Character.charCount(plain); i++) {
                            places.add(new Span(start, end));
                        }
                    });
        }

        void cut(List<Piece> pieces) {
            if (!letters.isEmpty()) {
                pieces.addAll(parts());
            }
            letters.setLength(0);
            places.clear();
        }

        /** The whole word is unknown if any part of it is. */
        private List<Piece> parts() {
            List<Piece> parts = new ArrayList<>();
            int at = 0;
            while (at < letters.length()) {
                int end = longest(at);
                if (end == at || letters.length() > LONGEST_WORD) {
                    return List.of(new Piece(unknown, between(0, letters.length())));
                }
                parts.add(new Piece(id(part(at, end)), between(at, end)));
                at = end;
            }
            return parts;
        }

        private int longest(int at) {
            int end = letters.length();
            while (end > at && !ids.containsKey(part(at, end))) {
                end--;
            }
            return end;
        }

        private String part(int at, int end) {
            return at == 0 ? letters.substring(0, end) : CONTINUED + letters.substring(at, end);
        }

        private Span between(int at, int end) {
            return places.get(at).cover(places.get(end - 1));
        }
    }

    private static boolean standsAlone(int letter) {
        return isPunctuation(letter) || Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN;
    }

    /** All that is printed in ASCII and is neither letter nor digit counts, so "$" and "+" do. */
    private static boolean isPunctuation(int letter) {
        if (letter < 128) {
            return letter > ' ' && letter < 127 && !Character.isLetterOrDigit(letter);
        }
        return switch (Character.getType(letter)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static boolean isControl(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> letter == 0xFFFD;
        };
    }
}

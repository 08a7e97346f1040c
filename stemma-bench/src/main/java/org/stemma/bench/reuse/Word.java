package org.stemma.bench.reuse;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A word or a mark of a text, with where it comes from.
 *
 * @param form as it is printed
 * @param spaced whether a space stands before it, if it is not the first of its sentence
 * @param place where it was first written; null while its text is not published
 */
record Word(String form, boolean spaced, @Nullable Place place) {
    /**
     * Where a word was first written. Whoever copies it or puts another word in its stead keeps the place.
     *
     * @param text number of the text
     * @param word number of the word in it
     */
    record Place(int text, int word) {}

    /** A word that its editor adds. */
    static Word fresh(String form, boolean spaced) {
        return new Word(form, spaced, null);
    }

    Word as(String other) {
        return new Word(other, spaced, place);
    }

    Word spaced(boolean space) {
        return new Word(form, space, place);
    }

    boolean is(String other) {
        return form.equals(other);
    }

    boolean isWord() {
        return !form.isEmpty() && Character.isLetterOrDigit(form.charAt(0));
    }

    boolean isCapital() {
        return !form.isEmpty() && Character.isUpperCase(form.charAt(0));
    }

    boolean isFigure() {
        return !form.isEmpty() && Character.isDigit(form.charAt(0));
    }

    String lower() {
        return form.toLowerCase(Locale.ROOT);
    }

    /** Without case and marks, as words are compared; empty for a mark. */
    String folded() {
        StringBuilder folded = new StringBuilder(form.length());
        form.toLowerCase(Locale.ROOT).chars().filter(Character::isLetterOrDigit).forEach(c -> folded.append((char) c));
        return folded.toString();
    }
}

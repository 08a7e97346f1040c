package org.stemma.clean;

import org.jsoup.nodes.Element;
import org.stemma.text.AlignedText;

/**
 * Text of a page between two block boundaries: a paragraph, a heading, a list item, a table cell.
 *
 * @param index its place on the page, from 0
 * @param element the innermost block element around it
 * @param box the innermost element, of whatever kind, that holds all of it
 * @param text readable and aligned to the page's source
 * @param linked the number of its units inside links
 * @param words the number of its words
 * @param commas the number of its commas, in any script
 */
record Piece(int index, Element element, Box box, AlignedText text, int linked, int words, int commas) {
    static Piece of(int index, Element element, Box box, AlignedText text, int linked) {
        return new Piece(index, element, box, text, linked, words(text.text()), commas(text.text()));
    }

    String string() {
        return text.text();
    }

    /** Share of its units inside links. */
    double linkDensity() {
        return text.length() == 0 ? 0 : Math.min(1, (double) linked / text.length());
    }

    /** Running text: a sentence's length, few links. Lengths as in Boilerpipe's rule for full sentences. */
    boolean isProse() {
        return words >= 10 && linkDensity() < 0.4;
    }

    /** Words as runs of letters and digits; each sign of a script without spaces counts as half a word. */
    static int words(String text) {
        int words = 0;
        int signs = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\u3040' && Character.isIdeographic(c)) {
                signs++;
            }
            boolean letter = Character.isLetterOrDigit(c);
            if (letter && !inside) {
                words++;
            }
            inside = letter;
        }
        return words + signs / 2;
    }

    private static int commas(String text) {
        int commas = 0;
        for (int i = 0; i < text.length(); i++) {
            if (",،、，;".indexOf(text.charAt(i)) >= 0) {
                commas++;
            }
        }
        return commas;
    }
}

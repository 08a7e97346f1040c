package org.stemma.clean;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stemma.text.AlignedText;

/**
 * Text of a page between two block boundaries: a paragraph, a heading, a list item, a table cell.
 *
 * @param index its place on the page, from 0
 * @param element the innermost block element around it
 * @param box the innermost element, of whatever kind, that holds all of it
 * @param paragraph the box of that block
 * @param text readable and aligned to the page's source
 * @param linked the number of its units inside links
 * @param linkDensity share of its units inside links
 * @param letters what its characters tell
 * @param notices kinds of phrases that pages have around articles; empty for longer ones
 */
record Piece(
        int index,
        Element element,
        Box box,
        @Nullable Box paragraph,
        AlignedText text,
        int linked,
        double linkDensity,
        Letters letters,
        Set<WebPhrases.Kind> notices) {
    /** Longer lines are no buttons or notices: their words are not looked up. */
    static final int LONGEST_NOTICE = 14;

    static Piece of(int index, Element element, Box box, AlignedText text, int linked) {
        Box paragraph = box;
        while (paragraph != null && !paragraph.element().equals(element)) {
            paragraph = paragraph.parent();
        }
        double density = text.length() == 0 ? 0 : Math.min(1, (double) linked / text.length());
        Letters letters = Letters.of(text.text());
        Set<WebPhrases.Kind> notices = letters.words() > LONGEST_NOTICE ? Set.of() : WebPhrases.LEXICON.in(text.text());
        return new Piece(index, element, box, paragraph, text, linked, density, letters, notices);
    }

    int words() {
        return letters.words();
    }

    /** The number of its commas, in any script. */
    int commas() {
        return letters.commas();
    }

    /** The box that its paragraph, item or heading stands in. */
    @Nullable
    Box shelf() {
        return paragraph == null ? null : paragraph.parent();
    }

    String string() {
        return text.text();
    }

    /** Running text: a sentence's length, few links. Lengths as in Boilerpipe's rule for full sentences. */
    boolean isProse() {
        return words() >= 10 && linkDensity < 0.4;
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
}

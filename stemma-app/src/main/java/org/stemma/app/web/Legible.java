package org.stemma.app.web;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import org.jspecify.annotations.Nullable;

/**
 * Output of a template that escapes text as HTML demands, and shows what nobody could see in it: control characters as their pictures, and
 * what turns the direction of text around by its number, so that a text cannot pass for another. What is left invisible (joiners, direction
 * marks of single characters) belongs to the spelling of languages.
 */
final class Legible extends OwaspHtmlTemplateOutput {
    private static final int PICTURES = 0x2400;
    private static final int DELETE = 0x7f;

    Legible(TemplateOutput output) {
        super(output);
    }

    @Override
    public void writeUserContent(@Nullable String text) {
        super.writeUserContent(text == null ? null : shown(text));
    }

    /** The text with everything in it visible. */
    static String shown(String text) {
        int first = 0;
        while (first < text.length() && isPlain(text.charAt(first))) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16).append(text, 0, first);
        text.substring(first).codePoints().forEach(point -> show(point, shown));
        return shown.toString();
    }

    private static void show(int point, StringBuilder shown) {
        if (isSpace(point) || !isHidden(point)) {
            shown.appendCodePoint(point);
        } else if (point < ' ') {
            shown.append((char) (PICTURES + point));
        } else if (point == DELETE) {
            shown.append('\u2421');
        } else {
            shown.append("⟨U+%04X⟩".formatted(point));
        }
    }

    /** Whether a character is surely none that must be shown. */
    private static boolean isPlain(char c) {
        return (c >= ' ' && c < DELETE) || isSpace(c);
    }

    private static boolean isSpace(int point) {
        return point == '\n' || point == '\t' || point == '\r';
    }

    private static boolean isHidden(int point) {
        return Character.isISOControl(point)
                || (point >= 0x202a && point <= 0x202e) // embeddings and overrides of direction
                || (point >= 0x2066 && point <= 0x2069) // isolates: an unclosed one would reach beyond the text
                || (point >= 0x2060 && point <= 0x2064) // invisible operators
                || point == 0xfeff // a byte order mark within text
                || (point >= 0xe0000 && point <= 0xe007f) // tags
                || (point >= 0xfff9 && point <= 0xfffb) // interlinear annotations
                || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE); // a half of a character
    }
}

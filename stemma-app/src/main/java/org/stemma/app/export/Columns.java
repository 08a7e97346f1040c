package org.stemma.app.export;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jline.utils.WCWidth;

/**
 * Text measured in the columns of a terminal, where a Chinese character takes two and a combining mark none. What stands
 * together as one character is never cut apart. Control characters are shown as U+FFFD: a source must not steer the terminal.
 */
public final class Columns {
    private static final Pattern SPACE = Pattern.compile("[\\s\\u2028\\u2029]+");
    private static final Pattern CONTROL =
            Pattern.compile("[\\p{Cntrl}\\u0080-\\u009f\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");

    private Columns() {}

    /** On one line, without the characters that could take over a terminal or turn its direction around. */
    public static String line(String text) {
        return CONTROL.matcher(SPACE.matcher(text).replaceAll(" "))
                .replaceAll("\ufffd")
                .strip();
    }

    /** The columns that a text takes. */
    public static int width(String text) {
        return text.codePoints().map(c -> Math.max(0, WCWidth.wcwidth(c))).sum();
    }

    /** On one line of at most so many columns, an ellipsis for what does not fit. */
    public static String cut(String text, int columns) {
        String line = line(text);
        if (width(line) <= columns) {
            return line;
        }
        return line.substring(0, fitting(line, Math.max(0, columns - 1))).stripTrailing() + "…";
    }

    /** Followed by spaces up to so many columns. */
    public static String pad(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - width(text)));
    }

    /** Wrapped to lines of at most so many columns: at spaces, and within what is longer than a line. */
    public static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String word : SPACE.split(line(text))) {
            for (String piece : pieces(word, columns)) {
                int wide = width(piece);
                if (!line.isEmpty() && used + 1 + wide > columns) {
                    lines.add(line.toString());
                    line.setLength(0);
                    used = 0;
                }
                used += wide + (line.isEmpty() ? 0 : 1);
                line.append(line.isEmpty() ? "" : " ").append(piece);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /** Wrapped to at most so many lines; an ellipsis ends what was cut. */
    static List<String> wrap(String text, int columns, int most) {
        List<String> lines = wrap(text, columns);
        if (lines.size() <= most) {
            return lines;
        }
        List<String> kept = new ArrayList<>(lines.subList(0, most - 1));
        kept.add(cut(String.join(" ", lines.subList(most - 1, lines.size())), columns));
        return kept;
    }

    /** A word, or what a line can hold of it at a time. */
    static List<String> pieces(String word, int columns) {
        List<String> pieces = new ArrayList<>();
        String rest = word;
        while (width(rest) > columns) {
            int end = Math.max(fitting(rest, columns), firstCharacter(rest));
            pieces.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        pieces.add(rest);
        return pieces;
    }

    private static int firstCharacter(String text) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        return Math.max(1, characters.following(0));
    }

    /** How many units from the start fit into so many columns. */
    private static int fitting(String text, int columns) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int end = 0;
        int used = 0;
        for (int next = characters.next(); next != BreakIterator.DONE; next = characters.next()) {
            used += width(text.substring(end, next));
            if (used > columns) {
                return end;
            }
            end = next;
        }
        return end;
    }
}

package org.stemma.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words for a screen: counts, wrapping, cutting. */
final class Text {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n]]");

    private Text() {}

    /** "1 input", "2 inputs", "1 story", "2 stories". */
    static String count(int number, String noun) {
        String plural = noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? noun : plural);
    }

    /** A constant's name as a reader would write it: "text line". */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** On one line, without the control characters that could take over a terminal. */
    static String line(String text) {
        return CONTROL.matcher(SPACE.matcher(text).replaceAll(" "))
                .replaceAll("\ufffd")
                .strip();
    }

    /** On one line of at most so many columns, an ellipsis for what does not fit. */
    static String cut(String text, int columns) {
        String line = line(text);
        if (line.codePointCount(0, line.length()) <= columns) {
            return line;
        }
        int end = line.offsetByCodePoints(0, Math.max(0, columns - 1));
        return line.substring(0, end).stripTrailing() + "…";
    }

    /** Wrapped at spaces to lines of so many columns; a longer word stands alone on its line. */
    static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : SPACE.split(line(text))) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > columns) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}

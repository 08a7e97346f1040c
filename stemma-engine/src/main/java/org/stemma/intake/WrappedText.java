package org.stemma.intake;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Joins the lines of a mail's plain text: those that end in a blank if the mail says that it flows (RFC 3676), else those that were
 * broken because the next word did not fit. Linear.
 */
final class WrappedText {
    /** Mail programs break at 72 to 78; a text with longer lines was not broken. */
    private static final int WIDEST = 80;

    /** Lists and poems are narrower. */
    private static final int NARROWEST = 55;

    private static final Pattern OWN_LINE = Pattern.compile("(?:[>*•–—=_|+-]|\\d{1,3}[.)]|\\s|https?:).{0,200}");

    private WrappedText() {}

    static String join(String text, boolean flowed) {
        List<String> lines = text.lines().toList();
        int width = lines.stream().mapToInt(String::length).max().orElse(0);
        boolean wrapped = width <= WIDEST && width >= NARROWEST;
        StringBuilder joined = new StringBuilder();
        String before = "";
        for (String line : lines) {
            boolean soft = flowed
                    ? before.endsWith(" ") && !before.equals("-- ") && !line.startsWith(">")
                    : wrapped && isBroken(before, line, width);
            if (soft && !before.isBlank() && !line.isBlank()) {
                joined.append(before.endsWith(" ") ? "" : " ").append(line);
            } else {
                joined.append(joined.isEmpty() ? "" : "\n").append(line);
            }
            before = line;
        }
        return joined.toString();
    }

    private static boolean isBroken(String line, String next, int width) {
        if (line.isBlank() || next.isBlank() || OWN_LINE.matcher(next).lookingAt()) {
            return false;
        }
        int blank = next.indexOf(' ');
        int word = blank < 0 ? next.length() : blank;
        return line.length() + 1 + word > width;
    }
}

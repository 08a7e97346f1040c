package org.stemma.clean;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Marks that open the items of a list: bullets, dashes, numbers. */
final class ListMarks {
    private static final Pattern MARK = Pattern.compile(
            "^(?:[-–—*•·▪▫■□●○◦►▶➤➢✓✔»>‣⁃]\\s{0,3}(?=[\\p{L}\\p{N}\"'“‘„«(])|\\(?\\d{1,2}[.)]\\s{1,3}(?=\\p{L}))");

    private ListMarks() {}

    /** The length of the mark and the space after it, 0 if there is none. */
    static int length(String text) {
        Matcher mark = MARK.matcher(text);
        return mark.find() ? mark.end() : 0;
    }
}

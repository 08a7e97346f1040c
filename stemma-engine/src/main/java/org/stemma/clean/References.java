package org.stemma.clean;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.parser.Parser;

/** The character references of a page's source, each kind decoded once. */
final class References {
    /** The longest name of a character reference has 33 units. */
    private static final int LONGEST = 40;

    /**
     * What stands at an ampersand.
     *
     * @param decoded what it means: the ampersand itself if it opens no reference
     * @param length its units in the source
     */
    record Reference(String decoded, int length) {}

    private static final Reference AMPERSAND = new Reference("&", 1);

    private final String source;
    private final Map<String, Reference> known = new HashMap<>();

    References(String source) {
        this.source = source;
    }

    /** The character reference at an ampersand, or the ampersand itself. */
    Reference at(int at, int limit) {
        int end = at + 1;
        int last = Math.min(limit, at + LONGEST);
        if (end < last && source.charAt(end) == '#') {
            end++;
        }
        while (end < last && isUnit(source.charAt(end))) {
            end++;
        }
        if (end < last && source.charAt(end) == ';') {
            end++;
        }
        return end == at + 1 ? AMPERSAND : known.computeIfAbsent(source.substring(at, end), References::decoded);
    }

    private static Reference decoded(String written) {
        String decoded = Parser.unescapeEntities(written, false);
        return decoded.equals(written) ? AMPERSAND : new Reference(decoded, written.length());
    }

    private static boolean isUnit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}

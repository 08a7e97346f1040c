package org.stemma.clean;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stemma.clean.WebPhrases.Kind;
import org.stemma.news.Role;

/** Lines that hold a headline and something glued to it: a breadcrumb before it, the site's name behind it. */
final class GluedTitles {
    private static final Pattern ARROW = Pattern.compile("\\s*[»›>→▸/]\\s*");
    private static final Pattern BAR = Pattern.compile("\\s[|·•]\\s");
    /** A path has at least a root, a section and the page. */
    private static final int MIN_STEPS = 3;
    /** Less than this behind a path is its last step and no headline. */
    private static final int MIN_TITLE_WORDS = 4;
    /** Names of sites are short. */
    private static final int MAX_SITE_WORDS = 5;
    /** A longer line is a menu, or a page in one line. */
    private static final int MAX_LINE_WORDS = 60;
    /** Only the head of the page holds such lines. */
    private static final int TOP = 60;

    private GluedTitles() {}

    /** Parts breadcrumbs and site names from the headlines they are glued to. */
    static void unglue(ScrapePage page) {
        for (int i = 0; i < Math.min(TOP, page.size()); i++) {
            if (!page.piece(i).isOpen() || Prose.endsWithStop(page.piece(i).reading())) {
                continue;
            }
            int path = pathEnd(page.piece(i));
            if (path > 0 && page.split(i, path)) {
                page.mark(i, Role.NAVIGATION, "breadcrumb before a headline");
                i++;
            } else if (path > 0) {
                page.mark(i, Role.NAVIGATION, "breadcrumb");
            }
            siteBehind(page, i);
        }
    }

    /** Where a path glued before a headline ends: after a home word and the sections that follow it; 0 if there is none. */
    private static int pathEnd(ScrapePiece piece) {
        List<String> words = piece.words();
        if (words.size() > MAX_LINE_WORDS) {
            return 0;
        }
        int at = words.isEmpty() ? 0 : WebPhrases.LEXICON.lengthAt(words, 0, Kind.HOME);
        if (at == 0 || at == words.size()) {
            return 0;
        }
        int section = 1;
        while (section > 0 && at < words.size()) {
            section = WebPhrases.LEXICON.lengthAt(words, at, Kind.SECTION);
            at += section;
        }
        String text = piece.reading();
        int end = at < words.size() ? offsetOfWord(text, at) : text.length();
        Matcher arrow = ARROW.matcher(text);
        int steps = 1;
        while (arrow.find()) {
            steps++;
            end = Math.max(end, arrow.end());
        }
        boolean enough = Words.of(text.substring(end)).size() >= MIN_TITLE_WORDS;
        return enough ? end : steps >= MIN_STEPS ? text.length() : 0;
    }

    private static void siteBehind(ScrapePage page, int index) {
        String text = page.piece(index).reading();
        Matcher bar = BAR.matcher(text);
        int last = -1;
        while (bar.find()) {
            last = last < 0 ? bar.start() : last;
        }
        if (last > 0
                && Words.of(text.substring(0, last)).size() >= MIN_TITLE_WORDS
                && Words.of(text.substring(last)).size() <= MAX_SITE_WORDS
                && WrittenDate.first(text).isEmpty()
                && page.split(index, last)) {
            page.mark(index + 1, Role.METADATA, "site's name behind a headline");
        }
    }

    /** The offset at which the n-th word starts, opening quotes before it included. */
    static int offsetOfWord(String text, int n) {
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Words.of(text.substring(0, middle)).size() > n) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        low = low == text.length() ? 0 : low - 1;
        int start = low;
        while (start > 0 && "\"'“‘„«‚¿¡([".indexOf(text.charAt(start - 1)) >= 0) {
            start--;
        }
        return start;
    }

    /** Moves a cut back over the sign that parts a headline from what follows. */
    static int beforeSeparator(String text, int cut) {
        int at = cut;
        while (at > 0 && ("|-–—»›·•: ".indexOf(text.charAt(at - 1)) >= 0)) {
            at--;
        }
        return at;
    }
}

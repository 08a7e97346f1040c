package org.stemma.clean;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;

/**
 * The dates of publication in a page's own data, which its scripts would show: ISO days behind a name that says so. Cost: a look at
 * each hyphen of the scripts.
 */
final class ScriptDates {
    /** @param key the name before the date */
    record Told(String key, String date) {}

    private static final Pattern NAMED = Pattern.compile(
            "\"?(datePublished|published_?[aA]t|publish_?[dD]ate|publicationDate|publication_date|publicationTime|publication_time|posted_?[aA]t|pubDate|dateCreated|date_published|first_published|firstPublished|displayDate)\"?\\s{0,3}:\\s{0,3}[\"']((?:19|20)\\d\\d-\\d\\d-\\d\\d[^\"']{0,30})[\"']");

    /** Units of the longest name with its signs, and of the longest date with its quotation mark. */
    private static final int LONGEST_NAME = 30;

    private static final int LONGEST_DATE = 41;

    /** Units of a year, and of an ISO day. */
    private static final int YEAR = 4;

    private static final int DAY = 10;

    /** Scripts of data about many articles tell many days. */
    private static final int MOST_DAYS = 3;

    private static final int MOST_DATES = 4;
    private static final int LONGEST_SCRIPT = 300_000;

    private ScriptDates() {}

    /** Where scripts tell few days, the first; null if they tell none or many. */
    static @Nullable Told first(String source, List<Span> scripts) {
        Told first = null;
        int others = 0;
        Matcher named = NAMED.matcher(source);
        for (Span script : scripts) {
            int dates = 0;
            int at = script.length() > LONGEST_SCRIPT ? -1 : date(source, script, script.start());
            while (at >= 0 && dates < MOST_DATES) {
                Told told = named(named, script, at);
                if (told != null) {
                    dates++;
                    first = first == null ? told : first;
                    others += told.date().regionMatches(0, first.date(), 0, DAY) ? 0 : 1;
                }
                at = date(source, script, at + DAY);
            }
        }
        return others < MOST_DAYS ? first : null;
    }

    /** Where the next value begins that looks like an ISO day; -1 if there is none. */
    private static int date(String source, Span script, int from) {
        int hyphen = source.indexOf('-', from, script.end());
        while (hyphen >= 0) {
            int start = hyphen - YEAR;
            if (start > script.start()
                    && start + DAY < script.end()
                    && source.charAt(hyphen + 3) == '-'
                    && "\"'".indexOf(source.charAt(start - 1)) >= 0) {
                return start;
            }
            hyphen = source.indexOf('-', hyphen + 1, script.end());
        }
        return -1;
    }

    private static @Nullable Told named(Matcher named, Span script, int date) {
        named.region(Math.max(script.start(), date - LONGEST_NAME), Math.min(script.end(), date + LONGEST_DATE));
        while (named.find()) {
            if (named.start(2) == date) {
                return new Told(named.group(1), named.group(2));
            }
        }
        return null;
    }
}

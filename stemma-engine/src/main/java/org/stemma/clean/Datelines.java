package org.stemma.clean;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stemma.news.Role;
import org.stemma.text.Span;

/**
 * Datelines before the first sentence: "(Agency)", "CITY, March 3 (Agency) —", "City (Agency) -", "CITY —".
 *
 * <p>They are cut off as blocks of their own: no sentence should start with them. An agency in brackets is one of the lexicon, or
 * an acronym; a city without an agency is written in capitals and followed by a dash.
 */
final class Datelines {
    private static final String CITY =
            "\\p{Lu}[\\p{L}'’.-]{1,20}(?:[ /]\\p{Lu}?[\\p{L}'’.-]{1,20}){0,3}(?:, \\p{Lu}[\\p{L}. ]{1,24})?";
    private static final String DAY =
            "(?:,? (?:\\p{L}{3,9}\\.? \\d{1,2}|\\d{1,2}\\.? (?:de )?\\p{L}{3,10}\\.?)(?:,? \\d{4})?)?";
    private static final String DASH = "\\s?(?:[-–—−:]{1,2}|\\.)\\s{0,2}";
    private static final Pattern AGENCY =
            Pattern.compile("^(?:" + CITY + DAY + ",? ?)?[(\\[](?<agency>[^()\\[\\]]{2,40})[)\\]](?:" + DASH + "| )");
    private static final Pattern CITY_AGENCY =
            Pattern.compile("^" + CITY + DAY + "\\s?[-–—,:/]\\s?(?<agency>[\\p{L}. ]{2,24}?)\\s?[-–—:]\\s{1,2}");
    private static final Pattern BARE_CITY = Pattern.compile(
            "^(?<city>\\p{Lu}[\\p{Lu}'’. -]{2,30})(?:, \\p{Lu}[\\p{L}. ]{2,24})?" + DAY + "\\s?[-–—]{1,2}\\s(?=\\S)");
    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{2,8}(?:/\\p{Lu}{2,8})?");
    /** Only the first paragraphs have one. */
    private static final int FIRST = 3;

    private Datelines() {}

    static void read(ScrapePage page, Span zone) {
        int seen = 0;
        for (int i = zone.start(); i < Math.min(zone.end(), page.size()) && seen < FIRST; i++) {
            if (!page.piece(i).isOpen() || !Prose.isSentence(page.piece(i))) {
                continue;
            }
            seen++;
            int end = end(page.piece(i).reading());
            if (end > 0 && page.split(i, end)) {
                page.mark(i, Role.DATELINE, "place or agency before the first sentence");
                return;
            }
        }
    }

    /** The length of the dateline, 0 if there is none. */
    static int end(String text) {
        Matcher agency = AGENCY.matcher(text);
        if (agency.find() && isAgency(text, agency) && goesOn(text, agency.end())) {
            return agency.end();
        }
        Matcher both = CITY_AGENCY.matcher(text);
        if (both.find() && NewsSources.LEXICON.named(both.group("agency")).isPresent()) {
            return both.end();
        }
        Matcher city = BARE_CITY.matcher(text);
        return city.find() ? city.end() : 0;
    }

    /** An unknown acronym behind a name may gloss the name; it is an agency only where it opens the text or a dash follows. */
    private static boolean isAgency(String text, Matcher dateline) {
        String name = dateline.group("agency");
        boolean alone = dateline.start("agency") <= 1;
        String line = text.substring(0, dateline.end()).strip();
        boolean dash = "-–—−:.".indexOf(line.charAt(line.length() - 1)) >= 0;
        return !NewsSources.LEXICON.in(name, 0, name.length()).isEmpty()
                || (ACRONYM.matcher(name).matches() && (alone || dash));
    }

    /** After the dateline a sentence starts; in "(NATO) members" it goes on. */
    private static boolean goesOn(String text, int end) {
        return end < text.length() && !Character.isLowerCase(text.codePointAt(end));
    }
}

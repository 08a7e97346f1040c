package org.stemma.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stemma.news.Block;
import org.stemma.news.Role;
import org.stemma.text.AlignedText;
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
    /** A place in capitals or with a day, a name in brackets, a dash: a wire's dateline, whoever the wire is. */
    private static final Pattern WIRE = Pattern.compile(
            "^(?:(?=\\p{Lu}[\\p{Lu}'’. -]+[,( ])" + CITY + DAY + "|" + CITY
                    + ",? \\p{L}{3,9}\\.? \\d{1,2}(?:, \\d{4})?) ?[(](?<agency>\\p{Lu}[\\p{L}&.'’-]*(?: \\p{Lu}[\\p{L}&.'’-]*){0,3})[)] ?[-–—]{1,2}\\s{0,2}");
    /** Only the first paragraphs have one. */
    private static final int FIRST = 3;

    /** No pattern takes more units. */
    private static final int LONGEST = 200;

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

    /** The blocks of a page, the dateline of its first sentence cut off as a block of its own. */
    static List<Block> cut(List<Block> blocks) {
        List<Block> cut = new ArrayList<>(blocks);
        int seen = 0;
        for (int i = 0; i < cut.size() && seen < FIRST; i++) {
            Block block = cut.get(i);
            if (block.role() != Role.BODY) {
                continue;
            }
            seen++;
            int end = end(block.text().text());
            AlignedText rest =
                    block.text().slice(new Span(end, block.text().length())).strip();
            AlignedText line = block.text().slice(new Span(0, end)).strip();
            // A text that could only be aligned as a whole cannot be cut.
            if (end > 0 && !rest.isBlank() && !line.original().overlaps(rest.original())) {
                cut.set(i, new Block(Role.DATELINE, line, "place or agency before the first sentence"));
                cut.add(i + 1, new Block(Role.BODY, rest, block.why()));
                return cut;
            }
        }
        return cut;
    }

    /** The name in the brackets of a dateline. */
    static Optional<Span> agency(String dateline) {
        Matcher wire = WIRE.matcher(dateline + " ");
        return wire.find() ? Optional.of(new Span(wire.start("agency"), wire.end("agency"))) : Optional.empty();
    }

    /** Whether a text starts with a dateline. */
    static boolean isLed(String text) {
        return end(text) > 0;
    }

    /** The length of the dateline, 0 if there is none. */
    static int end(String text) {
        int end = holdsBracket(text) ? endWithAgency(text) : 0;
        if (end > 0 || !holdsDash(text)) {
            return end;
        }
        Matcher both = CITY_AGENCY.matcher(text);
        if (both.find() && NewsSources.LEXICON.named(both.group("agency")).isPresent()) {
            return both.end();
        }
        Matcher city = BARE_CITY.matcher(text);
        return city.find() ? city.end() : 0;
    }

    /** The length of a dateline that names an agency in brackets. */
    private static int endWithAgency(String text) {
        Matcher agency = AGENCY.matcher(text);
        if (agency.find() && isAgency(text, agency) && goesOn(text, agency.end())) {
            return agency.end();
        }
        Matcher wire = WIRE.matcher(text);
        return wire.find() && goesOn(text, wire.end()) ? wire.end() : 0;
    }

    /** Whether a bracket opens where that of a dateline could. */
    private static boolean holdsBracket(String text) {
        for (int i = 0; i < Math.min(LONGEST, text.length()); i++) {
            if (text.charAt(i) == '(' || text.charAt(i) == '[') {
                return true;
            }
        }
        return false;
    }

    /** Whether a dash or a colon with space behind it stands where that of a dateline could. */
    private static boolean holdsDash(String text) {
        for (int i = 0; i < Math.min(LONGEST, text.length() - 1); i++) {
            if (text.charAt(i + 1) <= ' ' && "-–—:".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
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

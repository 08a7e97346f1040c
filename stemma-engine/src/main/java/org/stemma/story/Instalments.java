package org.stemma.story;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The numbers by which reports tell one episode of a series from the next: the 12th package and the 13th, the second round of talks and
 * the third, Game 4 and Game 5, phase one and phase two, the 2019 election and the 2023 election, the court of first instance and the one of appeal.
 *
 * <p>Two such headlines may agree in all other words and yet tell of two affairs. What only counts on within one affair parts nothing: a
 * toll that rises from 12 to 15 dead, the third day of a strike, a second suspect. A headline that numbers one thing twice compares, and says
 * nothing of its own. Where the headline numbers nothing, the opening paragraph may number a series.
 */
final class Instalments {
    private static final String ONES =
            "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth"
                    + "|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth";
    private static final List<String> ORDINALS = List.of(ONES.split("\\|", -1));
    private static final String CARDINAL = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve";
    private static final List<String> CARDINALS = List.of(CARDINAL.split("\\|", -1));
    private static final List<String> ROMAN =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

    /** "12th sanctions package", "second phase", "in the sixth round". */
    private static final Pattern ORDINAL = Pattern.compile(
            "(?:\\b(in|during|after|since|at|his|her|its|their)(?: the)? )?\\b(?:(\\d{1,3})(?:st|nd|rd|th)|(" + ONES
                    + "))[ -]+(\\p{L}+)(?: +(\\p{L}+))?",
            Pattern.CASE_INSENSITIVE);
    /** "Game 4", "phase two", "Part II", "Apollo 13"; no scores, shares or amounts. */
    private static final Pattern NUMBERED =
            Pattern.compile("\\b(\\p{L}{4,})(?: +(?:No\\.?|number))? +(?:(\\d{1,3})|((?i:" + CARDINAL
                    + "))|([IVX]{1,4}))\\b(?! *%|[-\u2013,.:/]? *\\d|-\\p{L})");
    /** "Calderan 12 dead" names no twelfth Calderan. */
    private static final Pattern WORD_NEXT = Pattern.compile(" +\\p{L}");

    private static final Pattern YEAR_FIRST = Pattern.compile("\\b((?:19|20)\\d\\d) +(\\p{L}+)");
    private static final Pattern YEAR_LAST = Pattern.compile("(?<!^)\\b(\\p{Lu}\\p{L}{3,}) +((?:19|20)\\d\\d)\\b");
    private static final Pattern COURT = Pattern.compile(
            "\\b(first[- ]instance|lower|district|trial|appeals?|appellate|supreme|constitutional|cassation) +court|\\bcourt of"
                    + " (first instance|appeals?|cassation)",
            Pattern.CASE_INSENSITIVE);

    /** Things that come in series, each an affair of its own. */
    private static final Set<String> SERIES = words(
            "package round phase season edition game match test stage leg series part chapter episode volume tranche"
                    + " instalment installment summit congress session conference forum festival election referendum census"
                    + " championship tournament final bowl olympic cup marathon anniversary term batch convoy flight mission"
                    + " launch wave quarter budget report inquiry trial retrial hearing plenum exchange swap");
    /** Things that are counted while one affair goes on. */
    private static final Set<String> RUNNING = words(
            "day week weekend month year night hour morning time person people man woman child boy girl victim body"
                    + " suspect arrest death case straight consecutive member defendant witness survivor place floor half century"
                    + " grade class avenue street lady minister hand attempt largest biggest quake aftershock strike goal");

    private static final Set<String> LINKS = words(
            "of in on for to and with at by as since after from the than until during before under over is are was has"
                    + " will january february march april may june july august september october november december early late");
    /** Of headlines with more words in capitals than this share, capitals tell no names. */
    private static final double CAPITALISED = 0.6;

    private static final String COMPARED = "";

    private final Map<String, String> found = new TreeMap<>();

    private Instalments() {}

    private static Set<String> words(String listed) {
        return Stream.of(listed.split(" ", -1)).map(Term::fold).collect(Collectors.toUnmodifiableSet());
    }

    /** What is numbered, with its number; each thing under both its words, since "sanctions" may be left out of "13th sanctions package". */
    static Map<String, String> in(@Nullable String title, @Nullable String opening) {
        Instalments headline = new Instalments();
        if (title != null) {
            headline.read(title, true);
        }
        Instalments lead = new Instalments();
        if (opening != null) {
            lead.read(opening, false);
        }
        lead.found.forEach(headline.found::putIfAbsent);
        headline.found.values().removeIf(COMPARED::equals);
        return headline.found;
    }

    private void read(String text, boolean isHeadline) {
        Matcher ordinal = ORDINAL.matcher(text);
        while (ordinal.find()) {
            boolean within = ordinal.group(1) != null && !"of".equalsIgnoreCase(ordinal.group(5));
            if (!within) {
                String value = ordinal.group(2) != null ? ordinal.group(2) : value(ORDINALS, ordinal.group(3));
                ordinal(ordinal.group(4), ordinal.group(5), value, isHeadline);
            }
        }
        boolean namesShow = isHeadline && !isCapitalised(text);
        Matcher numbered = NUMBERED.matcher(text);
        while (numbered.find()) {
            String thing = Term.fold(numbered.group(1));
            boolean named = namesShow
                    && numbered.group(2) != null
                    && numbered.start() > 0
                    && Character.isUpperCase(text.charAt(numbered.start()))
                    && !WORD_NEXT
                            .matcher(text)
                            .region(numbered.end(), text.length())
                            .lookingAt();
            if (SERIES.contains(thing) || (named && !LINKS.contains(thing))) {
                put(thing, number(numbered));
            }
        }
        if (isHeadline) {
            years(text);
            Matcher court = COURT.matcher(text);
            while (court.find()) {
                put("court", instance(court.group(1) != null ? court.group(1) : court.group(2)));
            }
        }
    }

    private void ordinal(String first, @Nullable String second, String value, boolean isHeadline) {
        String near = Term.fold(first);
        String far = second == null ? "" : Term.fold(second);
        boolean tells = isHeadline ? !near.isEmpty() : SERIES.contains(near) || SERIES.contains(far);
        if (tells && !RUNNING.contains(near) && !RUNNING.contains(far)) {
            for (String thing : Set.of(near, far)) {
                if (!thing.isEmpty() && !LINKS.contains(thing)) {
                    put(thing, value);
                }
            }
        }
    }

    private void years(String title) {
        Matcher first = YEAR_FIRST.matcher(title);
        while (first.find()) {
            String thing = Term.fold(first.group(2));
            if (!LINKS.contains(thing)) {
                put(thing, first.group(1));
            }
        }
        Matcher last = YEAR_LAST.matcher(title);
        while (last.find()) {
            String thing = Term.fold(last.group(1));
            if (!LINKS.contains(thing)) {
                put(thing, last.group(2));
            }
        }
    }

    private void put(String thing, String number) {
        found.merge(thing, number, (one, other) -> one.equals(other) ? one : COMPARED);
    }

    private static String number(Matcher numbered) {
        if (numbered.group(2) != null) {
            return numbered.group(2);
        }
        return numbered.group(3) != null
                ? value(CARDINALS, numbered.group(3))
                : Integer.toString(ROMAN.indexOf(numbered.group(4)) + 1);
    }

    private static String value(List<String> words, String word) {
        return Integer.toString(words.indexOf(word.toLowerCase(Locale.ROOT)) + 1);
    }

    private static String instance(String court) {
        String folded = court.toLowerCase(Locale.ROOT);
        if (folded.startsWith("appe")) {
            return "appeal";
        }
        return folded.startsWith("supreme") || folded.startsWith("constitutional") || folded.equals("cassation")
                ? folded
                : "first instance";
    }

    private static boolean isCapitalised(String title) {
        List<String> words = List.of(title.split("\\P{L}+", -1)).stream()
                .filter(w -> w.length() > 3)
                .toList();
        long capitals =
                words.stream().filter(w -> Character.isUpperCase(w.charAt(0))).count();
        return capitals > CAPITALISED * words.size();
    }

    /** The things that both number differently. */
    static Set<String> differing(Map<String, String> one, Map<String, String> other) {
        Set<String> things = new HashSet<>(one.keySet());
        things.removeIf(thing ->
                !other.containsKey(thing) || one.getOrDefault(thing, "").equals(other.get(thing)));
        return things;
    }
}

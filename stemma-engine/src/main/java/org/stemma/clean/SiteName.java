package org.stemma.clean;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names a site goes by, and titles without them: "Bridge closed | The Daily Lamp" is "Bridge closed". A part of a title
 * behind a separator is the site's if it is one of the site's names, or if it resembles the host. Cost: linear in the title.
 */
final class SiteName {
    /** A title's parts: a sign that parts words, with space around it, or strokes that need none. */
    private static final Pattern SEPARATOR = Pattern.compile(
            "\\s{1,3}(?:[|\\u2013\\u2014\\u00b7\\u2022\\u00bb\\u00ab:\\u2039\\u203a\\u2022/~-]|//|::|>>)\\s{1,3}|\\s?[|\\uff5c]\\s?|\\s\\u300c");

    /** Host names are long words; shorter ones stand in any text by chance. */
    private static final int SHORTEST_HOST = 4;

    private final Set<String> names = new HashSet<>();
    private final Set<String> labels = new HashSet<>();

    SiteName(Metadata metadata, @Nullable String outlet, @Nullable String host) {
        for (String name : new String[] {
            outlet,
            metadata.meta("og:site_name"),
            metadata.meta("application-name"),
            metadata.meta("apple-mobile-web-app-title"),
            metadata.meta("al:ios:app_name"),
            metadata.ofArticle("publisher"),
            metadata.ofAny("publisher"),
            host
        }) {
            if (name != null && !Titles.folded(name).isEmpty()) {
                names.add(Titles.folded(name));
            }
        }
        // The host's names without its domain: "news.daily-lamp.example" has "dailylamp".
        String[] parts =
                host == null ? new String[0] : host.toLowerCase(Locale.ROOT).split("\\.");
        for (int i = 0; i < parts.length - 1; i++) {
            String label = Titles.folded(parts[i]);
            if (label.length() >= SHORTEST_HOST) {
                labels.add(label);
            }
        }
    }

    /** Whether a text is nothing but the site's name. */
    boolean is(String text) {
        String folded = Titles.folded(text);
        if (folded.isEmpty()) {
            return false;
        }
        return labels.stream().anyMatch(label -> isLabel(folded, label))
                || names.stream().anyMatch(name -> folded.equals(name) || isVariant(folded, name));
    }

    private static boolean isLabel(String folded, String label) {
        boolean most =
                folded.length() >= SHORTEST_HOST && label.contains(folded) && folded.length() * 3 > label.length() * 2;
        boolean more = folded.length() <= label.length() + 6 && (folded.startsWith(label) || folded.endsWith(label));
        return most || more;
    }

    /** "The Lamp" and "Lamp", "Lamp.example" and "Lamp", "Lamp: news of the coast" and "Lamp". */
    private static boolean isVariant(String folded, String name) {
        int shorter = Math.min(folded.length(), name.length());
        return shorter >= SHORTEST_HOST
                && Math.abs(folded.length() - name.length()) <= 4
                && (folded.endsWith(name)
                        || name.endsWith(folded)
                        || folded.startsWith(name)
                        || name.startsWith(folded));
    }

    /** Whether a text begins or ends with one of the site's names. */
    boolean names(String text) {
        String folded = Titles.folded(text);
        return names.stream()
                .anyMatch(n -> n.length() >= SHORTEST_HOST && (folded.startsWith(n) || folded.endsWith(n)));
    }

    /** The parts of a title between its separators. */
    static List<String> parts(String title) {
        List<String> parts = new ArrayList<>();
        Matcher separator = SEPARATOR.matcher(title);
        int from = 0;
        while (separator.find()) {
            parts.add(title.substring(from, separator.start()).strip());
            from = separator.end();
        }
        parts.add(title.substring(from).strip());
        parts.removeIf(String::isEmpty);
        return parts;
    }

    /** A title without the parts that name the site, at its ends. */
    String without(String title) {
        String rest = title.strip();
        for (int i = 0; i < 3; i++) {
            String cut = once(rest);
            if (cut.equals(rest) || cut.isEmpty()) {
                return rest;
            }
            rest = cut;
        }
        return rest;
    }

    private String once(String title) {
        Matcher separator = SEPARATOR.matcher(title);
        int last = -1;
        int first = -1;
        int firstEnd = -1;
        int lastEnd = -1;
        while (separator.find()) {
            first = first < 0 ? separator.start() : first;
            firstEnd = firstEnd < 0 ? separator.end() : firstEnd;
            last = separator.start();
            lastEnd = separator.end();
        }
        if (first < 0) {
            return title;
        }
        String tail = title.substring(lastEnd);
        String head = title.substring(0, first);
        if (is(tail) || (names(tail) && tail.length() * 2 < title.length())) {
            return title.substring(0, last).strip();
        }
        return is(head) ? title.substring(firstEnd).strip() : title;
    }
}

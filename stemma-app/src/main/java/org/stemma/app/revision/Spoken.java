package org.stemma.app.revision;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.stemma.news.Correction.OfNames;
import org.stemma.news.Report;

/**
 * Whether reports may speak of names that were corrected: whether any word of one stands in them. Titles and spellings do not count where
 * names are compared, so that no more may be asked; it says yes too often, which costs time, and no only where nothing can change.
 */
final class Spoken {
    /** Shorter ones (al, of, Mr) are in every report. */
    private static final int LONG_ENOUGH = 3;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Set<String> words = new HashSet<>();

    Spoken(List<OfNames> corrections) {
        for (OfNames correction : corrections) {
            for (String name : correction.names()) {
                Set<String> all = words(name);
                Set<String> telling = new HashSet<>(all);
                telling.removeIf(word -> word.length() < LONG_ENOUGH);
                words.addAll(telling.isEmpty() ? all : telling);
            }
        }
    }

    boolean in(List<Report> reports) {
        return reports.stream()
                .flatMap(report -> report.article().blocks().stream())
                .anyMatch(block -> words(block.text().text()).stream().anyMatch(words::contains));
    }

    private static Set<String> words(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return BETWEEN.splitAsStream(plain.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}

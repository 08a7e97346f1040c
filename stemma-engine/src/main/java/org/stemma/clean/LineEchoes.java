package org.stemma.clean;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What a line has in common with others: the same words, the same first or last word, the same pattern of letters and signs, as the
 * lines of a list, a menu or a table have. Cost: linear in the page.
 */
final class LineEchoes {
    static final List<String> NAMES = List.of(
            "copies",
            "lines since a copy",
            "lines until a copy",
            "lines of the same first word",
            "lines since the same first word",
            "lines until the same first word",
            "lines of the same last word",
            "lines since the same last word",
            "lines until the same last word",
            "lines of the same pattern",
            "lines since the same pattern",
            "lines until the same pattern");

    private static final int FAR = 200;
    /** More of a line makes its pattern unlike all others. */
    private static final int MAX_PATTERN = 12;

    private LineEchoes() {}

    static void add(ScrapePage page, LineRows rows) {
        add(page, rows, ScrapePiece::words);
        add(page, rows, p -> p.words().isEmpty() ? "" : p.words().getFirst());
        add(page, rows, p -> p.words().isEmpty() ? "" : p.words().getLast());
        add(page, rows, p -> pattern(p.reading()));
    }

    private static void add(ScrapePage page, LineRows rows, Function<ScrapePiece, Object> likeness) {
        int size = page.size();
        Object[] keys = new Object[size];
        int[] last = new int[size];
        Map<Object, Integer> counts = new HashMap<>();
        Map<Object, Integer> latest = new HashMap<>();
        for (int i = 0; i < size; i++) {
            keys[i] = likeness.apply(page.piece(i));
            counts.merge(keys[i], 1, Integer::sum);
            Integer before = latest.put(keys[i], i);
            last[i] = before == null ? i - FAR : before;
        }
        Map<Object, Integer> next = new HashMap<>();
        for (int i = size - 1; i >= 0; i--) {
            Integer after = next.put(keys[i], i);
            rows.start(i);
            rows.add(counts.getOrDefault(keys[i], 1) - 1);
            rows.add(Math.min(FAR, i - last[i]));
            rows.add(after == null ? FAR : Math.min(FAR, after - i));
        }
    }

    /** Runs of letters by case, of digits and of signs: "Rated: Good" is A:A. */
    static String pattern(String text) {
        StringBuilder pattern = new StringBuilder();
        char run = 0;
        for (int i = 0; i < text.length() && pattern.length() < MAX_PATTERN; i++) {
            char c = text.charAt(i);
            boolean starts = i == 0 || !Character.isLetter(text.charAt(i - 1));
            char kind = Character.isLetter(c)
                    ? (starts ? (Character.isUpperCase(c) ? 'A' : 'a') : run)
                    : Character.isDigit(c) ? '9' : c == ' ' ? run : c;
            if (kind != run || (Character.isLetter(c) && starts)) {
                pattern.append(kind);
            }
            run = kind;
        }
        return pattern.toString();
    }
}

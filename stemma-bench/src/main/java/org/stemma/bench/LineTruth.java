package org.stemma.bench;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which words of a scrape belong to the body, by a page's gold text: the longest common subsequence of both word by word.
 *
 * <p>A word counts only beside another that matches in the same way, and a line of three words or fewer only as a whole, so that
 * stray words of menus find no partner. Cost: words of the page that may match, times words of the gold text.
 */
final class LineTruth {
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    /** A line that shares fewer of its words with the gold text has no part in it. */
    private static final double SHARED = 0.5;
    /** Above this share of matching words a line is body. */
    private static final double MOST = 0.6;
    /** Lines of so few words match as a whole or not at all. */
    private static final int SHORT = 3;
    /** Cells of the table that fit into memory. */
    private static final long MAX_CELLS = 400_000_000L;

    private final List<String> gold = new ArrayList<>();
    /** First words of the gold text's lines. */
    private final BitSet starts = new BitSet();

    private final List<String> page = new ArrayList<>();
    private final List<Integer> lineOf = new ArrayList<>();
    private final int[] size;

    private LineTruth(int lines) {
        this.size = new int[lines];
    }

    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            // Joiners without width count as parts of words, but a line of nothing else says nothing.
            if (matcher.group().chars().anyMatch(Character::isLetterOrDigit)) {
                words.add(matcher.group());
            }
        }
        return words;
    }

    /** For each line whether it is body. */
    static BitSet body(List<String> lines, String goldText) {
        LineTruth truth = new LineTruth(lines.size());
        for (String line : goldText.split("\n")) {
            truth.starts.set(truth.gold.size());
            truth.gold.addAll(words(line));
        }
        truth.add(lines);
        return truth.align();
    }

    private void add(List<String> lines) {
        Map<String, Integer> bag = new HashMap<>();
        gold.forEach(w -> bag.merge(w, 1, Integer::sum));
        for (int i = 0; i < lines.size(); i++) {
            List<String> words = words(lines.get(i));
            size[i] = words.size();
            long shared = words.stream().filter(bag::containsKey).count();
            if (!words.isEmpty() && shared >= SHARED * words.size()) {
                for (String word : words) {
                    page.add(word);
                    lineOf.add(i);
                }
            }
        }
    }

    private BitSet align() {
        int[] hits = new int[size.length];
        int rows = page.size();
        int columns = gold.size();
        if ((long) rows * columns <= MAX_CELLS && rows > 0 && columns > 0) {
            trace(hits, table(numbers(page), numbers(gold)));
        }
        BitSet body = new BitSet();
        for (int i = 0; i < hits.length; i++) {
            body.set(i, size[i] > 0 && hits[i] >= MOST * size[i]);
        }
        return body;
    }

    private final Map<String, Integer> numberOf = new HashMap<>();

    private int[] numbers(List<String> words) {
        return words.stream()
                .mapToInt(w -> numberOf.computeIfAbsent(w, k -> numberOf.size()))
                .toArray();
    }

    /** Steps of the best alignment that ends in each cell: 0 up, 1 left, 2 a match. */
    private byte[][] table(int[] a, int[] b) {
        byte[][] steps = new byte[a.length][b.length];
        int[] above = new int[b.length + 1];
        int[] row = new int[b.length + 1];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                int best = above[j + 1];
                byte step = 0;
                if (row[j] > best) {
                    best = row[j];
                    step = 1;
                }
                if (a[i] == b[j] && above[j] + 1 > best && counts(a, b, i, j)) {
                    best = above[j] + 1;
                    step = 2;
                }
                row[j + 1] = best;
                steps[i][j] = step;
            }
            int[] swap = above;
            above = row;
            row = swap;
        }
        return steps;
    }

    private boolean counts(int[] a, int[] b, int i, int j) {
        int line = lineOf.get(i);
        if (size[line] > SHORT) {
            return (i > 0 && j > 0 && a[i - 1] == b[j - 1])
                    || (i + 1 < a.length && j + 1 < b.length && a[i + 1] == b[j + 1]);
        }
        int from = i;
        while (from > 0 && lineOf.get(from - 1) == line) {
            from--;
        }
        int start = j - (i - from);
        if (start < 0 || start + size[line] > b.length) {
            return false;
        }
        for (int k = 0; k < size[line]; k++) {
            if (a[from + k] != b[start + k]) {
                return false;
            }
        }
        boolean whole = starts.get(start);
        boolean goesOn = from > 0 && start > 0 && a[from - 1] == b[start - 1];
        return whole || goesOn;
    }

    private void trace(int[] hits, byte[][] steps) {
        int i = page.size() - 1;
        int j = gold.size() - 1;
        while (i >= 0 && j >= 0) {
            switch (steps[i][j]) {
                case 2 -> {
                    hits[lineOf.get(i)]++;
                    i--;
                    j--;
                }
                case 1 -> j--;
                default -> i--;
            }
        }
    }
}

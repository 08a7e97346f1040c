package org.stemma.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which pieces of a page a given text of its article holds: by their letters for whole pieces, by runs of words for parts of them. */
final class BodyGold {
    /** Letters: a shorter piece must stand in the given text beside the same neighbours, or as a line. */
    private static final int LONG = 20;

    private static final int NEIGHBOUR = 12;
    private static final int RUN = 4;

    private final String folded;
    private final Set<String> lines = new HashSet<>();
    private final Set<List<String>> runs = new HashSet<>();
    private final Map<String, Integer> uses = new HashMap<>();

    BodyGold(String text) {
        this.folded = fold(text);
        text.lines().map(BodyGold::fold).filter(l -> !l.isEmpty()).forEach(lines::add);
        List<String> words = words(text);
        for (int i = 0; i + RUN <= words.size(); i++) {
            runs.add(List.copyOf(words.subList(i, i + RUN)));
        }
    }

    /** For each piece the share of it, 0 to 1, that the given text holds. */
    double[] shares(List<String> pieces) {
        List<String> keys = pieces.stream().map(BodyGold::fold).toList();
        double[] shares = new double[keys.size()];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = keys.get(i).isEmpty() ? 0 : share(keys, i, pieces.get(i));
        }
        return shares;
    }

    private double share(List<String> keys, int i, String piece) {
        String key = keys.get(i);
        boolean whole = key.length() >= LONG || lines.contains(key);
        if (whole && folded.contains(key) && uses.merge(key, 1, Integer::sum) <= count(key)) {
            return 1;
        }
        if (key.length() < LONG) {
            return isBesideItsNeighbours(keys, i) ? 1 : 0;
        }
        return folded.contains(key) ? 0 : shareOfRuns(piece);
    }

    private boolean isBesideItsNeighbours(List<String> keys, int i) {
        String key = keys.get(i);
        for (int at = i - 1; at >= Math.max(0, i - 2); at--) {
            String before = keys.get(at);
            if (before.length() >= NEIGHBOUR) {
                if (folded.contains(before.substring(before.length() - NEIGHBOUR) + key)) {
                    return true;
                }
                break;
            }
        }
        for (int at = i + 1; at < Math.min(keys.size(), i + 3); at++) {
            if (keys.get(at).length() >= NEIGHBOUR) {
                return folded.contains(key + keys.get(at).substring(0, NEIGHBOUR));
            }
        }
        return false;
    }

    private double shareOfRuns(String piece) {
        List<String> words = words(piece);
        int held = 0;
        int all = 0;
        for (int i = 0; i + RUN <= words.size(); i++) {
            all++;
            held += runs.contains(words.subList(i, i + RUN)) ? 1 : 0;
        }
        return all == 0 ? 0 : (double) held / all;
    }

    private int count(String key) {
        int count = 0;
        for (int at = folded.indexOf(key); at >= 0 && count < 5; at = folded.indexOf(key, at + key.length())) {
            count++;
        }
        return count;
    }

    private static String fold(String text) {
        StringBuilder folded = new StringBuilder();
        text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /** Runs of letters and digits; each sign of a script without spaces is a word. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (char c : (text.toLowerCase(Locale.ROOT) + " ").toCharArray()) {
            boolean letter = Character.isLetterOrDigit(c);
            if (letter) {
                word.append(c);
            }
            if (!word.isEmpty() && (!letter || c >= '\u3040')) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }
}

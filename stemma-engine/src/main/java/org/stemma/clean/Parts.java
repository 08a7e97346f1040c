package org.stemma.clean;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Finds which of some groups of strings a text holds, in one pass whatever their number (Aho and Corasick, "Efficient string
 * matching", 1975). The strings are of ASCII; thread-safe. Cost: linear in the text.
 */
final class Parts {
    private static final int UNITS = 128;
    private final List<int[]> next = new ArrayList<>();
    private final List<Integer> groups = new ArrayList<>();
    private final int[] table;
    private final int[] found;

    /** @param groups at most 31; a text's answer has a bit for each, the first group's the lowest */
    Parts(List<List<String>> groups) {
        state();
        for (int group = 0; group < groups.size(); group++) {
            for (String part : groups.get(group)) {
                add(part, 1 << group);
            }
        }
        link();
        this.table = new int[next.size() * UNITS];
        this.found = new int[next.size()];
        for (int state = 0; state < found.length; state++) {
            System.arraycopy(next.get(state), 0, table, state * UNITS, UNITS);
            found[state] = this.groups.get(state);
        }
    }

    /** The groups of which a text holds a string. */
    int in(String text) {
        int state = 0;
        int all = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            state = c < UNITS ? table[state * UNITS + c] : 0;
            all |= found[state];
        }
        return all;
    }

    /** The groups of which the start of a text, read in lower case, holds a string. */
    int inLowerCase(String text, int end) {
        int state = 0;
        int all = 0;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            c = c < UNITS ? c : Character.toLowerCase(c);
            state = c < UNITS ? table[state * UNITS + (c >= 'A' && c <= 'Z' ? c + 32 : c)] : 0;
            all |= found[state];
        }
        return all;
    }

    private int state() {
        int[] row = new int[UNITS];
        Arrays.fill(row, -1);
        next.add(row);
        groups.add(0);
        return next.size() - 1;
    }

    private void add(String part, int group) {
        int state = 0;
        for (int i = 0; i < part.length(); i++) {
            int[] row = next.get(state);
            char c = part.charAt(i);
            if (row[c] < 0) {
                row[c] = state();
            }
            state = row[c];
        }
        groups.set(state, groups.get(state) | group);
    }

    /** Gives every state the step for every unit: where its own text does not go on, that of its longest ending that does. */
    private void link() {
        int[] ending = new int[next.size()];
        Deque<Integer> open = new ArrayDeque<>(List.of(0));
        while (!open.isEmpty()) {
            int state = open.removeFirst();
            int[] row = next.get(state);
            groups.set(state, groups.get(state) | groups.get(ending[state]));
            for (int c = 0; c < UNITS; c++) {
                int otherwise = state == 0 ? 0 : next.get(ending[state])[c];
                if (row[c] < 0) {
                    row[c] = otherwise;
                } else {
                    ending[row[c]] = otherwise;
                    open.addLast(row[c]);
                }
            }
        }
    }
}

package org.stemma.language.model;

import java.util.Arrays;

/** The arcs between the nodes of a sentence, as far as they are drawn. Dependents are kept in the order of the text. For one thread. */
final class CompactArcs {
    private static final int NONE = -1;

    /** The two nearest the edges tell how many there are on a side: none, one, or more. */
    private static final CompactText[] VALENCIES = {
        CompactText.of("-"), CompactText.of("->"), CompactText.of("->>"),
        CompactText.of("<-"), CompactText.of("<->"), CompactText.of("<->>"),
        CompactText.of("<<-"), CompactText.of("<<->"), CompactText.of("<<->>")
    };

    private final CompactSentence sentence;
    private final int[] heads;
    private final int[] counts;
    private final int[][] dependents;

    CompactArcs(CompactSentence sentence) {
        this.sentence = sentence;
        int nodes = sentence.nodes();
        this.heads = new int[nodes];
        this.counts = new int[nodes];
        this.dependents = new int[nodes][4];
        Arrays.fill(heads, NONE);
        for (int node = 0; node < nodes; node++) {
            sentence.set(CompactColumn.VALENCY, node, VALENCIES[0]);
        }
    }

    int nodes() {
        return heads.length;
    }

    /** The head of a node, -1 if it has none yet. */
    int head(int node) {
        return heads[node];
    }

    boolean hasHead(int node) {
        return heads[node] >= 0;
    }

    void attach(int node, int head, CompactText relation) {
        if (hasHead(node)) {
            detach(node);
        }
        int count = counts[head]++;
        if (count == dependents[head].length) {
            dependents[head] = Arrays.copyOf(dependents[head], 2 * count);
        }
        int[] list = dependents[head];
        while (count > 0 && list[count - 1] > node) {
            list[count] = list[--count];
        }
        list[count] = node;
        heads[node] = head;
        sentence.set(CompactColumn.RELATION, node, relation);
        weigh(head);
    }

    private void detach(int node) {
        int head = heads[node];
        int at = Arrays.binarySearch(dependents[head], 0, counts[head], node);
        System.arraycopy(dependents[head], at + 1, dependents[head], at, --counts[head] - at);
        weigh(head);
    }

    private void weigh(int head) {
        int left = leftmost(head, 0) < 0 ? 0 : leftmost(head, 1) < 0 ? 1 : 2;
        int right = rightmost(head, 0) < 0 ? 0 : rightmost(head, 1) < 0 ? 1 : 2;
        sentence.set(CompactColumn.VALENCY, head, VALENCIES[3 * left + right]);
    }

    /** Whether a node hangs from another, over however many arcs. */
    boolean isBelow(int node, int other) {
        for (int head = heads[node]; head >= 0; head = heads[head]) {
            if (head == other) {
                return true;
            }
        }
        return false;
    }

    /** The node at a relation to a node, -1 if there is none. */
    int related(int node, CompactPlace.Relation relation) {
        if (node < 0) {
            return NONE;
        }
        return switch (relation) {
            case SELF -> node;
            case HEAD -> heads[node];
            case HEAD_2 -> hasHead(node) ? heads[heads[node]] : NONE;
            case LEFTMOST -> leftmost(node, 0);
            case LEFTMOST_2 -> leftmost(node, 1);
            case RIGHTMOST -> rightmost(node, 0);
            case RIGHTMOST_2 -> rightmost(node, 1);
            case LEFT_SIBLING -> leftSibling(node, 1);
            case LEFT_SIBLING_2 -> leftSibling(node, 2);
        };
    }

    private int leftmost(int node, int order) {
        return order < counts[node] && dependents[node][order] < node ? dependents[node][order] : NONE;
    }

    private int rightmost(int node, int order) {
        int at = counts[node] - 1 - order;
        return at >= 0 && dependents[node][at] > node ? dependents[node][at] : NONE;
    }

    private int leftSibling(int node, int steps) {
        if (!hasHead(node)) {
            return NONE;
        }
        int head = heads[node];
        int at = Arrays.binarySearch(dependents[head], 0, counts[head], node) - steps;
        return at >= 0 ? dependents[head][at] : NONE;
    }
}

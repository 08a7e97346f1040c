package org.stemma.language.model;

/**
 * Makes names of labels that were given one by one, as NLP4J does: labels that cannot follow each other are mended, and what is still no whole
 * name is none.
 */
final class CompactBilou {
    private static final CompactText OUTSIDE = CompactText.of("O");

    private final CompactSentence sentence;

    private CompactBilou(CompactSentence sentence) {
        this.sentence = sentence;
    }

    static void mend(CompactSentence sentence) {
        CompactBilou bilou = new CompactBilou(sentence);
        for (int node = 2; node < sentence.nodes(); node++) {
            bilou.mend(node);
        }
        bilou.keepWholeNames();
    }

    private void mend(int node) {
        char before = label(node - 1).charAt(0);
        char here = label(node).charAt(0);
        if (before == 'I' && here == 'U') {
            change(node, 'I');
        } else if ((before == 'L' || before == 'U') && here == 'I') {
            change(node - 1, 'I');
        } else if (before == 'O' && here == 'I') {
            set(node - 1, label(node));
        } else if (before == 'U' && here == 'L') {
            change(node - 1, 'B');
        }
    }

    /** A name runs from the last B before an L to it, and is of the L's type. */
    private void keepWholeNames() {
        int begin = 0;
        int done = 1;
        for (int node = 1; node < sentence.nodes(); node++) {
            char here = label(node).charAt(0);
            if (here == 'B') {
                begin = node;
            } else if (here == 'U' || (here == 'L' && begin > 0)) {
                done = keep(done, here == 'U' ? node : begin, node);
                begin = 0;
            } else if (here != 'I') {
                begin = 0;
            }
        }
        clear(done, sentence.nodes());
    }

    /** Clears what lies before a name; where the next may begin. */
    private int keep(int done, int first, int last) {
        String type = label(last).substring(2);
        clear(done, first);
        for (int node = first; node <= last; node++) {
            char part = first == last ? 'U' : node == first ? 'B' : node == last ? 'L' : 'I';
            set(node, part + "-" + type);
        }
        return last + 1;
    }

    private void clear(int start, int end) {
        for (int node = start; node < end; node++) {
            sentence.set(CompactColumn.NAME, node, OUTSIDE);
        }
    }

    private String label(int node) {
        return sentence.text(CompactColumn.NAME, node);
    }

    private void change(int node, char part) {
        set(node, part + "-" + label(node).substring(2));
    }

    private void set(int node, String label) {
        sentence.set(CompactColumn.NAME, node, CompactText.of(label));
    }
}

package org.stemma.language.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The lexica that the models ask: tags that a word can have, Brown clusters, and a gazetteer of names. Immutable, thread-safe. */
final class CompactLexica {
    /** The class of paths that begin names and are none. */
    static final int NO_NAME = 1;

    private final CompactLexicon ambiguity;
    private final CompactLexicon clusters;
    private final CompactLexicon gazetteer;

    /** @param gazetteer from paths of words; its first class is empty, {@link #NO_NAME} */
    CompactLexica(CompactLexicon ambiguity, CompactLexicon clusters, CompactLexicon gazetteer) {
        this.ambiguity = ambiguity;
        this.clusters = clusters;
        this.gazetteer = gazetteer;
    }

    CompactClass ambiguity(String lower) {
        return ambiguity.find(lower);
    }

    CompactClass clusters(String lower) {
        return clusters.find(lower);
    }

    /** Marks the words of the longest name of the gazetteer at every word, in BILOU notation. */
    void markNames(CompactSentence sentence) {
        List<@Nullable Set<String>> marks = new ArrayList<>();
        for (int node = 0; node < sentence.nodes(); node++) {
            marks.add(null);
        }
        for (int first = 1; first < sentence.nodes(); first++) {
            markLongest(sentence, first, marks);
        }
        for (int node = 1; node < sentence.nodes(); node++) {
            Set<String> found = marks.get(node);
            if (found != null) {
                sentence.set(
                        CompactSet.GAZETTEER,
                        node,
                        found.stream().mapToLong(CompactHash::of).toArray());
            }
        }
    }

    private void markLongest(CompactSentence sentence, int first, List<@Nullable Set<String>> marks) {
        int last = 0;
        int found = NO_NAME;
        long path = 0;
        for (int node = first; node < sentence.nodes(); node++) {
            path = CompactHash.step(path, sentence.word(node).step());
            int number = gazetteer.number(path);
            if (number == 0) {
                break;
            }
            if (number != NO_NAME) {
                found = number;
                last = node;
            }
        }
        for (String type : gazetteer.numbered(found).texts()) {
            for (int node = first; node <= last; node++) {
                mark(marks, node, bilou(node, first, last) + type);
            }
        }
    }

    private static void mark(List<@Nullable Set<String>> marks, int node, String mark) {
        Set<String> found = marks.get(node);
        if (found == null) {
            found = new TreeSet<>();
            marks.set(node, found);
        }
        found.add(mark);
    }

    private static String bilou(int node, int first, int last) {
        if (first == last) {
            return "U-";
        }
        return node == first ? "B-" : node == last ? "L-" : "I-";
    }

    void write(CompactWriter out) {
        ambiguity.write(out);
        clusters.write(out);
        gazetteer.write(out);
    }

    static CompactLexica read(CompactReader in) {
        return new CompactLexica(CompactLexicon.read(in), CompactLexicon.read(in), CompactLexicon.read(in));
    }
}

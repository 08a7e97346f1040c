package org.stemma.language.model;

import java.util.ArrayList;
import java.util.List;

/** A lexicon: from the hash of a word, or of a path of words, to one of a few classes. Immutable, thread-safe. */
final class CompactLexicon {
    private final CompactTable numbers;
    private final List<CompactClass> classes;

    /**
     * @param numbers from keys to indices of classes, plus one
     * @param classes each once
     */
    CompactLexicon(CompactTable numbers, List<CompactClass> classes) {
        this.numbers = numbers;
        this.classes = List.copyOf(classes);
    }

    /** The number of a key's class, zero if the lexicon does not hold it. */
    int number(long hash) {
        return numbers.find(CompactHash.mix(hash));
    }

    CompactClass numbered(int number) {
        return number == 0 ? CompactClass.NONE : classes.get(number - 1);
    }

    CompactClass find(String word) {
        return numbered(number(CompactHash.of(word)));
    }

    void write(CompactWriter out) {
        numbers.write(out);
        out.number(classes.size());
        classes.forEach(c -> out.texts(c.texts()));
    }

    static CompactLexicon read(CompactReader in) {
        CompactTable numbers = CompactTable.read(in);
        int size = in.number();
        List<CompactClass> classes = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            classes.add(new CompactClass(in.texts()));
        }
        return new CompactLexicon(numbers, classes);
    }
}

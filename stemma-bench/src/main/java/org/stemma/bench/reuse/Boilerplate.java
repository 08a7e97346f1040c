package org.stemma.bench.reuse;

import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** What a site prints below each of its texts: the same words for the same outlet. */
final class Boilerplate {
    private static final List<String> NOTES = Table.read("boilerplate.txt");

    private Boilerplate() {}

    /** Chosen by the outlet's name alone, so that every text of the site ends alike. */
    static List<String> notes(String outlet) {
        RandomGenerator choice = new Random(outlet.hashCode());
        int first = choice.nextInt(NOTES.size());
        int step = 1 + choice.nextInt(3);
        return IntStream.range(0, 2 + choice.nextInt(3))
                .map(i -> (first + i * step) % NOTES.size())
                .distinct()
                .mapToObj(i -> NOTES.get(i).replace("OUTLET", outlet))
                .toList();
    }
}

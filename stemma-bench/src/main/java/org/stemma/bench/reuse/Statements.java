package org.stemma.bench.reuse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.stemma.bench.reuse.Draft.Paragraph;

/** Public statements that several reporters take down word for word. */
final class Statements {
    private static final List<String> ALL = Table.read("statements.txt");
    private static final List<String> TAGS = List.of(
            "the spokeswoman said.", "a statement read.", "the minister told reporters.", "according to a transcript.");

    private Statements() {}

    /** Two or three of them. */
    static List<String> some(RandomGenerator random) {
        List<String> shuffled = new ArrayList<>(ALL);
        Collections.shuffle(shuffled, new Random(random.nextLong()));
        return shuffled.subList(0, random.nextInt(2, 4));
    }

    static Paragraph quoted(String statement, RandomGenerator random) {
        String open = statement.replaceFirst("\\.$", "");
        return Draft.paragraph("\u201c" + open + ",\u201d " + TAGS.get(random.nextInt(TAGS.size())));
    }
}

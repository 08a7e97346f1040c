package org.stemma.bench.sentences;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text with its sentences as an editor would part them. In a file of such cases {@code " ¦ "} stands for a blank between two
 * sentences, {@code "¦"} for an end without a blank, {@code "⏎"} for a line break, {@code "⍽"} for a no-break blank; a line that
 * begins with {@code "# "} names the kind of the cases below it.
 *
 * @param kind what makes it hard
 * @param text to be parted
 * @param sentences without white space and list marks at their ends
 */
record HardSentence(String kind, String text, List<String> sentences) {
    HardSentence {
        sentences = List.copyOf(sentences);
    }

    static List<HardSentence> read(Path file) {
        try {
            List<HardSentence> cases = new ArrayList<>();
            String kind = "";
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith("# ")) {
                    kind = line.substring(2);
                } else if (!line.isBlank()) {
                    cases.add(of(kind, line));
                }
            }
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HardSentence of(String kind, String line) {
        String marked = line.replace('⏎', '\n').replace('⍽', '\u00a0');
        List<String> sentences = Arrays.stream(marked.split("¦"))
                .map(HardSentence::bare)
                .filter(sentence -> !sentence.isEmpty())
                .toList();
        return new HardSentence(kind, marked.replace(" ¦ ", " ").replace("¦", ""), sentences);
    }

    /** Without white space and list marks at its ends. */
    static String bare(String sentence) {
        int from = 0;
        int to = sentence.length();
        while (from < to && isBlank(sentence.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(sentence.charAt(to - 1))) {
            to--;
        }
        return sentence.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || "•‣▪●◦·".indexOf(c) >= 0;
    }
}

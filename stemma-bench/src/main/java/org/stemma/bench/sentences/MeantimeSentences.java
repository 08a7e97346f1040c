package org.stemma.bench.sentences;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.stemma.bench.Halves;
import org.stemma.language.Language;

/**
 * The sentence ends of MEANTIME's articles: their tokens joined to running text, one blank between two sentences, and parted
 * again. Title and date, which have no mark, are left out. Errors are listed of the half that may be looked at.
 */
final class MeantimeSentences {
    private static final String CLOSING = ".,;:?!)%”";
    private static final String OPENING = "($#“";

    /** Title and date line. */
    private static final int FURNITURE = 2;

    private static final int SHOWN = 40;

    /**
     * Ends counted.
     *
     * @param told by the treebank, between two sentences of an article
     * @param found by the splitter
     * @param right both
     */
    record Ends(int told, int found, int right) {
        double precision() {
            return right / Math.max(1.0, found);
        }

        double recall() {
            return right / Math.max(1.0, told);
        }

        double score() {
            return 2 * precision() * recall() / Math.max(1e-9, precision() + recall());
        }

        Ends plus(Ends more) {
            return new Ends(told + more.told, found + more.found, right + more.right);
        }
    }

    private MeantimeSentences() {}

    static Ends measure(Path file, Language language, List<String> errors) {
        Ends all = new Ends(0, 0, 0);
        List<List<String>> sentences = new ArrayList<>();
        List<String> tokens = new ArrayList<>();
        String document = "";
        try (BufferedReader reader = reader(file)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] cells = line.split("\t");
                if (line.startsWith("#begin document")) {
                    document = line;
                    sentences.clear();
                } else if (cells.length > 3) {
                    tokens.add(cells[3]);
                } else if (!tokens.isEmpty()) {
                    sentences.add(List.copyOf(tokens));
                    tokens.clear();
                }
                if (line.startsWith("#end document") && sentences.size() > FURNITURE) {
                    List<List<String>> body = sentences.subList(FURNITURE, sentences.size());
                    all = all.plus(ends(body, language, Halves.isUnseen(document) ? new ArrayList<>() : errors));
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedReader reader(Path file) throws IOException {
        return new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
    }

    private static Ends ends(List<List<String>> sentences, Language language, List<String> errors) {
        StringBuilder text = new StringBuilder();
        Set<Integer> told = new TreeSet<>();
        for (List<String> sentence : sentences) {
            text.append(text.isEmpty() ? "" : " ").append(join(sentence));
            told.add(text.length());
        }
        String whole = text.toString();
        Set<Integer> found = new TreeSet<>();
        language.sentences(whole).forEach(span -> found.add(span.end()));
        told.remove(whole.length());
        found.remove(whole.length());
        Set<Integer> right = new TreeSet<>(told);
        right.retainAll(found);
        told.stream().filter(end -> !found.contains(end)).forEach(end -> errors.add("missed\t" + around(whole, end)));
        found.stream().filter(end -> !told.contains(end)).forEach(end -> errors.add("false\t" + around(whole, end)));
        return new Ends(told.size(), found.size(), right.size());
    }

    private static String around(String text, int end) {
        return text.substring(Math.max(0, end - SHOWN), end) + " ¦ "
                + text.substring(end, Math.min(text.length(), end + SHOWN)).strip();
    }

    private static String join(List<String> tokens) {
        StringBuilder text = new StringBuilder();
        boolean open = true;
        boolean inQuote = false;
        for (String token : tokens) {
            String form = token;
            if (token.equals("``") || token.equals("''") || token.equals("\"")) {
                inQuote = token.equals("``") || (token.equals("\"") && !inQuote);
                form = inQuote ? "“" : "”";
            }
            boolean tied = CLOSING.contains(form) || form.startsWith("'") || form.equals("n't");
            text.append(open || tied ? "" : " ").append(form);
            open = OPENING.contains(form);
        }
        return text.toString();
    }
}

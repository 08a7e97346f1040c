package org.stemma.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * How common English words are in news of any kind: table {@code common-words.txt}.
 *
 * <p>A handful of reports cannot show by itself that "government" tells less than "ferry". Words of other languages are not in
 * the table and count as rare.
 *
 * @param shares share of articles that hold a word, by word in lower case without apostrophes
 */
public record CommonWords(Map<String, Double> shares) {
    private static final String TABLE = "common-words.txt";

    public CommonWords {
        shares = Map.copyOf(shares);
    }

    /** Reads the table: a few milliseconds. */
    public static CommonWords load() {
        try (InputStream table = Objects.requireNonNull(CommonWords.class.getResourceAsStream(TABLE), TABLE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return parse(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(TABLE, e);
        }
    }

    /** Lines {@code tenths: word word}; {@code #} opens a comment. */
    static CommonWords parse(List<String> lines) {
        Map<String, Double> shares = new HashMap<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            if (line.startsWith("#") || colon < 0) {
                continue;
            }
            double share = Double.parseDouble(line.substring(0, colon).strip()) / 10;
            for (String word : line.substring(colon + 1).strip().split(" +", -1)) {
                shares.merge(word.toLowerCase(Locale.ROOT), share, Math::max);
            }
        }
        return new CommonWords(shares);
    }

    /** Share of articles that hold a word, 0 for one that is not in the table. */
    public double share(String word) {
        return shares.getOrDefault(word, 0.0);
    }
}

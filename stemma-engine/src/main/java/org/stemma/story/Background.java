package org.stemma.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How common words are in news of any kind: table {@code common-words.txt}.
 *
 * <p>Document frequencies of a handful of reports say little, so they are smoothed with {@value #PRIOR} imagined articles of
 * other stories, in which a word occurs as often as the table says and otherwise not at all.
 */
final class Background {
    private static final String TABLE = "common-words.txt";
    /** Weight of the table against the set at hand; 100 to 400 give the same B-cubed on clustering-basil within 0.005. */
    private static final double PRIOR = 200;

    private final Map<String, Double> shares;

    private Background(Map<String, Double> shares) {
        this.shares = Map.copyOf(shares);
    }

    static Background load() {
        try (InputStream table = Objects.requireNonNull(Background.class.getResourceAsStream(TABLE), TABLE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return parse(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(TABLE, e);
        }
    }

    /** Lines {@code tenths: word word}; {@code #} opens a comment. */
    static Background parse(List<String> lines) {
        Map<String, Double> shares = new HashMap<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            if (line.startsWith("#") || colon < 0) {
                continue;
            }
            double share = Double.parseDouble(line.substring(0, colon).strip()) / 10;
            for (String word : line.substring(colon + 1).strip().split(" +", -1)) {
                shares.merge(Term.fold(word), share, Math::max);
            }
        }
        return new Background(shares);
    }

    boolean isCommon(String word) {
        return shares.containsKey(word);
    }

    /** Inverse document frequency of a word that {@code holders} of {@code articles} hold. */
    double rarity(String word, int holders, int articles) {
        double imagined = PRIOR * shares.getOrDefault(word, 0.0);
        return Math.log((articles + PRIOR) / (holders + imagined + 0.5));
    }
}

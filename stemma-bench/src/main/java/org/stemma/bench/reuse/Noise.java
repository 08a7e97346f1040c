package org.stemma.bench.reuse;

import java.util.List;
import java.util.random.RandomGenerator;

/** What bad scans and bad encodings do: letters taken for others, lost, doubled, parted. */
record Noise(double share) implements Edit {
    /** Letters that look alike to a scanner. */
    private static final List<String> ALIKE = List.of(
            "ec", "ce", "lI", "l1", "Il", "1l", "oO", "o0", "0O", "hb", "bh", "uv", "vu", "nu", "un", "rn", "cl", "ft",
            "tf", "ij", "ji", "ao", "oa", "ae", "s5", "5S", "B8", "8B", "gq", "qg", "yv", "m\u0000", "w\u0000");

    @Override
    public Draft apply(Draft draft, RandomGenerator random) {
        return draft.each(line -> new Line(
                line.words().stream().map(w -> w.as(spoil(w.form(), random))).toList()));
    }

    private String spoil(String form, RandomGenerator random) {
        StringBuilder spoilt = new StringBuilder();
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if (random.nextDouble() >= share) {
                spoilt.append(c);
                continue;
            }
            switch (random.nextInt(6)) {
                case 0 -> {
                    if (form.length() == 1) {
                        spoilt.append(c);
                    }
                }
                case 1 -> spoilt.append(c).append((char) ('a' + random.nextInt(26)));
                case 2 -> spoilt.append(c).append(i + 1 < form.length() ? " " : "");
                default -> spoilt.append(alike(c, random));
            }
        }
        return spoilt.isEmpty() ? form : spoilt.toString();
    }

    private static char alike(char c, RandomGenerator random) {
        List<String> known =
                ALIKE.stream().filter(a -> a.charAt(0) == c && a.charAt(1) != 0).toList();
        return known.isEmpty()
                ? (char) ('a' + random.nextInt(26))
                : known.get(random.nextInt(known.size())).charAt(1);
    }
}

package org.stemma.bench.reuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Rounds numbers: 1,247 becomes "about 1,200". Years and numbers below 20 stay. */
final class Figures implements Edit {
    private static final int LEAST = 20;

    @Override
    public Draft apply(Draft draft, RandomGenerator random) {
        return draft.each(line -> {
            List<Word> words = new ArrayList<>();
            for (Word word : line.words()) {
                String rounded = rounded(word.form());
                if (rounded.equals(word.form())) {
                    words.add(word);
                } else {
                    words.add(word.as(random.nextBoolean() ? "about" : "nearly"));
                    words.add(word.as(rounded).spaced(true));
                }
            }
            return new Line(words);
        });
    }

    private static String rounded(String form) {
        String plain = form.replace(",", "");
        if (!plain.matches("\\d{2,9}") || (plain.length() == 4 && plain.matches("(?:1[6-9]|20)\\d\\d"))) {
            return form;
        }
        long value = Long.parseLong(plain);
        long unit = Math.max(10, (long) Math.pow(10, plain.length() - 2));
        long near = Math.round((double) value / unit) * unit;
        return value < LEAST || near == value
                ? form
                : String.format(Locale.ROOT, form.contains(",") ? "%,d" : "%d", near);
    }
}

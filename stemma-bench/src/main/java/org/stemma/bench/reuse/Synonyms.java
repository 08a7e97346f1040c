package org.stemma.bench.reuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Other words for a share of those that have any; never inside quotation marks, and no names. */
record Synonyms(double share) implements Edit {
    private static final int LONGEST = 4;

    @Override
    public Draft apply(Draft draft, RandomGenerator random) {
        return draft.each(line -> replace(line, random));
    }

    private Line replace(Line line, RandomGenerator random) {
        List<Word> words = new ArrayList<>();
        boolean quoted = false;
        int at = 0;
        while (at < line.size()) {
            Word word = line.word(at);
            quoted ^= Line.isQuotationMark(word);
            int length = quoted ? 0 : known(line, at);
            if (length > 0 && random.nextDouble() < share) {
                List<String> others = Lexicon.english().others(phrase(line, at, length));
                words.addAll(put(others.get(random.nextInt(others.size())), line.part(at, at + length)));
                at += length;
            } else {
                words.add(word);
                at++;
            }
        }
        return new Line(words);
    }

    /** How many words from here the lexicon knows as one, the longest first. */
    private static int known(Line line, int at) {
        boolean name = line.word(at).isCapital() && at > 0;
        for (int length = Math.min(LONGEST, line.size() - at); length > 0 && !name; length--) {
            if (!Lexicon.english().others(phrase(line, at, length)).isEmpty()) {
                return length;
            }
        }
        return 0;
    }

    private static String phrase(Line line, int at, int length) {
        return String.join(
                " ",
                line.words().subList(at, at + length).stream()
                        .map(word -> word.lower().replace('\u2019', '\''))
                        .toList());
    }

    /** The new words stand for the old ones, one for one and the last for all that are left. */
    private static List<Word> put(String phrase, Line old) {
        List<Word> words = new ArrayList<>();
        String[] forms = phrase.split(" ", -1);
        for (int i = 0; i < forms.length; i++) {
            Word stead = old.word(Math.min(i, old.size() - 1));
            String form = i == 0 && stead.isCapital()
                    ? forms[i].substring(0, 1).toUpperCase(Locale.ROOT) + forms[i].substring(1)
                    : forms[i];
            words.add(stead.as(form).spaced(i > 0 || stead.spaced()));
        }
        return words;
    }
}

package org.stemma.bench.reuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Makes quotations indirect: without marks, in the third person and the past. */
final class IndirectSpeech implements Turn {
    private static final Map<String, String> REPORTED = Map.ofEntries(
            Map.entry("i", "they"),
            Map.entry("i'm", "they were"),
            Map.entry("i've", "they had"),
            Map.entry("we", "they"),
            Map.entry("we're", "they were"),
            Map.entry("we've", "they had"),
            Map.entry("my", "their"),
            Map.entry("our", "their"),
            Map.entry("me", "them"),
            Map.entry("us", "them"),
            Map.entry("myself", "themselves"),
            Map.entry("am", "were"),
            Map.entry("is", "was"),
            Map.entry("are", "were"),
            Map.entry("has", "had"),
            Map.entry("have", "had"),
            Map.entry("will", "would"),
            Map.entry("can", "could"),
            Map.entry("may", "might"),
            Map.entry("this", "that"),
            Map.entry("these", "those"),
            Map.entry("here", "there"),
            Map.entry("now", "then"),
            Map.entry("today", "that day"));

    @Override
    public Line apply(Line line, RandomGenerator random) {
        if (!line.isQuoting()) {
            return line;
        }
        List<Word> words = new ArrayList<>();
        boolean quoted = line.word(0).is("\u201d") || opensInside(line);
        for (Word word : line.words()) {
            if (Line.isQuotationMark(word)) {
                quoted = word.is("\u201c") || (word.is("\"") && !quoted);
                continue;
            }
            String reported = quoted ? REPORTED.get(word.lower().replace('\u2019', '\'')) : null;
            Word said = reported == null ? word : word.as(word.is("I") ? "they" : matched(word, reported));
            words.add(
                    words.isEmpty() ? said : said.spaced(word.spaced() || (isAfterMark(line, word) && word.isWord())));
        }
        return new Line(words).raised();
    }

    private static boolean opensInside(Line line) {
        return line.words().stream()
                .filter(Line::isQuotationMark)
                .findFirst()
                .filter(w -> w.is("\u201d"))
                .isPresent();
    }

    private static boolean isAfterMark(Line line, Word word) {
        int at = line.words().indexOf(word);
        return at > 0 && Line.isQuotationMark(line.word(at - 1));
    }

    private static String matched(Word word, String form) {
        return word.isCapital() ? form.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + form.substring(1) : form;
    }
}

package org.stemma.clean;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.stemma.news.Block;

/**
 * The language of an article, guessed once over its body: Apache OpenNLP's detector, 103 languages.
 *
 * <p>The model is large and loads once, when first needed. Most captures are English, and English shows by its function words: where
 * a third of the words of a long text are among them, the model is not asked. Thread-safe. Cost: linear; at first use half
 * a second to load.
 */
final class LanguageGuesser {
    static final String UNDETERMINED = "und";
    /** Below so many letters the detector is a coin with many sides. */
    private static final int MIN_LETTERS = 60;
    /** The start of an article decides; the detector's time grows with the text. */
    private static final int MAX_LENGTH = 1500;
    /** English prose has 0.35 to 0.5 of these words, other languages in Latin script under 0.15. */
    private static final double ENGLISH_SHARE = 0.28;

    private static final int MIN_ENGLISH_WORDS = 25;
    /**
     * The detector spreads its confidence over 103 languages: a right guess on a sentence has 0.12 and more, and several times as
     * much as the next language; on made-up words all have 0.02.
     */
    private static final double SURE = 0.08;

    private static final double LEAD = 1.8;

    /** The detector's time grows with the text, and the start of a text is nearly always enough. */
    private static final int SAMPLE = 400;

    /** A lead from which more text changes nothing: it did not on 310 of 310 public pages in ten languages; a lead of 3 is nearly enough. */
    private static final double PLAIN = 10;

    private static final Map<String, String> TWO_LETTERS = java.util.Arrays.stream(Locale.getISOLanguages())
            .collect(Collectors.toMap(l -> Locale.of(l).getISO3Language(), l -> l, (a, b) -> a));
    /** The detector's own codes for languages that ISO 639-1 has under a wider name. */
    private static final Map<String, String> VARIETIES = Map.of(
            "cmn", "zh", "pes", "fa", "ekk", "et", "lvs", "lv", "nob", "no", "nno", "nn", "plt", "mg", "uzn", "uz",
            "azj", "az", "swh", "sw");

    private LanguageGuesser() {}

    /** ISO 639-1 code of the body's language, {@code und} if short or unsure. */
    static String guess(List<Block> blocks) {
        StringBuilder body = new StringBuilder();
        for (Block block : blocks) {
            if (block.role().isBody() && body.length() < MAX_LENGTH) {
                body.append(body.isEmpty() ? "" : "\n").append(block.text().text());
            }
        }
        return guess(body.toString());
    }

    static String guess(String text) {
        String start = text.substring(0, Math.min(text.length(), MAX_LENGTH));
        if (!holdsLetters(start)) {
            return UNDETERMINED;
        }
        return isEnglish(Words.of(start)) ? "en" : detect(start);
    }

    private static boolean holdsLetters(String text) {
        int letters = 0;
        for (int at = 0; at < text.length() && letters < MIN_LETTERS; at += Character.charCount(text.codePointAt(at))) {
            letters += Character.isLetter(text.codePointAt(at)) ? 1 : 0;
        }
        return letters >= MIN_LETTERS;
    }

    private static boolean isEnglish(List<String> words) {
        int common = 0;
        for (String word : words) {
            common += FunctionWords.ENGLISH.contains(word) ? 1 : 0;
        }
        return words.size() >= MIN_ENGLISH_WORDS && common >= ENGLISH_SHARE * words.size();
    }

    private static String detect(String text) {
        String sample = text.substring(0, Math.min(SAMPLE, text.length()));
        Language[] ranked = Detector.ONLY.predictLanguages(sample);
        boolean plain = ranked[0].getConfidence() >= PLAIN * ranked[1].getConfidence();
        return language(plain || sample.length() == text.length() ? ranked : Detector.ONLY.predictLanguages(text));
    }

    private static String language(Language[] ranked) {
        String code = ranked[0].getLang();
        double confidence = ranked[0].getConfidence();
        return confidence < SURE || confidence < LEAD * ranked[1].getConfidence()
                ? UNDETERMINED
                : VARIETIES.getOrDefault(code, TWO_LETTERS.getOrDefault(code, UNDETERMINED));
    }

    /** Loaded by the class loader when first asked; the detector keeps no state between calls. */
    private static final class Detector {
        private static final LanguageDetectorME ONLY = new LanguageDetectorME(model());

        private static LanguageDetectorModel model() {
            try (InputStream in = LanguageGuesser.class.getResourceAsStream("/langdetect-183.bin")) {
                if (in == null) {
                    throw new IllegalStateException("The language model is missing from the class path");
                }
                return new LanguageDetectorModel(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

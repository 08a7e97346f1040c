package org.stemma.language.model;

import java.util.Locale;
import java.util.Set;

/** Penn Treebank tags from those of the Universal Dependencies, which are coarser: the form and its lemma tell the rest, roughly. */
final class OpenNlpTags {
    private static final Set<String> MODALS = Set.of(
            "'d", "'ll", "can", "could", "may", "might", "must", "shall", "should", "will", "would", "’d", "’ll");
    private static final Set<String> POSSESSIVES = Set.of("her", "his", "its", "my", "our", "their", "your");

    private OpenNlpTags() {}

    static String penn(String universal, String form, String lemma) {
        String lower = form.toLowerCase(Locale.ROOT);
        return switch (universal) {
            case "NOUN" -> isInflected(lower, lemma) ? "NNS" : "NN";
            case "PROPN" -> "NNP";
            case "VERB", "AUX" -> MODALS.contains(lower) ? "MD" : verb(lower, lemma);
            case "ADJ" -> "JJ";
            case "ADV" -> "RB";
            case "ADP", "SCONJ" -> "IN";
            case "CCONJ" -> "CC";
            case "DET" -> "DT";
            case "PRON" -> pronoun(lower);
            case "NUM" -> "CD";
            case "PART" -> particle(lower);
            case "PUNCT" -> mark(form);
            case "INTJ" -> "UH";
            case "SYM" -> "SYM";
            default -> "FW";
        };
    }

    private static boolean isInflected(String lower, String lemma) {
        return !lower.equals(lemma);
    }

    private static String verb(String lower, String lemma) {
        if (!isInflected(lower, lemma)) {
            return "VB";
        }
        return lower.endsWith("ing") ? "VBG" : lower.endsWith("s") ? "VBZ" : "VBD";
    }

    private static String pronoun(String lower) {
        return switch (lower) {
            case "who", "what", "whom" -> "WP";
            case "which", "that" -> "WDT";
            case "whose" -> "WP$";
            case "there" -> "EX";
            default -> POSSESSIVES.contains(lower) ? "PRP$" : "PRP";
        };
    }

    private static String particle(String lower) {
        return switch (lower) {
            case "to" -> "TO";
            case "'s", "’s", "'", "’" -> "POS";
            default -> "RB";
        };
    }

    private static String mark(String form) {
        return switch (form) {
            case "," -> ",";
            case "(", "[" -> "-LRB-";
            case ")", "]" -> "-RRB-";
            case "“", "``" -> "``";
            case "”", "''", "\"" -> "''";
            case ":", ";", "–", "—", "-" -> ":";
            default -> ".";
        };
    }
}

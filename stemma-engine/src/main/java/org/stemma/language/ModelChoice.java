package org.stemma.language;

import java.util.List;

/** Which models there are, and which the user chose. */
final class ModelChoice {
    private static final String USUAL = "nlp4j";
    private static final String OPENNLP = "opennlp";

    /** Those to choose from; the shipped form of NLP4J is for comparing alone. */
    static final List<String> NAMES = List.of(USUAL, OPENNLP);

    private ModelChoice() {}

    static String ofUser() {
        String property = System.getProperty(Language.MODEL_PROPERTY);
        String chosen = property == null ? System.getenv("STEMMA_MODEL") : property;
        return chosen == null || chosen.isBlank() ? USUAL : chosen;
    }

    static Parser parser(String name) {
        return switch (name) {
            case USUAL -> new Nlp4jParser();
            case OPENNLP -> new OpenNlpParser();
            case Nlp4jShippedParser.NAME -> new Nlp4jShippedParser();
            default ->
                throw new IllegalArgumentException(
                        "No language model " + name + "; there are " + String.join(", ", NAMES));
        };
    }
}

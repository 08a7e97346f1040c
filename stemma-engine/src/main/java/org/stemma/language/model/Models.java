package org.stemma.language.model;

import java.util.List;
import org.stemma.text.Embeddings;

/** Which models there are, and which the user chose. */
public final class Models {
    /** The system property that names the model, before the environment's STEMMA_MODEL. */
    public static final String PROPERTY = "stemma.model";

    private static final String USUAL = "nlp4j";
    private static final String OPENNLP = "opennlp";

    /** Those to choose from; the shipped form of NLP4J is for comparing alone. */
    public static final List<String> NAMES = List.of(USUAL, OPENNLP);

    private Models() {}

    /** The model that the user chose, else NLP4J. */
    public static String ofUser() {
        String property = System.getProperty(PROPERTY);
        String chosen = property == null ? System.getenv("STEMMA_MODEL") : property;
        return chosen == null || chosen.isBlank() ? USUAL : chosen;
    }

    /**
     * The parser of a model.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public static Parser parser(String name) {
        return switch (name) {
            case USUAL -> new Nlp4jParser();
            case OPENNLP -> new OpenNlpParser();
            case Nlp4jShippedParser.NAME -> new Nlp4jShippedParser();
            default ->
                throw new IllegalArgumentException(
                        "No language model " + name + "; there are " + String.join(", ", NAMES));
        };
    }

    /** The one model of vectors, loaded when it is first asked, once a program. */
    public static Embeddings embeddings() {
        return E5Embeddings.SHARED;
    }
}

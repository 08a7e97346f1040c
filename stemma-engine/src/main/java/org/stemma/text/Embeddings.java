package org.stemma.text;

/** Texts as vectors: near ones for texts that mean alike. Thread-safe. */
public interface Embeddings {
    /** What a text is to those it is held against. */
    enum Use {
        /** A question, or one of two texts that are compared with each other. */
        QUERY,
        /** A text that may hold the answer to a question. */
        PASSAGE
    }

    /** The same text has the same vectors, whatever was asked before. The end of a very long text may be left out. */
    Embedding of(String text, Use use);

    /** Name and version of the model: vectors of one cannot be held against those of another. */
    String model();
}

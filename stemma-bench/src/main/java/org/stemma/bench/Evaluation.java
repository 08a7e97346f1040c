package org.stemma.bench;

import java.nio.file.Path;

/** A measurement of one room against data whose right answer is known. */
public interface Evaluation {
    /** Short, in lower case, with hyphens: what {@code ./evaluate NAME} takes. */
    String name();

    /** What is measured, in one line, with the metric's source. */
    String about();

    /** The data, relative to the shared folder; relative to the repository if {@link #isOurs}. */
    String corpus();

    /** Whether the data lies in this repository. */
    default boolean isOurs() {
        return false;
    }

    /** Reads the data at the corpus' place and measures. */
    Scores measure(Path corpus);
}

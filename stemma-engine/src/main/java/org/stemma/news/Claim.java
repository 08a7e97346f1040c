package org.stemma.news;

import java.util.List;

/**
 * The statements, across articles, that answer the same question of fact.
 *
 * @param id derives from the statements
 * @param text the statement that carries it best, in its source's words
 * @param state what may be said of it
 * @param origins how many independent origins assert it at most
 * @param statements by article and place
 * @param differences between its statements
 * @param why what gave it its state
 */
public record Claim(
        String id,
        String text,
        State state,
        int origins,
        List<Statement> statements,
        List<Difference> differences,
        Why why,
        Method method) {
    /** What may be said of a claim: who reports it, never whether it is true. */
    public enum State {
        CORROBORATED,
        ECHOED,
        SINGLE_SOURCE,
        DISPUTED,
        DENIED,
        SUPERSEDED
    }

    public Claim {
        statements = List.copyOf(statements);
        differences = List.copyOf(differences);
    }
}

package org.stemma.news;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The statements, across articles, that answer the same question of fact.
 *
 * @param id derives from the statements
 * @param text the statement that carries it best, in its source's words
 * @param state what may be said of it
 * @param origins how many independent origins assert it at most
 * @param statements by article and place
 * @param differences between its statements
 * @param history what could be said of it as the reports came, by day of publication; the last turn gives its state
 * @param series the amounts that its statements give of one thing, where two articles or more do
 * @param why what gave it its state
 */
public record Claim(
        String id,
        String text,
        State state,
        int origins,
        List<Statement> statements,
        List<Difference> differences,
        List<Turn> history,
        List<Series> series,
        Why why,
        Method method) {
    /** What may be said of a claim: who reports it, never whether it is true. */
    public enum State {
        CORROBORATED,
        ECHOED,
        SINGLE_SOURCE,
        DISPUTED,
        DENIED,
        SUPERSEDED;

        /** Whether somebody contradicts it, be it another origin or a party that it names. */
        public boolean isInDispute() {
            return this == DISPUTED || this == DENIED;
        }
    }

    /**
     * A day on which reports changed what may be said of a claim.
     *
     * @param reported day of publication; null for the reports of an unknown day, which are counted last
     * @param state what could be said from then on
     * @param origins how many independent origins asserted it then at most
     * @param articles ids of the articles that arrived since the turn before
     * @param amounts what they were the first to give, as written: "at least 12 people"
     */
    public record Turn(
            @Nullable LocalDate reported, State state, int origins, List<String> articles, List<String> amounts) {
        public Turn {
            articles = List.copyOf(articles);
            amounts = List.copyOf(amounts);
        }
    }

    /**
     * One counted or measured thing through time.
     *
     * @param counted lemma of what is counted; null if only a unit tells
     * @param unit currency (ISO 4217), {@code %}, unit of measure, or null for a plain count
     * @param scope what narrows it ("killed"), may be empty
     * @param values by day of publication, then by article and place
     */
    public record Series(@Nullable String counted, @Nullable String unit, String scope, List<Value> values) {
        public Series {
            values = List.copyOf(values);
        }
    }

    /**
     * An amount as one article gives it.
     *
     * @param reported day of the article's publication, null if unknown
     * @param amount with its hedge
     * @param passage its words
     * @param origin id of the article's origin
     */
    public record Value(@Nullable LocalDate reported, Quantity amount, Passage passage, String origin) {}

    public Claim {
        statements = List.copyOf(statements);
        differences = List.copyOf(differences);
        history = List.copyOf(history);
        series = List.copyOf(series);
    }
}

package org.stemma.quote;

/**
 * What a speaker is known by, and how often that is right.
 *
 * <p>The shares are those of the evaluation {@code speakers}, on its looked-at parts: right of judged, hand truth, MEANTIME and PolNeAR's training
 * part together, with one of each added (Laplace), rounded. A kind too rare there for a share of its own takes that of its neighbour.
 */
enum Ground {
    /** A name, or a name with its title. */
    NAME(0.95),
    /** A description with the name beside it: "the mayor, Ana Okoro". */
    TITLED(0.95),
    /** "The mayor", taken up by the entity room. */
    DESCRIBED(0.85),
    /** A pronoun that points to whoever spoke last, or was named before in its sentence. */
    PRONOUN(0.65),
    /** Whoever spoke last, where the entity room leaves a pronoun open. */
    SPOKE_LAST(0.65),
    /** The same before a cue that goes on: "he added". */
    GOES_ON(0.75),
    /** "The ministry", of the one body that the article names so. */
    OFFICE(0.85),
    /** The one who made a paper that speaks: "a statement from Okoro's office". */
    MAKER(0.85),
    /** Words of the article that name no one: "a Kremlin spokesperson". */
    ROLE(0.9),
    /** Several, joined. */
    SEVERAL(0.9),
    /** A paper whose maker is not told. */
    PAPER(0.7),
    /** Told by the layout, or settled by other articles: whoever tells it says how sure it is. */
    TOLD(1),
    NONE(0);

    final double confidence;

    Ground(double confidence) {
        this.confidence = confidence;
    }

    /** Whether it rests on a word that points to somebody named elsewhere. */
    boolean points() {
        return this == PRONOUN || this == SPOKE_LAST || this == GOES_ON || this == PAPER;
    }
}

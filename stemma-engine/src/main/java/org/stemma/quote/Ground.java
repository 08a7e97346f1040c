package org.stemma.quote;

/**
 * What a speaker is known by, and how often that is right.
 *
 * <p>Calibrated by the evaluation {@code speakers} on its looked-at parts, 1,600 quotes of the hand truth, MEANTIME and PolNeAR's training part: shares
 * of right speakers with one right and one wrong added (Laplace), the mean over the truths that have ten or more of a kind, else over all together.
 * Beside each stands right of judged.
 */
enum Ground {
    /** A name, or a name with its title. 1051 of 1063; in the hand truth, which judges nested words too, 63 of 67. */
    NAME(0.97),
    /** A description with the name beside it: "the mayor, Ana Okoro". 13 of 13. */
    TITLED(0.93),
    /** "The mayor", taken up by the entity room. 25 of 27. */
    DESCRIBED(0.9),
    /** A pronoun that points to whoever was named before. 48 of 51. */
    PRONOUN(0.94),
    /** Whoever spoke last, where the entity room leaves a pronoun open. Too rare to tell: less than a pronoun. */
    SPOKE_LAST(0.85),
    /** The same before a cue that goes on: "he added". Too rare to tell: less than a pronoun. */
    GOES_ON(0.85),
    /** "The ministry", of the one body that the article names so. 5 of 5. */
    OFFICE(0.86),
    /** The one who made a paper that speaks: "a statement from Okoro's office". 17 of 19. */
    MAKER(0.86),
    /** Words of the article that name no one: "a Kremlin spokesperson". 390 of 407; in the hand truth 14 of 16. */
    ROLE(0.9),
    /** Several, joined. 24 of 24. */
    SEVERAL(0.96),
    /** A paper whose maker is not told. 22 of 23. */
    PAPER(0.92),
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

package org.stemma.clean;

/**
 * What the surroundings say of a piece once every piece has been weighed alone: each a value from about 0 to 1. The weights stand in
 * {@code body-weights.txt} under these names.
 */
enum ContextFeature {
    OWN_SCORE(ContextFacts::own),
    SCORE_BEFORE((c, i) -> c.beside(i, -1)),
    SCORE_AFTER((c, i) -> c.beside(i, 1)),
    SCORE_TWO_BEFORE((c, i) -> c.beside(i, -2)),
    SCORE_TWO_AFTER((c, i) -> c.beside(i, 2)),
    SCORES_AROUND(ContextFacts::around),
    SCORES_ON_SHELF(ContextFacts::onShelf),
    SCORES_OF_KIND(ContextFacts::ofKind),
    SCORES_OF_SECTION(ContextFacts::ofSection),
    SCORE_OF_HEADING(ContextFacts::headingAbove),
    TEXT_BEFORE((c, i) -> c.before(i) / (c.mass() + 1)),
    TEXT_AFTER((c, i) -> c.after(i) / (c.mass() + 1)),
    FIRST_TEXT((c, i) -> c.before(i) < 30 ? 1 : 0),
    LAST_TEXT((c, i) -> c.after(i) < 30 ? 1 : 0),
    NEARLY_LAST_TEXT((c, i) -> c.after(i) < 100 ? 1 : 0),
    ALONE_ON_SHELF((c, i) -> c.isAloneOnShelf(i) ? 1 : 0),
    ONLY_OF_KIND((c, i) -> c.isOnlyOfKind(i) ? 1 : 0),
    SECTION_EMPTY((c, i) -> c.isSectionEmpty(i) ? 1 : 0),
    SHORT_SCORES_AROUND((c, i) -> c.isShort(i) ? c.around(i) : 0),
    SHORT_SCORES_ON_SHELF((c, i) -> c.isShort(i) ? c.onShelf(i) : 0),
    SHORT_SCORES_OF_KIND((c, i) -> c.isShort(i) ? c.ofKind(i) : 0),
    SHORT_SCORES_OF_SECTION((c, i) -> c.isShort(i) ? c.ofSection(i) : 0),
    HEADING_SCORES_AROUND((c, i) -> c.isHeading(i) ? c.around(i) : 0),
    HEADING_SCORES_ON_SHELF((c, i) -> c.isHeading(i) ? c.onShelf(i) : 0),
    HEADING_SCORES_OF_KIND((c, i) -> c.isHeading(i) ? c.ofKind(i) : 0),
    HEADING_SCORES_OF_SECTION((c, i) -> c.isHeading(i) ? c.ofSection(i) : 0);

    /** A value of the piece with a number. */
    @FunctionalInterface
    interface Value {
        double of(ContextFacts facts, int piece);
    }

    private final Value value;

    ContextFeature(Value value) {
        this.value = value;
    }

    double of(ContextFacts facts, int piece) {
        return value.of(facts, piece);
    }
}

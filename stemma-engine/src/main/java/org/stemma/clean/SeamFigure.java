package org.stemma.clean;

import java.util.Arrays;
import java.util.List;

/** What tells whether another article starts between two paragraphs; the file of the weights names them in this order. */
enum SeamFigure {
    /** Lines between the paragraphs. */
    LINES,
    /** Of them, labels and links of few words. */
    LABELS,
    /** Words of the line most like a headline; -1 if there is none. */
    HEAD_WORDS,
    /** Share of the headline's content words in the opening below. */
    HEAD_BELOW,
    /** The same for the text above. */
    HEAD_ABOVE,
    /** Content words of the headline that stand below and not above, less those above and not below. */
    HEAD_LEAD,
    /** Lines between the headline and the paragraph below. */
    HEAD_DISTANCE,
    /** Lines near, between and below, that hold the headline again. */
    COPIES_BELOW,
    /** Lines above that do. */
    COPIES_ABOVE,
    /** A byline between headline and paragraph, or above the headline. */
    SIGNED,
    /** A name alone on one of the lines below the headline. */
    NAMED,
    /** A line of a date between. */
    DATED,
    /** Fields, keys with dates, addresses. */
    KEYED,
    /** A line that parts: 1 of signs, 2 of a document's number, 3 a form feed. */
    RULE,
    /** Blank lines together, at most. */
    BLANKS,
    /** The same, less the most elsewhere on the page. */
    WIDEST,
    /** Lines of copyright and law above the headline. */
    CLOSING,
    /** Heading or form of comments above the headline. */
    COMMENTS,
    /** "Related", "more from" above the headline. */
    RELATED,
    /** Words of a page's beginning: home, skip to content. */
    HOMES,
    /** Lines of nothing but a clock, or that start with one. */
    CLOCKS,
    /** Share of content words that the texts on both sides have in common. */
    COHESION,
    /** The same for names: capitals within sentences. */
    SHARED_NAMES,
    /** The same as cohesion, for the three paragraphs on each side. */
    COHESION_NEAR,
    /** Words of running text above and below, up to a bound. */
    TEXT_ABOVE,
    TEXT_BELOW,
    /** Words of running text up to the next headline with a date or names, above and below. */
    SEGMENT_ABOVE,
    SEGMENT_BELOW,
    /** Paragraphs below that follow each other closely. */
    RUN_BELOW,
    RUN_ABOVE,
    /** The paragraph below starts with a place and an agency. */
    DATELINE,
    /** Share of the page's running text on the shorter side. */
    BALANCE,
    /** Gaps of the page with a headline and a date or names. */
    MASTHEADS;

    static final List<String> ALL = Arrays.stream(values()).map(Enum::name).toList();
}

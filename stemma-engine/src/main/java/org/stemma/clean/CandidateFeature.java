package org.stemma.clean;

import java.util.function.ToDoubleBiFunction;

/**
 * What speaks for or against a candidate for the place of the article's text: each a value from about 0 to 1. The weights stand in
 * {@code container-weights.txt} under these names.
 */
enum CandidateFeature {
    PROSE_SHARE((f, c) -> f.share(f.prose(), c)),
    VOTE_SHARE((f, c) -> f.votes().of(c.boxes()) / Math.max(1, f.mostVotes())),
    PROSE_PURITY((f, c) -> f.prose().of(c.boxes()) / Math.max(1, f.words().of(c.boxes()))),
    LINK_DENSITY((f, c) -> f.linked().of(c.boxes()) / Math.max(1, f.units().of(c.boxes()))),
    FURNITURE((f, c) -> f.furniture().of(c.boxes()) / Math.max(1, f.words().of(c.boxes()))),
    LENGTH((f, c) -> Math.log(1 + f.prose().of(c.boxes())) / 7),
    SHORT((f, c) -> f.prose().of(c.boxes()) < 60 ? 1 : 0),
    PARAGRAPHS((f, c) -> Math.log(1 + f.paragraphs().of(c.boxes())) / 4),
    PARAGRAPH_LENGTH((f, c) ->
            Math.min(1, f.prose().of(c.boxes()) / Math.max(1, f.paragraphs().of(c.boxes())) / 60)),
    LOOSE((f, c) -> f.loose().of(c.boxes()) / Math.max(1, f.pieces(c))),
    AGREEMENT(CandidateFacts::agreement),
    TOLD((f, c) -> f.told() == 0 ? 0 : f.told(c)),
    TITLE_INSIDE((f, c) -> f.titleInside(c) ? 1 : 0),
    TITLE_ABOVE((f, c) -> f.titleAbove(c)),
    DEPTH((f, c) -> Math.min(1, c.boxes().getFirst().depth() / 25.0)),
    SEVERAL((f, c) -> c.boxes().size() > 1 ? 1 : 0),
    MANY((f, c) -> c.boxes().size() > 4 ? 1 : 0),
    BY_VOTES((f, c) -> c.name().equals("votes") ? 1 : 0),
    BY_NAMES_1((f, c) -> c.name().endsWith("rank 1") ? 1 : 0),
    BY_NAMES_2((f, c) -> c.name().endsWith("rank 2") ? 1 : 0),
    BY_NAMES_3((f, c) -> c.name().endsWith("rank 3") ? 1 : 0),
    BY_PARAGRAPHS((f, c) -> c.name().startsWith("paragraphs") ? 1 : 0),
    WHOLE_PAGE((f, c) -> c.name().equals("page") ? 1 : 0),
    WHOLE_ARTICLE_PAGE((f, c) -> c.name().equals("page") && f.isArticle() ? 1 : 0),
    PROSE_SHARE_OF_ARTICLE((f, c) -> f.isArticle() ? f.share(f.prose(), c) : 0),
    LINK_DENSITY_OF_ARTICLE((f, c) ->
            f.isArticle() ? f.linked().of(c.boxes()) / Math.max(1, f.units().of(c.boxes())) : 0);

    private final ToDoubleBiFunction<CandidateFacts, Candidate> value;

    CandidateFeature(ToDoubleBiFunction<CandidateFacts, Candidate> value) {
        this.value = value;
    }

    double of(CandidateFacts facts, Candidate candidate) {
        return value.applyAsDouble(facts, candidate);
    }
}

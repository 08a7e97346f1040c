package org.stemma.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.news.Lineage.Edge;
import org.stemma.news.Lineage.Kind;
import org.stemma.text.Span;

/** Where a passage stood first. */
class DescentTest {
    private static final String AGENCY = "The quay at Ormel sank on Friday. Nobody was hurt, the harbour master said.";
    private static final String POST =
            "Late edition. The quay at Ormel sank on Friday. Nobody was hurt, the harbour master said.";
    private static final String HERALD = "\"It groaned all night,\" Ada Quill said. She lives beside the quay.";
    private static final String DIGEST =
            "The quay at Ormel sank on Friday. \"It groaned all night,\" Ada Quill said. Ours alone.";

    private static final Reuse TO_POST = reuse("agency", AGENCY, "post", POST, AGENCY);
    private static final Reuse TO_DIGEST = reuse("post", POST, "digest", DIGEST, "The quay at Ormel sank on Friday.");
    private static final Reuse QUOTE =
            reuse("herald", HERALD, "digest", DIGEST, "\"It groaned all night,\" Ada Quill said.");

    private static Passage passage(String article, String text, String words) {
        int start = text.indexOf(words);
        return Passage.of(article, text, new Span(start, start + words.length()));
    }

    private static Reuse reuse(String from, String source, String to, String derived, String words) {
        return new Reuse(passage(from, source, words), passage(to, derived, words), 1);
    }

    private static Edge edge(Kind kind, boolean directed, Reuse... passages) {
        return new Edge(
                passages[0].from().article(),
                passages[0].to().article(),
                kind,
                directed,
                0.5,
                List.of(passages),
                Why.of(1, "test", "made by hand"),
                new Method("test", 1));
    }

    private static Lineage lineage(Edge... edges) {
        return new Lineage(List.of(edges), List.of(), List.of());
    }

    private static final Lineage FOUND = lineage(
            edge(Kind.COPY, true, TO_POST),
            edge(Kind.PARTIAL_COPY, true, TO_DIGEST),
            edge(Kind.PARTIAL_COPY, true, QUOTE));

    @Test
    void followsAPassageToTheFirstThatHoldsIt() {
        assertThat(FOUND.sourceOf(passage("digest", DIGEST, "The quay at Ormel sank on Friday.")))
                .contains(passage("agency", AGENCY, "The quay at Ormel sank on Friday."));
    }

    @Test
    void aQuoteAndAParagraphComeFromDifferentArticles() {
        assertThat(FOUND.sourceOf(passage("digest", DIGEST, "\"It groaned all night,\"")))
                .contains(passage("herald", HERALD, "\"It groaned all night,\""));
    }

    @Test
    void whatIsTheArticlesOwnHasNoSource() {
        assertThat(FOUND.sourceOf(passage("digest", DIGEST, "Ours alone."))).isEmpty();
        assertThat(FOUND.sourceOf(passage("agency", AGENCY, "Nobody was hurt"))).isEmpty();
    }

    @Test
    void whatIsMostlyTheArticlesOwnHasNoSource() {
        assertThat(FOUND.sourceOf(passage("post", POST, "Late edition. The quay at")))
                .isEmpty();
    }

    @Test
    void unknownDirectionIsNotFollowed() {
        Lineage undirected = lineage(edge(Kind.COPY, false, TO_POST));
        assertThat(undirected.sourceOf(passage("post", POST, "The quay at Ormel")))
                .isEmpty();
    }

    @Test
    void citingIsNotCopying() {
        assertThat(lineage(edge(Kind.CITES, true, TO_POST)).sourceOf(passage("post", POST, "The quay at Ormel")))
                .isEmpty();
    }

    @Test
    void aCircleEnds() {
        Lineage circle = lineage(
                edge(Kind.COPY, true, TO_POST), edge(Kind.COPY, true, new Reuse(TO_POST.to(), TO_POST.from(), 1)));
        assertThat(circle.sourceOf(passage("post", POST, "The quay at Ormel")))
                .contains(passage("agency", AGENCY, "The quay at Ormel"));
    }

    @Test
    void rewordedPassagesAreFoundByTheirPlaceInWholeWords() {
        String told = "On Friday the quay at Ormel went under. No one was hurt, said the harbour master.";
        Reuse reworded = new Reuse(
                Passage.of("agency", AGENCY, new Span(0, AGENCY.length())),
                Passage.of("radio", told, new Span(0, told.length())),
                0.6);
        Passage source = lineage(edge(Kind.REWRITE, true, reworded))
                .sourceOf(passage("radio", told, "No one was hurt, said the harbour master."))
                .orElseThrow();
        assertThat(source.span().of(AGENCY)).isEqualTo(source.quote()).contains("Nobody was hurt");
        assertThat(source.quote()).doesNotContain("The quay");
    }
}

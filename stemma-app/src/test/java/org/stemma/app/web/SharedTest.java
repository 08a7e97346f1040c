package org.stemma.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.news.Article;
import org.stemma.news.Lineage;
import org.stemma.news.Method;
import org.stemma.news.Passage;
import org.stemma.news.Reuse;
import org.stemma.news.Why;
import org.stemma.text.Span;

class SharedTest {
    private static final String TEXT = "The ferry sank at noon off Velm. Divers found nobody in the wreck.";
    private static final Article HERE = Article.plain("here", TEXT);

    private static Passage at(String article, int start, int end) {
        return Passage.of(article, TEXT, new Span(start, end));
    }

    private static Lineage.Edge edge(String from, String to, boolean directed, Reuse... passages) {
        return new Lineage.Edge(
                from,
                to,
                Lineage.Kind.COPY,
                directed,
                0.5,
                List.of(passages),
                Why.of(1, "test", "test"),
                new Method("test", 1));
    }

    private static List<Shared> in(Lineage.Edge... edges) {
        return Shared.in(HERE, new Lineage(List.of(edges), List.of(), List.of()));
    }

    @Test
    void passagesThatOverlapAreOneStretchWithTheArticleOfMostOfItFirst() {
        List<Shared> shared = in(
                edge("a", "here", true, new Reuse(at("a", 0, 9), at("here", 4, 14), 0.8)),
                edge("b", "here", true, new Reuse(at("b", 0, 30), at("here", 0, 32), 1)),
                edge("a", "here", true, new Reuse(at("a", 40, 50), at("here", 40, 50), 1)));
        assertThat(shared).extracting(Shared::span).containsExactly(new Span(0, 32), new Span(40, 50));
        assertThat(shared.getFirst().ties())
                .extracting(tie -> tie.there().article())
                .containsExactly("b", "a");
        assertThat(shared).extracting(Shared::flow).containsOnly(Shared.Flow.TAKEN);
    }

    @Test
    void whatWasTakenAndWhatWasGivenStandApart() {
        List<Shared> shared = in(
                edge("a", "here", true, new Reuse(at("a", 0, 9), at("here", 0, 9), 1)),
                edge("here", "b", true, new Reuse(at("here", 0, 9), at("b", 5, 14), 1)),
                edge("c", "here", false, new Reuse(at("c", 0, 9), at("here", 0, 9), 1)),
                edge("a", "b", true, new Reuse(at("a", 0, 9), at("b", 0, 9), 1)));
        assertThat(shared)
                .extracting(Shared::flow)
                .containsExactly(Shared.Flow.TAKEN, Shared.Flow.GIVEN, Shared.Flow.UNKNOWN);
        assertThat(shared.get(1).ties().getFirst().there()).isEqualTo(at("b", 5, 14));
    }
}

package org.stemma.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.stemma.news.Lineage.Kind;

class TreeDotTest {
    @Test
    void labelsAreEscaped() {
        assertThat(TreeDot.quoted("a \"b\" \\N &lt;c>\n\u0007")).isEqualTo("\"a \\\"b\\\" \\\\N &amp;lt;c>\\n\ufffd\"");
    }

    @Test
    void originsAreClustersAndRelationsEdges() {
        String dot = Export.dot(new Kinsfolk()
                .article("a", "Coast \"Agency\"", "Quay \\ sinks", "2031-05-02")
                .articles("b", "c")
                .copy("a", "b", 0.5)
                .edge("b", "c", Kind.PARTIAL_COPY, false, 0.25)
                .edge("a", "c", Kind.CITES, true, 0)
                .origin("a", "a", "b")
                .origin("c", "c")
                .sources());
        assertThat(dot)
                .startsWith("digraph lineage {\n")
                .endsWith("}\n")
                .contains("subgraph \"cluster_1\"", "subgraph \"cluster_2\"")
                .contains("\"a\" [label=\"[1] Coast \\\"Agency\\\" · 2031-05-02\\nQuay \\\\ sinks\"")
                .contains("\"a\" -> \"b\" [label=\"copy 50 %\"];")
                .contains("\"b\" -> \"c\" [label=\"partial copy 25 %\", dir=none];")
                .contains("\"a\" -> \"c\" [label=\"cites\", style=dashed, constraint=false];");
    }
}

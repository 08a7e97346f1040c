package org.stemma.bench.reuse;

import org.jspecify.annotations.Nullable;
import org.stemma.news.Lineage.Edge;

/**
 * Two texts that a method ties together.
 *
 * @param from id of the earlier text, if the method tells directions
 * @param edge what lineage found, null for another method
 */
record Link(String from, String to, double share, @Nullable Edge edge) {
    boolean isRewrite() {
        return edge != null && edge.kind() == org.stemma.news.Lineage.Kind.REWRITE;
    }
}

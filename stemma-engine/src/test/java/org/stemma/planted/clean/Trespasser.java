package org.stemma.planted.clean;

import org.stemma.lineage.LineageFinder;
import org.stemma.news.Lineage;

/** Reaches from one room into another, as no class may: the architecture test must see it. */
public final class Trespasser {
    /** A lineage that a cleaner has no business to find. */
    public Lineage trespass() {
        return new LineageFinder().find(java.util.List.of());
    }
}

package org.stemma.claim;

import java.util.List;
import org.stemma.news.Claim;
import org.stemma.news.Entity;
import org.stemma.news.Lineage;
import org.stemma.news.Quote;
import org.stemma.news.Report;

/** Aligns what articles assert and gives each alignment a state. Thread-safe. */
public final class ClaimFinder {
    /** The claims of one story's reports. */
    public List<Claim> find(List<Report> reports, List<Entity> entities, List<Quote> quotes, Lineage lineage) {
        return List.of();
    }
}

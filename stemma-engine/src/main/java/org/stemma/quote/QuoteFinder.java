package org.stemma.quote;

import java.util.List;
import org.stemma.news.Entity;
import org.stemma.news.Lineage;
import org.stemma.news.Quote;
import org.stemma.news.Report;

/** Who said what. Thread-safe. */
public final class QuoteFinder {
    /** The quotes of one story's reports, the same utterance in several articles as one. */
    public List<Quote> find(List<Report> reports, List<Entity> entities, Lineage lineage) {
        return List.of();
    }
}

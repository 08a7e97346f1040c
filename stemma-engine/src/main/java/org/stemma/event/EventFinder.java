package org.stemma.event;

import java.util.List;
import org.stemma.news.Entity;
import org.stemma.news.Event;
import org.stemma.news.Lineage;
import org.stemma.news.Quote;
import org.stemma.news.Report;

/** Who did what to whom, when and where. Thread-safe. */
public final class EventFinder {
    /** The events that one story's reports tell, each once. */
    public List<Event> find(List<Report> reports, List<Entity> entities, List<Quote> quotes, Lineage lineage) {
        return List.of();
    }
}

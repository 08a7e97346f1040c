package org.stemma.news;

import java.util.List;

/** All that the rooms found about one story: what an account is written from. */
public record Dossier(
        Story story,
        List<Report> reports,
        Lineage lineage,
        List<Entity> entities,
        List<Quote> quotes,
        List<Event> events,
        List<Claim> claims) {
    public Dossier {
        reports = List.copyOf(reports);
        entities = List.copyOf(entities);
        quotes = List.copyOf(quotes);
        events = List.copyOf(events);
        claims = List.copyOf(claims);
    }
}

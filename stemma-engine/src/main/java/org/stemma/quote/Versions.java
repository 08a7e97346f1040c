package org.stemma.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.stemma.news.Entity;
import org.stemma.news.EntityType;
import org.stemma.news.Lineage;
import org.stemma.news.Method;
import org.stemma.news.Quote;
import org.stemma.news.Why;
import org.stemma.text.ContentId;

/**
 * Joins the versions of one utterance across the articles of a story ({@link Grouping}), lets them settle who said it
 * ({@link Settlement}) and shows in what they differ ({@link Variations}).
 */
final class Versions {
    private static final Method METHOD = new Method("quote-cues", 2);

    private final List<Draft> drafts;
    private final Set<String> persons;
    private final Lineage lineage;

    Versions(List<Draft> drafts, List<Entity> entities, Lineage lineage) {
        this.drafts = drafts;
        this.persons = entities.stream()
                .filter(entity -> entity.type() == EntityType.PERSON)
                .map(Entity::id)
                .collect(Collectors.toSet());
        this.lineage = lineage;
    }

    List<Quote> quotes() {
        List<Told> told = drafts.stream()
                .sorted(Comparator.comparing(Draft::article)
                        .thenComparing(Draft::whole)
                        .thenComparing(Draft::content))
                .map(draft -> Told.of(draft, persons))
                .toList();
        int articles =
                (int) told.stream().map(t -> t.draft().article()).distinct().count();
        return new Grouping(told, articles)
                .groups().stream()
                        .map(this::quote)
                        .sorted(Comparator.comparing((Quote q) -> q.versions().stream()
                                        .map(Quote.Version::passage)
                                        .min(Comparator.naturalOrder())
                                        .orElseThrow())
                                .thenComparing(Quote::id))
                        .toList();
    }

    private Quote quote(Grouping.Group group) {
        Settlement settlement = new Settlement(group.versions(), lineage);
        List<Quote.Version> records = group.versions().stream()
                .map(told -> told.draft().version(settlement.own(told)))
                .toList();
        String[] places = group.versions().stream()
                .map(told -> told.draft().article() + ":"
                        + told.draft().content().start() + "-"
                        + told.draft().content().end())
                .sorted()
                .toArray(String[]::new);
        List<Why.Part> parts = new ArrayList<>(settlement.why());
        parts.addAll(group.why());
        return new Quote(
                ContentId.of("quote", places),
                records.getFirst().kind(),
                records.getFirst().attitude(),
                settlement.speaker.name(),
                settlement.speaker.entity(),
                records,
                new Variations(group.versions()).find(),
                new Why(settlement.speaker.confidence(), parts),
                METHOD);
    }
}

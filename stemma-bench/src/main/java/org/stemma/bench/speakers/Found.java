package org.stemma.bench.speakers;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.entity.EntityFinder;
import org.stemma.news.Entity;
import org.stemma.news.Lineage;
import org.stemma.news.Quote;
import org.stemma.news.Report;
import org.stemma.quote.QuoteFinder;
import org.stemma.text.Span;

/** The quotes of an article, read as a story of its own, with its entities. */
record Found(Report report, List<Quote.Version> versions, Map<String, Entity> entities) {
    /** A found and a wanted content are one if they overlap by half of the shorter. */
    private static final double HALF = 0.5;

    static Found in(Report report) {
        List<Report> story = List.of(report);
        List<Entity> entities = new EntityFinder().find(story);
        List<Quote.Version> versions = new QuoteFinder()
                .find(story, entities, Lineage.EMPTY).stream()
                        .filter(quote -> quote.kind() != Quote.Kind.SCARE)
                        .flatMap(quote -> quote.versions().stream())
                        .sorted(Comparator.comparing(Quote.Version::content))
                        .toList();
        return new Found(
                report, versions, entities.stream().collect(Collectors.toMap(Entity::id, Function.identity())));
    }

    /** The speaker's entity, as this article alone tells. */
    @Nullable
    Entity speaker(Quote.Version version) {
        String id = version.entity();
        return id == null ? null : entities.get(id);
    }

    /** The version that holds most of a wanted content. */
    Quote.@Nullable Version at(Span content) {
        return versions.stream()
                .filter(v -> isSame(v.content().span(), content))
                .max(Comparator.comparingDouble(
                        (Quote.Version v) -> likeness(v.content().span(), content)))
                .orElse(null);
    }

    static boolean isSame(Span found, Span wanted) {
        return found.overlap(wanted) >= HALF * Math.min(found.length(), wanted.length());
    }

    /** Intersection over union. */
    static double likeness(Span found, Span wanted) {
        double overlap = found.overlap(wanted);
        return overlap / (found.length() + wanted.length() - overlap);
    }
}

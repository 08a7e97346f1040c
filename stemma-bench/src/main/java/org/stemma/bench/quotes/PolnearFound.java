package org.stemma.bench.quotes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stemma.entity.EntityFinder;
import org.stemma.news.Lineage;
import org.stemma.news.Passage;
import org.stemma.news.Quote;
import org.stemma.news.Report;
import org.stemma.quote.QuoteFinder;

/** What we find in an article, read alone, in PolNeAR's form. */
record PolnearFound(List<Quote.Version> versions, List<Attributed> attributed) {
    static PolnearFound in(Report report, MarkedText text) {
        List<Report> story = List.of(report);
        List<Quote.Version> versions = new QuoteFinder()
                .find(story, new EntityFinder().find(story), Lineage.EMPTY).stream()
                        .filter(quote -> quote.kind() != Quote.Kind.SCARE)
                        .flatMap(quote -> quote.versions().stream())
                        .sorted(Comparator.comparing(Quote.Version::content))
                        .toList();
        List<Attributed> joined = new ArrayList<>();
        Quote.Version before = null;
        for (Quote.Version version : versions) {
            Attributed next = attributed(version, text);
            if (before != null && goesOn(before, version)) {
                joined.add(join(joined.removeLast(), next));
            } else {
                joined.add(next);
            }
            before = version;
        }
        return new PolnearFound(versions, joined);
    }

    /**
     * PolNeAR marks as one attribution what a speaker goes on to say beside it, in the next sentence or paragraph, without a cue of
     * its own; we tell such words apart.
     */
    private static boolean goesOn(Quote.Version before, Quote.Version version) {
        return (version.cue() == null || before.cue() == null)
                && before.speaker() != null
                && before.speaker().equals(version.speaker());
    }

    private static Attributed join(Attributed one, Attributed next) {
        return new Attributed(
                one.cover().cover(next.cover()),
                one.source().isEmpty() ? next.source() : one.source(),
                one.cue().isEmpty() ? next.cue() : one.cue(),
                union(one.content(), next.content()));
    }

    private static NavigableSet<Integer> union(NavigableSet<Integer> some, NavigableSet<Integer> others) {
        NavigableSet<Integer> both = new TreeSet<>(some);
        both.addAll(others);
        return both;
    }

    private static Attributed attributed(Quote.Version version, MarkedText text) {
        NavigableSet<Integer> source = words(version.source(), text);
        NavigableSet<Integer> cue = words(version.cue(), text);
        NavigableSet<Integer> content = words(version.content(), text);
        content.removeAll(source);
        content.removeAll(cue);
        return new Attributed(version.content().span(), source, cue, text.bare(content));
    }

    private static NavigableSet<Integer> words(@Nullable Passage passage, MarkedText text) {
        return passage == null ? new TreeSet<>() : text.words(passage.span());
    }
}

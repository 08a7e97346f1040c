package org.stemma.bench.quotes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stemma.entity.EntityFinder;
import org.stemma.news.Lineage;
import org.stemma.news.Passage;
import org.stemma.news.Quote;
import org.stemma.news.Report;
import org.stemma.quote.QuoteFinder;
import org.stemma.text.Span;

/** What we find in an article, read alone, in PolNeAR's form: of attributions within one another only the outermost. */
record PolnearFound(List<Quote.Version> versions, List<Attributed> attributed) {
    /** Words of a frame between two parts of one quote: ", she told the council in a letter. ". */
    private static final int MOST_BETWEEN = 8;

    static PolnearFound in(Report report, MarkedText text) {
        List<Report> story = List.of(report);
        List<Quote.Version> versions = new QuoteFinder()
                .find(story, new EntityFinder().find(story), Lineage.EMPTY).stream()
                        .filter(quote -> quote.kind() != Quote.Kind.SCARE)
                        .flatMap(quote -> quote.versions().stream())
                        .sorted(Comparator.comparing(Quote.Version::content))
                        .toList();
        List<Attributed> joined = joined(versions, text);
        List<Attributed> outer = joined.stream()
                .filter(inner -> joined.stream().noneMatch(other -> other.holds(inner)))
                .toList();
        return new PolnearFound(versions, outer);
    }

    /**
     * PolNeAR marks as one attribution what a speaker goes on to say beside it, in the next sentence or paragraph, without a cue of
     * its own; we tell such words apart. Two cues are two attributions.
     */
    private static List<Attributed> joined(List<Quote.Version> versions, MarkedText text) {
        List<Attributed> joined = new ArrayList<>();
        List<Quote.Version> last = new ArrayList<>();
        for (Quote.Version version : versions) {
            Attributed next = attributed(version, text);
            int at = version.cue() == null ? spoken(last) : last.size() - 1;
            boolean open =
                    at >= 0 && (version.cue() == null || joined.get(at).cue().isEmpty());
            if (open && goesOn(last.get(at), version, text)) {
                joined.set(at, join(joined.get(at), next));
                last.set(at, version);
            } else {
                joined.add(next);
                last.add(version);
            }
        }
        return joined;
    }

    /**
     * Index of the last marked words, -1 if there are none: they go on behind whatever their frame tells on the way ("…," she said,
     * describing how …. "…").
     */
    private static int spoken(List<Quote.Version> last) {
        int at = last.size() - 1;
        while (at >= 0 && !isMarked(last.get(at))) {
            at--;
        }
        boolean within = at > 0
                && last.get(at).kind() == Quote.Kind.MIXED
                && last.get(at - 1).kind() == Quote.Kind.DIRECT
                && last.get(at - 1).speaker() != null
                && Objects.equals(last.get(at - 1).speaker(), last.get(at).speaker());
        return within ? at - 1 : at;
    }

    private static boolean isMarked(Quote.Version version) {
        return version.kind() == Quote.Kind.DIRECT || version.kind() == Quote.Kind.MIXED;
    }

    private static boolean goesOn(Quote.Version before, Quote.Version version, MarkedText text) {
        boolean same = before.speaker() != null && before.speaker().equals(version.speaker());
        int from = before.passage().span().end();
        int to = version.passage().span().start();
        if (same || from > to) {
            return same;
        }
        Span between = new Span(from, to);
        boolean open = before.speaker() == null || version.speaker() == null;
        return (open && text.words(between).isEmpty())
                || (!text.breaks(between) && text.words(between).size() <= MOST_BETWEEN);
    }

    private static Attributed join(Attributed one, Attributed next) {
        return new Attributed(
                one.cover().cover(next.cover()),
                one.source().isEmpty() ? next.source() : one.source(),
                one.source().isEmpty() ? next.antecedent() : one.antecedent(),
                one.cue().isEmpty() ? next.cue() : one.cue(),
                union(one.content(), next.content()));
    }

    private static NavigableSet<Integer> union(NavigableSet<Integer> some, NavigableSet<Integer> others) {
        NavigableSet<Integer> both = new TreeSet<>(some);
        both.addAll(others);
        return both;
    }

    static Attributed attributed(Quote.Version version, MarkedText text) {
        NavigableSet<Integer> source = words(version.source(), text);
        NavigableSet<Integer> cue = words(version.cue(), text);
        NavigableSet<Integer> content = words(version.content(), text);
        content.removeAll(source);
        content.removeAll(cue);
        return new Attributed(
                version.content().span(),
                text.withoutAside(source),
                text.relativeAfter(source),
                text.withoutSetting(cue),
                text.bare(content));
    }

    private static NavigableSet<Integer> words(@Nullable Passage passage, MarkedText text) {
        return passage == null ? new TreeSet<>() : text.words(passage.span());
    }
}

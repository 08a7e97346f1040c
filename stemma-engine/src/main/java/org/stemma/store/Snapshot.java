package org.stemma.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherFactory;
import org.jspecify.annotations.Nullable;

/** An index as it stood at a time, with what was counted in it. Thread-safe. */
final class Snapshot extends IndexSearcher {
    /** Values of a facet that are shown: what fits a column beside a list. */
    private static final int SHOWN = 20;

    /** Counts that are kept: the lists that everybody opens, each a few kilobytes. */
    private static final int KEPT = 500;

    /** How much there is of what was asked. */
    record Counts(long total, Map<Shelf.Facet, List<Shelf.Count>> facets) {}

    /** What is counted, and by what. */
    private record Counting(Query query, Set<Shelf.Facet> facets) {}

    private final Map<String, StringDocValuesReaderState> ordinals = new ConcurrentHashMap<>();
    private final Map<Counting, Counts> counts = new ConcurrentHashMap<>();
    private final Set<String> used;

    /** Makes snapshots in which whatever was counted before is ready to be counted again, so that no reader waits for it. */
    static final class Factory extends SearcherFactory {
        private final Set<String> used = ConcurrentHashMap.newKeySet();

        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) throws IOException {
            Snapshot snapshot = new Snapshot(reader, used);
            for (String field : used) {
                snapshot.ordinals(field);
            }
            return snapshot;
        }
    }

    private Snapshot(IndexReader reader, Set<String> used) {
        super(reader);
        this.used = used;
    }

    /** Counts what a query finds, by the values of some facets, the most frequent first. */
    Counts count(Query query, Set<Shelf.Facet> facets) throws IOException {
        Counting asked = new Counting(query, Set.copyOf(facets));
        Counts known = counts.get(asked);
        if (known != null) {
            return known;
        }
        FacetsCollector found = search(query, new FacetsCollectorManager());
        long total = 0;
        for (FacetsCollector.MatchingDocs documents : found.getMatchingDocs()) {
            total += documents.totalHits();
        }
        Map<Shelf.Facet, List<Shelf.Count>> byFacet = new EnumMap<>(Shelf.Facet.class);
        for (Shelf.Facet facet : facets) {
            StringDocValuesReaderState state = ordinals(Fields.counted(facet));
            if (state != null) {
                byFacet.put(facet, top(new StringValueFacetCounts(state, found), Fields.counted(facet)));
            }
        }
        Counts counted = new Counts(total, byFacet);
        if (counts.size() >= KEPT) {
            counts.clear();
        }
        counts.put(asked, counted);
        return counted;
    }

    private static List<Shelf.Count> top(StringValueFacetCounts counted, String field) throws IOException {
        FacetResult result = counted.getTopChildren(SHOWN, field);
        List<Shelf.Count> top = new ArrayList<>();
        if (result != null) {
            for (LabelAndValue value : result.labelValues) {
                int label = value.label.indexOf(Entry.LABELLED);
                top.add(new Shelf.Count(
                        label < 0 ? value.label : value.label.substring(0, label),
                        value.label.substring(label + 1),
                        value.value.longValue()));
            }
        }
        return top;
    }

    /** Null where no document has the field. */
    private @Nullable StringDocValuesReaderState ordinals(String field) throws IOException {
        used.add(field);
        StringDocValuesReaderState known = ordinals.get(field);
        if (known != null) {
            return known;
        }
        if (FieldInfos.getMergedFieldInfos(getIndexReader()).fieldInfo(field) == null) {
            return null;
        }
        try {
            return ordinals.computeIfAbsent(field, name -> {
                try {
                    return new StringDocValuesReaderState(getIndexReader(), name);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}

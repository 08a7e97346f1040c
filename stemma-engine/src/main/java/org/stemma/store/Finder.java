package org.stemma.store;

import static org.stemma.store.StoreException.Category.INPUT;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.stemma.store.Shelf.Facet;
import org.stemma.store.Shelf.Found;
import org.stemma.store.Shelf.Kind;
import org.stemma.store.Shelf.Order;
import org.stemma.store.Shelf.Page;

/**
 * Pages of one kind of thing from a view.
 *
 * @param <T> the record that a list shows of it
 */
final class Finder<T> {
    private static final SortField KEY = new SortField(Fields.KEY, SortField.Type.STRING);
    private static final Sort BEST = new Sort(SortField.FIELD_SCORE, KEY);
    static final Sort NEWEST = new Sort(new SortField(Fields.LAST, SortField.Type.LONG, true), KEY);
    private static final Set<String> SHOWN = Set.of(Fields.CARD);
    private static final Set<String> EXCERPTED = Set.of(Fields.CARD, Fields.LINES);

    private final View view;
    private final Kind kind;
    private final Class<T> card;

    Finder(View view, Kind kind, Class<T> card) {
        this.view = view;
        this.kind = kind;
        this.card = card;
    }

    Page<T> page(Shelf.Query asked) {
        return page(asked, null, asked.limit());
    }

    /** @param members ids of the articles of the story asked for, which they do not bear themselves; null for those that do */
    Page<T> page(Shelf.Query asked, @Nullable List<String> members, int limit) {
        Order order = asked.order();
        Cursor start = Cursor.read(asked.cursor(), order);
        Query words = asked.words().isBlank() ? null : words(asked.words(), view.analyzer(), order);
        Query query = query(asked, words, members);
        return view.search(snapshot -> {
            int end = start.skipped() + limit;
            // One more than is shown tells whether there is a next page.
            ScoreDoc[] hits = snapshot.search(
                            query,
                            new TopFieldCollectorManager(
                                    order == Order.BEST ? BEST : NEWEST, end + 1, start.place(), 1))
                    .scoreDocs;
            List<ScoreDoc> shown =
                    List.of(hits).subList(Math.min(hits.length, start.skipped()), Math.min(hits.length, end));
            Excerpts excerpts = words == null || kind == Kind.STORY ? null : new Excerpts(snapshot, words);
            StoredFields stored = snapshot.storedFields();
            List<Found<T>> items = new ArrayList<>();
            for (ScoreDoc hit : shown) {
                items.add(found(hit, stored, excerpts, order));
            }
            boolean more = hits.length > end && (order == Order.NEWEST || end <= Cursor.RANKED);
            String next = more ? start.after(shown.getLast(), limit).written() : null;
            Set<Facet> counted = asked.counted();
            if (counted == null) {
                return new Page<>(List.copyOf(items), next, null, Map.of());
            }
            Snapshot.Counts counts = snapshot.count(
                    query, kind.facets().stream().filter(counted::contains).collect(Collectors.toSet()));
            return new Page<>(List.copyOf(items), next, counts.total(), counts.facets());
        });
    }

    private Found<T> found(ScoreDoc hit, StoredFields stored, @Nullable Excerpts excerpts, Order order)
            throws IOException {
        Document document = stored.document(hit.doc, excerpts == null ? SHOWN : EXCERPTED);
        BytesRef written = document.getBinaryValue(Fields.CARD);
        T item = RecordJson.read(written.bytes, written.offset, written.length, card);
        double score = order == Order.BEST ? (Float) ((FieldDoc) hit).fields[0] : 0;
        return new Found<>(item, score, excerpts == null ? null : excerpts.best(hit.doc, document));
    }

    /** In order of time every word is a condition; in order of likeness, evidence. */
    private static Query words(String words, Analyzer analyzer, Order order) {
        return Words.query(words, analyzer, order == Order.NEWEST);
    }

    private Query query(Shelf.Query asked, @Nullable Query words, @Nullable List<String> members) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(new TermQuery(new Term(Fields.KIND, kind.name())), Occur.FILTER);
        if (words != null) {
            query.add(words, Occur.MUST);
        }
        if (members != null) {
            query.add(
                    new TermInSetQuery(
                            Fields.ID, members.stream().map(BytesRef::new).toList()),
                    Occur.FILTER);
        } else if (asked.story() != null) {
            query.add(new TermQuery(new Term(Fields.STORY, Entry.cut(asked.story()))), Occur.FILTER);
        }
        if (asked.id() != null) {
            query.add(new TermQuery(new Term(Fields.ID, Entry.cut(asked.id()))), Occur.FILTER);
        }
        days(asked.from(), asked.to(), query);
        asked.chosen().forEach((facet, values) -> chosen(facet, values, query));
        return query.build();
    }

    /** What has a day within: begun before the end, and not ended before the beginning. */
    private static void days(@Nullable LocalDate from, @Nullable LocalDate to, BooleanQuery.Builder query) {
        if (from != null || to != null) {
            long first = from == null ? Entry.NEVER_ENDS + 1 : from.toEpochDay();
            long last = to == null ? Entry.NEVER_BEGINS - 1 : to.toEpochDay();
            query.add(LongPoint.newRangeQuery(Fields.LAST, first, Long.MAX_VALUE), Occur.FILTER);
            query.add(LongPoint.newRangeQuery(Fields.FIRST, Long.MIN_VALUE, last), Occur.FILTER);
        }
    }

    private void chosen(Facet facet, List<String> values, BooleanQuery.Builder query) {
        if (values.isEmpty()) {
            return;
        }
        if (!kind.facets().contains(facet)) {
            throw new StoreException(INPUT, "a " + kind + " cannot be chosen by " + facet);
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String value : values) {
            TermQuery one = new TermQuery(new Term(Fields.chosen(facet), Entry.cut(value)));
            any.add(one, facet.allOf() ? Occur.MUST : Occur.SHOULD);
        }
        query.add(any.build(), Occur.FILTER);
    }
}

package org.stemma.store;

import static org.stemma.store.StoreException.Category.INPUT;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** Things of which each is compared with what was asked: what fits in some milliseconds. Where more were chosen, those among the nearest of all are found. */
    private static final int MOST_COMPARED = 10_000;

    private static final Set<String> SHOWN = Set.of(Fields.CARD);
    private static final Set<String> EXCERPTED = Set.of(Fields.CARD, Fields.LINES);

    private final View view;
    private final Kind kind;
    private final Class<T> card;
    private final @Nullable Sense sense;

    /** @param sense what things mean, null if they are found by their words alone */
    Finder(View view, Kind kind, Class<T> card, @Nullable Sense sense) {
        this.view = view;
        this.kind = kind;
        this.card = card;
        this.sense = sense;
    }

    Page<T> page(Shelf.Query asked) {
        return page(asked, null, asked.limit());
    }

    /** @param members ids of the articles of the story asked for, which they do not bear themselves; null for those that do */
    Page<T> page(Shelf.Query asked, @Nullable List<String> members, int limit) {
        Order order = asked.order();
        Cursor start = Cursor.read(asked.cursor(), order);
        Query words = asked.words().isBlank() ? null : words(asked);
        return view.search(snapshot -> {
            Map<Long, Double> near = near(asked, members, snapshot);
            Query query = query(asked, sought(asked, words, near, snapshot), members);
            int end = start.skipped() + limit;
            // One more than is shown tells whether there is a next page.
            ScoreDoc[] hits = snapshot.search(
                            query,
                            new TopFieldCollectorManager(
                                    order == Order.BEST ? BEST : NEWEST, end + 1, start.place(), 1))
                    .scoreDocs;
            List<ScoreDoc> shown =
                    List.of(hits).subList(Math.min(hits.length, start.skipped()), Math.min(hits.length, end));
            Finding finding = new Finding(
                    snapshot, snapshot.storedFields(), words == null ? null : new Excerpts(snapshot, words), near);
            List<Found<T>> items = new ArrayList<>();
            for (ScoreDoc hit : shown) {
                items.add(found(hit, finding, order));
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

    /** What was looked for, and in what. */
    private record Finding(
            Snapshot snapshot,
            StoredFields stored,
            @Nullable Excerpts excerpts,
            Map<Long, Double> near) {
        Found.@Nullable Way by(int document) throws IOException {
            if (excerpts == null) {
                return null;
            }
            double likeness = near.isEmpty() ? 0 : near.getOrDefault(Sense.number(snapshot, document), 0.0);
            boolean meant = likeness >= Sense.NEAR;
            if (!meant) {
                return Found.Way.WORDS;
            }
            return excerpts.hasWords(document) ? Found.Way.BOTH : Found.Way.MEANING;
        }
    }

    private Found<T> found(ScoreDoc hit, Finding finding, Order order) throws IOException {
        Excerpts excerpts = kind == Kind.STORY ? null : finding.excerpts();
        Document document = finding.stored().document(hit.doc, excerpts == null ? SHOWN : EXCERPTED);
        BytesRef written = document.getBinaryValue(Fields.CARD);
        T item = RecordJson.read(written.bytes, written.offset, written.length, card);
        double score = order == Order.BEST ? (Float) ((FieldDoc) hit).fields[0] : 0;
        return new Found<>(
                item, score, finding.by(hit.doc), excerpts == null ? null : excerpts.best(hit.doc, document));
    }

    /** In order of time every word is a condition; in order of likeness, evidence. */
    private Query words(Shelf.Query asked) {
        String typed = asked.begun() ? Words.begun(asked.words()) : asked.words();
        return Words.query(typed, view.analyzer(), asked.order() == Order.NEWEST);
    }

    /** The texts that mean nearly what was asked. Where little is chosen, none of it is crowded out by what is nearer and was not. */
    private Map<Long, Double> near(Shelf.Query asked, @Nullable List<String> members, Snapshot snapshot)
            throws IOException {
        boolean hasMeaning = Meant.isFoundBy(kind);
        if (sense == null || !hasMeaning || asked.order() != Order.BEST || !Sense.isMeant(asked.words())) {
            return Map.of();
        }
        Query chosen = query(asked, null, members);
        boolean narrow = !isWhole(asked) && snapshot.count(chosen) <= MOST_COMPARED;
        return sense.near(asked.words(), narrow ? numbers(chosen, snapshot) : null);
    }

    private static boolean isWhole(Shelf.Query asked) {
        return asked.chosen().isEmpty()
                && asked.story() == null
                && asked.id() == null
                && asked.from() == null
                && asked.to() == null;
    }

    private static Set<Long> numbers(Query chosen, Snapshot snapshot) throws IOException {
        Set<Long> numbers = new HashSet<>();
        for (ScoreDoc one : snapshot.search(chosen, MOST_COMPARED, Sort.INDEXORDER).scoreDocs) {
            numbers.add(Sense.number(snapshot, one.doc));
        }
        return numbers;
    }

    private @Nullable Query sought(Shelf.Query asked, @Nullable Query words, Map<Long, Double> near, Snapshot snapshot)
            throws IOException {
        return near.isEmpty()
                ? words
                : Mixture.of(words, near, Mixture.whole(asked.words(), view, snapshot.getIndexReader()));
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

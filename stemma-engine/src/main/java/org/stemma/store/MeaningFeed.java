package org.stemma.store;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;

/** What the view of meanings shows: each text's vector with its number. Feeds so many at a time, that what was written is soon found by, however much there is. */
final class MeaningFeed implements View.Feed {
    /** Vectors between two commits of the view: some seconds of work. */
    private static final int AT_A_TIME = 10_000;

    private static final int BATCH = 1000;

    private final MeaningTable table;
    private final String model;
    private int left = AT_A_TIME;

    MeaningFeed(MeaningTable table, String model) {
        this.table = table;
        this.model = model;
    }

    /** Whether it ended before the table did, perhaps. */
    boolean hasMore() {
        return left <= 0;
    }

    @Override
    public View.Batch after(long number) {
        List<View.Update> updates = new ArrayList<>();
        long[] reached = {number};
        table.after(number, Math.min(left, BATCH), (row, text, vector) -> {
            Term term = new Term(Fields.ID, Long.toHexString(text));
            updates.add(
                    new View.Update(term, vector == null ? List.of() : List.of(document(term.text(), text, vector))));
            reached[0] = row;
        });
        left -= updates.size();
        return new View.Batch(reached[0], updates);
    }

    private Document document(String id, long text, byte[] vector) {
        Document document = new Document();
        document.add(new StringField(Fields.ID, id, Field.Store.NO));
        document.add(new NumericDocValuesField(Fields.MEANING, text));
        document.add(new KnnByteVectorField(Fields.vector(model), vector, VectorSimilarityFunction.DOT_PRODUCT));
        return document;
    }
}

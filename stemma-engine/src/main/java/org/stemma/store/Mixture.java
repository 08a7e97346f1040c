package org.stemma.store;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * What has the words, and what means the same, in one order: the likeness beyond what is akin at all, and the square of the share of the words that a
 * document has, weighed as BM25 does. A square, because some of the words say next to nothing and most of them nearly all.
 */
final class Mixture extends DoubleValuesSource {
    /** What it is worth to have every word, beside cosines of e5, which reach a tenth beyond what is akin. Set by {@code ./evaluate search} on the half that may be looked at. */
    private static final double WORDS_WEIGHT = 1;

    private static final double SMOOTHING = 0.5;

    private final Map<Long, Double> near;
    private final double whole;

    private Mixture(Map<Long, Double> near, double whole) {
        this.near = near;
        this.whole = whole;
    }

    /**
     * Documents with some of the words, and those whose text is near though they have none.
     *
     * @param words null if only the meaning counts
     * @param near likeness by the numbers of texts
     * @param whole {@link #whole what all the words weigh}
     */
    static Query of(@Nullable Query words, Map<Long, Double> near, double whole) {
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        if (words != null) {
            either.add(words, Occur.SHOULD);
        }
        List<Long> found = near.entrySet().stream()
                .filter(text -> text.getValue() >= Sense.NEAR)
                .map(Map.Entry::getKey)
                .toList();
        Query meant = LongPoint.newSetQuery(Fields.MEANING, found);
        either.add(new BoostQuery(new ConstantScoreQuery(meant), 0), Occur.SHOULD);
        return new FunctionScoreQuery(either.build(), new Mixture(near, whole));
    }

    /** What all words of a question weigh, the rare more than the frequent. */
    static double whole(String typed, View view, IndexReader reader) throws IOException {
        double all = reader.getDocCount(Fields.BODY);
        double whole = 0;
        for (Term term : Words.terms(typed, view.analyzer())) {
            double having = reader.docFreq(term);
            whole += Math.log(1 + (all - having + SMOOTHING) / (having + SMOOTHING));
        }
        return whole;
    }

    @Override
    public DoubleValues getValues(LeafReaderContext leaf, DoubleValues scores) throws IOException {
        NumericDocValues numbers = leaf.reader().getNumericDocValues(Fields.MEANING);
        return new DoubleValues() {
            @Override
            public double doubleValue() throws IOException {
                double share = whole > 0 ? scores.doubleValue() / whole : 0;
                return WORDS_WEIGHT * share * share + likeness;
            }

            private double likeness;

            @Override
            public boolean advanceExact(int document) throws IOException {
                boolean known = numbers != null && numbers.advanceExact(document);
                likeness = known ? near.getOrDefault(numbers.longValue(), Sense.AKIN) - Sense.AKIN : 0;
                return scores.advanceExact(document);
            }
        };
    }

    @Override
    public boolean needsScores() {
        return true;
    }

    @Override
    public DoubleValuesSource rewrite(IndexSearcher searcher) {
        return this;
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
        return false;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Mixture mixture && near.equals(mixture.near) && whole == mixture.whole;
    }

    @Override
    public int hashCode() {
        return Objects.hash(near, whole);
    }

    @Override
    public String toString() {
        return near.size() + " near texts, words of " + whole;
    }
}

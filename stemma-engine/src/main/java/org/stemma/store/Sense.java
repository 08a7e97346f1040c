package org.stemma.store;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnByteVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Embeddings;

/**
 * The texts of a store that mean nearly what was asked: the nearest by the cosine of their vectors, found in the graph that the view of meanings
 * keeps (HNSW, Malkov and Yashunin 2018). What is not near enough is nothing, so that a question about nothing here finds nothing.
 * A question is read by the model once, about 10 ms. Thread-safe.
 */
final class Sense {
    /** Texts that are looked at, of all kinds of things together. */
    private static final int NEAREST = 400;

    /**
     * Likeness from which a text is found though it has none of the words. The best right answers to typed questions lie at .74 to .93, one in eighteen below this; the best that four in five
     * questions about nothing in the store find lies below it too. Set on the half that may be looked at.
     */
    static final double NEAR = 0.81;

    /** Likeness that tells for what has some of the words; below it lies nearly everything. */
    static final double AKIN = 0.78;

    /** Questions of which the reading is remembered: what is typed in a while. */
    private static final int REMEMBERED = 300;

    /** Who sets words in quotation marks or begins them with a star means these words. */
    private static final Pattern LITERAL = Pattern.compile("[\"*]");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{2,}");

    private final View view;
    private final Embeddings embeddings;
    private final Map<String, byte[]> read = lately();

    Sense(View view, Embeddings embeddings) {
        this.view = view;
        this.embeddings = embeddings;
    }

    private static <K, V> Map<K, V> lately() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > REMEMBERED;
            }
        };
    }

    /** Whether words are asked for what they mean at all. */
    static boolean isMeant(String typed) {
        return !LITERAL.matcher(typed).find() && WORD.matcher(typed).find();
    }

    /**
     * The numbers of the nearest texts, as far as they are {@link #AKIN}, each with its likeness.
     *
     * @param among the only ones that count; null for all
     */
    Map<Long, Double> near(String typed, @Nullable Collection<Long> among) {
        if (!isMeant(typed) || !view.isShown()) {
            return Map.of();
        }
        byte[] asked = reading(typed);
        Query filter = among == null ? null : new TermInSetQuery(Fields.ID, terms(among));
        return view.search(snapshot -> {
            String field = Fields.vector(embeddings.model());
            int most = among == null ? NEAREST : Math.max(1, Math.min(NEAREST, among.size()));
            ScoreDoc[] hits = snapshot.search(new KnnByteVectorQuery(field, asked, most, filter), most).scoreDocs;
            Map<Long, Double> near = new HashMap<>();
            for (ScoreDoc hit : hits) {
                double likeness = Coding.cosine(hit.score, asked.length);
                if (likeness >= AKIN) {
                    near.put(number(snapshot, hit.doc), likeness);
                }
            }
            return near;
        });
    }

    private byte[] reading(String typed) {
        synchronized (read) {
            byte[] known = read.get(typed);
            if (known != null) {
                return known;
            }
        }
        byte[] vector = Coding.bytes(embeddings.of(typed, Embeddings.Use.QUERY));
        synchronized (read) {
            read.put(typed, vector);
        }
        return vector;
    }

    private static List<BytesRef> terms(Collection<Long> numbers) {
        Function<Long, String> term = Long::toHexString;
        return numbers.stream().map(term.andThen(BytesRef::new)).toList();
    }

    /** The number of a document's text; 0 of one that is found by its words alone. */
    static long number(IndexSearcher searcher, int document) throws IOException {
        LeafReaderContext leaf =
                searcher.getLeafContexts().get(ReaderUtil.subIndex(document, searcher.getLeafContexts()));
        NumericDocValues numbers = leaf.reader().getNumericDocValues(Fields.MEANING);
        return numbers != null && numbers.advanceExact(document - leaf.docBase) ? numbers.longValue() : 0;
    }
}

package org.stemma.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Passage;
import org.stemma.store.Entry.Line;
import org.stemma.text.Span;

/** Where in a document the words of a query stand, by the offsets that the index keeps: nothing is read or analysed anew. */
final class Excerpts {
    /** A word of the query in the body. */
    private record Mark(Query word, Span span) {}

    private final IndexSearcher searcher;
    private final Weight weight;

    Excerpts(IndexSearcher searcher, Query query) throws IOException {
        this.searcher = searcher;
        this.weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
    }

    /** Whether a document has any of the words at all. */
    boolean hasWords(int document) throws IOException {
        return matches(document) != null;
    }

    private @Nullable Matches matches(int document) throws IOException {
        LeafReaderContext leaf =
                searcher.getLeafContexts().get(ReaderUtil.subIndex(document, searcher.getLeafContexts()));
        return weight.matches(leaf, document - leaf.docBase);
    }

    /** The sentence that holds most of the words, the earliest if several do; the first where only the title holds any. Null if there are no sentences. */
    Found.@Nullable Excerpt best(int document, Document stored) throws IOException {
        BytesRef written = stored.getBinaryValue(Fields.LINES);
        if (written == null) {
            return null;
        }
        List<Line> lines = List.of(RecordJson.read(written.bytes, written.offset, written.length, Line[].class));
        Map<Integer, List<Mark>> byLine = new HashMap<>();
        for (Mark mark : marks(document)) {
            int line = holding(lines, mark.span());
            if (line >= 0) {
                byLine.computeIfAbsent(line, k -> new ArrayList<>()).add(mark);
            }
        }
        int best = 0;
        int most = 0;
        for (int i = 0; i < lines.size(); i++) {
            Set<Query> words = new HashSet<>();
            byLine.getOrDefault(i, List.of()).forEach(mark -> words.add(mark.word()));
            if (words.size() > most) {
                most = words.size();
                best = i;
            }
        }
        return excerpt(lines.get(best), byLine.getOrDefault(best, List.of()));
    }

    private static Found.Excerpt excerpt(Line line, List<Mark> marks) {
        Passage passage = line.passage();
        List<Span> spans = marks.stream()
                .map(mark -> mark.span().shift(-line.start()))
                .distinct()
                .sorted()
                .toList();
        return new Found.Excerpt(line.text(), spans, passage);
    }

    private static int holding(List<Line> lines, Span mark) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).start() <= mark.start()
                    && mark.end() <= lines.get(i).end()) {
                return i;
            }
        }
        return -1;
    }

    private List<Mark> marks(int document) throws IOException {
        Matches matches = matches(document);
        MatchesIterator places = matches == null ? null : matches.getMatches(Fields.BODY);
        List<Mark> marks = new ArrayList<>();
        while (places != null && places.next()) {
            marks.add(new Mark(places.getQuery(), new Span(places.startOffset(), places.endOffset())));
        }
        return marks;
    }
}

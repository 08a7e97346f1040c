package org.stemma.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What a person typed into a search box, as a query: words, and phrases in quotation marks. There is no query language to get wrong; every
 * other mark is read as the space between words.
 */
final class Words {
    /** A word in the headline says more of what an article is about than one in its body; the usual boost. */
    private static final float TITLE_WEIGHT = 2.5f;

    /** More than anybody types; what is pasted is asked by its beginning. Far below Lucene's bound of 1024 clauses, in both fields. */
    private static final int MOST = 64;

    /** Units of the text that are read at all. */
    private static final int LONGEST = 2000;

    /** A word's stem and its place in the text, which counts the words that are not indexed. */
    private record Stem(String text, int position) {}

    private Words() {}

    /**
     * A query for some words in title and body; one without words finds nothing.
     *
     * @param all whether all must be there; else the more and the rarer, the better
     */
    static Query query(String typed, Analyzer analyzer, boolean all) {
        String[] parts = cut(typed).split("\"", -1);
        Set<Query> asked = new LinkedHashSet<>();
        int left = MOST;
        for (int i = 0; i < parts.length; i++) {
            List<Stem> stems = stems(parts[i], analyzer);
            List<Stem> read = stems.subList(0, Math.min(left, stems.size()));
            left -= read.size();
            // A mark that is still to be closed begins no phrase yet.
            boolean quoted = i % 2 == 1 && i < parts.length - 1;
            if (quoted && !read.isEmpty()) {
                asked.add(inEither(read));
            } else {
                read.forEach(stem -> asked.add(inEither(List.of(new Stem(stem.text(), 0)))));
            }
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        asked.forEach(clause -> query.add(clause, all ? Occur.MUST : Occur.SHOULD));
        return query.build();
    }

    private static String cut(String typed) {
        return typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST);
    }

    private static Query inEither(List<Stem> stems) {
        return new BooleanQuery.Builder()
                .add(new BoostQuery(in(Fields.TITLE, stems), TITLE_WEIGHT), Occur.SHOULD)
                .add(in(Fields.BODY, stems), Occur.SHOULD)
                .build();
    }

    private static Query in(String field, List<Stem> stems) {
        if (stems.size() == 1) {
            return new TermQuery(new Term(field, stems.getFirst().text()));
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        stems.forEach(stem -> phrase.add(new Term(field, stem.text()), stem.position()));
        return phrase.build();
    }

    private static List<Stem> stems(String text, Analyzer analyzer) {
        List<Stem> stems = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream(Fields.BODY, text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            int position = -1;
            while (tokens.incrementToken()) {
                position += step.getPositionIncrement();
                stems.add(new Stem(term.toString(), position));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stems;
    }
}

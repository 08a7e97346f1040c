package org.stemma.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What a person typed into a search box, as a query: words, phrases in quotation marks, and beginnings of words, with a star behind. There is
 * no query language to get wrong; every other mark is read as the space between words.
 */
final class Words {
    /** A word in the headline says more of what an article is about than one in its body; the usual boost. */
    private static final float TITLE_WEIGHT = 2.5f;

    /** More than anybody types; what is pasted is asked by its beginning. Far below Lucene's bound of 1024 clauses, in both fields. */
    private static final int MOST = 64;

    /** Beginnings in one query: each may stand for hundreds of words. */
    private static final int MOST_BEGUN = 4;

    /** Units of the text that are read at all. */
    private static final int LONGEST = 2000;

    /** A word that merely begins so says less than one that is meant whole. */
    private static final float BEGINNING_WEIGHT = 0.5f;

    /** The beginning of a word, and the star behind it; one letter begins too many words. */
    private static final Pattern BEGUN = Pattern.compile("[\\p{L}\\p{N}]{2,}\\*(?![\\p{L}\\p{N}*])");

    /** What stems may have lost of a word of which more was typed: "negotiati" begins "negotiations", whose stem is "negoti". */
    private static final int LONGEST_ENDING = 4;

    /** No shorter stem is taken for that of a longer beginning: "even" begins no word of the stem "ev". */
    private static final int SHORTEST_STEM = 4;

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
            if (i % 2 == 0) {
                beginnings(parts[i], analyzer).stream().limit(left).forEach(asked::add);
            }
            List<Stem> stems = stems(BEGUN.matcher(parts[i]).replaceAll(" "), analyzer);
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

    /** The same words, but the last of them may be no more than begun. */
    static String begun(String typed) {
        boolean open = typed.chars().filter(letter -> letter == '"').count() % 2 == 1;
        boolean begun = !typed.isEmpty() && Character.isLetterOrDigit(typed.codePointBefore(typed.length()));
        return begun && !open ? typed + "*" : typed;
    }

    /** The words as they stand in the body. */
    static Set<Term> terms(String typed, Analyzer analyzer) {
        return stems(cut(typed), analyzer).stream()
                .limit(MOST)
                .map(stem -> new Term(Fields.BODY, stem.text()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<Query> beginnings(String text, Analyzer analyzer) {
        return BEGUN.matcher(text)
                .results()
                .limit(MOST_BEGUN)
                .map(found -> beginning(text.substring(found.start(), found.end() - 1), analyzer))
                .toList();
    }

    /** Words that begin so; the word itself, if it is one, above all. */
    private static Query beginning(String typed, Analyzer analyzer) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Stem whole : stems(typed, analyzer)) {
            query.add(inEither(List.of(new Stem(whole.text(), 0))), Occur.SHOULD);
        }
        String start = analyzer.normalize(Fields.BODY, typed).utf8ToString();
        for (String field : List.of(Fields.TITLE, Fields.BODY)) {
            query.add(new BoostQuery(new PrefixQuery(new Term(field, start)), BEGINNING_WEIGHT), Occur.SHOULD);
            for (int end = start.length() - 1; end >= Math.max(SHORTEST_STEM, start.length() - LONGEST_ENDING); end--) {
                Query stem = new ConstantScoreQuery(new TermQuery(new Term(field, start.substring(0, end))));
                query.add(new BoostQuery(stem, BEGINNING_WEIGHT), Occur.SHOULD);
            }
        }
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

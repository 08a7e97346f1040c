package org.stemma.store;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.stemma.news.Article;
import org.stemma.news.Passage;
import org.stemma.news.Report;

/** The articles by their words. */
final class Index {
    /** Words of a report by which articles like it are sought; Lucene's own choice is 25. */
    private static final int WEIGHTIEST = 25;

    /** Characters at the beginning of a report that name who and what it is about; the words of all of it cost three times as much. */
    private static final int LEAD = 1000;

    private static final int NEAREST = 10;
    /** An article with less of the score that the report itself has is none of its story. */
    private static final double LIKE = 0.3;

    private final View view;
    private final Finder<Shelf.ArticleCard> finder;

    Index(View view) {
        this.view = view;
        this.finder = new Finder<>(view, Shelf.Kind.ARTICLE, Shelf.ArticleCard.class, null);
    }

    /** The best by BM25, those of one score by their ids. */
    List<Found<Shelf.ArticleCard>> search(String words, int limit) {
        Shelf.Query query = Shelf.Query.ALL.words(words, Shelf.Order.BEST);
        return words.isBlank() ? List.of() : finder.page(query, null, limit).items();
    }

    /** The best with their best passages, each with the story it is in. */
    List<Store.Hit> hits(String words, int limit, Function<String, Optional<String>> stories) {
        List<Store.Hit> hits = new ArrayList<>();
        for (Found<Shelf.ArticleCard> found : search(words, limit)) {
            Shelf.ArticleCard card = found.item();
            Passage passage = found.excerpt() == null
                    ? new Passage(card.id(), 0, 0, "", "", "")
                    : found.excerpt().passage();
            String story = stories.apply(card.id()).orElse(null);
            hits.add(new Store.Hit(card.id(), card.file(), card.title(), story, found.score(), passage));
        }
        return hits;
    }

    /**
     * For each report the ids of the articles that share most of its weightiest words (Lucene's {@code MoreLikeThis}), likest first; none
     * of the reports themselves. A score is held against that of the report's own words.
     */
    List<List<String>> like(List<Report> reports) {
        Set<String> own = reports.stream().map(Report::id).collect(Collectors.toSet());
        return view.search(snapshot -> {
            MoreLikeThis words = new MoreLikeThis(snapshot.getIndexReader());
            words.setAnalyzer(view.analyzer());
            words.setFieldNames(new String[] {Fields.BODY});
            words.setMinTermFreq(1);
            words.setMinDocFreq(2);
            words.setMaxQueryTerms(WEIGHTIEST);
            words.setBoost(true);
            List<List<String>> like = new ArrayList<>();
            for (Report report : reports) {
                Query query = words.like(Fields.BODY, new StringReader(lead(report)));
                like.add(like(snapshot, query, own));
            }
            return like;
        });
    }

    private static String lead(Report report) {
        Article article = report.article();
        String text = article.title() == null
                ? article.body().text()
                : article.title() + "\n" + article.body().text();
        return text.substring(0, Math.min(LEAD, text.length()));
    }

    private static List<String> like(IndexSearcher searcher, Query query, Set<String> own) throws IOException {
        List<String> like = new ArrayList<>();
        double most = 0;
        for (ScoreDoc hit : searcher.search(query, NEAREST).scoreDocs) {
            most = Math.max(most, hit.score);
            String id =
                    searcher.storedFields().document(hit.doc, Set.of(Fields.ID)).get(Fields.ID);
            if (hit.score >= LIKE * most && !own.contains(id)) {
                like.add(id);
            }
        }
        return like;
    }
}

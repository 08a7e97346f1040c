package org.stemma.clean;

import java.util.List;
import org.stemma.news.Article;
import org.stemma.news.Capture;
import org.stemma.news.Weighing;

/** Tells the article from the page around it. Thread-safe. */
public final class Cleaner {
    private final HtmlCleaner html = new HtmlCleaner();

    /**
     * The articles of a capture, in its order: at least one, without a body if there is none, flagged so. Only a scrape can hold several;
     * all their spans count in the capture's text.
     */
    public List<Article> clean(Capture capture) {
        return switch (capture.form()) {
            case HTML -> List.of(html.clean(capture));
            case SCRAPE -> ScrapeCleaner.clean(capture);
            case ARTICLE -> List.of(BareArticleCleaner.clean(capture));
        };
    }

    /** What an article's place on its page and its blocks were weighed by; nothing if it was no page. */
    public Weighing weighing(Article article) {
        return html.isMadeBy(article) ? BodyReasons.of(article) : Weighing.NOTHING;
    }

    /** A page as the numbers that its body is found by: for learning their weights, never needed to clean. */
    public static Study study(Capture page) {
        return BodyStudy.of(page);
    }

    /** The candidates for the place of a page's text, and the page's pieces, each as values of named features. Not thread-safe. */
    public interface Study {
        /** The readable text of each piece. */
        List<String> texts();

        /** Whether a piece says by itself that it is no running text: furniture by its name, bare links, the title. */
        boolean isCut(int piece);

        boolean isTitle(int piece);

        /** How many candidates there are; 0 if the page has no running text. */
        int candidates();

        boolean holds(int candidate, int piece);

        List<String> candidateFeatures();

        List<String> pieceFeatures();

        List<String> contextFeatures();

        /** By candidate, then by feature. */
        double[][] candidateValues();

        /** By piece, then by feature, where one candidate was chosen. */
        double[][] pieceValues(int chosen);

        /** By piece, then by feature, where the pieces scored so when each was weighed alone. After {@link #pieceValues}. */
        double[][] contextValues(double[] scores);
    }
}

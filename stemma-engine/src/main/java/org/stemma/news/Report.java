package org.stemma.news;

/** An article with its analysis: what the rooms after {@code language} read. */
public record Report(Article article, Analysis analysis) {
    public Report {
        if (!article.id().equals(analysis.article())) {
            throw new IllegalArgumentException("Analysis of " + analysis.article() + " beside article " + article.id());
        }
    }

    public String id() {
        return article.id();
    }
}

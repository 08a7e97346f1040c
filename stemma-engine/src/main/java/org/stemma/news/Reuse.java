package org.stemma.news;

/**
 * A passage that stands in two articles.
 *
 * @param from in the article it comes from (or, undirected, the one with the smaller id)
 * @param to in the other
 * @param similarity share of the two passages' words that align, 0 to 1; 1 is verbatim
 */
public record Reuse(Passage from, Passage to, double similarity) {}

package org.stemma.news;

/**
 * Another name that may be the same one's.
 *
 * @param why how far what is known speaks for it, 0 to 1: no probability
 */
public record Namesake(Portrait other, Why why) {}

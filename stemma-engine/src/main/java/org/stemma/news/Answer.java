package org.stemma.news;

/**
 * A claim that bears on a question.
 *
 * @param story id of the story whose claim it is
 * @param claim with its state and all that is stated for and against it
 * @param why how much of the question it answers, 0 to 1, and by which words
 */
public record Answer(String story, Claim claim, Why why) {}

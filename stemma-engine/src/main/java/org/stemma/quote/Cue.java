package org.stemma.quote;

import org.stemma.news.Quote;

/**
 * A word that introduces what somebody says.
 *
 * @param lemma its dictionary form
 * @param frames the letters of {@code cues.txt}
 * @param stance what it does with the content
 * @param attitude how its subject stands to the content
 */
record Cue(String lemma, String frames, Quote.Stance stance, Quote.Attitude attitude) {
    boolean takes(char frame) {
        return frames.indexOf(frame) >= 0;
    }

    /** Whether it can stand beside quoted words. */
    boolean marksWords() {
        return takes('q') || takes('c') || takes('p');
    }
}

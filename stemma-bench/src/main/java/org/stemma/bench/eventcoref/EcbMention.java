package org.stemma.bench.eventcoref;

import org.stemma.text.Span;

/**
 * A word or words that tell an event, as ECB+ marks them.
 *
 * @param article its name
 * @param topic from 1
 * @param span from the first of its words to the last, in the article's text
 * @param chain the event, the same in every article of a topic; of an event told once, the mention's own
 */
record EcbMention(String article, int topic, Span span, String chain) {
    String place() {
        return article + " " + span.start() + " " + span.end();
    }
}

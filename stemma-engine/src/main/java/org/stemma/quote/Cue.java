package org.stemma.quote;

import java.util.Set;
import org.stemma.news.Quote;

/**
 * A word that introduces what somebody says, thinks, knows or wants, in some of the frames that it can stand in.
 *
 * @param lemma its dictionary form, with its particle
 * @param frames as {@code cues.txt} explains them
 * @param stance what it does with the content
 * @param attitude how its subject stands to the content
 */
record Cue(String lemma, Set<String> frames, Quote.Stance stance, Quote.Attitude attitude) {
    Cue {
        frames = Set.copyOf(frames);
    }

    boolean takes(String frame) {
        return frames.contains(frame);
    }

    /** Whether it can stand beside quoted words. */
    boolean marksWords() {
        return takes("q") || takes("c") || takes("p");
    }

    /** As it is meant after "not": who does not think or want so denies it, who did not say or deny it leaves it open. */
    Cue negated() {
        Quote.Stance turned = switch (stance) {
            case NEUTRAL ->
                attitude == Quote.Attitude.ASSERTION || attitude == Quote.Attitude.KNOWLEDGE
                        ? Quote.Stance.DOUBT
                        : Quote.Stance.DENIAL;
            case DENIAL -> Quote.Stance.DOUBT;
            case DOUBT -> Quote.Stance.NEUTRAL;
            case DEMAND, PROMISE -> Quote.Stance.DENIAL;
        };
        return new Cue(lemma, frames, turned, attitude);
    }
}

package org.stemma.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stemma.news.Quote;

class CuesTest {
    @Test
    void aWordHasSeveralReadings() {
        assertThat(Cues.ENGLISH.of(Cues.Part.VERB, "see"))
                .extracting(Cue::attitude)
                .contains(Quote.Attitude.BELIEF, Quote.Attitude.KNOWLEDGE);
        assertThat(Cues.ENGLISH.of(Cues.Part.VERB, "point out")).isNotEmpty();
        assertThat(Cues.ENGLISH.of(Cues.Part.NOUN, "harvest")).isEmpty();
    }

    @Test
    void notTurnsWhatACueDoes() {
        Cue said = new Cue("say", Set.of("t"), Quote.Stance.NEUTRAL, Quote.Attitude.ASSERTION);
        assertThat(said.negated().stance()).isEqualTo(Quote.Stance.DOUBT);
        Cue wanted = new Cue("want", Set.of("i"), Quote.Stance.NEUTRAL, Quote.Attitude.INTENTION);
        assertThat(wanted.negated().stance()).isEqualTo(Quote.Stance.DENIAL);
        Cue denied = new Cue("deny", Set.of("t"), Quote.Stance.DENIAL, Quote.Attitude.ASSERTION);
        assertThat(denied.negated().stance()).isEqualTo(Quote.Stance.DOUBT);
    }
}

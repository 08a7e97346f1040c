package org.stemma.intake;

import org.stemma.news.Capture;
import org.stemma.news.Refused;

/**
 * A receiver that also takes the feeds found in local files.
 *
 * @param receiver given everything else
 */
record FeedFollower(Intake.Receiver receiver, FeedTaker feeds) implements Intake.Receiver {
    @Override
    public void captured(Capture capture) {
        receiver.captured(capture);
    }

    @Override
    public void refused(Refused refused) {
        receiver.refused(refused);
    }
}

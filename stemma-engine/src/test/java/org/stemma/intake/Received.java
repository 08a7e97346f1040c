package org.stemma.intake;

import java.util.ArrayList;
import java.util.List;
import org.stemma.news.Capture;
import org.stemma.news.Refused;

/** Keeps what intake hands on, in order. */
final class Received implements Intake.Receiver {
    final List<Capture> captures = new ArrayList<>();
    final List<Refused> refusals = new ArrayList<>();

    @Override
    public void captured(Capture capture) {
        captures.add(capture);
    }

    @Override
    public void refused(Refused refused) {
        refusals.add(refused);
    }

    List<String> files() {
        return captures.stream().map(Capture::file).toList();
    }

    List<String> reasons() {
        return refusals.stream().map(Refused::toString).toList();
    }
}

package org.stemma.intake;

import org.jspecify.annotations.Nullable;
import org.stemma.news.Capture;
import org.stemma.news.Refused;

/**
 * A receiver that is spared the refusals of a file made to give thousands: the first are told, then the last, which may sum up
 * the file, and how many lay between. Refusals of one file come one after the other. Not thread-safe.
 */
final class RefusalBound implements Intake.Receiver {
    /** More than anybody reads, and more than the broken records of any real archive that was met. */
    static final int MOST = 1_000;

    private final Intake.Receiver receiver;
    private String file = "";
    private int told;
    private int untold;
    private @Nullable Refused last;

    RefusalBound(Intake.Receiver receiver) {
        this.receiver = receiver;
    }

    @Override
    public void captured(Capture capture) {
        receiver.captured(capture);
    }

    @Override
    public void refused(Refused refused) {
        String of = outermost(refused.file());
        if (!of.equals(file)) {
            close();
            file = of;
        }
        if (told < MOST) {
            told++;
            receiver.refused(refused);
        } else {
            untold++;
            last = refused;
        }
    }

    /** Tells what is still to be told of the file. */
    void close() {
        if (last != null) {
            receiver.refused(last);
        }
        if (untold > 1) {
            receiver.refused(new Refused(
                    file, "", (untold - 1) + " more refusals like those before; only the first " + MOST + " are told"));
        }
        told = 0;
        untold = 0;
        last = null;
    }

    /** The file on disk that an entry lies in. */
    private static String outermost(String file) {
        int entry = file.indexOf('#');
        return entry <= 0 ? file : file.substring(0, entry);
    }
}

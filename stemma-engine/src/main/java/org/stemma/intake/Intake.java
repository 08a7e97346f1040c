package org.stemma.intake;

import java.util.List;
import org.stemma.news.Capture;
import org.stemma.news.Refused;

/** Reads what the user points at and hands on captures, one by one; what cannot be read is refused by name. */
public final class Intake {
    /**
     * How to read.
     *
     * @param cleanText whether texts are bare articles already
     */
    public record Options(boolean cleanText) {}

    /** Takes what intake reads, in order of the paths and, within a folder, of the names. */
    public interface Receiver {
        void captured(Capture capture);

        void refused(Refused refused);
    }

    /**
     * Reads files, folders (recursively) and, for {@code -}, standard input.
     *
     * @param paths as the user gave them
     */
    public void read(List<String> paths, Options options, Receiver receiver) {}
}

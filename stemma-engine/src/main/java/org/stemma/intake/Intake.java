package org.stemma.intake;

import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Capture;
import org.stemma.news.Refused;

/**
 * Reads what the user points at and hands on captures, one by one; what cannot be read is refused by name.
 *
 * <p>JSON Lines and archives of the web are streamed, record by record; any other file is held in memory while it is read,
 * {@value #LARGEST_FILE} bytes at most. No input makes it throw. Nothing is written to disk. Thread-safe.
 */
public final class Intake {
    /** 64 MiB: a hundred times the largest news page in the extraction benchmarks. */
    static final int LARGEST_FILE = 64 << 20;

    private final InputStream standardInput;
    private final Clock clock;
    private final HostPace.Sleeper sleeper;

    public Intake() {
        this(System.in);
    }

    /**
     * An intake with another standard input.
     *
     * @param standardInput what {@code -} means; it is not closed
     */
    public Intake(InputStream standardInput) {
        this(standardInput, Clock.systemUTC(), Thread::sleep);
    }

    /**
     * An intake with another clock.
     *
     * @param clock tells when pages are fetched, and when the time for fetching is over
     * @param sleeper waits for a host's turn
     */
    Intake(InputStream standardInput, Clock clock, HostPace.Sleeper sleeper) {
        this.standardInput = standardInput;
        this.clock = clock;
        this.sleeper = sleeper;
    }

    /**
     * How to read.
     *
     * @param cleanText whether texts are bare articles already
     * @param fetching how to fetch from the web, null to fetch nothing
     */
    public record Options(boolean cleanText, @Nullable Fetching fetching) {
        /** Reads local files only. */
        public Options(boolean cleanText) {
            this(cleanText, null);
        }
    }

    /** Takes what intake reads, in order of the paths and, within a folder, of the names. */
    public interface Receiver {
        void captured(Capture capture);

        void refused(Refused refused);
    }

    /**
     * Reads files of every kind, folders (recursively), patterns such as {@code pages/*.html}, standard input for {@code -}, and
     * addresses of the web.
     *
     * <p>Neighbouring addresses are fetched side by side, as {@link Options#fetching} says; nothing else is.
     *
     * @param paths as the user gave them
     */
    public void read(List<String> paths, Options options, Receiver receiver) {
        RefusalBound bound = new RefusalBound(receiver);
        if (options.fetching() == null) {
            LocalReader local = new LocalReader(standardInput, options.cleanText(), bound, FeedTaker.KEEPER);
            paths.forEach(local::read);
        } else {
            read(paths, options.cleanText(), options.fetching(), bound);
        }
        bound.close();
    }

    private void read(List<String> paths, boolean cleanText, Fetching fetching, Receiver receiver) {
        try (WebReader web = new WebReader(fetching, cleanText, receiver, clock, sleeper)) {
            LocalReader local = new LocalReader(standardInput, cleanText, receiver, web::takeLocal);
            List<String> addresses = new ArrayList<>();
            for (String path : paths) {
                if (Links.isWeb(path)) {
                    addresses.add(path);
                } else {
                    web.read(addresses);
                    addresses.clear();
                    local.read(path);
                }
            }
            web.read(addresses);
        }
    }
}

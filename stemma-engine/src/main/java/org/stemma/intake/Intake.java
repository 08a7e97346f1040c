package org.stemma.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;
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

    private static final String STANDARD_INPUT = "-";

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
        Fetching fetching = options.fetching();
        if (fetching == null) {
            paths.forEach(path -> readLocal(path, options, receiver));
            return;
        }
        try (WebReader web = new WebReader(fetching, options.cleanText(), receiver, clock, sleeper)) {
            List<String> addresses = new ArrayList<>();
            for (String path : paths) {
                if (Links.isWeb(path)) {
                    addresses.add(path);
                } else {
                    web.read(addresses);
                    addresses.clear();
                    readLocal(path, options, new FeedFollower(receiver, web::takeLocal));
                }
            }
            web.read(addresses);
        }
    }

    private void readLocal(String path, Options options, Receiver receiver) {
        if (path.equals(STANDARD_INPUT)) {
            readStandardInput(options, receiver);
        } else if (Links.isWeb(path)) {
            receiver.refused(new Refused(path, "", "an address of the web, and fetching is off; save the page"));
        } else {
            readPath(path, options, receiver);
        }
    }

    private void readStandardInput(Options options, Receiver receiver) {
        new ContentReader(options, receiver).read(standardInput, STANDARD_INPUT);
    }

    private static void readPath(String given, Options options, Receiver receiver) {
        Path path;
        try {
            path = Path.of(given);
        } catch (InvalidPathException e) {
            receiver.refused(new Refused(given, "", "not a path on this system; check the name"));
            return;
        }
        if (Files.isDirectory(path)) {
            readFolder(path, options, receiver);
        } else if (Files.exists(path)) {
            new ContentReader(options, receiver).read(path);
        } else if (PathPattern.isPattern(given)) {
            readMatches(given, options, receiver);
        } else {
            receiver.refused(new Refused(given, "", "no such file or folder; check the name"));
        }
    }

    private static void readMatches(String pattern, Options options, Receiver receiver) {
        List<Path> matches;
        try {
            matches = PathPattern.parse(pattern).matches();
        } catch (PatternSyntaxException e) {
            receiver.refused(new Refused(pattern, "", "not a pattern (" + e.getDescription() + "); check the name"));
            return;
        } catch (IOException e) {
            receiver.refused(new Refused(pattern, "", ContentReader.reason(e)));
            return;
        }
        if (matches.isEmpty()) {
            receiver.refused(new Refused(pattern, "", "no file matches; check the pattern"));
        }
        for (Path match : matches) {
            readPath(match.toString(), options, receiver);
        }
    }

    private static void readFolder(Path folder, Options options, Receiver receiver) {
        List<Path> files = new ArrayList<>();
        int[] broken = {0};
        try {
            Files.walkFileTree(folder, new FolderWalk(folder, files, refused -> {
                broken[0]++;
                receiver.refused(refused);
            }));
        } catch (IOException e) {
            receiver.refused(new Refused(folder.toString(), "", "folder cannot be read: " + Fault.words(e)));
            return;
        }
        files.sort(null);
        if (files.isEmpty() && broken[0] == 0) {
            receiver.refused(new Refused(folder.toString(), "", "no files in it; Stemma reads " + Kind.READ));
        }
        for (Path file : files) {
            new ContentReader(options, receiver).read(file);
        }
    }
}

package org.stemma.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Capture;
import org.stemma.news.Refused;
import org.stemma.news.Stamp;

/**
 * Reads what the user points at and hands on captures, one by one; what cannot be read is refused by name.
 *
 * <p>JSON Lines are streamed; any other file is held in memory while it is read, {@value #LARGEST_FILE} bytes at most. No
 * input makes it throw. Thread-safe.
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
     * Reads files, folders (recursively), standard input for {@code -}, and addresses of the web.
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
        try {
            InputStream in = new BufferedInputStream(standardInput);
            read(in, STANDARD_INPUT, Kind.UNKNOWN, null, options, receiver);
        } catch (IOException e) {
            receiver.refused(new Refused(STANDARD_INPUT, "", "standard input broke off: " + e.getMessage()));
        }
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
        } else if (!Files.exists(path)) {
            receiver.refused(new Refused(given, "", "no such file or folder; check the name"));
        } else {
            readFile(path, options, receiver);
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
            receiver.refused(new Refused(folder.toString(), "", "folder cannot be read: " + e.getMessage()));
            return;
        }
        files.sort(null);
        if (files.isEmpty() && broken[0] == 0) {
            receiver.refused(new Refused(
                    folder.toString(), "", "no files in it; Stemma reads .html, .txt, .md, .json and .jsonl"));
        }
        for (Path file : files) {
            readFile(file, options, receiver);
        }
    }

    /** Collects the files of a folder but hidden ones; links are not followed, so there are no cycles. */
    private static final class FolderWalk extends SimpleFileVisitor<Path> {
        private final Path root;
        private final List<Path> files;
        private final java.util.function.Consumer<Refused> refusals;

        FolderWalk(Path root, List<Path> files, java.util.function.Consumer<Refused> refusals) {
            this.root = root;
            this.files = files;
            this.refusals = refusals;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return isHidden(folder) && !folder.equals(root) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!isHidden(file)) {
                files.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            refusals.accept(new Refused(file.toString(), "", reason(e)));
            return FileVisitResult.CONTINUE;
        }

        private static boolean isHidden(Path path) {
            Path name = path.getFileName();
            return name != null && name.toString().startsWith(".");
        }
    }

    private static void readFile(Path path, Options options, Receiver receiver) {
        String name = path.toString();
        Kind kind = Kind.of(name);
        if (kind == Kind.FOREIGN) {
            receiver.refused(new Refused(name, "", Kind.FOREIGN_REASON));
            return;
        }
        try {
            if (!Files.isRegularFile(path)) {
                receiver.refused(new Refused(name, "", "not a regular file; give a file or a folder"));
                return;
            }
            try (InputStream in = open(path)) {
                read(in, name, kind, FileTime.of(path), options, receiver);
            }
        } catch (IOException e) {
            receiver.refused(new Refused(name, "", reason(e)));
        }
    }

    private static InputStream open(Path path) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        if (!Kind.isCompressed(path.toString())) {
            return in;
        }
        try {
            return new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private static void read(
            InputStream in, String file, Kind kind, @Nullable Stamp time, Options options, Receiver receiver)
            throws IOException {
        CaptureMaker maker = new CaptureMaker(file, time, options.cleanText(), receiver);
        if (kind == Kind.JSON || (kind == Kind.UNKNOWN && startsWithBrace(in))) {
            new JsonRecords(maker).read(in, kind == Kind.JSON);
            return;
        }
        byte[] bytes = in.readNBytes(LARGEST_FILE + 1);
        if (bytes.length > LARGEST_FILE) {
            receiver.refused(new Refused(
                    file, "", "larger than " + (LARGEST_FILE >> 20) + " MB; split it, or give it as JSON Lines"));
            return;
        }
        maker.page(bytes, kind);
    }

    private static boolean startsWithBrace(InputStream in) throws IOException {
        in.mark(1 << 12);
        try {
            for (int i = 0; i < 1 << 12; i++) {
                int next = in.read();
                if (next < 0 || !Character.isWhitespace(next)) {
                    return next == '{';
                }
            }
            return false;
        } finally {
            in.reset();
        }
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "no permission to read it; change its rights or run as its owner";
        }
        if (e instanceof ZipException || e instanceof java.io.EOFException) {
            return "broken gzip data (" + e.getMessage() + "); fetch the file again";
        }
        return "cannot be read: " + e.getMessage();
    }
}

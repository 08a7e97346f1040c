package org.stemma.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import org.stemma.news.Refused;

/** Reads files, folders, patterns and standard input. Thread-safe if its receiver is. */
final class LocalReader {
    private static final String STANDARD_INPUT = "-";

    private final InputStream standardInput;
    private final boolean cleanText;
    private final Intake.Receiver receiver;
    private final FeedTaker feeds;

    /**
     * @param standardInput what {@code -} means; it is not closed
     * @param cleanText whether texts are bare articles already
     * @param feeds given the feeds that are found in files
     */
    LocalReader(InputStream standardInput, boolean cleanText, Intake.Receiver receiver, FeedTaker feeds) {
        this.standardInput = standardInput;
        this.cleanText = cleanText;
        this.receiver = receiver;
        this.feeds = feeds;
    }

    private ContentReader reader() {
        return new ContentReader(cleanText, receiver, feeds);
    }

    /** Reads a path as the user gave it. */
    void read(String path) {
        if (path.equals(STANDARD_INPUT)) {
            reader().read(standardInput, STANDARD_INPUT);
        } else if (Links.isWeb(path)) {
            receiver.refused(new Refused(path, "", "an address of the web, and fetching is off; save the page"));
        } else {
            readPath(path);
        }
    }

    private void readPath(String given) {
        Path path;
        try {
            path = Path.of(given);
        } catch (InvalidPathException e) {
            receiver.refused(new Refused(given, "", "not a path on this system; check the name"));
            return;
        }
        if (Files.isDirectory(path)) {
            readFolder(path);
        } else if (Files.exists(path)) {
            reader().read(path);
        } else if (PathPattern.isPattern(given)) {
            readMatches(given);
        } else {
            receiver.refused(new Refused(given, "", "no such file or folder; check the name"));
        }
    }

    private void readMatches(String pattern) {
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
            readPath(match.toString());
        }
    }

    private void readFolder(Path folder) {
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
            reader().read(file);
        }
    }
}

package org.stemma.intake;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Refused;
import org.stemma.news.Stamp;

/**
 * Reads one file of any kind, and what is packed in it: finds the kind by the first bytes where they tell, else by the name, and
 * hands the bytes to the reader of that kind. Not thread-safe: one for each file.
 */
final class ContentReader {
    /** 64 KiB: enough of gzip data to see what is in them. */
    private static final int LOOKED_AT = 1 << 16;

    private static final int BUFFER = 1 << 14;

    /** An archive in an archive is a month of days; deeper ones are made to harm. */
    private static final int DEEPEST = 2;

    private final boolean cleanText;
    private final Intake.Receiver receiver;
    private final FeedTaker feeds;
    private final Expansion expansion = new Expansion();

    /**
     * @param cleanText whether texts are bare articles already
     * @param feeds given the feeds that are found where an article might have been
     */
    ContentReader(boolean cleanText, Intake.Receiver receiver, FeedTaker feeds) {
        this.cleanText = cleanText;
        this.receiver = receiver;
        this.feeds = feeds;
    }

    /** Reads a file; whatever is the matter with it, it is refused and nothing thrown. */
    void read(Path path) {
        String name = path.toString();
        Kind kind = Kind.of(name);
        try {
            if (kind == Kind.FOREIGN) {
                refuse(name, Kind.FOREIGN_REASON);
            } else if (!Files.isRegularFile(path)) {
                refuse(name, "not a regular file; give a file or a folder");
            } else {
                try (InputStream in = Files.newInputStream(path)) {
                    read(buffered(expansion.countingPacked(in)), name, kind, FileTime.of(path), 0);
                }
            }
        } catch (IOException e) {
            refuse(name, reason(e));
        }
    }

    /** Reads a stream of which only the name is known. */
    void read(InputStream in, String name) {
        try {
            read(buffered(expansion.countingPacked(in)), name, Kind.UNKNOWN, null, 0);
        } catch (IOException e) {
            refuse(name, reason(e));
        }
    }

    /**
     * Reads an entry of an archive.
     *
     * @param depth how many archives it lies in
     */
    void entry(InputStream in, String name, @Nullable Stamp time, int depth) throws IOException {
        read(buffered(expansion.counting(in)), name, Kind.of(name), time, depth);
    }

    private void read(InputStream in, String name, Kind named, @Nullable Stamp time, int depth) throws IOException {
        byte[] head = head(in, Sniffer.SNIFFED);
        if (!Sniffer.isGzip(head)) {
            unpacked(in, name, Sniffer.kind(head, named), time, depth);
            return;
        }
        byte[] inner = Sniffer.unpacked(head(in, LOOKED_AT));
        if (Sniffer.kind(inner, named) == Kind.WARC) {
            warc(in, true, name, time);
        } else if (Sniffer.isGzip(inner) && depth >= DEEPEST) {
            refuse(name, "packed more than " + DEEPEST + " times over; unpack it first");
        } else {
            int packed = Sniffer.isGzip(inner) ? depth + 1 : depth;
            read(buffered(GzipMembers.asOne(in, expansion)), name, named, time, packed);
        }
    }

    /** The next bytes of a stream, which stays where it is. */
    private static byte[] head(InputStream in, int most) throws IOException {
        in.mark(most);
        byte[] head = new byte[most];
        int size = in.readNBytes(head, 0, most);
        in.reset();
        return size == most ? head : Arrays.copyOf(head, size);
    }

    /** All bytes of a stream, or a few more than are read of any file; as a rule it knows how many there are. */
    private static byte[] all(InputStream in) throws IOException {
        byte[] bytes = new byte[Math.clamp(in.available(), BUFFER, Intake.LARGEST_FILE + 1)];
        int size = in.readNBytes(bytes, 0, bytes.length);
        while (size == bytes.length && size <= Intake.LARGEST_FILE) {
            int next = in.read();
            if (next < 0) {
                return bytes;
            }
            bytes = Arrays.copyOf(bytes, (int) Math.min(2L * size, Intake.LARGEST_FILE + 1L));
            bytes[size] = (byte) next;
            size += 1 + in.readNBytes(bytes, size + 1, bytes.length - size - 1);
        }
        return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
    }

    private void unpacked(InputStream in, String name, Kind kind, @Nullable Stamp time, int depth) throws IOException {
        CaptureMaker maker = new CaptureMaker(name, time, cleanText, receiver, feeds);
        switch (kind) {
            case WARC -> warc(in, false, name, time);
            case JSON -> new JsonRecords(maker).read(in, Kind.of(name) == Kind.JSON);
            case ZIP, TAR -> {
                if (depth >= DEEPEST) {
                    refuse(name, "an archive more than " + DEEPEST + " archives deep; unpack it first");
                } else {
                    new ArchiveReader(this, receiver, name, depth + 1).read(in, kind);
                }
            }
            default -> whole(in, maker, kind);
        }
    }

    private static void whole(InputStream in, CaptureMaker maker, Kind kind) throws IOException {
        byte[] bytes = all(in);
        if (bytes.length > Intake.LARGEST_FILE) {
            maker.refuse("", "larger than " + (Intake.LARGEST_FILE >> 20) + " MB; split it, or give it as JSON Lines");
        } else if (bytes.length == 0) {
            maker.refuse("", "empty file; nothing to read");
        } else if (kind == Kind.PDF) {
            new PdfReader(maker).read("", bytes, Delivery.NOTHING);
        } else if (kind == Kind.MAIL) {
            new MailReader(maker).read(bytes);
        } else {
            maker.page(bytes, kind);
        }
    }

    private void warc(InputStream in, boolean packed, String name, @Nullable Stamp time) throws IOException {
        CaptureMaker maker = new CaptureMaker(name, time, cleanText, receiver, feeds);
        new WarcReader(maker.countingIn("byte")).read(in, packed, expansion);
    }

    private void refuse(String name, String reason) {
        receiver.refused(new Refused(name, "", reason));
    }

    private static InputStream buffered(InputStream in) {
        return new BufferedInputStream(in, BUFFER);
    }

    /** Why something could not be read, in words. */
    static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "no permission to read it; change its rights or run as its owner";
            case InputFault fault -> fault.reason();
            case Expansion.Exceeded exceeded -> exceeded.reason();
            case ZipException broken -> "broken data (" + Fault.words(broken) + "); fetch the file again";
            case EOFException cut -> "cut off in the middle; fetch the file again";
            default -> "cannot be read: " + Fault.words(e);
        };
    }
}

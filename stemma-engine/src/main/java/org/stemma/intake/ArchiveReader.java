package org.stemma.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Refused;
import org.stemma.news.Stamp;

/**
 * Reads the entries of a zip or tar archive as if they were files, {@code archive.zip#folder/page.html}. Nothing is ever written to
 * disk; entries whose names point out of the archive are refused all the same, since whoever made them meant harm.
 *
 * <p>A zip of up to {@link Intake#LARGEST_FILE} bytes is read by its directory, so that a broken entry costs no other; a larger one
 * as a stream, to its first fault.
 */
final class ArchiveReader {
    /** More entries than a year of a large outlet. */
    private static final int MOST_ENTRIES = 2_000_000;

    /** The year 9999's end. */
    private static final long MOST_MILLISECONDS = 253_402_300_799_000L;

    private final ContentReader contents;
    private final Intake.Receiver receiver;
    private final String archive;
    private final int depth;
    private int entries;

    /**
     * @param archive its name
     * @param depth of its entries
     */
    ArchiveReader(ContentReader contents, Intake.Receiver receiver, String archive, int depth) {
        this.contents = contents;
        this.receiver = receiver;
        this.archive = archive;
        this.depth = depth;
    }

    void read(InputStream in, Kind kind) throws IOException {
        if (kind == Kind.TAR) {
            stream(new TarArchiveInputStream(in, StandardCharsets.UTF_8.name()));
        } else {
            zip(in);
        }
        if (entries == 0) {
            refuse(archive, "no files in the archive");
        }
    }

    private void zip(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(Intake.LARGEST_FILE);
        InputStream all = new ByteArrayInputStream(bytes);
        if (bytes.length == Intake.LARGEST_FILE) {
            stream(zipStream(new SequenceInputStream(all, in)));
            return;
        }
        ZipFile zip;
        try {
            zip = Guarded.call(() -> ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                    .get());
        } catch (IOException e) {
            // No directory, as in a download that broke off: what came can be read all the same.
            stream(zipStream(all));
            return;
        }
        try (zip) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
                if (mayRead(entry, zip.canReadEntryData(entry))) {
                    listed(zip, entry);
                }
            }
        }
    }

    private static ArchiveInputStream<ZipArchiveEntry> zipStream(InputStream in) {
        return new ZipArchiveInputStream(in, StandardCharsets.UTF_8.name(), true, false, true);
    }

    private void listed(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        try (InputStream in =
                new CheckedEntry(Guarded.stream(Guarded.call(() -> zip.getInputStream(entry))), entry.getCrc())) {
            contents.entry(in, name(entry), time(written(entry)), depth);
        } catch (Expansion.Exceeded e) {
            throw e;
        } catch (IOException e) {
            refuse(name(entry), ContentReader.reason(e));
        }
    }

    /** Reads entry by entry; the first fault ends it, since where the next entry starts is unknown then. */
    private <T extends ArchiveEntry> void stream(ArchiveInputStream<T> in) throws IOException {
        try {
            for (T entry = next(in); entry != null; entry = next(in)) {
                if (mayRead(entry, in.canReadEntryData(entry))) {
                    contents.entry(Guarded.stream(in), name(entry), time(written(entry)), depth);
                }
            }
        } catch (Expansion.Exceeded e) {
            throw e;
        } catch (IOException e) {
            throw new InputFault("a broken archive (" + Fault.words(e) + "); what was read before stays: " + entries
                    + (entries == 1 ? " entry" : " entries"));
        }
    }

    private static <T extends ArchiveEntry> @Nullable T next(ArchiveInputStream<T> in) throws IOException {
        return Guarded.call(in::getNextEntry);
    }

    /** Whether an entry is a file to be read; if not, and it is more than a folder, it is refused. */
    private boolean mayRead(ArchiveEntry entry, boolean readable) throws InputFault {
        if (entry.isDirectory() || isHidden(entry.getName())) {
            return false;
        }
        entries++;
        if (entries > MOST_ENTRIES) {
            throw new InputFault("more than " + MOST_ENTRIES + " entries; split it");
        }
        String why = refusal(entry, readable);
        if (!why.isEmpty()) {
            refuse(name(entry), why);
        }
        return why.isEmpty();
    }

    private static String refusal(ArchiveEntry entry, boolean readable) {
        if (pointsOut(entry.getName())) {
            return "a name that points out of the archive; not read";
        }
        if (Kind.of(entry.getName()) == Kind.FOREIGN) {
            return Kind.FOREIGN_REASON;
        }
        return switch (entry) {
            case ZipArchiveEntry zip when zip.getGeneralPurposeBit().usesEncryption() -> "encrypted; unpack it first";
            case ZipArchiveEntry zip when zip.isUnixSymlink() -> "a link, no file";
            case TarArchiveEntry tar
            when !tar.isFile() || tar.isLink() || tar.isSymbolicLink() -> "a link or device, no file";
            default -> readable ? "" : "compressed in a way that cannot be read; pack it anew";
        };
    }

    private static boolean pointsOut(String name) {
        String path = name.replace('\\', '/');
        return path.startsWith("/")
                || (path.length() > 1 && path.charAt(1) == ':')
                || List.of(path.split("/", -1)).contains("..");
    }

    /** As in folders: what starts with a dot, and what macOS adds to archives. */
    private static boolean isHidden(String name) {
        String path = name.replace('\\', '/');
        return path.startsWith("__MACOSX/")
                || List.of(path.split("/", -1)).stream()
                        .anyMatch(part -> part.startsWith(".") && !part.equals(".") && !part.equals(".."));
    }

    private String name(ArchiveEntry entry) {
        return archive + "#" + entry.getName();
    }

    private void refuse(String name, String reason) {
        receiver.refused(new Refused(name, "", reason));
    }

    /** When an entry was last written; null if its field holds no time that can be. */
    private static @Nullable Instant written(ArchiveEntry entry) {
        java.nio.file.attribute.FileTime time = switch (entry) {
            case ZipArchiveEntry zip -> zip.getLastModifiedTime();
            case TarArchiveEntry tar -> tar.getLastModifiedTime();
            default -> null;
        };
        if (time == null || time.toMillis() <= 0 || time.toMillis() > MOST_MILLISECONDS) {
            return null;
        }
        return time.toInstant();
    }

    private static @Nullable Stamp time(@Nullable Instant written) {
        return written == null
                ? null
                : FileTime.stamp(
                        written.atOffset(ZoneOffset.UTC),
                        Stamp.Basis.FILE_TIME,
                        "the archive says that the file was last written then");
    }
}

package org.stemma.app.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.stemma.news.Stamp;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is being handed in: files in a folder of their own, which is gone when this is closed, texts, and addresses to fetch.
 *
 * <p>What does not fit throws an {@code IllegalArgumentException} whose message is for the reader. Used by one thread at a time.
 */
public final class Draft implements AutoCloseable {
    /** A year of a small outlet, packed; more is read by the command line, which holds nothing twice. */
    public static final long MOST_BYTES = 256L << 20;

    /** What a person drops at a time, and then some. */
    public static final int MOST_FILES = 500;

    /** A long article has 100,000 characters. */
    private static final int LONGEST_TEXT = 4 << 20;

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_NAME_BYTES = 240;
    private static final int LONGEST_ENDING = 10;
    private static final int BUFFER = 1 << 16;

    /** In which a pasted text is read; its reader knows no file, and no file of his is called so. */
    private static final String PASTED = "#pasted.json";

    /** What a file system, a pattern of names or a reader could take for something else. */
    private static final Pattern UNSAFE =
            Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Cn}\\p{Co}/\\\\:*?\"<>|\\[\\]{}#]+");

    private static final Pattern OF_PAGES =
            Pattern.compile("(?is)\\s*(?:<!--.*?-->\\s*)*<(?:!doctype html|html|head|body)\\b.*");
    /** A browser does not tell when a file was last written; no page is as old as this. */
    private static final FileTime COPIED = FileTime.from(Instant.EPOCH);

    private static final JsonMapper JSON = new JsonMapper();

    /** More than may be handed in at a time. */
    public static final class TooMuch extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        TooMuch(String message) {
            super(message);
        }
    }

    private final Path folder;
    private final boolean fetches;
    private final List<String> paths = new ArrayList<>();
    private final List<String> addresses = new ArrayList<>();
    private long bytes;

    /** @param fetches whether addresses may be fetched */
    Draft(boolean fetches) throws IOException {
        this.fetches = fetches;
        this.folder = Files.createTempDirectory("stemma-add-");
    }

    /** Takes all that a form with files holds: fields "file", and "text" with "title", "url" and "published"; "addresses" line by line. */
    public void form(InputStream in, String contentType) throws IOException {
        Parts parts = new Parts(in, contentType);
        Map<String, String> words = new LinkedHashMap<>();
        for (Parts.Part part = parts.next(); part != null; part = parts.next()) {
            if (part.file() == null) {
                words.put(part.name(), text(part));
            } else if (!part.file().isEmpty()) {
                file(part.file(), part.content());
            }
        }
        fields(words);
    }

    private String text(Parts.Part part) throws IOException {
        byte[] text = part.content().readNBytes(LONGEST_TEXT + 1);
        count(text.length);
        if (text.length > LONGEST_TEXT) {
            throw new TooMuch(
                    "“" + part.name() + "” is longer than " + (LONGEST_TEXT >> 20) + " MB; hand it in as a file");
        }
        return new String(text, StandardCharsets.UTF_8);
    }

    private void fields(Map<String, String> words) throws IOException {
        String text = words.getOrDefault("text", "");
        if (!text.isBlank()) {
            Map<String, String> record = new LinkedHashMap<>();
            for (String name : List.of("url", "title", "published", "outlet")) {
                String word = words.getOrDefault(name, "").strip();
                if (!word.isEmpty()) {
                    record.put(name, word);
                }
            }
            boolean page = OF_PAGES.matcher(text).matches();
            record.put(page ? "html" : "text", text.replace("\r\n", "\n"));
            records(JSON.writeValueAsBytes(record));
        }
        words.getOrDefault("addresses", "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(this::address);
    }

    /** Takes records as JSON: one object, a list of them, or one a line. */
    public void records(InputStream json) throws IOException {
        file("records.json", json);
    }

    private void records(byte[] json) throws IOException {
        Path path = folder.resolve(PASTED);
        count(json.length);
        Files.write(path, json);
        Files.setLastModifiedTime(path, COPIED);
        paths.add(path.toString());
    }

    /** Takes a file under its name, or one like it that is safe. */
    public void file(String name, InputStream content) throws IOException {
        if (paths.size() >= MOST_FILES) {
            throw new TooMuch(
                    "more than " + MOST_FILES + " files at a time; hand in an archive (zip, tar, WARC) of them");
        }
        Path path = free(safe(name));
        paths.add(path.toString());
        try (OutputStream out = Files.newOutputStream(path)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                count(read);
                out.write(buffer, 0, read);
            }
        }
        Files.setLastModifiedTime(path, COPIED);
    }

    /** Whether a time is that of a file here, which tells nothing of when it was saved. */
    boolean isTimeOfCopy(Stamp stamp) {
        return stamp.basis() == Stamp.Basis.FILE_TIME
                && stamp.when().latest().equals(LocalDate.ofInstant(COPIED.toInstant(), ZoneOffset.UTC));
    }

    private void count(int more) {
        bytes += more;
        if (bytes > MOST_BYTES) {
            throw new TooMuch("more than " + (MOST_BYTES >> 20) + " MB at a time; read it with ./stemma read PATH…");
        }
    }

    private void address(String address) {
        if (!fetches) {
            throw new IllegalArgumentException(
                    "this desk asks nothing of the web; open it with ./stemma serve --fetch, or save the pages and hand in the files");
        }
        if (!address.matches("(?i)https?://\\S+")) {
            throw new IllegalArgumentException("“" + address + "” is no address of the web (https://…)");
        }
        if (addresses.size() >= MOST_FILES) {
            throw new TooMuch("more than " + MOST_FILES + " addresses at a time");
        }
        addresses.add(address);
    }

    /** The last part of a name without what could lead elsewhere, hide it, or be taken for a pattern. */
    static String safe(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = UNSAFE.matcher(last).replaceAll("_").strip().replaceFirst("^\\.+", "");
        if (plain.isEmpty()) {
            return "unnamed";
        }
        if (plain.codePointCount(0, plain.length()) <= LONGEST_NAME
                && plain.getBytes(StandardCharsets.UTF_8).length < LONGEST_NAME_BYTES) {
            return plain;
        }
        int dot = plain.lastIndexOf('.');
        String ending = dot > 0 && plain.length() - dot <= LONGEST_ENDING ? plain.substring(dot) : "";
        int points = Math.min(plain.codePointCount(0, plain.length()), LONGEST_NAME / 2);
        return plain.substring(0, plain.offsetByCodePoints(0, points)) + "…" + ending;
    }

    private Path free(String name) {
        Path path = folder.resolve(name);
        int dot = name.lastIndexOf('.');
        for (int i = 2; Files.exists(path); i++) {
            String numbered =
                    dot > 0 ? name.substring(0, dot) + " (" + i + ")" + name.substring(dot) : name + " (" + i + ")";
            path = folder.resolve(numbered);
        }
        return path;
    }

    /** What intake is to read, files first. */
    List<String> inputs() {
        List<String> inputs = new ArrayList<>(paths);
        inputs.addAll(addresses);
        return inputs;
    }

    /** The name of an input as its reader knows it. */
    String shown(String file) {
        String plain = file.startsWith(folder.toString())
                ? file.substring(folder.toString().length() + 1)
                : file;
        return plain.startsWith(PASTED) ? "pasted text" : plain;
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.stemma.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Capture;
import org.stemma.text.ContentId;

/**
 * Remembers answers that can be asked for again with a condition, one file each: the header fields as lines, an empty line, the body as
 * it came. A file that cannot be read or written is no cache, and nothing worse. Nothing is ever deleted.
 */
final class ResponseCache {
    private static final String ADDRESS = "Stemma-Address";

    private final @Nullable Path folder;

    /** @param folder null remembers nothing */
    ResponseCache(@Nullable Path folder) {
        this.folder = folder;
    }

    /** An answer as it was remembered. */
    record Remembered(List<Exchange.Field> fields, Capture.Content body) {
        @Nullable
        String header(String name) {
            for (Exchange.Field field : fields) {
                if (field.name().equalsIgnoreCase(name)) {
                    return field.value();
                }
            }
            return null;
        }

        /** The fields of a request that ask for a change. */
        List<Exchange.Field> conditions() {
            List<Exchange.Field> conditions = new ArrayList<>();
            String tag = header("ETag");
            String modified = header("Last-Modified");
            if (tag != null) {
                conditions.add(new Exchange.Field("If-None-Match", tag));
            }
            if (modified != null) {
                conditions.add(new Exchange.Field("If-Modified-Since", modified));
            }
            return conditions;
        }
    }

    /** What is remembered of an address, null if nothing is. */
    @Nullable
    Remembered find(WebAddress address) {
        Path file = file(address);
        if (file == null || !Files.isRegularFile(file)) {
            return null;
        }
        try {
            return parse(Files.readAllBytes(file), address);
        } catch (IOException e) {
            return null;
        }
    }

    /** Remembers an answer that has a tag or a date to ask with. */
    void remember(Exchange exchange) {
        Path file = file(exchange.address());
        if (file == null || (exchange.header("ETag") == null && exchange.header("Last-Modified") == null)) {
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            Path fresh = Files.createTempFile(file.getParent(), "fetch", ".part");
            try {
                Files.write(fresh, bytes(exchange));
                Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            // The page is read all the same; the next reading asks for the whole of it.
            return;
        }
    }

    private @Nullable Path file(WebAddress address) {
        return folder == null ? null : folder.resolve(ContentId.of("page", address.toString()) + ".http");
    }

    private static byte[] bytes(Exchange exchange) {
        StringBuilder head = new StringBuilder(ADDRESS + ": " + exchange.address() + "\n");
        for (Exchange.Field field : exchange.response()) {
            head.append(field.name())
                    .append(": ")
                    .append(field.value().replace('\n', ' '))
                    .append('\n');
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.append('\n').toString().getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(exchange.body().bytes());
        return bytes.toByteArray();
    }

    private static @Nullable Remembered parse(byte[] bytes, WebAddress address) {
        List<Exchange.Field> fields = new ArrayList<>();
        int start = 0;
        int end = lineEnd(bytes, start);
        while (end > start) {
            String line = new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
            int colon = line.indexOf(": ");
            if (colon < 0) {
                return null;
            }
            fields.add(new Exchange.Field(line.substring(0, colon), line.substring(colon + 2)));
            start = end + 1;
            end = lineEnd(bytes, start);
        }
        if (end < 0 || fields.isEmpty() || !fields.getFirst().equals(new Exchange.Field(ADDRESS, address.toString()))) {
            return null;
        }
        byte[] body = java.util.Arrays.copyOfRange(bytes, end + 1, bytes.length);
        return new Remembered(fields.subList(1, fields.size()), new Capture.Content(body));
    }

    private static int lineEnd(byte[] bytes, int start) {
        for (int i = start; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }
}

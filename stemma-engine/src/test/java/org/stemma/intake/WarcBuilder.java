package org.stemma.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Writes small WARC files for tests. */
final class WarcBuilder {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final boolean packed;

    WarcBuilder(boolean packed) {
        this.packed = packed;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    /** A record whose length may lie. */
    WarcBuilder record(String type, String url, String fields, byte[] content, int length) {
        byte[] head =
                bytes("WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Date: 2031-05-06T07:08:09Z\r\nWARC-Target-URI: "
                        + url + "\r\n" + fields + "Content-Length: " + length + "\r\n\r\n");
        byte[] record = join(head, content, bytes("\r\n\r\n"));
        out.writeBytes(packed ? gzip(record) : record);
        return this;
    }

    WarcBuilder record(String type, String url, String fields, byte[] content) {
        return record(type, url, fields, content, content.length);
    }

    WarcBuilder response(String url, String status, String fields, byte[] body) {
        byte[] content = join(bytes("HTTP/1.1 " + status + "\r\n" + fields + "\r\n"), body);
        return record("response", url, "Content-Type: application/http; msgtype=response\r\n", content);
    }

    /** An answer with a page of which the heading is given. */
    WarcBuilder page(String name) {
        return response(
                "https://paper.example/" + name,
                "200 OK",
                "Content-Type: text/html; charset=utf-8\r\n",
                bytes("<html><body><h1>" + name + "</h1><p>The bridge at " + name + " opens in spring."));
    }

    WarcBuilder raw(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    int size() {
        return out.size();
    }

    byte[] build() {
        return out.toByteArray();
    }
}

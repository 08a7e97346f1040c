package org.stemma.app.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.stemma.text.ContentId;

/** An answer's bytes, with a tag that tells them from any others; sent packed to who can unpack, and not at all to who has them. */
final class Parcel {
    /** Below this, packing saves less than a network packet. */
    private static final int WORTH_PACKING = 1_400;

    static final String HTML = "text/html; charset=utf-8";

    /** May be kept, and must be asked for again: what it shows may have changed. */
    static final String ASK_AGAIN = "private, no-cache";

    private final String type;
    private final byte[] bytes;
    private final byte[] packed;
    private final String tag;

    Parcel(String type, byte[] bytes) {
        this.type = type;
        this.bytes = bytes;
        this.packed = bytes.length < WORTH_PACKING ? bytes : pack(bytes);
        this.tag = "W/\"" + ContentId.of("page", bytes) + "\"";
    }

    static Parcel html(String page) {
        return new Parcel(HTML, page.getBytes(UTF_8));
    }

    String tag() {
        return tag;
    }

    void send(Visit visit, ServerResponse response, Status status, String caching) {
        response.header(HeaderNames.ETAG, tag);
        response.header(HeaderNames.CACHE_CONTROL, caching);
        response.header(HeaderNames.VARY, "Accept-Encoding, Cookie");
        if (status.equals(Status.OK_200) && visit.has(tag)) {
            response.status(Status.NOT_MODIFIED_304).send();
            return;
        }
        response.status(status);
        response.header(HeaderNames.CONTENT_TYPE, type);
        boolean pack = packed.length < bytes.length && visit.takesGzip();
        if (pack) {
            response.header(HeaderNames.CONTENT_ENCODING, "gzip");
        }
        response.send(pack ? packed : bytes);
    }

    private static byte[] pack(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 4);
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}

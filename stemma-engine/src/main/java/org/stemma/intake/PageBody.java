package org.stemma.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The body of an archived response as the page it was: out of its chunks, out of its compression.
 *
 * <p>Lenient, since archives hold what servers sent and what crawlers made of it: a body that is not coded as its head says is taken
 * as it is; of a broken one, what could be read. Linear; bounded by {@link Intake#LARGEST_FILE}.
 */
final class PageBody {
    /** A page is compressed once; some servers do it twice. */
    private static final int MOST_CODINGS = 2;

    /** A chunk's size in hex, and what may stand behind it on its line. */
    private static final int LONGEST_CHUNK_LINE = 1 << 10;

    private static final int PIECE = 1 << 14;

    private byte[] bytes;
    private String fault = "";

    private PageBody(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Decodes.
     *
     * @param transfer the header Transfer-Encoding
     * @param coding the header Content-Encoding
     */
    static PageBody of(byte[] body, @Nullable String transfer, @Nullable String coding) {
        PageBody page = new PageBody(body);
        if (transfer != null && transfer.toLowerCase(Locale.ROOT).contains("chunked")) {
            page.joinChunks();
        }
        String[] codings =
                coding == null ? new String[0] : coding.toLowerCase(Locale.ROOT).split(",", -1);
        for (int i = codings.length - 1; i >= Math.max(0, codings.length - MOST_CODINGS); i--) {
            page.unpack(codings[i].strip());
        }
        return page;
    }

    byte[] bytes() {
        return bytes;
    }

    /** What is missing, in words; empty if nothing is. */
    String fault() {
        return fault;
    }

    /** Joins the chunks (RFC 9112, 7.1). Some archives keep the header but not the chunks. */
    private void joinChunks() {
        ByteArrayOutputStream joined = new ByteArrayOutputStream(bytes.length);
        int at = 0;
        while (at < bytes.length) {
            int line = lineEnd(at);
            int size = line < 0 ? -1 : chunkSize(at, line);
            if (size < 0 && at == 0) {
                return;
            }
            if (size < 0) {
                fault = "its chunks are broken";
                joined.write(bytes, at, bytes.length - at);
                break;
            }
            if (size == 0) {
                break;
            }
            int held = Math.min(size, bytes.length - line);
            joined.write(bytes, line, held);
            fault = held < size ? "its last chunk is cut off" : fault;
            at = passLineEnd(line + held);
        }
        bytes = joined.toByteArray();
    }

    private int passLineEnd(int at) {
        int next = at < bytes.length && bytes[at] == '\r' ? at + 1 : at;
        return next < bytes.length && bytes[next] == '\n' ? next + 1 : next;
    }

    private int lineEnd(int start) {
        for (int i = start; i < Math.min(bytes.length, start + LONGEST_CHUNK_LINE); i++) {
            if (bytes[i] == '\n') {
                return i + 1;
            }
        }
        return -1;
    }

    private int chunkSize(int start, int end) {
        String line = new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
        int extension = line.indexOf(';');
        String size = (extension < 0 ? line : line.substring(0, extension)).strip();
        if (size.isEmpty() || size.length() > 7 || !size.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
            return -1;
        }
        return Integer.parseInt(size, 16);
    }

    private void unpack(String coding) {
        if (bytes.length == 0) {
            return;
        }
        try {
            switch (coding) {
                case "gzip", "x-gzip" -> {
                    if (bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b) {
                        read(new GZIPInputStream(new ByteArrayInputStream(bytes)));
                    }
                }
                case "deflate" ->
                    read(new InflaterInputStream(new ByteArrayInputStream(bytes), new Inflater(!isZlib())));
                case "br" -> read(new BrotliInputStream(new ByteArrayInputStream(bytes)));
                case "", "identity", "none" -> {}
                default -> fault = Sniffer.binary(bytes).isEmpty() ? fault : "compressed as " + coding;
            }
        } catch (IOException e) {
            fault = "its " + coding + " data are broken";
        }
    }

    /** The standard means zlib's frame; some servers send none. */
    private boolean isZlib() {
        return bytes.length > 1 && (bytes[0] & 0x0f) == 8 && (((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff)) % 31 == 0;
    }

    private void read(InputStream packed) {
        Expansion expansion = new Expansion();
        expansion.packed(bytes.length);
        ByteArrayOutputStream unpacked =
                new ByteArrayOutputStream((int) Math.min(4L * bytes.length, Intake.LARGEST_FILE));
        boolean plain = false;
        try (packed) {
            byte[] piece = new byte[PIECE];
            for (int count = packed.read(piece); count >= 0; count = packed.read(piece)) {
                expansion.unpacked(count);
                unpacked.write(piece, 0, count);
                if (unpacked.size() > Intake.LARGEST_FILE) {
                    throw new Expansion.Exceeded("unpacks to more than " + (Intake.LARGEST_FILE >> 20) + " MB");
                }
            }
        } catch (Expansion.Exceeded e) {
            fault = e.reason();
        } catch (IOException e) {
            plain = unpacked.size() == 0 && Sniffer.binary(bytes).isEmpty();
            fault = plain ? fault : "its compressed data are broken";
        }
        bytes = plain ? bytes : unpacked.toByteArray();
    }
}

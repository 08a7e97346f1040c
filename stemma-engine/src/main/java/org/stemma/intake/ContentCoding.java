package org.stemma.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** Undoes HTTP's content codings (gzip and deflate), with a bound on what may come of them. Linear in the output. */
final class ContentCoding {
    /** Pages shrink to a tenth, tables of zeros to a thousandth: what grows more than this is made to harm. */
    private static final int MOST_EXPANSION = 200;

    /** Below this, expansion harms nobody. */
    private static final int SMALL = 1 << 20;

    /** A page is compressed once; some servers do it twice. */
    private static final int MOST_CODINGS = 2;

    /** The only method that gzip and zlib ever had. */
    private static final int DEFLATE = 8;

    private ContentCoding() {}

    /**
     * A body, decoded.
     *
     * @param codings the field Content-Encoding, null if there is none
     */
    static byte[] decode(byte[] body, @Nullable String codings) throws Refusal {
        String[] named = codings == null
                ? new String[0]
                : codings.toLowerCase(Locale.ROOT).split(",", -1);
        if (named.length > MOST_CODINGS) {
            throw new Refusal("", "compressed " + named.length + " times over (Content-Encoding: " + codings + ")");
        }
        byte[] decoded = body;
        for (int i = named.length - 1; i >= 0; i--) {
            decoded = one(decoded, named[i].strip());
        }
        // Sitemaps are sent as gzip files, and some servers compress without saying so.
        return isGzip(decoded) ? one(decoded, "gzip") : decoded;
    }

    private static boolean isGzip(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b && bytes[2] == DEFLATE;
    }

    private static byte[] one(byte[] body, String coding) throws Refusal {
        if (body.length == 0) {
            return body;
        }
        try {
            return switch (coding) {
                case "", "identity", "utf-8", "none" -> body;
                // A server may name gzip and send plain bytes.
                case "gzip", "x-gzip" ->
                    isGzip(body) ? bounded(new GZIPInputStream(new ByteArrayInputStream(body)), body.length) : body;
                case "deflate" -> bounded(inflated(body), body.length);
                default -> throw new Refusal("", "compressed as " + coding + ", which was not asked for");
            };
        } catch (IOException e) {
            throw new Refusal("", "broken " + coding + " data (" + e.getMessage() + ")");
        }
    }

    /** The standard means zlib's frame, some servers send none. */
    private static InputStream inflated(byte[] body) {
        boolean framed = body.length > 1
                && (body[0] & 0x0f) == DEFLATE
                && (((body[0] & 0xff) << 8) | (body[1] & 0xff)) % 31 == 0;
        return new InflaterInputStream(new ByteArrayInputStream(body), new Inflater(!framed));
    }

    private static byte[] bounded(InputStream in, int packed) throws IOException, Refusal {
        try (in) {
            ByteArrayOutputStream out = new ByteArrayOutputStream(packed * 4);
            byte[] piece = new byte[1 << 14];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                out.write(piece, 0, read);
                if (out.size() > Intake.LARGEST_FILE) {
                    throw new Refusal("", "unpacks to more than " + (Intake.LARGEST_FILE >> 20) + " MB");
                }
                if (out.size() > SMALL && out.size() / MOST_EXPANSION > packed) {
                    throw new Refusal("", "unpacks to more than " + MOST_EXPANSION + " times its size");
                }
            }
            return out.toByteArray();
        }
    }
}

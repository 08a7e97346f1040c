package org.stemma.intake;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.netpreserve.jwarc.HttpRequest;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/**
 * Writes exchanges to a WARC file (ISO 28500, version 1.1): a response record and its request record each, with the time, the network
 * address and the payload's SHA-1, which is what other tools look for.
 *
 * <p>Bodies are written as they came, but not in chunks: the field Transfer-Encoding is left out and Content-Length is the length that is
 * written. Record ids are random, as the standard asks; all else follows from the exchanges. Not thread-safe.
 */
final class WarcArchive implements Closeable {
    private static final Set<String> OF_THE_TRANSFER = Set.of("transfer-encoding", "content-length", "connection");

    private final WarcWriter writer;

    private WarcArchive(WarcWriter writer) {
        this.writer = writer;
    }

    /**
     * Begins an archive.
     *
     * @param path ends in .gz for a compressed one; it must not exist
     */
    static WarcArchive create(Path path, Fetching settings, Instant now) throws IOException {
        boolean packed = path.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
        FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        WarcArchive archive =
                new WarcArchive(new WarcWriter(channel, packed ? WarcCompression.GZIP : WarcCompression.NONE));
        archive.writer.write(new Warcinfo.Builder()
                .version(MessageVersion.WARC_1_1)
                .date(now)
                .fields(Map.of(
                        "software", List.of("Stemma/0.1"),
                        "format", List.of("WARC File Format 1.1"),
                        "robots", List.of("classic"),
                        "http-header-user-agent", List.of(settings.userAgent())))
                .build());
        return archive;
    }

    /** Writes an exchange. */
    void write(Exchange exchange) throws IOException {
        byte[] body = exchange.body().bytes();
        WarcResponse response = response(exchange, body);
        writer.write(response);
        writer.write(request(exchange, response));
    }

    private static WarcResponse response(Exchange exchange, byte[] body) throws IOException {
        HttpResponse.Builder http = new HttpResponse.Builder(exchange.status(), exchange.phrase());
        for (Exchange.Field field : exchange.response()) {
            if (!OF_THE_TRANSFER.contains(field.name().toLowerCase(Locale.ROOT))) {
                http.addHeader(field.name(), field.value());
            }
        }
        http.body(null, Channels.newChannel(new java.io.ByteArrayInputStream(body)), body.length);
        WarcResponse.Builder record = new WarcResponse.Builder(
                        exchange.address().uri())
                .version(MessageVersion.WARC_1_1)
                .recordId(UUID.randomUUID())
                .date(exchange.at())
                .body(http.build())
                .payloadDigest(digest(body));
        InetAddress ip = ip(exchange);
        return (ip == null ? record : record.ipAddress(ip)).build();
    }

    private static WarcRequest request(Exchange exchange, WarcResponse response) throws IOException {
        String path = exchange.address().uri().getRawPath();
        String query = exchange.address().uri().getRawQuery();
        HttpRequest.Builder http = new HttpRequest.Builder("GET", query == null ? path : path + "?" + query);
        exchange.request().forEach(field -> http.addHeader(field.name(), field.value()));
        return new WarcRequest.Builder(exchange.address().uri())
                .version(MessageVersion.WARC_1_1)
                .recordId(UUID.randomUUID())
                .date(exchange.at())
                .body(http.build())
                .concurrentTo(response.id())
                .build();
    }

    private static @org.jspecify.annotations.Nullable InetAddress ip(Exchange exchange) {
        return exchange.ip() == null || exchange.ip().isEmpty() ? null : InetAddress.ofLiteral(exchange.ip());
    }

    private static WarcDigest digest(byte[] body) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-1");
            sha.update(ByteBuffer.wrap(body));
            return new WarcDigest(sha);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-1", e);
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}

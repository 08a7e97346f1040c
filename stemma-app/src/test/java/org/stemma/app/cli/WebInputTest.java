package org.stemma.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Addresses and feeds as a person gives them. */
class WebInputTest {
    private static final String PAGE =
            "<html><head><title>Lock reopens</title></head><body><article><h1>Lock reopens</h1>"
                    + "<p>The lock at Velm opened again on Monday, nine days after a gate had jammed, the canal board said.</p>"
                    + "<p>Forty barges had waited on both sides, and the last of them passed before dusk.</p></article></body></html>";

    @TempDir
    Path folder;

    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.createContext("/lock", exchange -> {
            byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/lock";
    }

    @Test
    void anAddressIsReadLikeAFileAndArchived() {
        Path archive = folder.resolve("out.warc.gz");
        Shell.Outcome outcome = Shell.run(
                "clean", address(), "--allow-private", "--pause", "0", "--warc", archive, "--format", "jsonl");
        assertThat(outcome.code()).as(outcome.err()).isEqualTo(Exit.OK);
        assertThat(outcome.out()).contains("Forty barges").contains(address());
        assertThat(archive).isNotEmptyFile();
    }

    @Test
    void privateAddressesAreRefused() {
        Shell.Outcome outcome = Shell.run("clean", address());
        assertThat(outcome.code()).isEqualTo(Exit.NOTHING_READ);
        assertThat(outcome.errors().getFirst()).contains(address(), "this machine", "--allow-private");
    }

    @Test
    void aLocalFeedIsFollowedWhenAsked() throws IOException {
        Path feed = Files.writeString(
                folder.resolve("feed.xml"),
                "<rss><channel><title>Canal News</title><item><title>Lock</title><link>" + address()
                        + "</link></item></channel></rss>");
        assertThat(Shell.run("clean", feed, "--allow-private").errors().getFirst())
                .contains("only a link", "--follow");
        Shell.Outcome outcome =
                Shell.run("clean", feed, "--allow-private", "--follow", "--pause", "0", "--format", "jsonl");
        assertThat(outcome.out()).contains("Forty barges").contains("Canal News");
    }

    @Test
    void whatCannotBeMeantIsWrongUse() {
        assertThat(Shell.run("clean", address(), "--pause", "soon").code()).isEqualTo(Exit.USAGE);
        assertThat(Shell.run("clean", address(), "--contact", "me\nHost: x").code())
                .isEqualTo(Exit.USAGE);
    }
}

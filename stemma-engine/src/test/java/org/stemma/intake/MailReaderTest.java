package org.stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.news.Capture;
import org.stemma.news.Stamp;

class MailReaderTest {
    private static final String HEAD = """
            Received: from mx.paper.example by home.example; Tue, 06 May 2031 09:12:00 +0200
            From: =?utf-8?q?Ostrauer_Morgen=C3=BCbersicht?= <news@paper.example>
            To: reader@home.example
            Subject: =?utf-8?b?QnLDvGNrZSBnZXNjaGxvc3Nlbg==?=
            Date: Tue, 06 May 2031 09:10:00 +0200 (CEST)
            Message-ID: <17@paper.example>
            MIME-Version: 1.0
            """;

    @TempDir
    Path folder;

    private Received read(String name, String mail) throws IOException {
        Path file = Files.writeString(folder.resolve(name), mail.replace("\n", "\r\n"), StandardCharsets.ISO_8859_1);
        Received received = new Received();
        new Intake().read(List.of(file.toString()), new Intake.Options(false), received);
        return received;
    }

    @Test
    void prefersThePageOfAMailAndReadsItsHead() throws IOException {
        String page =
                Base64.getEncoder().encodeToString("<p>Brücke gesperrt".getBytes(Charset.forName("windows-1252")));
        Received received = read("a.eml", HEAD + """
                Content-Type: multipart/alternative; boundary="b"

                --b
                Content-Type: text/plain; charset=utf-8

                As text
                --b
                Content-Type: text/html; charset=windows-1252
                Content-Transfer-Encoding: base64

                """ + page + "\n--b--\n");
        Capture capture = received.captures.getFirst();
        assertThat(capture.text()).isEqualTo("<p>Brücke gesperrt");
        assertThat(capture.given())
                .isEqualTo(new Capture.Given(
                        "<17@paper.example>",
                        "Brücke geschlossen",
                        "2031-05-06T09:10:00+02:00",
                        "Ostrauer Morgenübersicht"));
        assertThat(received.refusals).isEmpty();
    }

    @Test
    void joinsTheWrappedLinesOfAPlainMail() throws IOException {
        Received received = read("a.eml", HEAD + """
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                The bridge at Ostrau stays closed until the spring, the town council=20
                said on Monday, because two of its piers were damaged by the flood of
                last week.

                A ferry runs every hour.
                * from the mill
                * from the quay
                """);
        assertThat(received.captures.getFirst().text().lines())
                .containsExactly(
                        "The bridge at Ostrau stays closed until the spring, the town council said on Monday, because two"
                                + " of its piers were damaged by the flood of last week.",
                        "",
                        "A ferry runs every hour.",
                        "* from the mill",
                        "* from the quay");
    }

    @Test
    void readsASavedPageWithItsAddress() throws IOException {
        String mhtml = """
                From: <Saved by Blink>
                Snapshot-Content-Location: https://paper.example/bridge
                Subject: Bridge closed
                Date: Tue, 6 May 2031 10:00:00 -0000
                MIME-Version: 1.0
                Content-Type: multipart/related; type="text/html"; boundary="b"

                --b
                Content-Type: text/html
                Content-Location: https://ads.example/frame

                <p>Buy
                --b
                Content-Type: text/html
                Content-Transfer-Encoding: quoted-printable
                Content-Location: https://paper.example/bridge

                <html><p>Br=C3=BCcke gesperrt
                --b
                Content-Type: image/png
                Content-Transfer-Encoding: base64

                iVBORw0KGgo=
                --b--
                """;
        for (String name : List.of("a.mhtml", "a.mht", "a.html", "a")) {
            Received received = read(name, mhtml);
            Capture capture = received.captures.getFirst();
            assertThat(capture.text()).isEqualTo("<html><p>Brücke gesperrt");
            assertThat(capture.form()).isEqualTo(Capture.Form.HTML);
            assertThat(capture.url()).isEqualTo("https://paper.example/bridge");
            assertThat(capture.captured()).extracting(Stamp::value).isEqualTo("2031-05-06T10:00:00Z");
            assertThat(capture.given()).isEqualTo(Capture.Given.NOTHING);
        }
    }

    @Test
    void refusesAMailWithoutText() throws IOException {
        Received received =
                read("a.eml", HEAD + "Content-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n");
        assertThat(received.captures).isEmpty();
        assertThat(received.reasons()).singleElement().asString().contains("without text");
    }

    @Test
    void bringsMessagesOfManyDepthsToAnEnd() throws IOException {
        StringBuilder mail = new StringBuilder(HEAD);
        for (int i = 0; i < 20_000; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=\"b")
                    .append(i)
                    .append("\"\n\n--b")
                    .append(i)
                    .append('\n');
        }
        Received received = read("deep.eml", mail + "Content-Type: text/plain\n\nDeep down");
        assertThat(received.captures.size() + received.refusals.size()).isEqualTo(1);
    }

    @Test
    void takesNotesThatStartLikeAHeadForText() throws IOException {
        Received received = read("notes", "Mayor: The bridge stays closed.\nReporter: For how long?\n");
        assertThat(received.captures).extracting(Capture::form).containsExactly(Capture.Form.SCRAPE);
        assertThat(received.captures.getFirst().text()).startsWith("Mayor: The bridge");
    }
}

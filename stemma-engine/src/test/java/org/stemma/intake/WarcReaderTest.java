package org.stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stemma.intake.WarcBuilder.bytes;
import static org.stemma.intake.WarcBuilder.gzip;
import static org.stemma.intake.WarcBuilder.join;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.stemma.news.Capture;
import org.stemma.news.Flag;
import org.stemma.news.Stamp;

class WarcReaderTest {
    private static Received read(byte[] archive) {
        Received received = new Received();
        new Intake(new ByteArrayInputStream(archive)).read(List.of("-"), new Intake.Options(false), received);
        return received;
    }

    @Test
    void readsPagesWithTheirAddressTimeAndHeaders() {
        byte[] page = "<p>Überfahrt nach Ostrau".getBytes(Charset.forName("windows-1252"));
        for (boolean packed : new boolean[] {false, true}) {
            Received received = read(new WarcBuilder(packed)
                    .record("warcinfo", "urn:x", "", bytes("software: none"))
                    .response(
                            "https://paper.example/a",
                            "200 OK",
                            String.join(
                                    "\r\n",
                                    "Content-Type: text/html; charset=iso-8859-1",
                                    "Last-Modified: Mon, 05 May 2031 10:00:00 GMT",
                                    "Content-Language: de-AT",
                                    "Content-Location: /a.de.html",
                                    ""),
                            page)
                    .build());
            Capture capture = received.captures.getFirst();
            assertThat(capture.text()).isEqualTo("<p>Überfahrt nach Ostrau");
            assertThat(capture.encodingBasis()).isEqualTo("HTTP header");
            assertThat(capture.url()).isEqualTo("https://paper.example/a");
            assertThat(capture.given().lastModified()).isEqualTo("Mon, 05 May 2031 10:00:00 GMT");
            assertThat(capture.given().contentLanguage()).isEqualTo("de-AT");
            assertThat(capture.given().contentLocation()).isEqualTo("/a.de.html");
            assertThat(capture.captured()).extracting(Stamp::value).isEqualTo("2031-05-06T07:08:09Z");
            assertThat(capture.captured()).extracting(Stamp::basis).isEqualTo(Stamp.Basis.WARC_RECORD);
            assertThat(received.reasons()).singleElement().asString().contains("1 × warcinfo");
        }
    }

    @Test
    void undoesTheCodingsOfResponses() {
        byte[] page = bytes("<p>The harbour is closed.");
        ByteArrayOutputStream bare = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(bare, new Deflater(9, true))) {
            deflate.write(page);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        byte[] chunks = join(bytes("5\r\n<p>Th\r\n14;x=y\r\ne harbour is closed.\r\n0\r\n\r\n"));
        Received received = read(new WarcBuilder(false)
                .response(
                        "https://a.example/1",
                        "200 OK",
                        "Content-Type: text/html\r\nContent-Encoding: gzip\r\n",
                        gzip(page))
                .response(
                        "https://a.example/2",
                        "200 OK",
                        "Content-Type: text/html\r\nContent-Encoding: deflate\r\n",
                        bare.toByteArray())
                .response(
                        "https://a.example/3",
                        "200 OK",
                        "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n",
                        chunks)
                .response(
                        "https://a.example/4",
                        "200 OK",
                        "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n",
                        page)
                .response(
                        "https://a.example/5", "200 OK", "Content-Type: text/html\r\nContent-Encoding: gzip\r\n", page)
                .build());
        assertThat(received.captures)
                .hasSize(5)
                .allSatisfy(c -> assertThat(c.text()).isEqualTo("<p>The harbour is closed."));
    }

    @Test
    void keepsWhatCanBeReadOfABrokenBody() {
        byte[] packed = gzip(bytes("<p>" + "The harbour is closed. ".repeat(2000)));
        Received received = read(new WarcBuilder(true)
                .response(
                        "https://a.example/1",
                        "200 OK",
                        "Content-Type: text/html\r\nContent-Encoding: gzip\r\n",
                        Arrays.copyOf(packed, packed.length - 30))
                .build());
        assertThat(received.captures.getFirst().text()).startsWith("<p>The harbour is closed.");
        assertThat(received.captures.getFirst().flags()).extracting(Flag::kind).containsExactly(Flag.Kind.TRUNCATED);
    }

    @Test
    void countsWhatHoldsNoArticleInOneLine() {
        WarcBuilder archive = new WarcBuilder(true).page("ostrau");
        for (int i = 0; i < 40; i++) {
            archive.response(
                    "https://a.example/" + i + ".png", "200 OK", "Content-Type: image/png\r\n", bytes("\u0089PNG"));
            archive.record("request", "https://a.example/" + i, "", bytes("GET / HTTP/1.1\r\n\r\n"));
        }
        archive.response("https://a.example/gone", "404 Not Found", "Content-Type: text/html\r\n", bytes("<p>Gone"));
        archive.response(
                "https://a.example/robots.txt", "200 OK", "Content-Type: text/plain\r\n", bytes("User-agent: *"));
        archive.record("revisit", "https://a.example/b", "", bytes("HTTP/1.1 200 OK\r\n\r\n"));
        Received received = read(archive.build());
        assertThat(received.captures).hasSize(1);
        assertThat(received.reasons())
                .singleElement()
                .asString()
                .contains(
                        "40 × image/png",
                        "40 × request",
                        "1 × revisit",
                        "1 × HTTP 404 (such as https://a.example/gone)");
    }

    @Test
    void namesARecordThatLiesAboutItsLengthAndReadsOn() {
        WarcBuilder archive = new WarcBuilder(false).page("ostrau");
        int tooLong = archive.size();
        archive.record("response", "https://a.example/x", "", bytes("HTTP/1.1 200 OK\r\n\r\n<p>x"), 900);
        archive.page("westrau");
        int tooShort = archive.size();
        archive.record("response", "https://a.example/y", "", bytes("HTTP/1.1 200 OK\r\n\r\n<p>The whole of it"), 20);
        Received received = read(archive.page("suedrau").build());
        assertThat(received.captures).hasSize(3);
        assertThat(received.captures.getLast().text()).contains("suedrau");
        assertThat(received.reasons()).hasSize(2);
        assertThat(received.reasons().get(0)).contains("byte " + tooLong + ":", "its length is 900");
        assertThat(received.reasons().get(1)).contains("byte " + tooShort + ":", "its length is 20");
    }

    @Test
    void readsALyingRecordWhoseBodyIsWholeByItsOwnHead() {
        byte[] content = bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 13\r\n\r\n<p>All there.");
        Received received = read(new WarcBuilder(false)
                .record("response", "https://a.example/x", "", content, 4000)
                .build());
        assertThat(received.captures).extracting(Capture::text).containsExactly("<p>All there.".substring(0, 13));
        assertThat(received.reasons())
                .singleElement()
                .asString()
                .contains("broken record: its length is 4000, but only");
    }

    @Test
    void namesABrokenGzipMemberByItsPlaceAndReadsTheRest() {
        WarcBuilder archive = new WarcBuilder(true).page("ostrau");
        int start = archive.size();
        archive.page("broken");
        int end = archive.size();
        byte[] bytes = archive.page("westrau").page("suedrau").build();
        for (int at : new int[] {start, start + 1, start + 15, (start + end) / 2, end - 3}) {
            byte[] broken = bytes.clone();
            broken[at] ^= 0x55;
            Received received = read(broken);
            assertThat(received.captures)
                    .extracting(c -> String.valueOf(c.url()))
                    .as("byte %d", at)
                    .containsExactly(
                            "https://paper.example/ostrau",
                            "https://paper.example/westrau",
                            "https://paper.example/suedrau");
            assertThat(received.reasons())
                    .as("byte %d", at)
                    .singleElement()
                    .asString()
                    .contains("byte " + start + ":");
        }
    }

    @Test
    void readsTheWholeRecordsOfAnArchiveThatBreaksOff() {
        byte[] bytes = new WarcBuilder(true).page("ostrau").page("westrau").build();
        Received received = read(Arrays.copyOf(bytes, bytes.length - 20));
        assertThat(received.captures).hasSize(1);
        assertThat(received.reasons()).singleElement().asString().contains("ends in the middle");
    }

    @Test
    void readsRecordsThatArePackedTogether() {
        byte[] plain = new WarcBuilder(false).page("ostrau").page("westrau").build();
        Received received = read(gzip(plain));
        assertThat(received.files().get(0)).isEqualTo("-#0");
        assertThat(received.files().get(1)).startsWith("-#0+");
        assertThat(received.refusals).isEmpty();
    }

    @Test
    void passesOverRecordsThatAreTooLargeToHold() {
        byte[] film = new byte[Intake.LARGEST_FILE + 10];
        byte[] bytes = new WarcBuilder(false)
                .page("ostrau")
                .response("https://a.example/film", "200 OK", "Content-Type: video/mp4\r\n", film)
                .page("westrau")
                .build();
        Received received = read(bytes);
        assertThat(received.captures).hasSize(2);
        assertThat(received.reasons()).singleElement().asString().contains("larger than 64 MB");
    }

    @Test
    void readsResourcesAndConversionsAndArcFiles() {
        Received received = read(new WarcBuilder(true)
                .record("resource", "https://a.example/1", "Content-Type: text/html\r\n", bytes("<p>Saved as it was"))
                .record("conversion", "https://a.example/2", "Content-Type: text/plain\r\n", bytes("Words of a page"))
                .build());
        assertThat(received.captures).extracting(c -> c.form().name()).containsExactly("HTML", "SCRAPE");
        String answer = "HTTP/1.1 200 OK\nContent-Type: text/html\n\n<p>From the old days";
        String own = "1 0 Nobody\nURL IP-address Archive-date Content-type Archive-length\n";
        Received old = read(bytes("filedesc://a.arc 0.0.0.0 20010203040506 text/plain " + own.length() + "\n" + own
                + "\nhttp://a.example/with a blank 10.0.0.1 20010203040506 text/html " + answer.length() + "\n" + answer
                + "\n"));
        assertThat(old.captures).extracting(Capture::text).containsExactly("<p>From the old days");
        assertThat(old.captures.getFirst().url()).isEqualTo("http://a.example/with a blank");
        assertThat(old.captures.getFirst().captured()).extracting(Stamp::value).isEqualTo("2001-02-03T04:05:06Z");
    }
}

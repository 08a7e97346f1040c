package org.stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stemma.intake.WarcBuilder.bytes;
import static org.stemma.intake.WarcBuilder.gzip;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever is done to a file, intake captures or refuses, in bounded time, and never throws. */
class IntakeFuzzTest {
    private static final long SEED = 20_310_506;
    private static final int MUTANTS = 150;
    /** Guards against what never ends; how fast it is, is not for a test to say. */
    private static final int MINUTES = 3;

    private static Map<String, byte[]> samples() throws IOException {
        Map<String, byte[]> samples = new LinkedHashMap<>();
        byte[] warc = new WarcBuilder(false)
                .page("ostrau")
                .page("westrau")
                .page("suedrau")
                .build();
        samples.put("warc", warc);
        samples.put(
                "warc.gz",
                new WarcBuilder(true)
                        .page("ostrau")
                        .page("westrau")
                        .page("suedrau")
                        .build());
        samples.put("warc in one gzip", gzip(warc));
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(zipped)) {
            for (String name : List.of("a.html", "b.txt", "c.warc")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.endsWith("warc") ? warc : bytes("<p>The bridge at Ostrau opens in spring."));
                zip.closeEntry();
            }
        }
        samples.put("zip", zipped.toByteArray());
        byte[] tar = tar();
        samples.put("tar", tar);
        samples.put("tar.gz", gzip(tar));
        samples.put("pdf", pdf());
        samples.put(
                "mail",
                bytes(
                        "From: A <a@b.example>\r\nSubject: Bridge\r\nDate: Tue, 06 May 2031 09:10:00 +0200\r\n"
                                + "MIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=\"b\"\r\n\r\n--b\r\nContent-Type:"
                                + " text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>Br=C3=BCcke\r\n--b--\r\n"));
        samples.put("jsonl.gz", gzip(bytes("{\"text\":\"One\"}\n".repeat(50))));
        return samples;
    }

    private static byte[] tar() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
            for (String name : List.of("a.html", "b.txt")) {
                TarArchiveEntry entry = new TarArchiveEntry(name);
                entry.setSize(40);
                tar.putArchiveEntry(entry);
                tar.write(Arrays.copyOf(bytes("<p>The bridge at Ostrau opens in spring, they say"), 40));
                tar.closeArchiveEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] pdf() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                out.beginText();
                out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                out.newLineAtOffset(72, 700);
                out.showText("The bridge at Ostrau opens in spring, they say");
                out.endText();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /** Flips bytes, cuts, or repeats a piece. */
    private static byte[] mutant(byte[] sample, Random random) {
        byte[] mutant = sample.clone();
        int changes = 1 + random.nextInt(8);
        for (int i = 0; i < changes; i++) {
            mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(256);
        }
        return switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(mutant, random.nextInt(mutant.length));
            case 1 -> WarcBuilder.join(Arrays.copyOf(mutant, random.nextInt(mutant.length)), mutant);
            default -> mutant;
        };
    }

    @Test
    @Timeout(value = MINUTES, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void capturesOrRefusesWhateverIsDoneToAFile() throws IOException {
        for (Map.Entry<String, byte[]> sample : samples().entrySet()) {
            Random random = new Random(SEED);
            for (int i = 0; i < MUTANTS; i++) {
                byte[] mutant = mutant(sample.getValue(), random);
                Received received = new Received();
                new Intake(new ByteArrayInputStream(mutant)).read(List.of("-"), new Intake.Options(false), received);
                assertThat(received.captures.size() + received.refusals.size())
                        .as("%s, mutant %d of seed %d", sample.getKey(), i, SEED)
                        .isPositive();
            }
        }
    }

    @Test
    @Timeout(value = MINUTES, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void endsOnArchivesThatAreMadeToBeSlow() {
        byte[] heads = bytes("WARC/1.0\r\nContent-Length: 60000000\r\n\r\n".repeat(60_000));
        byte[] members = new byte[4 << 20];
        byte[] start = gzip(bytes("WARC/1.0\r\n"));
        for (int i = 0; i + start.length < members.length; i += start.length - 5) {
            System.arraycopy(start, 0, members, i, start.length);
        }
        byte[] lines =
                bytes("filedesc://a 0.0.0.0 20010203040506 text/plain 9\n" + "http:// 20010203040506 ".repeat(200_000));
        for (byte[] archive : List.of(heads, members, lines)) {
            Received received = new Received();
            new Intake(new ByteArrayInputStream(archive)).read(List.of("-"), new Intake.Options(false), received);
            assertThat(received.refusals).isNotEmpty();
        }
    }
}

package org.stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.stemma.news.Capture;

class PdfReaderTest {
    private static final PDFont FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);

    private static Received read(byte[] pdf) {
        Received received = new Received();
        new Intake(new ByteArrayInputStream(pdf)).read(List.of("-"), new Intake.Options(false), received);
        return received;
    }

    /** A document; each page is a list of lines, which stand from the top down, blank ones half as high. */
    @SafeVarargs
    private static PDDocument document(List<String>... pages) throws IOException {
        PDDocument document = new PDDocument();
        for (List<String> lines : pages) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                float y = 760;
                for (String line : lines) {
                    write(out, line, 72, y);
                    y -= line.isEmpty() ? 8 : 14;
                }
            }
        }
        return document;
    }

    private static void write(PDPageContentStream out, String line, float x, float y) throws IOException {
        out.beginText();
        out.setFont(FONT, 11);
        out.newLineAtOffset(x, y);
        out.showText(line);
        out.endText();
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        try (document) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void joinsLinesToParagraphsAndLeavesOutWhatEveryPageRepeats() throws IOException {
        byte[] pdf = bytes(document(
                List.of(
                        "The Ostrau Messenger 1",
                        "",
                        "Bridge closed",
                        "",
                        "The bridge at Ostrau stays closed until the spring, the town coun-",
                        "cil said on Monday, because two of its piers were damaged by the",
                        "flood of last week.",
                        "",
                        "A ferry runs every hour between the old mill and the new quay, and",
                        "it carries"),
                List.of(
                        "The Ostrau Messenger 2",
                        "",
                        "passengers as well as carts.",
                        "",
                        "Nobody was hurt in the flood."),
                List.of("The Ostrau Messenger 3", "", "The mayor spoke of a heavy loss to everybody.")));
        Received received = read(pdf);
        Capture capture = received.captures.getFirst();
        assertThat(capture.form()).isEqualTo(Capture.Form.SCRAPE);
        assertThat(capture.content().bytes()).isEqualTo(pdf);
        assertThat(capture.text().split("\n\n"))
                .containsExactly(
                        "Bridge closed",
                        "The bridge at Ostrau stays closed until the spring, the town council said on Monday, because two of"
                                + " its piers were damaged by the flood of last week.",
                        "A ferry runs every hour between the old mill and the new quay, and it carries passengers as well as"
                                + " carts.",
                        "Nobody was hurt in the flood.",
                        "The mayor spoke of a heavy loss to everybody.");
    }

    @Test
    void refusesScansAndEncryptedAndBrokenDocuments() throws IOException {
        assertThat(read(bytes(document(List.of(), List.of()))).reasons())
                .singleElement()
                .asString()
                .contains("OCR");
        PDDocument secret = document(List.of("Nobody shall read this line of the secret letter"));
        secret.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
        assertThat(read(bytes(secret)).reasons()).singleElement().asString().contains("encrypted");
        assertThat(read("%PDF-1.7\nnothing\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                        .reasons())
                .singleElement()
                .asString()
                .contains("broken PDF");
    }
}

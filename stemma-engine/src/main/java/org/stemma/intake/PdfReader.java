package org.stemma.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.stemma.news.Flag;

/**
 * Reads PDF: the text in reading order, a paragraph a line, without the lines that every page repeats. The capture keeps the
 * PDF's bytes; its text is what was read of them. Encrypted and scanned documents are refused.
 *
 * <p>PDFBox finds the letters, {@link PdfText} the lines, {@link PdfParagraphs} the paragraphs. Time and memory are bounded by
 * counts, not by clocks.
 */
final class PdfReader {
    /** A page of a paper has 2,000 letters and more, a scan none but a stamp. */
    private static final int FEWEST_LETTERS = 20;

    private final CaptureMaker maker;

    PdfReader(CaptureMaker maker) {
        this.maker = maker;
    }

    /** What was read of a document. */
    private record Read(String text, int pages, String left) {}

    /** Reads a document; what cannot be read is refused. */
    void read(String place, byte[] bytes, Delivery delivery) {
        Read read;
        try {
            read = Guarded.call(() -> text(bytes));
        } catch (InvalidPasswordException e) {
            maker.refuse(place, "an encrypted PDF; take off its password first");
            return;
        } catch (IOException e) {
            maker.refuse(place, "a broken PDF (" + Fault.words(e) + "); fetch the file again");
            return;
        }
        if (letters(read.text) < (long) FEWEST_LETTERS * Math.min(read.pages, PdfText.MOST_PAGES)) {
            maker.refuse(
                    place, "a PDF without text, perhaps of scanned pages; have its letters recognised first (OCR)");
            return;
        }
        List<Flag> flags = new ArrayList<>(delivery.flags());
        if (!read.left.isEmpty()) {
            flags.add(new Flag(Flag.Kind.TRUNCATED, read.left));
        }
        maker.extracted(place, bytes, read.text, "text of the PDF's pages", delivery, flags);
    }

    private static Read text(byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            PdfText text = new PdfText();
            String joined = PdfParagraphs.join(text.lines(document));
            return new Read(joined, document.getNumberOfPages(), text.left());
        }
    }

    private static long letters(String text) {
        return text.chars().filter(Character::isLetter).count();
    }
}

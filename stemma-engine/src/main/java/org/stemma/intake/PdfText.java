package org.stemma.intake;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Finds the lines of a PDF's pages with their places, in the order in which the document writes them. */
final class PdfText extends PDFTextStripper {
    /**
     * A line of a page.
     *
     * @param page from 1
     * @param left where its letters start, in points from the page's left edge
     * @param right where they end
     * @param base where it stands, in points from the page's top edge
     * @param size of its letters
     * @param font of its letters, empty if it has several
     * @param firstWord how wide its first word is
     */
    record Line(int page, String text, float left, float right, float base, float size, String font, float firstWord) {}

    /** No article is longer; a report of more pages is read so far. */
    static final int MOST_PAGES = 500;

    /** Eight letters for every letter of the longest novels: what draws more is made to harm. */
    private static final int MOST_LETTERS = 16 << 20;

    private static final int MOST_OPERATORS = 64 << 20;

    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private float left;
    private float right;
    private float base;
    private float size;
    private float firstWord;
    private String font = "";
    private int letters;
    private int operators;
    private String unread = "";

    PdfText() {
        setLineSeparator("\n");
        setSuppressDuplicateOverlappingText(true);
    }

    /** The lines of a document's pages. */
    List<Line> lines(PDDocument document) throws IOException {
        if (document.getNumberOfPages() > MOST_PAGES) {
            unread = "the first " + MOST_PAGES + " of " + document.getNumberOfPages() + " pages are read";
        }
        setEndPage(MOST_PAGES);
        writeText(document, Writer.nullWriter());
        endLine();
        return List.copyOf(lines);
    }

    /** What was left unread, in words; empty if nothing was. */
    String left() {
        return unread;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        operators++;
        if (operators > MOST_OPERATORS) {
            throw new InputFault("draws without end");
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        letters++;
        if (letters > MOST_LETTERS) {
            unread = "its first " + MOST_LETTERS + " letters are read";
            return;
        }
        super.processTextPosition(text);
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        if (positions.isEmpty()) {
            words.append(text);
            return;
        }
        TextPosition first = positions.getFirst();
        TextPosition last = positions.getLast();
        if (words.isEmpty()) {
            left = first.getXDirAdj();
            base = first.getYDirAdj();
            size = first.getFontSizeInPt();
            font = name(first);
            firstWord = last.getXDirAdj() + last.getWidthDirAdj() - left;
        }
        right = last.getXDirAdj() + last.getWidthDirAdj();
        font = font.equals(name(first)) && font.equals(name(last)) ? font : "";
        words.append(text);
    }

    @Override
    protected void writeWordSeparator() {
        words.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writeParagraphEnd() {
        endLine();
    }

    @Override
    protected void writePageEnd() {
        endLine();
    }

    private static String name(TextPosition letter) {
        String name = letter.getFont().getName();
        return name == null ? "" : name;
    }

    private void endLine() {
        String text = words.toString().replace('\u0000', ' ').strip();
        if (!text.isEmpty()) {
            lines.add(new Line(getCurrentPageNo(), text, left, right, base, size, font, firstWord));
        }
        words.setLength(0);
    }
}

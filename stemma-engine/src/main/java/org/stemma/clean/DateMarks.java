package org.stemma.clean;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.stemma.clean.DateClaim.Place;
import org.stemma.clean.DateFinder.Label;
import org.stemma.news.Stamp;
import org.stemma.news.When;
import org.stemma.text.Span;

/**
 * The dates in a page's body: of time elements, microdata and elements called a date's, and of lines of text, each with its
 * label and its place by the zone of the page that it stands in. Cost: linear in the marked elements and the lines.
 */
final class DateMarks {
    /** Receives what is found. */
    interface Receiver {
        void claim(Label label, When when, Stamp.Basis basis, @Nullable Span span, String note, Place place);
    }

    /** A date element holds little else. */
    private static final int LONGEST_ELEMENT = 120;

    /** A line with a date holds little else; with a label it may be longer. */
    private static final int LONGEST_LINE = 480;

    /** Words beside the date in a line that is about the article: its author, its section. */
    private static final int BESIDE_WORDS = 14;

    /** Whatever stands beside it, a line as short as this is hardly a sentence. */
    private static final int SHORT_LINE = 60;

    /** A label stands in a short line before its date. */
    private static final int LONGEST_LABEL_LINE = 40;

    /** Signs before the date in its element, such as a quotation mark. */
    private static final int NEAR = 3;

    private static final List<String> MACHINE = List.of(
            "datetime", "content", "data-datetime", "data-date", "data-timestamp", "data-time", "data-published");

    private final Page page;
    private final PageMarks marks;
    private final PageZones zones;
    private final Comments comments;
    private final boolean monthFirst;
    private final Receiver receiver;

    /** What lines of text call the dates in them, by the dates' places in the source. */
    private final TreeMap<Integer, Label> labels = new TreeMap<>();

    DateMarks(Page page, PageMarks marks, PageZones zones, Comments comments, boolean monthFirst, Receiver receiver) {
        this.page = page;
        this.marks = marks;
        this.zones = zones;
        this.comments = comments;
        this.monthFirst = monthFirst;
        this.receiver = receiver;
    }

    void read() {
        List<Piece> pieces = page.pieces();
        for (int i = 0; i < pieces.size(); i++) {
            fromLine(pieces.get(i), i == 0 ? "" : pieces.get(i - 1).string());
        }
        marks.dates().forEach(this::fromElement);
    }

    private void fromElement(Element element) {
        if (machine(element, null) == null && !holdsDigit(element)) {
            return;
        }
        String text = PartedText.of(element, LONGEST_ELEMENT);
        String machine = machine(element, text);
        if ((text == null || text.isBlank()) && machine == null) {
            return;
        }
        int offset = PageZones.offset(page, element);
        boolean microdata = PageMarks.property(element).startsWith("date");
        Furniture kind = page.furniture(element);
        if (isNever(kind, offset, microdata) || comments.holds(offset)) {
            return;
        }
        boolean foreign = isForeign(kind, offset);
        String words = text == null ? "" : text.replace("\u0001", " ");
        List<DateFinder.Found> found = DateFinder.inLine(words, monthFirst);
        Label named = named(element);
        DateReader.Dated told = machine == null ? null : DateReader.one(machine.strip(), monthFirst);
        if (told != null && !isContradicted(told.when(), found)) {
            Label seen = found.isEmpty() ? Label.NONE : found.getFirst().label();
            Label label = label(named, seen, offset);
            claim(element, label, told.when(), attribute(element, machine), offset, microdata, foreign, true);
        } else {
            for (DateFinder.Found one : found) {
                Label label = one.label() != Label.NONE ? one.label() : label(named, Label.NONE, offset);
                Span span = page.find(one.date().of(words), element);
                if (one.label() == Label.UPDATED && span != null) {
                    labels.put(span.start(), one.label());
                }
                claim(element, label, one.when(), span, offset, microdata, foreign, isShort(words, one));
            }
        }
    }

    /** What is written before the element in its own line tells more than the element's name. */
    private Label label(Label named, Label seen, int offset) {
        Label written = written(offset);
        if (written != Label.NONE) {
            return written;
        }
        return seen != Label.NONE ? seen : named != Label.NONE ? named : before(offset);
    }

    /** The label that the line of an element has for the date at a place. */
    private Label written(int offset) {
        Map.Entry<Integer, Label> next = labels.ceilingEntry(offset);
        return next != null && next.getKey() - offset <= NEAR ? next.getValue() : Label.NONE;
    }

    private static boolean isShort(String words, DateFinder.Found found) {
        return Piece.words(words) <= Piece.words(found.date().of(words)) + BESIDE_WORDS;
    }

    /** What a reader sees counts, where a machine is told another day. */
    private static boolean isContradicted(When told, List<DateFinder.Found> seen) {
        return seen.size() == 1
                && seen.getFirst().label() != Label.NONE
                && Math.abs(ChronoUnit.DAYS.between(
                                told.earliest(), seen.getFirst().when().earliest()))
                        > 1;
    }

    private void claim(
            Element element,
            Label label,
            When when,
            @Nullable Span span,
            int offset,
            boolean microdata,
            boolean foreign,
            boolean pure) {
        if (label == Label.OTHER) {
            return;
        }
        Label as = label == Label.NONE ? Label.PUBLISHED : label;
        PageZones.Zone zone = zones.of(offset);
        boolean near = !foreign && (zone == PageZones.Zone.HEAD || zone == PageZones.Zone.TAIL);
        boolean time = element.normalName().equals("time");
        Place place;
        if (microdata) {
            place = Place.MICRODATA;
        } else if (!near) {
            place = label == Label.NONE ? Place.FAR : Place.FAR_LABELLED;
        } else if (label != Label.NONE) {
            place = Place.LABELLED;
        } else if (zone == PageZones.Zone.TAIL) {
            place = Place.FAR_LABELLED;
        } else if (zones.isAboveTitle(offset)) {
            place = Place.BESIDE;
        } else {
            place = time ? Place.TIME : pure ? Place.DATE_ELEMENT : Place.BESIDE;
        }
        receiver.claim(as, when, Stamp.Basis.TIME_ELEMENT, span, time ? "time element" : "date element", place);
    }

    /** Whether a digit stands in the first units of an element's text. */
    private static boolean holdsDigit(Element element) {
        int units = 0;
        Node node = element;
        while (node != null && units < LONGEST_ELEMENT) {
            if (node instanceof TextNode text) {
                String words = text.getWholeText();
                for (int i = 0; i < words.length(); i++) {
                    if (Character.isDigit(words.charAt(i))) {
                        return true;
                    }
                    units += Character.isWhitespace(words.charAt(i)) ? 0 : 1;
                }
            }
            node = next(node, element);
        }
        return false;
    }

    private static @Nullable Node next(Node node, Element within) {
        if (node.childNodeSize() > 0) {
            return node.childNode(0);
        }
        Node up = node;
        while (!up.equals(within) && up.nextSibling() == null) {
            up = up.parent();
            if (up == null) {
                return null;
            }
        }
        return up.equals(within) ? null : up.nextSibling();
    }

    private @Nullable Span attribute(Element element, @Nullable String value) {
        return value == null ? null : page.find(value, element);
    }

    private @Nullable String machine(Element element, @Nullable String text) {
        for (String name : MACHINE) {
            String value = element.attr(name);
            if (!value.isBlank() && value.length() < LONGEST_ELEMENT) {
                return value;
            }
        }
        String title = element.attr("title");
        boolean dated = !title.isBlank()
                && title.length() < LONGEST_ELEMENT
                && text != null
                && DateReader.one(title, monthFirst) != null;
        return dated ? title : null;
    }

    private static Label named(Element element) {
        String names = (PageMarks.property(element) + " " + PageMarks.names(element)).toLowerCase(Locale.ROOT);
        if (names.contains("modif") || names.contains("updat") || names.contains("revised")) {
            return names.contains("publi") && !element.normalName().equals("time") ? Label.NONE : Label.UPDATED;
        }
        boolean published = names.contains("datepublished")
                || names.contains("published")
                || names.contains("datecreated")
                || element.hasAttr("pubdate");
        return published ? Label.PUBLISHED : Label.NONE;
    }

    /** The label that the line before a place is. */
    private Label before(int offset) {
        List<Piece> pieces = page.pieces();
        int low = 0;
        int high = pieces.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (page.place(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? Label.NONE : label(pieces.get(low - 1).string());
    }

    private static Label label(String line) {
        return line.length() > LONGEST_LABEL_LINE ? Label.NONE : DateFinder.labelAlone(line);
    }

    private void fromLine(Piece piece, String before) {
        int offset = page.place(piece.index()).start();
        if (piece.text().length() > LONGEST_LINE) {
            dateline(piece, offset);
            return;
        }
        if (!DateReader.mayHoldDate(piece.string())) {
            return;
        }
        Furniture kind = page.furniture(piece);
        if (isNever(kind, offset, false) || comments.holds(offset)) {
            return;
        }
        boolean foreign = isForeign(kind, offset);
        for (DateFinder.Found found : DateFinder.inLine(piece.string(), monthFirst)) {
            Label label = found.label() == Label.NONE && found.alone() ? label(before) : found.label();
            if (found.label() != Label.NONE) {
                labels.put(piece.text().toOriginal(found.date()).start(), found.label());
            }
            Place place = place(piece, found, label, offset, foreign);
            if (place != null && label != Label.OTHER) {
                receiver.claim(
                        label == Label.NONE ? Label.PUBLISHED : label,
                        found.when(),
                        Stamp.Basis.TEXT_LINE,
                        piece.text().toOriginal(found.date()),
                        "line of text",
                        place);
            }
        }
    }

    /** A date in brackets may open a paragraph of any length. */
    private void dateline(Piece piece, int offset) {
        String head = piece.string().substring(0, LONGEST_ELEMENT);
        if (head.lastIndexOf('(', LONGEST_LABEL_LINE) < 0
                || zones.of(offset) != PageZones.Zone.HEAD
                || isNever(page.furniture(piece), offset, false)) {
            return;
        }
        for (DateFinder.Found found : DateFinder.inLine(head, monthFirst)) {
            if (isDateline(found, head) && found.label() != Label.OTHER) {
                receiver.claim(
                        found.label() == Label.UPDATED ? Label.UPDATED : Label.PUBLISHED,
                        found.when(),
                        Stamp.Basis.TEXT_LINE,
                        piece.text().toOriginal(found.date()),
                        "date before the text",
                        Place.DATELINE);
            }
        }
    }

    private @Nullable Place place(Piece piece, DateFinder.Found found, Label label, int offset, boolean foreign) {
        PageZones.Zone zone = foreign ? PageZones.Zone.FAR : zones.of(offset);
        String line = piece.string();
        boolean brief = Piece.words(line) <= Piece.words(found.date().of(line)) + BESIDE_WORDS;
        boolean first = found.date().start() <= 2;
        if (label != Label.NONE) {
            return zone == PageZones.Zone.HEAD || zone == PageZones.Zone.TAIL ? Place.LABELLED : Place.FAR_LABELLED;
        }
        if (zone == PageZones.Zone.HEAD) {
            boolean sentence = Words.endsSentence(line) && !zones.isBeforeText(offset);
            if (found.alone()) {
                return zones.isAboveTitle(offset) ? Place.BESIDE : Place.LINE;
            }
            if (brief && !sentence && (first || zones.isBelowTitle(offset) || zones.isBeforeText(offset))) {
                return Place.BESIDE;
            }
            return isDateline(found, line) ? Place.DATELINE : isShortLine(line) ? Place.FAR : null;
        }
        if (zone == PageZones.Zone.TAIL && found.alone()) {
            return Place.FAR_LABELLED;
        }
        return found.alone() || isShortLine(line) || (brief && first) ? Place.FAR : null;
    }

    private static boolean isShortLine(String line) {
        return line.length() <= SHORT_LINE;
    }

    /** A date in brackets that opens a paragraph, alone or behind its place. */
    private static boolean isDateline(DateFinder.Found found, String line) {
        int start = found.date().start();
        int end = found.date().end();
        return start > 0
                && start < LONGEST_LABEL_LINE
                && end < line.length()
                && line.charAt(start - 1) == '('
                && line.charAt(end) == ')';
    }

    /** Whether a place is a reader's or unseen. Between headline and text nothing is a reader's. */
    private boolean isNever(@Nullable Furniture kind, int offset, boolean microdata) {
        return (kind == Furniture.HIDDEN && !microdata && !(zones.isBeforeText(offset) && zones.isBelowTitle(offset)))
                || (kind == Furniture.COMMENTS && !(zones.isBeforeText(offset) && zones.isBelowTitle(offset)));
    }

    /** Whether a place belongs to something else on the page: teasers, a menu. Between headline and text nothing does. */
    private boolean isForeign(@Nullable Furniture kind, int offset) {
        if (kind == null) {
            return false;
        }
        return switch (kind) {
            case BYLINE, AUTHOR, COMMENTS -> false;
            // Of the forms that a page has for screens of several widths, one is shown.
            case HIDDEN -> true;
            case SOCIAL, NAVIGATION, ADVERT -> zones.of(offset) != PageZones.Zone.HEAD;
            case RELATED, LEGAL, SUBSCRIBE, CAPTION -> !(zones.isBeforeText(offset) && zones.isBelowTitle(offset));
        };
    }
}

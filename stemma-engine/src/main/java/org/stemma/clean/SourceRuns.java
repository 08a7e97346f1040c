package org.stemma.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.stemma.text.Span;

/**
 * Cuts the source of a page into the runs of text between its tags, as the tokenizer of the HTML standard (section 13.2.5) would, but
 * without making tokens: what stands in tags, comments and raw elements is jumped over. On the way it makes a shorter source of the
 * same tree and the same texts for the parser, which then takes half the time: without the scripts, styles, comments and
 * attributes that nothing in this room reads. Linear.
 */
final class SourceRuns {
    private static final String SECTION = "<![CDATA[";
    private static final String TABLE = "table";

    /** The attributes that this room reads: an attribute that is to be read must be named here. */
    static final Set<String> READ = Set.of(
            "class",
            "content",
            "data-date",
            "data-datetime",
            "data-published",
            "data-testid",
            "data-time",
            "data-timestamp",
            "datetime",
            "hidden",
            "href",
            "http-equiv",
            "id",
            "itemprop",
            "itemtype",
            "lang",
            "name",
            "property",
            "pubdate",
            "rel",
            "role",
            "style",
            "title",
            "type");

    /** The same by their first letter; of those that begin with s there is but "style". */
    private static final String[][] READ_BY_FIRST = readByFirst();

    /** What a shorter comment holds is not worth cutting out. */
    private static final int SHORT_COMMENT = 16;

    /** Longer white space stays: few nodes, and limits on what an element holds are measured with it. */
    private static final int DEEP_INDENT = 20;

    private final String source;
    private int[] starts = new int[1 << 9];
    private int[] ends = new int[1 << 9];
    private int size;
    private final MarkupTracker markup = new MarkupTracker();
    private final StringBuilder lean;
    private final String parsed;
    private int copied;
    private final List<Span> scripts = new ArrayList<>();
    private boolean tables;

    SourceRuns(String source) {
        this.source = source;
        this.lean = new StringBuilder(source.length() / 2);
        int textStart = 0;
        int at = 0;
        while (at < source.length()) {
            int tag = source.indexOf('<', at);
            if (tag < 0 || tag + 1 >= source.length()) {
                break;
            }
            if (opensMarkup(source.charAt(tag + 1))) {
                boolean blank = !add(textStart, tag);
                if (blank && tag - textStart < DEEP_INDENT && markup.isEdge()) {
                    cut(textStart, tag);
                }
                at = skip(tag, blank);
                textStart = at;
            } else {
                at = tag + 1;
            }
        }
        add(textStart, source.length());
        lean.append(source, copied, source.length());
        this.parsed = lean.toString();
    }

    private static String[][] readByFirst() {
        String[][] byFirst = new String['z' + 1][];
        for (int i = 0; i < byFirst.length; i++) {
            char first = (char) i;
            byFirst[i] = READ.stream()
                    .filter(name -> name.charAt(0) == first)
                    .sorted()
                    .toArray(String[]::new);
        }
        return byFirst;
    }

    /** The source as the parser is to have it. */
    String lean() {
        return parsed;
    }

    /** Whether a table stands in the page. */
    boolean holdTables() {
        return tables;
    }

    /** Where the contents of the page's scripts stand, those of JSON-LD aside. */
    List<Span> scripts() {
        return scripts;
    }

    /** Leaves a stretch of the source out of what the parser gets. */
    private void cut(int from, int to) {
        if (from < to) {
            lean.append(source, copied, from);
            copied = to;
        }
    }

    int size() {
        return size;
    }

    /** Where a run starts: at its first unit that is no white space. */
    int start(int run) {
        return starts[run];
    }

    int end(int run) {
        return ends[run];
    }

    /** Adds a run, if it holds more than white space: whether it does. */
    private boolean add(int from, int to) {
        int start = from;
        while (start < to && source.charAt(start) <= ' ') {
            start++;
        }
        if (start >= to) {
            return false;
        }
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        starts[size] = start;
        ends[size++] = to;
        return true;
    }

    private static boolean opensMarkup(char c) {
        return c == '/' || c == '!' || c == '?' || isLetter(c);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /**
     * The place behind the markup that opens at a place.
     *
     * @param alone whether no text stands between it and the tag before
     */
    private int skip(int open, boolean alone) {
        char kind = source.charAt(open + 1);
        if (source.startsWith("<!--", open)) {
            int behind = behindComment(open + 4);
            boolean whole = behind - open > SHORT_COMMENT && source.startsWith("-->", behind - 3);
            if (whole && alone && isBeforeMarkup(behind)) {
                cut(open, behind);
                return behind;
            }
            // The marks stay: a comment parts two texts.
            if (whole) {
                cut(open + 4, behind - 3);
            }
            markup.other();
            return behind;
        }
        markup.other();
        if (source.startsWith(SECTION, open)) {
            int start = open + SECTION.length();
            int end = indexOrEnd("]]>", start);
            add(start, end);
            return Math.min(source.length(), end + 3);
        }
        if (kind == '!' || kind == '?' || (kind == '/' && !isLetterAt(open + 2))) {
            return Math.min(source.length(), indexOrEnd(">", open + 2) + 1);
        }
        return kind == '/' ? endTag(open + 2) : startTag(open, alone);
    }

    private int endTag(int name) {
        dropLast(name);
        markup.tag(source, name, behindName(name), true);
        return behindTag(name);
    }

    private int startTag(int open, boolean alone) {
        int behindName = behindName(open + 1);
        String raw = RawElements.name(source, open + 1);
        if (raw.isEmpty()) {
            tables |= behindName - open == TABLE.length() + 1
                    && source.regionMatches(true, open + 1, TABLE, 0, TABLE.length());
            markup.tag(source, open + 1, behindName, false);
            int behind = behindTag(open + 1);
            return Drawings.opens(source, open + 1, behindName) ? behindDrawing(behind) : behind;
        }
        int length = lean.length();
        int before = copied;
        int behind = behindTag(open + 1);
        int end = behindRaw(raw, open, behind);
        if (alone
                && copied == end
                && source.startsWith(">", end + 2 + raw.length())
                && isBeforeMarkup(end + 3 + raw.length())) {
            lean.setLength(length);
            copied = before;
            cut(open, end + 3 + raw.length());
            return copied;
        }
        markup.other();
        return end;
    }

    private int behindDrawing(int behind) {
        int end = Drawings.end(source, behind);
        cut(behind, end);
        return end;
    }

    /** Whether no text stands between a place and the next markup. */
    private boolean isBeforeMarkup(int from) {
        int at = behindSpace(from);
        return at + 1 < source.length() && source.charAt(at) == '<' && opensMarkup(source.charAt(at + 1));
    }

    /**
     * Makes the end tags of body and html tags that mean nothing. jsoup 1.22 fails on them below some 250 open elements; HTML does
     * not need them, and what follows them belongs to the body all the same.
     */
    private void dropLast(int name) {
        if (source.regionMatches(true, name, "body", 0, 4) || source.regionMatches(true, name, "html", 0, 4)) {
            cut(name + 3, name + 4);
            lean.append('x');
        }
    }

    private int behindRaw(String name, int open, int start) {
        int end = RawElements.end(source, name, start);
        boolean script = name.equals("script");
        boolean json = script && source.indexOf("ld", open, start) >= 0 && source.indexOf("json", open, start) >= 0;
        if (script && !json) {
            scripts.add(new Span(start, end));
        }
        boolean whole = end < source.length()
                && " \t\n\r\f/>".indexOf(source.charAt(Math.min(source.length() - 1, end + 2 + name.length()))) >= 0;
        // A script with a comment's mark in it may end elsewhere.
        if (whole && (name.equals("style") || (script && !json && source.indexOf("<!--", start, end) < 0))) {
            cut(start, end);
        }
        return end;
    }

    private boolean isLetterAt(int at) {
        return at < source.length() && isLetter(source.charAt(at));
    }

    private int indexOrEnd(String mark, int from) {
        int at = source.indexOf(mark, from);
        return at < 0 ? source.length() : at;
    }

    private int behindComment(int from) {
        if (source.startsWith(">", from)) {
            return from + 1;
        }
        if (source.startsWith("->", from)) {
            return from + 2;
        }
        int dashes = source.indexOf("--", from);
        while (dashes >= 0) {
            int at = dashes + 2;
            if (source.startsWith(">", at)) {
                return at + 1;
            }
            if (source.startsWith("!>", at)) {
                return at + 2;
            }
            dashes = source.indexOf("--", dashes + 1);
        }
        return source.length();
    }

    /** A tag ends at the first {@code >} outside the quoted values of its attributes; those that nobody reads are cut out. */
    private int behindTag(int from) {
        int at = behindName(from);
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == '>') {
                return at + 1;
            }
            if (c <= ' ' || c == '/') {
                at++;
                continue;
            }
            int name = at;
            int nameEnd = behindName(at + 1);
            int sign = behindSpace(nameEnd);
            boolean valued = sign < source.length() && source.charAt(sign) == '=';
            at = valued ? behindValue(sign + 1) : nameEnd;
            if (!isRead(name, nameEnd, at) && source.indexOf('<', name, nameEnd) < 0) {
                cut(name, at);
            }
        }
        return at;
    }

    private int behindName(int from) {
        int at = from;
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c <= ' ' || c == '/' || c == '>' || c == '=') {
                break;
            }
            at++;
        }
        return at;
    }

    private int behindSpace(int from) {
        int at = from;
        while (at < source.length() && source.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }

    private boolean isRead(int name, int nameEnd, int end) {
        int first = source.charAt(name) | 0x20;
        if (first >= READ_BY_FIRST.length) {
            return false;
        }
        for (String read : READ_BY_FIRST[first]) {
            if (read.length() == nameEnd - name && source.regionMatches(true, name, read, 0, read.length())) {
                return first != 's' || mayHide(nameEnd, end);
            }
        }
        return false;
    }

    /** Whether a style may hide its element; whatever else it says is not read. */
    private boolean mayHide(int from, int to) {
        for (int i = from; i < to; i++) {
            int letter = source.charAt(i) | 0x20;
            if ((letter == 'n' && source.regionMatches(true, i, "none", 0, 4))
                    || (letter == 'h' && source.regionMatches(true, i, "hidden", 0, 6))) {
                return true;
            }
        }
        return false;
    }

    private int behindValue(int from) {
        int at = behindSpace(from);
        if (at >= source.length()) {
            return at;
        }
        char quote = source.charAt(at);
        if (quote == '"' || quote == '\'') {
            int close = source.indexOf(quote, at + 1);
            return close < 0 ? source.length() : close + 1;
        }
        while (at < source.length() && source.charAt(at) > ' ' && source.charAt(at) != '>') {
            at++;
        }
        return at;
    }
}

package org.stemma.clean;

import java.util.BitSet;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;

/**
 * Where the text nodes of a page stand in its source. The parser could say so itself, but that doubles its time, since it counts lines and
 * columns of every attribute. So the nodes, asked for in document order, are found again among the {@link SourceRuns}: most
 * are the next run; the parser moves some a little (text directly in a table) and drops some. Where one is not found, nothing is: the
 * caller then has the page parsed with the parser's own positions.
 */
final class TextPlaces {
    /** What the parser may move or drop at a stretch, in runs. A miss costs a look at a few units of each. */
    private static final int WINDOW = 1000;

    static final int UNKNOWN = -1;

    private final String source;
    private final SourceRuns runs;
    private final BitSet used = new BitSet();
    private final References references;
    private int next;
    private int end;
    private int lost;

    TextPlaces(String source, SourceRuns runs, References references) {
        this.source = source;
        this.references = references;
        this.runs = runs;
    }

    /** How many nodes were not found, of those that the parser says nothing of. */
    int lost() {
        return lost;
    }

    /** Where the last text found ends: the place of white space behind it. */
    int end() {
        return end;
    }

    /** Where the first unit of a node's text that is no white space stands; {@link #UNKNOWN} if it is not found or the node is blank. */
    int find(TextNode node) {
        String text = node.getWholeText();
        int first = firstOf(text);
        if (first == text.length()) {
            return UNKNOWN;
        }
        Range range = node.sourceRange();
        return range.isTracked() ? told(text, first, range) : search(text, first);
    }

    /** Passes over a text that nobody asks for, if it is the next one. */
    void pass(TextNode node) {
        String text = node.getWholeText();
        Element parent = node.parent();
        boolean raw = parent != null && RawElements.hold(parent.normalName());
        int first = firstOf(text);
        if (!raw && first < text.length() && next < runs.size() && take(next, text, first)) {
            next++;
        }
    }

    private static int firstOf(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) <= ' ') {
            first++;
        }
        return first;
    }

    /** The parser says where the node stands; whether it left the text as it was is still to be seen. */
    private int told(String text, int first, Range range) {
        int start = Math.min(source.length(), range.startPos() + first);
        int stop = match(text, first, start, Math.min(source.length(), range.endPos()));
        end = Math.max(end, stop);
        return stop == UNKNOWN ? UNKNOWN : start;
    }

    private int search(String text, int first) {
        for (int run = next; run < Math.min(runs.size(), next + WINDOW); run++) {
            if (take(run, text, first)) {
                next = run + 1;
                return runs.start(run);
            }
        }
        for (int run = next - 1; run >= Math.max(0, next - WINDOW); run--) {
            if (take(run, text, first)) {
                return runs.start(run);
            }
        }
        lost++;
        return UNKNOWN;
    }

    private boolean take(int run, String text, int first) {
        int stop = used.get(run) ? UNKNOWN : match(text, first, runs.start(run), runs.end(run));
        if (stop == UNKNOWN) {
            return false;
        }
        used.set(run);
        end = stop;
        return true;
    }

    /** The end of a text in the source if it stands there, its character references read; else {@link #UNKNOWN}. */
    private int match(String text, int first, int start, int limit) {
        int length = text.length() - first;
        if (start + length <= limit && source.indexOf('&', start, start + length) < 0) {
            return source.regionMatches(start, text, first, length) ? start + length : UNKNOWN;
        }
        int at = start;
        int i = first;
        while (i < text.length()) {
            if (at >= limit) {
                return UNKNOWN;
            }
            char c = source.charAt(at);
            if (c == '&') {
                References.Reference reference = references.at(at, limit);
                if (!text.startsWith(reference.decoded(), i)) {
                    return UNKNOWN;
                }
                i += reference.decoded().length();
                at += reference.length();
            } else if (c == text.charAt(i)) {
                i++;
                at++;
            } else {
                return UNKNOWN;
            }
        }
        return at;
    }
}

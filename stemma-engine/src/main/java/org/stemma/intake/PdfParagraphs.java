package org.stemma.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.stemma.intake.PdfText.Line;

/**
 * Joins the lines of a PDF into paragraphs. A line ends its paragraph if the next line's first word would still have fitted on it,
 * if the next one is indented, set in other letters or further off than lines stand; columns and pages are bridged where the
 * sentence runs on. Lines at the edge of a page that recur on others are its head and foot and are left out. Linear but for a sort.
 */
final class PdfParagraphs {
    /** Lines of a paragraph stand one leading apart, give or take raised figures; paragraphs mostly one and a half. */
    private static final float WIDEST_LEADING = 1.3f;

    private static final float USUAL_LEADING = 1.2f;

    /** A page of fewer steps than these does not tell its own leading. */
    private static final int FEW_STEPS = 6;

    private static final float SAME_SIZE = 0.15f;
    private static final float INDENT = 0.8f;

    /** In letters' sizes: how far lines of one column start apart, quotations indented included. */
    private static final float COLUMN_SLACK = 3f;

    private static final int EDGE_LINES = 2;
    private static final Pattern BULLET = Pattern.compile("(?:[•◦▪■●‣·*–—-]|\\(?\\d{1,2}[.)])\\s.{0,4000}");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,20}");
    private static final Pattern UNFINISHED = Pattern.compile(".{0,100000}[\\p{L}\\d,;:–-]");

    private PdfParagraphs() {}

    /** The text, a paragraph a line, with a blank line between them. */
    static String join(List<Line> all) {
        List<Line> lines = withoutHeadsAndFeet(all);
        Map<Line, Float> columns = columnEnds(lines);
        Map<Integer, Float> leadings = leadings(lines);
        StringBuilder text = new StringBuilder();
        Line before = null;
        for (Line line : lines) {
            if (before == null) {
                text.append(line.text());
            } else if (runsOn(
                    before,
                    line,
                    columns.getOrDefault(before, before.right()),
                    leadings.getOrDefault(line.page(), USUAL_LEADING) * line.size())) {
                append(text, line.text());
            } else {
                text.append("\n\n").append(line.text());
            }
            before = line;
        }
        return text.toString();
    }

    /** Joins a line to its paragraph: a hyphen before a small letter parts a word. */
    static void append(StringBuilder text, String line) {
        int end = text.length() - 1;
        char last = text.charAt(end);
        boolean parted = (last == '-' || last == '\u2010' || last == '\u00ad')
                && end > 0
                && Character.isLetter(text.charAt(end - 1))
                && Character.isLowerCase(line.charAt(0));
        if (parted) {
            text.setLength(end);
            text.append(line);
        } else {
            text.append(' ').append(line);
        }
    }

    private static boolean runsOn(Line line, Line next, float columnEnd, float leading) {
        boolean sameFont =
                line.font().isEmpty() || next.font().isEmpty() || line.font().equals(next.font());
        boolean sameLetters = sameFont && Math.abs(line.size() - next.size()) <= SAME_SIZE * line.size();
        if (!sameLetters || BULLET.matcher(next.text()).matches()) {
            return false;
        }
        if (line.page() != next.page() || next.base() <= line.base()) {
            return UNFINISHED.matcher(line.text()).matches()
                    && Character.isLowerCase(next.text().codePointAt(0));
        }
        boolean near = next.base() - line.base() <= WIDEST_LEADING * leading;
        boolean indented = next.left() > line.left() + INDENT * line.size();
        boolean full = line.right() + next.firstWord() + line.size() / 4 >= columnEnd;
        return near && !indented && full;
    }

    /** How far lines mostly stand apart on each page: the lower quartile of the steps down, in letters' sizes,
     * since the gaps between paragraphs are steps as well. */
    private static Map<Integer, Float> leadings(List<Line> lines) {
        Map<Integer, List<Float>> steps = new HashMap<>();
        for (int i = 1; i < lines.size(); i++) {
            Line line = lines.get(i);
            Line before = lines.get(i - 1);
            float step = (line.base() - before.base()) / Math.max(1, line.size());
            if (line.page() == before.page() && step > 0.5f && step < 3) {
                steps.computeIfAbsent(line.page(), p -> new ArrayList<>()).add(step);
            }
        }
        List<Float> everywhere = steps.values().stream().flatMap(List::stream).toList();
        Map<Integer, Float> leadings = new HashMap<>();
        steps.forEach((page, own) -> leadings.put(page, lowerQuartile(own.size() < FEW_STEPS ? everywhere : own)));
        return leadings;
    }

    private static float lowerQuartile(List<Float> values) {
        return values.stream().sorted().toList().get(values.size() / 4);
    }

    /** Where the column of each line ends: as far as any line goes that starts near it. */
    private static Map<Line, Float> columnEnds(List<Line> lines) {
        Map<Line, Float> ends = new HashMap<>();
        Map<Integer, TreeMap<Integer, Float>> pages = new HashMap<>();
        for (Line line : lines) {
            pages.computeIfAbsent(line.page(), p -> new TreeMap<>())
                    .merge(Math.round(line.left()), line.right(), Math::max);
        }
        for (Line line : lines) {
            TreeMap<Integer, Float> page = pages.getOrDefault(line.page(), new TreeMap<>());
            int slack = Math.round(COLUMN_SLACK * line.size());
            int start = Math.round(line.left());
            float end = line.right();
            for (float right :
                    page.subMap(start - slack, true, start + slack, true).values()) {
                end = Math.max(end, right);
            }
            ends.put(line, end);
        }
        return ends;
    }

    private static List<Line> withoutHeadsAndFeet(List<Line> lines) {
        Map<String, Set<Integer>> pagesOf = new HashMap<>();
        List<Boolean> edges = edges(lines);
        Set<Integer> pages = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            pages.add(lines.get(i).page());
            if (edges.get(i)) {
                pagesOf.computeIfAbsent(shape(lines.get(i)), s -> new HashSet<>())
                        .add(lines.get(i).page());
            }
        }
        // Left and right pages may have heads of their own, and the first has none.
        int often = Math.max(2, pages.size() / 3);
        List<Line> kept = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (!edges.get(i) || pagesOf.getOrDefault(shape(line), Set.of()).size() < often) {
                kept.add(line);
            }
        }
        return kept;
    }

    private static List<Boolean> edges(List<Line> lines) {
        List<Boolean> edges = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean edge = i < EDGE_LINES
                    || i >= lines.size() - EDGE_LINES
                    || lines.get(i - EDGE_LINES).page() != lines.get(i).page()
                    || lines.get(i + EDGE_LINES).page() != lines.get(i).page();
            edges.add(edge);
        }
        return edges;
    }

    private static String shape(Line line) {
        return DIGITS.matcher(line.text()).replaceAll("#");
    }
}

package org.stemma.app.export;

import java.util.ArrayList;
import java.util.List;
import org.stemma.account.Account.ArticleItem;
import org.stemma.account.Account.EdgeItem;
import org.stemma.app.export.Comparison.Kind;
import org.stemma.app.export.Comparison.Mark;
import org.stemma.app.export.Comparison.Row;
import org.stemma.app.export.Comparison.Stretch;
import org.stemma.app.export.Paint.Ink;

/** Two compared texts in two columns of a terminal, with a mark between them for each row. */
final class SideBySide {
    /** Narrower columns break every line. */
    private static final int NARROWEST = 80;

    private static final int GUTTER = 4;

    /** Of a longer stretch that only one text has, the first sentence tells enough. */
    private static final int UNFOLDED = 3;

    private final Paint paint;
    private final int column;
    private final boolean whole;
    private final List<String> lines = new ArrayList<>();

    SideBySide(Export.Terminal terminal, boolean whole) {
        this.paint = new Paint(terminal.colour());
        this.column = (Math.max(NARROWEST, terminal.width()) - GUTTER) / 2;
        this.whole = whole;
    }

    List<String> write(Export.Pair pair, Comparison comparison) {
        head(pair, comparison);
        List<Row> rows = comparison.rows();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            int run = run(rows, i);
            if (row.opens() && i > 0) {
                lines.add("");
            }
            row(row);
            if (!whole && run > UNFOLDED) {
                boolean left = row.kind() == Kind.LEFT;
                String fold =
                        "… " + (run - 1) + " more sentences only in [" + (left ? pair.left() : pair.right()) + "] …";
                List<Line> folded = List.of(new Line(paint.of(Ink.FAINT, fold), Columns.width(fold)));
                beside(left ? folded : List.of(), left ? List.of() : folded, left ? "-" : "+", Ink.FAINT);
                i += run - 1;
            }
        }
        return lines;
    }

    /** How many rows from here on have the same one side only. */
    private static int run(List<Row> rows, int from) {
        Kind kind = rows.get(from).kind();
        int end = from;
        while (end < rows.size() && rows.get(end).kind() == kind) {
            end++;
        }
        return kind == Kind.LEFT || kind == Kind.RIGHT ? end - from : 0;
    }

    private void head(Export.Pair pair, Comparison comparison) {
        ArticleItem one = pair.sources().articles().get(pair.left() - 1);
        ArticleItem two = pair.sources().articles().get(pair.right() - 1);
        int width = 2 * column + GUTTER;
        for (String line : Columns.wrap(relation(pair, one, two, comparison), width)) {
            lines.add(paint.of(Ink.CHANGED, line));
        }
        String brackets = paint.colour() ? "" : ": [-left-] {+right+}";
        String legend = "= same · ~ words changed" + brackets
                + " · ≈ told in other words · - only left · + only right · ↕ at another place on the left";
        Columns.wrap(legend, width).forEach(line -> lines.add(paint.of(Ink.FAINT, line)));
        lines.add("");
        beside(
                flow("[" + pair.left() + "] " + TreeWords.place(one), Ink.NAME),
                flow("[" + pair.right() + "] " + TreeWords.place(two), Ink.NAME),
                "",
                Ink.PLAIN);
        beside(flow(TreeWords.title(one), Ink.STRONG), flow(TreeWords.title(two), Ink.STRONG), "", Ink.PLAIN);
        String rule = "─".repeat(column);
        lines.add(paint.of(Ink.FAINT, rule + " ".repeat(GUTTER) + rule));
    }

    private static String relation(Export.Pair pair, ArticleItem one, ArticleItem two, Comparison comparison) {
        EdgeItem edge = pair.edge();
        if (edge == null) {
            boolean shares = comparison.rows().stream().anyMatch(r -> r.kind() != Kind.LEFT && r.kind() != Kind.RIGHT);
            boolean family = one.origin().equals(two.origin());
            return "No relation was found between [" + pair.left() + "] and [" + pair.right() + "]"
                    + (family ? ", though both belong to one origin" : "")
                    + (shares ? ". What they share anyway:" : ", and they share no run of words.");
        }
        boolean forward = edge.from().equals(one.id());
        String arrow = !edge.directed() ? " — " : forward ? " → " : " ← ";
        return "[" + pair.left() + "]" + arrow + "[" + pair.right() + "]  " + TreeWords.relation(edge) + " of ["
                + (forward ? pair.right() : pair.left()) + "], " + TreeWords.confidence(edge);
    }

    private List<Line> flow(String text, Ink ink) {
        return Columns.wrap(text, column).stream()
                .map(line -> new Line(paint.of(ink, line), Columns.width(line)))
                .toList();
    }

    private void row(Row row) {
        String mark = switch (row.kind()) {
            case SAME -> "=";
            case CHANGED -> "~";
            case RETOLD -> "≈";
            case LEFT -> "-";
            case RIGHT -> "+";
        };
        Ink ink = switch (row.kind()) {
            case SAME -> Ink.FAINT;
            case CHANGED, RETOLD -> Ink.CHANGED;
            case LEFT -> Ink.DROPPED;
            case RIGHT -> Ink.ADDED;
        };
        beside(cell(row, row.left(), true), cell(row, row.right(), false), row.moved() ? mark + "↕" : mark, ink);
    }

    private List<Line> cell(Row row, List<Stretch> side, boolean left) {
        Flow flow = new Flow(column, paint);
        for (Stretch stretch : side) {
            boolean marked = stretch.mark() != Mark.SAME && row.kind() == Kind.CHANGED;
            String text = marked && !paint.colour() ? bracketed(stretch.text(), left) : stretch.text();
            flow.add(text, ink(row, stretch, left));
        }
        return flow.lines();
    }

    private static Ink ink(Row row, Stretch stretch, boolean left) {
        Ink only = left ? Ink.DROPPED : Ink.ADDED;
        return switch (row.kind()) {
            case SAME -> Ink.FAINT;
            case RETOLD -> Ink.PLAIN;
            case LEFT, RIGHT -> only;
            case CHANGED ->
                stretch.mark() == Mark.SAME ? Ink.PLAIN : stretch.mark() == Mark.CHANGED ? Ink.CHANGED : only;
        };
    }

    /** As wdiff marks what was deleted and what was inserted. */
    private static String bracketed(String text, boolean left) {
        String space = text.startsWith(" ") ? " " : "";
        return space + (left ? "[-" : "{+") + text.strip() + (left ? "-]" : "+}");
    }

    private void beside(List<Line> left, List<Line> right, String mark, Ink ink) {
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            Line one = i < left.size() ? left.get(i) : Line.EMPTY;
            Line two = i < right.size() ? right.get(i) : Line.EMPTY;
            String gutter = " " + Columns.pad(i == 0 ? mark : "", GUTTER - 1);
            String line =
                    one.text() + " ".repeat(Math.max(0, column - one.width())) + paint.of(ink, gutter) + two.text();
            lines.add(paint.colour() ? line : line.stripTrailing());
        }
    }

    /** A painted line and the columns it takes. */
    record Line(String text, int width) {
        static final Line EMPTY = new Line("", 0);
    }

    /** Stretches of words in several inks, wrapped at spaces. */
    private static final class Flow {
        private final int column;
        private final Paint paint;
        private final List<Line> lines = new ArrayList<>();
        private final StringBuilder line = new StringBuilder();
        private int used;

        Flow(int column, Paint paint) {
            this.column = column;
            this.paint = paint;
        }

        void add(String text, Ink ink) {
            boolean spaced = text.startsWith(" ");
            for (String word : text.strip().split(" ")) {
                for (String piece : Columns.pieces(word, column)) {
                    put(piece, ink, spaced);
                    spaced = false;
                }
                spaced = true;
            }
        }

        private void put(String piece, Ink ink, boolean spaced) {
            int wide = Columns.width(piece);
            int gap = spaced && used > 0 ? 1 : 0;
            if (used + gap + wide > column) {
                lines.add(new Line(line.toString(), used));
                line.setLength(0);
                used = 0;
                gap = 0;
            }
            line.append(" ".repeat(gap)).append(paint.of(ink, piece));
            used += gap + wide;
        }

        List<Line> lines() {
            if (used > 0) {
                lines.add(new Line(line.toString(), used));
                line.setLength(0);
                used = 0;
            }
            return lines;
        }
    }
}

package org.stemma.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Role;
import org.stemma.text.AlignedText;

/**
 * Keeps the rows of data tables together: the cells of a row are one block. A table that only arranges the page's text in columns
 * stays as it is: it holds another table, long cells, or rows of unlike length. The marks of a table of data are those of
 * Wang and Hu, "A machine learning based approach for table detection on the Web" (2002): rows alike, cells short. Linear.
 */
final class Tables {
    /** What stands between two cells of a row. */
    static final String CELL_BREAK = "\t";

    private static final int FEWEST_ROWS = 2;
    private static final int FEWEST_COLUMNS = 2;

    /** Share of the rows that have the most frequent number of cells. */
    private static final double LEAST_ALIKE = 0.6;

    /** Words of a cell, on average; without header cells fewer. */
    private static final double LONGEST_CELLS = 14;

    private static final double LONGEST_BARE_CELLS = 6;

    /** Words of the longest cell: paragraphs are longer. */
    private static final int LONGEST_CELL = 60;

    private static final double MOST_LINKED = 0.5;

    /** Share of a table's words that must be taken for text for the whole table to be. */
    private static final double LEAST_KEPT = 0.5;

    /** The pieces of each table, row by row. */
    private final Map<Box, Map<Box, List<Piece>>> tables = new LinkedHashMap<>();

    private final Set<Box> nesting = new HashSet<>();
    private final Map<Integer, List<Piece>> rows = new HashMap<>();

    private Tables(Page page) {
        for (Piece piece : page.pieces()) {
            if (piece.box().isIn(Tags.TABLE)) {
                place(piece);
            }
        }
    }

    /** The tables of data of a page; takes the whole of a table for text, or nothing of it. */
    static Tables mark(Page page, List<BlockMaker.Verdict> verdicts) {
        Tables tables = new Tables(page);
        tables.tables.forEach((table, rows) -> {
            if (!tables.nesting.contains(table) && isData(table, rows.values()) && isText(rows.values(), verdicts)) {
                rows.values().forEach(row -> tables.keep(row, verdicts));
            }
        });
        return tables;
    }

    private void place(Piece piece) {
        Box row = null;
        Box table = null;
        for (Box box = piece.box(); box != null; box = box.parent()) {
            String name = box.element().normalName();
            if (name.equals("tr") && row == null) {
                row = box;
            } else if (name.equals("table")) {
                if (table == null) {
                    table = box;
                } else {
                    nesting.add(box);
                }
            }
        }
        if (row != null && table != null) {
            tables.computeIfAbsent(table, t -> new LinkedHashMap<>())
                    .computeIfAbsent(row, r -> new ArrayList<>())
                    .add(piece);
        }
    }

    private static boolean isData(Box table, Iterable<List<Piece>> rows) {
        String role = table.element().attr("role");
        if (role.equals("presentation") || role.equals("none")) {
            return false;
        }
        Map<Integer, Integer> lengths = new HashMap<>();
        Facts facts = new Facts();
        for (List<Piece> row : rows) {
            lengths.merge(facts.add(row), 1, Integer::sum);
        }
        int alike = 0;
        for (Map.Entry<Integer, Integer> length : lengths.entrySet()) {
            alike = Math.max(alike, length.getKey() >= FEWEST_COLUMNS ? length.getValue() : 0);
        }
        return facts.rows >= FEWEST_ROWS && alike >= LEAST_ALIKE * facts.rows && facts.areShort();
    }

    /** What is counted over the rows of one table. */
    private static final class Facts {
        private int rows;
        private int cells;
        private int words;
        private int longest;
        private int length;
        private int linked;
        private boolean headed;

        /** The number of cells of the row. */
        int add(List<Piece> row) {
            Element tr = row(row.getFirst());
            int inRow = 0;
            for (Element cell : tr == null ? List.<Element>of() : tr.children()) {
                headed |= cell.normalName().equals("th");
                inRow++;
            }
            for (Piece piece : row) {
                words += piece.words();
                longest = Math.max(longest, piece.words());
                length += piece.text().length();
                linked += piece.linked();
            }
            rows++;
            cells += inRow;
            return inRow;
        }

        boolean areShort() {
            double most = headed ? LONGEST_CELLS : LONGEST_BARE_CELLS;
            return words <= most * cells && longest <= LONGEST_CELL && linked <= MOST_LINKED * length;
        }
    }

    private static @Nullable Element row(Piece piece) {
        for (Box box = piece.box(); box != null; box = box.parent()) {
            if (box.element().normalName().equals("tr")) {
                return box.element();
            }
        }
        return null;
    }

    private static boolean isText(Iterable<List<Piece>> rows, List<BlockMaker.Verdict> verdicts) {
        int all = 0;
        int kept = 0;
        for (List<Piece> row : rows) {
            for (Piece piece : row) {
                all += piece.words();
                kept += verdicts.get(piece.index()).role().isBody() ? piece.words() : 0;
            }
        }
        return kept > 0 && kept >= LEAST_KEPT * all;
    }

    private void keep(List<Piece> row, List<BlockMaker.Verdict> verdicts) {
        row.forEach(p -> verdicts.set(p.index(), new BlockMaker.Verdict(Role.LIST_ITEM, "row of a table")));
        // Pieces of a broken table may stand out of order; then they stay single.
        if (row.getLast().index() - row.getFirst().index() == row.size() - 1) {
            rows.put(row.getFirst().index(), row);
        }
    }

    /** The pieces that make one block with a piece: the row that it begins, or the piece alone. */
    List<Piece> together(Piece piece) {
        return rows.getOrDefault(piece.index(), List.of(piece));
    }

    /** The readable text of pieces that make one block. */
    static AlignedText text(List<Piece> pieces) {
        return pieces.size() == 1
                ? pieces.getFirst().text()
                : AlignedText.join(pieces.stream().map(Piece::text).toList(), CELL_BREAK);
    }
}

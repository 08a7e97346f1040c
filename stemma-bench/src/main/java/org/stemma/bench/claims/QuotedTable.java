package org.stemma.bench.claims;

import java.util.ArrayList;
import java.util.List;

/** Comma-separated values with quoted cells (RFC 4180). */
final class QuotedTable {
    private QuotedTable() {}

    /** The rows of a text; an empty line is none. */
    static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (quoted || (c != ',' && c != '\n' && c != '\r')) {
                cell.append(c);
            } else if (c == ',') {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n') {
                finish(rows, row, cell);
                row = new ArrayList<>();
            }
        }
        finish(rows, row, cell);
        return rows;
    }

    private static void finish(List<List<String>> rows, List<String> row, StringBuilder cell) {
        if (!row.isEmpty() || !cell.isEmpty()) {
            row.add(cell.toString());
            cell.setLength(0);
            rows.add(row);
        }
    }
}

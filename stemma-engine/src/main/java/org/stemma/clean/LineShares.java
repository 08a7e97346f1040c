package org.stemma.clean;

import java.util.List;

/** What a line is made of, in plain numbers. Cost: linear in the page. */
final class LineShares {
    static final List<String> NAMES = List.of(
            "words of the line",
            "units of the line",
            "units per word",
            "share of function words",
            "share of capitals among letters",
            "share of digits",
            "share of signs",
            "commas per word",
            "sentences in the line",
            "words per sentence",
            "place on the page");

    private LineShares() {}

    static void add(ScrapePage page, LineRows rows) {
        for (int i = 0; i < page.size(); i++) {
            rows.start(i);
            add(page.piece(i), rows);
            rows.add(i / (double) page.size());
        }
    }

    private static void add(ScrapePiece piece, LineRows rows) {
        String text = piece.reading();
        int words = Math.max(1, piece.words().size());
        int letters = 0;
        int capitals = 0;
        int digits = 0;
        int signs = 0;
        int commas = 0;
        int stops = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = i + 1 == text.length() || text.charAt(i + 1) == ' ';
            letters += Character.isLetter(c) ? 1 : 0;
            capitals += Character.isUpperCase(c) ? 1 : 0;
            digits += Character.isDigit(c) ? 1 : 0;
            signs += !Character.isLetterOrDigit(c) && c != ' ' ? 1 : 0;
            commas += c == ',' || c == '，' || c == '、' ? 1 : 0;
            stops += ((c == '.' || c == '!' || c == '?') && ends) || c == '。' ? 1 : 0;
        }
        long common = piece.words().stream().filter(FunctionWords.ANY::contains).count();
        rows.add(piece.words().size());
        rows.add(text.length());
        rows.add(text.length() / (double) words);
        rows.add(common / (double) words);
        rows.add(capitals / (double) Math.max(1, letters));
        rows.add(digits / (double) Math.max(1, text.length()));
        rows.add(signs / (double) Math.max(1, text.length()));
        rows.add(commas / (double) words);
        rows.add(stops);
        rows.add(words / (double) Math.max(1, stops));
    }
}

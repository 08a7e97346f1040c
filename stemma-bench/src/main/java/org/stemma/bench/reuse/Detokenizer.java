package org.stemma.bench.reuse;

import java.util.List;

/** Makes running text of the words of a treebank. */
final class Detokenizer {
    private static final String CLOSING = ".,;:?!)%\u201d";
    private static final String OPENING = "($#\u201c";

    private Detokenizer() {}

    static String text(List<String> tokens) {
        StringBuilder text = new StringBuilder();
        boolean open = true;
        for (String token : tokens) {
            String form = switch (token) {
                case "``" -> "\u201c";
                case "''" -> "\u201d";
                case "-LRB-" -> "(";
                case "-RRB-" -> ")";
                default -> token;
            };
            boolean tied = CLOSING.contains(form) || form.startsWith("'") || form.equals("n't");
            text.append(open || tied || text.isEmpty() ? "" : " ").append(form);
            open = OPENING.contains(form);
        }
        return text.toString();
    }
}

package org.stemma.quote;

import java.util.List;

/**
 * Which marks a page quotes by. British papers use single marks for speech, others only within double ones and for phrases; the
 * places where speech meets its frame (…,' said) and where paragraphs begin tell the two apart.
 */
final class Habits {
    private static final String DOUBLES = "“”\"«»„";
    private static final String ENDS = ",.!?";

    private Habits() {}

    static boolean quotesBySingles(List<String> paragraphs) {
        int singles = 0;
        int doubles = 0;
        for (String text : paragraphs) {
            int before = 0;
            for (int i = 0; i < text.length(); i++) {
                boolean isDouble = DOUBLES.indexOf(text.charAt(i)) >= 0;
                boolean single =
                        before % 2 == 0 && (opensSingly(text, i) || (closes(text, i) && isSingle(text.charAt(i))));
                before += isDouble ? 1 : 0;
                doubles += isDouble && (i == 0 || closes(text, i)) ? 1 : 0;
                singles += single ? 1 : 0;
            }
        }
        return singles > doubles;
    }

    /** Whether a paragraph begins with an opening mark. */
    static boolean opens(String text, boolean singles) {
        Sign first = text.isEmpty() || !Sign.isMark(text.charAt(0)) ? null : Sign.at(text, 0);
        return first != null && first.opening() < first.other() && (first.doubled() || singles);
    }

    private static boolean isSingle(char c) {
        return c == '\'' || c == '’';
    }

    private static boolean opensSingly(String text, int at) {
        boolean mark = text.charAt(at) == '‘' || text.charAt(at) == '\'' || text.charAt(at) == '`';
        return at == 0 && mark && text.length() > 1 && Character.isUpperCase(text.charAt(1));
    }

    private static boolean closes(String text, int at) {
        boolean doubled = at + 1 < text.length() && text.charAt(at + 1) == text.charAt(at);
        return at > 0
                && !doubled
                && ENDS.indexOf(text.charAt(at - 1)) >= 0
                && (at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1)));
    }
}

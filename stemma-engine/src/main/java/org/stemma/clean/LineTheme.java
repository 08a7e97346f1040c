package org.stemma.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How much of a line's vocabulary is that of the page's prose, of the prose near it, of the title, of its neighbours. Linear. */
final class LineTheme {
    static final List<String> NAMES = List.of(
            "content words",
            "content words in prose",
            "weight of its words in prose",
            "content words in prose near",
            "content words in the title",
            "content words in the line above",
            "content words in the line below",
            "content words nowhere else");

    private static final int CONTENT_LENGTH = 4;
    private static final int STEM = 6;
    /** Lines of prose near, on each side. */
    private static final int NEAR = 10;

    private final ScrapePage page;
    private final List<Set<String>> content = new ArrayList<>();
    private final Map<String, Integer> prose = new HashMap<>();
    private final Map<String, Integer> anywhere = new HashMap<>();
    private int proseLines;

    private LineTheme(ScrapePage page) {
        this.page = page;
        for (int i = 0; i < page.size(); i++) {
            Set<String> own = content(page.piece(i).words());
            content.add(own);
            boolean isProse = LineWindows.isProse(page.piece(i));
            proseLines += isProse ? 1 : 0;
            for (String word : own) {
                anywhere.merge(word, 1, Integer::sum);
                if (isProse) {
                    prose.merge(word, 1, Integer::sum);
                }
            }
        }
    }

    static void add(ScrapePage page, LineRows rows) {
        LineTheme theme = new LineTheme(page);
        Set<String> title = page.title() == null ? Set.of() : content(Words.parted(page.title()));
        Map<String, Integer> near = new HashMap<>();
        for (int i = 0; i < page.size(); i++) {
            theme.slide(i, near);
            rows.start(i);
            theme.add(i, title, near, rows);
        }
    }

    /** Keeps the words of the prose near a line. */
    private void slide(int line, Map<String, Integer> near) {
        if (line == 0) {
            for (int i = 0; i < Math.min(NEAR, page.size()); i++) {
                count(i, 1, near);
            }
        }
        if (line + NEAR < page.size()) {
            count(line + NEAR, 1, near);
        }
        if (line - NEAR - 1 >= 0) {
            count(line - NEAR - 1, -1, near);
        }
    }

    private void count(int line, int change, Map<String, Integer> near) {
        if (LineWindows.isProse(page.piece(line))) {
            content.get(line).forEach(w -> near.merge(w, change, Integer::sum));
        }
    }

    private void add(int line, Set<String> title, Map<String, Integer> near, LineRows rows) {
        Set<String> own = content.get(line);
        int self = LineWindows.isProse(page.piece(line)) ? 1 : 0;
        double weight = 0;
        int inProse = 0;
        int inNear = 0;
        int alone = 0;
        for (String word : own) {
            int lines = prose.getOrDefault(word, 0) - self;
            inProse += lines > 0 ? 1 : 0;
            weight += Math.log1p(Math.max(0, lines));
            inNear += near.getOrDefault(word, 0) > self ? 1 : 0;
            alone += anywhere.getOrDefault(word, 0) == 1 ? 1 : 0;
        }
        double all = Math.max(1, own.size());
        rows.add(own.size());
        rows.add(own.isEmpty() ? -1 : inProse / all);
        rows.add(own.isEmpty() ? -1 : weight / all / Math.log(2 + proseLines));
        rows.add(own.isEmpty() ? -1 : inNear / all);
        rows.add(own.isEmpty() ? -1 : shared(own, title) / all);
        rows.add(own.isEmpty() || line == 0 ? -1 : shared(own, content.get(line - 1)) / all);
        rows.add(own.isEmpty() || line + 1 == page.size() ? -1 : shared(own, content.get(line + 1)) / all);
        rows.add(own.isEmpty() ? -1 : alone / all);
    }

    private static long shared(Set<String> one, Set<String> other) {
        return one.stream().filter(other::contains).count();
    }

    static Set<String> content(List<String> words) {
        Set<String> content = new HashSet<>();
        for (String word : words) {
            boolean ideograph = Character.isIdeographic(word.codePointAt(0));
            if ((word.length() >= CONTENT_LENGTH || ideograph) && !FunctionWords.ANY.contains(word)) {
                content.add(word.substring(0, Math.min(STEM, word.length())));
            }
        }
        return content;
    }
}

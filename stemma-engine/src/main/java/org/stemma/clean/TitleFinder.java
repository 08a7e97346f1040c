package org.stemma.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Role;
import org.stemma.text.Span;

/**
 * The headline among the lines above the body, and its copies.
 *
 * <p>A headline shares words with the opening paragraphs, stands near them, has the length of a headline, and is often shown
 * again: in the breadcrumb, the window's title, the share box. Each of these adds to a line's score. The first line that is
 * nothing but the best headline is the title; what stands glued before or after a copy is navigation.
 */
final class TitleFinder {
    /** Paragraphs that a headline sums up. */
    private static final int OPENING = 6;
    /** Short words carry no topic. */
    private static final int CONTENT_LENGTH = 4;
    /** A line with no more to show than its length is no headline: half of one witness above it. */
    private static final double ENOUGH = 1.6;
    /** Lines glued to a title hold a path, a site's name; more words make a sentence of their own. */
    private static final int MAX_GLUED_WORDS = 9;

    private static final int MIN_WORDS = 3;
    /** So far into the found body a title may still stand: cookie texts and teasers above it pass for body. */
    private static final int INTO_BODY = 3;

    private static final double BELOW_TEXT = 0.6;

    private static final double DEK = 0.9;
    /** The first line is often the window's title, however far above the text: as near as a line right above it. */
    private static final double WINDOW = 1.1;
    /** But with the site's name glued to it, as another line shows, only as near as a line four above. */
    private static final double GLUED_WINDOW = 0.7;
    /** A headline stands among the lines right above the text; menus and teasers stand farther up. */
    private static final int FAR_ABOVE = 12;

    private static final String TITLE = "headline above the body";
    private static final String COPY = "the title again";
    private static final String PATH = "path before the title";
    private static final String BEHIND = "glued behind the title";
    /** More copies tell no more. */
    private static final int MAX_COPIES = 8;

    private final ScrapePage page;
    private final Span zone;
    private final @Nullable String given;
    private final Map<List<String>, List<Integer>> edges;

    private TitleFinder(ScrapePage page, Span zone, @Nullable String given) {
        this.page = page;
        this.zone = zone;
        this.given = given;
        this.edges = edges(page);
    }

    /** Marks title and copies. Returns the index of the title, -1 if there is none. */
    static int read(ScrapePage page, Span zone, @Nullable String given) {
        TitleFinder finder = new TitleFinder(page, zone, given);
        int found = page.title() == null ? finder.best() : finder.marked();
        if (found < 0) {
            return -1;
        }
        List<String> title = page.piece(found).words();
        int first = page.piece(found).is(Role.TITLE) ? found : finder.firstClean(title);
        page.mark(first, Role.TITLE, TITLE);
        page.title(page.piece(first).reading());
        return finder.markCopies(title, first);
    }

    /**
     * Takes back a headline that the body, now known better, does not stand below, with its copies. Returns whether it did, or
     * whether there was none.
     */
    static boolean takeBack(ScrapePage page, Span zone) {
        int title = -1;
        for (int i = 0; i < page.size() && title < 0; i++) {
            title = page.piece(i).is(Role.TITLE) ? i : -1;
        }
        if (title < 0) {
            return true;
        }
        boolean misplaced = title > zone.start() || (title > 0 && title < zone.start() - FAR_ABOVE);
        if (!misplaced || !page.piece(title).why().equals(TITLE)) {
            return false;
        }
        for (int i = 0; i < page.size(); i++) {
            if (List.of(TITLE, COPY, PATH, BEHIND).contains(page.piece(i).why())
                    || page.piece(i).is(Role.DEK)) {
                page.reopen(i);
            }
        }
        page.title(null);
        return true;
    }

    private int marked() {
        for (int i = 0; i < page.size(); i++) {
            if (page.piece(i).is(Role.TITLE)) {
                return i;
            }
        }
        return -1;
    }

    private int best() {
        Set<String> opening = opening();
        int best = -1;
        double most = ENOUGH;
        for (int i = 0; i < Math.min(page.size(), zone.start() + INTO_BODY); i++) {
            ScrapePiece piece = page.piece(i);
            if (piece.isOpen()
                    && Prose.isHeadline(piece)
                    && !Captions.isCaption(piece.reading())
                    && !Bylines.isByline(piece)) {
                double score = score(i, opening);
                if (score > most) {
                    most = score;
                    best = i;
                }
            }
        }
        return best;
    }

    private double score(int index, Set<String> opening) {
        ScrapePiece piece = page.piece(index);
        int words = piece.words().size();
        Set<String> content = content(piece.words());
        long shared = content.stream().filter(opening::contains).count();
        double score = content.isEmpty() ? 0 : 2.0 * shared / Math.max(2, content.size());
        score += Math.min(2, shared) * 0.3;
        score += words >= MIN_WORDS ? Math.min(1.2, 1.5 * copies(index)) : 0;
        score += nearness(index) - BELOW_TEXT * sentencesAbove(index);
        score += index > 0 && isGluedIn(0, piece.words()) ? 1 : 0;
        score += words < MIN_WORDS ? -1.5 : words < 5 ? -0.4 : words <= 18 ? 0.6 : 0;
        score -= isBelowHeadline(index) ? DEK : 0;
        score += given != null && Words.parted(given).equals(piece.words()) ? 4 : 0;
        return score;
    }

    /** Of two headline-like lines, one right under the other and no third above them, the lower is the dek. */
    private boolean isBelowHeadline(int index) {
        return isHeadline(index - 1)
                && !isHeadline(index - 2)
                && !isGluedIn(index - 1, page.piece(index).words());
    }

    private boolean isHeadline(int index) {
        return index >= 0
                && page.piece(index).isOpen()
                && page.piece(index).words().size() > MIN_WORDS
                && Prose.isHeadline(page.piece(index))
                && !Bylines.isByline(page.piece(index));
    }

    /** 1 right above the body, less with every line between; lines that pass for body do not count. */
    private double nearness(int index) {
        int between = Math.max(0, zone.start() - 1 - index);
        double near = 1.2 / (1 + between / 5.0) - (index >= zone.start() ? 0.2 : 0);
        return index == 0 ? Math.max(near, holdsAnother(0) ? GLUED_WINDOW : WINDOW) : near;
    }

    /** Whether a line is longer than another that it starts or ends with. */
    private boolean holdsAnother(int index) {
        for (int i = 0; i < Math.min(page.size(), zone.start() + INTO_BODY); i++) {
            boolean shorter =
                    page.piece(i).words().size() < page.piece(index).words().size();
            if (shorter && isGluedIn(index, page.piece(i).words())) {
                return true;
            }
        }
        return false;
    }

    /** Sentences of the found body that stand above a line: a headline has few, a heading many. */
    private int sentencesAbove(int index) {
        int sentences = 0;
        for (int i = zone.start(); i < Math.min(index, zone.start() + INTO_BODY); i++) {
            sentences += page.piece(i).isOpen() && Prose.isSentence(page.piece(i)) ? 1 : 0;
        }
        return sentences;
    }

    /** Whether the page's first line, often the window's title, starts or ends with these words. */
    private boolean isGluedIn(int index, List<String> words) {
        List<String> line = page.piece(index).words();
        return words.size() >= MIN_WORDS && words.size() <= line.size() && isGlued(line, words);
    }

    private int copies(int index) {
        List<String> title = page.piece(index).words();
        if (title.size() < MIN_WORDS) {
            return 0;
        }
        Set<Integer> near = new HashSet<>(edges.getOrDefault(title.subList(0, MIN_WORDS), List.of()));
        near.addAll(edges.getOrDefault(title.subList(title.size() - MIN_WORDS, title.size()), List.of()));
        int copies = 0;
        for (int i : near) {
            List<String> words = page.piece(i).words();
            boolean longer = words.size() > title.size() && words.size() <= title.size() + MAX_GLUED_WORDS;
            if (i != index
                    && (words.equals(title) || (longer && !page.piece(i).endsSentence() && isGlued(words, title)))) {
                copies++;
            }
        }
        return copies;
    }

    /** The lines by the words they start with and those they end with, the first few of each. */
    private static Map<List<String>, List<Integer>> edges(ScrapePage page) {
        Map<List<String>, List<Integer>> edges = new HashMap<>();
        for (int i = 0; i < page.size(); i++) {
            List<String> words = page.piece(i).words();
            if (words.size() >= MIN_WORDS) {
                add(edges, words.subList(0, MIN_WORDS), i);
                add(edges, words.subList(words.size() - MIN_WORDS, words.size()), i);
            }
        }
        return edges;
    }

    private static void add(Map<List<String>, List<Integer>> edges, List<String> edge, int line) {
        List<Integer> known = edges.computeIfAbsent(edge, e -> new ArrayList<>());
        if (known.size() < MAX_COPIES) {
            known.add(line);
        }
    }

    private static boolean isGlued(List<String> words, List<String> title) {
        int rest = words.size() - title.size();
        return words.subList(rest, words.size()).equals(title)
                || words.subList(0, title.size()).equals(title);
    }

    private Set<String> opening() {
        Set<String> words = new HashSet<>();
        int read = 0;
        for (int i = zone.start(); i < zone.end() && read < OPENING; i++) {
            if (Prose.isSentence(page.piece(i))) {
                words.addAll(content(page.piece(i).words()));
                read++;
            }
        }
        return words;
    }

    /** Content words by their stems' first letters: "extradition" meets "extradite". */
    private static Set<String> content(List<String> words) {
        return words.stream()
                .map(w -> w.endsWith("'s") ? w.substring(0, w.length() - 2) : w)
                .filter(w -> w.length() >= CONTENT_LENGTH)
                .filter(w -> !FunctionWords.ENGLISH.contains(w))
                .map(w -> w.substring(0, Math.min(6, w.length())))
                .collect(Collectors.toSet());
    }

    /** The first line that is the title and nothing else; the first glued one if there is none. */
    private int firstClean(List<String> title) {
        int glued = -1;
        for (int i = 0; i < page.size(); i++) {
            if (page.piece(i).isOpen() && page.piece(i).words().equals(title)) {
                if (page.isWholeLine(i)) {
                    return i;
                }
                glued = glued < 0 ? i : glued;
            }
        }
        return glued;
    }

    /** Marks the copies; splits lines that hold one and more. Returns the title's index afterwards. */
    private int markCopies(List<String> title, int first) {
        int at = first;
        for (int i = 0; i < page.size(); i++) {
            ScrapePiece piece = page.piece(i);
            if (i == at || !piece.isOpen() || title.size() < MIN_WORDS) {
                continue;
            }
            if (piece.words().equals(title)) {
                page.mark(i, Role.REPEATED, COPY);
            } else if (isCopyWithMore(piece, title)) {
                int added = splitCopy(i, title);
                at += i < at ? added : 0;
            }
        }
        return at;
    }

    private static boolean isCopyWithMore(ScrapePiece piece, List<String> title) {
        int rest = piece.words().size() - title.size();
        return rest > 0
                && rest <= MAX_GLUED_WORDS
                && !Prose.endsWithStop(piece.reading())
                && isGlued(piece.words(), title);
    }

    /** Returns how many pieces were added. */
    private int splitCopy(int index, List<String> title) {
        ScrapePiece piece = page.piece(index);
        int rest = piece.words().size() - title.size();
        boolean before = piece.words().subList(rest, piece.words().size()).equals(title);
        int cut = GluedTitles.offsetOfWord(piece.reading(), before ? rest : title.size());
        if (!before) {
            cut = GluedTitles.beforeSeparator(piece.reading(), cut);
        }
        if (!page.split(index, cut)) {
            page.mark(index, Role.REPEATED, COPY);
            return 0;
        }
        page.mark(index, before ? Role.NAVIGATION : Role.REPEATED, before ? PATH : COPY);
        page.mark(index + 1, before ? Role.REPEATED : Role.NAVIGATION, before ? COPY : BEHIND);
        return 1;
    }
}

package org.stemma.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.clean.WebPhrases.Kind;
import org.stemma.news.Role;

/**
 * The places of a text where another article could start: the gaps between two paragraphs of running text that other lines, or blank
 * ones, part. Each is told by figures: what stands in the gap (a headline with names and a date, the end of one page and the beginning
 * of another), and how much the texts on its two sides have in common (Hearst, "TextTiling", Computational Linguistics 1997).
 * Not thread-safe. Cost: linear in the text, but that a headline is sought among all lines of its gap.
 */
final class Seams {
    /** Paragraphs on each side whose words are compared. */
    private static final int SIDE = 12;

    private static final int NEAR = 3;
    /** Paragraphs that a headline sums up. */
    private static final int OPENING = 6;
    /** Lines of nothing but links have fewer words. */
    private static final int LABEL_WORDS = 4;

    private static final int MIN_HEAD_WORDS = 3;
    /** Lines above a headline in which names may stand, and below the gap in which it may stand again. */
    private static final int ABOVE_HEAD = 3;

    private static final int COPIES_REACH = 40;
    /** Lines between paragraphs that follow each other closely. */
    private static final int CLOSE = 2;
    /** More words, lines or paragraphs tell no more. */
    private static final int MOST = 400;

    private static final Pattern RULE = Pattern.compile("[-–—=_*#~+•·.<>|/\\\\ ]{3,200}");
    private static final Pattern NUMBERED = Pattern.compile(
            "\\W{0,10}(?:(?:document|article|text|story|item|file|page|record|doc)\\W{0,3}#?\\d{1,6}\\W{0,10}(?:(?:of|/)\\W{0,3}\\d{1,6}\\W{0,10})?"
                    + "|\\d{1,6} (?:of|/) \\d{1,6}(?: documents)?)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESS =
            Pattern.compile("\\W{0,5}(?:url\\W{1,3})?https?://\\S{4,400}\\W{0,5}", Pattern.CASE_INSENSITIVE);
    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}[:.h]\\d{2}(?!\\d)[^\\n]{0,400}");

    /**
     * A gap.
     *
     * @param above number of the paragraph of running text above it
     * @param head line of what is most like a headline in it, -1 if nothing is
     * @param masthead whether a date or names stand by the headline
     */
    record Seam(int above, int head, boolean masthead) {}

    private final ScrapePage page;
    /** Lines of running text. */
    private final List<Integer> prose = new ArrayList<>();

    private final List<Set<String>> content = new ArrayList<>();
    private final List<Set<String>> names = new ArrayList<>();
    private final List<Integer> wordsUpTo = new ArrayList<>(List.of(0));
    private final int[] blanks;
    private final List<Seam> seams = new ArrayList<>();
    /** First paragraphs below the gaps with a masthead. */
    private final TreeSet<Integer> mastheads = new TreeSet<>();

    private Seams(ScrapePage page) {
        this.page = page;
        this.blanks = blanks(page);
        for (int i = 0; i < page.size(); i++) {
            if (page.piece(i).isOpen() && Prose.isSentence(page.piece(i))) {
                prose.add(i);
                content.add(LineTheme.content(page.piece(i).words()));
                names.add(WordSets.names(page.piece(i).reading()));
                wordsUpTo.add(wordsUpTo.getLast() + page.piece(i).words().size());
            }
        }
        for (int k = 0; k + 1 < prose.size(); k++) {
            boolean parted = prose.get(k + 1) > prose.get(k) + 1;
            if (parted || blanks[prose.get(k + 1)] > 1 || hasDateline(k + 1)) {
                int head = head(k);
                seams.add(new Seam(k, head, isMasthead(k, head)));
                if (seams.getLast().masthead()) {
                    mastheads.add(k + 1);
                }
            }
        }
    }

    static Seams of(String text) {
        ScrapePage page = new ScrapePage("seams", text);
        Soundness.unglue(page);
        PageFurniture.read(page);
        return new Seams(page);
    }

    List<Seam> all() {
        return List.copyOf(seams);
    }

    ScrapePage page() {
        return page;
    }

    /** The lines that a gap parts. */
    int lineAbove(Seam seam) {
        return prose.get(seam.above());
    }

    int lineBelow(Seam seam) {
        return prose.get(seam.above() + 1);
    }

    /** Words of running text between two gaps; those above the first and below the last are asked for with null. */
    int words(@Nullable Seam from, @Nullable Seam to) {
        int start = from == null ? 0 : from.above() + 1;
        int end = to == null ? prose.size() : to.above() + 1;
        return wordsUpTo.get(end) - wordsUpTo.get(start);
    }

    /** What tells of a gap, in the order of {@link SeamFigure}. */
    float[] figures(Seam seam) {
        float[] row = new float[SeamFigure.values().length];
        gap(seam, row);
        headline(seam, row);
        sides(seam, row);
        surroundings(seam, row);
        return row;
    }

    private void gap(Seam seam, float[] row) {
        int head = seam.head() < 0 ? lineBelow(seam) : seam.head();
        count(row, SeamFigure.KEYED, isKeyed(page.piece(lineBelow(seam)).reading()));
        for (int i = firstLine(seam); i < lineBelow(seam); i++) {
            ScrapePiece piece = page.piece(i);
            Set<Kind> kinds = WebPhrases.LEXICON.in(piece.words());
            count(row, SeamFigure.LINES, true);
            count(row, SeamFigure.LABELS, piece.words().size() < LABEL_WORDS);
            count(row, SeamFigure.KEYED, isKeyed(piece.reading()));
            count(row, SeamFigure.HOMES, kinds.contains(Kind.HOME) || kinds.contains(Kind.NAVIGATION));
            count(row, SeamFigure.CLOCKS, CLOCK.matcher(piece.reading()).lookingAt());
            count(row, SeamFigure.DATED, isDated(piece));
            count(row, SeamFigure.CLOSING, i < head && isClosing(i));
            count(row, SeamFigure.RELATED, i < head && kinds.contains(Kind.RELATED));
            boolean comments = kinds.contains(Kind.COMMENTHEADER) || kinds.contains(Kind.COMMENTFORM);
            count(row, SeamFigure.COMMENTS, i < head && comments);
            row[SeamFigure.RULE.ordinal()] = Math.max(row[SeamFigure.RULE.ordinal()], rule(piece.reading()));
        }
        int widest = 0;
        for (int i = lineAbove(seam) + 1; i <= lineBelow(seam); i++) {
            widest = Math.max(widest, blanks[i]);
        }
        row[SeamFigure.BLANKS.ordinal()] = widest;
        row[SeamFigure.WIDEST.ordinal()] = widest - widestElsewhere(seam);
    }

    /** The first line below the last run of paragraphs: lone ones between are notices, of either page. */
    int firstLine(Seam seam) {
        int k = seam.above();
        while (k > 0 && seam.above() - k < SIDE && run(k, -1) < NEAR) {
            k--;
        }
        return prose.get(k) + 1;
    }

    private static void count(float[] row, SeamFigure figure, boolean found) {
        row[figure.ordinal()] = Math.min(MOST, row[figure.ordinal()] + (found ? 1 : 0));
    }

    /** The widest gap within the texts on both sides, not in other gaps of many lines. */
    private int widestElsewhere(Seam seam) {
        int widest = 0;
        for (int k = Math.max(1, seam.above() - SIDE); k < Math.min(prose.size(), seam.above() + SIDE); k++) {
            boolean close = prose.get(k) - prose.get(k - 1) <= CLOSE;
            widest = close && k != seam.above() + 1 ? Math.max(widest, blanks[prose.get(k)]) : widest;
        }
        return widest;
    }

    private void headline(Seam seam, float[] row) {
        row[SeamFigure.HEAD_WORDS.ordinal()] = -1;
        row[SeamFigure.HEAD_DISTANCE.ordinal()] = -1;
        row[SeamFigure.SIGNED.ordinal()] = seam.masthead() ? 1 : 0;
        row[SeamFigure.NAMED.ordinal()] = isNamed(seam) ? 1 : 0;
        row[SeamFigure.DATELINE.ordinal()] = hasDateline(seam.above() + 1) ? 1 : 0;
        if (seam.head() < 0) {
            return;
        }
        ScrapePiece head = page.piece(seam.head());
        Set<String> words = LineTheme.content(head.words());
        Set<String> below = WordSets.union(content, seam.above() + 1, seam.above() + 1 + OPENING);
        Set<String> above = WordSets.union(content, seam.above() - 2 * SIDE, seam.above() + 1);
        float size = Math.max(1, words.size());
        row[SeamFigure.HEAD_WORDS.ordinal()] = head.words().size();
        row[SeamFigure.HEAD_BELOW.ordinal()] = WordSets.shared(words, below) / size;
        row[SeamFigure.HEAD_ABOVE.ordinal()] = WordSets.shared(words, above) / size;
        row[SeamFigure.HEAD_LEAD.ordinal()] = WordSets.lead(words, below, above);
        row[SeamFigure.HEAD_DISTANCE.ordinal()] = Math.min(MOST, lineBelow(seam) - seam.head());
        int end = Math.min(page.size(), lineBelow(seam) + COPIES_REACH);
        row[SeamFigure.COPIES_BELOW.ordinal()] = copies(head, lineAbove(seam) + 1, end) - 1;
        row[SeamFigure.COPIES_ABOVE.ordinal()] =
                copies(head, Math.max(0, lineAbove(seam) - 5 * COPIES_REACH), lineAbove(seam) + 1);
    }

    private void sides(Seam seam, float[] row) {
        int cut = seam.above() + 1;
        row[SeamFigure.COHESION.ordinal()] = WordSets.common(content, cut, SIDE);
        row[SeamFigure.COHESION_NEAR.ordinal()] = WordSets.common(content, cut, NEAR);
        row[SeamFigure.SHARED_NAMES.ordinal()] = WordSets.common(names, cut, SIDE);
        row[SeamFigure.TEXT_ABOVE.ordinal()] = Math.min(MOST, wordsUpTo.get(cut));
        row[SeamFigure.TEXT_BELOW.ordinal()] = Math.min(MOST, wordsUpTo.getLast() - wordsUpTo.get(cut));
        row[SeamFigure.RUN_BELOW.ordinal()] = run(cut, 1);
        row[SeamFigure.RUN_ABOVE.ordinal()] = run(seam.above(), -1);
        float all = Math.max(1, wordsUpTo.getLast());
        float share = wordsUpTo.get(cut) / all;
        row[SeamFigure.BALANCE.ordinal()] = Math.min(share, 1 - share);
    }

    private void surroundings(Seam seam, float[] row) {
        int cut = seam.above() + 1;
        Integer above = mastheads.lower(cut);
        Integer below = mastheads.higher(cut);
        int before = above == null ? 0 : above;
        int after = below == null ? prose.size() : below;
        row[SeamFigure.SEGMENT_ABOVE.ordinal()] = Math.min(MOST, wordsUpTo.get(cut) - wordsUpTo.get(before));
        row[SeamFigure.SEGMENT_BELOW.ordinal()] = Math.min(MOST, wordsUpTo.get(after) - wordsUpTo.get(cut));
        row[SeamFigure.MASTHEADS.ordinal()] = mastheads.size();
    }

    /** How many paragraphs follow each other closely from one on. */
    private int run(int from, int step) {
        int run = 1;
        int k = from;
        while (run < SIDE
                && k + step >= 0
                && k + step < prose.size()
                && Math.abs(prose.get(k + step) - prose.get(k)) <= CLOSE) {
            k += step;
            run++;
        }
        return run;
    }

    /** The line of a gap that sums up the text below rather than that above. */
    private int head(int above) {
        Set<String> below = WordSets.union(content, above + 1, above + 1 + OPENING);
        Set<String> before = WordSets.union(content, above - SIDE, above + 1);
        int best = -1;
        double most = -1;
        for (int i = prose.get(above) + 1; i < prose.get(above + 1); i++) {
            if (mayHead(page.piece(i))) {
                Set<String> words = LineTheme.content(page.piece(i).words());
                double score =
                        WordSets.lead(words, below, before) + WordSets.shared(words, below) / (1.0 + words.size());
                if (score >= most) {
                    most = score;
                    best = i;
                }
            }
        }
        return best;
    }

    private static boolean mayHead(ScrapePiece piece) {
        boolean free =
                piece.isOpen() || (piece.is(Role.NAVIGATION) && piece.words().size() > LABEL_WORDS);
        return free
                && piece.words().size() >= MIN_HEAD_WORDS
                && Prose.isHeadline(piece)
                && !Words.trailsOff(piece.reading())
                && !Bylines.isByline(piece)
                && !isDated(piece)
                && !isKeyed(piece.reading());
    }

    private boolean isMasthead(int above, int head) {
        if (head < 0) {
            return false;
        }
        for (int i = Math.max(prose.get(above) + 1, head - ABOVE_HEAD); i < prose.get(above + 1); i++) {
            if (isMasthead(i)) {
                return true;
            }
        }
        return isKeyed(page.piece(prose.get(above + 1)).reading());
    }

    boolean isMasthead(int line) {
        ScrapePiece piece = page.piece(line);
        return Bylines.isByline(piece) || isDated(piece) || isKeyed(piece.reading());
    }

    private boolean isNamed(Seam seam) {
        for (int i = seam.head() + 1;
                seam.head() >= 0 && i < Math.min(lineBelow(seam), seam.head() + ABOVE_HEAD);
                i++) {
            if (Bylines.isNameAlone(page.piece(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a line speaks of the text below a gap more than of that above. */
    boolean speaksOfBelow(Seam seam, int line) {
        if (!mayHead(page.piece(line))) {
            return false;
        }
        Set<String> words = LineTheme.content(page.piece(line).words());
        Set<String> below = WordSets.union(content, seam.above() + 1, seam.above() + 1 + OPENING);
        Set<String> above = WordSets.union(content, seam.above() - SIDE, seam.above() + 1);
        return WordSets.lead(words, below, above) > 0 && 2 * WordSets.shared(words, below) >= words.size();
    }

    private boolean hasDateline(int paragraph) {
        return Datelines.isLed(page.piece(prose.get(paragraph)).reading());
    }

    private static boolean isDated(ScrapePiece piece) {
        return piece.words().size() <= 2 * ABOVE_HEAD + SIDE
                && WrittenDate.first(piece.reading())
                        .filter(d -> FrontMatter.isDateLine(piece.reading(), d))
                        .isPresent();
    }

    static boolean isKeyed(String text) {
        return FrontMatter.isKeyed(text) || ADDRESS.matcher(text).matches();
    }

    /** Whether a line closes a page: its rights, its law. */
    boolean isClosing(int line) {
        ScrapePiece piece = page.piece(line);
        return piece.is(Role.LEGAL) || piece.words().contains("©");
    }

    /** How strongly a line parts: not, by signs, by a number. */
    static int rule(String line) {
        return NUMBERED.matcher(line).matches() ? 2 : RULE.matcher(line).matches() ? 1 : 0;
    }

    int copies(ScrapePiece head, int from, int to) {
        int copies = 0;
        for (int i = from; i < to; i++) {
            copies += holds(page.piece(i), head) ? 1 : 0;
        }
        return copies;
    }

    /** Whether a line is a headline again, or has it at its start or end. */
    static boolean holds(ScrapePiece line, ScrapePiece head) {
        int rest = line.words().size() - head.words().size();
        return rest >= 0
                && rest <= SIDE
                && (line.words().subList(rest, line.words().size()).equals(head.words())
                        || line.words().subList(0, head.words().size()).equals(head.words()));
    }

    /** Blank lines above each line. */
    private static int[] blanks(ScrapePage page) {
        int[] blanks = new int[page.size()];
        int end = 0;
        for (int i = 0; i < blanks.length; i++) {
            int start = page.piece(i).text().original().start();
            int breaks = 0;
            for (int at = end; at < start; at++) {
                char c = page.original().charAt(at);
                breaks += c == '\n' ? 1 : c == '\f' ? 4 : 0;
            }
            blanks[i] = Math.max(0, breaks - 1);
            end = Math.max(end, page.piece(i).text().original().end());
        }
        return blanks;
    }
}

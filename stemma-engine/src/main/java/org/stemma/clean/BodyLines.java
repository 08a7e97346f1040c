package org.stemma.clean;

import java.util.List;
import java.util.Locale;
import org.stemma.news.Role;
import org.stemma.text.Span;

/**
 * The last word on a page: which of the lines that are open yet are the article's, and as what, by the trained line model. Cost:
 * linear.
 */
final class BodyLines {
    /** Longer lines outside the body are teasers or another article; shorter ones are links. */
    private static final int TEASER_WORDS = 14;
    /** A broken sentence shows by its length and its function words; headlines have fewer of them. */
    private static final int MIN_BROKEN_WORDS = 7;

    /** A line of so many words with a stop at its end was said in full. */
    private static final int MIN_STOPPED_WORDS = 5;

    /** A little less than even odds: by three folds of the look-at half, F1 of lines is flat from -0.6 to -0.2, that of words best at 0. */
    private static final double LEAST_ODDS = -0.1;

    private static final double PROSE_SHARE = 0.3;
    private static final int PERCENT = 100;

    /**
     * The model has learnt from whole pages, of some hundred lines. Of a few lines that somebody kept, what reads as running text is
     * the article: so much is added to its score on the shortest page, nothing on one of so many lines. Set by judgement, on
     * the seeds and the tests' short texts.
     */
    private static final double SHORT_PAGE = 8;

    private static final double WHOLE_PAGE = 80;

    private final ScrapePage page;
    private final LineModel model;
    private final float[][] rows;
    /** Log odds of each line to be the article's. */
    private final double[] odds;

    private BodyLines(ScrapePage page, LineModel model) {
        this.page = page;
        this.model = model;
        this.rows = model.rows(LineFigures.of(page));
        this.odds = new double[rows.length];
        Span zone = BodyZone.find(page, 0);
        double trust = SHORT_PAGE * Math.max(0, 1 - page.size() / WHOLE_PAGE);
        for (int i = 0; i < odds.length; i++) {
            boolean trusted = zone.contains(i) && (isItem(i) || leadsIn(i) || isText(page.piece(i)));
            odds[i] = model.second().odds(rows[i]) + (trusted ? trust : 0);
        }
    }

    private boolean isItem(int line) {
        return ListMarks.length(page.piece(line).reading()) > 0;
    }

    /** "They want:" above a list. */
    private boolean leadsIn(int line) {
        return page.piece(line).reading().endsWith(":") && line + 1 < page.size() && isItem(line + 1);
    }

    private static boolean isText(ScrapePiece piece) {
        boolean stopped = Prose.endsWithStop(piece.reading()) && piece.endsSentence();
        return Prose.isSentence(piece) || (stopped && piece.words().size() >= MIN_STOPPED_WORDS);
    }

    /** What the model says of a page's lines; marks nothing yet. */
    static BodyLines of(ScrapePage page) {
        return new BodyLines(page, LineModel.trained());
    }

    /** Marks the lines that are open yet. */
    void mark() {
        for (int i = 0; i < page.size(); i++) {
            if (isFree(page.piece(i))) {
                decide(i);
            }
        }
    }

    /** The stretch of lines that are most likely the article's, by the sum of their chances above even ones. */
    Span zone() {
        double best = 0;
        double sum = 0;
        int start = 0;
        Span zone = new Span(0, 0);
        for (int i = 0; i < page.size(); i++) {
            sum += isFree(page.piece(i)) ? LineForest.probability(odds[i]) - 0.5 : 0;
            if (sum <= 0) {
                sum = 0;
                start = i + 1;
            } else if (sum > best) {
                best = sum;
                zone = new Span(start, i + 1);
            }
        }
        return zone;
    }

    private static boolean isFree(ScrapePiece piece) {
        return piece.isOpen() || PageFurniture.isWeak(piece);
    }

    private void decide(int line) {
        boolean broken = isBrokenEnd(line);
        if (odds[line] >= LEAST_ODDS || broken) {
            LineLabel inside = broken ? LineLabel.BODY : model.inside(rows[line]);
            mark(line, inside, why(line, inside, true));
        } else if (page.piece(line).isOpen()) {
            boolean link = page.piece(line).words().size() < TEASER_WORDS;
            page.mark(line, link ? Role.NAVIGATION : Role.OTHER, why(line, LineLabel.OUTSIDE, false));
        }
    }

    private String why(int line, LineLabel label, boolean in) {
        double probability = LineForest.probability(in ? odds[line] : -odds[line]);
        return String.format(
                Locale.ROOT,
                "line model, %d%% %s: %s",
                Math.round(probability * PERCENT),
                label.told(),
                model.why(rows[line], in));
    }

    private void mark(int line, LineLabel label, String why) {
        int mark = ListMarks.length(page.piece(line).reading());
        if (mark > 0) {
            page.dropStart(line, mark);
        }
        // Without its mark, a sentence of a list reads as a paragraph.
        boolean item = mark > 0 || (label == LineLabel.ITEM && !page.piece(line).endsSentence());
        boolean heading = label == LineLabel.HEADING && !Prose.isSentence(page.piece(line));
        page.mark(line, item ? Role.LIST_ITEM : heading ? Role.HEADING : Role.BODY, why);
    }

    /** The page's last line, where it breaks off below the body: a text cut in mid-sentence. */
    private boolean isBrokenEnd(int line) {
        if (line != page.size() - 1 || line == 0 || !page.piece(line - 1).isBody()) {
            return false;
        }
        List<String> words = page.piece(line).words();
        if (words.size() < MIN_BROKEN_WORDS) {
            return false;
        }
        long common = words.stream().filter(FunctionWords.ANY::contains).count();
        boolean open = FunctionWords.OPEN.contains(words.getLast());
        return open || common >= PROSE_SHARE * words.size();
    }
}

package org.stemma.clean;

import java.util.Arrays;
import java.util.StringJoiner;

/**
 * Which lines of a page are the article's, and as what: four forests over figures of shape, place and repetition. The first looks at
 * each line; the second sees what the first took the lines about it for, and has the say; two more part headings and list
 * items from running text.
 *
 * <p>The trees stand in {@code line-model.txt}, written by {@code ./train scrape}. Immutable. Cost: lines times trees.
 *
 * @param first whether a line is the article's, at a first look
 * @param second the same at a second look
 * @param heading whether a line of the article is a heading
 * @param item whether it is a list's
 */
record LineModel(LineForest first, LineForest second, LineForest heading, LineForest item) {
    /** Knows nothing: even odds for all. */
    static final LineModel NONE = new LineModel(LineForest.NONE, LineForest.NONE, LineForest.NONE, LineForest.NONE);

    /** A reader of a decision wants its main reasons. */
    private static final int TOLD = 3;

    /** The trained model, read when first asked for. */
    static LineModel trained() {
        return Trained.MODEL;
    }

    /** The rows that the second look goes by. */
    float[][] rows(float[][] figures) {
        double[] looks = Arrays.stream(figures)
                .mapToDouble(row -> LineForest.probability(first.odds(row)))
                .toArray();
        return LineSecondLook.rows(figures, looks);
    }

    /** What a line of the article is. */
    LineLabel inside(float[] row) {
        double asHeading = heading.odds(row);
        double asItem = item.odds(row);
        if (Math.max(asHeading, asItem) <= 0) {
            return LineLabel.BODY;
        }
        return asHeading > asItem ? LineLabel.HEADING : LineLabel.ITEM;
    }

    /** The figures that spoke most for or against a line. */
    String why(float[] row, boolean in) {
        double[] shares = second.shares(row);
        StringJoiner told = new StringJoiner("; ");
        for (int n = 0; n < TOLD; n++) {
            int most = 0;
            for (int f = 1; f < shares.length; f++) {
                boolean more = in ? shares[f] > shares[most] : shares[f] < shares[most];
                most = more ? f : most;
            }
            told.add(LineFigures.tell(most, row[most]));
            shares[most] = 0;
        }
        return told.toString();
    }

    private static final class Trained {
        private static final LineModel MODEL = LineModelFile.read("line-model.txt");
    }
}

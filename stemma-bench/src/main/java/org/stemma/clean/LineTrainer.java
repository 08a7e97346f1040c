package org.stemma.clean;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullMarked;
import org.stemma.text.Span;

/**
 * Learns the weights of the line model from labelled scrapes: maximum conditional likelihood with an L2 penalty, by stochastic
 * gradients with AdaGrad (Duchi, Hazan, Singer, JMLR 2011), one page a step. Lies in the room's package, since what it learns
 * is nobody's business outside; lies in this module, since only measuring and learning need it. Deterministic.
 */
@NullMarked
public final class LineTrainer {
    private static final int LABELS = LineLabel.COUNT;

    /** A scrape as it is learnt: its lines, as the cleaner parts them, with their traits. */
    public static final class Scrape {
        private final List<Span> spans;
        private final byte[][] traits;

        private Scrape(ScrapePage page) {
            this.spans = page.pieces().stream().map(p -> p.text().original()).toList();
            this.traits = LineTraits.of(page);
        }

        /** Where the lines stand in the text. */
        public List<Span> lines() {
            return spans;
        }
    }

    /** A scrape with the labels of its lines. */
    private static final class Page {
        private final int[][] combinations;
        private final int[] labels;

        private Page(int[][] combinations, int[] labels) {
            this.combinations = combinations;
            this.labels = labels;
        }
    }

    /** Lines that are as good as learnt teach nothing more; leaving them out makes rounds several times faster. */
    private static final double LEARNT = 0.002;

    /** Pages between two weights of the mean. */
    private static final int STRIDE = 10;

    private final LineModel model;
    private final List<Page> pages = new ArrayList<>();
    private final float[] squares;
    private final double[][] stepSquares = new double[LABELS][LABELS];
    private final double rate;
    private final double penalty;

    /**
     * @param templates as in the model's file
     * @param rate of learning
     * @param penalty on the squares of weights, for each line
     */
    public LineTrainer(List<String> templates, double rate, double penalty) {
        this.model = new LineModel(templates.stream().map(LineTemplate::parse).toList());
        this.squares = new float[model.weights.length];
        this.rate = rate;
        this.penalty = penalty;
    }

    public static Scrape read(String text) {
        return new Scrape(ScrapeCleaner.readied("learnt", text, null));
    }

    /** Adds a scrape with the labels of its lines, as {@link LineLabel} names them. */
    public void add(Scrape scrape, List<String> labels) {
        pages.add(new Page(
                combinations(scrape),
                labels.stream().mapToInt(l -> LineLabel.valueOf(l).place()).toArray()));
    }

    private int[][] combinations(Scrape scrape) {
        int[][] combinations = new int[scrape.traits.length][];
        for (int i = 0; i < combinations.length; i++) {
            combinations[i] = model.combinations(scrape.traits, i);
        }
        return combinations;
    }

    /**
     * Goes through the pages so often, in an order that follows from the seed; what is learnt is the mean of the weights over the
     * second half of the way (Polyak and Juditsky, 1992). Returns the mean loss of a line in the last round.
     */
    public double learn(int rounds, long seed) {
        Random random = new Random(seed);
        Mean mean = new Mean();
        double loss = 0;
        for (int round = 0; round < rounds; round++) {
            List<Page> order = new ArrayList<>(pages);
            Collections.shuffle(order, random);
            loss = 0;
            long lines = 0;
            for (int i = 0; i < order.size(); i++) {
                loss += step(order.get(i));
                lines += order.get(i).labels.length;
                if (round >= rounds / 2 && i % STRIDE == 0) {
                    mean.add();
                }
            }
            loss /= Math.max(1, lines);
        }
        mean.take();
        return loss;
    }

    /** The mean of the weights over many steps. */
    private final class Mean {
        private final float[] weights = new float[model.weights.length];
        private final double[][] steps = new double[LABELS][LABELS];
        private int count;

        void add() {
            count++;
            for (int i = 0; i < weights.length; i++) {
                weights[i] += model.weights[i];
            }
            for (int from = 0; from < LABELS; from++) {
                for (int to = 0; to < LABELS; to++) {
                    steps[from][to] += model.steps[from][to];
                }
            }
        }

        void take() {
            for (int i = 0; i < weights.length && count > 0; i++) {
                model.weights[i] = weights[i] / count;
            }
            for (int from = 0; from < LABELS && count > 0; from++) {
                for (int to = 0; to < LABELS; to++) {
                    boolean never = model.steps[from][to] == LineModel.NEVER;
                    model.steps[from][to] = never ? LineModel.NEVER : steps[from][to] / count;
                }
            }
        }
    }

    private double step(Page page) {
        int size = page.labels.length;
        if (size == 0) {
            return 0;
        }
        double[][] scores = model.scores(page.combinations);
        LineChain chain = new LineChain(scores, model.steps);
        double gold = 0;
        for (int i = 0; i < size; i++) {
            gold += scores[i][page.labels[i]] + (i > 0 ? model.steps[page.labels[i - 1]][page.labels[i]] : 0);
            double[] gradient = chain.marginals[i].clone();
            gradient[page.labels[i]] -= 1;
            boolean learnt = java.util.Arrays.stream(gradient).allMatch(g -> Math.abs(g) < LEARNT);
            for (int k = 0; !learnt && k < page.combinations[i].length; k++) {
                update(page.combinations[i][k] * LABELS, gradient);
            }
        }
        steps(page, chain);
        return chain.logSum - gold;
    }

    private void update(int at, double[] gradient) {
        for (int label = 0; label < LABELS; label++) {
            double g = gradient[label] + penalty * model.weights[at + label];
            squares[at + label] += (float) (g * g);
            model.weights[at + label] -= (float) (rate * g / Math.sqrt(squares[at + label] + 1));
        }
    }

    private void steps(Page page, LineChain chain) {
        double[][] gradient = new double[LABELS][LABELS];
        for (int i = 0; i + 1 < page.labels.length; i++) {
            for (int from = 0; from < LABELS; from++) {
                for (int to = 0; to < LABELS; to++) {
                    gradient[from][to] += chain.pair(i, from, to);
                }
            }
            gradient[page.labels[i]][page.labels[i + 1]] -= 1;
        }
        for (int from = 0; from < LABELS; from++) {
            for (int to = 0; to < LABELS; to++) {
                if (model.steps[from][to] == LineModel.NEVER) {
                    continue;
                }
                double g = gradient[from][to] + penalty * model.steps[from][to];
                stepSquares[from][to] += g * g;
                model.steps[from][to] -= rate * g / Math.sqrt(stepSquares[from][to] + 1);
            }
        }
    }

    /** The labels that the model as learnt so far gives to a scrape's lines. */
    public List<String> labels(Scrape scrape) {
        List<String> labels = new ArrayList<>();
        for (int label : LineChain.best(model.scores(combinations(scrape)), model.steps)) {
            labels.add(LineLabel.values()[label].name());
        }
        return labels;
    }

    /** The model's file. */
    public String file(String remark) {
        return LineModelFile.write(model, remark);
    }
}

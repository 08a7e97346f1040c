package org.stemma.bench.reuse;

/** What one method found of one recipe. Counts only grow. */
final class Tally {
    private int wanted;
    private int recalled;
    private int right;
    private int wrong;
    private int kindRight;
    private int kinds;
    private int clear;
    private int clearRight;
    private int open;
    private int openLeft;
    private final Overlaps passages = new Overlaps();

    /** Units found, wanted and common. */
    static final class Overlaps {
        private long found;
        private long wanted;
        private long common;

        void add(long more, long ofWanted, long both) {
            found += more;
            wanted += ofWanted;
            common += both;
        }

        double f1() {
            return found + wanted == 0 ? 0 : 2.0 * common / (found + wanted);
        }

        double precision() {
            return found == 0 ? 0 : (double) common / found;
        }

        double recall() {
            return wanted == 0 ? 0 : (double) common / wanted;
        }

        boolean isEmpty() {
            return wanted == 0;
        }
    }

    void descent(boolean found) {
        wanted++;
        recalled += found ? 1 : 0;
    }

    void edge(boolean isRight) {
        right += isRight ? 1 : 0;
        wrong += isRight ? 0 : 1;
    }

    void kind(boolean isRight) {
        kinds++;
        kindRight += isRight ? 1 : 0;
    }

    /** A right edge between texts that tell their direction. */
    void clear(boolean isRight) {
        clear++;
        clearRight += isRight ? 1 : 0;
    }

    /** A right edge between texts that do not tell their direction. */
    void open(boolean left) {
        open++;
        openLeft += left ? 1 : 0;
    }

    Overlaps passages() {
        return passages;
    }

    void add(Tally other) {
        wanted += other.wanted;
        recalled += other.recalled;
        right += other.right;
        wrong += other.wrong;
        kinds += other.kinds;
        kindRight += other.kindRight;
        clear += other.clear;
        clearRight += other.clearRight;
        open += other.open;
        openLeft += other.openLeft;
        passages.add(other.passages.found, other.passages.wanted, other.passages.common);
    }

    int wanted() {
        return wanted;
    }

    int wrong() {
        return wrong;
    }

    double recall() {
        return share(recalled, wanted);
    }

    double precision() {
        return share(right, right + wrong);
    }

    double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    double kindShare() {
        return share(kindRight, kinds);
    }

    double direction() {
        return share(clearRight, clear);
    }

    int clear() {
        return clear;
    }

    double leftOpen() {
        return share(openLeft, open);
    }

    int open() {
        return open;
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}

package org.stemma.app.export;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import org.stemma.app.export.Comparison.Kind;
import org.stemma.app.export.Comparison.Mark;
import org.stemma.app.export.Comparison.Row;
import org.stemma.app.export.Comparison.Stretch;
import org.stemma.news.Reuse;

/**
 * Lays two texts side by side. What they share is found first ({@link Anchor}); within it, words are compared by Myers's
 * algorithm (1986, java-diff-utils), and rows are cut where both texts begin a sentence.
 */
final class Comparer {
    /** Below this share of words in common, marking the others would mark nearly all. */
    private static final double FEW = 1 / 3.0;

    private final List<Token> left;
    private final List<Token> right;
    private final List<Row> rows = new ArrayList<>();

    Comparer(List<Token> left, List<Token> right) {
        this.left = left;
        this.right = right;
    }

    Comparison compare(List<Reuse> shared) {
        List<Anchor> anchors = Anchor.find(left, right, shared);
        boolean[] elsewhere = new boolean[left.size()];
        for (Anchor anchor : anchors) {
            for (int i = anchor.left(); anchor.moved() && i < anchor.leftEnd(); i++) {
                elsewhere[i] = true;
            }
        }
        int leftDone = 0;
        int rightDone = 0;
        for (Anchor anchor : anchors) {
            if (!anchor.moved()) {
                only(left, leftDone, anchor.left(), Kind.LEFT, elsewhere);
                leftDone = anchor.leftEnd();
            }
            only(right, rightDone, anchor.right(), Kind.RIGHT, new boolean[right.size()]);
            rightDone = anchor.rightEnd();
            shared(anchor);
        }
        only(left, leftDone, left.size(), Kind.LEFT, elsewhere);
        only(right, rightDone, right.size(), Kind.RIGHT, new boolean[right.size()]);
        return new Comparison(rows);
    }

    /** Rows for what only one side has, a sentence a row; tokens that a moved row shows are left out. */
    private void only(List<Token> tokens, int from, int to, Kind kind, boolean[] elsewhere) {
        List<Token> sentence = new ArrayList<>();
        for (int i = from; i <= to; i++) {
            boolean ends = i == to || tokens.get(i).starts() || elsewhere[i];
            if (ends && !sentence.isEmpty()) {
                List<Stretch> words = List.of(new Stretch(text(sentence), Mark.ONLY));
                boolean opens = sentence.getFirst().opens();
                rows.add(new Row(
                        kind,
                        false,
                        opens,
                        kind == Kind.LEFT ? words : List.of(),
                        kind == Kind.LEFT ? List.of() : words));
                sentence.clear();
            }
            if (i < to && !elsewhere[i]) {
                sentence.add(tokens.get(i));
            }
        }
    }

    private static String text(List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        for (Token token : tokens) {
            text.append(token.spaced() && !text.isEmpty() ? " " : "").append(token.text());
        }
        return text.toString();
    }

    /** Rows for what both sides have. */
    private void shared(Anchor anchor) {
        List<Token> one = left.subList(anchor.left(), anchor.leftEnd());
        List<Token> two = right.subList(anchor.right(), anchor.rightEnd());
        List<Step> steps = steps(one, two);
        List<Step> row = new ArrayList<>();
        int i = 0;
        int j = 0;
        for (Step step : steps) {
            if (starts(one, i) && starts(two, j) && !row.isEmpty()) {
                row(row, one, two, anchor.moved());
                row.clear();
            }
            row.add(step);
            i = step.leftEnd();
            j = step.rightEnd();
        }
        if (!row.isEmpty()) {
            row(row, one, two, anchor.moved());
        }
    }

    private static boolean starts(List<Token> tokens, int at) {
        return at >= tokens.size() || tokens.get(at).starts();
    }

    /** A move through both texts that consumes one word of each, or one of either. */
    private record Step(int left, int leftEnd, int right, int rightEnd, Mark mark) {}

    private static List<Step> steps(List<Token> one, List<Token> two) {
        List<Step> steps = new ArrayList<>();
        int i = 0;
        int j = 0;
        for (Change change : changes(one, two)) {
            while (i < change.left()) {
                steps.add(new Step(i, ++i, j, ++j, Mark.SAME));
            }
            boolean both = change.left() < change.leftEnd() && change.right() < change.rightEnd();
            Mark mark = both ? Mark.CHANGED : Mark.ONLY;
            while (i < change.leftEnd()) {
                steps.add(new Step(i, ++i, j, j, mark));
            }
            while (j < change.rightEnd()) {
                steps.add(new Step(i, i, j, ++j, mark));
            }
        }
        while (i < one.size() && j < two.size()) {
            steps.add(new Step(i, ++i, j, ++j, Mark.SAME));
        }
        return steps;
    }

    /** Words that differ: tokens {@code left} to {@code leftEnd} stand against {@code right} to {@code rightEnd}. */
    private record Change(int left, int leftEnd, int right, int rightEnd) {
        int size() {
            return Math.max(leftEnd - left, rightEnd - right);
        }
    }

    private static List<Change> changes(List<Token> one, List<Token> two) {
        List<Change> changes = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(keys(one), keys(two)).getDeltas()) {
            int from = delta.getSource().getPosition();
            int to = delta.getTarget().getPosition();
            Change change = new Change(
                    from,
                    from + delta.getSource().size(),
                    to,
                    to + delta.getTarget().size());
            while (!changes.isEmpty() && swallows(changes.getLast(), change, one)) {
                Change before = changes.removeLast();
                change = new Change(before.left(), change.leftEnd(), before.right(), change.rightEnd());
            }
            changes.add(change);
        }
        return changes;
    }

    /** Whether the common words between two changes are too few to tell anything: "the" amid other words. */
    private static boolean swallows(Change before, Change after, List<Token> one) {
        int common = after.left() - before.leftEnd();
        boolean newSentence = one.subList(before.leftEnd(), Math.min(one.size(), after.left() + 1)).stream()
                .anyMatch(Token::starts);
        return !newSentence && common <= 2 && common < Math.min(before.size(), after.size());
    }

    private static List<String> keys(List<Token> tokens) {
        return tokens.stream().map(Token::key).toList();
    }

    private void row(List<Step> steps, List<Token> one, List<Token> two, boolean moved) {
        List<Stretch> leftSide = new ArrayList<>();
        List<Stretch> rightSide = new ArrayList<>();
        int same = 0;
        boolean opens = false;
        for (Step step : steps) {
            if (step.left() < step.leftEnd()) {
                add(leftSide, one.get(step.left()), step.mark());
                opens |= one.get(step.left()).opens();
            }
            if (step.right() < step.rightEnd()) {
                add(rightSide, two.get(step.right()), step.mark());
                opens |= two.get(step.right()).opens();
            }
            same += step.mark() == Mark.SAME ? 1 : 0;
        }
        int longer = Math.max(
                steps.getLast().leftEnd() - steps.getFirst().left(),
                steps.getLast().rightEnd() - steps.getFirst().right());
        rows.add(new Row(kind(leftSide, rightSide, same / (double) longer), moved, opens, leftSide, rightSide));
    }

    private static Kind kind(List<Stretch> left, List<Stretch> right, double same) {
        if (left.isEmpty() || right.isEmpty()) {
            return left.isEmpty() ? Kind.RIGHT : Kind.LEFT;
        }
        return same == 1 ? Kind.SAME : same < FEW ? Kind.RETOLD : Kind.CHANGED;
    }

    private static void add(List<Stretch> side, Token token, Mark mark) {
        String text = (token.spaced() && !side.isEmpty() ? " " : "") + token.text();
        if (!side.isEmpty() && side.getLast().mark() == mark) {
            text = side.removeLast().text() + text;
        }
        side.add(new Stretch(text, mark));
    }
}

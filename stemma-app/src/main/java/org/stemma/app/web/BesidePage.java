package org.stemma.app.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.app.export.Comparison;
import org.stemma.app.export.Comparison.Kind;
import org.stemma.app.export.Comparison.Row;
import org.stemma.news.Article;

/**
 * Two articles side by side.
 *
 * @param telling the story of the left one; null if it belongs to none
 * @param tie how the two are related; empty if nothing relates them
 */
record BesidePage(@Nullable Telling telling, Article left, Article right, String tie, List<Run> runs) implements View {
    /** Of a longer run that only one text has, the first sentence tells enough. */
    private static final int UNFOLDED = 3;

    BesidePage {
        runs = List.copyOf(runs);
    }

    /**
     * Rows of one kind, one after the other.
     *
     * @param first those that are shown
     * @param folded those that a reader unfolds
     */
    record Run(Kind kind, List<Row> first, List<Row> folded) {
        Run {
            first = List.copyOf(first);
            folded = List.copyOf(folded);
        }

        private static Run of(Kind kind, List<Row> rows) {
            boolean alone = kind == Kind.LEFT || kind == Kind.RIGHT;
            int shown = alone && rows.size() > UNFOLDED ? 1 : rows.size();
            return new Run(kind, rows.subList(0, shown), rows.subList(shown, rows.size()));
        }
    }

    static BesidePage of(@Nullable Telling telling, Article left, Article right, Comparison comparison) {
        List<Run> runs = new ArrayList<>();
        List<Row> run = new ArrayList<>();
        for (Row row : comparison.rows()) {
            if (!run.isEmpty() && run.getLast().kind() != row.kind()) {
                runs.add(Run.of(run.getLast().kind(), run));
                run.clear();
            }
            run.add(row);
        }
        if (!run.isEmpty()) {
            runs.add(Run.of(run.getLast().kind(), run));
        }
        String tie = telling == null ? "" : telling.tie(left.id(), right.id());
        return new BesidePage(telling, left, right, tie, runs);
    }

    @Override
    public String template() {
        return "beside.jte";
    }

    /** Where two articles are shown side by side. */
    static String address(String left, String right) {
        return "/beside?left=" + left + "&right=" + right;
    }

    /** An article's name on the page: its number in the story if it has one, and who published it. */
    String name(Article article) {
        int number = telling == null ? 0 : telling.number(article.id());
        return (number == 0 ? "" : number + " ") + PassageView.outlet(article);
    }

    String title(Article article) {
        String title = article.title();
        return title == null ? "(no title)" : title;
    }

    /** How many sentences of each kind there are: "= 12 the same · ~ 3 with words changed". */
    String tally() {
        return Arrays.stream(Kind.values())
                .filter(kind -> count(kind) > 0)
                .map(kind -> sign(kind) + " " + count(kind) + " " + words(kind))
                .collect(Collectors.joining(" · "));
    }

    boolean sharesAny() {
        return runs.stream().anyMatch(run -> run.kind() != Kind.LEFT && run.kind() != Kind.RIGHT);
    }

    boolean movesAny() {
        return runs.stream().flatMap(run -> run.first().stream()).anyMatch(Row::moved);
    }

    private int count(Kind kind) {
        return runs.stream()
                .filter(run -> run.kind() == kind)
                .mapToInt(run -> run.first().size() + run.folded().size())
                .sum();
    }

    /** What a kind of row says, in words. */
    String words(Kind kind) {
        return switch (kind) {
            case SAME -> "the same";
            case CHANGED -> "with words changed";
            case RETOLD -> "told in other words";
            case LEFT -> "only in " + name(left);
            case RIGHT -> "only in " + name(right);
        };
    }

    static String sign(Kind kind) {
        return switch (kind) {
            case SAME -> "=";
            case CHANGED -> "~";
            case RETOLD -> "≈";
            case LEFT -> "−";
            case RIGHT -> "+";
        };
    }

    static String look(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}

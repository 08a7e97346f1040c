package org.stemma.app.export;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.stemma.relation.Ledger.Pair;
import org.stemma.relation.Ledger.Period;

/** Cooperation and conflict over time, as bars to both sides of an axis; their lengths are to one scale. */
final class BalancePlot {
    private static final int LABEL = 12;
    private static final int FIGURES = 20;
    private static final int NARROWEST_BAR = 6;
    private static final String WITHOUT = "no such date";

    private final Pair pair;
    private final Export.Terminal terminal;
    private final Paint paint;
    private final int half;
    private final double most;

    BalancePlot(Pair pair, Export.Terminal terminal) {
        this.pair = pair;
        this.terminal = terminal;
        this.paint = new Paint(terminal.colour());
        this.half = Math.max(NARROWEST_BAR, (terminal.width() - LABEL - FIGURES - 1) / 2);
        this.most = rows().mapToDouble(row -> Math.max(row.cooperation(), -row.conflict()))
                .max()
                .orElse(0);
    }

    private Stream<Period> rows() {
        return Stream.concat(pair.periods().stream(), Stream.of(pair.elsewhen()).filter(row -> row.events() > 0));
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (most == 0) {
            return lines;
        }
        lines.add("");
        String left = "conflict ◄ ";
        String axis =
                " ".repeat(LABEL) + " ".repeat(Math.max(0, half - Columns.width(left))) + left + "│ ► cooperation";
        lines.add(paint.of(Paint.Ink.FAINT, Columns.pad(axis, LABEL + 2 * half + 1) + "    balance  events"));
        Period before = null;
        for (Period row : pair.periods()) {
            if (before != null && !follows(before.start(), row.start())) {
                lines.add(paint.of(Paint.Ink.FAINT, Columns.pad("⋮", LABEL + half) + "│"));
            }
            lines.add(line(row.start(), row));
            before = row;
        }
        if (pair.elsewhen().events() > 0) {
            lines.add(line(pair.periods().isEmpty() ? "undated" : WITHOUT, pair.elsewhen()));
        }
        String unit = pair.step().name().toLowerCase(Locale.ROOT);
        String hint = pair.periods().isEmpty()
                ? "None of them is dated; a report's own date never stands in for an event's."
                : "By " + unit + " of the event itself; a report's own date never stands in for it.";
        Columns.wrap(hint, terminal.width()).forEach(line -> lines.add(paint.of(Paint.Ink.FAINT, line)));
        return lines;
    }

    private String line(String label, Period row) {
        int conflict = length(-row.conflict());
        int cooperation = length(row.cooperation());
        return Columns.pad(label, LABEL)
                + " ".repeat(half - conflict)
                + paint.of(Paint.Ink.DROPPED, "▒".repeat(conflict))
                + "│"
                + paint.of(Paint.Ink.ADDED, "█".repeat(cooperation))
                + " ".repeat(half - cooperation)
                + String.format(Locale.ROOT, "%11s%8d", LedgerPage.signed(row.balance()), row.events());
    }

    /** Something is shown of all that is not zero. */
    private int length(double value) {
        return value <= 0 ? 0 : (int) Math.max(1, Math.round(half * value / most));
    }

    private boolean follows(String before, String after) {
        return after.equals(next(before));
    }

    private String next(String start) {
        return switch (pair.step()) {
            case DAY -> LocalDate.parse(start).plusDays(1).toString();
            case MONTH -> YearMonth.parse(start).plusMonths(1).toString();
            case YEAR -> Year.parse(start).plusYears(1).toString();
        };
    }
}

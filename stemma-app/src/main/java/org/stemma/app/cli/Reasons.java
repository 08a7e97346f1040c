package org.stemma.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.stemma.news.Weighing;
import org.stemma.news.Why;

/** What an article's blocks were judged by, in lines of a screen. */
final class Reasons {
    private static final int NARROWEST = 20;

    private final Weighing weighing;
    private final int columns;

    Reasons(Weighing weighing, int columns) {
        this.weighing = weighing;
        this.columns = columns;
    }

    /** Where the text was found, with one line for each feature that spoke; nothing if no place was weighed. */
    void place(Consumer<String> lines) {
        if (weighing.place().isEmpty()) {
            return;
        }
        String place = String.format(
                Locale.ROOT,
                "Text found by: %s (%.0f %% of all candidates' weight)",
                weighing.place(),
                100 * weighing.chosen().score());
        Text.wrap(place, columns).forEach(lines);
        for (Why.Part part : weighing.chosen().parts()) {
            String line = String.format(Locale.ROOT, "  %7s  %-30s %s", signed(part.value()), words(part), part.note());
            lines.accept(line.length() <= columns ? line : line.substring(0, columns));
        }
        lines.accept("");
    }

    /** Why a block has its role: the rule, and what the strongest features added. */
    void block(int number, String why, int margin, Consumer<String> lines) {
        int width = Math.max(NARROWEST, columns - margin - 2);
        List<String> text = new ArrayList<>(Text.wrap(why, width));
        if (number < weighing.blocks().size()) {
            StringBuilder parts = new StringBuilder();
            for (Why.Part part : weighing.blocks().get(number).parts()) {
                parts.append(parts.isEmpty() ? "" : ", ")
                        .append(signed(part.value()))
                        .append('\u00a0')
                        .append(words(part));
            }
            if (!parts.isEmpty()) {
                text.addAll(Text.wrap(parts.toString(), width));
            }
        }
        for (int i = 0; i < text.size(); i++) {
            lines.accept(" ".repeat(margin) + (i == 0 ? "← " : "  ") + text.get(i));
        }
    }

    private static String signed(double value) {
        return String.format(Locale.ROOT, "%s%.2f", value < 0 ? "−" : "+", Math.abs(value));
    }

    private static String words(Why.Part part) {
        return part.feature().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

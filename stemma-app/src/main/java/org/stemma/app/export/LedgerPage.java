package org.stemma.app.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.app.export.Outline.Mark;
import org.stemma.app.export.Outline.Pointer;
import org.stemma.app.export.Outline.Tone;
import org.stemma.news.Modality;
import org.stemma.news.Passage;
import org.stemma.news.Polarity;
import org.stemma.news.QuadClass;
import org.stemma.news.When;
import org.stemma.relation.Ledger;
import org.stemma.relation.Ledger.Entry;
import org.stemma.relation.Ledger.Kind;
import org.stemma.relation.Ledger.Pair;
import org.stemma.relation.Ledger.Tally;

/** A ledger for a terminal: the sums first, then the plot, then what they are made of, each with its passage. */
final class LedgerPage {
    private static final int NUMBER_COLUMN = 16;
    private static final int CLASS_COLUMN = 24;
    private static final int NARROWEST_NAME = 12;

    /** Columns that a row of partners needs beside the name. */
    private static final int PARTNER_FIGURES = 46;

    private final Ledger ledger;
    private final Export.Terminal terminal;
    private final Paint paint;
    private final List<String> lines = new ArrayList<>();
    private final Map<String, Integer> articles = new LinkedHashMap<>();

    LedgerPage(Ledger ledger, Export.Terminal terminal) {
        this.ledger = ledger;
        this.terminal = terminal;
        this.paint = new Paint(terminal.colour());
    }

    String write() {
        if (ledger.second() == null) {
            partners();
            return finish("");
        }
        Pair pair = ledger.pairs().getFirst();
        head(pair);
        summary(pair);
        lines.addAll(new BalancePlot(pair, terminal).lines());
        Sheet sheet = new TextSheet(terminal);
        for (Kind kind : Kind.values()) {
            section(
                    sheet,
                    heading(kind),
                    "",
                    pair.entries().stream().filter(e -> e.kind() == kind).toList());
        }
        section(
                sheet,
                "Not counted",
                "Planned, demanded, expected, doubted, denied or told as not having happened.",
                pair.apart());
        sources(sheet);
        return finish(sheet.finish());
    }

    private String finish(String rest) {
        return String.join("\n", lines) + "\n" + rest;
    }

    private void head(Pair pair) {
        Columns.wrap(name(pair.first()) + " and " + name(pair.second()), terminal.width())
                .forEach(line -> lines.add(paint.of(Paint.Ink.STRONG, line)));
        String disputed = pair.disputed() == 0 ? "" : ", " + pair.disputed() + " of them in dispute";
        String apart = pair.apart().isEmpty()
                ? ""
                : "; " + pair.apart().size() + " more planned, demanded or denied, not counted";
        faint(AccountPage.plural(pair.counted(), "event") + " told as having happened" + disputed + apart
                + ". Each counts once, however many reports tell it.");
    }

    private void faint(String text) {
        Columns.wrap(text, terminal.width()).forEach(line -> lines.add(paint.of(Paint.Ink.FAINT, line)));
    }

    private void summary(Pair pair) {
        if (pair.counted() == 0) {
            return;
        }
        lines.add("");
        int column = Math.max(NUMBER_COLUMN, (terminal.width() - CLASS_COLUMN) / 2);
        String there = Columns.cut(code(pair.first()) + " → " + code(pair.second()), column - 2);
        String back = Columns.cut(code(pair.second()) + " → " + code(pair.first()), column - 2);
        lines.add(paint.of(Paint.Ink.FAINT, Columns.pad("", CLASS_COLUMN) + Columns.pad(there, column) + back));
        for (QuadClass quad : QuadClass.values()) {
            String row = Columns.pad(AccountPage.word(quad.name()), CLASS_COLUMN)
                    + Columns.pad(tally(pair, quad, true), column)
                    + tally(pair, quad, false);
            lines.add(row.stripTrailing());
        }
        lines.add(paint.of(
                Paint.Ink.STRONG,
                Columns.pad("balance", CLASS_COLUMN) + signed(pair.balance()) + ", "
                        + signed(pair.balance() / pair.counted()) + " an event"));
        faint("Scale: " + ledger.scale() + ".");
    }

    private static String tally(Pair pair, QuadClass quad, boolean fromFirst) {
        return pair.tallies().stream()
                .filter(tally -> tally.quadClass() == quad && tally.fromFirst() == fromFirst)
                .findFirst()
                .map(LedgerPage::tally)
                .orElse("–");
    }

    private static String tally(Tally tally) {
        return tally.events() + " (" + signed(tally.balance()) + ")";
    }

    private void partners() {
        lines.add(paint.of(Paint.Ink.STRONG, name(ledger.first()) + " and others"));
        faint("Events told as having happened, each once; cooperation–conflict balance by " + ledger.scale() + ".");
        lines.add("");
        int column = Math.max(NARROWEST_NAME, terminal.width() - PARTNER_FIGURES);
        lines.add(paint.of(
                Paint.Ink.FAINT,
                Columns.pad("with", column)
                        + String.format(
                                Locale.ROOT, "%8s%12s%12s%14s", "events", "balance", "an event", "not counted")));
        for (Pair pair : ledger.pairs()) {
            String mean = pair.counted() == 0 ? "–" : signed(pair.balance() / pair.counted());
            String sum = pair.counted() == 0 ? "–" : signed(pair.balance());
            String name = Columns.cut(name(pair.second()), column - 2);
            lines.add(paint.of(Paint.Ink.NAME, name)
                    + " ".repeat(Math.max(0, column - Columns.width(name)))
                    + String.format(
                            Locale.ROOT,
                            "%8d%12s%12s%14d",
                            pair.counted(),
                            sum,
                            mean,
                            pair.apart().size()));
        }
    }

    private void section(Sheet sheet, String heading, String hint, List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        sheet.section(heading + " (" + entries.size() + ")", hint);
        for (Entry entry : entries) {
            sheet.item(new Mark(mark(entry), tone(entry)), parties(entry) + ". " + entry.text(), pointers(entry));
            if (entry.disputed()) {
                sheet.under(new Mark("≠ in dispute", Tone.BAD), entry.dispute(), List.of());
            }
        }
    }

    private static Tone tone(Entry entry) {
        return entry.disputed() ? Tone.BAD : !entry.counted() ? Tone.WARN : entry.score() < 0 ? Tone.PLAIN : Tone.GOOD;
    }

    private static String mark(Entry entry) {
        List<String> parts = new ArrayList<>();
        parts.add(date(entry.when()));
        String mode = entry.code().mode().isEmpty()
                ? ""
                : " " + AccountPage.word(entry.code().mode());
        parts.add(AccountPage.word(entry.code().type().name()) + mode);
        if (entry.counted()) {
            parts.add(signed(entry.score()));
        }
        if (!held(entry).isEmpty()) {
            parts.add(held(entry));
        }
        parts.add("≤ " + AccountPage.plural(Math.max(1, entry.origins()), "origin"));
        return String.join(" · ", parts);
    }

    static String held(Entry entry) {
        String negated = entry.polarity() == Polarity.NEGATIVE ? "negated" : "";
        String modality = entry.modality() == Modality.ASSERTED
                ? ""
                : AccountPage.word(entry.modality().name());
        return List.of(modality, negated).stream()
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.joining(", "));
    }

    private static String date(@Nullable When when) {
        return when == null
                ? "undated"
                : when.value() + " (" + AccountPage.word(when.precision().name()) + ")";
    }

    private static String parties(Entry entry) {
        return party(entry.actor()) + " → " + party(entry.recipient());
    }

    private static String party(Ledger.Party party) {
        List<String> codes = new ArrayList<>();
        if (party.country() != null) {
            codes.add(party.country());
        }
        if (party.sector() != null) {
            codes.add(party.sector().name());
        }
        return party.name() + (codes.isEmpty() ? "" : " [" + String.join(" ", codes) + "]");
    }

    private List<Pointer> pointers(Entry entry) {
        return entry.passages().stream()
                .map(passage -> new Pointer(number(passage), passage, 0))
                .toList();
    }

    private int number(Passage passage) {
        return articles.computeIfAbsent(passage.article(), key -> articles.size() + 1);
    }

    private void sources(Sheet sheet) {
        if (articles.isEmpty()) {
            return;
        }
        sheet.section("Sources", "");
        articles.forEach(
                (article, number) -> sheet.source(number, ledger.files().getOrDefault(article, article)));
    }

    static String heading(Kind kind) {
        return switch (kind) {
            case AGREEMENT -> "Agreements and promises";
            case DEMAND -> "Demands and requests";
            case REFUSAL -> "Refusals";
            case VISIT -> "Talks and visits";
            case COOPERATION -> "Other cooperation";
            case CONFLICT -> "Other conflict";
        };
    }

    private static String name(Ledger.Side side) {
        boolean several = side.names().size() > 1;
        return side.label()
                + (side.country() == null ? "" : " (" + side.country() + ")")
                + (several ? " (" + String.join("; ", side.names()) + ")" : "");
    }

    private static String code(Ledger.Side side) {
        return side.country() == null ? side.label() : side.country();
    }

    /** With its sign, one decimal, and a true minus. */
    static String signed(double value) {
        String plain = String.format(Locale.ROOT, value == 0 ? "%.1f" : "%+.1f", value);
        return plain.startsWith("-") ? "−" + plain.substring(1) : plain;
    }
}

package org.stemma.app.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.relation.Ledger;
import org.stemma.relation.Ledger.Entry;
import org.stemma.relation.Ledger.Pair;

/** A ledger as a table after RFC 4180: one event a row, those that are not counted among them. */
final class LedgerTable {
    private static final List<String> HEAD = List.of(
            "first",
            "second",
            "date",
            "earliest",
            "latest",
            "precision",
            "actor",
            "actor_country",
            "actor_sector",
            "recipient",
            "recipient_country",
            "recipient_sector",
            "type",
            "mode",
            "contexts",
            "cameo",
            "quad_class",
            "score",
            "counted",
            "polarity",
            "modality",
            "disputed",
            "origins",
            "articles",
            "predicate",
            "text",
            "file",
            "start",
            "end",
            "event",
            "stories");

    private static final Pattern QUOTED = Pattern.compile("[\",\\r\\n]");

    /** How a cell begins that a spreadsheet would run as a formula: a source's words must not. */
    private static final Pattern FORMULA = Pattern.compile("^[=+@\\t\\r-](?!\\d*\\.?\\d*$).*", Pattern.DOTALL);

    private LedgerTable() {}

    static String write(Ledger ledger) {
        StringBuilder out = new StringBuilder();
        row(out, HEAD);
        for (Pair pair : ledger.pairs()) {
            Stream.concat(pair.entries().stream(), pair.apart().stream())
                    .forEach(entry -> row(out, cells(pair, entry)));
        }
        return out.toString();
    }

    private static void row(StringBuilder out, List<String> cells) {
        out.append(cells.stream().map(LedgerTable::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String cell(String text) {
        String plain = FORMULA.matcher(text).matches() ? "'" + text : text;
        return QUOTED.matcher(plain).find() ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
    }

    private static List<String> cells(Pair pair, Entry entry) {
        List<String> cells = new ArrayList<>();
        cells.add(side(pair.first()));
        cells.add(side(pair.second()));
        var when = entry.when();
        cells.add(when == null ? "" : when.value());
        cells.add(when == null ? "" : when.earliest().toString());
        cells.add(when == null ? "" : when.latest().toString());
        cells.add(when == null ? "" : when.precision().name());
        party(cells, entry.actor());
        party(cells, entry.recipient());
        cells.add(entry.code().type().name());
        cells.add(entry.code().mode());
        cells.add(String.join(" ", entry.code().contexts()));
        cells.add(entry.code().cameo());
        cells.add(entry.quadClass().name());
        cells.add(BigDecimal.valueOf(entry.score()).toPlainString());
        cells.add(Boolean.toString(entry.counted()));
        cells.add(entry.polarity().name());
        cells.add(entry.modality().name());
        cells.add(entry.dispute());
        cells.add(Integer.toString(entry.origins()));
        cells.add(Long.toString(
                entry.passages().stream().map(p -> p.article()).distinct().count()));
        cells.add(entry.predicate());
        cells.add(entry.text());
        cells.add(entry.files().getFirst());
        cells.add(Integer.toString(entry.passage().start()));
        cells.add(Integer.toString(entry.passage().end()));
        cells.add(entry.event());
        cells.add(String.join(" ", entry.stories()));
        return cells;
    }

    private static void party(List<String> cells, Ledger.Party party) {
        cells.add(party.name());
        cells.add(told(party.country()));
        cells.add(party.sector() == null ? "" : party.sector().name());
    }

    private static String side(Ledger.Side side) {
        return side.country() == null ? side.label() : side.country();
    }

    private static String told(@Nullable String text) {
        return text == null ? "" : text;
    }
}

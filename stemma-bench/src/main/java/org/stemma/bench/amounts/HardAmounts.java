package org.stemma.bench.amounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.stemma.bench.PlainArticle;
import org.stemma.language.Language;
import org.stemma.news.Quantity;

/** Our own cases: a sentence is right if each amount is found with kind, value, unit, counted and scope, and no other. */
final class HardAmounts {
    private record Case(String kind, String text, List<ExpectedAmount> amounts) {}

    private final Language language;
    private final List<String> errors;

    HardAmounts(Language language, List<String> errors) {
        this.language = language;
        this.errors = errors;
    }

    /** The share of a file's cases that are right; prints them by kind. */
    double right(Path file) {
        Map<String, int[]> kinds = new LinkedHashMap<>();
        List<Case> cases = read(file);
        int right = 0;
        for (Case hard : cases) {
            String fault = fault(hard);
            int[] tally = kinds.computeIfAbsent(hard.kind(), kind -> new int[2]);
            tally[1]++;
            right += fault.isEmpty() ? 1 : 0;
            tally[0] += fault.isEmpty() ? 0 : 1;
            if (!fault.isEmpty()) {
                errors.add("case\t" + hard.kind() + "\t" + hard.text() + "\t" + fault);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d cases, %d wrong (%.2f %%); of each kind wrong / all:%n",
                cases.size(),
                cases.size() - right,
                100.0 * (cases.size() - right) / cases.size());
        kinds.forEach((kind, tally) -> System.out.printf("    %-20s %3d / %3d%n", kind, tally[0], tally[1]));
        return (double) right / cases.size();
    }

    private String fault(Case hard) {
        List<Quantity> found = new ArrayList<>(
                language.analyse(PlainArticle.of("case", null, hard.text())).quantities());
        List<String> faults = new ArrayList<>();
        for (ExpectedAmount amount : hard.amounts()) {
            Quantity match = found.stream()
                    .filter(q -> amount.isAt(hard.text(), q.text()))
                    .findFirst()
                    .orElse(null);
            String fault = match == null ? "missed" : amount.fault(match);
            found.remove(match);
            if (!fault.isEmpty()) {
                faults.add(fault + " " + amount.words() + (match == null ? "" : " as " + told(match)));
            }
        }
        found.forEach(q -> faults.add("false " + told(q)));
        return String.join("; ", faults);
    }

    static String told(Quantity q) {
        return q.text() + "|" + q.kind() + "|" + q.low() + ".." + q.high() + "|" + q.unit() + "|" + q.counted() + "|"
                + q.scope();
    }

    private static List<Case> read(Path file) {
        try {
            List<Case> cases = new ArrayList<>();
            String kind = "";
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith("# ")) {
                    kind = line.substring(2);
                } else if (!line.isBlank()) {
                    List<String> cells = Arrays.asList(line.split("\t"));
                    cases.add(new Case(
                            kind,
                            cells.getFirst(),
                            cells.subList(1, cells.size()).stream()
                                    .map(ExpectedAmount::parse)
                                    .toList()));
                }
            }
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

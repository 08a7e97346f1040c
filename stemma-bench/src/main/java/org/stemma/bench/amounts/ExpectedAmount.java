package org.stemma.bench.amounts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Quantity;

/**
 * An amount as it should be found: {@code words|KIND|value|unit|counted|scope}; what is left out is not judged, nor is {@code *}; {@code
 * -} says that there is none. Values: {@code 12}; {@code 12..} and {@code ..12} are open; {@code 5..7} is a range; {@code ~40} is about
 * 40.
 */
record ExpectedAmount(String words, Quantity.Kind kind, String value, List<String> rest) {
    private static final String UNJUDGED = "*";
    private static final BigDecimal SLACK = new BigDecimal("0.001");

    ExpectedAmount {
        rest = List.copyOf(rest);
    }

    static ExpectedAmount parse(String cell) {
        List<String> parts = List.of(cell.split("\\|"));
        return new ExpectedAmount(
                parts.get(0), Quantity.Kind.valueOf(parts.get(1)), parts.get(2), parts.subList(3, parts.size()));
    }

    /** Whether a found amount stands where this one does. */
    boolean isAt(String sentence, String found) {
        int at = sentence.indexOf(words);
        int start = sentence.indexOf(found);
        return at < start + found.length() && start < at + words.length();
    }

    /** What is wrong with a found amount, in a word; empty if nothing is. */
    String fault(Quantity found) {
        if (found.kind() != kind) {
            return "kind";
        }
        if (!isValue(found)) {
            return "value";
        }
        if (!agrees(0, found.unit())) {
            return "unit";
        }
        if (!agrees(1, found.counted())) {
            return "counted";
        }
        return agrees(2, found.scope()) ? "" : "scope";
    }

    private boolean agrees(int part, @Nullable String found) {
        if (part >= rest.size() || rest.get(part).equals(UNJUDGED)) {
            return true;
        }
        String wanted = rest.get(part);
        String told = found == null ? "" : found;
        return wanted.equals("-")
                ? told.isEmpty()
                : told.toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT));
    }

    private boolean isValue(Quantity found) {
        if (value.startsWith("~")) {
            BigDecimal middle = new BigDecimal(value.substring(1));
            return found.hedge() == Quantity.Hedge.ABOUT
                    && found.low() != null
                    && found.high() != null
                    && found.low().compareTo(middle) <= 0
                    && found.high().compareTo(middle) >= 0;
        }
        int dots = value.indexOf("..");
        String low = dots < 0 ? value : value.substring(0, dots);
        String high = dots < 0 ? value : value.substring(dots + 2);
        return isNear(low, found.low()) && isNear(high, found.high());
    }

    private static boolean isNear(String wanted, @Nullable BigDecimal found) {
        if (wanted.isEmpty() || found == null) {
            return wanted.isEmpty() && found == null;
        }
        BigDecimal value = new BigDecimal(wanted);
        return value.subtract(found).abs().compareTo(value.abs().multiply(SLACK)) <= 0;
    }
}

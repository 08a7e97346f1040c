package org.stemma.language;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.stemma.language.Meaning.Term;
import org.stemma.language.Meaning.Unit;

/** Durations in the words of ISO 8601; {@code X} where the text gives no number. */
final class TimeDuration {
    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

    private TimeDuration() {}

    /** A duration in whole units. */
    static String iso(int amount, Unit unit) {
        return iso(List.of(new Term(BigDecimal.valueOf(amount), unit, false)));
    }

    static String iso(List<Term> terms) {
        Map<Unit, BigDecimal> amounts = new EnumMap<>(Unit.class);
        for (Term term : terms) {
            add(amounts, term.unit(), term.amount());
        }
        StringBuilder date = new StringBuilder("P");
        append(date, amounts, Unit.YEAR, "Y");
        append(date, amounts, Unit.MONTH, "M");
        append(date, amounts, Unit.WEEK, "W");
        append(date, amounts, Unit.DAY, "D");
        StringBuilder time = new StringBuilder();
        append(time, amounts, Unit.HOUR, "H");
        append(time, amounts, Unit.MINUTE, "M");
        append(time, amounts, Unit.SECOND, "S");
        return time.isEmpty() ? date.toString() : date + "T" + time;
    }

    /** Adds an amount in the units of ISO 8601; a fraction goes over to the next finer unit. */
    private static void add(Map<Unit, BigDecimal> amounts, Unit unit, BigDecimal amount) {
        switch (unit) {
            case CENTURY -> add(amounts, Unit.YEAR, amount.multiply(BigDecimal.valueOf(100)));
            case DECADE -> add(amounts, Unit.YEAR, amount.multiply(BigDecimal.TEN));
            case QUARTER -> add(amounts, Unit.MONTH, amount.multiply(BigDecimal.valueOf(3)));
            case YEAR -> split(amounts, unit, amount, Unit.MONTH, BigDecimal.valueOf(12));
            case MONTH -> split(amounts, unit, amount, Unit.DAY, BigDecimal.valueOf(30));
            case WEEK -> split(amounts, unit, amount, Unit.DAY, BigDecimal.valueOf(7));
            case DAY -> split(amounts, unit, amount, Unit.HOUR, BigDecimal.valueOf(24));
            case HOUR -> split(amounts, unit, amount, Unit.MINUTE, SIXTY);
            case MINUTE -> split(amounts, unit, amount, Unit.SECOND, SIXTY);
            case SECOND -> amounts.merge(unit, amount, BigDecimal::add);
        }
    }

    private static void split(
            Map<Unit, BigDecimal> amounts, Unit unit, BigDecimal amount, Unit finer, BigDecimal size) {
        BigDecimal whole = new BigDecimal(amount.toBigInteger());
        if (whole.signum() != 0) {
            amounts.merge(unit, whole, BigDecimal::add);
        }
        BigDecimal rest = amount.subtract(whole);
        if (rest.signum() != 0) {
            boolean exact = finer == Unit.SECOND;
            BigDecimal part = rest.multiply(size);
            amounts.merge(finer, exact ? part : part.setScale(0, RoundingMode.HALF_UP), BigDecimal::add);
        }
    }

    private static void append(StringBuilder iso, Map<Unit, BigDecimal> amounts, Unit unit, String letter) {
        BigDecimal amount = amounts.get(unit);
        if (amount != null) {
            iso.append(amount.stripTrailingZeros().toPlainString()).append(letter);
        }
    }

    static String unknown(Unit unit) {
        return switch (unit) {
            case CENTURY -> "PX00Y";
            case DECADE -> "PX0Y";
            case YEAR -> "PXY";
            case QUARTER, MONTH -> "PXM";
            case WEEK -> "PXW";
            case DAY -> "PXD";
            case HOUR -> "PTXH";
            case MINUTE -> "PTXM";
            case SECOND -> "PTXS";
        };
    }
}

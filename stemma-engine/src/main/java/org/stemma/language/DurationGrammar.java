package org.stemma.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.language.Meaning.Lasting;
import org.stemma.language.Meaning.Repeated;
import org.stemma.language.Meaning.Unit;

/** How long something lasts and how often it returns, as ISO 8601 durations; {@code X} where the text gives no number. */
final class DurationGrammar {
    private static final Set<String> VAGUE = Set.of("several", "many", "few", "couple");
    private static final Set<String> BETWEEN = Set.of(
            "full",
            "consecutive",
            "straight",
            "whole",
            "more",
            "long",
            "working",
            "business",
            "successive",
            "additional");
    private static final Set<String> LEADS = Set.of(
            "for", "within", "after", "over", "about", "nearly", "almost", "than", "around", "in", "during", "under",
            "least", "of", "lasting", "lasted", "spent");
    private static final Map<String, String> ADVERBS = Map.of(
            "hourly",
            "PT1H",
            "daily",
            "P1D",
            "nightly",
            "P1D",
            "weekly",
            "P1W",
            "monthly",
            "P1M",
            "quarterly",
            "P3M",
            "yearly",
            "P1Y",
            "annually",
            "P1Y");
    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

    private final Pieces pieces;

    DurationGrammar(Pieces pieces) {
        this.pieces = pieces;
    }

    @Nullable
    Match at(int i) {
        return Match.longer(repeated(i), Match.longer(counted(i), vague(i)));
    }

    /** "two and a half hours", "13-year", "two years and three months", "two to three weeks". */
    private @Nullable Match counted(int i) {
        List<Term> terms = new ArrayList<>();
        int end = i;
        int at = i;
        while (true) {
            Term term = term(at);
            if (term == null
                    || (!terms.isEmpty()
                            && term.unit().compareTo(terms.getLast().unit()) >= 0)) {
                break;
            }
            terms.add(term);
            end = term.end();
            at = pieces.is(end, ",") ? end + 1 : end;
            at = pieces.is(at, "and") ? at + 1 : at;
        }
        if (terms.isEmpty()) {
            return span(i);
        }
        return isAge(end) ? null : new Match(i, end, new Lasting(iso(terms)));
    }

    /** "two to three weeks". */
    private @Nullable Match span(int i) {
        Numbers.Reading low = Numbers.cardinal(pieces, i);
        boolean joined =
                low != null && (pieces.is(low.end(), "to") || pieces.is(low.end(), "-") || pieces.is(low.end(), "or"));
        Term high = joined && low != null ? term(low.end() + 1) : null;
        if (low == null || high == null || isAge(high.end())) {
            return null;
        }
        String from = iso(List.of(new Term(low.value(), high.unit(), high.end())));
        return new Match(i, high.end(), new Lasting(from + "/" + iso(List.of(high))));
    }

    private record Term(BigDecimal amount, Unit unit, int end) {}

    private @Nullable Term term(int i) {
        Numbers.Reading number = Numbers.cardinal(pieces, i);
        if (number == null) {
            return single(i);
        }
        int at = number.end();
        boolean compound = pieces.is(at, "-") && pieces.at(at).glued();
        at = compound || BETWEEN.contains(pieces.at(at).lower()) ? at + 1 : at;
        Unit unit = TimeWords.unit(pieces, at);
        if (unit == null || unit == Unit.QUARTER) {
            return null;
        }
        boolean plural = TimeWords.isPlural(pieces, at);
        boolean one = number.value().compareTo(BigDecimal.ONE) <= 0;
        boolean half = pieces.has(at + 1, "and", "a", "half");
        if (!compound && !plural && !one) {
            return null;
        }
        BigDecimal amount = half ? number.value().add(new BigDecimal("0.5")) : number.value();
        return new Term(amount, unit, half ? at + 4 : at + 1);
    }

    /** "a week", "an hour", "half an hour", "a year and a half", after a word that measures. */
    private @Nullable Term single(int i) {
        boolean half = pieces.is(i, "half");
        int article = half ? i + 1 : i;
        boolean one = pieces.is(article, "a") || pieces.is(article, "an");
        Unit unit = one ? TimeWords.unit(pieces, article + 1) : null;
        boolean led = half || LEADS.contains(pieces.at(i - 1).lower());
        if (unit == null
                || unit == Unit.QUARTER
                || unit == Unit.SECOND
                || !led
                || TimeWords.isPlural(pieces, article + 1)) {
            return null;
        }
        if (half) {
            return new Term(new BigDecimal("0.5"), unit, article + 2);
        }
        boolean more = pieces.has(article + 2, "and", "a", "half");
        return new Term(more ? new BigDecimal("1.5") : BigDecimal.ONE, unit, more ? article + 5 : article + 2);
    }

    /** "several years", "for decades", "months of talks". */
    private @Nullable Match vague(int i) {
        int at = pieces.is(i, "a") ? i + 1 : i;
        if (VAGUE.contains(pieces.at(at).lower())) {
            at = pieces.is(at + 1, "of") ? at + 2 : at + 1;
        } else if (at > i || (!LEADS.contains(pieces.at(i - 1).lower()) && !pieces.is(i + 1, "of"))) {
            return null;
        }
        Unit unit = TimeWords.unit(pieces, at);
        boolean plural = unit != null && TimeWords.isPlural(pieces, at) && unit != Unit.QUARTER && unit != Unit.SECOND;
        return plural && unit != null ? new Match(i, at + 1, new Lasting(unknown(unit))) : null;
    }

    /** "every two weeks", "each year", "annually", "twice a year". */
    private @Nullable Match repeated(int i) {
        String adverb = ADVERBS.get(pieces.at(i).lower());
        if (adverb != null && !pieces.at(i).isCapital()) {
            return new Match(i, i + 1, new Repeated(adverb));
        }
        boolean every = pieces.is(i, "every") || pieces.is(i, "each");
        boolean times = pieces.is(i, "once") || pieces.is(i, "twice") || pieces.is(i, "thrice");
        if ((!every && !times) || (times && !pieces.is(i + 1, "a") && !pieces.is(i + 1, "an"))) {
            return null;
        }
        int at = times ? i + 2 : i + 1;
        Numbers.Reading number = every ? Numbers.cardinal(pieces, at) : null;
        at = number == null ? at : number.end();
        at = number == null && pieces.is(at, "other") ? at + 1 : at;
        Unit unit = TimeWords.unit(pieces, at);
        if (unit == null) {
            return null;
        }
        BigDecimal amount = number == null ? BigDecimal.valueOf(at > i + 1 && every ? 2 : 1) : number.value();
        return new Match(i, at + 1, new Repeated(iso(List.of(new Term(amount, unit, at + 1)))));
    }

    /** "36-year-old", "36 years old", "aged 36 years". */
    private boolean isAge(int end) {
        return pieces.is(end, "old")
                || pieces.is(end, "olds")
                || pieces.has(end, "-", "old")
                || pieces.is(end, "older")
                || pieces.has(end, "-", "olds")
                || pieces.is(end, "younger")
                || pieces.has(end, "of", "age");
    }

    /** A duration in whole units. */
    static String iso(int amount, Unit unit) {
        return iso(List.of(new Term(BigDecimal.valueOf(amount), unit, 0)));
    }

    private static String iso(List<Term> terms) {
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
            BigDecimal finerAmount = rest.multiply(size).setScale(0, java.math.RoundingMode.HALF_UP);
            amounts.merge(finer, finerAmount, BigDecimal::add);
        }
    }

    private static void append(StringBuilder iso, Map<Unit, BigDecimal> amounts, Unit unit, String letter) {
        BigDecimal amount = amounts.get(unit);
        if (amount != null) {
            iso.append(amount.stripTrailingZeros().toPlainString()).append(letter);
        }
    }

    private static String unknown(Unit unit) {
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

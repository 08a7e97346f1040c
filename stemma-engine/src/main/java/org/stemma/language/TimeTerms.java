package org.stemma.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.language.Meaning.Term;
import org.stemma.language.Meaning.Unit;

/** Amounts of units of time: "two and a half hours", "1 month 2 years 21 days", "a year and a half", "3mins", "a fortnight". */
final class TimeTerms {
    private static final int MAX_TERMS = 6;
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal SIX = BigDecimal.valueOf(6);
    private static final BigDecimal QUARTER = new BigDecimal("0.25");
    private static final Set<String> BETWEEN = Set.of(
            "full",
            "consecutive",
            "straight",
            "whole",
            "more",
            "long",
            "successive",
            "additional",
            "calendar",
            "solid");
    private static final Set<String> BUSINESS = Set.of("business", "working", "work", "trading");

    /** What an assistant is asked to take "a few" for; a report leaves it open. */
    private static final BigDecimal FEW = BigDecimal.valueOf(3);

    private final Pieces pieces;

    TimeTerms(Pieces pieces) {
        this.pieces = pieces;
    }

    /** Amounts in the order of the text, with the index after them. */
    record Terms(List<Term> terms, int end, boolean vague) {
        Terms {
            terms = List.copyOf(terms);
        }

        Terms(List<Term> terms, int end) {
            this(terms, end, false);
        }

        Term last() {
            return terms.getLast();
        }

        /** The finest unit told. */
        Unit finest() {
            return terms.stream().map(Term::unit).min(Unit::compareTo).orElse(Unit.DAY);
        }
    }

    /** "a few days", "couple of weeks", "some months", "several hours", with a number only where somebody speaks. */
    @Nullable
    Terms few(int i) {
        int at = pieces.is(i, "a") ? i + 1 : i;
        boolean couple = pieces.is(at, "couple");
        boolean some = at == i && pieces.isAny(at, "some", "several");
        if (!pieces.isTalk() || !(couple || some || pieces.is(at, "few"))) {
            return null;
        }
        int word = pieces.is(at + 1, "of") ? at + 2 : pieces.is(at + 1, "more") ? at + 2 : at + 1;
        boolean business = BUSINESS.contains(pieces.at(word).lower());
        word = business ? word + 1 : word;
        Unit unit = TimeWords.unit(pieces, word);
        boolean plural = unit != null && TimeWords.isPlural(pieces, word);
        return plural && unit != null
                ? new Terms(List.of(new Term(couple ? TWO : FEW, unit, business)), word + 1, true)
                : null;
    }

    /** Numbers of units, each unit once; {@code articles} if "a week" counts, too. */
    @Nullable
    Terms at(int i, boolean articles) {
        Terms few = few(i);
        if (few != null) {
            return few;
        }
        List<Term> terms = new ArrayList<>();
        int end = i;
        int at = i;
        while (terms.size() < MAX_TERMS) {
            Terms next = quarters(at);
            next = next == null ? counted(at) : next;
            next = next == null && articles && terms.isEmpty() ? single(at) : next;
            if (next == null || isTold(terms, next.last().unit())) {
                break;
            }
            terms.addAll(next.terms());
            end = next.end();
            at = pieces.is(end, ",") ? end + 1 : end;
            at = pieces.is(at, "and") ? at + 1 : at;
        }
        return terms.isEmpty() ? null : new Terms(terms, end);
    }

    private static boolean isTold(List<Term> terms, Unit unit) {
        return terms.stream().anyMatch(term -> term.unit() == unit);
    }

    /** A number and its unit. */
    private @Nullable Terms counted(int i) {
        if (pieces.is(i, "½")) {
            Unit unit = TimeWords.unit(pieces, i + 1);
            return unit == null ? null : terms(HALF, unit, false, i + 2);
        }
        Numbers.Reading number = amount(i);
        if (number == null || number.value().signum() < 0) {
            return null;
        }
        int at = number.end();
        boolean compound = pieces.is(at, "-") && pieces.at(at).glued();
        at = compound || BETWEEN.contains(pieces.at(at).lower()) ? at + 1 : at;
        boolean business = BUSINESS.contains(pieces.at(at).lower());
        at = business ? at + 1 : at;
        boolean weekdays = pieces.isAny(at, "weekday", "weekdays")
                || (pieces.is(at, "week") && pieces.isAny(at + 1, "day", "days"));
        if (weekdays) {
            int end = pieces.is(at, "week") ? at + 2 : at + 1;
            return terms(number.value(), Unit.DAY, true, end);
        }
        if (pieces.isAny(at, "semester", "semesters")) {
            return terms(number.value().multiply(SIX), Unit.MONTH, false, at + 1);
        }
        boolean fortnight = pieces.isAny(at, "fortnight", "fortnights");
        boolean night = pieces.is(at, "nights") || (pieces.is(at, "night") && (pieces.isTalk() || compound));
        Unit unit = fortnight ? Unit.WEEK : night ? Unit.DAY : TimeWords.unit(pieces, at);
        if (unit == null && number.digits()) {
            unit = TimeWords.shortUnit(pieces, at);
        } else if (unit == null && pieces.is(at, "min")) {
            unit = Unit.MINUTE;
        }
        if (unit == null || !isUnit(number, unit, at, compound)) {
            return null;
        }
        BigDecimal amount = fortnight ? number.value().multiply(TWO) : number.value();
        int end = endOfHalf(at + 1);
        return terms(end > at + 1 ? amount.add(HALF) : amount, unit, business, end);
    }

    /** A number, with the half or quarter told after it: "two and half", "3 and a quarter", "1/2". */
    private Numbers.@Nullable Reading amount(int i) {
        boolean fraction =
                pieces.has(i, "1", "/", "2") && pieces.at(i + 2).glued() && TimeWords.unit(pieces, i + 3) != null;
        if (fraction) {
            return new Numbers.Reading(HALF, i + 3, false);
        }
        Numbers.Reading number = Numbers.cardinal(pieces, i);
        boolean and = number != null && number.isWhole() && pieces.is(number.end(), "and");
        if (number == null || !and) {
            return number;
        }
        int at = pieces.isAny(number.end() + 1, "a", "one") ? number.end() + 2 : number.end() + 1;
        BigDecimal part = pieces.is(at, "half") ? HALF : pieces.is(at, "quarter") ? QUARTER : null;
        return part != null && TimeWords.unit(pieces, at + 1) != null
                ? new Numbers.Reading(number.value().add(part), at + 1, number.digits())
                : number;
    }

    private static Terms terms(BigDecimal amount, Unit unit, boolean business, int end) {
        return new Terms(List.of(new Term(amount, unit, business)), end);
    }

    /** "2016 year" and "the 10 second half" count nothing. */
    private boolean isUnit(Numbers.Reading number, Unit unit, int at, boolean compound) {
        boolean plural = TimeWords.isPlural(pieces, at) && pieces.at(at).lower().length() > 1;
        boolean year = number.digits() && number.value().compareTo(BigDecimal.valueOf(1000)) >= 0;
        boolean ordinal = unit == Unit.SECOND && !pieces.isTalk() && TimeWords.unit(pieces, at) != null;
        boolean single = pieces.at(at).lower().length() == 1;
        boolean letter = single && (pieces.is(at + 1, "'") || (pieces.at(at).isCapital() && !pieces.isTalk()));
        return plural || compound || (!year && !ordinal && !letter && isEnd(at, single));
    }

    /** A single letter is a unit only where a word could end: "3 h", not "5 s-curves" nor "4 d". */
    private boolean isEnd(int at, boolean single) {
        Piece next = pieces.at(at + 1);
        return !single
                || ((!next.glued() || (!next.isWord() && !next.isNumber())) && (pieces.isTalk() || pieces.is(at, "h")));
    }

    private int endOfHalf(int at) {
        if (pieces.has(at, "and", "a", "half")) {
            return at + 3;
        }
        return pieces.has(at, "and", "half") ? at + 2 : at;
    }

    /** "a quarter of an hour", "three quarters of an hour", "a quarter hour". */
    private @Nullable Terms quarters(int i) {
        boolean three = pieces.is(i, "three");
        int at = three || pieces.is(i, "a") ? i + 1 : i;
        if (!pieces.isAny(at, "quarter", three ? "quarters" : "quarter")) {
            return null;
        }
        int hour = pieces.has(at + 1, "of", "an") ? at + 3 : at + 1;
        return pieces.is(hour, "hour")
                ? terms(BigDecimal.valueOf(three ? 45 : 15), Unit.MINUTE, false, hour + 1)
                : null;
    }

    /** "a week", "an hour", "half an hour", "a half hour", "a year and a half", "another week", "half a year". */
    private @Nullable Terms single(int i) {
        boolean half = pieces.is(i, "half");
        int article = half ? i + 1 : i;
        boolean one = pieces.isAny(article, "a", "an", "another");
        if (!one && !half) {
            return null;
        }
        int at = one ? article + 1 : article;
        boolean inner = !half && pieces.is(at, "half");
        at = inner ? at + 1 : at;
        at = pieces.is(at, "-") && (inner || half) ? at + 1 : at;
        at = BETWEEN.contains(pieces.at(at).lower()) ? at + 1 : at;
        boolean business = BUSINESS.contains(pieces.at(at).lower());
        at = business ? at + 1 : at;
        boolean fortnight = pieces.is(at, "fortnight");
        if (pieces.is(at, "semester") && one && !half) {
            return terms(SIX, Unit.MONTH, false, at + 1);
        }
        boolean night = pieces.is(at, "night") && pieces.isTalk() && !pieces.isAny(at + 1, "club", "market", "shift");
        Unit unit = fortnight ? Unit.WEEK : night ? Unit.DAY : TimeWords.unit(pieces, at);
        boolean plural = TimeWords.isPlural(pieces, at) && !business;
        if (unit == null || plural || (unit == Unit.SECOND && !half) || unit == Unit.QUARTER) {
            return null;
        }
        if (half || inner) {
            return terms(HALF, unit, business, at + 1);
        }
        int end = endOfHalf(at + 1);
        return terms(end > at + 1 ? new BigDecimal("1.5") : fortnight ? TWO : BigDecimal.ONE, unit, business, end);
    }
}

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

    private final Pieces pieces;

    TimeTerms(Pieces pieces) {
        this.pieces = pieces;
    }

    /** Amounts in the order of the text, with the index after them. */
    record Terms(List<Term> terms, int end) {
        Terms {
            terms = List.copyOf(terms);
        }

        Term last() {
            return terms.getLast();
        }

        /** The finest unit told. */
        Unit finest() {
            return terms.stream().map(Term::unit).min(Unit::compareTo).orElse(Unit.DAY);
        }
    }

    /** Numbers of units, each unit once; {@code articles} if "a week" counts, too. */
    @Nullable
    Terms at(int i, boolean articles) {
        List<Term> terms = new ArrayList<>();
        int end = i;
        int at = i;
        while (terms.size() < MAX_TERMS) {
            Terms next = counted(at);
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
        Numbers.Reading number = Numbers.cardinal(pieces, i);
        if (number == null || number.value().signum() < 0) {
            return null;
        }
        int at = number.end();
        boolean compound = pieces.is(at, "-") && pieces.at(at).glued();
        at = compound || BETWEEN.contains(pieces.at(at).lower()) ? at + 1 : at;
        boolean business = BUSINESS.contains(pieces.at(at).lower());
        at = business ? at + 1 : at;
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
        Unit unit = fortnight ? Unit.WEEK : TimeWords.unit(pieces, at);
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

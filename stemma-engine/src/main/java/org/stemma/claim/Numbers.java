package org.stemma.claim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Quantity;
import org.stemma.news.Quantity.Hedge;

/** Compares amounts: only of one counted thing, one unit, one scope; a hedge widens what agrees. */
final class Numbers {
    /** How two amounts relate. */
    enum Relation {
        /** Not amounts of the same thing. */
        APART,
        AGREE,
        /** Each may hold: a bound, a hedge, a growing count. */
        DIFFER,
        CONFLICT
    }

    /** "About 300" may mean a tenth more or less; the width that copy desks allow a round number. */
    private static final BigDecimal ABOUT = new BigDecimal("0.1");

    private Numbers() {}

    static Relation compare(Quantity a, Quantity b) {
        return comparable(a, b) ? relate(a, b) : Relation.APART;
    }

    /** Whether two amounts may be one, whatever a report leaves out of what they are of. */
    static boolean mayBeOne(Quantity a, Quantity b) {
        return areAlike(a, b) && relate(a, b) == Relation.AGREE;
    }

    /** The same where both say what they are of. */
    static boolean mayBeOneThing(Quantity a, Quantity b) {
        boolean told = a.counted() != null && b.counted() != null;
        return mayBeOne(a, b) && (told ? sameThing(a, b) : a.kind() != Quantity.Kind.COUNT);
    }

    /**
     * The same for two statements of one claim: a sum or a share that one side gives without saying of what is of what it speaks of
     * ("the tax rate: 30 percent"), if either clause gives but one. Apart are the ages of two, a part and a whole, and what one article gives both of.
     */
    static Relation compare(Quantity one, Proposition a, Quantity other, Proposition b) {
        boolean ages = isAge(one) && !haveOneWhose(a, b);
        if (ages || isPart(one, a) != isPart(other, b)) {
            return Relation.APART;
        }
        Relation relation = answers(one, a, other, b) ? relate(one, other) : compare(one, other);
        boolean tolls = a.toll() != null && b.toll() != null;
        boolean both = relation != Relation.AGREE && !tolls && (givesToo(a, other) || givesToo(b, one));
        return both ? Relation.APART : relation;
    }

    private static boolean answers(Quantity one, Proposition a, Quantity other, Proposition b) {
        boolean named = (one.counted() == null && speaksOf(a, other)) || (other.counted() == null && speaksOf(b, one));
        return named
                && one.kind() != Quantity.Kind.COUNT
                && areAlike(one, other)
                && sameScope(one, other)
                && isOnly(one, a)
                && isOnly(other, b)
                && !Parts.timesApart(a, b)
                && Parts.agent(a, b) != Participant.Match.OTHER;
    }

    /** Whether the article gives the amount somewhere: then what it gives beside it is another. */
    private static boolean givesToo(Proposition p, Quantity q) {
        return p.slots().figures().stream().anyMatch(figure -> mayBeOneThing(figure, q));
    }

    private static boolean isAge(Quantity q) {
        return "age".equals(q.counted()) && q.kind() == Quantity.Kind.MEASURE;
    }

    /** Whether both speak of the same one person, whose age an age is. */
    private static boolean haveOneWhose(Proposition a, Proposition b) {
        Set<String> persons = persons(a);
        return persons.size() == 1 && persons.equals(persons(b));
    }

    private static Set<String> persons(Proposition p) {
        return p.slots().own().keys().stream()
                .filter(key -> key.startsWith(Cast.PERSON))
                .collect(Collectors.toSet());
    }

    /** "15 of them", "two more", "another two": not the whole that another counts. */
    private static boolean isPart(Quantity q, Proposition p) {
        int at = p.sentence().indexOf(q.text());
        return at >= 0
                && (AFTER_A_PART
                                .matcher(p.sentence())
                                .region(at + q.text().length(), p.sentence().length())
                                .lookingAt()
                        || BEFORE_A_PART.matcher(p.sentence().substring(0, at)).find());
    }

    private static final Pattern AFTER_A_PART =
            Pattern.compile("(?i)\\s+(of\\s+(them|those|whom|which|these)|extra|additional|further|more|other)\\b");
    private static final Pattern BEFORE_A_PART =
            Pattern.compile("(?i)\\b(another|additional|extra|other|further)\\s+$");

    private static boolean speaksOf(Proposition p, Quantity q) {
        return q.counted() != null && p.terms().contains(Participants.canonical(q.counted()));
    }

    private static boolean isOnly(Quantity q, Proposition p) {
        return p.quantities().stream().filter(other -> areAlike(q, other)).count() == 1;
    }

    private static boolean areAlike(Quantity a, Quantity b) {
        return a.kind() == b.kind() && Objects.equals(a.unit(), b.unit());
    }

    private static Relation relate(Quantity a, Quantity b) {
        BigDecimal gap = gap(a, b);
        if (gap.signum() <= 0 || isRounding(a, b) || isRounding(b, a)) {
            return Relation.AGREE;
        }
        boolean hedged = isHedged(a) || isHedged(b);
        BigDecimal size = largest(a, b);
        boolean near =
                size.signum() > 0 && gap.divide(size, 4, RoundingMode.HALF_UP).compareTo(ABOUT) <= 0;
        return hedged && near ? Relation.AGREE : hedged ? Relation.DIFFER : Relation.CONFLICT;
    }

    /** "13.6 million" of 13,625,777: the digits told are those of the other, cut or rounded. */
    private static boolean isRounding(Quantity rounded, Quantity exact) {
        BigDecimal told = single(rounded);
        BigDecimal full = single(exact);
        if (told == null || full == null || told.signum() <= 0) {
            return false;
        }
        BigDecimal digits = told.stripTrailingZeros();
        boolean scaled = SCALE.matcher(rounded.text()).find();
        if (digits.precision() < (scaled ? 1 : FEWEST_DIGITS)
                || full.stripTrailingZeros().precision() <= digits.precision()) {
            return false;
        }
        return full.setScale(digits.scale(), RoundingMode.HALF_UP).compareTo(told) == 0
                || full.setScale(digits.scale(), RoundingMode.DOWN).compareTo(told) == 0;
    }

    /** The amount where one is told, null of a range or a bound. */
    private static @Nullable BigDecimal single(Quantity q) {
        BigDecimal low = q.low();
        BigDecimal high = q.high();
        return low != null && high != null && low.compareTo(high) == 0 ? low : null;
    }

    /** With one digit "40" would round 41: only a word of scale ("2 million") says that it is round. */
    private static final int FEWEST_DIGITS = 3;

    private static final Pattern SCALE = Pattern.compile("(?i)thousand|million|billion|trillion|\\b(bn|mn|m|k)\\b");

    /** How the amounts of two statements relate where they agree best; empty if they count nothing in common. */
    static Optional<Relation> best(Proposition a, Proposition b) {
        return a.quantities().stream()
                .flatMap(one -> b.quantities().stream().map(other -> compare(one, a, other, b)))
                .filter(relation -> relation != Relation.APART)
                .min(Comparator.naturalOrder());
    }

    /** The same by the amounts alone. */
    static Optional<Relation> best(List<Quantity> some, List<Quantity> others) {
        return some.stream()
                .flatMap(one -> others.stream().map(other -> compare(one, other)))
                .filter(relation -> relation != Relation.APART)
                .min(Comparator.naturalOrder());
    }

    private static boolean isHedged(Quantity q) {
        return q.hedge() != Hedge.EXACT && q.hedge() != Hedge.RANGE;
    }

    /** How far the ranges lie apart; not positive where they touch. */
    private static BigDecimal gap(Quantity a, Quantity b) {
        BigDecimal up = a.low() == null || b.high() == null ? null : a.low().subtract(b.high());
        BigDecimal down = b.low() == null || a.high() == null ? null : b.low().subtract(a.high());
        BigDecimal gap = BigDecimal.valueOf(-1);
        gap = up != null ? gap.max(up) : gap;
        return down != null ? gap.max(down) : gap;
    }

    private static BigDecimal largest(Quantity a, Quantity b) {
        return Arrays.asList(a.low(), a.high(), b.low(), b.high()).stream()
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    static boolean comparable(Quantity a, Quantity b) {
        return areAlike(a, b) && sameThing(a, b) && sameScope(a, b);
    }

    private static boolean sameThing(Quantity a, Quantity b) {
        if (a.counted() == null || b.counted() == null) {
            return a.counted() == null && b.counted() == null && a.kind() != Quantity.Kind.COUNT;
        }
        Set<String> like = Lexicon.ENGLISH.nounsLike(a.counted());
        return Lexicon.ENGLISH.nounsLike(b.counted()).stream().anyMatch(like::contains);
    }

    static boolean sameScope(Quantity a, Quantity b) {
        return a.scope().isEmpty()
                || b.scope().isEmpty()
                || (words(a.scope()).stream().anyMatch(words(b.scope())::contains)
                        && !areOfOtherPeriods(a.scope(), b.scope()));
    }

    /** "In the first quarter", "in the fourth quarter of 2005". */
    private static boolean areOfOtherPeriods(String one, String other) {
        Set<String> here = periods(one);
        Set<String> there = periods(other);
        return !here.isEmpty() && !there.isEmpty() && here.stream().noneMatch(there::contains);
    }

    private static Set<String> periods(String scope) {
        return PERIOD.matcher(scope.toLowerCase(java.util.Locale.ROOT))
                .results()
                .map(found -> found.group())
                .collect(Collectors.toSet());
    }

    private static final Pattern PERIOD = Pattern.compile("\\b(first|second|third|fourth|last|this|[12][0-9]{3})\\b");

    private static Set<String> words(String scope) {
        return Arrays.stream(scope.toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}]+", -1))
                .filter(word -> !word.isEmpty() && !Lexicon.ENGLISH.isCommon(word))
                .flatMap(word -> Lexicon.ENGLISH.classesOf(word).stream())
                .collect(Collectors.toSet());
    }
}

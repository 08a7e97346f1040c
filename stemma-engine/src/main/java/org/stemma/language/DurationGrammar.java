package org.stemma.language;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.language.Meaning.Lasting;
import org.stemma.language.Meaning.Term;
import org.stemma.language.Meaning.Unit;
import org.stemma.language.TimeTerms.Terms;
import org.stemma.news.TimeExpression.Modifier;

/** How long something lasts, as ISO 8601 durations; {@code X} where the text gives no number. */
final class DurationGrammar {
    private static final Set<String> VAGUE = Set.of("several", "many", "few", "couple", "some");
    private static final Set<String> LEADS = Set.of(
            "for", "within", "after", "over", "about", "nearly", "almost", "than", "around", "in", "during", "under",
            "least", "of", "lasting", "lasted", "spent", "another", "half");

    /** Nobody counts more weekends. */
    private static final int MOST = 1000;

    private final Pieces pieces;
    private final TimeTerms terms;

    DurationGrammar(Pieces pieces, TimeTerms terms) {
        this.pieces = pieces;
        this.terms = terms;
    }

    @Nullable
    Match at(int i) {
        Match found = Match.longer(orMore(counted(i)), vague(i));
        return Match.longer(Match.longer(found, weekends(i)), Match.longer(whole(i), compared(i)));
    }

    /** "two and a half hours", "13-year", "two years and three months", "two to three weeks", "for a week". */
    private @Nullable Match counted(int i) {
        boolean told = LEADS.contains(pieces.at(i - 1).lower())
                || pieces.has(i - 2, "up", "to")
                || pieces.is(i, "half")
                || pieces.is(i, "another");
        Terms found = terms.at(i, told || (pieces.isTalk() && i == 0));
        if (found == null) {
            return span(i);
        }
        boolean quarter = found.last().unit() == Unit.QUARTER && found.terms().size() == 1;
        boolean unled = pieces.isAny(i, "a", "an") && pieces.is(i - 1, "of");
        return isAge(found.end()) || (quarter && !pieces.isTalk()) || unled
                ? null
                : new Match(i, found.end(), new Lasting(TimeDuration.iso(found.terms())), found.vague());
    }

    /** "three weekends": two days each. */
    private @Nullable Match weekends(int i) {
        Numbers.Reading number = Numbers.cardinal(pieces, i);
        boolean counted = number != null && number.isWhole() && pieces.isAny(number.end(), "weekends", "weekend");
        return counted && number != null
                ? new Match(
                        i,
                        number.end() + 1,
                        new Lasting(TimeDuration.iso(2 * Math.min(number.whole(), MOST), Unit.DAY)))
                : null;
    }

    /** "two weeks or more", "an hour or less". */
    private @Nullable Match orMore(@Nullable Match lasting) {
        if (lasting == null || !pieces.is(lasting.to(), "or") || !(lasting.meaning() instanceof Lasting told)) {
            return lasting;
        }
        boolean more = pieces.isAny(lasting.to() + 1, "more", "longer");
        Modifier modifier = more ? Modifier.MORE_THAN : Modifier.LESS_THAN;
        return more || pieces.isAny(lasting.to() + 1, "less", "fewer", "shorter")
                ? new Match(lasting.from(), lasting.to() + 2, new Lasting(told.duration(), modifier), lasting.hedged())
                : lasting;
    }

    /** "more than an hour", "less than 1 week": the comparison belongs to it. */
    private @Nullable Match compared(int i) {
        boolean more = pieces.has(i, "more", "than");
        boolean less = pieces.has(i, "less", "than");
        Terms found = more || less ? terms.at(i + 2, true) : null;
        if (found == null
                || isAge(found.end())
                || pieces.isAny(found.end(), "ago", "before", "after", "later", "earlier")) {
            return null;
        }
        Modifier modifier = more ? Modifier.MORE_THAN : Modifier.LESS_THAN;
        return new Match(i, found.end(), new Lasting(TimeDuration.iso(found.terms()), modifier), true);
    }

    /** "two to three weeks". */
    private @Nullable Match span(int i) {
        Numbers.Reading low = Numbers.cardinal(pieces, i);
        boolean joined = low != null && pieces.isAny(low.end(), "to", "-", "or");
        Terms high = joined && low != null ? terms.at(low.end() + 1, false) : null;
        if (low == null || high == null || high.terms().size() > 1 || isAge(high.end())) {
            return null;
        }
        String from = TimeDuration.iso(List.of(new Term(low.value(), high.last().unit(), false)));
        return new Match(i, high.end(), new Lasting(from + "/" + TimeDuration.iso(high.terms())));
    }

    /** "all day", "the full year", "all-week". */
    private @Nullable Match whole(int i) {
        if (!pieces.isAny(i, "all", "full", "whole", "entire")) {
            return null;
        }
        int at = pieces.is(i + 1, "-") ? i + 2 : i + 1;
        Unit unit = TimeWords.unit(pieces, at);
        boolean counted = pieces.is(i, "full") && !pieces.isTalk();
        boolean single = unit != null && !TimeWords.isPlural(pieces, at) && unit != Unit.SECOND && unit != Unit.QUARTER;
        return single && unit != null && !counted && !pieces.is(at + 1, "of")
                ? new Match(i, at + 1, new Lasting(TimeDuration.iso(1, unit)))
                : null;
    }

    /** "several years", "for decades", "months of talks". */
    private @Nullable Match vague(int i) {
        int at = pieces.is(i, "a") ? i + 1 : i;
        boolean couple = pieces.is(at, "couple");
        if (VAGUE.contains(pieces.at(at).lower())) {
            at = pieces.is(at + 1, "of") ? at + 2 : at + 1;
        } else if (at > i || (!LEADS.contains(pieces.at(i - 1).lower()) && !pieces.is(i + 1, "of"))) {
            return null;
        }
        Unit unit = TimeWords.unit(pieces, at);
        boolean plural = unit != null && TimeWords.isPlural(pieces, at) && unit != Unit.QUARTER && unit != Unit.SECOND;
        if (!plural || unit == null) {
            return null;
        }
        return new Match(
                i, at + 1, new Lasting(couple ? TimeDuration.iso(2, unit) : TimeDuration.unknown(unit)), couple);
    }

    /** "36-year-old", "36 years old", "aged 36 years". */
    boolean isAge(int end) {
        return pieces.isAny(end, "old", "olds", "older", "younger")
                || pieces.has(end, "-", "old")
                || pieces.has(end, "-", "olds")
                || pieces.has(end, "of", "age");
    }
}

package org.stemma.language;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.language.CalendarYears.Found;
import org.stemma.language.Meaning.Calendar;
import org.stemma.language.Meaning.Era;
import org.stemma.language.Meaning.OfYear;
import org.stemma.language.Meaning.Part;
import org.stemma.language.Meaning.Season;
import org.stemma.language.Meaning.Share;
import org.stemma.language.Meaning.Which;

/** Stretches of the calendar longer than a day: years, decades, centuries, seasons, quarters and halves, and parts of all these. */
final class CalendarPeriods {
    private static final Set<String> PART_NOUNS = Set.of("beginning", "start", "middle", "end", "close");
    private static final Set<String> OWNERS = Set.of("his", "her", "their", "my", "your", "our", "its");
    private static final Set<String> SEASON_LEADS =
            Set.of("in", "during", "since", "until", "till", "before", "after", "by", "every", "early", "late", "mid");

    private final Pieces pieces;
    private final CalendarGrammar calendar;
    private final CalendarYears years;

    CalendarPeriods(Pieces pieces, CalendarGrammar calendar) {
        this.pieces = pieces;
        this.calendar = calendar;
        this.years = new CalendarYears(pieces);
    }

    @Nullable
    Match at(int i) {
        if (pieces.is(i, "'")) {
            return yearOrDecade(i, i + 1);
        }
        if (pieces.is(i, "=")) {
            return pieces.isTalk() && Years.afterMonth(pieces, i + 1) != null
                    ? led(i, yearOrDecade(i + 1, i + 1))
                    : null;
        }
        if (pieces.at(i).isNumber()) {
            return Match.longer(Match.longer(yearOrDecade(i, i), century(i)), Match.longer(yearShare(i), share(i)));
        }
        Integer named = pieces.is(i, "year") ? Years.afterMonth(pieces, i + 1) : null;
        if (named != null) {
            return new Match(i, i + 2, year(named), false, i + 1);
        }
        Match found = Match.longer(Match.longer(withPart(i), season(i)), Match.longer(share(i), century(i)));
        return Match.longer(Match.longer(found, decade(i)), Match.longer(spokenYear(i), fiscal(i)));
    }

    private static @Nullable Match led(int from, @Nullable Match match) {
        return match == null ? null : new Match(from, match.to(), match.meaning());
    }

    /** A year or a decade whose number stands at an index. */
    private @Nullable Match yearOrDecade(int from, int at) {
        Integer decade = Years.decade(pieces, at);
        if (decade != null) {
            return new Match(
                    from, Years.endOfDecade(pieces, at), new Era(decade, decade % 100 == 0 ? 100 : 10, Part.WHOLE));
        }
        Integer year = from == at ? Years.alone(pieces, at) : null;
        return year == null ? null : new Match(from, at + 1, year(year));
    }

    /** "in nineteen ninety six": only after a word that leads to a year. */
    private @Nullable Match spokenYear(int i) {
        boolean led = pieces.isAny(i - 1, "in", "since", "of", "by", "until", "year");
        Found year = led ? years.words(i) : null;
        boolean bare = year != null
                && (year.value() % 100 == 0
                        && pieces.at(year.end()).isWord()
                        && !pieces.isAny(year.end(), "and", "or", "to"));
        return year == null || bare ? null : new Match(i, year.end(), year(year.value()));
    }

    private static Calendar year(int year) {
        return new Calendar(year, null, null, Part.WHOLE, Which.NEAREST);
    }

    /** "the 70s", "the nineteen seventies", "the noughties"; never "in his seventies". */
    private @Nullable Match decade(int i) {
        boolean the = pieces.is(i, "the");
        int at = the ? i + 1 : i;
        if (the && pieces.at(at).isNumber()) {
            Integer decade = Years.decade(pieces, at);
            return decade == null
                    ? null
                    : new Match(
                            i,
                            Years.endOfDecade(pieces, at),
                            new Era(decade, decade % 100 == 0 ? 100 : 10, Part.WHOLE));
        }
        if (the && pieces.has(at, "two", "thousands")) {
            return new Match(i, at + 2, new Era(2000, 10, Part.WHOLE));
        }
        Integer century = Numbers.small(pieces.at(at).lower());
        int word = pieces.is(at + 1, "-") ? at + 2 : at + 1;
        boolean told = century != null && century >= 10 && century <= 20;
        String within = told ? TimeWords.value("decade-of-century", pieces.at(word)) : null;
        String decade = TimeWords.value("decade", pieces.at(told ? word : at));
        if (within != null && century != null && the) {
            return new Match(
                    i,
                    word + 1,
                    new Era(century * 100, within.equals("0") ? 100 : 10, Part.WHOLE).later(Integer.parseInt(within)));
        }
        if (decade == null
                || (!the && !told && !pieces.isTalk() && !pieces.is(i - 1, "-"))
                || OWNERS.contains(pieces.at(i - 1).lower())
                || OWNERS.contains(pieces.at(i - 3).lower())) {
            return null;
        }
        int years = Integer.parseInt(decade);
        int start = told && century != null ? century * 100 + years : years == 0 ? 2000 : 1900 + years;
        return new Match(i, told ? word + 1 : at + 1, new Era(start, 10, Part.WHOLE));
    }

    /** "the 19th century". */
    private @Nullable Match century(int i) {
        int at = pieces.is(i, "the") ? i + 1 : i;
        Numbers.Reading number = Numbers.ordinal(pieces, at);
        if (number == null || number.whole() > 22 || number.whole() < 1) {
            return null;
        }
        int next = pieces.is(number.end(), "-") ? number.end() + 1 : number.end();
        return pieces.is(next, "century")
                ? new Match(at, next + 1, new Era((number.whole() - 1) * 100, 100, Part.WHOLE))
                : null;
    }

    /** "the spring of 2014", "summer 2025", "last winter", "this fall"; never "fall of the regime". */
    @Nullable
    Match season(int i) {
        int start = pieces.is(i, "the") ? i + 1 : i;
        Which which = TimeWords.which(pieces, start);
        int at = which == null ? start : start + 1;
        int code = TimeWords.season(pieces, at);
        if (code == 0) {
            return null;
        }
        int yearAt = pieces.isAny(at + 1, "of", ",", "in") ? at + 2 : at + 1;
        Found year = years.year(yearAt);
        if (year != null) {
            return new Match(i, year.end(), new Season(code, year.value(), null, Part.WHOLE, Which.NEAREST));
        }
        Which ofYear = pieces.is(yearAt + 1, "year") ? TimeWords.which(pieces, yearAt) : null;
        if (ofYear != null) {
            int offset = TimeWords.offset(ofYear);
            return new Match(i, yearAt + 2, new Season(code, null, offset, Part.WHOLE, Which.NEAREST));
        }
        boolean free = !pieces.isAny(at + 1, "of", "in", "-");
        boolean talk = pieces.isTalk() && isSpoken(i, start, at);
        boolean named = which != null && free;
        return named || talk
                ? new Match(i, at + 1, new Season(code, null, null, Part.WHOLE, which == null ? Which.NEAREST : which))
                : null;
    }

    /** "in spring", "the summer", "winter": a season alone, where somebody speaks and the word is no verb. */
    private boolean isSpoken(int i, int start, int at) {
        boolean verb = pieces.isAny(at, "fall", "spring");
        boolean led = pieces.isAny(i - 1, SEASON_LEADS);
        boolean the = start > i && !pieces.is(at + 1, "of");
        boolean ends = !pieces.at(at + 1).isWord() || pieces.isAny(at + 1, "and", "or", "to", "until", "at", "for");
        return led || (the && ends) || (!verb && ends);
    }

    /** "the third quarter of 2024", "Q3 2024", "H2", "the first half of last year", "this year's fourth-quarter". */
    private @Nullable Match share(int i) {
        int start = pieces.is(i, "the") ? i + 1 : i;
        Which which = TimeWords.which(pieces, start);
        boolean possessive = which != null && pieces.is(start + 1, "year") && pieces.isPossessive(start + 2);
        int at = possessive ? start + 4 : which != null ? start + 1 : start;
        Fraction last = which == Which.LAST && !possessive ? closing(at) : null;
        which = last == null ? which : null;
        Fraction of = last == null ? part(at) : last;
        if (of == null || of.number() < 1 || of.number() > of.of()) {
            return null;
        }
        if (which != null) {
            return new Match(of.coded() ? at : i, of.end(), new Share(of.number(), of.of(), null, which));
        }
        int yearAt = pieces.isAny(of.end(), "of", "in", "-", ",") ? of.end() + 1 : of.end();
        yearAt = pieces.is(yearAt, "fiscal") ? yearAt + 1 : yearAt;
        Found year = years.year(yearAt);
        if (year != null) {
            return new Match(i, year.end(), new Share(of.number(), of.of(), year.value(), Which.NEAREST));
        }
        Which ofYear = pieces.is(yearAt + 1, "year") ? TimeWords.which(pieces, yearAt) : null;
        ofYear = pieces.has(yearAt, "the", "year") ? Which.THIS : ofYear;
        if (ofYear != null) {
            return new Match(i, yearAt + 2, new Share(of.number(), of.of(), null, ofYear));
        }
        boolean bare = (of.coded() && of.of() == 4) || (of.of() == 4 && pieces.is(i - 1, "in") && start > i);
        bare |= pieces.isTalk() && of.of() == 4;
        return bare ? new Match(i, of.end(), new Share(of.number(), of.of(), null, Which.NEAREST)) : null;
    }

    /** "(the last) quarter of 2016": the fourth. */
    private @Nullable Fraction closing(int at) {
        boolean half = pieces.is(at, "half");
        boolean ofYear = pieces.is(at + 1, "of")
                && (years.year(at + 2) != null
                        || pieces.has(at + 2, "the", "year")
                        || (pieces.is(at + 3, "year") && TimeWords.which(pieces, at + 2) != null));
        boolean share = (half || pieces.is(at, "quarter")) && ofYear;
        return share ? new Fraction(half ? 2 : 4, half ? 2 : 4, at + 1, false) : null;
    }

    private boolean isOfYear(int at) {
        return Years.afterMonth(pieces, pieces.isAny(at, "of", "-") ? at + 1 : at) != null;
    }

    private boolean isYear(int at) {
        return pieces.at(at - 1).isNumber()
                && pieces.at(at - 1).form().length() == 4
                && pieces.isAny(at, "q", "h", "-");
    }

    /** A quarter or half; {@code coded} as Q3. */
    private record Fraction(int number, int of, int end, boolean coded) {}

    private @Nullable Fraction part(int at) {
        boolean coded = pieces.isAny(at, "q", "h")
                && pieces.at(at + 1).glued()
                && pieces.at(at + 1).isNumber()
                && (pieces.at(at).isCapital() || pieces.isTalk() || isYear(at) || isYear(at - 1) || isOfYear(at + 2));
        if (coded) {
            return new Fraction(
                    CalendarNumbers.number(pieces.at(at + 1).form()), pieces.is(at, "q") ? 4 : 2, at + 2, true);
        }
        boolean reversed = pieces.at(at).isNumber()
                && pieces.isAny(at + 1, "q", "h")
                && pieces.at(at + 1).glued()
                && (pieces.is(at + 1, "q") || Years.afterMonth(pieces, at + 2) != null);
        if (reversed) {
            int all = pieces.is(at + 1, "q") ? 4 : 2;
            return new Fraction(CalendarNumbers.number(pieces.at(at).form()), all, at + 2, true);
        }
        boolean numbered = pieces.is(at, "quarter") && pieces.at(at + 1).isNumber();
        if (numbered) {
            return new Fraction(CalendarNumbers.number(pieces.at(at + 1).form()), 4, at + 2, true);
        }
        Numbers.Reading ordinal = Numbers.ordinal(pieces, at);
        if (ordinal == null) {
            return null;
        }
        int next = pieces.is(ordinal.end(), "-") ? ordinal.end() + 1 : ordinal.end();
        boolean half = pieces.is(next, "half");
        return half || pieces.isAny(next, "quarter", "qtr")
                ? new Fraction(ordinal.whole(), half ? 2 : 4, next + 1, false)
                : null;
    }

    /** "2016 Q3", "2016H2", "2017-q1", "2016 the third quarter". */
    private @Nullable Match yearShare(int i) {
        boolean glued = pieces.at(i + 1).glued() && !pieces.is(i + 1, "-");
        String form = pieces.at(i).form();
        int year = form.length() == 4 ? CalendarNumbers.number(form) : 0;
        boolean dash = pieces.is(i + 1, "-") && !pieces.at(i + 1).glued();
        if (year < 1900 || year > 2199 || dash) {
            return null;
        }
        boolean owner = pieces.isPossessive(i + 1);
        int at = owner ? i + 3 : pieces.isAny(i + 1, "-", "the") ? i + 2 : i + 1;
        Fraction of = part(at);
        boolean fits = of != null
                && of.number() >= 1
                && of.number() <= of.of()
                && (of.coded() || at == i + 2 || owner || !glued);
        return fits && of != null ? new Match(i, of.end(), new Share(of.number(), of.of(), year, Which.NEAREST)) : null;
    }

    /** "fiscal year 2008", "fiscal 2019", "FY2019", "the school year 2008", "calendar year 2019". */
    private @Nullable Match fiscal(int i) {
        String prefix = TimeWords.value("special-year", pieces.at(i));
        boolean calendar = pieces.is(i, "calendar") && pieces.is(i + 1, "year");
        boolean code = pieces.isAny(i, "fy", "cy", "sy") && (pieces.at(i).isCapital() || pieces.isTalk());
        boolean named = calendar || (prefix != null && pieces.is(i + 1, "year"));
        boolean bare = pieces.isAny(i, "fiscal", "financial");
        if (!named && !code && !bare) {
            return null;
        }
        int at = named ? i + 2 : i + 1;
        Found year = years.year(at);
        boolean brief = pieces.at(at).glued() || pieces.is(at, "'") || pieces.isTalk();
        year = year == null && code && brief ? years.shortYear(at) : year;
        if (year == null) {
            return null;
        }
        String told = code ? pieces.at(i).lower().toUpperCase(Locale.ROOT) : prefix;
        boolean plain = calendar || pieces.is(i, "cy") || told == null;
        return new Match(
                i,
                year.end(),
                plain || told == null ? year(year.value()) : new Meaning.SpecialYear(told, year.value(), 0));
    }

    /** "early October", "mid-2015", "the end of 2024", "the beginning of May 2020", "late 1980s". */
    private @Nullable Match withPart(int i) {
        int at = pieces.is(i, "the") ? i + 1 : i;
        Part part = TimeWords.part(pieces, at);
        if (part == null) {
            return null;
        }
        boolean noun = PART_NOUNS.contains(pieces.at(at).lower());
        int next = at + 1;
        if (pieces.is(next, "-")) {
            next++;
        } else if (noun) {
            if (!pieces.is(next, "of")) {
                return null;
            }
            next++;
        }
        next = pieces.is(next, "in") ? next + 1 : next;
        Match whole = whole(next);
        whole = whole == null && pieces.is(next, "the") ? whole(next + 1) : whole;
        Meaning meaning = whole == null ? null : withPart(whole.meaning(), part);
        // an assistant's "at the end of 1989" leads to the end, a report tells of "the end"
        return whole == null || meaning == null
                ? null
                : new Match(pieces.isTalk() && noun ? at : i, whole.to(), meaning);
    }

    private @Nullable Match whole(int at) {
        if (pieces.at(at).isNumber()) {
            return Match.longer(yearOrDecade(at, at), century(at));
        }
        Match season = season(at);
        int code = TimeWords.season(pieces, at);
        if (season == null && code > 0 && !pieces.is(at + 1, "of")) {
            season = new Match(at, at + 1, new Season(code, null, null, Part.WHOLE, Which.NEAREST));
        }
        Match found = Match.longer(calendar.monthFirst(at), season);
        return Match.longer(found, Match.longer(decade(at), century(at)));
    }

    private static @Nullable Meaning withPart(Meaning whole, Part part) {
        return switch (whole) {
            case Calendar c when c.day() == null -> new Calendar(c.year(), c.month(), null, part, c.which());
            case OfYear o
            when o.date().day() == null ->
                new OfYear(new Calendar(null, o.date().month(), null, part, Which.NEAREST), o.offset());
            case Era e -> new Era(e.start(), e.years(), part);
            case Season s -> new Season(s.code(), s.year(), s.offset(), part, s.which());
            default -> null;
        };
    }
}

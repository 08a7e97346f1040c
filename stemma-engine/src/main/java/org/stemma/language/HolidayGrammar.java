package org.stemma.language;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.language.Meaning.Feast;
import org.stemma.language.Meaning.Which;

/**
 * Holidays: "Christmas Eve", "Labor Day 2021", "Easter of last year". A holiday that every country keeps on another day counts only
 * where somebody speaks for himself.
 */
final class HolidayGrammar {
    /** "Christmas tree", "Easter Rising": the holiday names a thing. */
    private static final Set<String> THINGS = Set.of(
            "tree",
            "turkey",
            "turkeys",
            "dinner",
            "address",
            "trees",
            "market",
            "markets",
            "carol",
            "carols",
            "card",
            "cards",
            "gift",
            "gifts",
            "present",
            "presents",
            "song",
            "songs",
            "rising",
            "island",
            "egg",
            "eggs",
            "bunny",
            "parade",
            "honours",
            "honors",
            "resolution",
            "resolutions",
            "costume",
            "costumes",
            "massacre",
            "movie",
            "film",
            "album",
            "pudding",
            "lights",
            "cathedral");

    private final Pieces pieces;

    HolidayGrammar(Pieces pieces) {
        this.pieces = pieces;
    }

    @Nullable
    Match at(int i) {
        Match feast = feast(i);
        boolean weekend = feast != null && pieces.is(feast.to(), "weekend");
        if (!weekend || feast == null || !(feast.meaning() instanceof Feast told)) {
            return feast == null && pieces.isAny(i, "the", "weekend") ? weekendOf(i) : feast;
        }
        Integer year = told.year() == null ? Years.afterMonth(pieces, feast.to() + 1) : null;
        Feast dated = year == null ? told : new Feast(told.holiday(), year, null, Which.NEAREST);
        return new Match(i, year == null ? feast.to() + 1 : feast.to() + 2, new Meaning.FeastWeekend(dated));
    }

    /** "the weekend of Labor Day". */
    private @Nullable Match weekendOf(int i) {
        int at = pieces.is(i, "the") ? i + 1 : i;
        Match feast = pieces.has(at, "weekend", "of") ? feast(at + 2) : null;
        return feast != null && feast.meaning() instanceof Feast told
                ? new Match(i, feast.to(), new Meaning.FeastWeekend(told))
                : null;
    }

    private @Nullable Match feast(int i) {
        Which which = TimeWords.which(pieces, i);
        int at = which == null ? i : i + 1;
        Holidays.Name name = Holidays.at(pieces, at);
        if (name == null || !isMeant(name, at)) {
            return null;
        }
        int end = at + name.words().size();
        if (THINGS.contains(pieces.at(end).lower())) {
            return null;
        }
        int yearAt = pieces.isAny(end, "of", ",", "in") ? end + 1 : end;
        Integer year = Years.afterMonth(pieces, yearAt);
        if (year != null) {
            return new Match(i, yearAt + 1, new Feast(name.holiday(), year, null, Which.NEAREST));
        }
        Which ofYear = pieces.is(yearAt + 1, "year") ? TimeWords.which(pieces, yearAt) : null;
        if (ofYear != null) {
            return new Match(i, yearAt + 2, new Feast(name.holiday(), null, TimeWords.offset(ofYear), Which.NEAREST));
        }
        return new Match(i, end, new Feast(name.holiday(), null, null, which == null ? Which.NEAREST : which));
    }

    /** A capital, or talk, where capitals are rare; "the new year" is a year. */
    private boolean isMeant(Holidays.Name name, int at) {
        Piece last = pieces.at(at + name.words().size() - 1);
        boolean named =
                pieces.isTalk() || (pieces.at(at).isCapital() && (last.isCapital() || !last.isWord() || last.is("s")));
        boolean bareYear = name.words().equals(java.util.List.of("new", "year"));
        return named
                && !(name.holiday().national() && !pieces.isTalk())
                && !(bareYear && pieces.isAny(at - 1, "the", "a"));
    }
}

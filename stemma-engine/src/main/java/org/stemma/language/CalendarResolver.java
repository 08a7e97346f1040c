package org.stemma.language;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.stemma.language.Meaning.Calendar;
import org.stemma.language.Meaning.Which;
import org.stemma.language.TimeResolver.Resolved;
import org.stemma.language.TimeResolver.Setting;
import org.stemma.news.Precision;
import org.stemma.news.When;

/** Puts days, months, seasons and quarters that lack a year into one: the last such time, unless their clause looks forward. */
final class CalendarResolver {
    private static final long DAY = 1;
    private static final long MONTH = 31;
    private static final long YEAR = 366;

    private final Anchor anchor;

    CalendarResolver(Anchor anchor) {
        this.anchor = anchor;
    }

    private static Resolved told(When when) {
        return new Resolved(when, null);
    }

    private Resolved counted(When when) {
        return new Resolved(when, anchor.note());
    }

    @Nullable
    Resolved calendar(Calendar date, Setting setting) {
        Integer year = date.year();
        if (year != null) {
            return told(Edtf.part(whole(date, year), date.part()));
        }
        LocalDate from = anchor.day(date.day() == null ? MONTH : DAY);
        if (from == null) {
            Integer near = setting.year() != null ? setting.year() : anchor.year();
            return near == null || date.which() != Which.NEAREST
                    ? null
                    : new Resolved(Edtf.part(whole(date, near), date.part()), near + ", named in the article");
        }
        Integer month = date.month();
        if (month == null) {
            When day = dayOfMonth(date, from, setting);
            return day == null ? null : counted(day);
        }
        When nearest = onWeekday(date, nearest(date, from, setting), from);
        return new Resolved(Edtf.part(nearest, date.part()), anchor.note());
    }

    /** "Friday, June 15" lies in the year nearby where that day is a Friday; a weekday that fits none is a slip. */
    private static When onWeekday(Calendar date, When nearest, LocalDate from) {
        DayOfWeek weekday = date.weekday();
        if (weekday == null || nearest.earliest().getDayOfWeek() == weekday) {
            return nearest;
        }
        for (int year : new int[] {from.getYear(), from.getYear() - 1, from.getYear() + 1}) {
            When other = inYear(date, year);
            if (other.earliest().getDayOfWeek() == weekday) {
                return other;
            }
        }
        return nearest;
    }

    static When whole(Calendar date, int year) {
        Integer month = date.month();
        Integer day = date.day();
        if (month == null) {
            return Edtf.year(year);
        }
        return day == null ? Edtf.month(YearMonth.of(year, month)) : Edtf.day(LocalDate.of(year, month, day));
    }

    /** The like-named month or day that is meant: the last, unless the clause looks forward. */
    private static When nearest(Calendar date, LocalDate from, Setting setting) {
        int year = from.getYear();
        When same = inYear(date, year);
        boolean begun = !same.earliest().isAfter(from);
        When last = begun ? same : inYear(date, year - 1);
        When next = !same.latest().isBefore(from) ? same : inYear(date, year + 1);
        return switch (date.which()) {
            case LAST -> last.contains(When.day(from)) ? inYear(date, year - 1) : last;
            case THIS -> same;
            case NEXT -> begun ? inYear(date, year + 1) : same;
            case NEAREST -> {
                boolean near =
                        next.earliest().isAfter(from) && !next.earliest().isAfter(from.plusDays(TimeResolver.SOON));
                boolean soon = !setting.past() && near && last.latest().isBefore(from.minusDays(TimeResolver.SOON));
                yield setting.forward() || soon ? next : last;
            }
        };
    }

    /** February 29 falls back to the last leap year. */
    private static When inYear(Calendar date, int year) {
        Integer month = date.month();
        Integer day = date.day();
        boolean leap = month != null && month == 2 && day != null && day == 29;
        int fitting = year;
        while (leap && !java.time.Year.isLeap(fitting)) {
            fitting--;
        }
        return whole(date, fitting);
    }

    private static @Nullable When dayOfMonth(Calendar date, LocalDate from, Setting setting) {
        Integer day = date.day();
        if (day == null) {
            return null;
        }
        if (date.which() != Which.NEAREST) {
            return When.day(YearMonth.from(from)
                    .plusMonths(TimeWords.offset(date.which()))
                    .atDay(day));
        }
        YearMonth here = YearMonth.from(from);
        LocalDate same =
                here.isValidDay(day) ? here.atDay(day) : here.minusMonths(1).atDay(day);
        if (setting.forward()) {
            return When.day(same.isBefore(from) ? same.plusMonths(1) : same);
        }
        return When.day(same.isAfter(from) ? same.minusMonths(1) : same);
    }

    @Nullable
    Resolved ofYear(Meaning.OfYear date) {
        LocalDate from = anchor.day(YEAR);
        return from == null
                ? null
                : counted(Edtf.part(
                        whole(date.date(), from.getYear() + date.offset()),
                        date.date().part()));
    }

    static When ambiguous(Meaning.Ambiguous date) {
        LocalDate one = LocalDate.of(date.year(), date.first(), date.second());
        LocalDate other = LocalDate.of(date.year(), date.second(), date.first());
        LocalDate earlier = one.isBefore(other) ? one : other;
        LocalDate later = one.isBefore(other) ? other : one;
        return new When("[" + earlier + "," + later + "]", earlier, later, Precision.RANGE, false, null);
    }

    @Nullable
    Resolved season(Meaning.Season season, Setting setting) {
        Integer year = season.year();
        if (year != null) {
            return told(Edtf.part(Edtf.season(season.code(), year), season.part()));
        }
        LocalDate from = anchor.day(MONTH);
        if (from == null) {
            return null;
        }
        Integer ofYear = season.offset();
        if (ofYear != null) {
            return counted(Edtf.part(Edtf.season(season.code(), from.getYear() + ofYear), season.part()));
        }
        When same = Edtf.season(season.code(), from.getYear());
        boolean over = same.latest().isBefore(from);
        boolean begun = !same.earliest().isAfter(from);
        int offset = switch (season.which()) {
            case THIS -> 0;
            case LAST -> over ? 0 : -1;
            case NEXT -> begun ? 1 : 0;
            case NEAREST -> setting.forward() ? (over ? 1 : 0) : (begun ? 0 : -1);
        };
        return counted(Edtf.part(Edtf.season(season.code(), from.getYear() + offset), season.part()));
    }

    @Nullable
    Resolved share(Meaning.Share share, Setting setting) {
        Integer year = share.year();
        if (year != null) {
            return told(Edtf.share(share.number(), share.of(), year));
        }
        LocalDate from = anchor.day(YEAR);
        if (from == null) {
            return null;
        }
        When same = Edtf.share(share.number(), share.of(), from.getYear() + TimeWords.offset(share.which()));
        boolean ahead = share.which() == Which.NEAREST && same.earliest().isAfter(from) && !setting.forward();
        return counted(ahead ? Edtf.share(share.number(), share.of(), from.getYear() - 1) : same);
    }
}

package org.stemma.bench.dates;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.bench.dates.DateCase.Candidate;
import org.stemma.bench.dates.DateCase.Wanted;
import org.stemma.news.TimeExpression;
import org.stemma.news.TimeExpression.Modifier;
import org.stemma.news.When;

/**
 * Whether one of our expressions has the value that the set expects: one of its candidates, past or future.
 *
 * <ul>
 *   <li>A point is equal to the day, and to the minute where it has a time of day.
 *   <li>A range is equal at both ends. Where the text names both ends ("2014 to 2018"), the set mostly ends at the beginning of the
 *       second, and we at its end: both are taken.
 *   <li>Open ranges are equal if bound and direction are ("since", "before"). A part ("late last year") is equal if whole and part
 *       are: how many days "late" has is convention, and so it is with "earlier this month".
 *   <li>Counts by weeks, months and years ("two months ago") give a day there and the week, month or year with us, as in TIMEX3:
 *       equal if ours holds that day. These are counted apart as {@code coarser}.
 *   <li>Durations are equal in seconds, sets and parts of a day by their TIMEX3 value.
 * </ul>
 */
final class DateMatch {
    /** How an answer compares. */
    enum Verdict {
        EXACT,
        COARSER,
        WRONG
    }

    private static final Pattern LASTING = Pattern.compile(
            "P(?:([\\d.]+)Y)?(?:([\\d.]+)M)?(?:([\\d.]+)W)?(?:([\\d.]+)D)?(?:([\\d.]+)BD)?(?:([\\d.]+)WE)?"
                    + "(?:T(?:([\\d.]+)H)?(?:([\\d.]+)M)?(?:([\\d.]+)S)?)?");
    private static final int[] SECONDS = {31_536_000, 2_592_000, 604_800, 86_400, 86_400, 172_800, 3_600, 60, 1};
    private static final Map<String, Modifier> MODIFIERS = Map.ofEntries(
            Map.entry("before", Modifier.BEFORE),
            Map.entry("until", Modifier.ON_OR_BEFORE),
            Map.entry("after", Modifier.AFTER),
            Map.entry("since", Modifier.ON_OR_AFTER),
            Map.entry("start", Modifier.START),
            Map.entry("mid", Modifier.MID),
            Map.entry("end", Modifier.END),
            Map.entry("approx", Modifier.APPROX),
            Map.entry("more", Modifier.MORE_THAN),
            Map.entry("less", Modifier.LESS_THAN));

    /** Half a year is six months here and 182.5 days there. */
    private static final double SAME_LENGTH = 0.02;

    private final TimeExpression ours;

    private DateMatch(TimeExpression ours) {
        this.ours = ours;
    }

    static Verdict compare(TimeExpression ours, Wanted wanted) {
        Verdict best = Verdict.WRONG;
        for (Candidate candidate : wanted.candidates()) {
            Verdict verdict = new DateMatch(ours).compare(candidate);
            best = verdict.compareTo(best) < 0 ? verdict : best;
        }
        return best;
    }

    private Verdict compare(Candidate wanted) {
        return switch (ours.kind()) {
            case DURATION -> isExact(isAlike(wanted) && isLasting(wanted.timex()));
            case SET -> isExact(isRepeated(wanted.timex()));
            case DATE, TIME -> point(wanted);
        };
    }

    private static Verdict isExact(boolean exact) {
        return exact ? Verdict.EXACT : Verdict.WRONG;
    }

    private boolean isAlike(Candidate wanted) {
        Modifier modifier = modifier(wanted);
        Modifier told = ours.modifier();
        boolean ends = (modifier == Modifier.BEFORE || modifier == Modifier.ON_OR_BEFORE)
                && (told == Modifier.BEFORE || told == Modifier.ON_OR_BEFORE);
        boolean unsaid = (modifier == null || modifier == Modifier.APPROX) && (told == null || told == Modifier.APPROX);
        return modifier == told || ends || unsaid;
    }

    /** The modifier that bounds: "before-start" and "since-end" are bounds of a part, "before-approx" one of an uncertain time. */
    private static @Nullable Modifier modifier(Candidate wanted) {
        int dash = wanted.modifier().indexOf('-');
        return MODIFIERS.get(dash < 0 ? wanted.modifier() : wanted.modifier().substring(0, dash));
    }

    private boolean isLasting(String timex) {
        double wanted = seconds(timex);
        return wanted > 0 && Math.abs(wanted - seconds(ours.duration())) <= SAME_LENGTH * wanted;
    }

    private static double seconds(@Nullable String duration) {
        Matcher matcher = LASTING.matcher(duration == null ? "" : duration);
        if (!matcher.matches()) {
            return -1;
        }
        double sum = 0;
        for (int i = 0; i < SECONDS.length; i++) {
            sum += matcher.group(i + 1) == null ? 0 : Double.parseDouble(matcher.group(i + 1)) * SECONDS[i];
        }
        return sum;
    }

    private boolean isRepeated(String timex) {
        String told = ours.timex() == null ? ours.duration() : ours.timex();
        return told != null && (plain(told).equals(plain(timex)) || (timex.startsWith("P") && isLasting(timex)));
    }

    /** A TIMEX3 value without zones and full hours' minutes; the set marks a repetition at its end in one of its modes. */
    private static String plain(String timex) {
        return timex.replaceAll("(Z|[+-]\\d\\d:\\d\\d)$", "")
                .replaceAll("(?<=\\d)P\\d[DWMY]$", "")
                .replaceAll("T(\\d\\d):00(?!\\d|:)", "T$1");
    }

    private Verdict point(Candidate wanted) {
        if (!isAlike(wanted)) {
            return Verdict.WRONG;
        }
        Modifier modifier = modifier(wanted);
        String clock = ours.timex();
        When when = ours.when();
        if (wanted.value() != null && isDayless(wanted.value())) {
            return isExact(clock != null && isClock(clock, wanted.value()));
        }
        if ((wanted.start() != null && isDayless(wanted.start())) || isDaylessEnd(wanted)) {
            return isExact(clock != null && isClocks(clock, wanted));
        }
        if (wanted.value() != null && wanted.value().startsWith("UTC")) {
            return isExact(wanted.value().equals(clock));
        }
        if (when == null) {
            return isExact(wanted.timex().equals(clock) || (clock == null && "not resolved".equals(wanted.value())));
        }
        boolean part = modifier == Modifier.START || modifier == Modifier.MID || modifier == Modifier.END;
        DayRange range = part && clock != null ? DayRange.of(clock) : DayRange.of(when);
        if (part && clock != null && clock.matches(".*T[A-Z]{2}")) {
            return isExact(suffix(clock).equals(suffix(wanted.timex())) && isSameDay(when, wanted));
        }
        if (range == null) {
            return Verdict.WRONG;
        }
        if (part) {
            DayRange told = range(wanted);
            return isExact(told == null ? isSeason(String.valueOf(clock), wanted) : range.contains(told));
        }
        if (clock != null && clock.matches(".*T[A-Z]{2}")) {
            return isExact(suffix(clock).equals(suffix(wanted.timex())) && isSameDay(when, wanted));
        }
        return modifier == null || modifier == Modifier.APPROX ? closed(wanted, when, range) : open(wanted, range);
    }

    private static String suffix(String timex) {
        return timex.substring(timex.lastIndexOf('T') + 1);
    }

    private static boolean isSameDay(When when, Candidate wanted) {
        return wanted.start() != null
                && wanted.start().startsWith(when.earliest().toString());
    }

    private static boolean isDayless(String value) {
        return value.matches("\\d\\d:\\d\\d(:\\d\\d)?");
    }

    private static boolean isDaylessEnd(Candidate wanted) {
        return wanted.start() == null && wanted.end() != null && isDayless(wanted.end());
    }

    private static boolean isClock(String timex, String value) {
        return seconds(value, timex);
    }

    private static boolean seconds(String value, String timex) {
        String bare = timex.replaceAll("(Z|[+-]\\d\\d:\\d\\d)$", "");
        String told = bare.startsWith("T") ? bare.substring(1) : bare;
        return (told.length() == 5 ? told + ":00" : told).equals(value);
    }

    private static boolean isClocks(String timex, Candidate wanted) {
        int slash = timex.indexOf('/');
        if (slash < 0) {
            boolean named = timex.equals(wanted.timex());
            String bound = wanted.start() == null ? wanted.end() : wanted.start();
            return named || (bound != null && !wanted.modifier().isEmpty() && seconds(bound, timex));
        }
        return wanted.start() != null
                && wanted.end() != null
                && seconds(wanted.start(), timex.substring(0, slash))
                && seconds(wanted.end(), timex.substring(slash + 1));
    }

    private Verdict closed(Candidate wanted, When when, DayRange range) {
        if (wanted.value() != null && wanted.start() == null) {
            LocalDateTime point = moment(wanted.value());
            boolean day = point != null && wanted.value().length() == 10;
            if (point == null) {
                return isExact(isSeason(when.value(), wanted));
            }
            DayRange told = new DayRange(point, day ? point.plusDays(1) : point);
            boolean counted = day && when.days() > 1 && ours.anchor() != null && range.contains(told);
            return range.equals(told) ? Verdict.EXACT : counted && isCounted() ? Verdict.COARSER : Verdict.WRONG;
        }
        DayRange told = range(wanted);
        if (told == null) {
            return isExact(isSeason(when.value(), wanted));
        }
        return isExact(range.equals(told) || isEndNamed(when, told) || isSameSide(when, range, told));
    }

    /** "Earlier this month" is the month up to now here and its first half there: equal if both begin, or end, with the same whole. */
    private boolean isSameSide(When when, DayRange range, DayRange told) {
        DayRange whole = DayRange.of(when.value());
        boolean part = whole != null && !whole.equals(range) && whole.contains(range) && whole.contains(told);
        boolean relative = ours.text().toLowerCase(Locale.ROOT).matches(".*\\b(earlier|later)\\b.*");
        return part
                && relative
                && whole != null
                && !whole.equals(told)
                && ((range.from().equals(whole.from()) && told.from().equals(whole.from()))
                        || (range.to().equals(whole.to()) && told.to().equals(whole.to())));
    }

    /** "two months ago", "in three weeks": a count of units. */
    private boolean isCounted() {
        return ours.text().toLowerCase(Locale.ROOT).matches(".*(week|month|quarter|year|decade|fortnight).*");
    }

    private static boolean isSeason(String value, Candidate wanted) {
        String season = season(value);
        return !season.isEmpty() && season.equals(wanted.timex().replaceAll(".*-", ""));
    }

    private static String season(String value) {
        return value.endsWith("-21")
                ? "SP"
                : value.endsWith("-22") ? "SU" : value.endsWith("-23") ? "FA" : value.endsWith("-24") ? "WI" : "";
    }

    /** Whether the range is of two named times and ends at the beginning of the second. */
    private static boolean isEndNamed(When when, DayRange told) {
        String value = when.value().replace("~", "");
        int slash = value.indexOf('/');
        DayRange first = slash < 0 ? null : DayRange.of(value.substring(0, slash));
        DayRange last = slash < 0 ? null : DayRange.of(value.substring(slash + 1));
        return first != null
                && last != null
                && first.from().equals(told.from())
                && last.from().equals(told.to());
    }

    private static Verdict open(Candidate wanted, DayRange range) {
        LocalDateTime start = wanted.start() == null ? null : moment(wanted.start());
        LocalDateTime end = wanted.end() == null ? null : moment(wanted.end());
        boolean begins = start != null && (start.equals(range.from()) || start.equals(range.to()));
        boolean ends = end != null && (end.equals(range.from()) || end.equals(range.to()));
        return isExact((start == null || begins) && (end == null || ends) && (begins || ends));
    }

    private static @Nullable DayRange range(Candidate wanted) {
        LocalDateTime start = wanted.start() == null ? null : moment(wanted.start());
        LocalDateTime end = wanted.end() == null ? null : moment(wanted.end());
        if (start == null || end == null) {
            return null;
        }
        // a day's last second stands for its end
        boolean last = end.getSecond() == 59 && end.getMinute() == 59;
        return Duration.between(start, end).isNegative() ? null : new DayRange(start, last ? end.plusSeconds(1) : end);
    }

    private static @Nullable LocalDateTime moment(String value) {
        if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
            DayRange day = DayRange.of(value);
            return day == null ? null : day.from();
        }
        return value.matches("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}")
                ? LocalDateTime.parse(value.replace(' ', 'T'))
                : null;
    }
}

package org.stemma.language;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.stemma.language.Meaning.Clock;
import org.stemma.language.Meaning.ClockSpan;
import org.stemma.language.Meaning.DayPart;
import org.stemma.language.Meaning.EndOf;
import org.stemma.language.TimeResolver.Resolved;
import org.stemma.language.TimeResolver.Setting;
import org.stemma.news.Precision;
import org.stemma.news.When;

/** Puts times of the clock and parts of a day on their day: the one told beside them, or else the one told before. */
final class ClockResolver {
    private final TimeResolver days;

    ClockResolver(TimeResolver days) {
        this.days = days;
    }

    @Nullable
    Resolved clock(Clock clock, Setting setting) {
        Resolved day = day(clock.day(), setting);
        return day == null
                ? null
                : new Resolved(
                        TimeMoments.at(
                                day.when().earliest(), clock.time(), day.when().approximate()),
                        day.from());
    }

    @Nullable
    Resolved span(ClockSpan span, Setting setting) {
        Resolved day = day(span.day(), setting);
        if (day == null) {
            return null;
        }
        LocalDate first = day.when().earliest();
        boolean over = span.to().inSeconds() < span.from().inSeconds();
        LocalDate last = over ? first.plusDays(1) : first;
        String value =
                first + "T" + span.from().iso() + "/" + last + "T" + span.to().iso();
        String clock = span.from().iso() + "/" + span.to().iso();
        return new Resolved(
                new When(value, first, last, Precision.MINUTE, day.when().approximate(), clock), day.from());
    }

    @Nullable
    Resolved part(DayPart part, Setting setting) {
        Meaning told = part.day();
        return told == null ? null : days.resolve(told, setting);
    }

    /** The last second of a day. */
    @Nullable
    Resolved end(EndOf end, Setting setting) {
        Resolved day = days.resolve(end.day(), setting);
        if (day == null || day.when().days() > 1) {
            return null;
        }
        LocalDateTime moment = day.when().earliest().atTime(LocalTime.of(23, 59, 59));
        return new Resolved(TimeMoments.at(moment), day.from());
    }

    private @Nullable Resolved day(@Nullable Meaning told, Setting setting) {
        When before = setting.before();
        if (told == null) {
            return before == null || before.days() > 1 ? null : new Resolved(before, before.value() + ", named before");
        }
        Resolved day = days.resolve(told, setting);
        return day == null || day.when().days() > 1 ? null : day;
    }
}
